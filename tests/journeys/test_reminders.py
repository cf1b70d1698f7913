"""From the talk to the call by reminders: said yes to by mail, told of on the eve, done once and told no more."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest

from afterword.core.message import WIRE
from afterword.core.ports import Envelope
from afterword.flows.calendar import feed
from afterword.flows.overview.today import today
from afterword.flows.phone_numbers import set_phone
from afterword.flows.tick import tick
from afterword.mail.maildir import MaildirMailbox
from afterword.mail.sink import Sink
from afterword.mail.smtp import SmtpTransport
from afterword.store.models import Event, Reminding, Step
from afterword.web import routing
from tests.letters import an_account
from tests.story import PANEL, TALKS, Story, begin
from tests.web.visitors import signed_in, visitor

pytestmark = pytest.mark.django_db
ME = "maya@home.test"
READY = datetime(2026, 12, 1, 20, 11, tzinfo=UTC)
OUT = datetime(2026, 12, 2, 0, 31, tzinfo=UTC)
# Thursday at five in New York, the day before the call.
EVE = datetime(2026, 12, 3, 22, 1, tzinfo=UTC)
MORNING = datetime(2026, 12, 4, 14, 1, tzinfo=UTC)


class World:
    """A real SMTP server on loopback, a real mailbox in a folder, and what came to whom."""

    def __init__(self, story: Story, sink: Sink, mailbox: MaildirMailbox) -> None:
        self.story, self.sink, self.mailbox = story, sink, mailbox
        channel = SmtpTransport(sink.host, sink.port, security="plain")
        story.ports = story.world.ports(transport_for=lambda _: channel, mailbox_for=lambda _: mailbox)

    def passes(self, at: datetime) -> list[EmailMessage]:
        """One pass of the worker; the mails to themselves that came of it."""
        self.story.world.clock.at, before = at, len(self.sink.received)
        tick(self.story.ports, at)
        came = self.sink.received[before:]
        return [message_from_bytes(each.content, policy=policy.default) for each in came if each.recipients == (ME,)]

    def answers(self, mail: EmailMessage, word: str) -> None:
        """The person answers from their own program, which files a copy into Sent."""
        answer = EmailMessage(policy=WIRE)
        answer["From"] = answer["To"] = ME
        answer["Message-ID"], answer["In-Reply-To"] = "<answer@phone.home.test>", str(mail["Message-ID"])
        answer.set_content(f"{word}\n\nOn Tue, 1 Dec 2026, Maya wrote:\n> {mail['Subject']}\n")
        self.mailbox.deliver(answer.as_bytes(policy=WIRE))
        copy = Envelope(ME, ME, str(answer["Message-ID"]), answer.as_bytes(policy=WIRE))
        self.mailbox.file_sent(copy, self.story.now)

    def letters(self) -> list[str]:
        return [each.recipients[0] for each in self.sink.received if each.recipients != (ME,)]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    story = begin(PANEL[:1])
    with Sink() as sink:
        made = World(story, sink, MaildirMailbox(tmp_path / "mailbox"))
        an_account(story.owner, address=ME, imap_host="here")
        Reminding.everything.create(owner=story.owner, mail=True)
        set_phone(story.ports, story.owner, story.people()[0].pk, "+1 617 555 0123", story.now)
        story.note(*TALKS[:1])
        yield made


def words(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def call_tomorrow(world: World) -> EmailMessage:
    """The letter is approved by answering, leaves, and the eve of the call comes."""
    (mail,) = world.passes(READY)
    world.answers(mail, "approve")
    world.passes(READY + timedelta(minutes=2))
    world.passes(OUT)
    assert world.letters() == ["amara.okafor@halden.example"]
    (eve,) = world.passes(EVE)
    return eve


def test_a_call_is_told_of_on_the_eve_and_in_the_morning_until_it_is_done(world: World) -> None:
    eve = call_tomorrow(world)

    assert eve["Subject"] == "Tomorrow: a call"
    assert "Call Dr. Amara Okafor, Halden Instruments" in words(eve)
    page = today(world.story.ports, world.story.owner, EVE)
    assert any(line.head == "Call Dr. Amara Okafor" for line in page.upcoming)
    (morning,) = world.passes(MORNING)
    assert morning["Subject"] == "Today: a call"


def test_a_call_that_is_done_on_the_page_is_gone_from_the_mail_and_from_the_calendar(world: World) -> None:
    story = world.story
    token = feed.new_address(story.ports, story.owner, story.now)
    feed.choose(story.ports, story.owner, story.now, details=True, alarms=True, colour="teal")
    call_tomorrow(world)
    routing.act_through(story.ports)
    call = Step.objects.of(story.owner).get(step="F1", gone_at=None)
    early = MORNING - timedelta(minutes=30)
    story.world.clock.at = early
    page = signed_in(story.owner)
    assert b"One thing today." in page.get("/").content
    assert state_of_the_call(token) == ["CONFIRMED"]

    page.post(f"/processes/{story.process.pk}/call", {"step": call.key, "outcome": "answered"})

    assert world.passes(MORNING) == []
    assert b"Nothing for you today." in page.get("/").content
    assert state_of_the_call(token) == ["CANCELLED"]


def told_in_the_mail(world: World) -> str:
    """The page in the mail of the morning, on the page's own address."""
    world.story.ports = replace(world.story.ports, page_address="https://afterword.home.test")
    routing.act_through(world.story.ports)
    call_tomorrow(world)
    (morning,) = world.passes(MORNING)
    found = re.search(r"https://afterword\.home\.test(/called/\S+)", words(morning))
    assert found is not None
    return found[1]


def test_a_call_that_is_told_from_the_mail_is_gone_from_the_page_and_from_the_calendar(world: World) -> None:
    story = world.story
    token = feed.new_address(story.ports, story.owner, story.now)
    feed.choose(story.ports, story.owner, story.now, details=True, alarms=True, colour="teal")
    link = told_in_the_mail(world)
    page, anybody = signed_in(story.owner), visitor()

    # A program that looks at links opens it first.
    assert b"records nothing" in anybody.get(link).content
    assert b"One thing today." in page.get("/").content
    assert b"Noted: you spoke." in anybody.post(link, {"outcome": "answered"}).content
    assert b"Nothing for you today." in page.get("/").content
    assert state_of_the_call(token) == ["CANCELLED"]
    assert anybody.post(link, {"outcome": "answered"}).status_code == 403
    assert Event.objects.of(story.owner).filter(type="call_made").count() == 1


def test_a_page_for_one_try_counts_once_and_ends_after_a_day(world: World) -> None:
    link, anybody = told_in_the_mail(world), visitor()

    assert anybody.get(link[:-1] + ("a" if link[-1] != "a" else "b")).status_code == 403
    assert anybody.get(link).status_code == 200
    assert anybody.post(link, {"outcome": "wrong_number"}).status_code == 403
    assert anybody.get(link).status_code == 200
    assert anybody.post(link, {"outcome": "no_answer"}).status_code == 200
    world.story.world.clock.wait(minutes=5)
    assert anybody.post(link, {"outcome": "no_answer"}).status_code == 403
    assert Event.objects.of(world.story.owner).filter(type="call_made").count() == 1


def test_the_day_they_named_is_said_from_the_mail_and_a_wrong_one_is_kept_as_typed(world: World) -> None:
    link, anybody = told_in_the_mail(world), visitor()
    anybody.get(link)

    again = anybody.post(link, {"outcome": "date", "said": "soonish, <b>perhaps</b>"})
    assert again.status_code == 422
    assert b'value="soonish, &lt;b&gt;perhaps&lt;/b&gt;"' in again.content and b'aria-invalid="true"' in again.content
    assert not Event.objects.of(world.story.owner).filter(type="call_made").exists()
    done = anybody.post(link, {"outcome": "date", "said": "by the 14th"})
    assert done.status_code == 200 and b"Noted: you spoke." in done.content and b"14" in done.content
    assert "by the 14th" in [row.payload.get("said") for row in Event.everything.filter(type="decision_expected")]
    late = anybody.post(link, {"outcome": "no_answer"})
    assert late.status_code == 403 and b"This call is recorded already: you spoke." in late.content


def test_a_page_of_yesterday_shows_and_takes_nothing(world: World) -> None:
    link, anybody = told_in_the_mail(world), visitor()
    assert anybody.get(link).status_code == 200
    world.story.world.clock.wait(hours=25)

    assert anybody.post(link, {"outcome": "answered"}).status_code == 403
    assert not Event.objects.of(world.story.owner).filter(type="call_made").exists()


def state_of_the_call(token: str) -> list[str]:
    """What a calendar program that subscribes reads of the call of that day, without signing in."""
    answer = visitor().get(f"/calendar/{token}.ics")
    assert answer.status_code == 200
    text = answer.content.decode().replace("\r\n ", "")
    calls = [
        each
        for each in text.split("BEGIN:VEVENT")[1:]
        if "SUMMARY:Call Dr. Amara Okafor" in each and "New_York:20261204T" in each
    ]
    return [found[1] for each in calls if (found := re.search(r"STATUS:(\w+)", each))]
