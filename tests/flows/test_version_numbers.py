"""A version number that no honest program counts up to shuts out no later version: the person is asked."""

from __future__ import annotations

from typing import Any
from uuid import UUID

import pytest

from afterword.core.calendar.versions import is_in_order, is_later
from afterword.flows import record_interview
from afterword.flows.hear.concerns import Circle
from afterword.flows.hear.invited import _is_known
from afterword.flows.record_interview.read_it import NO_ORDER
from afterword.store.models import Event
from tests.letters import an_account
from tests.story import PANEL, GivenInvitation, Story, begin, plan_again

pytestmark = pytest.mark.django_db
HUGE, CLOCK = 2_147_483_647, 1_795_000_000


@pytest.mark.parametrize(
    ("kept", "said", "told"),
    [(0, 1, True), (3, 1, True), (CLOCK, CLOCK + 9, True), (1, HUGE, False), (HUGE, 1, False), (CLOCK, HUGE, False)],
)
def test_numbers_are_in_order_only_where_both_count_alike(kept: int, said: int, told: bool) -> None:
    assert is_in_order(kept, said) is told


def _read(story: Story, **said: Any) -> tuple[UUID, tuple[str, ...]]:
    ports = story.world.ports(invitations=GivenInvitation(**said))
    row = record_interview.read_invitation(ports, story.owner, b"", "invitation.ics", story.now)
    return row, tuple(record_interview.invitation_page(ports, story.owner, row).notices)


def _plan(story: Story, row: UUID, day: int) -> None:
    local = f"2026-12-{day:02}T1"
    plan_again(story.ports, story.owner, row, PANEL, starts_local=f"{local}0:00", ends_local=f"{local}1:00")


def _moves(story: Story) -> int:
    return Event.objects.of(story.owner).filter(type="interview_moved").count()


def test_the_largest_number_is_asked_about_and_the_next_honest_version_still_moves_the_talk() -> None:
    story = begin()
    huge, notices = _read(story, sequence=HUGE)
    assert NO_ORDER in notices
    _plan(story, huge, 3)

    honest, notices = _read(story, sequence=1)
    assert any("newer version" in each for each in notices)
    _plan(story, honest, 4)

    assert _moves(story) == 2


def test_an_honest_cancellation_counts_after_the_largest_number() -> None:
    story = begin()
    _plan(story, _read(story, sequence=HUGE)[0], 3)

    _plan(story, _read(story, sequence=1, method="CANCEL")[0], 3)

    assert Event.objects.of(story.owner).filter(type="interview_cancelled").count() == 1


def test_in_the_mailbox_the_largest_number_hides_no_later_version() -> None:
    story = begin()
    _plan(story, _read(story, sequence=HUGE)[0], 3)
    circle = Circle(an_account(story.owner), {}, {}, {}, {})
    reading = dict(GivenInvitation().read(b"", "", candidate_email=None, read_on=story.now.date()))

    assert [_is_known(circle, reading | {"sequence": each}) for each in (0, 1, HUGE)] == [True, False, True]


@pytest.mark.parametrize(
    ("stamped", "begins", "later"),
    [
        ("2026-11-26T09:00:00+00:00", "2026-12-03T15:00:00Z", True),
        ("2026-11-24T09:00:00+00:00", "2026-12-03T15:00:00Z", False),
        (None, "2026-12-03T15:00:00Z", None),
        ("2026-11-26T09:00:00+00:00", "2026-12-01T19:00:00Z", False),
    ],
)
def test_under_the_same_number_the_stamp_tells_which_is_later(stamped: str, begins: str, later: bool | None) -> None:
    kept = {"stamped": "2026-11-25T09:00:00+00:00", "start_utc": "2026-12-01T19:00:00Z"}

    assert is_later(kept, {"stamped": stamped, "start_utc": begins}) is later


def test_in_the_mailbox_a_talk_moved_under_the_same_number_is_proposed_once() -> None:
    first = {"stamped": "2026-11-25T09:00:00+00:00", "start_utc": "2026-12-01T19:00:00Z"}
    moved = {"stamped": "2026-11-26T09:00:00+00:00", "start_utc": "2026-12-03T15:00:00Z"}
    story = begin()
    circle = Circle(an_account(story.owner), {}, {}, {}, {})
    reading = dict(GivenInvitation().read(b"", "", candidate_email=None, read_on=story.now.date()))
    _plan(story, _read(story, sequence=1, **first)[0], 1)
    is_new = not _is_known(circle, reading | {"sequence": 1} | moved)
    _read(story, sequence=1, **moved)

    assert is_new
    assert _is_known(circle, reading | {"sequence": 1} | moved)
    assert _is_known(circle, reading | {"sequence": 1} | first)
