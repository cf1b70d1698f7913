"""Trains the second reader of mails and says how well it reads what it never saw."""
