"""The language an invitation is written in."""

from __future__ import annotations

import pytest

from afterword.core.interview.tongue import tongue


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Wir freuen uns, Sie am Dienstag mit der Leiterin der Abteilung zu einem Gespräch zu treffen.", "de"),
        ("We are pleased to invite you to meet with the team on Tuesday at our office.", "en"),
        ("Nous vous proposons un entretien avec la responsable du service au siège, pour le poste.", "fr"),
        ("Le invitamos a una entrevista con la jefa de ventas en la oficina de Bilbao el martes.", "es"),
        ("Je bent van harte welkom voor een gesprek met het team op dinsdag, de zaal is op de begane grond.", "nl"),
        # Job titles and firms in English change nothing.
        (
            "Am Dienstag sprechen Sie mit dem Head of People and Culture der Firma Best of Both Ltd. Bitte bringen Sie "
            "die Unterlagen mit, die im Anhang stehen.",
            "de",
        ),
        ("Tuesday 10:00, Room 4", None),
        ("", None),
        ("Bitte kommen Sie mit der Mappe zu uns in die Kantine. Please come to us with the folder you have.", None),
    ],
)
def test_the_small_words_tell_the_language(text: str, code: str | None) -> None:
    assert tongue(text) == code
