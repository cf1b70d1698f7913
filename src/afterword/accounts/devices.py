"""Where an account is signed in, and how it is signed out there."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from allauth.usersessions.models import UserSession
from django.contrib.auth import update_session_auth_hash
from django.contrib.sessions.models import Session
from django.db import transaction
from django.http import HttpRequest

from afterword.accounts.models import Account
from afterword.core.errors import NotYours


@dataclass(frozen=True, slots=True)
class Device:
    """One browser that is signed in."""

    id: int
    agent: str
    since: datetime
    seen: datetime
    is_this: bool


def devices(account: Account, key: str, now: datetime) -> list[Device]:
    """Where the account is signed in now, this browser first, then the one that was used last."""
    rows = list(UserSession.objects.filter(user=account).order_by("-last_seen_at"))
    alive = Session.objects.filter(session_key__in=[row.session_key for row in rows], expire_date__gt=now)
    keys = set(alive.values_list("session_key", flat=True))
    found = [
        Device(row.pk, row.user_agent, row.created_at, row.last_seen_at, is_this=row.session_key == key)
        for row in rows
        if row.session_key in keys
    ]
    return sorted(found, key=lambda each: not each.is_this)


def seen(key: str, now: datetime) -> None:
    """It was used now."""
    UserSession.objects.filter(session_key=key).update(last_seen_at=now)


def end(account: Account, number: int) -> None:
    """Sign out one browser of theirs."""
    row = UserSession.objects.filter(user=account, pk=number).first()
    if row is None:
        raise NotYours
    with transaction.atomic():
        Session.objects.filter(session_key=row.session_key).delete()
        row.delete()


def end_others(request: HttpRequest, account: Account) -> None:
    """Sign out everywhere but here: what every session of theirs is bound to becomes another."""
    before = request.session.session_key
    with transaction.atomic():
        account.set_unusable_password()
        account.save(update_fields=["password"])
        update_session_auth_hash(request, account)
        UserSession.objects.filter(session_key=before).update(session_key=request.session.session_key)
        others = UserSession.objects.filter(user=account).exclude(session_key=request.session.session_key)
        Session.objects.filter(session_key__in=others.values_list("session_key", flat=True)).delete()
        others.delete()
