"""Searching postings: words and their stems, conditions, and many saved searches against a batch of postings.

Read `words`, `query` and `posting`, then `batch` and `matching`.
"""
