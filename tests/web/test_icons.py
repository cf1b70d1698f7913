"""An icon that a page asks for is in the sheet of icons."""

from __future__ import annotations

import re

from tests.project.source import PACKAGE

WEB = PACKAGE / "web"


def test_every_icon_of_a_template_is_in_the_sheet() -> None:
    sheet = (WEB / "static" / "icons.svg").read_text(encoding="utf-8")
    there = set(re.findall(r'id="([a-z-]+)"', sheet))
    asked = {
        (path.name, name)
        for path in (WEB / "templates").rglob("*.html")
        for name in re.findall(r'{% icon "([a-z-]+)"', path.read_text(encoding="utf-8"))
    }

    assert {each for each in asked if each[1] not in there} == set()
