"""“I applied”, tapped at the same instant on several devices: one process, and never two of one employer unasked."""

from __future__ import annotations

from functools import partial

import pytest

from afterword.flows.job_search import applying, marks
from afterword.store import audit
from afterword.store.models import Event, Owner, PostingMark, Process
from tests.fakes import World
from tests.flows.test_comment_races import at_once, several_writers
from tests.jobs import NOON, a_board, a_posting

pytestmark = [several_writers, pytest.mark.django_db(transaction=True)]
PORTS = World().ports()


@pytest.fixture
def someone() -> Owner:
    return Owner.objects.create(created_at=NOON, time_zone="Europe/London", name="Sam Hill")


def test_the_same_job_tapped_at_once_is_one_process_and_one_event(someone: Owner) -> None:
    board = a_board(someone)
    for turn in range(4):
        row = a_posting(board, "Night nurse", organization=f"Ward {turn} Ltd")
        assert at_once([partial(applying.apply, PORTS, someone, row.pk, NOON)] * 4) == []

        process = Process.objects.of(someone).get(employer_name=f"Ward {turn} Ltd")
        assert Event.objects.of(someone).filter(process=process).count() == 1
        assert PostingMark.objects.of(someone).get(group=row.group).process == process
    assert not audit.check(someone)


def test_two_postings_of_one_employer_tapped_at_once_are_asked_about(someone: Owner) -> None:
    board = a_board(someone)
    for turn in range(4):
        rows = [a_posting(board, f"Nurse {at}", organization=f"Quay {turn} Ltd") for at in range(3)]
        asked = at_once([partial(applying.apply, PORTS, someone, row.pk, NOON) for row in rows])

        assert asked == ["WhichProcess"] * 2
        assert Process.objects.of(someone).filter(employer_name=f"Quay {turn} Ltd").count() == 1
        assert PostingMark.objects.of(someone).filter(group__in=[row.group for row in rows]).count() == 1
    assert not audit.check(someone)


def test_applied_and_put_away_at_once_leave_one_of_both_whole(someone: Owner) -> None:
    board = a_board(someone)
    for turn in range(4):
        row = a_posting(board, "Porter", organization=f"Lock {turn} Ltd")
        acts = [partial(marks.mark, PORTS, someone, row.pk, state, NOON) for state in (marks.APPLIED, marks.DISMISSED)]
        assert at_once(acts) == []

        mark = PostingMark.objects.of(someone).get(group=row.group)
        stands = Event.objects.of(someone).filter(type="applied", undone_at=None, payload__posting=str(row.pk))
        assert (mark.state == marks.APPLIED) is (mark.process is not None) is stands.exists()
    assert not audit.check(someone)
