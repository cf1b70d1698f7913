"""One slip of the keys inside any name of a clean letter is always found."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.findings import Level
from afterword.core.letter.names import check_names
from afterword.core.letter.names.likeness import Likeness, distance, fold, likeness, sound
from afterword.core.letter.spans import Span, zones
from tests.core.letter.names.name_letters import SAMPLES, Sample

# In these letters the same word is also a town, a month or a verb, or stands for itself in small print.
ALSO_WORDS = {"April", "Will", "Florence", "Charlotte", "Bath", "Jon", "Maya", "St. Bride’s"}


def name_spans(sample: Sample) -> Iterator[Span]:
    """Every place where a confirmed name, the employer or the sender is written."""
    facts = sample.record
    names = {name for person in facts.people for name in (person.display, person.given, person.surname)}
    names |= {facts.company.name, *facts.company.aliases, facts.sender}
    ordered = sorted(filter(None, names), key=len, reverse=True)
    for match in re.finditer(rf"(?<![\w@.-])(?:{'|'.join(map(re.escape, ordered))})(?![\w@-])", sample.text):
        if match.group() not in ALSO_WORDS:
            yield Span(match.start(), match.end())


def slips(word: str) -> Iterator[str]:
    """Each letter of a word left out, doubled, replaced or swapped with the next one.

    The capital stays: "on Park" beside a Jon Park is a street as often as a slip.
    """
    for place, letter in enumerate(word):
        if letter.isalpha() and len(fold(word)) > 3:
            other = "t" if letter.lower() != "t" else "r"
            swapped = word[:place] + word[place + 1 : place + 2] + letter + word[place + 2 :]
            variants = [
                word[:place] + word[place + 1 :],
                word[:place] + letter + word[place:],
                word[:place] + other + word[place + 1 :],
            ]
            variants += [swapped] if word[place + 1 : place + 2].isalpha() else []
            capital = word[:1].isupper()
            yield from (variant for variant in variants if variant != word and variant[:1].isupper() == capital)


CHOICES = [
    (sample, span, slip) for sample in SAMPLES for span in name_spans(sample) for slip in slips(span.of(sample.text))
]


@given(st.sampled_from(CHOICES))
def test_a_slip_in_a_name_raises_an_alarm_there(choice: tuple[Sample, Span, str]) -> None:
    sample, span, slip = choice
    text = sample.text[: span.start] + slip + sample.text[span.end :]
    place = Span(span.start, span.start + len(slip))
    findings = check_names(sample.lang, sample.record, text)

    assert any(
        finding.level is not Level.LOOK and place.overlaps(Span(finding.start or 0, finding.end or 0))
        for finding in findings
    )


@given(st.text(max_size=300))
def test_any_text_at_all_is_checked_without_a_crash(text: str) -> None:
    findings = check_names("en", SAMPLES[0].record, text)

    assert all(text[finding.start : finding.end] == finding.found for finding in findings)
    assert zones(text) is not None


@given(st.text(max_size=12), st.text(max_size=12))
def test_distance_is_the_same_both_ways_and_zero_only_for_equals(left: str, right: str) -> None:
    assert distance(left, right, 12) == distance(right, left, 12)
    assert (distance(left, right, 12) == 0) == (left == right)


@pytest.mark.parametrize(
    ("found", "expected", "alike"),
    [
        ("Meyer", "Meyer", Likeness.SAME),
        ("O'Neill", "O’Neill", Likeness.SAME),
        ("Sea\u0301n", "Seán", Likeness.SAME),
        ("meyer", "Meyer", Likeness.CASE),
        ("ONeill", "O’Neill", Likeness.MARKS),
        ("Anne Marie", "Anne-Marie", Likeness.MARKS),
        ("Sian", "Siân", Likeness.ACCENT),
        ("Mueller", "Müller", Likeness.ACCENT),
        ("Gross", "Groß", Likeness.ACCENT),
        ("Lukasz", "Łukasz", Likeness.ACCENT),
        ("Meier", "Meyer", Likeness.LETTERS),
        ("Mathais", "Mathias", Likeness.LETTERS),
        ("Kathryn", "Katharine", Likeness.SOUND),
        ("Steven", "Stephen", Likeness.SOUND),
        ("Doug", "Douglas", Likeness.SHORT),
        ("Whitfield", "Meyer", Likeness.FAR),
        ("", "Meyer", Likeness.FAR),
    ],
)
def test_two_spellings_are_told_apart(found: str, expected: str, alike: Likeness) -> None:
    assert likeness(found, expected) is alike


def test_names_that_sound_alike_share_a_key() -> None:
    assert sound("katharine") == sound("kathryn") == sound("catherine")
    assert sound("meyer") != sound("miller")
