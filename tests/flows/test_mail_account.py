"""A mail account is proven by a letter to oneself; what is wrong is said in words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from afterword.core.ports import Delivery, Outcome
from afterword.flows import mail_account
from afterword.flows.mail_account import Account, WrongAccount
from afterword.store import sending
from afterword.store.models import Approval, AuditLine, MailAccount, Owner
from tests.fakes import World
from tests.letters import a_letter, an_owner, scheduled

pytestmark = pytest.mark.django_db
GIVEN = Account(
    address="mara@home.test",
    display_name="Mara  Lindqvist",
    smtp_host="smtp.home.test",
    imap_host="imap.home.test",
    username="mara",
    password="hunter2",
)


@pytest.fixture
def world() -> World:
    return World()


@pytest.fixture
def owner(world: World) -> Owner:
    return an_owner(world.clock.now())


def _save(world: World, owner: Owner, given: Account = GIVEN) -> MailAccount:
    return mail_account.save_account(world.ports(), owner, given, world.clock.now())


def test_the_password_is_sealed_and_kept_when_none_is_given(world: World, owner: Owner) -> None:
    first = _save(world, owner)
    second = _save(world, owner, replace(GIVEN, password="", smtp_port=587, smtp_security="starttls"))

    assert (first.pk, first.secret) == (second.pk, second.secret)
    assert second.display_name == "Mara Lindqvist"
    assert first.secret == f"mail-account:{first.pk}|hunter2"


def test_no_password_reaches_the_record(world: World, owner: Owner) -> None:
    _save(world, owner)

    assert not [line for line in AuditLine.objects.all() if "hunter2" in str(line.detail)]


def test_a_test_letter_proves_sending_sent_and_reading(world: World, owner: Owner) -> None:
    world.server.sent_folder = world.mailbox
    _save(world, owner)
    first = mail_account.test_account(world.ports(), owner, world.clock.now())
    assert world.mailbox is not None
    world.mailbox.inbox.append(world.server.taken[0].content)

    proof = mail_account.finish_test(world.ports(), MailAccount.objects.one(owner), world.clock.now())

    assert (first.sends, first.hears) == (True, None)
    assert (proof.sends, proof.files, proof.hears, proof.problem) == (True, True, True, "")
    assert [each.recipient for each in world.server.taken] == ["mara@home.test"]
    assert MailAccount.objects.one(owner).files_itself


def test_where_the_provider_does_not_file_that_is_found_out(world: World, owner: Owner) -> None:
    _save(world, owner)
    mail_account.test_account(world.ports(), owner, world.clock.now())
    assert world.mailbox is not None
    world.mailbox.inbox.append(world.server.taken[0].content)
    early = mail_account.finish_test(world.ports(), MailAccount.objects.one(owner), world.clock.now())
    world.clock.wait(minutes=3)

    late = mail_account.finish_test(world.ports(), MailAccount.objects.one(owner), world.clock.now())

    assert (early.hears, late.hears, late.files) == (None, True, False)
    assert not MailAccount.objects.one(owner).files_itself


@pytest.mark.parametrize(
    ("delivery", "words"),
    [
        (Delivery(Outcome.REFUSED, 535, "5.7.8", "login"), "The mail server did not accept the password."),
        (Delivery(Outcome.DEFERRED, 0, "", "connect"), "The mail server does not answer."),
        (Delivery(Outcome.DEFERRED, 0, "bad certificate", "tls"), "The connection to the mail server is not safe"),
    ],
)
def test_a_test_letter_that_cannot_leave_says_why(world: World, owner: Owner, delivery: Delivery, words: str) -> None:
    world.server.answers = [delivery]
    _save(world, owner)

    proof = mail_account.test_account(world.ports(), owner, world.clock.now())

    assert (proof.sends, proof.problem.startswith(words)) == (False, True)


def test_a_mailbox_that_cannot_be_read_is_said_beside_what_works(world: World, owner: Owner) -> None:
    assert world.mailbox is not None
    world.mailbox.is_down = True
    _save(world, owner)

    proof = mail_account.test_account(world.ports(), owner, world.clock.now())

    assert (proof.sends, proof.hears) == (True, False)
    assert proof.problem.startswith("Letters leave, but")


def test_a_test_letter_that_never_comes_back_is_said(world: World, owner: Owner) -> None:
    _save(world, owner)
    mail_account.test_account(world.ports(), owner, world.clock.now())
    world.clock.wait(minutes=11)

    proof = mail_account.finish_test(world.ports(), MailAccount.objects.one(owner), world.clock.now())

    assert "did not come back" in proof.problem


@pytest.mark.parametrize(
    "wrong",
    [
        replace(GIVEN, address="mara@home.test, x@y.test"),
        replace(GIVEN, smtp_port=0),
        replace(GIVEN, smtp_security="maybe"),
        replace(GIVEN, smtp_security="plain"),
        replace(GIVEN, imap_security="plain"),
        replace(GIVEN, display_name="Mara\r\nBcc: x@y.test"),
    ],
)
def test_settings_that_cannot_work_are_refused_and_the_old_ones_kept(
    world: World, owner: Owner, wrong: Account
) -> None:
    _save(world, owner)

    with pytest.raises(WrongAccount):
        _save(world, owner, wrong)
    assert MailAccount.objects.one(owner).address == "mara@home.test"


def test_letters_approved_under_another_name_are_taken_back(world: World, owner: Owner) -> None:
    account = _save(world, owner)
    letter = a_letter(owner, world.clock.now())
    scheduled(letter, account, world.clock.now())

    _save(world, owner, replace(GIVEN, display_name="M. L.", password=""))

    assert sending.live_action(owner, letter.pk) is None
    assert not Approval.objects.of(owner).filter(voided_at=None).exists()


def test_without_the_account_a_waiting_letter_is_handed_over(world: World, owner: Owner) -> None:
    account = _save(world, owner)
    letter = a_letter(owner, world.clock.now())
    scheduled(letter, account, world.clock.now())

    mail_account.remove_account(owner, world.clock.now())

    action = sending.live_action(owner, letter.pk)
    assert action is not None
    assert action.account is None


def test_a_copy_asks_which_one_sends_and_then_sends_nothing_unseen(world: World, owner: Owner) -> None:
    letter = a_letter(owner, world.clock.now())
    sending.hold("another machine", "start-7", world.clock.now())
    scheduled(letter, _save(world, owner), world.clock.now())
    before = mail_account.is_copy(world.ports())

    mail_account.send_from_here(world.ports(), owner, world.clock.now())

    assert (before, mail_account.is_copy(world.ports())) == (True, False)
    assert sending.state_of(owner, letter.pk) == "uncertain"


def test_how_letters_leave_is_changed_by_itself_and_the_account_tested_again(world: World, owner: Owner) -> None:
    first = _save(world, owner)
    with pytest.raises(WrongAccount, match="approve_each"):
        mail_account.set_send_mode(world.ports(), owner, "at once", world.clock.now())
    mail_account.set_send_mode(world.ports(), owner, "approve_each", world.clock.now())
    changed = mail_account.account_of(owner)

    assert changed is not None and changed.drafts and changed.secret == first.secret and changed.tested_at is None
    assert mail_account.send_mode(owner) == "approve_each"
    mail_account.set_send_mode(world.ports(), owner, "send_approved", world.clock.now())
    assert mail_account.send_mode(owner) == "send_approved"


def test_without_an_account_each_letter_is_handed_over_and_no_mode_is_kept(world: World, owner: Owner) -> None:
    with pytest.raises(WrongAccount, match="no mail account yet"):
        mail_account.set_send_mode(world.ports(), owner, "approve_each", world.clock.now())
