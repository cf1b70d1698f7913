"""`afterword coach`: the person's side and the coach's, each for the account that is named and nobody else."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest
from django.core import mail
from django.core.mail.backends.locmem import EmailBackend

from afterword.accounts.models import Account
from afterword.cli import main
from afterword.store.models import CoachComment, Coaching, CoachLook
from afterword.wiring import forget_ports
from tests.accounts.coaching import BEN, EVE, JO, Scene, a_scene
from tests.fakes import World

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene(world: World, monkeypatch: pytest.MonkeyPatch) -> Iterator[Scene]:
    """Two who help each other, at an hour that the channels of the terminal are made at."""
    monkeypatch.setenv("AFTERWORD_NOW", world.clock.now().isoformat())
    forget_ports()
    yield a_scene(world)
    # Whoever comes after this in the same process has an hour of their own.
    forget_ports()


@pytest.fixture
def told(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Any:
    """What a command prints that somebody gives, with its exit code."""

    def tell(who: str, *words: str) -> tuple[int, str]:
        monkeypatch.setenv("AFTERWORD_FOR", who)
        code = main(["coach", *words])
        printed = capsys.readouterr()
        return code, printed.out + printed.err

    return tell


def test_a_person_asks_sees_who_may_look_and_takes_it_back(scene: Scene, told: Any) -> None:
    mail.outbox.clear()
    process = str(scene.letter.process_id)[:8]
    asked = told(JO, "invite", EVE, "--process", process, "--days", "14")
    again = told(JO, "invite", EVE, "--process", process)
    listed = json.loads(told(JO, "list", "--json")[1])
    gone = told(JO, "withdraw", BEN)

    assert (asked[0], again[0], gone[0]) == (0, 1, 0)
    assert f"{EVE}: asked, no answer yet, until 2026-03-25; City Library" in asked[1]
    assert "asked already" in again[1]
    assert [sent.to for sent in mail.outbox] == [[EVE]]
    assert {one["address"]: one["state"] for one in listed["coaches"]} == {EVE: "Asked, no answer yet", BEN: "May look"}
    assert f"{BEN}: taken back;" in gone[1]
    assert scene.ben.get(scene.process).status_code == 404


def test_it_is_said_beside_the_document_that_no_mail_could_be_sent(
    scene: Scene, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def refuse(*_: Any) -> None:
        raise ConnectionRefusedError

    monkeypatch.setattr(EmailBackend, "send_messages", refuse)
    monkeypatch.setenv("AFTERWORD_FOR", JO)
    code = main(["coach", "invite", EVE, "--process", str(scene.letter.process_id), "--json"])
    printed = capsys.readouterr()

    assert code == 0
    assert len(json.loads(printed.out)["coaches"]) == 2
    assert f"No mail could be sent to {EVE}" in printed.err


def test_a_coach_reads_and_comments_and_both_are_written_down(scene: Scene, told: Any) -> None:
    mail.outbox.clear()
    read = told(BEN, "read", str(scene.letter.process_id)[:8])
    said = told(BEN, "comment", str(scene.letter.pk)[:8], "--about", "the reading room", "--text", "Say which.")

    assert "Thank you for the talk about the reading room." in read[1]
    assert str(scene.letter.pk)[:8] in read[1]
    assert CoachLook.everything.count() == 1
    assert said == (0, "Kept. They see it beside the letter.\n")
    assert (CoachComment.everything.get().text, [sent.to for sent in mail.outbox]) == ("Say which.", [[JO]])


@pytest.mark.parametrize(
    ("who", "words"),
    [
        (BEN, ["read", "other process"]),
        (BEN, ["read", ""]),
        (BEN, ["comment", "other letter", "--text", "x"]),
        (BEN, ["comment", "", "--text", "x"]),
        (BEN, ["comment", " ", "--text", "x"]),
        (EVE, ["read", "process"]),
        (EVE, ["comment", "letter", "--text", "x"]),
        (EVE, ["accept", JO]),
        (EVE, ["leave", JO]),
        (EVE, ["withdraw", BEN]),
        (EVE, ["invite", "x@y.test", "--process", "process"]),
        (JO, ["invite", "x@y.test"]),
        (JO, ["invite", "nobody", "--process", "process"]),
    ],
)
def test_what_is_not_theirs_is_not_there(scene: Scene, told: Any, who: str, words: list[str], world: World) -> None:
    Account.objects.make(EVE, "en", world.clock.now())
    ids = {"process": scene.letter.process_id, "letter": scene.letter.pk}
    ids |= {"other process": scene.other.process_id, "other letter": scene.other.pk}
    code, said = told(who, *(str(ids.get(word, word)) for word in words))

    assert code == 1
    assert "City Library" not in said
    assert (Coaching.everything.filter(ended_at=None).count(), CoachComment.everything.count()) == (1, 0)


@pytest.mark.parametrize(("act", "code", "state"), [("accept", 0, "May look"), ("refuse", 0, "They said no")])
def test_who_is_asked_answers_and_leaves(
    scene: Scene, told: Any, world: World, act: str, code: int, state: str
) -> None:
    Account.objects.make(EVE, "en", world.clock.now())
    told(JO, "invite", EVE, "--process", str(scene.other.process_id))
    waits = told(EVE)[1]
    answered = told(EVE, act, JO)
    states = {one["address"]: one["state"] for one in json.loads(told(JO, "--json")[1])["coaches"]}

    assert f"{JO} asks you to look over letters" in waits
    assert "City Library" not in waits
    assert answered[0] == code
    assert ("City Library" in answered[1]) == (act == "accept")
    assert states[EVE] == state
    assert told(BEN, "leave", JO)[0] == 0
    assert scene.ben.get(scene.process).status_code == 404
