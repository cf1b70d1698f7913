"""Why a comment does not appear, in words that its author can read, and what each teaches the filter."""

from __future__ import annotations

SPAM = "spam"
REASONS = {
    SPAM: "It advertises something.",
    "aside": "It is about something else than the article.",
    "rude": "It hurts somebody.",
    "private": "It tells of somebody who may not want that.",
    "wrong": "It says something that is not so.",
    "again": "It was said here already.",
}
# What a reader can say of a comment that appeared.
COMPLAINTS = {key: REASONS[key] for key in (SPAM, "rude", "private", "wrong")}
MOST_WORDS = 500
