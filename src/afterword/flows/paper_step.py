"""The step of the plan that asks for a letter on paper, and the letter that it is about."""

from __future__ import annotations

from uuid import UUID

from afterword.store.models import Letter, Owner

PAPER, BY_POST = "paper_letter", "posted"


def paper_letter_of(owner: Owner, process_id: UUID, step_key: str) -> Letter | None:
    """The letter that a paper step of the plan is about: the thanks to the same person for the same talk."""
    round_, _, person = _of_paper(step_key)
    key = f"{process_id}:{round_}:thank_you:{person}"
    return Letter.objects.of(owner).filter(process=process_id, step_key=key).first() if round_ else None


def _of_paper(step_key: str) -> tuple[str, str, str]:
    words = step_key.split(":")
    return (words[1], words[2], words[3]) if len(words) == 4 and words[2] == PAPER else ("", "", "")
