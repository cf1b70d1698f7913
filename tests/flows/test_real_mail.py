"""The same flows with a real Postfix and a real Dovecot."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from email import policy
from email.parser import BytesParser
from smtplib import LMTP

import pytest

from afterword.core.sending import State, plain_lines
from afterword.flows import mail_account
from afterword.flows.hear import hear
from afterword.flows.mail_account import Account
from afterword.flows.ports import Ports
from afterword.flows.send_letter import run_action
from afterword.mail.drafts import DraftsTransport
from afterword.mail.imap import ImapMailbox
from afterword.mail.smtp import SmtpTransport
from afterword.store import sending
from afterword.store.models import Action, Event, MailAccount, Owner
from tests.fakes import World
from tests.letters import a_letter, an_owner, scheduled
from tests.servers.mail_world import FULL, INTERVIEWER, PASSWORD, PERSON, MailWorld
from tests.servers.ports import wait_until

pytestmark = [pytest.mark.django_db, pytest.mark.needs("postfix", "dovecot")]


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def owner(world: World) -> Owner:
    return an_owner(world.clock.now())


@pytest.fixture
def ports(world: World, mail_world: MailWorld) -> Ports:
    made, trust = world.ports(), mail_world.context()

    def opened(account: MailAccount) -> str:
        return made.secrets.open(account.secret, purpose=mail_account.purpose(account))

    def transport(account: MailAccount) -> SmtpTransport:
        host, port, security = account.smtp_host, account.smtp_port, account.smtp_security
        return SmtpTransport(host, port, security, account.username, opened(account), trust)

    def mailbox(account: MailAccount) -> ImapMailbox:
        host, port, security = account.imap_host, account.imap_port, account.imap_security
        return ImapMailbox(host, port, security, account.username, opened(account), trust)

    sending.hold(made.machine_id, made.start_id, world.clock.now())
    return world.ports(transport_for=transport, mailbox_for=mailbox)


@pytest.fixture
def given(mail_world: MailWorld) -> Callable[[str], Account]:
    def account(password: str) -> Account:
        return Account(
            PERSON,
            "Maya Lindqvist",
            *("localhost", mail_world.ports["smtps"], "tls"),
            *("localhost", mail_world.ports["imaps"], "tls"),
            PERSON,
            password,
        )

    return account


def test_a_test_letter_comes_back_and_shows_that_copies_are_ours_to_file(
    world: World, owner: Owner, ports: Ports, given: Callable[[str], Account], mail_world: MailWorld
) -> None:
    before = len(mail_world.letters(PERSON))
    mail_account.save_account(ports, owner, given(PASSWORD), world.clock.now())
    first = mail_account.test_account(ports, owner, world.clock.now())
    mail_world.wait_for_letters(PERSON, before + 1)
    world.clock.wait(minutes=3)

    proof = mail_account.finish_test(ports, MailAccount.objects.one(owner), world.clock.now())

    assert first.sends
    assert (proof.sends, proof.files, proof.hears, proof.problem) == (True, False, True, "")


def test_a_wrong_password_is_found_before_any_letter_is_due(
    world: World, owner: Owner, ports: Ports, given: Callable[[str], Account]
) -> None:
    mail_account.save_account(ports, owner, given("wrong"), world.clock.now())

    proof = mail_account.test_account(ports, owner, world.clock.now())

    assert not proof.sends
    assert proof.problem == "The mail server did not accept the password. Nothing was sent."


def test_a_letter_arrives_its_copy_lies_in_sent_and_the_answer_is_heard(
    world: World, owner: Owner, ports: Ports, given: Callable[[str], Account], mail_world: MailWorld
) -> None:
    before = len(mail_world.letters(INTERVIEWER))
    account = mail_account.save_account(ports, owner, given(PASSWORD), world.clock.now())
    letter = a_letter(owner, world.clock.now(), INTERVIEWER)
    action = scheduled(letter, account, world.clock.now())

    assert run_action(action.pk, ports, world.clock.now()) is State.SENT

    arrived = BytesParser(policy=policy.default).parsebytes(mail_world.wait_for_letters(INTERVIEWER, before + 1)[-1])
    assert (arrived["Message-ID"], arrived["To"]) == (action.message_id, INTERVIEWER)
    plain = arrived.get_body(("plain",))
    assert plain is not None
    assert plain_lines(plain.get_content()) == plain_lines(letter.body)
    assert Action.objects.one(owner, pk=action.pk).filed_at is not None
    assert ports.mailbox_for(account).find_sent(action.message_id)  # type: ignore[union-attr]
    _leave_what_lies_there(ports, owner)
    _answer(mail_world, action.message_id)
    wait_until(lambda: hear(ports, MailAccount.objects.one(owner), world.clock.now()) == 1, "No answer was heard.")
    assert [each.type for each in Event.objects.of(owner)] == ["letter_sent", "reply_received"]


def test_a_full_box_of_ones_own_keeps_no_letter_back_and_is_said_once(
    world: World, owner: Owner, ports: Ports, given: Callable[[str], Account], mail_world: MailWorld
) -> None:
    before = len(mail_world.letters(INTERVIEWER))
    told = replace(given(PASSWORD), address=FULL, username=FULL)
    account = mail_account.save_account(ports, owner, told, world.clock.now())
    action = scheduled(a_letter(owner, world.clock.now(), INTERVIEWER), account, world.clock.now())
    said = set()
    for _ in range(3):
        run_action(action.pk, ports, world.clock.now())
        said.add((MailAccount.objects.one(owner).problem, MailAccount.objects.one(owner).problem_at))
        world.clock.wait(minutes=11)
        sending.hold(ports.machine_id, ports.start_id, world.clock.now())

    ((problem, _),) = said
    assert "could not be put into your Sent folder" in problem
    assert "Quota exceeded" in problem
    assert Action.objects.one(owner, pk=action.pk).state == State.SENT
    assert len(mail_world.wait_for_letters(INTERVIEWER, before + 1)) == before + 1
    assert not ports.mailbox_for(account).find_sent(action.message_id)  # type: ignore[union-attr]


def test_a_draft_for_a_full_box_is_kept_and_said_once(
    world: World, owner: Owner, ports: Ports, given: Callable[[str], Account]
) -> None:
    told = replace(given(PASSWORD), address=FULL, username=FULL, drafts=True)
    account = mail_account.save_account(ports, owner, told, world.clock.now())
    action = scheduled(a_letter(owner, world.clock.now(), INTERVIEWER), account, world.clock.now())
    mailbox = ports.mailbox_for(account)
    assert mailbox is not None
    saving = replace(ports, transport_for=lambda _account: DraftsTransport(mailbox, world.clock))
    said = set()
    for _ in range(2):
        assert run_action(action.pk, saving, world.clock.now()) is State.PLANNED
        said.add(MailAccount.objects.one(owner).problem)
        world.clock.wait(minutes=11)

    (problem,) = said
    assert problem.startswith("The letter could not be put into your Drafts.")
    assert "Quota exceeded" in problem


def _leave_what_lies_there(ports: Ports, owner: Owner) -> None:
    """Other tests share this mailbox, in any order: what they left is not looked at."""
    account = MailAccount.objects.one(owner)
    mailbox = ports.mailbox_for(account)
    assert mailbox is not None
    uids = [each.uid for each in mailbox.new_messages("")]
    account.last_uid = uids[-1] if uids else ""
    account.save(update_fields=["last_uid"])


def _answer(mail_world: MailWorld, message_id: str) -> None:
    words = f"From: {INTERVIEWER}\r\nTo: {PERSON}\r\nMessage-ID: <answer@employer.test>\r\nIn-Reply-To: {message_id}"
    with LMTP("127.0.0.1", mail_world.ports["lmtp"]) as server:
        server.sendmail(INTERVIEWER, [PERSON], f"{words}\r\n\r\nThank you, Maya.\r\n".encode())
