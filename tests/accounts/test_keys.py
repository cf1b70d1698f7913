"""Keys for other programs where people have accounts."""

from __future__ import annotations

from typing import Any

import pytest

from afterword.flows import access
from afterword.store.models import AccessToken, Owner
from tests.fakes import World
from tests.web.visitors import Visitor

pytestmark = pytest.mark.django_db
FORM = {"act": "make", "name": "Notebook", "scope": ["read"], "days": "30"}


def test_who_has_an_account_shows_who_they_are_before_making_a_key(mine: Visitor, owner: Owner, world: World) -> None:
    world.clock.wait(minutes=16)
    answer = mine.post("/settings/keys", FORM)

    assert answer.status_code == 303
    assert answer["Location"].startswith("/sign-in/anew")
    assert not AccessToken.objects.of(owner).exists()


def test_the_key_of_a_closed_account_opens_nothing(mine: Visitor, owner: Owner, world: World) -> None:
    assert mine.get("/settings/keys").status_code == 200
    owner.refresh_from_db()
    token = access.make_token(owner, "Notebook", ["read"], world.clock.now())
    account: Any = owner.account  # type: ignore[attr-defined]

    assert access.token_of(token, world.clock.now())
    account.is_active = False
    account.save()
    assert access.token_of(token, world.clock.now()) is None
