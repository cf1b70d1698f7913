"""robots.txt as RFC 9309 has it: our group, the longest rule, wildcards and ends."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.jobs.robots import read_robots

FILE = """\ufeff# a file with a mark at its start
User-agent: other
User-agent: *
Disallow: /private
Allow: /private/jobs
Disallow: /*.pdf$
Crawl-delay: 2.5

User-agent: somebody
Disallow: /
"""


@pytest.mark.parametrize(
    ("path", "allowed"),
    [
        ("/", True),
        ("/private", False),
        ("/private/x", False),
        ("/private/jobs/7", True),
        ("/list.pdf", False),
        ("/list.pdf?page=2", True),
        ("/a/b/c.pdf", False),
    ],
)
def test_the_longest_rule_that_fits_decides(path: str, allowed: bool) -> None:
    assert read_robots(FILE).allows(path) is allowed


def test_our_own_group_stands_over_the_one_for_everybody_and_is_put_together() -> None:
    robots = read_robots(
        "User-agent: Afterword\nDisallow: /a\n\nUser-agent: *\nDisallow: /\n\nuser-agent: afterword\nDisallow: /b"
    )

    assert [robots.allows(path) for path in ("/", "/a", "/b")] == [True, False, False]


def test_allow_wins_where_two_rules_are_as_long_and_an_empty_one_forbids_nothing() -> None:
    assert read_robots("User-agent: *\nDisallow: /x\nAllow: /x").allows("/x")
    assert read_robots("User-agent: *\nDisallow:").allows("/x")
    assert read_robots("").allows("/x")


def test_escaped_and_plain_spellings_of_a_path_are_one() -> None:
    robots = read_robots("User-agent: *\nDisallow: /stellen/für")

    assert not robots.allows("/stellen/f%c3%bcr")


def test_the_delay_is_read_and_nonsense_is_none() -> None:
    assert read_robots(FILE).delay_seconds == 2.5
    assert read_robots("User-agent: *\nCrawl-delay: soon").delay_seconds == 0.0


@given(st.text(max_size=400), st.text(max_size=60))
def test_any_file_and_any_path_are_answered(text: str, path: str) -> None:
    assert read_robots(f"User-agent: *\nDisallow: {text}").allows(f"/{path}") in {True, False}
