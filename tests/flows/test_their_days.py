"""The days off of an employer are asked, never assumed, and the plan follows the answer."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest

from afterword.calendars.holidays import PublicHolidays
from afterword.flows.overview.process import process_page
from afterword.flows.replan import replan
from afterword.flows.their_days import (
    NoSuchAnswer,
    NothingToAnswer,
    answer_days,
    ask_again,
    day_question,
    day_questions,
    moved_words,
)
from afterword.store.models import AuditLine, Step
from tests.fakes import World
from tests.story import OKAFOR, Story, begin

pytestmark = pytest.mark.django_db(transaction=True)


class RealDays(World):
    """A world with the real calendar."""

    def ports(self, **other: Any) -> Any:
        return super().ports(**{"holidays": PublicHolidays(), **other})


def held(country: str, zone: str, day: str, **edited: Any) -> Story:
    """An interview of that day with its decision unknown, planned an hour after its end."""
    times = {"starts_local": f"{day}T10:00", "ends_local": f"{day}T11:00"}
    story = begin((OKAFOR,), RealDays(), country=country, time_zone=zone, **times, **edited)
    story.world.clock.at = datetime.fromisoformat(f"{day}T12:00").replace(tzinfo=UTC)
    replan(story.ports, story.owner, story.now)
    story.process.refresh_from_db()
    return story


def answer(story: Story, key: str, value: str) -> str:
    changes = answer_days(story.ports, story.owner, story.process, key, value, story.now)
    story.process.refresh_from_db()
    return moved_words(changes)


def asked(story: Story) -> list[str]:
    return [one.key for one in day_questions(story.ports, story.owner, story.process, story.now)]


def step(story: Story, name: str) -> Step:
    return Step.objects.of(story.owner).get(process=story.process, step=name, gone_at=None)


def test_the_part_of_the_country_is_asked_where_holidays_differ_with_a_safe_last_answer() -> None:
    german = held("DE", "Europe/Berlin", "2027-05-21")
    question = day_question(german.ports, german.owner, german.process, german.now)

    assert question is not None
    assert question.ask.startswith("In which part of Germany is their office?")
    assert ("BY", "Bayern") in question.answers
    assert question.answers[-1] == ("unknown", "I don’t know")
    for country, zone in (("GB", "Europe/London"), ("CA", "America/Toronto"), ("IN", "Asia/Kolkata")):
        assert asked(held(country, zone, "2027-05-21"))[0] == "part"
    assert asked(held("US", "America/New_York", "2027-05-21")) == []


def test_the_part_moves_what_is_counted_across_its_holidays_and_says_so() -> None:
    # Corpus Christi, 27 May 2027, is kept in Bavaria and not in Berlin.
    german = held("DE", "Europe/Berlin", "2027-05-21")
    before = step(german, "F2")
    said = answer(german, "part", "BY")
    after = step(german, "F2")

    assert before.said["uncertain"]
    assert (str(before.said["date"]), str(after.said["date"])) == ("2027-06-01", "2027-06-02")
    assert german.process.subdivision == "BY"
    assert "moved by it." in said
    assert "part" not in asked(german)
    assert AuditLine.objects.filter(act="days off part").exists()


def test_not_knowing_the_part_is_an_answer_and_leaves_its_days_uncertain() -> None:
    german = held("DE", "Europe/Berlin", "2027-05-21")
    answer(german, "part", "unknown")
    page = process_page(german.ports, german.owner, german.process.pk, german.now)

    assert "part" not in asked(german)
    assert step(german, "F2").said["uncertain"]
    assert {what: value for what, value, _ in page.known}["Holidays of"].startswith("Germany; its part")


def test_august_is_asked_in_france_and_closes_only_on_a_yes() -> None:
    french = held("FR", "Europe/Paris", "2027-07-23")
    before = step(french, "F2")
    open_then = asked(french), str(before.said["date"]), before.said.get("uncertain")
    said = answer(french, "august", "yes")

    assert open_then == (["august"], "2027-08-03", True)
    assert str(step(french, "F2").said["date"]) > "2027-08-31"
    assert "moved by it." in said
    assert asked(french) == []


def test_a_no_keeps_the_days_and_takes_the_doubt_away() -> None:
    french = held("FR", "Europe/Paris", "2027-07-23")

    assert answer(french, "august", "no") == "No step moved by it."
    assert str(step(french, "F2").said["date"]) == "2027-08-03"
    assert "uncertain" not in step(french, "F2").said


def test_not_knowing_a_closure_keeps_the_doubt_and_is_not_asked_again() -> None:
    french = held("FR", "Europe/Paris", "2027-07-23")
    answer(french, "august", "unknown")

    assert asked(french) == []
    assert step(french, "F2").said["uncertain"]
    ask_again(french.ports, french.owner, french.process.pk, french.now)
    french.process.refresh_from_db()
    assert asked(french) == ["august"]


@pytest.mark.parametrize(
    ("country", "zone", "day", "key"),
    [
        ("SE", "Europe/Stockholm", "2027-06-28", "mid_july"),
        ("JP", "Asia/Tokyo", "2027-04-20", "golden_week"),
        ("JP", "Asia/Tokyo", "2027-07-28", "obon"),
        ("IT", "Europe/Rome", "2027-07-20", "august"),
        ("AT", "Europe/Vienna", "2027-05-20", "bridge_days"),
    ],
)
def test_each_suggested_closure_is_asked_where_it_would_count(country: str, zone: str, day: str, key: str) -> None:
    assert key in asked(held(country, zone, day))
    assert key not in asked(held("US", "America/New_York", day))


def test_out_of_season_nothing_is_asked() -> None:
    assert asked(held("FR", "Europe/Paris", "2027-01-19")) == []
    assert asked(held("JP", "Asia/Tokyo", "2027-01-19")) == []


def test_one_employer_is_asked_once_for_all_its_processes_new_ones_too() -> None:
    french = held("FR", "Europe/Paris", "2027-07-23")
    answer(french, "august", "yes")
    again = {"starts_local": "2027-07-26T10:00", "ends_local": "2027-07-26T11:00"}
    by_hand = begin_another(french, **again)

    assert by_hand.settings["closures"] == {"august": True}
    assert day_question(french.ports, french.owner, by_hand, french.now) is None


def begin_another(story: Story, **edited: Any) -> Any:
    from afterword.flows import record_interview

    wanted = {"employer": "halden instruments", "role": "Analyst", "time_zone": "Europe/Paris", "country": "FR"}
    edit = record_interview.EditedInvitation(people=(OKAFOR,), **{**wanted, **edited})
    process = record_interview.book_by_hand(story.ports, story.owner, edit, story.now)
    return type(story.process).objects.one(story.owner, pk=process)


def test_a_wrong_answer_changes_nothing() -> None:
    french = held("FR", "Europe/Paris", "2027-07-23")

    with pytest.raises(NoSuchAnswer):
        answer(french, "august", "perhaps")
    with pytest.raises(NothingToAnswer):
        answer(french, "part", "BY")
    with pytest.raises(NothingToAnswer):
        answer(french, "siesta", "yes")
    assert french.process.settings == {}
