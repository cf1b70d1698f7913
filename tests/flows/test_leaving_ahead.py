"""What the last look asks for is read at once for several letters, and is what each would have found by itself."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from afterword.core.sending import State
from afterword.flows import first_names, names
from afterword.flows.mail_account import account_of
from afterword.flows.once import known, remembered
from afterword.flows.own_words import own_words
from afterword.flows.send_letter import act_on
from afterword.flows.standing import standing_events, step_of
from afterword.flows.write_letter.leaving_ahead import leaving_with, read_ahead
from afterword.flows.write_letter.record_of import achievements
from afterword.store import sending
from afterword.store.models import Achievement, Action, Event, Evidence, Heard, OwnWord, Participation, Person, Step
from tests.fakes import FakeClock, World
from tests.letters import a_letter, an_account, an_owner, scheduled

pytestmark = pytest.mark.django_db
NOW = FakeClock().now()


def _letter(number: int) -> Action:
    """Of a person of their own, of whom more is known with each number."""
    owner = an_owner(NOW)
    letter = a_letter(owner, NOW, f"r{number}@library.test")
    process, whose = letter.process, {"owner": owner}
    process.settings = {"formality": "warm"} if number else {}
    process.save()
    Step.everything.create(**whose, process=process, key=letter.step_key, step="thank_you", status="planned")
    for at in range(number):
        other = Person.everything.create(**whose, written=f"Rosa Mill{at}", created_at=NOW)
        Participation.everything.create(**whose, process=process, person=other, parts=["interviewer"], position=at + 1)
        for field in ("name", "first_names"):
            Evidence.everything.create(**whose, person=other, field=field, source="signature", raw="Rosa", seen_at=NOW)
        Event.everything.create(**whose, process=process, number=at, type="note", at=NOW, recorded_at=NOW)
        Achievement.everything.create(**whose, text=f"Moved {at} shelves", position=number - at)
        OwnWord.everything.create(**whose, word=f"shelving{number - at}", added_at=NOW)
        heard = {"message_id": f"<{number}.{at}@x.test>", "kind": "reply", "text": "Hello", "heard_at": NOW}
        Heard.everything.create(**whose, **heard, person=other, process=process)
    return scheduled(letter, an_account(owner, address=f"m{number}@home.test"), NOW)


def _looked_up(action: Action) -> list[Any]:
    owner, letter = action.owner, action.letter
    asked: list[Callable[[], Any]] = [
        lambda: names.taking_part(owner, letter.process),
        lambda: standing_events(letter.process),
        lambda: step_of(owner, letter.process_id, letter.step_key),
        lambda: account_of(owner),
        lambda: achievements(owner),
        lambda: own_words(owner),
        lambda: {
            row.person_id: first_names.wanted_formality(owner, row.person)
            for row in names.taking_part(owner, letter.process)
        },
        lambda: [
            first_names.first_names_used(owner, row.person, "Rosa", None)
            for row in names.taking_part(owner, letter.process)
        ],
        lambda: names.name_evidence(owner, [row.person_id for row in names.taking_part(owner, letter.process)]),
    ]
    return [ask() for ask in asked]


def test_each_look_up_finds_what_it_would_have_read_by_itself() -> None:
    actions = [_letter(number) for number in range(3)]
    for action in actions:
        with remembered():
            by_itself = _looked_up(action)
        ahead = read_ahead(actions)
        with remembered():
            for key, value in ahead[action.owner_id].items():
                known(key, value)
            with CaptureQueriesContext(
                connection,
            ) as asked:
                read = _looked_up(action)

        assert read == by_itself
        # Who wrote is read ahead; what they wrote is not.
        assert all('"store_heard"."text"' in each["sql"] for each in asked.captured_queries)


def test_of_one_persons_letters_that_leave_together_the_second_rests_on_what_the_first_changed() -> None:
    first = _letter(1)
    second = scheduled(a_letter(first.owner, NOW, "other@library.test"), first.account, NOW)

    ahead = read_ahead([first, second])
    with leaving_with(ahead):
        assert set(ahead) == {first.owner_id}
        world = World()
        ports = world.ports()
        sending.hold(ports.machine_id, ports.holder, NOW)
        for claim in sending.claim_due("start-1", NOW, most=2):
            assert act_on(claim, ports, NOW) is State.SENT
            assert ahead == {}


def test_letters_that_leave_together_ask_the_rows_fewer_questions() -> None:
    ports = World(mailbox=None).ports()
    sending.hold(ports.machine_id, ports.holder, NOW)
    asked = []
    for most in (1, 6):
        for number in range(most):
            _letter(number % 2)
        claims = sending.claim_due("start-1", NOW, most=most)
        with CaptureQueriesContext(connection) as captured, leaving_with(read_ahead([each.action for each in claims])):
            assert {act_on(each, ports, NOW) for each in claims} == {State.SENT}
        asked.append(len(captured) / most)

    assert asked[1] <= asked[0] - 7
