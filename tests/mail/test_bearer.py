"""Logging in with an access token at a real Postfix and a real Dovecot, by both mechanisms."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from afterword.core.message import build
from afterword.core.ports import MailboxUnreachable, Outcome
from afterword.mail import bearer
from afterword.mail.imap import ImapMailbox
from afterword.mail.smtp import SmtpTransport
from tests.servers.mail_world import INTERVIEWER, PERSON, MailWorld

AT = datetime(2026, 3, 11, 19, 30, tzinfo=UTC)
BOTH = pytest.mark.parametrize("mechanism", [bearer.XOAUTH2, bearer.OAUTHBEARER])


def _only(mechanism: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bearer, "chosen", lambda _offered: mechanism)


def _token(world: MailWorld, *, good: bool) -> str:
    if good:
        world.provider.good.add("a-good-token")
    return "a-good-token" if good else "a-token-that-ended"


def test_what_is_offered_decides_and_xoauth2_comes_first() -> None:
    assert bearer.chosen(["PLAIN", "OAUTHBEARER", "XOAUTH2"]) == "XOAUTH2"
    assert bearer.chosen(["PLAIN", "OAUTHBEARER"]) == "OAUTHBEARER"
    assert bearer.chosen([]) == "XOAUTH2"


@BOTH
@pytest.mark.needs("dovecot", "postfix")
@pytest.mark.parametrize(("good", "outcome"), [(True, Outcome.ACCEPTED), (False, Outcome.REFUSED)])
def test_a_token_opens_the_way_for_letters(
    mail_world: MailWorld, monkeypatch: pytest.MonkeyPatch, mechanism: str, good: bool, outcome: Outcome
) -> None:
    _only(mechanism, monkeypatch)
    envelope = build(PERSON, INTERVIEWER, "Thank you", "Thank you.", f"<{mechanism}.{good}@home.test>", AT)
    transport = SmtpTransport(
        "localhost", mail_world.ports["smtps"], "tls", PERSON, context=mail_world.context(),
        token=_token(mail_world, good=good),
    )  # fmt: skip

    delivery = transport.deliver(envelope, lambda: True, lambda: True)

    assert (delivery.outcome, delivery.stage) == (outcome, "dot" if good else "login")


@BOTH
@pytest.mark.needs("dovecot", "postfix")
def test_a_token_opens_the_mailbox_and_one_that_ended_does_not(
    mail_world: MailWorld, monkeypatch: pytest.MonkeyPatch, mechanism: str
) -> None:
    _only(mechanism, monkeypatch)
    place = ("localhost", mail_world.ports["imaps"], "tls", PERSON)
    good = ImapMailbox(*place, context=mail_world.context(), token=_token(mail_world, good=True))
    ended = ImapMailbox(*place, context=mail_world.context(), token=_token(mail_world, good=False))

    assert good.find_sent("<nothing@home.test>") is False
    with pytest.raises(MailboxUnreachable, match="sign-in"):
        ended.find_sent("<nothing@home.test>")
