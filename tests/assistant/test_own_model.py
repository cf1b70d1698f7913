"""A question to the person's own model: by function models, and by HTTP to a stub on this machine."""

from __future__ import annotations

import json
from collections.abc import Callable

import pytest
from pydantic_ai.messages import ModelMessage, ModelResponse, TextPart
from pydantic_ai.models.function import AgentInfo, FunctionModel

from afterword.assistant.agent import alone, first_answer
from afterword.assistant.model import OwnModel, way_out
from afterword.core.ports import AssistantMissing, AssistantSilent, Endpoint, ModelAnswer
from afterword.egress import Egress
from tests.assistant.conftest import ANSWER, ROW, Stub

KEY = "key-of-the-person"


def says(text: str, seen: list[str] | None = None) -> FunctionModel:
    """A model that always says this."""

    def answer(messages: list[ModelMessage], info: AgentInfo) -> ModelResponse:
        if seen is not None:
            seen.append(str(messages))
        return ModelResponse(parts=[TextPart(text)])

    return FunctionModel(answer)


def asked(text: str, seen: list[str] | None = None, way: str = "prompted") -> ModelAnswer:
    return alone(first_answer(says(text, seen), way, "Reword.", "the question"))


def test_an_answer_of_the_right_shape_comes_back_as_rows() -> None:
    assert asked(ANSWER).rows == (ROW,)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Dear Amara, I would love to.",
        "{",
        '{"sentences": "all of them"}',
        '{"sentences": [{"slot": "S1"}]}',
        '{"sentences": [{"slot": "S1", "move": "x", "facts": [], "text": "' + "long " * 200 + '"}]}',
        '{"sentences": [' + ", ".join(['{"slot": "S", "move": "x", "facts": [], "text": "y"}'] * 9) + "]}",
        '{"send": true, "recipient": "boss@evil.example"}',
    ],
)
def test_an_answer_of_another_shape_is_no_answer(text: str) -> None:
    with pytest.raises(AssistantSilent):
        asked(text)


def test_verdicts_come_back_as_rows_of_their_own_shape() -> None:
    verdict = {"slot": "S1", "rule": "L13", "quote": "at once"}

    answer = alone(first_answer(says(f'{{"verdicts": [{json.dumps(verdict)}]}}'), "prompted", "x", "y", "verdicts"))

    assert answer.rows == (verdict,)
    with pytest.raises(AssistantSilent):
        alone(first_answer(says(ANSWER), "prompted", "Judge.", "the question", "verdicts"))


def test_the_model_gets_the_instructions_and_the_question_and_no_tool_of_ours() -> None:
    seen: list[str] = []
    asked(ANSWER, seen)

    assert len(seen) == 1
    assert "the question" in seen[0]


@pytest.mark.parametrize(("can", "tries"), [("native", 1), ("tool", 2), ("prompted", 3)])
def test_each_form_of_answer_is_tried_until_the_server_knows_one(
    stub: Callable[..., Stub], can: str, tries: int
) -> None:
    here = stub(can=can)

    answer = OwnModel().ask(Endpoint(here.address, "own", KEY), "Reword.", "the question")

    assert (answer.rows, answer.way) == ((ROW,), can)
    assert len(here.asked) == tries


def test_the_form_that_worked_last_is_asked_for_first(stub: Callable[..., Stub]) -> None:
    here = stub(can="tool")

    OwnModel().ask(Endpoint(here.address, "own", "", "tool"), "Reword.", "the question")

    assert len(here.asked) == 1


def test_the_key_goes_in_its_header_and_nowhere_else(stub: Callable[..., Stub]) -> None:
    here = stub()

    OwnModel().ask(Endpoint(here.address, "own", KEY), "Reword.", "the question")

    ((path, headers, body),) = here.asked
    assert path == "/v1/chat/completions"
    assert headers["authorization"] == f"Bearer {KEY}"
    assert headers["user-agent"] == "Afterword"
    assert not [name for name in headers if name.startswith("x-stainless")]
    assert KEY not in str(body)


@pytest.mark.parametrize(
    ("status", "said"), [(401, "key"), (403, "key"), (404, "no such model"), (429, "429"), (503, "503")]
)
def test_what_the_server_refuses_is_said_and_not_tried_again(stub: Callable[..., Stub], status: int, said: str) -> None:
    here = stub(can="nothing", status=status)

    with pytest.raises(AssistantSilent, match=said):
        OwnModel().ask(Endpoint(here.address, "own", KEY), "Reword.", "the question")
    assert len(here.asked) == 1


def test_a_server_that_is_not_there_is_silence(stub: Callable[..., Stub]) -> None:
    here = stub()
    gone = here.address.replace(str(here.port), "1")

    with pytest.raises(AssistantSilent, match="reached"):
        OwnModel().ask(Endpoint(gone, "own", KEY), "Reword.", "the question")


@pytest.mark.parametrize(
    "address", ["http://10.0.0.5:11434/v1", "https://10.0.0.5/v1", "http://models.example/v1", "https://localhost/v1"]
)
def test_an_address_that_the_one_way_out_refuses_is_never_reached(stub: Callable[..., Stub], address: str) -> None:
    with pytest.raises(AssistantSilent, match=r"not one that Afterword goes to|public"):
        OwnModel().ask(Endpoint(address, "own", KEY), "Reword.", "the question")


def test_a_name_that_leads_to_this_network_is_refused(stub: Callable[..., Stub]) -> None:
    private = OwnModel(lambda _address: Egress(resolve=lambda _host, _port: ["10.0.0.5"]))

    with pytest.raises(AssistantSilent, match="not on the public Internet"):
        private.ask(Endpoint("https://models.example/v1", "own", KEY), "Reword.", "the question")


def test_on_this_machine_only_the_port_that_was_typed_is_open() -> None:
    assert way_out("http://127.0.0.1:11434/v1").loopback == {11434}
    assert way_out("https://api.example.com/v1").loopback == frozenset()


def test_without_the_extra_it_is_said_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("afterword.assistant.model.find_spec", lambda _name: None)

    assert not OwnModel().is_installed()
    with pytest.raises(AssistantMissing) as refused:
        OwnModel().ask(Endpoint("http://127.0.0.1:1/v1", "own"), "", "")
    assert "pip install 'afterword[ai]'" in refused.value.hint
