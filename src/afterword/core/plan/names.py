"""Whether a person's name may stand in a letter, by the weighing of `core.people`; remembered per evidence."""

from __future__ import annotations

from functools import lru_cache

from afterword.core.facts import Evidence, Person

_REMEMBERED = 4096


def is_verified(person: Person) -> bool:
    """One strong source or two weak ones that agree, and no open conflict (playbook D1.6)."""
    return _judged(person.evidence)[0]


def question_about(person: Person) -> str:
    """The one question that would settle the name."""
    return _judged(person.evidence)[1] or f"How does {person.written} write their own name?"


@lru_cache(maxsize=_REMEMBERED)
def _judged(evidence: tuple[Evidence, ...]) -> tuple[bool, str]:
    # Imported here: reading names costs half of the time in which a command starts.
    from afterword.core.people.evidence import AUTHORITY
    from afterword.core.people.evidence import Evidence as Spelling
    from afterword.core.people.verification import judged

    # What was read from a source that nobody knows, or holds no text, is no evidence.
    known = [one for one in evidence if one.source in AUTHORITY and (one.raw.strip() or one.settles)]
    spellings = tuple(
        Spelling(one.source, one.raw, one.seen_at or "", one.locale or "", one.email or "", one.settles or "")
        for one in known
    )
    verification = judged(spellings)
    return verification.ok, verification.question.ask if verification.question else ""
