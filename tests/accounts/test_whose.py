"""Among many people nobody is taken for the one: whom a command acts for and whose the comments are, is said."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from afterword.accounts.models import Account
from afterword.flows.comments import moderators, place
from afterword.flows.owners import WhoseNeeded, the_owner
from tests.fakes import World

pytestmark = pytest.mark.django_db
JO, EVE = "jo@park.test", "eve@park.test"


@pytest.fixture
def both(world: World) -> tuple[Account, Account]:
    """Two people; the first has been here longer."""
    now = world.clock.now()
    return Account.objects.make(JO, "en", now - timedelta(days=1)), Account.objects.make(EVE, "en", now)


def test_a_command_acts_for_nobody_who_is_not_named(
    both: tuple[Account, Account], world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    for said in ("", "nobody@park.test"):
        monkeypatch.setenv("AFTERWORD_FOR", said)
        with pytest.raises(WhoseNeeded):
            the_owner(world.clock.now())
    monkeypatch.setenv("AFTERWORD_FOR", "Eve@Park.test")

    assert the_owner(world.clock.now()) == both[1].owner


def test_a_command_acts_for_no_closed_account(
    both: tuple[Account, Account], world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    Account.objects.update(is_active=False)
    monkeypatch.setenv("AFTERWORD_FOR", JO)

    with pytest.raises(WhoseNeeded):
        the_owner(world.clock.now())


def test_whoever_came_first_is_not_the_host(both: tuple[Account, Account], settings: Any) -> None:
    jo, eve = (each.owner for each in both)
    settings.ACCOUNT_OF_HOST = ""
    nobody = place.host()
    settings.ACCOUNT_OF_HOST = EVE

    assert nobody is None
    assert place.host() == eve
    assert [place.may_moderate(each) for each in (jo, eve)] == [False, True]


def test_nobody_is_named_a_moderator_by_a_link(both: tuple[Account, Account], world: World) -> None:
    with pytest.raises(moderators.AnAdminNames):
        moderators.add(both[0].owner, "Ben Okoro", world.clock.now())


def _afterword(folder: Path, *words: str, **more: str) -> subprocess.CompletedProcess[str]:
    here = dict.fromkeys(("AFTERWORD_DATA", "AFTERWORD_CONFIG"), str(folder))
    known = {name: value for name, value in os.environ.items() if name != "DATABASE_URL"} | here | more
    command = [sys.executable, "-m", "afterword", *words]
    return subprocess.run(command, capture_output=True, text=True, check=False, env=known, stdin=subprocess.DEVNULL)


def test_a_command_in_the_terminal_says_what_is_missing(tmp_path: Path) -> None:
    ran = _afterword(tmp_path, "today")

    assert ran.returncode != 0
    assert "AFTERWORD_FOR" in ran.stdout + ran.stderr
    assert "Traceback" not in ran.stderr


def test_without_a_mail_server_for_codes_nothing_starts(tmp_path: Path) -> None:
    ran = _afterword(tmp_path, "today", AFTERWORD_SERVER_MAIL="")

    assert ran.returncode != 0
    assert "AFTERWORD_SERVER_MAIL" in ran.stdout + ran.stderr
    assert "Traceback" not in ran.stderr
