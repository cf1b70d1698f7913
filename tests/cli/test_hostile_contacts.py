"""`afterword contacts` with files that mean harm: said in words, in one bounded reading, and nobody is taken in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from afterword import cli, wiring
from afterword.reading.door import Door
from afterword.store.models import Action, ContactImport, Person, Process
from tests.hostile import CARDS, HONEST, MANY_CARDS, PAGES, READ, REFUSED

NO_CONTACTS = MANY_CARDS | REFUSED | READ | PAGES | HONEST
LIVE = ("\x00", "\x1b", "\x9b", "Traceback")

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def asked(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[list[str]]:
    """What was given to the child that reads, whose memory and processor time are limited for each."""
    given: list[str] = []
    ask = Door.ask

    def counted(door: Door, request: Any, content: bytes, *more: Any, **named: Any) -> Any:
        given.append(request["kind"])
        return ask(door, request, content, *more, **named)

    monkeypatch.setattr(Door, "ask", counted)
    for each in ("AFTERWORD_CONFIG", "AFTERWORD_DATA"):
        monkeypatch.setenv(each, str(tmp_path / "kept"))
    wiring.forget_ports()
    yield given
    wiring.forget_ports()


def _told(folder: Path, name: str, content: bytes, *words: str) -> int:
    path = folder / name
    path.write_bytes(content)
    return cli.main(["contacts", str(path), *words])


@pytest.mark.parametrize("how", [(), ("--json",)])
def test_files_that_are_no_contacts_are_refused_in_words_and_nobody_is_kept(
    tmp_path: Path, asked: list[str], capsys: pytest.CaptureFixture[str], how: tuple[str, ...]
) -> None:
    for name, content in NO_CONTACTS.items():
        code, said = _told(tmp_path, name, content, *how, "--take"), capsys.readouterr()
        whole = said.out + said.err

        assert code == 1, name
        assert "." in whole, name
        assert len(whole) < 1_000, name
        assert not [each for each in LIVE if each in whole], name

    assert len(asked) <= len(NO_CONTACTS)
    assert not any(model.everything.exists() for model in (ContactImport, Person, Process, Action))


@pytest.mark.parametrize("name", CARDS)
def test_cards_that_mean_harm_are_shown_as_text_and_nobody_is_taken_in_unasked(
    tmp_path: Path, asked: list[str], capsys: pytest.CaptureFixture[str], name: str
) -> None:
    code, said = _told(tmp_path, name, CARDS[name]), capsys.readouterr()

    assert code == 0
    assert asked == ["contacts"]
    assert len(said.out + said.err) < 1_000
    assert not [each for each in (*LIVE, "victim@", "passwd", "<script") if each in said.out + said.err]
    assert "Ana Ruiz" in said.out
    assert not any(model.everything.exists() for model in (Person, Process, Action))
