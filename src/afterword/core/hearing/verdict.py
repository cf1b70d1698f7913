"""What a mail may say, and what a reader of it found."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Meaning(StrEnum):
    """The kinds of mail that come after an interview."""

    REJECTION = "rejection"
    OFFER = "offer"
    INTERVIEW_INVITE = "interview_invite"
    HOLD = "hold"
    ACTION_REQUEST = "action_request"
    ACK = "ack"
    OTHER = "other"


# What these say would make a letter that waits wrong.
STOPS = (Meaning.REJECTION, Meaning.OFFER, Meaning.HOLD)


@dataclass(frozen=True, slots=True)
class Verdict:
    """The proposed meaning, the sentence that says it ("" where none does), and whether nothing speaks against it."""

    meaning: Meaning
    evidence: str
    sure: bool
