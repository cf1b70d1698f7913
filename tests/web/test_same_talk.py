"""A talk at an hour at which they have another one is asked about on its page, and answered there."""

from __future__ import annotations

from dataclasses import replace

import pytest

from afterword.reading.invitation import DoorReader
from afterword.store.models import Event, Owner, Process
from afterword.web import routing
from tests.fakes import World
from tests.web.test_process import BEFORE, INVITATION
from tests.web.visitors import Visitor

pytestmark = pytest.mark.django_db
OTHERS = INVITATION.replace("one@quay", "two@quay").replace("Morag Sinclair", "Tom Berg").replace("morag.s", "tom.b")
FIELDS = {
    "employer": "Quay",
    "role": "Harbour Pilot",
    "starts": "2026-03-11T14:00",
    "ends": "2026-03-11T15:00",
    "time_zone": "Europe/Berlin",
    "source": "calendar_organizer_cn",
    "part": "interviewer",
    "job_title": "",
    "include": "0",
}


@pytest.fixture(autouse=True)
def _read(world: World) -> None:
    world.clock.at = BEFORE
    routing.act_through(replace(routing.ports(), invitations=DoorReader()))


def open_page(mine: Visitor, text: str) -> str:
    answer = mine.post("/add", {"text": text})
    return str(answer.headers["Location"])


def sinclair() -> dict[str, str]:
    return FIELDS | {"written": "Morag Sinclair", "email": "morag.sinclair@quay.example", "read_as": "Morag Sinclair"}


def berg() -> dict[str, str]:
    return FIELDS | {"written": "Tom Berg", "email": "tom.berg@quay.example", "read_as": "Tom Berg"}


def test_other_people_at_the_same_hour_are_asked_about_and_the_answer_is_kept_to(owner: Owner, mine: Visitor) -> None:
    known = Process.objects.of(owner)
    mine.post(open_page(mine, INVITATION), sinclair())
    page = open_page(mine, OTHERS)
    shown = mine.get(page).content.decode()

    unsaid = mine.post(page, berg())
    said = mine.post(page, berg() | {"talk": "same"})

    assert "At that hour you have another talk with them" in shown
    assert unsaid.status_code == 422
    assert "Say whether it is the same talk" in unsaid.content.decode()
    assert said.status_code == 303
    assert known.filter(employer_name="Quay").count() == 1
    (booked,) = Event.objects.of(owner).filter(type="interview_booked", process__employer_name="Quay")
    assert len(booked.payload["with"]) == 2


def test_hours_corrected_onto_a_known_talk_are_asked_about_too(owner: Owner, mine: Visitor) -> None:
    mine.post(open_page(mine, INVITATION), sinclair())
    page = open_page(mine, OTHERS.replace("20260311T", "20260318T"))

    moved_onto = mine.post(page, berg())
    further = mine.post(
        page, berg() | {"talk": "further", "beside": str(Process.objects.of(owner).latest("created_at").pk)}
    )

    assert "At that hour you have another talk with them" in moved_onto.content.decode()
    assert further.status_code == 303
    rounds = Event.objects.of(owner).filter(type="interview_booked", process__employer_name="Quay").order_by("number")
    assert [each.payload["round"] for each in rounds] == [1, 2]


@pytest.mark.parametrize("beside", ["", "no id", "00000000-0000-4000-8000-000000000000"])
def test_a_further_talk_of_nothing_that_is_there_is_not_found(owner: Owner, mine: Visitor, beside: str) -> None:
    page = open_page(mine, INVITATION)

    assert mine.post(page, sinclair() | {"talk": "further", "beside": beside}).status_code == 404
