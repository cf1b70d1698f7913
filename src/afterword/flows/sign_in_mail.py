"""Settings found from the address, and signing in at the provider in place of a password."""

from __future__ import annotations

from datetime import datetime

from afterword.core.message import is_mailbox
from afterword.core.ports import FoundSettings, SecretLost, SignInAgain, SignInStart
from afterword.core.providers import OAUTH
from afterword.flows.mail_account import Account, WrongAccount, account_of, save_account
from afterword.flows.ports import Ports
from afterword.flows.tokens import access_token, keep_tokens
from afterword.store import audit
from afterword.store.models import MailAccount, Owner


def find_settings(ports: Ports, address: str) -> FoundSettings:
    """The settings of an address; refused where it is none, or nothing is known of its domain."""
    if not is_mailbox(address):
        raise WrongAccount(f"“{address[:80]}” is not one plain e-mail address.", about="address")
    found = ports.finder.find(address)
    if found is None:
        raise WrongAccount(
            f"Nothing is published about the mail servers of {address.rpartition('@')[2]}.",
            hint="Look in the help pages of your provider for “SMTP” and “IMAP”, and fill in the fields.",
            about="address",
        )
    return found


def account_from(found: FoundSettings, address: str, name: str = "", *, sign_in: bool = False) -> Account:
    """The account as it is used at this provider."""
    imap = found.imap
    return Account(
        address=address,
        display_name=name,
        smtp_host=found.smtp.host,
        smtp_port=found.smtp.port,
        smtp_security=found.smtp.security,
        imap_host=imap.host if imap else "",
        imap_port=imap.port if imap else 993,
        imap_security=imap.security if imap else "tls",
        username=address,
        sign_in=found.sign_in if sign_in else "",
    )


def begin(ports: Ports, owner: Owner, address: str, now: datetime) -> SignInStart:
    """Keep the provider's settings for this address and start signing in there."""
    found = find_settings(ports, address)
    if OAUTH not in found.auth:
        raise WrongAccount(f"{found.name} has no sign-in for other programs.", hint=found.hint or "Give the password.")
    before = account_of(owner)
    start = ports.sign_ins.begin(str(owner.pk), found.sign_in, address, now)
    name = before.display_name if before else owner.name
    save_account(ports, owner, account_from(found, address, name, sign_in=True), now)
    return start


def finish(ports: Ports, owner: Owner, now: datetime, pasted: str = "") -> MailAccount:
    """Take what the provider gave; the account can be tested now."""
    account = MailAccount.objects.one(owner)
    tokens = ports.sign_ins.finish(str(owner.pk), now, pasted)
    keep_tokens(ports, account, tokens)
    MailAccount.objects.of(owner).update(problem="", problem_at=None, next_ok=None)
    audit.record(owner, "person", "sign in", str(account.pk), {"provider": account.sign_in}, now)
    return MailAccount.objects.one(owner)


def look_ahead(ports: Ports, account: MailAccount, now: datetime) -> str:
    """The sentence that is to be read well before the next letter; "" while the sign-in holds."""
    if not account.sign_in:
        return ""
    try:
        access_token(ports, account, now)
    except SignInAgain as again:
        return f"{again.message} {again.hint}"
    except SecretLost:
        # Nobody answers at this moment: that is no reason to sign in again.
        return ""
    return ""
