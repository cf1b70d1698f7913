"""A letter quotes only lines in its own language; where none is left, it asks for one."""

from __future__ import annotations

import pytest

from afterword.core.letter.compose.questions import FACT
from afterword.flows import settings
from afterword.store.models import Letter
from tests.story import OKAFOR, begin

pytestmark = pytest.mark.django_db
GERMAN = "Ich habe die Signale der Linie neun Jahre lang geprüft und mit dem Betrieb abgestimmt."
ENGLISH = "cleaned eleven years of signal logs and cut false alarms by a third"


@pytest.mark.parametrize(
    ("language", "done", "quoted"),
    [
        ("en-US", (GERMAN, ENGLISH), "signal logs"),
        ("de-DE", (ENGLISH, "Signalprotokolle: neun Jahre"), "Signalprotokolle"),
        ("en-US", (GERMAN,), ""),
    ],
)
def test_a_line_in_another_language_stands_in_no_letter(language: str, done: tuple[str, ...], quoted: str) -> None:
    story = begin((OKAFOR,), language=language)
    settings.set_achievements(story.owner, done)
    story.note("how the signal logs are kept")
    letter = Letter.objects.of(story.owner).get(situation="thank_you")

    assert quoted in letter.body
    assert bool(letter.body) is bool(quoted)
    assert (FACT in letter.questions) is not bool(quoted)
    assert GERMAN[:20] not in letter.body
