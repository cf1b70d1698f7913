"""Drafts on a real Dovecot: what the person makes of a letter in their own mail program is theirs."""

from __future__ import annotations

import imaplib
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from afterword.core.sending import State
from afterword.flows import reworded
from afterword.flows.send_letter import run_action
from afterword.mail.drafts import DraftsTransport
from afterword.mail.imap import ImapMailbox
from afterword.store import sending
from afterword.store.models import Action, Event
from tests.fakes import World
from tests.letters import SENDER, a_letter, an_account, an_owner, scheduled
from tests.servers.mail_world import PASSWORD, PERSON, MailWorld

pytestmark = [pytest.mark.django_db, pytest.mark.needs("postfix", "dovecot")]


@contextmanager
def _their_program(mail_world: MailWorld, folder: str) -> Iterator[imaplib.IMAP4_SSL]:
    with imaplib.IMAP4_SSL("localhost", mail_world.ports["imaps"], ssl_context=mail_world.context()) as box:
        box.login(PERSON, PASSWORD)
        box.select(folder)
        yield box


def _lying(box: imaplib.IMAP4_SSL, recipient: str) -> list[tuple[str, bytes]]:
    uids = box.uid("SEARCH", "TO", recipient)[1][0].split()
    return [(uid.decode(), box.uid("FETCH", uid.decode(), "(BODY.PEEK[])")[1][0][1]) for uid in uids]


def _reword(mail_world: MailWorld, recipient: str) -> None:
    """As mail programs edit a draft: a new message in its place, under the same id."""
    with _their_program(mail_world, "Drafts") as box:
        ((uid, content),) = _lying(box, recipient)
        box.append("Drafts", "(\\Draft)", None, content.replace(b"reading room", b"new archive"))
        box.uid("STORE", uid, "+FLAGS", "(\\Deleted)")
        box.expunge()


def _send_from_drafts(mail_world: MailWorld, recipient: str) -> None:
    with _their_program(mail_world, "Drafts") as box:
        ((uid, content),) = _lying(box, recipient)
        box.append("Sent", "(\\Seen)", None, content)
        box.uid("STORE", uid, "+FLAGS", "(\\Deleted)")
        box.expunge()


def test_a_reworded_draft_is_asked_about_stays_as_it_is_and_counts_as_sent_in_their_words(
    mail_world: MailWorld,
) -> None:
    world, recipient = World(), "reworded@employer.test"
    imap = ImapMailbox("localhost", mail_world.ports["imaps"], "tls", PERSON, PASSWORD, mail_world.context())
    ports = world.ports(mailbox_for=lambda _: imap, transport_for=lambda _: DraftsTransport(imap, world.clock))
    owner = an_owner(world.clock.now())
    account = an_account(owner, smtp_host="", imap_host="localhost", drafts=True, address=SENDER)
    action = scheduled(a_letter(owner, world.clock.now(), recipient), account, world.clock.now())

    def run() -> State | None:
        sending.hold(world.machine_id, world.start_id, world.clock.now())
        return run_action(action.pk, ports, world.clock.now())

    assert run() is State.HANDED
    _reword(mail_world, recipient)
    for _ in range(2):
        world.clock.wait(minutes=3)
        assert run() is State.HANDED
    with _their_program(mail_world, "Drafts") as box:
        ((_, kept),) = _lying(box, recipient)
    assert b"new archive" in kept
    (asked,) = reworded.open_ones(owner)
    assert ("new archive" in asked.theirs, "reading room" in asked.ours) == (True, True)

    _send_from_drafts(mail_world, recipient)
    world.clock.wait(minutes=10)
    assert run() is State.SENT
    assert [each.type for each in Event.objects.of(owner)] == ["letter_sent"]
    assert Action.objects.one(owner, pk=action.pk).counts == "ask"
    reworded.answer(owner, action.pk, "both", world.clock.now())
    assert reworded.open_ones(owner) == []
