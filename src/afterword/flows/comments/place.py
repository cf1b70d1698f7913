"""Whose place this is, who moderates it, and what is kept of a visitor's net and mailbox."""

from __future__ import annotations

from dataclasses import dataclass

from django.conf import settings
from django.utils.crypto import salted_hmac

from afterword.core.comments.limits import mailbox_of, net_of
from afterword.core.errors import NotYours
from afterword.flows.mail_account import account_of
from afterword.flows.owners import of_account
from afterword.flows.ports import Ports
from afterword.store.models import ClosedTalk, Moderator, Owner


@dataclass(frozen=True, slots=True)
class Visitor:
    """Who reads or writes: a person who is signed in, or a stranger; `net` is the keyed hash of where from."""

    person: Owner | None
    net: str


def host() -> Owner | None:
    """The person whose installation this is: comments are theirs to keep; among many, who AFTERWORD_HOST names."""
    if settings.ACCOUNTS:
        return of_account(settings.ACCOUNT_OF_HOST)
    return Owner.objects.order_by("created_at").first()


def may_moderate(person: Owner | None) -> bool:
    """The one place that says who decides on comments: the host, and whom the host has named."""
    owner = host() if person is not None else None
    if person is None or owner is None:
        return False
    return person == owner or Moderator.objects.of(owner).filter(person=person).exists()


def names_of_others(owner: Owner, person: Owner | None) -> list[str]:
    """The names that nobody but their bearers signs a comment with: the host's, and those of who moderates."""
    bearers = [owner, *(row.person for row in Moderator.objects.of(owner).select_related("person"))]
    return [each.name for each in bearers if each.name and each != person]


def moderated(person: Owner) -> Owner:
    """The owner of the comments this person decides on; to everybody else there is no such page."""
    owner = host()
    if owner is None or not may_moderate(person):
        raise NotYours
    return owner


def takes_visitors(ports: Ports, owner: Owner) -> bool:
    """Strangers can write where a link in a mail leads back here, and a mail can leave."""
    account = account_of(owner)
    return bool(ports.page_address and account and account.smtp_host)


def visitor(person: Owner | None, address: str) -> Visitor:
    """A visitor by the address of their machine, of which only this hash is kept."""
    return Visitor(person, keyed("net", net_of(address)))


def mailbox_key(address: str) -> str:
    """By which a mailbox is known again when its address is no longer kept."""
    return keyed("mailbox", mailbox_of(address))


def keyed(kind: str, value: str) -> str:
    """A hash that only this installation can make, so that nobody finds the value by trying all of them."""
    return salted_hmac(f"afterword.comments.{kind}", value, algorithm="sha256").hexdigest()


def is_closed(owner: Owner, slug: str) -> bool:
    """Whether nobody writes under this article any more."""
    return ClosedTalk.objects.of(owner).filter(slug=slug).exists()


def close(owner: Owner, slug: str, *, closed: bool) -> None:
    """Close the talk under an article, or open it again."""
    if closed:
        ClosedTalk.everything.get_or_create(owner=owner, slug=slug)
    else:
        ClosedTalk.objects.of(owner).filter(slug=slug).delete()
