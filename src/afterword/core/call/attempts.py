"""Which try a call is, and what follows: nobody twice, then one message, then the question in writing (playbook B9)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

# They could not be asked: the call is still to be made.
TRIES = frozenset({"no_answer", "gatekeeper", "bad_moment"})
# Nobody of theirs was disturbed, so it counts for nothing.
NOBODY = frozenset({"wrong_number"})
LEAVE_A_MESSAGE_FROM = 2
MOST_UNANSWERED = 3


@dataclass(frozen=True, slots=True)
class Attempt:
    """The `number`-th try of one call; `may_leave_message` says that the machine is spoken to this time."""

    number: int

    @property
    def may_leave_message(self) -> bool:
        """On the first try one hangs up; on the second one message is left."""
        return self.number >= LEAVE_A_MESSAGE_FROM

    @property
    def advice(self) -> str:
        """What to do if nobody answers this time."""
        if self.number == 1:
            return "First try: if nobody answers, hang up and leave no message. The next good hour is a fresh try."
        if self.number == LEAVE_A_MESSAGE_FROM:
            return "Second try: if the machine answers, leave this one message. No e-mail goes on the same day."
        return "Last try: leave the message if a machine answers. If not, the question goes in writing on another day."


def attempt_of(outcomes: Sequence[str]) -> Attempt:
    """The try that comes next, after the outcomes of this call so far, oldest first.

    Only calls that nobody answered count: a wrong number reached nobody, and a better time begins anew.
    """
    return Attempt(unanswered(outcomes) + 1)


def unanswered(outcomes: Sequence[str]) -> int:
    """How many calls in a row nobody answered; a word with somebody begins a new row."""
    count = 0
    for outcome in outcomes:
        count = count + 1 if outcome == "no_answer" else count if outcome in NOBODY else 0
    return count
