"""Keys for other programs on their page: shown once, kept as a hash, withdrawn at once, never anywhere else."""

from __future__ import annotations

import logging
import re
from datetime import timedelta
from typing import Any

import pytest

from afterword.flows import access
from afterword.flows.keep import export
from afterword.mail.known_secrets import HIDDEN, RedactedLines, redacted
from afterword.store.models import AccessToken, AuditLine, Owner
from tests.fakes import World
from tests.letters import an_owner
from tests.web.visitors import Visitor

pytestmark = pytest.mark.django_db
FORM = {"act": "make", "name": "Notebook", "scope": ["read", "add"], "days": "30"}


def _made(mine: Visitor, **other: Any) -> str:
    page = mine.post("/settings/keys", FORM | other).content.decode()
    found = re.search(r'value="(afterword_[\w-]{43})"', page)
    assert found is not None, page
    return found[1]


def _page(mine: Visitor) -> str:
    return str(mine.get("/settings/keys").content.decode())


def test_a_key_is_shown_once_and_kept_as_a_hash_with_its_scopes_and_its_end(
    mine: Visitor, owner: Owner, world: World
) -> None:
    token = _made(mine)
    row = AccessToken.objects.one(owner)
    everywhere = [_page(mine), str(export(owner, world.clock.now())), *(str(each.detail) for each in audit_of(owner))]

    assert (row.name, row.scopes) == ("Notebook", ["read", "add"])
    assert row.expires_at == world.clock.now() + timedelta(days=30)
    assert token not in row.token_hash
    assert not [text for text in everywhere if token in text or row.token_hash in text]
    assert access.token_of(token, world.clock.now()) == row


def audit_of(owner: Owner) -> list[AuditLine]:
    return list(AuditLine.objects.filter(owner=owner))


def test_a_key_says_when_it_was_last_used_and_reading_writes_no_row_each_time(
    mine: Visitor, owner: Owner, world: World
) -> None:
    token = _made(mine)
    first = world.clock.now()
    access.token_of(token, first)
    access.token_of(token, world.clock.wait(minutes=5))

    assert AccessToken.objects.one(owner).last_used_at == first
    assert "last used on" in _page(mine)
    access.token_of(token, world.clock.wait(minutes=5))
    assert AccessToken.objects.one(owner).last_used_at == world.clock.now()


def test_a_withdrawn_key_opens_nothing_from_that_moment_on(mine: Visitor, owner: Owner, world: World) -> None:
    token, row = _made(mine), AccessToken.objects.one(owner)

    assert mine.post("/settings/keys", {"act": "withdraw", "key": str(row.pk)}).status_code == 303
    assert "Withdrawn: Notebook." in _page(mine)
    assert access.token_of(token, world.clock.now()) is None
    # In a second window the button is still there.
    assert mine.post("/settings/keys", {"act": "withdraw", "key": str(row.pk)}).status_code == 303


def test_a_key_is_over_at_its_end(mine: Visitor, world: World) -> None:
    token = _made(mine, days="1")

    assert access.token_of(token, world.clock.wait(hours=23))
    assert access.token_of(token, world.clock.wait(hours=1)) is None
    assert "Over since" in _page(mine)


@pytest.mark.parametrize(
    ("given", "said"),
    [
        ({"name": " "}, "A key needs a name of its own"),
        ({"name": "NOTEBOOK"}, "A key needs a name of its own"),
        ({"name": "x" * 61}, "longer than 60"),
        ({"name": "Other", "scope": []}, "not said what this key is for"),
        ({"name": "Other", "scope": ["read", "approve"]}, "not said what this key is for"),
        ({"name": "Other", "days": "0"}, "from one day to a year"),
        ({"name": "Other", "days": "9" * 5000}, "from one day to a year"),
        ({"name": "Other", "days": "-1"}, "from one day to a year"),
    ],
)
def test_what_makes_no_key_is_said_and_stays_as_it_was_typed(
    given: dict[str, Any], said: str, mine: Visitor, owner: Owner
) -> None:
    _made(mine)
    answer = mine.post("/settings/keys", FORM | given)

    assert answer.status_code == 422
    assert said in answer.content.decode()
    assert AccessToken.objects.of(owner).count() == 1


def test_there_are_ten_keys_at_most(mine: Visitor, owner: Owner) -> None:
    for number in range(access.MOST):
        _made(mine, name=f"Program {number}")

    assert "as many as there can be" in _page(mine)
    assert mine.post("/settings/keys", FORM).status_code == 422
    assert AccessToken.objects.of(owner).count() == access.MOST


def test_the_key_of_somebody_else_is_neither_seen_nor_withdrawn(mine: Visitor, world: World) -> None:
    other = an_owner(world.clock.now())
    token = access.make_token(other, "Theirs", ["read"], world.clock.now())
    row = AccessToken.objects.one(other)
    mine.post("/settings/keys", {"act": "withdraw", "key": str(row.pk)})
    mine.post("/settings/keys", {"act": "withdraw", "key": "x"})

    assert "Theirs" not in _page(mine)
    assert access.token_of(token, world.clock.now()) == row


def test_a_key_in_a_sentence_is_hidden_in_the_log_and_in_the_report_of_a_fault(mine: Visitor) -> None:
    token = _made(mine)
    line = logging.LogRecord("x", logging.ERROR, __file__, 1, f"refused {token}: no", (), None)

    assert RedactedLines().format(line) == f"refused {HIDDEN}: no"
    assert redacted(f"Bearer {token}") == f"Bearer {HIDDEN}"
