"""Statements that are written once do what the mapper would do, on both databases."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest

from afterword.store import by_hand
from afterword.store.models import Action, Attempt, AuditLine, Event, Owner, Process, Step
from tests.letters import a_letter, an_account, an_owner, scheduled

NOW = datetime(2026, 3, 11, 18, 30, 1, 250, tzinfo=UTC)
# What goes wrong where words are put together with a statement.
HOSTILE = "%s %% '; DROP TABLE store_action; -- \" \\ ü 日本 👋"


@pytest.fixture
def action(db: None) -> Action:
    owner = an_owner(NOW)
    return scheduled(a_letter(owner, NOW), an_account(owner), NOW)


def _attempt(action: Action, **other: object) -> Attempt:
    said = {"phase": "dot", "outcome": "unknown", "text": "no answer", "started_at": NOW, "ended_at": NOW}
    return Attempt(owner=action.owner, action=action, number=1, **{**said, **other})


def test_a_row_is_read_back_as_it_was_written(action: Action) -> None:
    process = action.letter.process
    told = {"owner": action.owner, "process": process, "number": 9, "type": HOSTILE[:40], "at": NOW, "recorded_at": NOW}
    written = Event(**told, payload={"what": HOSTILE, "none": None, "list": [1, True]})

    by_hand.add(written)
    read = Event.everything.get(pk=written.pk)

    assert (read.type, read.payload, read.at, read.undone_at) == (written.type, written.payload, NOW, None)
    assert (read.owner, read.process) == (action.owner, process)


def test_a_row_that_was_added_is_changed_when_it_is_saved_and_not_added_again(action: Action) -> None:
    row = _attempt(action)
    by_hand.add(row)

    row.text = "said later"
    row.save(update_fields=["text"])
    row.save()

    assert list(Attempt.everything.filter(action=action).values_list("text", flat=True)) == ["said later"]


def test_a_row_that_counts_by_itself_is_added_without_a_number(action: Action) -> None:
    before = AuditLine.objects.count()
    line = AuditLine(owner=action.owner, at=NOW, who="worker", act="try", subject="x", detail={"a": HOSTILE}, chain="c")

    by_hand.add(line)

    last = AuditLine.objects.order_by("number").last()
    assert last is not None
    assert (AuditLine.objects.count(), last.detail) == (before + 1, {"a": HOSTILE})


def test_of_two_attempts_with_one_number_the_later_says_what_counts_and_its_id_stays(action: Action) -> None:
    first = _attempt(action)
    by_hand.add(first, instead=("action", "number"))
    by_hand.add(_attempt(action, outcome="accepted", text=HOSTILE), instead=("action", "number"))

    only = Attempt.everything.get(action=action)

    assert (only.pk, only.outcome, only.text) == (first.pk, "accepted", HOSTILE)


def test_only_rows_that_fit_are_changed_and_counted(action: Action) -> None:
    to = {"content": b"\0\xff" + HOSTILE.encode(), "wake_at": None, "evidence": HOSTILE, "lease_until": NOW}

    assert by_hand.change(Action, to, "id = %s AND rev = %s", ("id", action.pk), ("rev", action.rev + 1)) == 0
    assert by_hand.change(Action, to, "id = %s AND rev = %s", ("id", action.pk), ("rev", action.rev)) == 1
    row = Action.everything.get(pk=action.pk)

    assert (bytes(row.content or b""), row.wake_at, row.evidence, row.lease_until) == tuple(to.values())
    later, earlier = ("lease_until", NOW + timedelta(microseconds=1)), ("lease_until", NOW - timedelta(microseconds=1))
    assert by_hand.change(Action, {"looked": 1}, "lease_until > %s", later) == 0
    assert by_hand.change(Action, {"looked": 1}, "lease_until > %s", earlier) == 1


def test_the_first_row_or_none_and_the_one_value_or_none(action: Action) -> None:
    process, question = action.letter.process, "SELECT MAX(number) FROM store_event WHERE process_id = %s"
    for position, key in enumerate(("b", "a")):
        Step.everything.create(
            owner=action.owner, process=process, key=key, step="F1", status="open", said={"k": key}, position=position
        )
    found = by_hand.first(Step, "process_id = %s AND key = %s", ("process", process.pk), ("key", "a"))

    assert found is not None
    assert (found.key, found.said, found.owner_id) == ("a", {"k": "a"}, action.owner.pk)
    assert by_hand.first(Step, "key = %s", ("key", HOSTILE)) is None
    assert by_hand.value(question, Event, ("process", uuid4())) is None
    assert by_hand.value("SELECT 7 FROM store_owner WHERE id = %s", Owner, ("id", uuid4())) is None
    assert Process.everything.filter(pk=process.pk).exists()


def test_ids_come_as_ids_in_the_order_that_was_asked_for(action: Action) -> None:
    owner = an_owner(NOW)
    other = scheduled(a_letter(owner, NOW), an_account(owner), NOW)
    values = by_hand.values_of(Action, ("rev", 1000))

    found = by_hand.ids("SELECT id FROM store_action WHERE rev < %s ORDER BY id", values)

    assert found == sorted((action.pk, other.pk))
