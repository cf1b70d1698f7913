"""The command line meets the unlucky: wrong words, a closed pipe, a folder that cannot be, a clock that is none."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from io import StringIO
from pathlib import Path

import pytest

from afterword import wiring
from afterword.cli import console

INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:edge@kestrel.example
DTSTAMP:20261125T120000Z
DTSTART;TZID=Asia/Kolkata:20261201T224000
DTEND;TZID=Asia/Kolkata:20261201T234000
SUMMARY:Talk
ORGANIZER;CN=Priya Rao:mailto:priya.rao@kestrel.example
END:VEVENT
END:VCALENDAR
"""


Program = Callable[..., subprocess.CompletedProcess[str]]


@pytest.fixture
def afterword(warmed: Path) -> Program:
    """The command line in a process of its own, with its data in the folder that stands first."""
    return partial(_ran, [str(warmed / "afterword")])


def _ran(program: list[str], folder: Path, *words: str, **variables: str) -> subprocess.CompletedProcess[str]:
    own = {"AFTERWORD_DATA": str(folder / "data"), "AFTERWORD_CONFIG": str(folder / "config")}
    known = environment() | own | variables
    return subprocess.run([*program, *words], capture_output=True, text=True, check=False, env=known)


def environment() -> dict[str, str]:
    own = ("AFTERWORD", "DATABASE", "DJANGO")
    return {name: value for name, value in os.environ.items() if not name.startswith(own)}


@pytest.mark.parametrize(
    "hour",
    ["yesterday", "2026-12-01T19:00", "2026-13-01T19:00+00:00", "9999-12-31T23:00+00:00", "0001-01-01T00:00+00:00"],
)
def test_an_hour_that_is_none_is_refused_with_the_form_that_works(hour: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("AFTERWORD_NOW", hour)

    with pytest.raises(wiring.NoSuchHour) as refusal:
        wiring.clock()

    assert "2026-12-01T19:30:00-05:00" in refusal.value.hint


def test_a_folder_that_cannot_be_made_is_named_without_a_traceback(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")

    program = [sys.executable, "-m", "afterword"]
    answer = _ran(program, tmp_path, "today", AFTERWORD_DATA=str(tmp_path / "file" / "data"))

    assert answer.returncode == 1
    assert "AFTERWORD_DATA" in answer.stderr
    assert "Traceback" not in answer.stderr


def test_an_invitation_that_does_not_say_the_employer_shows_what_was_read_and_which_option_says_it(
    tmp_path: Path,
    afterword: Program,
) -> None:
    file = tmp_path / "talk.ics"
    file.write_text(INVITATION)

    answer = afterword(tmp_path, "add", str(file))
    again = afterword(tmp_path, "add", str(file), "--employer", "Kestrel Rail", "--role", "Data Engineer")

    assert answer.returncode == 1
    assert "Priya Rao" in answer.stdout
    assert "--employer" in answer.stderr
    assert again.returncode == 0, again.stderr


def test_no_hour_that_stands_in_an_invitation_is_moved_by_an_option(tmp_path: Path, afterword: Program) -> None:
    stands, none = tmp_path / "talk.ics", tmp_path / "day.ics"
    stands.write_text(INVITATION)
    none.write_text(re.sub(r"(DTSTART|DTEND)[^:]*:(\d{8})T\d{6}Z?", r"\1;VALUE=DATE:\2", INVITATION))
    named = ("--employer", "Kestrel Rail")
    day = next(iter(re.findall(r"DTSTART[^:]*:(\d{4})(\d\d)(\d\d)", INVITATION)))

    moved = afterword(tmp_path, "add", str(stands), *named, "--time-zone", "Asia/Tokyo")
    missing = afterword(tmp_path, "add", str(none), *named)
    hours = ("--starts", f"{'-'.join(day)}T10:00", "--ends", f"{'-'.join(day)}T11:00", "--time-zone", "Asia/Tokyo")
    said = afterword(tmp_path, "add", str(none), *named, *hours)

    assert (moved.returncode, missing.returncode) == (1, 1)
    assert "The invitation names the time zone" in moved.stderr
    assert "--starts, --ends" in missing.stderr
    assert said.returncode == 0, said.stderr
    assert "2026-12-01 10:00 to 11:00, Asia/Tokyo" in said.stdout
    assert "At what time" not in said.stdout


def test_an_empty_word_is_no_process_and_no_person(tmp_path: Path, afterword: Program) -> None:
    file = tmp_path / "talk.ics"
    file.write_text(INVITATION)
    afterword(tmp_path, "add", str(file), "--employer", "Kestrel Rail")

    closing = afterword(tmp_path, "close", "", "no")
    naming = afterword(tmp_path, "confirm", " ", "--written", "Somebody Else")

    assert (closing.returncode, naming.returncode) == (1, 1)


def test_signs_that_a_terminal_obeys_are_escaped_in_text_and_in_json(capsys: pytest.CaptureFixture[str]) -> None:
    stream = StringIO()

    console.say("a\x1b[31mb\u202ec\x9bd", stream)
    console.write_json({"a": "a\x1b[31mb\u202ec\x9bd"})

    printed = capsys.readouterr().out
    for text in (stream.getvalue(), printed):
        assert not {"\x1b", "\u202e", "\x9b"} & set(text)
    assert "\\u009b" in printed


def test_a_named_pipe_is_refused_and_not_waited_for(tmp_path: Path, afterword: Program) -> None:
    os.mkfifo(tmp_path / "pipe.ics")

    answer = afterword(tmp_path, "add", str(tmp_path / "pipe.ics"))

    assert answer.returncode == 1
    assert "pipe.ics is no plain file." in answer.stderr
    assert "Traceback" not in answer.stderr


@pytest.mark.parametrize(("words", "evidence"), [((), []), (("--names-right",), ["candidate_note"])])
def test_nobody_looked_at_the_names_that_a_bare_add_planned(
    words: tuple[str, ...], evidence: list[str], tmp_path: Path, afterword: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "one.ics").write_text(INVITATION)
    answer = afterword(tmp_path, "add", str(tmp_path / "one.ics"), "--employer", "Kestrel", *words, "--json")

    (person,) = json.loads(answer.stdout)["added"][0]["plan"]["people"]
    assert [each["icon"] for each in person["sources"] if each["icon"] == "note"] == ["note"] * len(evidence)


ROBOT = INVITATION.replace(
    "ORGANIZER;CN=Priya Rao:mailto:priya.rao@kestrel.example",
    "ORGANIZER;CN=Kestrel Recruiting:mailto:no-reply@us.greenhouse-mail.io\n"
    "ATTENDEE;CN=Maya Lindqvist:mailto:maya@kestrel.example\nATTENDEE;CN=Tom Adler:mailto:tom.adler@kestrel.example",
)


@pytest.mark.parametrize(
    ("name", "words", "met"),
    [
        ("", (), {"Maya Lindqvist", "Tom Adler"}),
        ("", ("--me", "maya@kestrel.example"), {"Tom Adler"}),
        ("", ("--me", "Maya Lindqvist"), {"Tom Adler"}),
        ("Maya Lindqvist", (), {"Tom Adler"}),
        ("Maya", (), {"Maya Lindqvist", "Tom Adler"}),
    ],
)
def test_where_a_program_invites_the_own_name_decides_who_is_met_or_is_asked_for(
    name: str, words: tuple[str, ...], met: set[str], tmp_path: Path, afterword: Program
) -> None:
    (tmp_path / "one.ics").write_text(ROBOT)
    if name:
        afterword(tmp_path, "profile", "--name", name)
    answer = afterword(tmp_path, "add", str(tmp_path / "one.ics"), "--employer", "Kestrel", *words, "--json")

    added = json.loads(answer.stdout)["added"][0]
    assert {person["written"] for person in added["plan"]["people"]} == met
    assert any("Which of these is you?" in each for each in added["asks"]) is (not words and name in {"", "Maya"})


def test_an_own_name_that_is_not_there_plans_nothing_and_the_question_says_how(
    tmp_path: Path, afterword: Program
) -> None:
    (tmp_path / "one.ics").write_text(ROBOT)
    wrong = afterword(tmp_path, "add", str(tmp_path / "one.ics"), "--employer", "Kestrel", "--me", "Eva Berg")
    shown = afterword(tmp_path, "add", str(tmp_path / "one.ics"), "--read-only")

    assert wrong.returncode == 1
    assert "Nobody there is “Eva Berg”." in wrong.stderr
    assert "with --me NAME and you are left out" in shown.stdout
