"""Every refusal of the API is named in its document, with an example that is answered like that."""

from __future__ import annotations

from typing import Any

import pytest

from afterword.core.errors import NotAllowed, Refusal
from afterword.flows.take_notes import NotedMeanwhile
from afterword.store.models import Owner
from afterword.web.api import problems
from afterword.web.api.acts import ACTS
from afterword.web.api.document import document
from tests.fakes import World
from tests.project.source import DOCS
from tests.web.test_api import Program

OPERATIONS = {told["operationId"]: told["responses"] for each in document()["paths"].values() for told in each.values()}


def _examples(status: str, answer: dict[str, Any]) -> dict[str, dict[str, Any]]:
    content = answer["content"][problems.PROBLEM]
    assert list(content["examples"]) == content["schema"]["allOf"][1]["properties"]["code"]["enum"], status
    return {code: example["value"] for code, example in content["examples"].items()}


def _refusals() -> list[tuple[str, str, dict[str, Any]]]:
    return [
        (code, status, value)
        for responses in OPERATIONS.values()
        for status, answer in responses.items()
        if int(status) >= 400
        for code, value in _examples(status, answer).items()
    ]


def test_each_refusal_has_an_example_as_it_is_answered() -> None:
    fields = set(document()["components"]["schemas"]["Problem"]["properties"])

    for code, status, value in _refusals():
        assert set(value) == fields
        assert (value["code"], str(value["status"])) == (code, status)
        assert value["detail"].endswith("."), code
        assert "ress " not in value["hint"], code


def test_each_act_names_what_may_refuse_it() -> None:
    for act in ACTS:
        named = {code for status, answer in OPERATIONS[act.name].items() if status[0] == "4" for code in
                 answer["content"][problems.PROBLEM]["examples"]}  # fmt: skip
        assert {"no_key", "wrong_scope", "foreign", "too_many"} <= named
        assert {rule.code for rule in act.rules} <= named
        assert ("not_found" in named) is ("<uuid" in act.address)


def test_the_reference_lists_every_code() -> None:
    lines = (DOCS / "reference" / "api.md").read_text(encoding="utf-8").splitlines()
    rows = [line.split("|") for line in lines if line.startswith("| 4") and line.count("|") == 4]
    listed = {(row[1].strip(), row[2].strip().strip("`")) for row in rows}

    assert listed == {(status, code) for code, status, _ in _refusals()} | {("405", "wrong_method")}


class OfNoList(Refusal):
    """A rule that no act names."""

    code = "of_no_list"


def test_a_rule_that_is_not_named_answers_by_a_general_code() -> None:
    told = problems.told_of(OfNoList())

    assert b'"refused"' in problems.refused(OfNoList(), (Refusal,)).content
    assert told.code.encode() in problems.refused(OfNoList(), (OfNoList,)).content
    assert b'"not_allowed"' in problems.refused(NotedMeanwhile(), (NotAllowed,)).content


@pytest.mark.django_db
def test_another_page_and_another_host_are_told_so_as_a_problem(owner: Owner, world: World) -> None:
    program = Program(owner, world)
    foreign = program.post("interviews", {}, origin="https://evil.test")
    host = program.client.get("/api/v1/today", headers={"host": "evil.test"})

    for answer in (foreign, host):
        assert (answer.status_code, answer["Content-Type"]) == (403, problems.PROBLEM)
        assert answer.json()["code"] == "foreign"
