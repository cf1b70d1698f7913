"""A notice is kept with the act that it tells of: no death of a process takes it along, and none comes three times."""

from __future__ import annotations

from argparse import Namespace
from contextlib import suppress
from smtplib import SMTPDataError, SMTPRecipientsRefused
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from afterword.accounts import notices
from afterword.accounts.models import Account, Notice
from afterword.cli import session, token
from afterword.flows.access import NoSuchKey
from afterword.flows.tick import tick
from afterword.store.models import AccessToken
from afterword.web import account_notices
from afterword.wiring import ports as real_ports
from tests.accounts.people import signs_in
from tests.fakes import World
from tests.web.visitors import Visitor

pytestmark = pytest.mark.django_db
JO = "jo@park.test"
FORM: dict[str, Any] = {"name": "my script", "days": "30", "scope": ["add"]}


@pytest.fixture
def jo(world: World) -> Visitor:
    who = signs_in(JO)
    mail.outbox.clear()
    return who


@pytest.fixture
def waiting(jo: Visitor) -> Notice:
    """Kept by the page, whose process is gone by now."""
    jo.post("/settings/keys", FORM)
    return Notice.objects.get()


def fails(patch: pytest.MonkeyPatch, how: BaseException, at: str = "send_messages") -> None:
    def fail(*_: Any) -> None:
        raise how

    patch.setattr(EmailBackend, at, fail)


def passes(world: World, **later: float) -> int:
    """A pass of the worker, some time on; gives how many notices have left by then."""
    world.clock.wait(**later)
    notices.send_waiting(world.clock.now())
    return len(mail.outbox)


def test_a_pass_of_the_worker_sends_what_the_page_only_kept(waiting: Notice, world: World) -> None:
    assert not mail.outbox
    tick(world.ports(notices=real_ports().notices), world.clock.now())

    (sent,) = mail.outbox
    assert (sent.to, sent.extra_headers["Message-ID"]) == ([JO], waiting.message_id)
    assert waiting.message_id.endswith("@server.test>")
    assert not Notice.objects.exists()


def test_a_copy_of_the_data_and_a_run_that_stands_by_send_none(waiting: Notice, world: World) -> None:
    tick(world.ports(), world.clock.now())
    other = world.ports(machine_id="another", start_id="another", notices=real_ports().notices)
    tick(other, world.clock.now())

    assert not mail.outbox


def test_act_and_notice_are_kept_together_or_not_at_all(jo: Visitor, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(notices, "message_id", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        jo.post("/settings/keys", FORM)

    assert not AccessToken.everything.exists()


def test_a_refused_act_tells_nothing_and_what_it_counted_stays_counted(jo: Visitor) -> None:
    jo.post("/settings/second-step", {"act": "on", "code": "000000"})
    with pytest.raises(NoSuchKey), account_notices.together():
        AccessToken.everything.all().delete()
        Account.objects.update(is_admin=True)
        raise NoSuchKey

    assert not Notice.objects.exists()
    assert Account.objects.get().is_admin


@pytest.mark.parametrize("death", [KeyboardInterrupt(), TimeoutError("no word after the dot")])
def test_what_may_have_left_leaves_once_more_under_the_same_id_and_no_third_time(
    waiting: Notice, world: World, monkeypatch: pytest.MonkeyPatch, death: BaseException
) -> None:
    with monkeypatch.context() as patch:
        fails(patch, death)
        with suppress(KeyboardInterrupt):
            notices.send_waiting(world.clock.now())
    assert passes(world, minutes=9) == 0
    with monkeypatch.context() as patch:
        fails(patch, TimeoutError())
        assert passes(world, minutes=2) == 0
    assert Notice.objects.get().message_id == waiting.message_id
    assert passes(world, minutes=11) == 0
    assert not Notice.objects.exists()


def test_one_whose_sender_died_leaves(waiting: Notice, world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    with monkeypatch.context() as patch, pytest.raises(KeyboardInterrupt):
        fails(patch, KeyboardInterrupt())
        notices.send_waiting(world.clock.now())

    assert passes(world, minutes=11) == 1
    assert mail.outbox[0].extra_headers["Message-ID"] == waiting.message_id
    assert passes(world, days=1) == 1


@pytest.mark.parametrize("at", ["send_messages", "open"])
def test_what_surely_did_not_leave_comes_again_for_three_days(
    waiting: Notice, world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture, at: str
) -> None:
    no = OSError(JO)
    no.smtp_code = 451  # type: ignore[attr-defined]
    with monkeypatch.context() as patch:
        fails(patch, no, at)
        for _ in range(5):
            passes(world, minutes=11)
    assert passes(world, minutes=11) == 1
    assert JO not in caplog.text


@pytest.mark.parametrize("no", [SMTPRecipientsRefused({JO: (550, b"no")}), SMTPDataError(451, b"later")])
def test_a_mailbox_that_refuses_holds_nobody_elses_notice_back(
    waiting: Notice, world: World, monkeypatch: pytest.MonkeyPatch, no: OSError
) -> None:
    notices.keep(waiting.account, "ben@park.test", "Told", "A key was made.", world.clock.now())
    send, lines = EmailBackend.send_messages, list[str]()

    def sends(line: EmailBackend, messages: Any) -> int:
        if messages[0].to == [JO]:
            raise no
        lines.append("sent")
        return send(line, messages) or 0

    monkeypatch.setattr(EmailBackend, "send_messages", sends)
    monkeypatch.setattr(EmailBackend, "close", lambda _: lines.append("closed"))

    assert notices.send_waiting(world.clock.now()) == 1
    assert lines == ["closed", "sent", "closed"]
    assert [sent.to for sent in mail.outbox] == [["ben@park.test"]]
    assert (Notice.objects.get().mailbox, Notice.objects.get().unclear) == (JO, 0)


def test_after_three_days_it_is_given_up(
    waiting: Notice, world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    fails(monkeypatch, ConnectionRefusedError(), "open")
    passes(world, days=2, hours=23)
    assert Notice.objects.exists()
    passes(world, hours=2)

    assert not Notice.objects.exists()
    assert "given up" in caplog.text


def test_a_key_that_is_made_and_withdrawn_in_the_terminal_is_told_as_on_the_page(
    jo: Visitor, world: World, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    account = Account.objects.select_related("owner").get()
    account.owner.pages_language = "de"
    account.owner.save()
    monkeypatch.setattr(session, "begin", lambda: session.Session(world.ports(), account.owner))
    for act, scopes in (("add", ["read"]), ("remove", []), ("add", ["read", "propose"]), ("remove", [])):
        token.run(Namespace(act=act, name="Notebook", scope=scopes, days=90, json=False))
    passes(world)

    assert [sent.to for sent in mail.outbox] == [[JO], [JO]]
    assert "Schlüssel" in mail.outbox[0].body and "Wenn Sie das nicht waren" in mail.outbox[0].body
