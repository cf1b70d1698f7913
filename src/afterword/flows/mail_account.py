"""How letters leave: one mail account, proven by a letter to oneself before a letter to anybody else."""

from __future__ import annotations

import secrets
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta

from django.db import transaction

from afterword.core.errors import Refusal
from afterword.core.message import build, is_mailbox
from afterword.core.ports import Delivery, Mailbox, MailboxUnreachable, Outcome, SecretLost
from afterword.core.providers import MailProvider, as_password, by_server
from afterword.core.sending import files_itself, is_loopback, message_id, sentence
from afterword.flows.events import undo_approved
from afterword.flows.once import once
from afterword.flows.own_address import refuse_employers
from afterword.flows.ports import Ports
from afterword.store import audit, sending
from afterword.store.models import Action, MailAccount, Owner
from afterword.store.prepared import Prepared

_ACCOUNT = Prepared(lambda owner: MailAccount.objects.of(owner).order_by("pk")[:1])
SECURITIES = ("tls", "starttls", "plain")
LOOKS_FOR = timedelta(minutes=10)
TEST_SUBJECT = "Afterword: your test letter"
TEST_TEXT = (
    "This letter shows that Afterword can send from your address.\n\n"
    "It went from you to you and to nobody else. You may delete it.\n"
)


class WrongAccount(Refusal):
    """These mail settings cannot be used."""

    hint = "Correct what is named; the settings you had are kept."


@dataclass(frozen=True, slots=True)
class Account:
    """Mail settings as given; an empty password keeps the one that is stored.

    `security` is tls, starttls, or plain (this machine only). Without `smtp_host` letters are handed over;
    without `imap_host` nothing can be looked up or heard. `sign_in` names the provider (google, microsoft) at which
    the person signs in instead of giving a password. With `drafts` letters are put into Drafts of the mailbox, and the
    person presses send in their own mail program.
    """

    address: str
    display_name: str = ""
    smtp_host: str = ""
    smtp_port: int = 465
    smtp_security: str = "tls"
    imap_host: str = ""
    imap_port: int = 993
    imap_security: str = "tls"
    username: str = ""
    password: str = field(default="", repr=False)
    sign_in: str = ""
    drafts: bool = False


# A host name has at most 253 characters (RFC 1035), a mailbox 254 (RFC 5321).
LONGEST = {"display_name": 200, "username": 254, "smtp_host": 253, "imap_host": 253}
SEND_APPROVED, APPROVE_EACH = "send_approved", "approve_each"
SEND_MODES = {
    SEND_APPROVED: "each letter that you approved leaves by itself at its time",
    APPROVE_EACH: "each letter that you approved lies in your Drafts at its time, and you press send",
}


@dataclass(frozen=True, slots=True)
class Proof:
    """What is proven of an account: letters leave, Sent shows them, the inbox is read; None is not known yet.

    With `drafts` nothing leaves by itself: letters lie in Drafts, and Sent shows those that the person sent.
    """

    sends: bool | None
    files: bool | None
    hears: bool | None
    problem: str
    drafts: bool = False


def account_of(owner: Owner) -> MailAccount | None:
    """The person's mail account, if there is one."""
    return once(("account", owner.pk), lambda: _ACCOUNT.first(owner))


def sending_account(owner: Owner) -> MailAccount | None:
    """The account that letters leave by: only one that a letter to oneself has proven; else they are handed over."""
    account = account_of(owner)
    if account is None or account.tested_at is None:
        return None
    return account if account.drafts or account.smtp_host else None


def app_password_of(account: MailAccount | None) -> MailProvider | None:
    """The provider that wants an app password of this account, where the one it has was not accepted."""
    refused = sentence(Delivery(Outcome.REFUSED, stage="login")).partition(".")[0]
    if account is None or account.sign_in or not account.problem.startswith(refused):
        return None
    found = by_server(account.smtp_host)
    return found if found is not None and found.hint else None


def save_account(ports: Ports, owner: Owner, wanted: Account, now: datetime) -> MailAccount:
    """Keep the settings; the password is sealed and never shown again.

    Letters that were approved to leave under another name or address are taken back for another look.
    """
    _check(wanted)
    refuse_employers(owner, wanted.address)
    with transaction.atomic():
        account = account_of(owner) or MailAccount(owner=owner)
        wanted = replace(wanted, display_name=" ".join(wanted.display_name.split()))
        before, before_secret = (account.address, account.display_name), account.secret
        if account.sign_in != wanted.sign_in or (wanted.sign_in and account.address != wanted.address):
            # What one way of proving who one is left behind is of no use to the other.
            account.secret = ""
        for name in Account.__dataclass_fields__:
            if name != "password":
                setattr(account, name, getattr(wanted, name))
        if wanted.password:
            password = as_password(wanted.password, by_server(account.smtp_host))
            account.secret = ports.secrets.seal(password, purpose=purpose(account))
        account.evidence, account.tested_at, account.test_message_id, account.last_uid = "", None, "", ""
        account.files_itself = files_itself(account.smtp_host)
        account.problem, account.problem_at, account.next_ok = "", None, None
        _keep(account, before_secret)
        audit.record(owner, "person", "mail account", str(account.pk), {"address": account.address}, now)
        if before != (account.address, account.display_name):
            _take_back(owner, now)
    return account


def _keep(account: MailAccount, before_secret: str) -> None:
    """Write the row; a sign-in that is renewed at this moment is not written over by what was read before."""
    if account._state.adding:
        account.save()
        return
    renewed = {"renewing_until"} if account.secret != before_secret else {"renewing_until", "secret"}
    fields = {each.name for each in account._meta.concrete_fields if not each.primary_key}
    account.save(update_fields=fields - renewed)


def send_mode(owner: Owner) -> str:
    """How an approved letter leaves when it is due: by the person's own press in Drafts, or by itself (B1)."""
    account = account_of(owner)
    return APPROVE_EACH if account is not None and account.drafts else SEND_APPROVED


def set_send_mode(ports: Ports, owner: Owner, mode: str, now: datetime) -> None:
    """Change how letters leave; the account has to be tested again, and nothing unapproved leaves either way."""
    account = account_of(owner)
    if mode not in SEND_MODES:
        raise WrongAccount(f"send.mode is {' or '.join(SEND_MODES)}.")
    if account is None:
        raise WrongAccount("There is no mail account yet, so each letter is handed to you when it is due.")
    if mode != send_mode(owner):
        kept = {name: getattr(account, name) for name in Account.__dataclass_fields__ if name != "password"}
        save_account(ports, owner, Account(**kept | {"drafts": mode == APPROVE_EACH}), now)


def remove_account(owner: Owner, now: datetime) -> None:
    """Forget the account and its password; letters that wait are handed to the person when due."""
    with transaction.atomic():
        for account in MailAccount.objects.of(owner):
            account.delete()
            audit.record(owner, "person", "forget mail account", str(account.pk), {}, now)


def is_copy(ports: Ports) -> bool:
    """True when these data were written by another installation: nothing is sent until the person decides."""
    return sending.is_copy(ports.machine_id)


def send_from_here(ports: Ports, owner: Owner, now: datetime) -> None:
    """The person's answer to "is this a copy?": letters leave from here from now on.

    What was waiting may have left from the other one meanwhile: it is looked for in Sent, else asked, never sent.
    """
    sending.take_over(owner, ports.machine_id, ports.holder, now)


def purpose(account: MailAccount) -> str:
    """What the account's sealed password is bound to."""
    return f"mail-account:{account.pk}"


def test_account(ports: Ports, owner: Owner, now: datetime) -> Proof:
    """Send a letter to oneself; the answer says at once whether letters leave, later passes prove the rest."""
    account = MailAccount.objects.one(owner)
    if account.drafts:
        return _test_drafts(ports, account, now)
    identity = message_id(f"test-{account.pk.hex}", secrets.token_hex(8), account.address)
    envelope = build(
        account.address, account.address, TEST_SUBJECT, TEST_TEXT, identity, now, sender_name=account.display_name
    )
    try:
        delivery = ports.transport_for(account).deliver(envelope, lambda: True, lambda: True)
    except SecretLost as error:
        delivery = Delivery(Outcome.DEFERRED, text=error.message, stage="secret")
    audit.record(owner, "person", "test letter", identity, {"outcome": delivery.outcome}, now)
    account.problem = "" if delivery.outcome is Outcome.ACCEPTED else _said(delivery)[:500]
    account.problem_at = now if account.problem else None
    account.test_message_id = "" if account.problem else identity
    account.tested_at = None if account.problem else now
    account.next_ok = None
    account.save(update_fields=["problem", "problem_at", "test_message_id", "tested_at", "next_ok"])
    return finish_test(ports, account, now)


def _test_drafts(ports: Ports, account: MailAccount, now: datetime) -> Proof:
    """Save a letter to oneself in Drafts, see it there, and take it out again; nothing is sent."""
    identity = message_id(f"test-{account.pk.hex}", secrets.token_hex(8), account.address)
    envelope = build(account.address, account.address, TEST_SUBJECT, TEST_TEXT, identity, now)
    try:
        mailbox = ports.mailbox_for(account)
        if mailbox is None:
            raise MailboxUnreachable("No mailbox is named.")
        mailbox.save_draft(envelope, now)
        problem = "" if mailbox.read_draft(identity) else "The test letter was saved, but it is not in your Drafts."
        mailbox.drop_draft(identity)
        mailbox.find_sent(identity)
    except (MailboxUnreachable, SecretLost) as error:
        problem = error.message
    audit.record(account.owner, "person", "test drafts", identity, {"works": not problem}, now)
    account.test_message_id, account.next_ok = "", None
    account.problem, account.problem_at = problem[:500], now if problem else None
    account.tested_at = None if problem else now
    account.save(update_fields=["problem", "problem_at", "test_message_id", "tested_at", "next_ok"])
    return proof(account)


def finish_test(ports: Ports, account: MailAccount, now: datetime) -> Proof:
    """Look for the test letter in Sent and in the inbox; after ten minutes what is missing is said."""
    if not account.test_message_id:
        return proof(account)
    started = account.tested_at or now
    try:
        mailbox = ports.mailbox_for(account)
        if mailbox is None:
            _end_test(account, "", now)
            return proof(account)
        if mailbox.find_sent(account.test_message_id):
            account.files_itself, account.evidence = True, "sent_folder"
        looked, came = _look_for(mailbox, account.test_message_id)
        if came and (account.evidence or now - started >= LOOKS_FOR / 5):
            account.last_uid = looked
            _end_test(account, "", now)
        elif now - started >= LOOKS_FOR:
            _end_test(account, "The test letter left, but it did not come back to your inbox.", now)
    except (MailboxUnreachable, SecretLost) as error:
        _end_test(account, f"Letters leave, but: {error.message}", now)
    return proof(account)


def proof(account: MailAccount) -> Proof:
    """What is known of the account so far."""
    if account.tested_at is None:
        return Proof(False if account.problem else None, None, None, account.problem)
    if account.drafts:
        return Proof(None, True, not account.problem, account.problem, drafts=True)
    if account.test_message_id:
        return Proof(True, account.evidence != "" or None, None, account.problem)
    has_mailbox = bool(account.imap_host)
    return Proof(True, account.evidence != "", has_mailbox and not account.problem, account.problem)


def _look_for(mailbox: Mailbox, message_id: str) -> tuple[str, bool]:
    """How far the inbox was looked at, and whether the message lies there."""
    looked, came = "", False
    for each in mailbox.new_messages("", lambda glimpse: message_id.encode() in glimpse.head):
        looked, came = each.uid, came or each.content is not None
    return looked, came


def _end_test(account: MailAccount, problem: str, now: datetime) -> None:
    account.test_message_id, account.problem = "", problem[:500]
    account.problem_at = now if problem else None
    fields = ["test_message_id", "problem", "problem_at", "evidence", "files_itself", "last_uid"]
    account.save(update_fields=fields)


def _said(delivery: Delivery) -> str:
    words = sentence(delivery)
    return words.replace("The letters are kept and go as soon as it works.", "Nothing was sent.")


def _take_back(owner: Owner, now: datetime) -> None:
    waiting = Action.objects.of(owner).filter(state__in=("planned", "claimed"), account__isnull=False)
    for action in waiting.select_related("letter"):
        if sending.cancel(owner, action.letter_id, now, "The sender changed; look at the letter again."):
            undo_approved(owner, action.letter, now)


def _check(wanted: Account) -> None:
    if wanted.drafts and not wanted.imap_host:
        words = "To put letters into your Drafts, the server of your mailbox (IMAP) is needed."
        raise WrongAccount(words, about="imap_host")
    if not is_mailbox(wanted.address):
        raise WrongAccount(f"“{wanted.address[:80]}” is not one plain e-mail address.", about="address")
    _check_way("smtp", wanted.smtp_host, wanted.smtp_port, wanted.smtp_security)
    _check_way("imap", wanted.imap_host, wanted.imap_port, wanted.imap_security)
    for name, most in LONGEST.items():
        typed: str = getattr(wanted, name)
        if any(not sign.isprintable() for sign in typed):
            raise WrongAccount("A name holds a control character.", about=name)
        if len(typed) > most:
            raise WrongAccount(f"A name is longer than {most} characters.", about=name)


def _check_way(way: str, host: str, port: int, security: str) -> None:
    if host and not 0 < port < 65_536:
        raise WrongAccount(f"{port} is not a port; it is a number from 1 to 65535.", about=f"{way}_port")
    if security not in SECURITIES:
        raise WrongAccount("The connection is tls, starttls or plain.", about=f"{way}_security")
    if host and security == "plain" and not is_loopback(host):
        words = "Without encryption the password could be read on the way, so only tls and starttls."
        raise WrongAccount(words, about=f"{way}_security")
