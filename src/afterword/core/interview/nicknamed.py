"""What somebody is called, written inside the name: Teresa "Tess" McAllister, Robert (Bob) Hale."""

from __future__ import annotations

import re

CAPITAL = "A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĒĖĘĚĞĢĪİĶĻŁŃŅŇŌŐŒŘŚŞŠŢŤŪŮŰŹŻŽȘȚ"
NICKNAME = (
    rf"[ \t]+(?:[\"“„‘][{CAPITAL}][\w'’-]{{1,20}}[\"”“’]"
    rf"|\([{CAPITAL}][a-zà-ÿ]{{1,12}}\)(?=[ \t]+[{CAPITAL}][a-zà-ÿ]))"
)
_INSIDE = re.compile(rf"(?<=\w){NICKNAME}(?=[ \t]+[\w'’])")


def without_nickname(text: str) -> str:
    """The name in full, as one writes to somebody whom one does not call so."""
    return _INSIDE.sub("", text)
