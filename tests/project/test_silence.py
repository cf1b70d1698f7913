"""The project speaks of itself: no folder of a developer's machine, no registry, no secret, no left-over note."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.project.source import shown, tracked

# Put together here, so that this file does not find itself.
FORBIDDEN = {
    "a folder of somebody's machine": r"(?<![\w.])/(?:home|Users|root|work)" + r"/\w",
    "a package registry": r"(?:pypi\.|pythonhosted\.|registry\.npmjs\.)" + r"(?:org|com)",
    "a private key": "-----BEGIN [A-Z ]*PRIVATE " + "KEY-----",
    "a merge that was not finished": "^<{7} " + "|^>{7} ",
    "a note to oneself": r"\b(?:TODO|FIXME|XXX)\b" + r"(?!['\"\])|\\])",
}
TEXT = {"", ".py", ".md", ".toml", ".txt", ".in", ".html", ".css", ".js", ".svg", ".json", ".ics", ".eml", ".yml"}
# These show placeholders and hostile input on purpose.
ABOUT_SUCH_TEXT = re.compile(r"(?:^|/)(?:tests|samples)/|placeholders|core/letter/|docs/reference/")


def _texts() -> list[Path]:
    return [path for path in tracked() if path.suffix in TEXT]


@pytest.mark.parametrize("what", sorted(FORBIDDEN))
def test_no_file_holds(what: str) -> None:
    pattern = re.compile(FORBIDDEN[what], flags=re.MULTILINE)
    allowed = ABOUT_SUCH_TEXT if what == "a note to oneself" else re.compile(r"$^")

    found = [shown(path) for path in _texts() if pattern.search(path.read_text(encoding="utf-8", errors="replace"))]

    assert len(_texts()) > 50
    assert not [name for name in found if not allowed.search(name)]
