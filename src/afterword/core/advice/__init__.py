"""Advice: articles by slug, where they come from, which rules they explain, and how they are passed on."""
