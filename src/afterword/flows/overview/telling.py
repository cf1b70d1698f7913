"""What a letter still takes from the person: the lines they typed for it, and how such a line is typed."""

from __future__ import annotations

from dataclasses import dataclass

from afterword.flows.write_letter.tell_it import told_for
from afterword.store.models import Letter

# The composer reads a line for a letter of this kind by these words.
LINE = "passed the course in September"
LINES = {
    "acceptance": "salary 52,000 a year",
    "decline": "reason: the long way to work",
    "competing_offer": "answer by December 18",
    "offer_acknowledgement": "answer by December 16",
    "keep_in_touch": "they opened a second workshop in May",
    "agency_debrief": "concern: how often I would travel",
    "reference_brief": "they may call in the week of December 7",
    "answer_reopened": "free on February 9 and 10",
    "referrer": "the second interview is on Friday",
    "reference_thanks": "the second interview is on Friday",
    "repair": "I said 2016; the right year is 2017",
}


@dataclass(frozen=True, slots=True)
class Telling:
    """The lines typed for a letter, and an example of one."""

    lines: tuple[str, ...] = ()
    example: str = LINE


def telling_of(letter: Letter) -> Telling | None:
    """A thank-you takes up notes and deeds, told elsewhere; every other letter takes lines of its own."""
    if letter.situation == "thank_you":
        return None
    return Telling(tuple(told_for(letter.process, letter.step_key)), LINES.get(letter.situation, LINE))
