"""The signed one-tap page: a link for exactly the letters that were shown, good once, until the last can go."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from django.db import transaction

from afterword.core.errors import NotAllowed
from afterword.flows.approve import Ready, approve_all, may_leave
from afterword.flows.closed import of_open_accounts
from afterword.flows.ports import Ports
from afterword.store import audit
from afterword.store.models import Action, ApprovalLink, Letter, Owner, Reminder

# The id of a reminder stays short: some programs fold a long one so that it is not recognised in the answer.
NAMED = "r"


class LinkUsed(NotAllowed):
    """This link was used already, or its time is over."""

    hint = "Open Afterword to see how the letters stand. Nothing was sent by this."


class LettersChanged(NotAllowed):
    """The letters changed since this link was made."""

    hint = "Open Afterword and approve what you see there. Nothing was sent by this."


def make_link(reminder: Reminder, ready: Mapping[str, Ready], until: datetime, message_id: str) -> str:
    """Bind a new token, which is nowhere else, to the letters as they stand; `message_id` is of the mail with it."""
    token = secrets.token_urlsafe(24)
    ApprovalLink.everything.create(
        owner=reminder.owner,
        reminder=reminder,
        token_hash=_hash(token),
        message_id=message_id,
        letters=[[str(each.letter.pk), each.shown_hash()] for each in ready.values()],
        expires_at=min([until, *(each.closes for each in ready.values())]),
    )
    return token


def shown_by_link(ports: Ports, token: str, now: datetime) -> tuple[Owner, tuple[Ready, ...]]:
    """Whose letters a link is for, and the letters; a link that is over, or for other words, shows nothing."""
    link = _link(token, now)
    return link.owner, _as_bound(ports, link, now)


def approve_by_link(ports: Ports, token: str, now: datetime) -> tuple[Owner, tuple[Action, ...]]:
    """The one press: approve exactly what the link is bound to, once."""
    link = _link(token, now)
    return link.owner, spend(ports, link, now, "signed link")


def spend(ports: Ports, link: ApprovalLink, now: datetime, how: str) -> tuple[Action, ...]:
    """Approve what a link is bound to; of two at once one counts. It is used and they are approved, or neither."""
    unused = ApprovalLink.everything.filter(pk=link.pk, used_at=None, expires_at__gt=now)
    with transaction.atomic():
        if not unused.update(used_at=now):
            raise LinkUsed
        actions = approve_all(ports, link.owner, [(UUID(letter), seen) for letter, seen in link.letters], now)
        audit.record(link.owner, "person", f"approve by {how}", str(link.pk), {"letters": link.letters}, now)
    return actions


def _link(token: str, now: datetime) -> ApprovalLink:
    rows = ApprovalLink.everything.select_related("owner").filter(of_open_accounts(), used_at=None, expires_at__gt=now)
    link = rows.filter(token_hash=_hash(token)).first()
    if link is None:
        raise LinkUsed
    return link


def _as_bound(ports: Ports, link: ApprovalLink, now: datetime) -> tuple[Ready, ...]:
    found = []
    for letter_id, seen in link.letters:
        letter = Letter.objects.of(link.owner).select_related("person", "through", "process", "owner").get(pk=letter_id)
        covered = may_leave(ports, link.owner, letter, now)
        if covered.shown_hash() != seen:
            raise LettersChanged
        found.append(covered)
    return tuple(found)


def _hash(token: str) -> str:
    return hashlib.sha256(f"approve:{token}".encode()).hexdigest()
