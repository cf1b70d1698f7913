"""A batch goes on past what nobody can answer, and every line that it writes is JSON."""

from __future__ import annotations

import io
import json
import os
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from afterword import cli
from afterword.cli.batch import answer_lines
from afterword.cli.kinds import read_contacts, read_invite, read_mail


def answers(kind: Any, *lines: str) -> list[dict[str, Any]]:
    sink = io.StringIO()
    answer_lines(kind, io.StringIO("".join(f"{line}\n" for line in lines)), sink)
    return [json.loads(line, parse_constant=pytest.fail) for line in sink.getvalue().splitlines()]


def echo(item: Mapping[str, Any]) -> Mapping[str, Any]:
    return {"said": item.get("said")}


@pytest.mark.parametrize("kind", [read_invite, read_mail, read_contacts], ids=lambda kind: kind.__name__[-10:])
def test_a_path_that_is_no_plain_file_is_an_error_and_the_rest_is_read(kind: Any, tmp_path: Path) -> None:
    pipe, good = tmp_path / "pipe", tmp_path / "good.vcf"
    os.mkfifo(pipe)
    good.write_text("BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Ann Lee\r\nEND:VCARD\r\n")
    odd = ["a\0b", "/dev/zero", str(pipe), str(tmp_path), "\ud800", "x" * 5_000, str(tmp_path / "none")]

    found = answers(kind.answer, *(json.dumps({"id": at, "path": path}) for at, path in enumerate([*odd, str(good)])))

    assert [row["id"] for row in found] == list(range(len(odd) + 1))
    assert {row["error"]["code"] for row in found[:-1]} == {"no_such_file"}
    assert found[-1].get("error", {}).get("code") != "no_such_file"


@pytest.mark.parametrize("number", ["NaN", "Infinity", "-Infinity", "1e999"])
def test_an_id_that_json_does_not_know_is_an_error_and_still_json(number: str) -> None:
    (of_id, of_value, good) = answers(
        echo, f'{{"id": {number}}}', f'{{"id": 1, "said": {number}}}', '{"id": 2, "said": 1.5}'
    )

    assert "NaN or Infinity" in of_id["error"]["message"]
    assert "error" in of_value
    assert good == {"id": 2, "said": 1.5}


def test_half_a_character_is_written_as_it_was_escaped() -> None:
    assert answers(echo, r'{"id": "\ud800", "said": "\udc00"}') == [{"id": "\ud800", "said": "\udc00"}]


def test_a_fault_of_ours_is_told_and_the_next_item_is_answered(caplog: pytest.LogCaptureFixture) -> None:
    def faulty(item: Mapping[str, Any]) -> Mapping[str, Any]:
        return {"said": 1 / item["id"]}

    found = answers(faulty, '{"id": 0}', '{"id": 1}')

    assert found[0]["error"]["code"] == "failed"
    assert found[1] == {"id": 1, "said": 1.0}
    assert "ZeroDivisionError" in caplog.text


def test_a_line_that_is_not_utf_8_spoils_itself_alone(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = b'{"id": "\xff"}\n{"id": 2, "input_kind": "name", "input": "Ann Lee"}\n'
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(lines), encoding="utf-8"))

    code = cli.main(["batch", "parse-name"])

    first, second = map(json.loads, capsys.readouterr().out.splitlines())
    assert code == 1
    assert first["error"]["message"] == "This line is not UTF-8."
    assert second["given"] == "Ann"
