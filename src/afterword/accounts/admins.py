"""Admins: they see who has an account and close, open, sign out or delete it; never what somebody does with it."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Exists, OuterRef, QuerySet, Subquery
from django.db.models.functions import Coalesce

from afterword.accounts import closing
from afterword.accounts.models import Account
from afterword.accounts.seen import Line, Page
from afterword.core.errors import AfterwordError, NotAllowed, NotYours
from afterword.flows import keep
from afterword.flows.closed import hold_letters
from afterword.flows.comments import moderators, place
from afterword.flows.ports import Ports
from afterword.store import audit
from afterword.store.models import Moderator, Process

ON_A_PAGE = 50


class YourOwn(NotAllowed):
    """This is your own account."""

    hint = "Another admin does this; what is yours alone, you do in your settings. Nothing was changed."


class LastAdmin(NotAllowed):
    """Nobody would look after the accounts any more."""

    hint = "Name another admin first: `afterword accounts admin ADDRESS`. Nothing was changed."


class NotDeleted(NotAllowed):
    """The account is closed, and could not be deleted."""

    hint = "Try it again in some minutes. Nobody gets in meanwhile, and nothing leaves."


class OfTheHost(NotAllowed):
    """The comments under the advice belong to this account."""

    hint = "Name another account in AFTERWORD_HOST first. Nothing was changed."


def name(typed: str, now: datetime) -> str:
    """From now on this account is an admin's."""
    return _named(typed, now, is_admin=True)


def unname(typed: str, now: datetime) -> str:
    """It is no admin's any more; whoever sits at the terminal names another, so the last may go too."""
    return _named(typed, now, is_admin=False)


def _named(typed: str, now: datetime, *, is_admin: bool) -> str:
    account = closing.account_of(typed)
    with transaction.atomic():
        Account.objects.filter(pk=account.pk).update(is_admin=is_admin)
        audit.record(account.owner, "server", "name admin" if is_admin else "no admin", str(account.pk), {}, now)
    return account.email


def admins() -> list[str]:
    """Their addresses."""
    return list(Account.objects.filter(is_admin=True).order_by("email").values_list("email", flat=True))


def page(find: str, number: int) -> Page:
    """Accounts whose address holds what was typed, the newest first."""
    rows = Account.objects.filter(email__icontains=find.strip()) if find.strip() else Account.objects.all()
    found = rows.count()
    pages = max(1, -(-found // ON_A_PAGE))
    number = min(max(1, number), pages)
    first = (number - 1) * ON_A_PAGE
    shown = _with_figures(rows).order_by("-created_at", "pk")[first : first + ON_A_PAGE]
    return Page(tuple(map(_line, shown)), found, number, pages)


def line(account_id: UUID) -> Line:
    """One account."""
    return _line(_one(_with_figures(Account.objects.all()), account_id))


def is_host(account_id: UUID) -> bool:
    """Whether the comments belong to this account."""
    host = place.host()
    return host is not None and host.pk == _one(Account.objects.all(), account_id).owner.pk


def close(ports: Ports, admin: Account, account_id: UUID, now: datetime) -> int:
    """Close it; gives how many approved letters stay here."""
    with _touched(admin, account_id, "close account", now) as account:
        closing.shut(account, now)
    return hold_letters(ports, account.owner, now)


def reopen(ports: Ports, admin: Account, account_id: UUID, now: datetime) -> None:
    """Open it again."""
    account = _one(Account.objects.all(), account_id)
    closing.reopen(ports, account, now)
    audit.record(admin.owner, "person", "open account", str(account_id), {}, now)


def sign_out(admin: Account, account_id: UUID, now: datetime) -> None:
    """End every session of theirs."""
    account = _one(Account.objects.all(), account_id)
    if account.pk == admin.pk:
        raise YourOwn
    with transaction.atomic():
        closing.sign_out(account)
        audit.record(admin.owner, "person", "sign account out", str(account_id), {}, now)


def let_moderate(admin: Account, account_id: UUID, now: datetime) -> None:
    """They decide on comments from now on."""
    account = _one(Account.objects.all(), account_id)
    with transaction.atomic():
        moderators.add_account(place.host(), account.owner, now)
        audit.record(admin.owner, "person", "add moderator", str(account_id), {}, now)


def moderates_no_more(admin: Account, account_id: UUID, now: datetime) -> None:
    """They decide on comments no more."""
    account = _one(Account.objects.all(), account_id)
    with transaction.atomic():
        moderators.remove_account(place.host(), account.owner, now)
        audit.record(admin.owner, "person", "remove moderator", str(account_id), {}, now)


def delete(ports: Ports, admin: Account, account_id: UUID, now: datetime) -> str:
    """Delete an account with all that is theirs; gives its address."""
    with _touched(admin, account_id, "delete account", now) as account:
        closing.shut(account, now)
    try:
        keep.erase(ports, account.owner)
    except AfterwordError as refused:
        # What stands against it may name what is theirs.
        raise NotDeleted from refused
    return account.email


@contextmanager
def _touched(admin: Account, account_id: UUID, act: str, now: datetime) -> Iterator[Account]:
    """An account that may be taken from its person, with the line in the admin's own record."""
    with transaction.atomic():
        # Two admins who close each other at once: one of them waits here, and is none any more.
        rows = Account.objects.select_for_update(of=("self",)).filter(is_admin=True, is_active=True).order_by("pk")
        looking_after = {row.pk for row in rows}
        account = _one(Account.objects.all(), account_id)
        if account.pk == admin.pk:
            raise YourOwn
        if admin.pk not in looking_after or not looking_after - {account.pk}:
            raise LastAdmin
        if place.host() == account.owner:
            raise OfTheHost
        audit.record(admin.owner, "person", act, str(account.pk), {}, now)
        yield account


def _one(rows: QuerySet[Account], account_id: UUID) -> Account:
    account = rows.filter(pk=account_id).first()
    if account is None:
        raise NotYours
    return account


def _with_figures(rows: QuerySet[Account]) -> QuerySet[Account]:
    counted = Process.everything.filter(owner=OuterRef("owner")).order_by().values("owner").annotate(n=Count("pk"))
    role = Moderator.everything.filter(owner=place.host(), person=OuterRef("owner"))
    shown: QuerySet[Account] = rows.annotate(
        processes=Coalesce(Subquery(counted.values("n")), 0), moderates=Exists(role)
    )
    return shown


def _line(row: Account) -> Line:
    processes: int = row.processes  # type: ignore[attr-defined]
    moderates: bool = row.moderates  # type: ignore[attr-defined]
    known = (row.pk, row.email, row.created_at, row.last_login)
    return Line(*known, processes, row.is_active, row.is_admin, moderates)
