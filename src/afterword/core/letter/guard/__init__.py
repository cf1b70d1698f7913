"""What stands between an assistant model and a letter: its words are proposals, kept only where facts carry them."""

from afterword.core.letter.guard.draft import Guarded, guard_draft

__all__ = ["Guarded", "guard_draft"]
