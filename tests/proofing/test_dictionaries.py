"""The dictionaries that came along, and those that are found."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterword.proofing.dictionaries import SHIPPED, Dictionaries


@pytest.fixture(scope="module")
def dictionaries() -> Dictionaries:
    """Only what came along."""
    return Dictionaries(folders=())


@pytest.mark.parametrize(
    ("locale", "right", "wrong"),
    [
        ("en-US", "color", "colour"),
        ("en-GB", "colour", "color"),
        ("en-AU", "organise", "orgainse"),
        ("fr-FR", "considérerai", "considèrerrai"),
        ("es-ES", "responsabilidad", "responsavilidad"),
        ("nl-NL", "verantwoordelijkheid", "verantwoordelijkheit"),
    ],
)
def test_what_came_along_knows_its_words(dictionaries: Dictionaries, locale: str, right: str, wrong: str) -> None:
    assert dictionaries.knows(locale, right) is True
    assert dictionaries.knows(locale, wrong) is False


def test_a_typographic_apostrophe_is_one(dictionaries: Dictionaries) -> None:
    assert dictionaries.knows("en-US", "don’t") is True


def test_a_language_without_a_dictionary_is_not_judged(dictionaries: Dictionaries) -> None:
    assert dictionaries.knows("de-DE", "Gesprch") is None
    assert dictionaries.file_for("de-DE") is None


@pytest.mark.parametrize("name", ["de_CH", "de-CH", "de_DE"])
def test_an_installed_dictionary_is_found_by_its_name(tmp_path: Path, name: str) -> None:
    (tmp_path / f"{name}.aff").write_text("SET UTF-8\n", encoding="utf-8")
    (tmp_path / f"{name}.dic").write_text("1\nGespräch\n", encoding="utf-8")

    found = Dictionaries([tmp_path / "nothing", tmp_path])

    assert found.file_for("de-CH") == tmp_path / name
    assert found.knows("de-CH", "Gespräch") is True
    assert found.knows("de-CH", "Gesprch") is False


def test_a_dictionary_without_its_rules_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "it_IT.dic").write_text("1\ncolloquio\n", encoding="utf-8")

    assert Dictionaries([tmp_path]).file_for("it-IT") is None


def test_a_letter_that_an_old_dictionary_cannot_write_is_not_called_wrong(tmp_path: Path) -> None:
    (tmp_path / "pl_PL.aff").write_text("SET ISO8859-1\n", encoding="ascii")
    (tmp_path / "pl_PL.dic").write_text("1\nrozmowa\n", encoding="ascii")

    assert Dictionaries([tmp_path]).knows("pl-PL", "życzę") is True


def test_every_shipped_dictionary_is_whole() -> None:
    assert [name for name, file in SHIPPED.items() if not Path(f"{file}.dic").stat().st_size > 100_000] == []


def test_no_more_than_three_dictionaries_are_open_at_once() -> None:
    here = Dictionaries(folders=())
    for locale in ("fr-FR", "en-US", "en-GB", "es-ES", "en-US"):
        assert here.knows(locale, "a") is not None

    assert list(here._open) == ["en-GB", "es-ES", "en-US"]
