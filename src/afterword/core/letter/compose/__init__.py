"""Composing: facts in, drafts out; phrases assert nothing outside their slots.

Read in this order: `phrases`, `to_reader`, `moments`, `facts`, `allocation`, `greeting`, `thank_you`,
`occasions`, `spoken`.
"""

from __future__ import annotations

from afterword.core.letter.compose.entry import write_letter, write_panel

__all__ = ["write_letter", "write_panel"]
