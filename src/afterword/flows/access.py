"""Keys for other programs: made by the person, shown once, kept as a hash, for named scopes, withdrawn at once."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Collection, Mapping
from datetime import datetime, timedelta
from uuid import UUID

from django.conf import settings
from django.db import transaction
from django.db.models import F, Q

from afterword.core.errors import NotAllowed, NotYours, Refusal
from afterword.flows.typed import one_line
from afterword.store import audit
from afterword.store.models import AccessToken, Owner

# No scope approves, sends, takes an approval back, or reads a secret: no key can.
SCOPES: Mapping[str, str] = {
    "read": "Read today, the plan and the letters",
    "add": "Add an interview, and note what was said",
    "propose": "Propose words for a letter, which you use or put aside",
    "answer": "Answer when an employer is closed",
}
MOST, LONGEST_NAME = 10, 60
DAYS, MOST_DAYS = 90, 366
# Whoever finds one in a file knows what it is, and a search for lost keys finds it.
BEGINS = "afterword_"
# How exactly it is known when a key was last used: reading writes no row each time.
NOTED_EVERY = timedelta(minutes=10)


class NameOfProgram(Refusal):
    """A key needs a name of its own, by which you know the program."""

    hint = "Type one that no other key has. Nothing was made."
    about = "name"


class NoScope(Refusal):
    """It is not said what this key is for."""

    hint = "Choose at least one thing. Nothing was made."
    about = "scopes"


class TooLongALife(Refusal):
    """A key lasts from one day to a year."""

    hint = "Type a number of days from 1 to 366. Nothing was made."
    about = "days"


class TooManyKeys(NotAllowed):
    """There are ten keys already."""

    hint = "Withdraw one that no program uses any more. Nothing was made."


class NoSuchKey(NotYours):
    """There is no key of that name."""

    hint = "`afterword token list` lists them. Nothing was changed."


def tokens_of(owner: Owner) -> list[AccessToken]:
    """The keys of a person, in the order in which they were made; also those that are over."""
    return list(AccessToken.objects.of(owner))


def make_token(owner: Owner, name: str, scopes: Collection[str], now: datetime, days: int = DAYS) -> str:
    """A new key, which is said this once: only its hash is kept."""
    name, chosen = one_line(name, "The name of a key", LONGEST_NAME), [each for each in SCOPES if each in scopes]
    if not name:
        raise NameOfProgram
    if not chosen or set(scopes) - set(SCOPES):
        raise NoScope
    if not 1 <= days <= MOST_DAYS:
        raise TooLongALife
    token = BEGINS + secrets.token_urlsafe(32)
    with transaction.atomic():
        # Two windows at once would else make an eleventh, or two of one name.
        Owner.objects.select_for_update().get(pk=owner.pk)
        names = [row.name.casefold() for row in tokens_of(owner)]
        if name.casefold() in names:
            raise NameOfProgram
        if len(names) >= MOST:
            raise TooManyKeys
        row = AccessToken.everything.create(
            owner=owner,
            name=name,
            token_hash=_hash(token),
            scopes=chosen,
            made_at=now,
            expires_at=now + timedelta(days=days),
        )
        audit.record(owner, "person", "make key", str(row.pk), {"name": name, "scopes": chosen, "days": days}, now)
    return token


def may_change(scopes: Collection[str]) -> bool:
    """Whether a key of these scopes does more than read."""
    return bool(set(scopes) - {"read"})


def withdraw_token(owner: Owner, token_id: UUID, now: datetime) -> AccessToken:
    """Take a key out, from this moment on; gives what it was."""
    with transaction.atomic():
        row = AccessToken.objects.of(owner).filter(pk=token_id).first()
        if row is None:
            raise NoSuchKey
        row.delete()
        audit.record(owner, "person", "withdraw key", str(token_id), {"name": row.name}, now)
    return row


def withdraw_named(owner: Owner, name: str, now: datetime) -> AccessToken:
    """Take out the key of that name."""
    fits = [row for row in tokens_of(owner) if row.name.casefold() == name.strip().casefold()]
    if not fits:
        raise NoSuchKey
    return withdraw_token(owner, fits[0].pk, now)


def token_of(token: str, now: datetime) -> AccessToken | None:
    """The key that a program shows, with its owner; None where it is none, is over, or its account is closed."""
    if not token.startswith(BEGINS):
        return None
    open_ones = Q(owner__account__is_active=True) if settings.ACCOUNTS else Q()
    rows = AccessToken.everything.filter(open_ones, token_hash=_hash(token), expires_at__gt=now)
    row = rows.select_related("owner").first()
    if row is not None and (row.last_used_at is None or now - row.last_used_at >= NOTED_EVERY):
        AccessToken.everything.filter(pk=row.pk).update(last_used_at=now)
    return row


def count_request(row: AccessToken, now: datetime) -> int:
    """Count a request with this key; how many came in this minute, to whichever process."""
    minute, rows = now.replace(second=0, microsecond=0), AccessToken.everything.filter(pk=row.pk)
    # A clock that is a little behind counts into the later minute, and begins none anew.
    later = rows.filter(counted_from__gte=minute)
    if not later.update(counted=F("counted") + 1):
        begun = rows.exclude(counted_from__gte=minute).update(counted_from=minute, counted=1)
        if not begun:
            later.update(counted=F("counted") + 1)
    return rows.values_list("counted", flat=True).first() or 0


def _hash(token: str) -> str:
    return hashlib.sha256(f"access:{token}".encode()).hexdigest()
