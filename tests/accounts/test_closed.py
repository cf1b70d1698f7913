"""A closed account: nobody gets in, nothing of its person leaves, no secret address opens, and nothing is lost."""

from __future__ import annotations

from argparse import Namespace
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from django.core import mail
from django.db import connection
from django.test.utils import CaptureQueriesContext

from afterword.accounts import closing
from afterword.accounts.models import Account
from afterword.cli.accounts import run
from afterword.core.reminders import Planned
from afterword.flows import access
from afterword.flows.approve import approve, may_leave
from afterword.flows.calendar import feed
from afterword.flows.closed import HELD
from afterword.flows.comments import moderators
from afterword.flows.remind.calls import CallOver, call_token, shown_call
from afterword.flows.remind.links import LinkUsed, make_link, shown_by_link
from afterword.flows.tick import _hear_before, tick
from afterword.flows.watch import Watch
from afterword.flows.write_letter.leaving_ahead import leaving_with, may_be_closed, read_ahead
from afterword.store import sending
from afterword.store.models import (
    Action,
    Approval,
    AuditLine,
    Letter,
    MailAccount,
    Moderator,
    Reminder,
    Reminding,
    Step,
)
from tests.accounts.people import asks, code_in, signs_in
from tests.fakes import World
from tests.letters import a_letter, an_account, an_owner, scheduled
from tests.story import TALKS, Story, begin
from tests.web.visitors import visitor

pytestmark = pytest.mark.django_db
JO = "jo@park.test"
SOON = timedelta(minutes=5)
READY = datetime(2026, 12, 1, 20, 11, tzinfo=UTC)


@pytest.fixture
def story(world: World) -> Story:
    """An evening with letters that may go."""
    told = begin(world=world)
    an_account(told.owner)
    told.note(*TALKS)
    world.clock.at = READY
    return told


@pytest.fixture
def account(story: Story) -> Account:
    return Account.objects.of(story.owner, JO, story.now)


@pytest.fixture
def action(account: Account, story: Story) -> Action:
    """An approved letter that has its hour."""
    letter = Letter.objects.of(story.owner).filter(person__written__contains="Okafor").get()
    covered = may_leave(story.ports, story.owner, letter, story.now)
    action = approve(story.ports, story.owner, letter.pk, covered.shown_hash(), story.now)
    assert action.wake_at is not None and action.wake_at > story.now
    return action


def test_letters_that_leave_together_ask_at_once_whose_account_was_closed(account: Account, action: Action) -> None:
    other = an_owner(READY)
    Account.objects.of(other, "kim@park.test", READY)
    theirs = scheduled(a_letter(other, READY), an_account(other), READY)
    Account.objects.filter(pk=account.pk).update(is_active=False)

    ahead = read_ahead([action, theirs])
    with leaving_with(ahead), CaptureQueriesContext(connection) as asked:
        closed = [may_be_closed(each) for each in (action, theirs)]
    by_itself = [may_be_closed(each) for each in (action, theirs)]

    assert closed == by_itself == [True, False]
    assert len(asked) == 0


def comes(story: Story, action: Action) -> list[Any]:
    """Its hour comes; gives what left by then."""
    story.world.clock.at = max(story.now, action.wake_at or story.now) + SOON
    tick(story.ports, story.now)
    return story.world.server.taken


def test_what_was_approved_stays_here_and_waits_for_a_new_approval(
    account: Account, action: Action, story: Story
) -> None:
    written = Letter.objects.of(story.owner).values_list("body", flat=True)
    before = list(written)

    assert closing.close(story.ports, account, story.now) == 1
    assert comes(story, action) == []
    action.refresh_from_db()
    assert (action.state, action.evidence) == ("cancelled", HELD)
    assert Approval.objects.of(story.owner).get().void_reason == HELD
    closing.reopen(story.ports, account, story.now)
    assert comes(story, action) == []
    assert list(written) == before
    again = may_leave(story.ports, story.owner, action.letter, story.now).shown_hash()
    second = approve(story.ports, story.owner, action.letter_id, again, story.now)

    assert len(comes(story, second)) == 1


def test_what_was_approved_at_the_same_moment_does_not_leave_either(
    account: Account, action: Action, story: Story
) -> None:
    Account.objects.update(is_active=False)
    left = comes(story, action)
    action.refresh_from_db()
    held = (action.state, action.evidence)
    closing.reopen(story.ports, account, story.now)

    assert (held, left) == (("planned", HELD), [])
    assert comes(story, action) == []


def test_everybody_elses_letters_leave(account: Account, action: Action, story: Story) -> None:
    closing.close(story.ports, Account.objects.make("eve@park.test", "en", story.now), story.now)

    assert len(comes(story, action)) == 1


def test_every_session_ends_and_none_begins(world: World) -> None:
    who, late = signs_in(JO), asks(JO)
    code = code_in(mail.outbox[-1])
    closing.close(world.ports(), Account.objects.get(email=JO), world.clock.now())

    assert who.get("/").status_code == 401
    assert "closed" in late.post("/sign-in/code", {"code": code}).content.decode()
    assert late.get("/").status_code == 401


def test_signed_out_everywhere_they_may_sign_in_again(world: World) -> None:
    one, two = signs_in(JO), signs_in(JO)

    assert closing.sign_out(Account.objects.get(email=JO)) == 2
    assert [each.get("/").status_code for each in (one, two)] == [401, 401]
    assert signs_in(JO).get("/").status_code == 200


def test_no_secret_address_opens(account: Account, action: Action, story: Story) -> None:
    owner, ports, now = story.owner, story.ports, story.now
    calendar, key = feed.new_address(ports, owner, now), access.make_token(owner, "Notebook", ["read"], now)
    row = Reminder.everything.create(owner=owner, key="evening", kind="evening", due_at=now, until=now)
    link = make_link(row, {}, now + timedelta(hours=1), "<r.1@home.test>")
    planned = {"status": "planned", "at": now}
    step = Step.everything.create(owner=owner, process=story.process, key="F9", step="F1", channel="phone", **planned)
    call = call_token(owner, Planned(f"step:{step.pk}:x", "call", "Call", "Halden", now))
    assert call and shown_call(call, now).step == step and shown_by_link(ports, link, now)[0] == owner
    assert feed.feed_behind(ports, calendar, now) and access.token_of(key, now)
    closing.close(ports, account, now)

    with pytest.raises(LinkUsed):
        shown_by_link(ports, link, now)
    with pytest.raises(CallOver):
        shown_call(call, now)
    assert feed.feed_behind(ports, calendar, now) is None
    assert access.token_of(key, now) is None
    assert visitor().get(f"/calendar/{calendar}.ics").status_code == 404
    closing.reopen(ports, account, now)
    assert feed.feed_behind(ports, calendar, now) and access.token_of(key, now)


def test_nobody_is_reminded_and_no_mailbox_is_heard(account: Account, action: Action, story: Story) -> None:
    Reminding.everything.create(owner=story.owner, mail=True)
    closing.close(story.ports, account, story.now)
    looked: list[Any] = []
    ports = story.world.ports(mailbox_for=looked.append)
    for _ in range(4):
        story.world.clock.at += timedelta(hours=6)
        tick(ports, story.now)

    assert looked == []
    assert story.world.server.taken == []
    assert not Reminder.objects.of(story.owner).exists()


def test_nobody_waits_at_the_mailbox_of_a_closed_account(account: Account, story: Story) -> None:
    box = MailAccount.objects.of(story.owner).get()
    MailAccount.everything.update(imap_host="imap.home.test")
    watch: Watch = Watch(story.world.ports(mailbox_for=lambda _box: watch.stop()))
    closing.close(story.ports, account, story.now)
    watch.keep()
    watch._wait_at(box.pk)

    assert not watch._waiting
    assert not watch._stopping.is_set()


def test_no_mailbox_is_heard_for_a_letter_that_is_held(account: Account, action: Action, story: Story) -> None:
    MailAccount.everything.update(imap_host="imap.home.test")
    looked: list[Any] = []
    ports = story.world.ports(mailbox_for=looked.append)
    Account.objects.update(is_active=False)
    story.world.clock.at = action.wake_at or story.now
    claim = sending.claim(action.pk, ports.start_id, story.now)
    assert claim is not None

    assert _hear_before(ports, claim, story.now) == 0
    assert looked == []


def test_who_moderates_no_more_keeps_their_account(world: World) -> None:
    host, other = (Account.objects.make(each, "en", world.clock.now()) for each in ("host@park.test", JO))
    Moderator.everything.create(owner=host.owner, person=other.owner, made_at=world.clock.now())
    moderators.remove_all(host.owner)

    assert Account.objects.filter(email=JO, owner=other.owner).exists()
    assert not Moderator.everything.exists()


def test_the_terminal_closes_opens_and_signs_out(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    who = signs_in(JO)
    account = Account.objects.get(email=JO)

    def says(*words: str) -> str:
        assert run(Namespace(json=False, last=False, act=words[0], address=words[1])) == 0
        return capsys.readouterr().out

    assert "signed out everywhere" in says("sign-out", JO)
    assert who.get("/").status_code == 401
    assert "is closed" in says("close", f" {JO.upper()} ")
    assert Account.objects.filter(is_active=False).exists()
    assert "is open" in says("open", JO)
    assert Account.objects.filter(is_active=True).exists()
    assert [each.act for each in AuditLine.objects.filter(owner=account.owner)] == ["close account", "open account"]
    with pytest.raises(closing.NoSuchAccount):
        says("close", "nobody@park.test")
