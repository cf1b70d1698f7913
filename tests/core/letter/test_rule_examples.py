"""Every letter rule has a source, a text that keeps it and one that breaks it, and judges both so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from afterword.core.findings import Level
from afterword.core.letter.check import check_text
from afterword.core.letter.context import TextContext
from afterword.core.letter.rules_examples import EXAMPLES, Example
from afterword.core.letter.rules_table import LETTER_RULES


def found(example: Example, text: str, context: Mapping[str, Any]) -> set[str]:
    locale = "de-DE" if example.code == "L25" else "en-US"
    said = check_text(example.unit, locale, text, TextContext.read(context))
    return {each.rule for each in said if each.level is not Level.LOOK}


def test_every_rule_has_its_example_and_its_source() -> None:
    assert [each.code for each in EXAMPLES] == [code for code, _, _ in LETTER_RULES]
    assert [each.code for each in EXAMPLES if not each.source] == []


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda each: each.code)
def test_the_good_text_keeps_the_rule_and_the_bad_one_breaks_it(example: Example) -> None:
    assert example.code not in found(example, example.good, example.context)
    assert example.code in found(example, example.bad, example.bad_context or example.context)
