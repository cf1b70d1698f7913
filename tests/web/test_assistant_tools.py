"""What an assistant may do: read along and hand in, as the API does; every answer is quoted, nothing is approved."""

from __future__ import annotations

import asyncio
import json
import os
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from afterword.cli import main
from afterword.cli import mcp as command
from afterword.store.models import Action, Approval, Letter
from afterword.web.api import tools
from afterword.web.api.acts import ACTS, NOT_GIVEN
from tests.fakes import World
from tests.letters import scheduled

READ = {"today", "processes", "process", "plan", "letters", "letter", "questions"}


def _given(name: str, letter: Letter) -> dict[str, Any]:
    ids = {"process_id": str(letter.process_id), "letter_id": str(letter.pk)}
    return {each: ids[each] for each in tools.schema(tools.TOOLS[name])["properties"] if each in ids}


def _use(name: str, given: dict[str, Any], letter: Letter, world: World) -> tuple[str, bool]:
    return tools.use(name, given, world.ports(), letter.owner)


def test_the_tools_are_the_acts_of_the_api_and_no_others() -> None:
    assert set(tools.TOOLS) == READ | {"add_interview", "note_what_was_said", "propose_words"}
    assert {act.does for act in tools.TOOLS.values()} == {act.does for act in ACTS}
    assert {name for name, act in tools.TOOLS.items() if act.method == "GET"} == READ


@pytest.mark.django_db
def test_everything_that_is_read_comes_as_a_quotation(letter: Letter, world: World) -> None:
    for name in READ:
        text, is_well = _use(name, _given(name, letter), letter, world)
        told = json.loads(text)

        assert is_well, text
        assert set(told) == {"note", "quoted"}
        assert told["note"] == tools.QUOTED
    assert not NOT_GIVEN & set(json.loads(_use("letter", _given("letter", letter), letter, world)[0])["quoted"])


@pytest.mark.django_db
def test_no_tool_approves_sends_or_takes_an_approval_back(letter: Letter, world: World) -> None:
    handed_in = {"noted": "0", "moments": {str(letter.person_id): "x"}, "said": "tomorrow"}
    for name in tools.TOOLS:
        _use(name, _given(name, letter), letter, world)
        _use(name, {**_given(name, letter), **handed_in}, letter, world)
        _use(name, {**_given(name, letter), "body": "Other words"}, letter, world)
    assert not Approval.everything.exists()
    assert not Action.everything.exists()

    action = scheduled(letter, None, world.clock.now())
    for name in tools.TOOLS:
        _use(name, _given(name, letter), letter, world)
        _use(name, {**_given(name, letter), **handed_in}, letter, world)
        _use(name, {**_given(name, letter), "body": "Other words"}, letter, world)
    action.refresh_from_db()
    assert (action.state, Approval.everything.get().voided_at) == ("planned", None)


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("name", "given", "says"),
    [
        ("approve", {}, "no tool"),
        ("letter", {}, "must be an id"),
        ("letter", {"letter_id": 7}, "must be an id"),
        ("letter", {"letter_id": "00000000-0000-4000-8000-000000000000"}, "nothing here under"),
        ("today", {"send": True}, "no field 'send'"),
        ("processes", {"limit": True}, "`limit` goes"),
        ("processes", {"start": -1}, "`start` counts"),
        ("add_interview", {"filename": "a.exe", "content": "x"}, "must end in"),
        ("add_interview", {"filename": "a.txt", "content": ["x"]}, "must be a text"),
    ],
)
def test_what_cannot_be_taken_is_refused_in_a_sentence(
    name: str, given: dict[str, Any], says: str, letter: Letter, world: World
) -> None:
    text, is_well = _use(name, given, letter, world)

    assert not is_well
    assert says in text


def test_without_the_part_for_it_one_sentence_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(command, "find_spec", lambda _: None)

    assert main(["mcp"]) == 1
    assert "pip install 'afterword[mcp]'" in capsys.readouterr().err


def test_an_assistant_reads_along_over_standard_input_and_output(tmp_path: Path) -> None:
    pytest.importorskip("mcp", reason="the extra `mcp` is not installed")
    # The driver of the browsers keeps an event loop in the thread of the tests, where one was used before.
    with ThreadPoolExecutor(1) as beside:
        listed, told, refused = beside.submit(lambda: asyncio.run(_session(tmp_path))).result(120)

    hints = {tool.name: tool.annotations.read_only_hint for tool in listed.tools}
    assert hints == {name: name in READ for name in tools.TOOLS}
    assert json.loads(told.content[0].text)["quoted"]["is_empty"] is True
    assert refused.is_error


async def _session(folder: Path) -> tuple[Any, Any, Any]:
    from mcp import ClientSession, StdioServerParameters
    from mcp.client.stdio import stdio_client

    here = {"AFTERWORD_DATA": str(folder / "data"), "AFTERWORD_CONFIG": str(folder / "config")}
    program = StdioServerParameters(command=sys.executable, args=["-m", "afterword", "mcp"], env={**os.environ, **here})
    async with stdio_client(program) as (incoming, outgoing), ClientSession(incoming, outgoing) as client:
        begun = await client.initialize()
        assert begun.instructions == tools.INSTRUCTIONS
        return (
            await client.list_tools(),
            await client.call_tool("today", {}),
            await client.call_tool("letter", {"letter_id": "approve"}),
        )
