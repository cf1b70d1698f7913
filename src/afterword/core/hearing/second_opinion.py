"""Two readers of one mail: listed phrases first, a trained model where they hear nothing or disagree with it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from afterword.core.hearing.sentences import asked, is_supposed, plainly, spoken
from afterword.core.hearing.trained import shares
from afterword.core.hearing.verdict import Meaning, Verdict

CLOSING = frozenset({Meaning.REJECTION, Meaning.OFFER})
# How much the phrases weigh against the shares: sure of their class, or only leaning to it.
SURE, LEANING = 0.4, 0.3
# The least share with which the model alone may propose a class; a no or a yes needs more than the rest, and
# `CERTAIN` in a mail without a word of the talk or the job.
BAR, CLOSING_BAR = 0.35, 0.6
# Where the model is this certain of something else, nothing is sure any more.
CERTAIN, DOUBTED = 0.8, 0.1
# A subject says less than a sentence, but tells best what has nothing to do with a job.
SUBJECT = 0.6
MOST_READ = 60


def second_opinion(first: Verdict, subject: str, text: str, *, is_of_work: bool) -> Verdict:
    """The verdict of both readers.

    A no or a yes of which the phrases are sure stays. Else the class with the greatest share in one sentence wins,
    the phrases' own class counting for more. What the model alone proposes is never sure and carries its sentence.
    """
    said = [(each, _shares(plain)) for each, plain in spoken(text)[:MOST_READ] if each.strip()]
    heard = _heard([share for _, share in said], subject)
    agreed = replace(first, sure=first.sure and not _is_doubted(first.meaning, heard))
    if first.meaning in CLOSING and first.sure:
        return agreed
    weighed = {kind: share + _lead(first, kind) for kind, share in heard.items()}
    best = max(Meaning, key=lambda kind: weighed[kind])
    if best is first.meaning:
        return agreed
    if heard[best] < _bar(best, is_of_work=is_of_work):
        return replace(first, sure=False)
    evidence = max(said, key=lambda each: each[1][best.value])[0] if said else ""
    return Verdict(best, "" if best is Meaning.OTHER else evidence.strip(), sure=False)


def _shares(plain: str) -> dict[str, float]:
    """The shares of a sentence; what is only supposed is neither a no nor a yes."""
    found = dict(shares(plain))
    return found | dict.fromkeys(CLOSING, 0.0) if is_supposed(asked(plain)) else found


def _heard(said: list[Mapping[str, float]], subject: str) -> dict[Meaning, float]:
    """Each class with its greatest share in one sentence, or in the subject."""
    titled = shares(plainly(subject)) if subject.strip() else {}
    return {
        kind: max(
            *(share[kind.value] for share in said),
            titled.get(kind.value, 0.0) * (1 if kind is Meaning.OTHER else SUBJECT),
            0.0,
        )
        for kind in Meaning
    }


def _lead(first: Verdict, kind: Meaning) -> float:
    if kind is not first.meaning or (kind is Meaning.OTHER and not first.evidence):
        return 0.0
    return SURE if first.sure else LEANING


def _bar(kind: Meaning, *, is_of_work: bool) -> float:
    if kind not in CLOSING:
        return BAR
    return CLOSING_BAR if is_of_work else CERTAIN


def _is_doubted(kind: Meaning, heard: Mapping[Meaning, float]) -> bool:
    return heard[kind] < DOUBTED and max(heard.values()) > CERTAIN
