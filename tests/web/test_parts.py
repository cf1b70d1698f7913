"""The settings are folded parts: each says how it stands, and opens where it is wanted or needs the person."""

from __future__ import annotations

import re

import pytest

from afterword.store.models import Owner
from tests.letters import an_account
from tests.web.visitors import Visitor

PART = re.compile(
    r'<details class="card part" ?(open)?>\s*<summary><h2>(.*?)</h2><span>(.*?)</span></summary>\s*<div id="(\w+)">',
    re.S,
)


def parts(page: str) -> dict[str, tuple[bool, str]]:
    """Each part by the mark that an address leads to: whether it stands open, and its one line."""
    return {mark: (bool(is_open), line) for is_open, _, line, mark in PART.findall(page)}


def open_parts(who: Visitor, address: str) -> list[str]:
    found = parts(who.get(address.partition("#")[0]).content.decode())
    return [mark for mark, (is_open, _) in found.items() if is_open]


def test_each_folded_part_says_in_one_line_how_it_stands(mine: Visitor, owner: Owner) -> None:
    an_account(owner)
    owner.settings = {"profile": "GB", "decision.grace": 3}
    owner.save()

    found = parts(mine.get("/settings").content.decode())

    assert {mark: line for mark, (_, line) in found.items()} == {
        "you": "Mara Lindqvist · English (United States)",
        "done": "Nothing yet",
        "mail": "mara.lindqvist@home.test",
        "calendar": "Not connected",
        "reminders": "None",
        "times": "United Kingdom · 1 choice of your own",
        "assistant": "None: letters are written without one",
        "appearance": "As the device · As the browser asks",
        "data": "Take a copy, or delete everything",
    }
    assert not any(is_open for is_open, _ in found.values())


@pytest.mark.parametrize(
    ("address", "form", "part"),
    [
        ("/settings/done", {"achievements": "I cut 37 %."}, "done"),
        ("/settings/times", {"decision.grace": "900"}, "times"),
        ("/settings/mail", {"address": "mara", "smtp_port": "465", "smtp_security": "tls"}, "mail"),
        ("/settings/reminders", {"remind.evening": "late"}, "reminders"),
    ],
)
def test_what_was_kept_or_refused_stands_open(address: str, form: dict[str, str], part: str, mine: Visitor) -> None:
    answer = mine.post(address, form)
    if answer.status_code == 422:
        # What was refused is there at once, as it was typed; the page itself is what is loaded again.
        assert answer.headers["HX-Push-Url"] == f"/settings?open={part}"
        assert [mark for mark, (is_open, _) in parts(answer.content.decode()).items() if is_open] == [part]
        return

    assert answer.headers["Location"] == f"/settings?open={part}#{part}"
    assert open_parts(mine, answer.headers["Location"]) == [part]


def test_a_part_that_needs_the_person_stands_open_by_itself(mine: Visitor, owner: Owner) -> None:
    an_account(owner, problem="The mail server did not accept the password.")
    owner.time_zone = ""
    owner.save()

    assert open_parts(mine, "/settings") == ["you", "mail"]
