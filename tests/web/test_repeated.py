"""A request with a word of its own is done once, and requests are counted over every process that answers."""

from __future__ import annotations

import threading
from datetime import timedelta

import pytest
from django.db import connection, connections

from afterword.flows import access
from afterword.flows.once_only import Answer, once_only
from afterword.flows.take_notes import last_noted
from afterword.store.models import AccessToken, Letter, Owner, Process
from afterword.web import routing
from afterword.web.api import door
from afterword.web.api.tools import TOOLS, schema
from tests.fakes import World
from tests.letters import an_owner
from tests.web.test_api import ICS, OneInvitation, Program

ADD = {"filename": "talk.ics", "content": ICS}


@pytest.fixture
def program(owner: Owner, world: World) -> Program:
    routing.act_through(world.ports(invitations=OneInvitation()))
    return Program(owner, world)


@pytest.mark.django_db
def test_a_request_that_is_repeated_is_done_once_and_answered_alike(program: Program, owner: Owner) -> None:
    first = program.post("interviews", ADD, **{"idempotency-key": "talk-1"})
    Process.objects.of(owner).update(employer_name="As the person put it")
    again = program.post("interviews", ADD, **{"idempotency-key": "talk-1"})
    others = [
        program.post("interviews", {**ADD, "role": "Head"}, **{"idempotency-key": "talk-1"}),
        program.post(f"processes/{first.json()['process']}/notes", ADD, **{"idempotency-key": "talk-1"}),
    ]

    assert (first.status_code, again.status_code) == (201, 201), first.content
    assert again.content == first.content
    assert Process.objects.of(owner).get().employer_name == "As the person put it"
    assert [each.status_code for each in others] == [422, 422]
    assert others[0].json()["code"] == "other_request"


@pytest.mark.django_db
def test_a_refusal_may_be_tried_again_and_a_day_later_the_word_is_free(
    program: Program, letter: Letter, owner: Owner, world: World
) -> None:
    where, word = f"processes/{letter.process_id}/notes", {"idempotency-key": "n"}
    notes = {"noted": last_noted(owner, letter.process_id), "said": "by Friday"}
    refused = [program.post(where, notes, **word) for _ in range(2)]
    added = program.post("interviews", ADD, **word)
    world.clock.wait(hours=25)

    # The interview of it has not taken place, and nothing was kept of the refusal, not even its word.
    assert [each.status_code for each in refused] == [409, 409]
    assert added.status_code == 201
    assert program.post("interviews", {**ADD, "role": "Head"}, **word).status_code == 201


@pytest.mark.django_db
@pytest.mark.parametrize("word", ["", "x" * 201, "two words", "é"])
def test_a_word_that_is_none_is_declined(word: str, program: Program, owner: Owner) -> None:
    assert program.post("interviews", ADD, **{"idempotency-key": word}).json()["code"] == "wrong_key"
    assert not Process.objects.of(owner).exists()


@pytest.mark.django_db
def test_the_word_of_one_key_says_nothing_of_anothers(program: Program, owner: Owner, world: World) -> None:
    other = Program(an_owner(world.clock.now()), world)
    mine, theirs = (each.post("interviews", ADD, **{"idempotency-key": "same"}) for each in (program, other))

    assert mine.json()["process"] != theirs.json()["process"]


@pytest.mark.skipif(connection.vendor == "sqlite", reason="SQLite has one writer at a time.")
@pytest.mark.django_db(transaction=True)
def test_two_at_once_make_one(world: World) -> None:
    key, done, answers = _key(world), list[int](), list[Answer]()

    def does() -> Answer:
        done.append(1)
        return Answer(201, f"number {len(done)}", is_done=True)

    def ask() -> None:
        try:
            answers.append(once_only(key, "w", "h", world.clock.now(), does))
        finally:
            connections.close_all()

    threads = [threading.Thread(target=ask) for _ in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join(20)

    assert [each.text for each in answers] == ["number 1", "number 1"]


@pytest.mark.django_db
def test_requests_are_counted_wherever_they_are_answered(world: World) -> None:
    key, now = _key(world), world.clock.now().replace(second=40)
    counts = []
    for behind in (0, 0, 70):
        # Another process: it read the row earlier, and its clock may be behind.
        counts.append(access.count_request(AccessToken(pk=key.pk), now - timedelta(seconds=behind)))

    assert counts == [1, 2, 3]
    assert access.count_request(key, now + timedelta(seconds=20)) == 1


@pytest.mark.django_db
def test_too_much_says_how_long_the_minute_lasts(
    program: Program, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "A_MINUTE", 1)
    world.clock.wait(seconds=45)
    answers = [program.get("processes") for _ in range(2)]

    assert (answers[1].status_code, answers[1]["Retry-After"]) == (429, "15")


def test_each_line_of_notes_says_how_long_it_may_be() -> None:
    moments = schema(TOOLS["note_what_was_said"])["properties"]["moments"]

    assert moments == {"type": "object", "additionalProperties": {"type": "string", "maxLength": 2_000}}


def _key(world: World) -> AccessToken:
    access.make_token(an_owner(world.clock.now()), "Notebook", ["add"], world.clock.now())
    return AccessToken.everything.get()
