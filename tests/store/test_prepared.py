"""A prepared question asks what the mapper would ask, and refuses what it could not ask about something else."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from uuid import UUID, uuid4

import pytest
from django.db import connection, transaction
from django.db.models import QuerySet
from django.db.transaction import TransactionManagementError
from django.test.utils import CaptureQueriesContext

from afterword.store.models import Event, Owner, Person, Process
from afterword.store.prepared import LONGEST, Prepared
from tests.letters import an_owner

AT = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def _people(owner: Owner, *names: str) -> list[Person]:
    return [
        Person.everything.create(owner=owner, written=name, created_at=AT + timedelta(hours=place))
        for place, name in enumerate(names)
    ]


def _asked(ask: Callable[[], object]) -> list[str]:
    with CaptureQueriesContext(
        connection,
    ) as asked:
        ask()
    return [each["sql"] for each in asked.captured_queries]


def test_each_is_asked_about_its_own() -> None:
    mine, theirs = an_owner(AT), an_owner(AT)
    of_mine, of_theirs = _people(mine, "Ana Lopez", "Bo Lind"), _people(theirs, "Ana Lopez")
    named = Prepared(lambda owner, name: Person.objects.of(owner).filter(written=name))
    assert named(mine, "Ana Lopez") == of_mine[:1]
    assert named(theirs, "Ana Lopez") == of_theirs
    assert named(theirs, "Bo Lind") == []
    assert named.first(mine, "Bo Lind") == of_mine[1]
    assert named.first(theirs, "Bo Lind") is None


def test_rows_are_whole_and_can_be_changed() -> None:
    owner = an_owner(AT)
    process = Process.everything.create(owner=owner, employer_name="Harbourline", created_at=AT)
    told = {
        "owner": owner,
        "process": process,
        "at": AT,
        "recorded_at": AT,
        "type": "flag_set",
        "payload": {"flag": "x"},
    }
    Event.everything.create(**told, number=1)
    (row,) = Prepared(lambda whose: Event.objects.of(whose).select_related("process"))(owner)
    assert (row.at, row.payload, row.process, row.undone_at) == (AT, {"flag": "x"}, process, None)
    assert _asked(lambda: row.process.employer_name) == []
    row.undone_at = AT
    row.save()
    assert Event.objects.one(owner, pk=row.pk).undone_at == AT


def test_lists_of_any_length_and_moments_are_looked_for() -> None:
    owner = an_owner(AT)
    people = _people(owner, *map(str, range(LONGEST + 3)))
    among = Prepared(lambda whose, ids: Person.objects.of(whose).filter(pk__in=ids).order_by("created_at"))
    assert among(owner, []) == []
    assert _asked(lambda: among(owner, [])) == []
    for count in (1, 2, 3, LONGEST, LONGEST + 2):
        ids = [one.pk for one in people[:count]]
        assert among(owner, [*ids, ids[0]]) == people[:count]
        assert among(owner, dict.fromkeys(ids)) == people[:count]
    since = Prepared(lambda whose, at: Person.objects.of(whose).filter(created_at__gte=at).values_list("pk", flat=True))
    assert since(owner, people[-1].created_at) == [people[-1].pk]
    assert since(owner, AT + timedelta(days=9)) == []


def test_what_cannot_be_kept_is_asked_anew() -> None:
    owner = an_owner(AT)
    (process,) = [Process.everything.create(owner=owner, employer_name="Harbourline", created_at=AT)]
    flagged = Prepared(lambda whose, at: Process.objects.of(whose).filter(planned_at=at))
    assert flagged(owner, None) == [process]
    assert flagged(owner, AT) == []
    assert flagged(owner, None) == [process]


def test_ids_given_as_text_and_rows_beside_their_ids_are_found() -> None:
    owner = an_owner(AT)
    (person,) = _people(owner, "Ana Lopez")
    one = Prepared(lambda whose, ids: Person.objects.of(whose).filter(pk=ids))
    assert one(owner, str(person.pk)) == one(owner, person.pk) == [person]
    here = Prepared(lambda whose, people: Event.objects.of(whose).filter(process__in=people))
    process = Process.everything.create(owner=owner, employer_name="Harbourline", created_at=AT)
    told = {"owner": owner, "process": process, "at": AT, "recorded_at": AT, "type": "flag_set", "payload": {}}
    event = Event.everything.create(**told, number=1)
    as_text = Process(pk=str(process.pk))
    assert here(owner, [process, process.pk]) == here(owner, [as_text]) == [event]
    others = Prepared(lambda whose, ids: Person.objects.of(whose).exclude(pk__in=ids))
    assert others(owner, []) == [person]


@pytest.mark.parametrize(
    "question",
    [
        lambda owner, name: Person.objects.of(owner).filter(written__contains=name),
        lambda owner, _: Person.objects.of(owner),
        lambda owner, name: Person.objects.of(owner).filter(written=name).values("pk"),
        lambda owner, name: (
            Person.objects.of(owner).filter(written=name).order_by("created_at").values_list("email").distinct()
        ),
    ],
)
def test_what_would_be_asked_otherwise_of_others_is_refused(question: Any) -> None:
    with pytest.raises(TypeError, match="prepared"):
        Prepared(question)(an_owner(AT), "Ana Lopez")


def test_a_text_is_looked_for_whatever_its_capitals_and_signs() -> None:
    owner = an_owner(AT)
    people = _people(owner, "Ana 50%", "Ana 500", r"A_na \d")
    called = Prepared(lambda whose, name: Person.objects.of(whose).filter(written__iexact=name))
    for name, found in (("ANA 50%", people[:1]), ("ana 5__", []), (r"a_NA \D", people[2:]), ("", [])):
        assert called(owner, name) == found


@pytest.mark.django_db(transaction=True)
def test_rows_are_held_within_a_transaction_only() -> None:
    owner = an_owner(AT)
    held = Prepared(lambda whose: Person.objects.of(whose).select_for_update())
    with transaction.atomic():
        assert held(owner) == []
    if connection.features.has_select_for_update:
        with pytest.raises(TransactionManagementError):
            held(owner)


def test_a_question_that_depends_on_something_else_is_found_out() -> None:
    owner, wanted = an_owner(AT), ["Ana Lopez"]
    _people(owner, "Ana Lopez", "Bo Lind")
    sly = Prepared(lambda whose: Person.objects.of(whose).filter(written=wanted[0]))
    assert [one.written for one in sly(owner)] == ["Ana Lopez"]
    wanted[0] = "Bo Lind"
    with pytest.raises(AssertionError, match="composed anew"):
        sly(owner)


def test_it_is_composed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    owner, composed = an_owner(AT), list[UUID]()
    monkeypatch.setattr(Prepared, "compared", False)

    def question(whose: Owner, one: UUID) -> QuerySet[Person]:
        composed.append(one)
        return Person.objects.of(whose).filter(pk=one)

    counted = Prepared(question)
    for _ in range(3):
        assert counted(owner, uuid4()) == []
    assert len(composed) == 1
