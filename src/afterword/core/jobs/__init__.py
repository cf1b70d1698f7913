"""Postings of job boards as one thing: `job` is what is kept, and `boards` has one reader for each source."""
