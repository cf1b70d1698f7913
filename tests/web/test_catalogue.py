"""A catalogue reads back as it was written, and its compiled form is what gettext reads."""

from __future__ import annotations

import gettext
from dataclasses import replace
from io import BytesIO
from pathlib import Path

from afterword.web.catalogue import Entry, compiled, head_of, holes, read, written

HEAD = Entry("", ("Content-Type: text/plain; charset=UTF-8\nPlural-Forms: nplurals=2; plural=(n != 1);\n",))
ROWS = [
    HEAD,
    Entry('Say “yes” or "no"\nnow', ("Sagen Sie „ja“",), where=("web/step.py",)),
    Entry("{count} letter", ("{count} Brief", "{count} Briefe"), "{count} letters"),
    Entry("May", ("Mai",), context="a month"),
    Entry("Not sure", ("Unsicher",), is_fuzzy=True),
    Entry("Open", ("",)),
]


def test_what_was_written_reads_back(tmp_path: Path) -> None:
    path = tmp_path / "django.po"
    path.write_text(written(ROWS), encoding="utf-8")

    assert read(path) == ROWS
    assert head_of(ROWS)["Plural-Forms"] == "nplurals=2; plural=(n != 1);"


def test_gettext_reads_what_was_compiled() -> None:
    german = gettext.GNUTranslations(BytesIO(compiled(ROWS)))

    assert german.gettext('Say “yes” or "no"\nnow') == "Sagen Sie „ja“"
    assert german.ngettext("{count} letter", "{count} letters", 2) == "{count} Briefe"
    assert german.pgettext("a month", "May") == "Mai"
    assert german.gettext("Not sure") == "Not sure"
    assert german.gettext("Open") == "Open"


def test_an_entry_nobody_stands_by_is_not_translated() -> None:
    assert ROWS[1].is_translated
    assert not ROWS[4].is_translated and not ROWS[5].is_translated
    assert not replace(ROWS[2], msgstr=("{count} Brief", "")).is_translated


def test_holes_of_both_kinds_are_found() -> None:
    assert holes("%(name)s has {count} letters") == ["count", "name"]
