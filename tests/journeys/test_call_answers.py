"""How a call went, said by answering the mail of its day in words, over a real SMTP server and a real mailbox."""

from __future__ import annotations

from datetime import timedelta
from email.message import EmailMessage

import pytest

from afterword.core.message import WIRE
from afterword.core.ports import Envelope
from afterword.flows.calendar import feed
from afterword.flows.make_call import call_outcome
from afterword.flows.overview.today import today
from afterword.flows.remind.call_answers import _names
from afterword.store.models import AuditLine, CallAsked, Event, Process, Step
from tests.journeys.test_reminders import ME, MORNING, World, call_tomorrow, state_of_the_call, words, world
from tests.web.visitors import signed_in

pytestmark = pytest.mark.django_db
__all__ = ["world"]
SOON = MORNING + timedelta(minutes=5)


def told(world: World) -> list[str]:
    calls = Event.objects.of(world.story.owner).filter(type="call_made", undone_at=None).order_by("recorded_at")
    return [str(row.payload["outcome"]) for row in calls]


def refused(world: World) -> list[str]:
    troubles = today(world.story.ports, world.story.owner, world.story.now).trouble
    return [each.happened for each in troubles if "answer did not count" in each.happened]


@pytest.fixture
def morning(world: World) -> EmailMessage:
    call_tomorrow(world)
    (mail,) = world.passes(MORNING)
    return mail


def answers(world: World, mail: EmailMessage, text: str, sender: str = ME, key: str = "a1", sent: str = "yes") -> None:
    answer = EmailMessage(policy=WIRE)
    answer["From"], answer["To"], answer["Subject"] = sender, ME, f"Re: {mail['Subject']}"
    answer["Message-ID"], answer["In-Reply-To"] = f"<{key}@phone.home.test>", str(mail["Message-ID"])
    answer.set_content(f"{text}\n\nOn Fri, 4 Dec 2026, Maya wrote:\n> no answer, spoke, left a message\n")
    raw = answer.as_bytes(policy=WIRE)
    world.mailbox.deliver(raw)
    if sent == "yes":
        world.mailbox.file_sent(Envelope(ME, ME, str(answer["Message-ID"]), raw), world.story.now)


def test_the_mail_of_the_morning_says_how_to_answer_it(morning: EmailMessage) -> None:
    assert "answer this mail: “spoke”, “left a message”, “no answer” or “bad moment”" in words(morning)


@pytest.mark.parametrize(
    ("text", "outcome"),
    [
        ("no answer", "no_answer"),
        ("Left her a message.", "voicemail"),
        ("bad moment", "bad_moment"),
        ("done", "answered"),
    ],
)
def test_each_outcome_is_said_in_words(world: World, morning: EmailMessage, text: str, outcome: str) -> None:
    answers(world, morning, text)
    assert told(world) == []
    assert world.passes(SOON) == []

    assert told(world) == [outcome]
    assert refused(world) == []
    assert AuditLine.objects.filter(act="call told by answered mail").count() == 1


def test_done_in_words_is_gone_from_the_page_the_calendar_and_the_next_reminder(
    world: World, morning: EmailMessage
) -> None:
    story = world.story
    token = feed.new_address(story.ports, story.owner, story.now)
    feed.choose(story.ports, story.owner, story.now, details=True, alarms=True, colour="teal")
    assert state_of_the_call(token) == ["CONFIRMED"]
    answers(world, morning, "done, they decide on the 14th")
    world.passes(SOON)

    assert told(world) == ["answered"]
    assert Event.objects.of(story.owner).filter(type="decision_expected").last().payload["said"] == (  # type: ignore[union-attr]
        "they decide on the 14th"
    )
    assert b"Nothing for you today." in signed_in(story.owner).get("/").content
    assert state_of_the_call(token) == ["CANCELLED"]
    assert world.passes(MORNING + timedelta(hours=8, minutes=1)) == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("she said no", "not understood"),
        ("spoke, by the 31st of February", "No date was understood"),
        ("approve", "not understood"),
    ],
)
def test_what_is_not_understood_is_asked_and_nothing_is_recorded(
    world: World, morning: EmailMessage, text: str, why: str
) -> None:
    answers(world, morning, text)
    (mail,) = world.passes(SOON)

    assert mail["Subject"] == "Your answer did not count"
    assert why in words(mail) and "Nothing was recorded by it" in words(mail)
    assert [why in each for each in refused(world)] == [True]
    assert told(world) == []
    answers(world, morning, "no answer", key="a2")
    world.passes(SOON + timedelta(minutes=2))
    assert told(world) == ["no_answer"]
    assert refused(world) == []


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"sender": "mallory@evil.test"}, "only an answer from your own address"),
        ({"sender": "amara.okafor@halden.example"}, "only an answer from your own address"),
        ({"sent": "no"}, "not found in your Sent folder"),
    ],
)
def test_nobody_else_says_how_it_went(world: World, morning: EmailMessage, given: dict[str, str], why: str) -> None:
    answers(world, morning, "spoke", **given)
    world.passes(SOON)
    world.passes(SOON + timedelta(minutes=12))

    assert told(world) == []
    assert [why in each for each in refused(world)] == [True]


def test_of_two_answers_that_differ_none_counts_before_it_is_said_which(world: World, morning: EmailMessage) -> None:
    answers(world, morning, "spoke")
    answers(world, morning, "no answer", key="a2")
    world.passes(SOON)

    assert told(world) == []
    assert ["two answers came" in each for each in refused(world)] == [True]


def test_the_same_answer_twice_counts_once(world: World, morning: EmailMessage) -> None:
    answers(world, morning, "spoke")
    answers(world, morning, "Spoke!", key="a2")
    world.passes(SOON)
    world.passes(SOON + timedelta(minutes=1))

    assert told(world) == ["answered"]


def test_a_later_answer_hears_what_was_recorded(world: World, morning: EmailMessage) -> None:
    answers(world, morning, "spoke")
    world.passes(SOON)
    answers(world, morning, "no answer", key="a2")
    (mail,) = world.passes(SOON + timedelta(minutes=2))

    assert "This call is recorded already: you spoke." in words(mail)
    assert told(world) == ["answered"]


def test_what_was_said_on_the_page_meanwhile_stands(world: World, morning: EmailMessage) -> None:
    step = Step.objects.of(world.story.owner).get(step="F1", gone_at=None)
    call_outcome(world.story.ports, world.story.owner, world.story.process.pk, step.key, "voicemail", world.story.now)
    answers(world, morning, "spoke")
    (mail,) = world.passes(SOON)

    assert "This call is recorded already: you left a message." in words(mail)
    assert told(world) == ["voicemail"]


def test_an_answer_of_the_day_after_next_is_no_answer_any_more(world: World, morning: EmailMessage) -> None:
    answers(world, morning, "spoke")
    world.passes(MORNING + timedelta(days=2))

    assert told(world) == []
    assert not CallAsked.objects.of(world.story.owner).filter(answer="counted").exists()


def test_the_small_words_of_an_employers_name_name_nobody(world: World, morning: EmailMessage) -> None:
    Process.everything.update(employer_name="The Friday Company")
    answers(world, morning, "spoke, they decide on the 14th")
    world.passes(SOON)

    said = Event.objects.of(world.story.owner).filter(type="decision_expected").last()
    assert told(world) == ["answered"]
    assert said is not None
    assert said.payload["said"] == "they decide on the 14th"
    (row,) = CallAsked.everything.select_related("step__process", "step__person")
    assert _names(row) == {"amara", "okafor"}
