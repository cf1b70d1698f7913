"""`batch pick-achievements`: achievements and a posting to their order, best first."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from afterword.core.errors import Unreadable
from afterword.core.resume.picking import pick

_MOST = 1000


def answer(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """All achievements in order, and the words that the first three share with the posting."""
    achievements, posting = item.get("achievements"), item.get("posting")
    if not isinstance(achievements, list) or not all(isinstance(each, str) for each in achievements):
        raise Unreadable('"achievements" is not a list of texts.', hint="Give one text for each achievement.")
    if len(achievements) > _MOST:
        raise Unreadable(f"There are more than {_MOST} achievements.", hint="Give those of one resume.")
    title, description = _texts(posting)
    picked = pick(achievements, title, description)
    because = dict.fromkeys(word for each in picked[:3] for word in each.because)
    return {
        "ranked": [each.index for each in picked],
        "because": list(because),
        "reasons": [{"index": each.index, "shared": list(each.because)} for each in picked],
    }


def _texts(posting: object) -> tuple[str, str]:
    if isinstance(posting, str):
        return "", posting
    if isinstance(posting, Mapping):
        title, description = posting.get("title") or "", posting.get("description") or ""
        if isinstance(title, str) and isinstance(description, str):
            return title, description
    raise Unreadable('"posting" has no title and description.', hint='Write {"title": "...", "description": "..."}.')
