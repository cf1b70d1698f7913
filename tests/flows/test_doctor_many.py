"""What `doctor` says of a server for many: each fault is found, and says what to do."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection
from django.db.migrations.recorder import MigrationRecorder

from afterword.core.ports import SecretLost
from afterword.flows import doctor
from afterword.flows.doctor import look
from afterword.flows.move_house import AtWork, move
from afterword.store import sending
from tests.fakes import World
from tests.letters import an_account, an_owner

pytestmark = pytest.mark.django_db


class NoKeys:
    def open(self, token: str, *, purpose: str) -> str:
        raise SecretLost


def test_a_server_that_is_well_says_so_without_naming_a_person(settings: Any) -> None:
    settings.POOL, world = 2, World()
    ports = world.ports(is_one_of_many=True, page_address="https://afterword.example")
    sending.hold(ports.machine_id, ports.holder, world.clock.now())

    found = look(ports, None, world.clock.now())

    assert [each.what for each in found if not each.is_good and "keys are readable" not in each.what] == []
    assert any("secret key" in each.what for each in found)


def test_each_fault_is_found_and_says_what_to_do(settings: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    # The app of accounts, which has this question's table, is not there where one person is at home.
    monkeypatch.setattr(doctor, "has_admin", lambda: False)
    settings.ACCOUNTS, settings.EMAIL_HOST, settings.EMAIL_PORT = True, "127.0.0.1", 1
    settings.EMAIL_BACKEND, settings.POOL = "django.core.mail.backends.smtp.EmailBackend", 100_000
    world = World()
    an_account(an_owner(world.clock.now()), secret="sealed elsewhere")
    MigrationRecorder(connection).record_applied("store", "9999_of_tomorrow")
    ports, now = world.ports(is_one_of_many=True, secrets=NoKeys()), world.clock.now()

    found = {each.what: each.hint for each in look(ports, None, now, now + timedelta(seconds=7)) if not each.is_good}

    said = " ".join(found)
    wanted = ["of this version", "a worker is at work", "7.0 s apart", "open the passwords", "no address", "takes us"]
    wanted.append("an admin is named")
    assert [each for each in wanted if each not in said] == []
    assert ("each run opens up to" in said) == (connection.vendor == "postgresql")
    assert all(found.values())


def test_what_cannot_be_moved_yet_says_for_how_long() -> None:
    world = World()
    ports = world.ports(is_one_of_many=True)
    sending.hold(ports.machine_id, ports.holder, world.clock.now())
    world.clock.wait(seconds=5)

    with pytest.raises(AtWork, match="another 40 seconds"):
        move(ports, "default")
