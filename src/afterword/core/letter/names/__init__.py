"""The check of names, employers and roles in a letter: nobody else's, nothing misspelt, no blank left (L01-L03)."""

from __future__ import annotations

from afterword.core.letter.names.check import check_names

__all__ = ["check_names"]
