"""A whole installation in another database: every row of every table, and never two that send."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from django.contrib.sessions.models import Session
from pytest_django import DjangoDbBlocker

from afterword import wiring
from afterword.flows.move_house import AtWork, IsCopy, NotEmpty, move
from afterword.store import sending, whole
from afterword.store.models import Instance, Owner
from afterword.store.whole import DoesNotFit
from tests.fakes import World
from tests.store.rows import fill_every_table

pytestmark = pytest.mark.django_db(transaction=True, databases=["default", "other"])


@pytest.fixture(scope="module", autouse=True)
def second(
    tmp_path_factory: pytest.TempPathFactory, django_db_setup: None, django_db_blocker: DjangoDbBlocker
) -> Iterator[str]:
    """A second database; each test leaves it empty."""
    file = tmp_path_factory.mktemp("second") / "other.sqlite3"
    with django_db_blocker.unblock(), wiring.other_database(f"sqlite:///{file}") as found:
        yield found.alias


@pytest.fixture
def other(second: str) -> str:
    return second


def test_every_row_of_every_table_arrives_as_it_was(world: World, other: str) -> None:
    count = fill_every_table()

    moved = move(world.ports(), other)

    assert moved.total == count
    assert min(moved.rows.values()) >= 1
    assert whole.differences("default", other) == ()


def test_a_changed_a_missing_and_an_added_row_are_named(world: World, other: str) -> None:
    fill_every_table()
    move(world.ports(), other)
    owners = list(Owner.objects.using(other).order_by("pk"))
    Owner.objects.using(other).filter(pk=owners[0].pk).update(settings={"z": 1})
    Instance.objects.using(other).all().delete()
    sessions = Session._base_manager.using(other)
    sessions.filter(pk__in=sessions.values("pk")[:1]).delete()

    found = whole.differences("default", other)

    assert f"owner {owners[0].pk}: settings" in found
    assert any(one.startswith("session ") and one.endswith("is missing") for one in found)
    assert "session: 2 rows here, 1 there" in found


def test_where_it_arrived_sends_and_where_it_came_from_never_again(world: World, other: str) -> None:
    fill_every_table()
    ports = world.ports()

    move(ports, other)

    assert Instance.objects.using(other).get().machine_id == ports.machine_id
    now = ports.clock.now()
    assert sending.hold(ports.machine_id, ports.start_id, now) is sending.Standing.COPY
    with pytest.raises(IsCopy):
        move(ports, other)


def test_nothing_is_moved_into_a_database_that_holds_something(world: World, other: str) -> None:
    Owner.objects.using(other).create(created_at=world.ports().clock.now())

    with pytest.raises(NotEmpty):
        move(world.ports(), other)


def test_nothing_is_moved_while_another_run_sends(world: World, other: str) -> None:
    ports = world.ports()
    assert sending.hold(ports.machine_id, ports.start_id, ports.clock.now()) is sending.Standing.HOLDS

    with pytest.raises(AtWork):
        move(replace(ports, start_id="another run"), other)
    assert whole.is_empty(other)


def test_cut_short_between_the_two_neither_sends(world: World, other: str, monkeypatch: pytest.MonkeyPatch) -> None:
    from afterword.flows import move_house

    said: list[tuple[str, str]] = []
    real = move_house._sender

    def stops_at_the_third(alias: str, machine_id: str, ports: Any) -> None:
        said.append((alias, machine_id))
        if len(said) == 3:
            raise KeyboardInterrupt
        real(alias, machine_id, ports)

    fill_every_table()
    monkeypatch.setattr(move_house, "_sender", stops_at_the_third)
    with pytest.raises(KeyboardInterrupt):
        move(world.ports(), other)

    rows = [Instance.objects.using(alias).get().machine_id for alias in ("default", other)]
    assert rows == [sending.AWAY, sending.AWAY]
    assert whole.differences("default", other) == ()


def test_a_row_that_does_not_arrive_alike_leaves_all_as_it_was(
    world: World, other: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_every_table()
    monkeypatch.setattr(whole, "differences", lambda *_: ("letter 3: text",))

    with pytest.raises(Exception, match="letter 3: text"):
        move(world.ports(), other)

    assert whole.is_empty(other)
    ports = world.ports()
    assert sending.hold(ports.machine_id, ports.start_id, ports.clock.now()) is sending.Standing.HOLDS


def test_a_row_that_postgres_cannot_hold_is_named() -> None:
    row = Owner(name="n" * 300)

    with pytest.raises(DoesNotFit, match=f"owner {row.pk}: name has 300 signs; 200 fit there"):
        whole.must_fit(row)
    for wrong in (Owner(phone="1\0"), Owner(settings={"a": ["b\0"]})):
        with pytest.raises(DoesNotFit, match="holds a zero sign"):
            whole.must_fit(wrong)
    whole.must_fit(Owner(name="Zoë 🌂", settings={"a": "\\u0000"}, created_at=row.created_at))
