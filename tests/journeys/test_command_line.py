"""From an invitation to its end by the command line, with the clock moved; nothing is patched."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from afterword import cli, wiring
from afterword.store.models import Letter, Person

pytestmark = pytest.mark.django_db(transaction=True)

BOOKED, OVER, EVENING = "2026-11-27T16:00:00+00:00", "2026-12-01T22:00:00+00:00", "2026-12-02T00:31:00+00:00"
Command = Callable[..., Any]


@pytest.fixture
def invitation() -> str:
    return str(files("afterword.samples").joinpath("invitation.ics"))


@pytest.fixture
def at(monkeypatch: pytest.MonkeyPatch) -> Iterator[Callable[[str], None]]:
    def move(moment: str) -> None:
        monkeypatch.setenv("AFTERWORD_NOW", moment)
        wiring.forget_ports()

    move(BOOKED)
    yield move
    wiring.forget_ports()


@pytest.fixture
def afterword(capsys: pytest.CaptureFixture[str], at: object) -> Command:
    def call(*words: str, code: int = 0) -> Any:
        assert cli.main([*words, "--json"]) == code, capsys.readouterr()
        return json.loads(capsys.readouterr().out)

    return call


def ready(afterword: Command) -> None:
    afterword(
        "profile", "--name", "Maya Lindqvist", "--phone", "+1 617 555 0188", "--time-zone", "America/New_York",
        "--achievement", "cleaned eleven years of signal logs and cut false alarms by a third",
        "--achievement", "brought the reports of three depots into one format",
        "--achievement", "wrote a night import that ran for two years without a manual restart",
    )  # fmt: skip


def test_a_process_goes_from_its_invitation_to_its_end(
    afterword: Command, at: Callable[[str], None], invitation: str
) -> None:
    ready(afterword)
    added = afterword("add", invitation, "--names-right")["added"][0]
    at(OVER)
    noted = afterword(
        "note", "Halden", "--about", "Okafor=how false alarms wake the crew at night",
        "--about", "Brandt=the reports that every depot writes in its own format",
        "--about", "Zhang=the night import that has to be restarted by hand", "--decide", "by the end of next week",
    )  # fmt: skip
    letters = afterword("letters", "Halden")["letters"]
    approved = afterword("approve", *(letter["id"] for letter in letters))["letters"]
    at(EVENING)
    afterword("tick")
    afterword("sent", "Okafor", "--no")
    for name in ("Okafor", "Brandt", "Zhang"):
        afterword("sent", name, "--yes")
    waiting = afterword("plan", "Halden")
    at("2026-12-11T15:00:00+00:00")
    afterword("close", "Halden", "no")
    refused = afterword("plan", "Halden")

    assert added["plan"]["state"] == "BOOKED"
    assert "11 December" in noted["reading"]
    assert [letter["salutation"] for letter in letters] == ["Dear Dr. Okafor,", "Dear Jonas Brandt,", "Dear Wei Zhang,"]
    assert all(each["state"] == "planned" for each in approved)
    assert waiting["state"] == "WAITING_DATED"
    assert refused["state"] == "REJECTED_OPEN"


def test_a_file_that_cannot_be_read_leaves_the_others_planned(
    afterword: Command, invitation: str, tmp_path: Path
) -> None:
    ready(afterword)
    broken = tmp_path / "broken.ics"
    broken.write_bytes(b"\xff\xfe nothing to read")

    added = afterword("add", str(broken), str(tmp_path / "missing.ics"), invitation, code=1)["added"]

    assert [("error" in each) for each in added] == [True, True, False]
    assert all(each["error"]["message"] and each["error"]["hint"] for each in added[:2])


def test_the_same_talk_under_another_entry_is_one_and_an_unsure_one_is_asked_about(
    afterword: Command, invitation: str, tmp_path: Path
) -> None:
    ready(afterword)
    first = afterword("add", invitation, "--names-right")["added"][0]
    text = Path(invitation).read_text(encoding="utf-8")
    again, other = tmp_path / "again.ics", tmp_path / "other.ics"
    again.write_text(text.replace("UID:", "UID:x"), encoding="utf-8")
    head, foot = text[: text.index("ORGANIZER")], "END:VEVENT\nEND:VCALENDAR\n"
    people = "ORGANIZER;CN=Tom Berg:mailto:tom.berg@halden-instruments.example\n"
    other.write_text(f"{head.replace('UID:', 'UID:y')}{people}{foot}", encoding="utf-8")

    assert afterword("add", str(again))["added"][0]["process"] == first["process"]
    refused = afterword("add", str(other), code=1)["added"][0]["error"]
    assert "--same, --further or --new" in refused["hint"]
    assert afterword("add", str(other), "--same")["added"][0]["process"] == first["process"]
    assert len(afterword("plan")["processes"]) == 1


def test_today_says_how_to_begin_when_there_is_nothing(at: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["today"]) == 0

    assert "afterword add" in capsys.readouterr().out


def test_a_refusal_is_a_sentence_with_a_hint(at: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["plan", "Nowhere"]) == 1

    said = capsys.readouterr().err
    assert "Nowhere" in said
    assert len(said.strip().splitlines()) == 2


def test_everything_can_be_taken_out_and_erased(afterword: Command, invitation: str, capsys: Any) -> None:
    ready(afterword)
    afterword("add", invitation, "--names-right")
    assert cli.main(["export"]) == 0
    mine = json.loads(capsys.readouterr().out)

    assert cli.main(["erase"]) == 1
    assert cli.main(["erase", "--yes-everything"]) == 0
    capsys.readouterr()

    assert {person["written"] for person in mine["rows"]["person"]} == {"Dr. Amara Okafor", "Jonas Brandt", "Wei Zhang"}
    assert mine["facts"]["processes"][0]["employer"]["name"] == "Halden Instruments"
    assert "secret" not in json.dumps(mine["rows"].get("mailaccount"))
    assert afterword("plan")["processes"] == []


def test_doctor_finds_a_new_install_well_but_for_the_name(
    afterword: Command, at: object, capsys: pytest.CaptureFixture[str]
) -> None:
    findings = afterword("doctor", code=1)["findings"]
    ready(afterword)

    assert [each["what"] for each in findings if not each["is_good"]] == ["your name and time zone are known"]
    assert cli.main(["doctor"]) == 0


def test_somebody_new_is_not_taken_for_one_whose_name_holds_theirs(
    afterword: Command, at: Callable[[str], None], invitation: str
) -> None:
    ready(afterword)
    afterword("add", invitation, "--names-right")
    afterword("happened", "Halden", "referred", "--who", "Brand", "--email", "brand@friends.example")
    afterword("happened", "Halden", "referred", "--who", "Ama")

    written = set(Person.everything.values_list("written", flat=True))
    assert {"Brand", "Ama", "Jonas Brandt", "Dr. Amara Okafor"} <= written


def test_a_word_that_begins_an_id_and_a_name_names_no_letter(
    afterword: Command, at: Callable[[str], None], invitation: str, capsys: pytest.CaptureFixture[str]
) -> None:
    ready(afterword)
    afterword("add", invitation, "--names-right")
    at(OVER)
    afterword("note", "Halden", "--about", "Okafor=how false alarms wake the crew at night")
    letters = {letter.person.written: letter for letter in Letter.everything.select_related("person")}
    Person.everything.filter(written="Jonas Brandt").update(written=f"{str(letters['Wei Zhang'].pk)[:3]} Brandt")

    assert cli.main(["letter", str(letters["Wei Zhang"].pk)[:3]]) == 1
    assert "fits 2 letters" in capsys.readouterr().err
