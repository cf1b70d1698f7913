"""A page looks everything up once, and shows what was told a moment ago."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from afterword.flows.events import add_event
from afterword.flows.once import remembered
from afterword.flows.overview.branches import ways_on
from afterword.flows.overview.model import ReadPerson, Today
from afterword.flows.overview.process import process_page
from afterword.flows.overview.today import today
from afterword.flows.record_interview import EditedInvitation, book_by_hand
from afterword.flows.replan import replan
from tests.story import OKAFOR, PANEL, TALKS, ZONE, Story, begin

pytestmark = pytest.mark.django_db


def noted(people: Sequence[ReadPerson]) -> Story:
    """Everybody met, and noted."""
    story = begin(people)
    story.note(*TALKS[: len(people)])
    replan(story.ports, story.owner, story.now)
    return story


def look_ups(story: Story) -> int:
    with remembered(), CaptureQueriesContext(connection) as asked:
        page = process_page(story.ports, story.owner, story.process.pk, story.now)
    assert page.people
    return len(asked)


def test_the_page_of_a_process_looks_up_no_more_for_three_people_than_for_one() -> None:
    one, three = look_ups(noted((OKAFOR,))), look_ups(noted(PANEL))

    assert one == three
    assert three <= 14


def test_the_ways_on_follow_what_was_told_a_moment_ago() -> None:
    story = noted(PANEL)
    before = ways_on(story.ports, story.owner, story.process.pk, story.now)
    story.world.clock.wait(minutes=1)
    told = {"date": "2026-12-09", "said": "by Wednesday"}
    add_event(story.owner, story.process, "decision_expected", told, story.now, story.now)
    after = ways_on(story.ports, story.owner, story.process.pk, story.now)
    later = ways_on(story.ports, story.owner, story.process.pk, story.now + timedelta(seconds=30))

    assert [way.at for way in before] != [way.at for way in after]
    assert later == after


def today_looked_up(story: Story) -> tuple[Today, int]:
    with remembered(), CaptureQueriesContext(connection) as asked:
        page = today(story.ports, story.owner, story.now)
    return page, len(asked)


def test_today_looks_up_no_more_for_three_processes_than_for_one() -> None:
    story = noted(PANEL)
    first, alone = today_looked_up(story)
    for later, employer in enumerate(("Quay", "Lumen")):
        starts, ends = (f"2026-12-01T{hour + 2 * later:02}:00" for hour in (7, 8))
        who = ReadPerson("Ana Ruiz", f"ana@{employer.lower()}.example", "", OKAFOR.source, "interviewer")
        booked = EditedInvitation(employer, "Analyst", starts, ends, ZONE, people=(who,))
        book_by_hand(story.ports, story.owner, booked, story.now)
    page, three = today_looked_up(story)

    assert first.lead is not None
    assert {card.employer for card in (page.lead, *page.soon) if card} == {"Halden Instruments", "Quay", "Lumen"}
    assert three == alone
    assert three <= 20
