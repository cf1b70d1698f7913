"""Who decides on comments besides the host: people by name, each with a sign-in of their own.

A moderator is an owner like every other, with nothing of the host's but the queue. Where people have accounts it is
somebody who has one, named by an admin and known by their address.
"""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.conf import settings
from django.db import transaction

from afterword.core.comments.cleaning import clean_line
from afterword.core.comments.naming import MOST_NAME
from afterword.core.errors import NotAllowed, NotYours
from afterword.core.people.skeleton import skeleton
from afterword.flows.owners import has_account, make_start_link
from afterword.store import audit
from afterword.store.models import Comment, Moderator, Owner, Process


class NobodyThere(NotYours):
    """Nobody of that name moderates here."""

    hint = "`afterword moderators` lists them."


class NameNeeded(NotAllowed):
    """A moderator needs a name that nobody else moderates under."""

    hint = "Give one: it stands beside what they decide, and by it you take the right back. Nothing was changed."


class AnAdminNames(NotAllowed):
    """Where people have accounts, an admin names who moderates."""

    hint = (
        "They do it with `afterword accounts moderator ADDRESS`, or on the page of that account. Nothing was changed."
    )


class NoHost(NotAllowed):
    """There are no comments here, so nobody moderates them."""

    hint = "Name the account that they belong to in AFTERWORD_HOST. Nothing was changed."


class IsTheHost(NotAllowed):
    """The comments belong to this account, so it decides on them already."""

    hint = "Nothing was changed."


def moderators(owner: Owner) -> list[Moderator]:
    """Who decides besides the host, in the order in which they came."""
    return list(Moderator.objects.of(owner).select_related("person"))


def add(owner: Owner, name: str, now: datetime) -> str:
    """A further moderator; gives the token of their sign-in link, which works once."""
    if settings.ACCOUNTS:
        raise AnAdminNames
    name = clean_line(name[: MOST_NAME * 4])[:MOST_NAME]
    taken = {skeleton(each) for each in (owner.name, *(row.person.name for row in moderators(owner))) if each}
    if not any(each.isalpha() for each in name) or skeleton(name) in taken:
        raise NameNeeded
    with transaction.atomic():
        person = Owner.objects.create(name=name, created_at=now, language=owner.language, time_zone=owner.time_zone)
        role = Moderator.everything.create(owner=owner, person=person, made_at=now)
        audit.record(owner, "person", "add moderator", str(role.pk), {}, now)
        return make_start_link(person, now)


def add_account(owner: Owner | None, person: Owner, now: datetime) -> None:
    """Somebody with an account moderates from now on, signed in as always; naming them twice changes nothing."""
    if owner is None:
        raise NoHost
    if owner == person:
        raise IsTheHost
    with transaction.atomic():
        role, is_new = Moderator.everything.get_or_create(owner=owner, person=person, defaults={"made_at": now})
        if is_new:
            audit.record(owner, "server", "add moderator", str(role.pk), {"person": str(person.pk)}, now)


def remove_account(owner: Owner | None, person: Owner, now: datetime) -> None:
    """They decide no more; all that is theirs stays, and what they decided."""
    role = Moderator.everything.filter(owner=owner, person=person).first() if owner is not None else None
    if role is not None:
        with transaction.atomic():
            audit.record(role.owner, "server", "remove moderator", str(role.pk), {"person": str(person.pk)}, now)
            _let_go(role)


def called(role: Moderator) -> str:
    """By which a moderator is listed: the address of their account, or where they have none, their name."""
    account = getattr(role.person, "account", None) if settings.ACCOUNTS else None
    return str(account.email) if account is not None else role.person.name


def is_moderator(person: Owner) -> bool:
    """Whether somebody was named here, by whoever's place it is; the host was not."""
    return Moderator.everything.filter(person=person).exists()


def link(owner: Owner, name: str, now: datetime) -> str:
    """The token of a new sign-in link for somebody who moderates already."""
    if settings.ACCOUNTS:
        raise AnAdminNames
    return make_start_link(_named(owner, name).person, now)


def remove(owner: Owner, name: str, now: datetime) -> None:
    """They decide no more, from this moment on; what they wrote and decided stays.

    Who came only to moderate is signed out by it: nothing else of theirs is kept.
    """
    _remove(_named(owner, name), now)


def remove_role(owner: Owner, role_id: UUID, now: datetime) -> None:
    """The same by the row: two addresses may look alike."""
    role = Moderator.objects.of(owner).filter(pk=role_id).first()
    if role is None:
        raise NobodyThere
    _remove(role, now)


def _remove(role: Moderator, now: datetime) -> None:
    with transaction.atomic():
        audit.record(role.owner, "person", "remove moderator", str(role.pk), {}, now)
        _let_go(role)


def remove_all(owner: Owner) -> None:
    """Nobody moderates a place that is deleted."""
    for role in moderators(owner):
        _let_go(role)


def _let_go(role: Moderator) -> None:
    person = role.person
    role.delete()
    if not (has_account(person) or Process.objects.of(person).exists()):
        Comment.everything.filter(author=person).update(author=None)
        person.delete()


def _named(owner: Owner, name: str) -> Moderator:
    # Names that look alike are one, of addresses each letter counts.
    alike = str.casefold if settings.ACCOUNTS else skeleton
    wanted = alike(clean_line(name))
    found = next((each for each in moderators(owner) if alike(called(each)) == wanted), None)
    if found is None:
        raise NobodyThere
    return found
