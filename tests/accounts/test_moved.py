"""A whole installation with accounts in another database: everybody still signs in there, to what is theirs."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from allauth.account.models import EmailAddress
from allauth.usersessions.models import UserSession
from pytest_django import DjangoDbBlocker

from afterword import wiring
from afterword.accounts.models import Account
from afterword.flows.move_house import move
from afterword.store import whole
from tests.accounts.people import signs_in
from tests.fakes import World

JO = "jo@park.test"
pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "other"])


@pytest.fixture(scope="module", autouse=True)
def other(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[str]:
    """A second database."""
    file = tmp_path_factory.mktemp("second") / "other.sqlite3"
    with django_db_blocker.unblock(), wiring.other_database(f"sqlite:///{file}") as found:
        yield found.alias


def test_accounts_and_who_is_signed_in_move_along(world: World, other: str) -> None:
    signs_in(JO)
    move(world.ports(), other)
    moved = Account.objects.using(other).get()

    assert (moved.email, moved.owner.pk) == (JO, Account.objects.get().owner.pk)
    assert EmailAddress.objects.using(other).get().verified
    assert UserSession.objects.using(other).count() == 1
    assert whole.differences("default", other) == ()
