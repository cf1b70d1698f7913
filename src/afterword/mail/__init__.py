"""Mail: building a message, SMTP, IMAP, a local mailbox, and the in-memory channel. No Django here."""
