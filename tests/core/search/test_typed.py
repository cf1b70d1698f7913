"""What a person types into a search."""

from __future__ import annotations

import pytest

from afterword.core.search.batch import Batch
from afterword.core.search.matching import hits
from afterword.core.search.posting import Posting
from afterword.core.search.titles import SAME, also_called
from afterword.core.search.typed import read_typed

RN = Posting("1", "RN, night shift", "A ward of 20 beds in Leeds.")
REGISTERED = Posting("2", "Registered Nurse", "Leeds. Senior staff travel.")
ENGINEER = Posting("3", "Platform & Software Engineer (m/w/d)", "We write C++ and Node.js, no Java.")
FRONT = Posting("4", "Front-end developer", "React and C#, on call every third week.")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("registered nurse", {"1", "2"}),
        ("rn leeds", {"1", "2"}),
        ('"registered nurse"', {"2"}),
        ("software engineer", {"3"}),
        ("swe", {"3"}),
        ("nurses", {"2"}),
        ("c++", {"3"}),
        ("c#", {"4"}),
        ("nodejs", {"3"}),
        ("engineer -java", set()),
        ("developer OR nurse", {"2", "4"}),
        ("(developer | engineer) c++", {"3"}),
        ('front-end NOT "on call"', set()),
        ("frontend developer", {"4"}),
        ("front end developer", {"4"}),
        ("Software Engineer (m/w/d)", {"3"}),
        ("jobs for a registered nurse in Leeds", {"1", "2"}),
    ],
)
def test_words_find_what_they_say(typed: str, found: set[str]) -> None:
    batch = Batch([RN, REGISTERED, ENGINEER, FRONT])
    bits = hits(read_typed(typed).wanted(in_title=False), batch)

    assert {each.id for at, each in enumerate(batch.postings) if bits >> at & 1} == found


@pytest.mark.parametrize("typed", ["", '- -- "" () OR', "|", '"', "NOT", "(((", "x" * 5000, "\x00 -"])
def test_whatever_is_typed_is_read(typed: str) -> None:
    wanted = read_typed(typed).wanted(in_title=True)

    assert not wanted.phrases
    assert not wanted.none


def test_an_unclosed_quote_is_none() -> None:
    assert read_typed('"staff nurse').wanted(in_title=False) == read_typed("staff nurse").wanted(in_title=False)


def test_what_is_left_out_is_meant_as_it_is_written() -> None:
    assert read_typed("nurse -travelling").without == ("travelling",)


def test_about_two_hundred_titles_are_called_otherwise_too() -> None:
    assert len(SAME.splitlines()) >= 200
    assert "registered nurse" in also_called(("rn",))
    assert "waiter" not in also_called(("server",))
    assert "server" in also_called(("waiter",))
