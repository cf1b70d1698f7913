"""Looking for the next job: search, what became of what was found, saved searches and the mails about them."""
