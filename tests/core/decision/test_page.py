"""The reference of the decision phrases is made from the examples, and each row means one thing in all languages."""

from __future__ import annotations

from datetime import date

import pytest

from afterword.core.decision import LANGUAGES, Decision, resolve_decision
from afterword.core.decision.examples import EXAMPLES
from afterword.core.workdays import Workdays
from tests.core.decision.page import PAGE, page
from tests.core.plan.cast import holidays


def test_the_page_is_the_one_made_from_the_examples() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run `python -m tests.core.decision.page`"


@pytest.mark.parametrize(("meaning", "phrases"), EXAMPLES)
def test_a_row_has_every_language_and_one_meaning_for_each_place(
    meaning: str, phrases: dict[str, tuple[str, ...]]
) -> None:
    workdays = Workdays(holidays(), "GB")

    def read(phrase: str, code: str) -> Decision:
        return resolve_decision(phrase, date(2027, 1, 13), workdays, code)

    found = {
        (one.date, one.flag, bool(one.question))
        for code, said in phrases.items()
        for one in [read(phrase, code) for phrase in (said[1:] if meaning == "that day" else said)]
    }

    assert set(phrases) == {language.code for language in LANGUAGES}
    assert len(found) == 1
    assert all(is_asked == meaning.startswith("asked") for _, _, is_asked in found)
