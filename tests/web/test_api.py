"""The API: in by a key alone, one scope an act, nothing of somebody else's, nothing approved or sent."""

from __future__ import annotations

import json
import re
from typing import Any
from uuid import uuid4

import pytest

from afterword.flows import access
from afterword.flows.take_notes import last_noted
from afterword.store.models import Action, Approval, Event, Invitation, Letter, Owner, Person, Process
from afterword.web.api import door
from afterword.web.api.acts import ACTS, NOT_GIVEN
from afterword.web.api.document import document
from afterword.web.api.problems import Declined
from afterword.web.api.shapes import read
from tests.fakes import World
from tests.letters import a_letter, an_owner, scheduled
from tests.project.source import DOCS
from tests.web.visitors import ORIGIN, Visitor, visitor

pytestmark = pytest.mark.django_db
V1 = "/api/v1"


class Program:
    """A program with a key, as the server sees it."""

    def __init__(self, owner: Owner, world: World, *scopes: str) -> None:
        name = f"Program {uuid4()}"
        self.token = access.make_token(owner, name, scopes or tuple(access.SCOPES), world.clock.now())
        self.client = visitor().client

    def get(self, where: str, **headers: str) -> Any:
        return self.client.get(f"{V1}/{where}", headers={"authorization": f"Bearer {self.token}", **headers})

    def post(self, where: str, body: Any, **headers: str) -> Any:
        text = body if isinstance(body, str) else json.dumps(body)
        sent = {"authorization": f"Bearer {self.token}", **headers}
        return self.client.post(f"{V1}/{where}", text, content_type="application/json", headers=sent)


@pytest.fixture
def program(owner: Owner, world: World) -> Program:
    return Program(owner, world)


def _addresses(letter: Letter) -> dict[str, str]:
    ids = {"<uuid:process_id>": str(letter.process_id), "<uuid:letter_id>": str(letter.pk)}
    found = {}
    for act in ACTS:
        where = act.address
        for name, value in ids.items():
            where = where.replace(name, value)
        found[act.name] = where
    return found


def test_everything_that_is_read_answers_with_the_shape_it_promises(program: Program, letter: Letter) -> None:
    for act in ACTS:
        if act.method == "GET":
            answer = program.get(_addresses(letter)[act.name])
            assert answer.status_code == 200, (act.name, answer.content)
            _fits(answer.json(), document()["paths"], act.name)
            assert not answer.cookies
            assert answer["Cache-Control"] == "no-store"


def _fits(given: Any, paths: dict[str, Any], name: str) -> None:
    """Every field of the document is there, and no other, down to the last."""
    operation = next(act for acts in paths.values() for act in acts.values() if act["operationId"] == name)
    _match(given, operation["responses"]["200"]["content"]["application/json"]["schema"], name)


def _match(given: Any, schema: dict[str, Any], where: str) -> None:
    schemas = document()["components"]["schemas"]
    if "$ref" in schema:
        _match(given, schemas[schema["$ref"].rpartition("/")[2]], where)
    elif schema.get("type") == "object" and "properties" in schema:
        assert set(given) == set(schema["properties"]), where
        for name, value in given.items():
            _match(value, schema["properties"][name], f"{where}.{name}")
    elif schema.get("type") == "array" and "items" in schema:
        for each in given:
            _match(each, schema["items"], where)
    elif "anyOf" in schema and given is not None:
        _match(given, next(each for each in schema["anyOf"] if each.get("type") != "null"), where)
    elif schema.get("type") == "string":
        assert isinstance(given, str), where


def test_without_a_good_key_nothing_is_answered(program: Program, letter: Letter, mine: Visitor, owner: Owner) -> None:
    token = program.token
    wrong = ("", "Bearer", f"Bearer {token}x", f"Basic {token}", token, f"Bearer {'x' * 9000}", "Bearer afterword_")

    for where in _addresses(letter).values():
        assert {mine.client.get(f"{V1}/{where}", headers={"authorization": each}).status_code for each in wrong} <= {
            401,
            405,
        }
        # Neither a session of theirs nor a key in the address opens it.
        assert mine.get(f"{V1}/{where}").status_code in {401, 405}
        assert mine.get(f"{V1}/{where}?token={token}&access_token={token}").status_code in {401, 405}
    access.withdraw_token(owner, access.tokens_of(owner)[0].pk, letter.written_at)
    assert program.get("today").status_code == 401


def test_each_act_needs_its_own_scope(owner: Owner, world: World, letter: Letter) -> None:
    for scope in access.SCOPES:
        who = Program(owner, world, scope)
        for act in ACTS:
            where = _addresses(letter)[act.name]
            answer = who.get(where) if act.method == "GET" else who.post(where, {})
            assert (answer.status_code == 403) is (act.scope != scope), (act.name, scope)


def test_what_is_somebody_elses_looks_like_nothing(program: Program, world: World) -> None:
    theirs = a_letter(an_owner(world.clock.now()), world.clock.now())
    none = Letter(pk=uuid4(), process=Process(pk=uuid4()))
    notes = {"noted": "0", "moments": {str(theirs.person_id): "x"}}
    bodies = {"note": notes, "propose": {"body": "x"}, "answer": {"key": "part", "answer": "BY"}}

    for act in ACTS:
        if "<uuid" not in act.address:
            continue
        pairs = [
            program.get(where) if act.method == "GET" else program.post(where, bodies[act.name])
            for where in (_addresses(theirs)[act.name], _addresses(none)[act.name])
        ]
        assert {each.status_code for each in pairs} == {404}
        assert pairs[0].content == pairs[1].content
    assert "City Library" not in program.get("processes").content.decode()


def test_another_page_cannot_use_it_and_no_page_is_allowed_to(program: Program) -> None:
    answer = program.get("today", origin="https://evil.test")

    assert "access-control-allow-origin" not in {name.lower() for name in answer.headers}
    assert program.post("interviews", {}, origin="https://evil.test").status_code == 403
    assert program.client.options(f"{V1}/today", headers={"origin": ORIGIN}).status_code == 405


def test_an_answer_holds_nothing_that_approves_or_tells_of_the_mail_account(program: Program, letter: Letter) -> None:
    text = program.get(f"letters/{letter.pk}").json()

    assert not NOT_GIVEN & set(text)
    assert not [act for act in ACTS if {"approve", "send", "take"} & set(act.name.split("_"))]


ICS = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


class OneInvitation:
    """Reads one talk out of anything."""

    def read(self, _content: bytes, _filename: str, **_other: Any) -> dict[str, Any]:
        return {
            "uid": "talk-1@library.test",
            "company": "City Library",
            "role": "Archivist",
            "start_utc": "2026-03-16T10:00:00+00:00",
            "end_utc": "2026-03-16T11:00:00+00:00",
            "start_local": "2026-03-16T11:00:00",
            "end_local": "2026-03-16T12:00:00",
            "tz_iana": "Europe/Berlin",
            "interviewers": [{"name": "Nkem Okafor", "email": "n.okafor@library.test"}],
        }


def test_an_interview_is_added_once_however_often_it_is_handed_in(
    program: Program, world: World, owner: Owner, settings: Any
) -> None:
    from afterword.web import routing

    routing.act_through(world.ports(invitations=OneInvitation()))
    body = {"filename": "talk.ics", "content": ICS}
    answers = [program.post("interviews", body) for _ in range(2)]

    assert [each.status_code for each in answers] == [201, 201], answers[0].content
    assert answers[0].json()["process"] == answers[1].json()["process"]
    assert Process.objects.of(owner).count() == 1
    assert Event.objects.of(owner).filter(type="interview_booked").count() == 1
    # Nobody looked at the name, so it counts for no more than it did.
    assert not Event.objects.of(owner).filter(type="name_confirmed").exists()
    assert not Approval.everything.exists()
    assert not Action.everything.exists()


def test_what_cannot_be_read_or_planned_keeps_nothing_and_says_why(program: Program, owner: Owner) -> None:
    read = program.post("interviews", {"filename": "talk.ics", "content": ICS})
    named = program.post("interviews", {"filename": "talk.exe", "content": ICS})

    assert read.status_code == named.status_code == 422
    assert read["Content-Type"] == "application/problem+json"
    assert set(read.json()) == set(document()["components"]["schemas"]["Problem"]["properties"])
    assert not Invitation.objects.of(owner).exists()


def test_notes_are_not_written_over_those_that_were_not_seen(program: Program, letter: Letter, owner: Owner) -> None:
    where, seen = f"processes/{letter.process_id}/notes", last_noted(owner, letter.process_id)
    body = {"noted": seen, "moments": {str(letter.person_id): "the night shift"}, "said": "by Friday"}
    answer = program.post(where, body)

    # Its interview is nowhere in the plan, so there is nothing to note yet.
    assert answer.status_code == 409
    assert "has not taken place yet" in answer.json()["detail"]
    assert program.post(where, {**body, "noted": ""}).status_code == 422
    assert program.post(where, {"noted": seen}).status_code == 422


def test_an_approved_letter_stays_approved_whatever_is_handed_in(
    program: Program, letter: Letter, world: World
) -> None:
    action = scheduled(letter, None, world.clock.now())
    for act in ACTS:
        where = _addresses(letter)[act.name]
        program.get(where)
        program.post(where, {"noted": "0", "moments": {str(letter.person_id): "x"}, "said": "tomorrow"})
        program.post(where, {"body": "Other words"})
    action.refresh_from_db()

    assert (action.state, Approval.everything.get().voided_at) == ("planned", None)


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (" ", 400),
        ("{", 400),
        ('{"a": 1, "a": 2}', 400),
        ("NaN", 400),
        ("[" * 200 + "]" * 200, 400),
        ("[]", 422),
        ("null", 422),
        ("{}", 422),
        ('{"filename": "a.ics", "content": 1}', 422),
        ('{"filename": "a.ics", "content": null}', 422),
        ('{"filename": "a.ics", "content": "x", "approve": true}', 422),
        ('{"filename": "a.ics", "content": "\\ud800"}', 422),
        ('{"filename": "a.ics", "content": ""}', 422),
        ('{"filename": "a.ics\\n", "content": "x"}', 422),
        ('{"content": "x"}', 422),
        (json.dumps({"filename": "a.ics", "content": "x" * 200_001}), 422),
        (json.dumps({"filename": "a.ics", "content": "x" * 1_000_001}), 413),
    ],
)
def test_a_body_that_is_not_as_it_should_be_is_declined(body: str, status: int, program: Program) -> None:
    assert program.post("interviews", body).status_code == status


def test_a_body_is_declined_for_its_shape_only_where_the_document_says_so() -> None:
    schemas = document()["components"]["schemas"]

    for act in ACTS:
        if act.takes is not None:
            said = schemas[act.takes.__name__]
            assert said["additionalProperties"] is False
            read(act.takes, dict.fromkeys(said["required"], "a.ics"))
            for name in said["required"]:
                with pytest.raises(Declined, match=name):
                    read(act.takes, {each: "a.ics" for each in said["required"] if each != name})
                with pytest.raises(Declined, match=name):
                    read(act.takes, {each: "a.ics" if each != name else "" for each in said["required"]})


def test_a_body_of_another_kind_and_an_address_that_is_none_are_declined(program: Program) -> None:
    form = program.client.post(f"{V1}/interviews", {"a": "b"}, headers={"authorization": f"Bearer {program.token}"})

    assert form.status_code == 415
    for where in ("nothing", "letters/x", "today/", f"processes/{uuid4()}x"):
        assert program.get(where).status_code == 404
        assert program.get(where)["Content-Type"] == "application/problem+json"
    assert program.post("today", {}).status_code == 405


def test_the_list_comes_in_pages_and_an_answer_that_is_known_is_not_sent_again(
    program: Program, owner: Owner, world: World
) -> None:
    for number in range(3):
        a_letter(owner, world.clock.wait(minutes=1), f"a{number}@library.test")
    first, last = program.get("processes?limit=2").json(), program.get("processes?limit=2&start=2").json()

    assert (len(first["processes"]), first["next"]) == (2, 2)
    assert (len(last["processes"]), last["next"]) == (1, None)
    for wrong in ("limit=0", "limit=101", "start=-1", "start=x", f"start={'9' * 5000}"):
        assert program.get(f"processes?{wrong}").status_code == 422
    known = program.get("processes")["ETag"]
    assert (
        program.client.get(
            f"{V1}/processes", headers={"authorization": f"Bearer {program.token}", "if-none-match": known}
        ).status_code
        == 304
    )


def test_too_much_in_one_minute_is_declined_until_the_next(
    program: Program, world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(door, "A_MINUTE", 2)
    answers = [program.get("processes") for _ in range(3)]

    assert [each.status_code for each in answers] == [200, 200, 429]
    assert answers[2]["Retry-After"] == "60"
    world.clock.wait(minutes=1)
    assert program.get("processes").status_code == 200


def test_looking_changes_nothing(program: Program, letter: Letter) -> None:
    program.get("today")
    before = list(Person.everything.values()), list(Letter.everything.values()), Event.everything.count()
    for act in ACTS:
        program.get(_addresses(letter)[act.name])

    assert before == (list(Person.everything.values()), list(Letter.everything.values()), Event.everything.count())


def test_the_document_is_open_to_all_and_the_reference_lists_its_acts() -> None:
    answer = visitor().get(f"{V1}/openapi.json")
    lines = (DOCS / "reference" / "api.md").read_text(encoding="utf-8").splitlines()
    listed = [line for line in lines if line.startswith("| `") and f"{V1}/" in line]
    acts = [
        f"| `{act.name}` | `{act.method} {V1}/{address}` | `{act.scope}` | {act.summary} |"
        for act in ACTS
        for address in (re.sub(r"<uuid:(\w+)>", r"{\1}", act.address),)
    ]

    assert answer.json() == document()
    assert listed == acts
