"""Confirmation of comments over a real Postfix and Dovecot: the mail as it arrives, and its link on the page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from html import unescape
from typing import Any

import pytest

from afterword.core.comments.writing import text_hash
from afterword.flows.comments import moderate
from afterword.flows.comments.mails import send_comment_mails
from afterword.flows.ports import Ports
from afterword.mail.smtp import SmtpTransport
from afterword.store.models import Comment, CommentMail, MailAccount, Owner
from afterword.web import routing
from tests.fakes import World
from tests.letters import an_account, an_owner
from tests.servers.mail_world import INTERVIEWER, PASSWORD, PERSON, MailWorld
from tests.web.visitors import visitor

pytestmark = [pytest.mark.django_db, pytest.mark.needs("postfix", "dovecot")]

PAGE = "https://advice.test"
FORM = "/advice/the-call/comment"
LINK = re.compile(r"https://advice\.test(/advice/comments/mine/\S+)")


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def owner(world: World) -> Owner:
    made = an_owner(world.clock.now())
    an_account(made, address=PERSON, smtp_host="localhost")
    return made


@pytest.fixture
def ports(world: World, owner: Owner, mail_world: MailWorld, settings: Any) -> Iterator[Ports]:
    def transport(_account: MailAccount) -> SmtpTransport:
        port = mail_world.ports["smtps"]
        return SmtpTransport("localhost", port, "tls", PERSON, PASSWORD, mail_world.context())

    settings.COMMENTS = True
    routing.act_through(world.ports(page_address=PAGE, transport_for=transport))
    yield routing.ports()


def newest(mail_world: MailWorld, before: int) -> Any:
    raw = mail_world.wait_for_letters(INTERVIEWER, before + 1)[-1]
    return message_from_bytes(raw, policy=policy.default)


def test_the_mail_arrives_its_link_does_nothing_and_its_button_hands_it_in(
    world: World, owner: Owner, ports: Ports, mail_world: MailWorld
) -> None:
    before, who = len(mail_world.letters(INTERVIEWER)), visitor()
    who.get(FORM)
    typed = {"name": "Zoë Đặng", "address": INTERVIEWER, "text": "I called on day four.\nbuy-at.example"}
    assert who.post(FORM, typed)["Location"] == f"{FORM}?sent=1"
    assert send_comment_mails(ports, world.clock.now()) == 1

    mail = newest(mail_world, before)
    assert (mail["To"], mail["Auto-Submitted"]) == (INTERVIEWER, "auto-generated")
    words = str(mail.get_content())
    assert not [each for each in ("Zoë", "day four", "buy-at") if each in mail.as_string() + words]
    (link,) = LINK.findall(words)

    kept = list(Comment.everything.values())
    for _ in range(3):
        assert "Opening this page did nothing." in unescape(visitor().get(link).content.decode())
        visitor().client.head(link)
    assert list(Comment.everything.values()) == kept

    row = Comment.everything.get()
    assert who.post(link, {"act": "confirm", "shown": text_hash(row.name, row.text)}).status_code == 303
    row.refresh_from_db()
    assert row.state == "waiting"
    assert send_comment_mails(ports, world.clock.wait(minutes=5)) == 0


def test_a_refusal_reaches_the_author_with_its_reason_and_only_once(
    world: World, owner: Owner, ports: Ports, mail_world: MailWorld
) -> None:
    before, now = len(mail_world.letters(INTERVIEWER)), world.clock.now()
    row = Comment.everything.create(
        owner=owner, slug="the-call", name="Ada", text="Hm", address=INTERVIEWER, address_key="k", state="waiting",
        made_at=now, confirmed_at=now, language="en",
    )  # fmt: skip
    moderate.refuse(owner, row.pk, moderate.mark_of(row), "rude", "Sørry: kindly «kind».", now, ban=False)
    assert send_comment_mails(ports, world.clock.wait(minutes=11)) == 1
    assert send_comment_mails(ports, world.clock.wait(hours=2)) == 0

    words = str(newest(mail_world, before).get_content())
    assert "It hurts somebody." in words
    assert "Sørry: kindly «kind»." in words
    assert CommentMail.everything.get().state == "sent"
