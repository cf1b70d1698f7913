"""Spelling and grammar: dictionaries that came along or are installed here, and a grammar checker for English."""
