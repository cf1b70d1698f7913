"""What is due is told once, by the way that works; a link and an answer approve exactly what was shown."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email import message_from_bytes, policy
from email.message import EmailMessage

import pytest

from afterword.core.ports import Delivery, Outcome
from afterword.flows.approve import MayNotLeave, approve_all
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.today import today
from afterword.flows.remind import links
from afterword.flows.remind.links import LettersChanged
from afterword.flows.tick import tick
from afterword.flows.write_letter import edit
from afterword.store.models import Action, ApprovalLink, AuditLine, Letter, Reminder, Reminding
from tests.letters import an_account
from tests.story import PANEL, TALKS, Story, begin

pytestmark = pytest.mark.django_db
PAGE = "https://afterword.home.test"
ME = "maya@home.test"
# The talk ends at 15:00 in New York.
READY = datetime(2026, 12, 1, 20, 11, tzinfo=UTC)
LAST = datetime(2026, 12, 2, 1, 46, tzinfo=UTC)
DOWN = Delivery(Outcome.DEFERRED, stage="connect")


@pytest.fixture
def story() -> Story:
    told = begin(PANEL[:1])
    an_account(told.owner, address=ME, imap_host="imap.home.test")
    Reminding.everything.create(owner=told.owner, mail=True)
    told.ports = told.world.ports(invitations=told.ports.invitations, page_address=PAGE)
    told.note(*TALKS)
    return told


def passed(story: Story, at: datetime) -> list[EmailMessage]:
    """One pass of the worker; gives the mails to themselves that it sent."""
    story.world.clock.at = at
    before = len(story.world.server.taken)
    tick(story.ports, at)
    mails = [each for each in story.world.server.taken[before:] if each.recipient == ME]
    return [message_from_bytes(each.content, policy=policy.default) for each in mails]


def words(mail: EmailMessage) -> str:
    part = mail.get_body(("plain",))
    assert part is not None
    return str(part.get_content())


def token(mail: EmailMessage) -> str:
    found = re.search(rf"{PAGE}/approve/(\S+)", words(mail))
    assert found
    return found[1]


def going(story: Story) -> int:
    return Action.objects.of(story.owner).filter(state__in=("planned", "sent")).count()


def test_an_evening_is_told_once_however_often_the_worker_starts_anew(story: Story) -> None:
    (mail,) = passed(story, READY)

    assert mail["Subject"] == "One letter is ready"
    assert words(mail).count("Dear ") == 1
    assert passed(story, READY + timedelta(minutes=1)) == []
    assert [each["Subject"] for each in passed(story, LAST)] == ["Only until 21:30: one letter is ready"]
    assert passed(story, LAST + timedelta(minutes=5)) == []


def test_the_card_comes_by_mail_on_the_working_day_before_and_two_hours_before() -> None:
    told = begin(PANEL[:2])
    an_account(told.owner, address=ME)
    Reminding.everything.create(owner=told.owner, mail=True)
    told.ports = told.world.ports(page_address=PAGE)
    # On Monday at nine, and on Tuesday two hours before the talk at two, in New York.
    (before,) = passed(told, datetime(2026, 11, 30, 14, 1, tzinfo=UTC))
    (again,) = passed(told, datetime(2026, 12, 1, 17, 1, tzinfo=UTC))

    assert again["Subject"] == "At 14:00: what to ask"
    for mail in (before, again):
        assert "[ ] When do you expect to decide?" in words(mail)
        assert "Jonas Brandt" in words(mail)
    assert passed(told, datetime(2026, 12, 1, 18, 1, tzinfo=UTC)) == []


def test_what_is_approved_is_reminded_of_no_more(story: Story) -> None:
    passed(story, READY)
    page = letters_page(story.ports, story.owner, story.process.pk, story.now)
    approve_all(story.ports, story.owner, [(each.id, each.shown_hash) for each in page.letters], story.now)

    assert [each["Subject"] for each in passed(story, LAST)] == []


def test_a_failure_is_shown_tried_again_and_told_once(story: Story) -> None:
    story.world.server.answers = [DOWN, DOWN]

    assert passed(story, READY) == []
    (trouble,) = today(story.ports, story.owner, READY).trouble
    assert trouble.happened.startswith("Reminders do not reach you by mail: The mail server does not answer")
    assert passed(story, READY + timedelta(seconds=30)) == []
    assert passed(story, READY + timedelta(minutes=2)) == []
    assert len(passed(story, READY + timedelta(minutes=6))) == 1
    assert today(story.ports, story.owner, READY).trouble == ()


def test_what_could_not_be_told_in_time_stays_on_today(story: Story) -> None:
    story.world.server.answers = [DOWN] * 9
    passed(story, READY)
    passed(story, READY + timedelta(days=2))

    assert Reminder.objects.of(story.owner).get(key="evening:2026-12-01").state == "missed"
    page = today(story.ports, story.owner, READY + timedelta(days=2))
    assert page.lead is not None and page.lead.kind == "letters"


def test_two_runs_at_once_tell_it_once(story: Story) -> None:
    passed(story, READY)
    Reminder.objects.of(story.owner).update(state="claimed", told_at=None, lease_until=READY + timedelta(minutes=5))

    assert passed(story, READY + timedelta(minutes=2)) == []
    assert len(passed(story, READY + timedelta(minutes=6))) == 1


def test_the_link_approves_exactly_what_was_shown_and_once(story: Story) -> None:
    link = token(passed(story, READY)[0])

    for _ in range(3):
        _, shown = links.shown_by_link(story.ports, link, READY)
        assert len(shown) == 1 and going(story) == 0
    _, actions = links.approve_by_link(story.ports, link, READY)
    assert len(actions) == going(story) == 1
    with pytest.raises(links.LinkUsed):
        links.approve_by_link(story.ports, link, READY)
    assert AuditLine.objects.filter(act="approve by signed link").count() == 1


class Stopped(BaseException):
    """The worker is killed."""


class Dying:
    """A calendar of holidays under which the run is killed."""

    def __getattr__(self, name: str) -> object:
        raise Stopped


def test_a_run_killed_while_it_approves_neither_approves_nor_uses_the_link(story: Story) -> None:
    link = token(passed(story, READY)[0])

    with pytest.raises(Stopped):
        links.approve_by_link(replace(story.ports, holidays=Dying()), link, READY)  # type: ignore[arg-type]
    assert going(story) == 0
    links.approve_by_link(story.ports, link, READY)
    assert going(story) == 1


def test_a_changed_letter_needs_a_new_approval(story: Story) -> None:
    link = token(passed(story, READY)[0])
    letter = Letter.objects.of(story.owner).first()
    assert letter is not None
    edit(story.owner, letter.pk, letter.subject, letter.body + "\n\nOne more thing.", READY, letter.revision)

    with pytest.raises(LettersChanged):
        links.shown_by_link(story.ports, link, READY)
    with pytest.raises(Exception, match="changed since"):
        links.approve_by_link(story.ports, link, READY)
    assert going(story) == 0


@pytest.mark.parametrize(
    "change", [lambda link: link + "x", lambda link: link[:-1], lambda link: link.lower(), str.upper]
)
def test_another_token_opens_nothing(story: Story, change: Callable[[str], str]) -> None:
    link = token(passed(story, READY)[0])

    with pytest.raises(links.LinkUsed):
        links.shown_by_link(story.ports, change(link), READY)


def test_the_link_ends_when_the_last_letter_can_go(story: Story) -> None:
    link = token(passed(story, READY)[0])
    ends = datetime(2026, 12, 2, 2, 30, tzinfo=UTC)

    links.shown_by_link(story.ports, link, ends - timedelta(minutes=1))
    with pytest.raises(links.LinkUsed):
        links.shown_by_link(story.ports, link, ends)


def test_what_was_approved_elsewhere_meanwhile_is_not_approved_again(story: Story) -> None:
    link = token(passed(story, READY)[0])
    page = letters_page(story.ports, story.owner, story.process.pk, story.now)
    approve_all(story.ports, story.owner, [(each.id, each.shown_hash) for each in page.letters], story.now)

    with pytest.raises(MayNotLeave):
        links.shown_by_link(story.ports, link, READY)
    links.approve_by_link(story.ports, link, READY)
    assert going(story) == 1


def test_without_an_address_of_the_page_the_mail_has_no_link(story: Story) -> None:
    story.ports = story.world.ports()

    mail = words(passed(story, READY)[0])

    assert "http" not in mail
    assert "answer this mail with the one word “approve”" in mail


# ----- answering


def answers(story: Story, to: EmailMessage, text: str = "approve", sender: str = ME, **given: str) -> None:
    """An answer comes into the inbox; with `sent` its copy lies in Sent, as the person's own program puts it there."""
    message = EmailMessage(policy=policy.SMTP)
    message["From"], message["To"] = sender, ME
    message["Subject"] = "Re: One letter is ready"
    message["Message-ID"] = given.get("key", "<answer-1@phone.home.test>")
    message["In-Reply-To"] = given.get("named", str(to["Message-ID"]))
    for name in ("Auto-Submitted",):
        if name in given:
            message[name] = given[name]
    message.set_content(f"{text}\n\nOn Tue, 1 Dec 2026 Maya wrote:\n> approve\n")
    assert story.world.mailbox is not None
    story.world.mailbox.inbox.append(message.as_bytes())
    if given.get("sent", "yes") == "yes":
        story.world.mailbox.sent.append(message.as_bytes())


def test_the_one_word_from_the_persons_own_mailbox_approves(story: Story) -> None:
    (mail,) = passed(story, READY)
    answers(story, mail)

    assert passed(story, READY + timedelta(minutes=2)) == []
    assert going(story) == 1
    assert ApprovalLink.objects.of(story.owner).get(answer="counted").used_at is not None


def test_an_answer_that_is_not_in_sent_is_refused_and_told(story: Story) -> None:
    (mail,) = passed(story, READY)
    answers(story, mail, sent="no")
    passed(story, READY + timedelta(minutes=2))

    assert going(story) == 0
    (told,) = passed(story, READY + timedelta(minutes=13))
    assert told["Subject"] == "Your answer did not count"
    assert "not found in your Sent folder" in words(told)
    trouble = today(story.ports, story.owner, story.now).trouble
    assert [each.happened.partition(":")[0] for each in trouble] == ["Your answer did not count"]
    assert passed(story, READY + timedelta(minutes=20)) == []


def test_a_mail_to_somebody_else_in_sent_proves_no_answer(story: Story) -> None:
    """Who got that mail knows its id; who was shown the reminder knows that one."""
    (mail,) = passed(story, READY)
    answers(story, mail, sent="no", key="<to-a-friend@home.test>")
    assert story.world.mailbox is not None
    friend = b"From: maya@home.example\r\nMessage-ID: <to-a-friend@home.test>\r\nIn-Reply-To: <x@y.test>\r\n\r\nHi!\r\n"
    story.world.mailbox.sent.append(friend)
    passed(story, READY + timedelta(minutes=2))
    (told,) = passed(story, READY + timedelta(minutes=13))

    assert going(story) == 0
    assert "not found in your Sent folder" in words(told)


def test_a_copy_that_is_filed_a_little_later_counts(story: Story) -> None:
    (mail,) = passed(story, READY)
    answers(story, mail, sent="no")
    passed(story, READY + timedelta(minutes=2))
    assert story.world.mailbox is not None
    story.world.mailbox.sent.append(story.world.mailbox.inbox[-1])

    passed(story, READY + timedelta(minutes=4))

    assert going(story) == 1


@pytest.mark.parametrize(
    ("given", "why"),
    [
        ({"sender": "mallory@evil.test"}, "only an answer from your own address"),
        ({"text": "Approve? Let me think"}, "than the one word"),
        ({"text": "ok"}, "than the one word"),
        ({"key": ""}, "Sent folder"),
    ],
)
def test_other_answers_are_refused_and_told(story: Story, given: dict[str, str], why: str) -> None:
    (mail,) = passed(story, READY)
    answers(story, mail, **given)

    (told,) = passed(story, READY + timedelta(minutes=2))

    assert why in words(told)
    assert going(story) == 0


@pytest.mark.parametrize("given", [{"named": "<guessed@home.test>"}, {"Auto-Submitted": "auto-replied"}])
def test_a_guess_and_a_machine_are_not_even_an_answer(story: Story, given: dict[str, str]) -> None:
    (mail,) = passed(story, READY)
    answers(story, mail, **given)

    assert passed(story, READY + timedelta(minutes=2)) == []
    assert going(story) == 0


def test_an_answer_to_words_that_changed_does_not_count(story: Story) -> None:
    (mail,) = passed(story, READY)
    letter = Letter.objects.of(story.owner).first()
    assert letter is not None
    edit(story.owner, letter.pk, letter.subject, letter.body + "\n\nOne more thing.", READY, letter.revision)
    answers(story, mail)

    (told,) = passed(story, READY + timedelta(minutes=2))

    assert "changed since" in words(told)
    assert going(story) == 0
