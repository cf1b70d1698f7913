"""A made-up market of postings and searches, and other ways to match them, for `bench/alerts.py`."""
