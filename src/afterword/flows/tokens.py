"""The tokens of a sign-in: sealed in the row of their account, and renewed by one run at a time.

A provider may take back everything when a spent refresh token is shown again, and two threads that renew at once would
show it twice; the later one would also write a dead token over the living one.
"""

from __future__ import annotations

import json
import threading
from collections import defaultdict
from datetime import datetime, timedelta
from uuid import UUID

from django.db.models import Q

from afterword.core.ports import SignInAgain, SignInUnreachable, Tokens
from afterword.core.providers import SIGN_INS, is_lasting
from afterword.flows.mail_account import purpose
from afterword.flows.ports import Ports
from afterword.store.models import MailAccount

# Longer than any answer of a provider is waited for: after it, whoever renewed has vanished.
RENEWS_FOR = timedelta(minutes=2)
_one_at_a_time: defaultdict[UUID, threading.Lock] = defaultdict(threading.Lock)


def keep_tokens(ports: Ports, account: MailAccount, tokens: Tokens) -> None:
    """Seal what the person just agreed to into the row of their account; it stands above every renewal."""
    account.secret = _sealed(ports, account, tokens)
    MailAccount.everything.filter(pk=account.pk).update(secret=account.secret)


def access_token(ports: Ports, account: MailAccount, now: datetime) -> str:
    """A token that lasts beyond this connection, renewed where it does not; raises `SignInAgain`."""
    known = _read(ports, account)
    if is_lasting(known.until, now):
        return known.access
    with _one_at_a_time[account.pk]:
        # Another thread may have renewed it while this one waited.
        account.secret = _stored(account)
        known = _read(ports, account)
        return known.access if is_lasting(known.until, now) else _renewed(ports, account, known, now)


def _renewed(ports: Ports, account: MailAccount, known: Tokens, now: datetime) -> str:
    """Renew it, unless another run of Afterword does: the row says which one."""
    until, before = now + RENEWS_FOR, account.secret
    row = MailAccount.everything.filter(pk=account.pk)
    # A hold longer than any was given by a clock that was ahead.
    is_free = Q(renewing_until=None) | Q(renewing_until__lte=now) | Q(renewing_until__gt=until)
    if not row.filter(is_free, secret=before).update(renewing_until=until):
        if known.until > now:
            return known.access
        raise SignInUnreachable(f"The sign-in at {_name(account)} is being renewed at this moment.")
    try:
        fresh = ports.sign_ins.fresh(account.sign_in, known, now)
        account.secret = _sealed(ports, account, fresh)
        if not row.filter(secret=before).update(secret=account.secret):
            # They signed in anew meanwhile: what they agreed to last counts.
            account.secret = _stored(account)
            return _read(ports, account).access
    finally:
        row.filter(renewing_until=until).update(renewing_until=None)
    return fresh.access


def _stored(account: MailAccount) -> str:
    return MailAccount.everything.filter(pk=account.pk).values_list("secret", flat=True).first() or ""


def _sealed(ports: Ports, account: MailAccount, tokens: Tokens) -> str:
    written = {"access": tokens.access, "refresh": tokens.refresh, "until": tokens.until.isoformat()}
    return ports.secrets.seal(json.dumps(written), purpose=purpose(account))


def _read(ports: Ports, account: MailAccount) -> Tokens:
    if not account.secret:
        raise SignInAgain(f"You have not signed in at {_name(account)} yet.")
    text = ports.secrets.open(account.secret, purpose=purpose(account))
    try:
        told = json.loads(text)
        return Tokens(str(told["access"]), str(told["refresh"]), datetime.fromisoformat(told["until"]))
    except (ValueError, KeyError, TypeError) as error:
        raise SignInAgain from error


def _name(account: MailAccount) -> str:
    known = SIGN_INS.get(account.sign_in)
    return known.name if known else account.sign_in
