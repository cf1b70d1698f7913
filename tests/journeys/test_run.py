"""`afterword run` from the outside: one process, its own folder, to a named end."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:REQUEST
BEGIN:VEVENT
UID:a-team-talk
DTSTAMP:20270301T090000Z
DTSTART;TZID=Europe/Lisbon:20270310T100000
DTEND;TZID=Europe/Lisbon:20270310T110000
SUMMARY:Interview: Ward Coordinator - Casa do Rio
ORGANIZER;CN=Beatriz Fonte:mailto:beatriz.fonte@casadorio.example
ATTENDEE;CN=Beatriz Fonte:mailto:beatriz.fonte@casadorio.example
END:VEVENT
END:VCALENDAR
"""


STARTED = (sys.executable, "-m", "afterword")


def run(*words: str, home: Path, program: Sequence[str | Path] = STARTED) -> subprocess.CompletedProcess[str]:
    environment = {**os.environ, "AFTERWORD_DATA": str(home / "mine"), "AFTERWORD_CONFIG": str(home / "keys")}
    return subprocess.run(
        [*program, "run", *words],
        capture_output=True, text=True, timeout=120, check=False, env=environment,
    )  # fmt: skip


def test_the_shipped_invitation_is_walked_to_its_end(tmp_path: Path) -> None:
    walked = run(home=tmp_path)

    assert walked.returncode == 0, walked.stderr
    assert "The end: they said no, and you thanked them. Letters sent: 4, each accepted once." in walked.stdout
    assert walked.stdout.count("Sent to ") == 4
    assert walked.stdout.count("a copy lies in Sent") == 4
    assert not (tmp_path / "mine").exists()


def test_an_invitation_of_ones_own_is_walked_to_its_end(tmp_path: Path, warmed: Path) -> None:
    file = tmp_path / "mine.ics"
    file.write_text(INVITATION, encoding="utf-8")

    walked = run(str(file), home=tmp_path, program=[warmed / "afterword"])

    assert walked.returncode == 0, walked.stderr
    assert "Ward Coordinator" in walked.stdout
    assert "Beatriz Fonte" in walked.stdout
    assert "The end: " in walked.stdout


@pytest.mark.parametrize("content", ["", "nothing of the kind"])
def test_a_file_without_an_interview_is_refused_with_a_sentence(tmp_path: Path, warmed: Path, content: str) -> None:
    file = tmp_path / "mine.ics"
    file.write_text(content, encoding="utf-8")

    walked = run(str(file), home=tmp_path, program=[warmed / "afterword"])

    assert walked.returncode == 1
    assert "Traceback" not in walked.stderr
    assert len(walked.stderr.strip().splitlines()) == 2
