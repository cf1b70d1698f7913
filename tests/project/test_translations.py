"""Every sentence of the pages is translated: nothing missing, fuzzy or stale, no hole lost, nothing bare."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from afterword.web.catalogue import Entry, compiled, holes, read
from tests.project.spoken import TEMPLATES, catalogue, languages, sentences, shown_bare

UPDATE = "run `python3 dev words`, and translate what is new"
ADDRESSED = re.compile(r"\b(?:du|dein\w*|dir|dich|er/sie|sie/er|ihm/ihr|ihr/ihm)\b|!", re.IGNORECASE)

every_language = pytest.mark.parametrize("language", languages())


@pytest.fixture
def known(language: str) -> dict[tuple[str, str], Entry]:
    return {entry.key: entry for entry in read(catalogue(language)) if entry.msgid}


@every_language
def test_a_catalogue_holds_every_sentence_and_no_other(known: dict[tuple[str, str], Entry]) -> None:
    wanted = sentences()

    assert len(wanted) > 2000
    assert sorted(wanted.keys() - known.keys()) == [], UPDATE
    assert sorted(known.keys() - wanted.keys()) == [], UPDATE


@every_language
def test_every_sentence_is_translated(known: dict[tuple[str, str], Entry]) -> None:
    assert [entry.msgid for entry in known.values() if not entry.is_translated] == [], UPDATE


@every_language
def test_what_is_put_into_a_sentence_stands_in_its_translation(known: dict[tuple[str, str], Entry]) -> None:
    said = (entry for entry in known.values() if not entry.context)
    of_forms = [(entry, form) for entry in said for form in entry.msgstr]

    wrong = [e.msgid for e, form in of_forms if holes(form) not in (holes(e.msgid), holes(e.plural or e.msgid))]

    assert wrong == []


@every_language
def test_the_compiled_catalogue_is_the_one_of_the_source(language: str) -> None:
    source = catalogue(language)

    assert source.with_suffix(".mo").read_bytes() == compiled(read(source)), UPDATE


def test_german_says_sie_and_never_he_or_she_and_does_not_shout() -> None:
    said = [form for entry in read(catalogue("de")) if entry.msgid for form in entry.msgstr]

    assert [form for form in said if ADDRESSED.search(form)] == []


@pytest.mark.parametrize(
    "path", sorted(TEMPLATES.rglob("*.html")), ids=lambda path: path.relative_to(TEMPLATES).as_posix()
)
def test_a_template_holds_no_words_outside_its_translate_tags(path: Path) -> None:
    assert shown_bare(path.read_text(encoding="utf-8")) == []
