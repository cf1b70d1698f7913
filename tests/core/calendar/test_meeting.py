"""Both sides of one event: what follows from what changed here and there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from itertools import product

import pytest

from afterword.core.calendar.meeting import Act, Ours, Theirs, meet
from afterword.core.calendar.providers import DOMAINS, may_go_along, provider_of

NOW = datetime(2026, 12, 1, 20, tzinfo=UTC)
HOUR, OTHER = "2026-12-04T14:30", "2026-12-04T16:00"
NEW = Ours(2, NOW + timedelta(days=3))
PUT = replace(NEW, etag='"1"', put_sequence=2, put_starts=HOUR)
SAME, SEEN, MOVED = Theirs('"1"', HOUR), Theirs('"2"', HOUR), Theirs('"2"', OTHER)
EDITED = replace(SEEN, is_edited=True)


@pytest.mark.parametrize(
    ("ours", "theirs", "act"),
    [
        (NEW, None, Act.PUT),
        (replace(NEW, is_gone=True), None, Act.NOTHING),
        (replace(NEW, ends=NOW), None, Act.NOTHING),
        (PUT, SAME, Act.NOTHING),
        (replace(PUT, sequence=3), SAME, Act.PUT),
        (replace(PUT, is_gone=True), SAME, Act.REMOVE),
        (PUT, EDITED, Act.PUT_INTO),
        (replace(PUT, is_edited=True, sequence=3), SAME, Act.PUT_INTO),
        (replace(PUT, is_gone=True), SEEN, Act.REMOVE),
        (replace(PUT, is_gone=True), EDITED, Act.LEAVE),
        (replace(PUT, is_gone=True, is_edited=True), SAME, Act.LEAVE),
        (PUT, MOVED, Act.FOLLOW),
        (PUT, replace(MOVED, etag=PUT.etag), Act.FOLLOW),
        (replace(PUT, sequence=3), replace(EDITED, etag=PUT.etag), Act.PUT_INTO),
        (PUT, Theirs('"2"', ""), Act.PUT_INTO),
        (replace(PUT, is_gone=True), MOVED, Act.LEAVE),
        (PUT, None, Act.HIDE),
        (replace(PUT, is_gone=True), None, Act.LEAVE),
        (replace(PUT, ends=NOW), None, Act.LEAVE),
        (replace(PUT, is_hidden=True, sequence=9), SAME, Act.NOTHING),
    ],
)
def test_what_follows(ours: Ours, theirs: Theirs | None, act: Act) -> None:
    assert meet(ours, theirs, NOW) is act


def test_what_they_changed_is_never_written_over_whole_and_never_taken_out() -> None:
    for sequence, is_gone, ends in product((2, 3), (True, False), (NOW, NOW + timedelta(days=1))):
        ours = replace(PUT, sequence=sequence, is_gone=is_gone, ends=ends)
        for theirs in (EDITED, MOVED):
            assert meet(ours, theirs, NOW) not in {Act.PUT, Act.REMOVE}


def test_a_password_goes_along_only_within_one_provider() -> None:
    assert may_go_along("p42-caldav.icloud.com", "caldav.icloud.com")
    assert may_go_along("cloud.example.org", "cloud.example.org")
    assert not may_go_along("caldav.icloud.com.evil.example", "caldav.icloud.com")
    assert not may_go_along("evil.example.org", "cloud.example.org")
    assert not may_go_along("caldav.fastmail.com", "caldav.icloud.com")


def test_the_known_servers_are_reached_encrypted_or_say_what_to_do_instead() -> None:
    assert all(one.url.startswith("https://") or one.hint for one in DOMAINS.values())
    assert provider_of("ICLOUD.com.") is provider_of("me.com")
    assert provider_of("example.org") is None
