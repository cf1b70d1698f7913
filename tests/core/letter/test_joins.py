# ruff: noqa: E501  (a case reads best on one line)
"""Words meet the way their language asks for, and a note or a fact becomes a sentence only where its words show how."""

from __future__ import annotations

import pytest

from afterword.core.letter.compose import write_letter
from afterword.core.letter.compose.facts import read_fact
from afterword.core.letter.compose.joins import listed, mend, spelt
from afterword.core.letter.compose.local_moments import moment_in
from afterword.core.letter.compose.situations import kind_of
from afterword.core.letter.request import LetterRequest


@pytest.mark.parametrize(
    ("locale", "text", "role", "employer", "mended"),
    [
        ("fr-FR", "poste de infirmière chez Clinique des Alpes", "infirmière", "Clinique des Alpes", "poste d'infirmière à la Clinique des Alpes"),
        ("fr-FR", "poste de hôte au sein de Hôpital Nord", "hôte", "Hôpital Nord", "poste d'hôte au sein de l'Hôpital Nord"),
        ("fr-FR", "poste de comptable chez Vauclair", "comptable", "Vauclair", "poste de comptable chez Vauclair"),
        ("de-DE", "als Erzieherin bei Kita Regenbogen", "Erzieherin", "Kita Regenbogen", "als Erzieherin bei der Kita Regenbogen"),
        ("de-DE", "als Arzt bei Klinikum Nord", "Arzt", "Klinikum Nord", "als Arzt beim Klinikum Nord"),
        ("de-DE", "bei Hallbach Pumpen GmbH", "", "Hallbach Pumpen GmbH", "bei Hallbach Pumpen GmbH"),
        ("pt-BR", "na Hospital Sul", "", "Hospital Sul", "no Hospital Sul"),
        ("es-ES", "en Hospital Sur", "", "Hospital Sur", "en el Hospital Sur"),
        ("nl-NL", "bij Gemeente Delft", "", "Gemeente Delft", "bij de Gemeente Delft"),
        ("en-GB", "at University of Marlow", "", "University of Marlow", "at the University of Marlow"),
    ],
)  # fmt: skip
def test_articles_and_elisions_follow_the_name(locale: str, text: str, role: str, employer: str, mended: str) -> None:
    assert mend(locale, text, role, employer) == mended


def test_the_american_letter_is_spelt_in_the_american_way() -> None:
    assert spelt("en-US", "I apologise for the misspelt name.") == "I apologize for the misspelled name."
    assert spelt("en-GB", "I apologise for the misspelt name.") == "I apologise for the misspelt name."


@pytest.mark.parametrize(
    ("lang", "said", "clause"),
    [
        ("de", "Fehlerquote von 4 auf 1 Prozent gesenkt", "Ich habe die Fehlerquote von 4 auf 1 Prozent gesenkt"),
        ("de", "leitete acht Jahre ein Labor", "Ich leitete acht Jahre ein Labor"),
        ("de", "seit 2016 in der Krippe tätig", "Ich bin seit 2016 in der Krippe tätig"),
        ("fr", "900 dossiers traités par mois", "J'ai traité 900 dossiers par mois"),
        ("es", "200 pedidos gestionados al día", "He gestionado 200 pedidos al día"),
        ("it", "900 pratiche gestite all'anno", "Ho gestito 900 pratiche all'anno"),
        ("nl", "zes collega's ingewerkt", "Ik heb zes collega's ingewerkt"),
        ("pt", "seis colegas treinados", "Treinei seis colegas"),
    ],
)
def test_a_deed_becomes_a_sentence(lang: str, said: str, clause: str) -> None:
    assert read_fact(said, lang).text == clause


@pytest.mark.parametrize(("lang", "said"), [("de", "Schule geleitet"), ("fr", "formation de six collègues")])
def test_where_nobody_can_tell_the_article_the_words_stay(lang: str, said: str) -> None:
    fact = read_fact(said, lang)

    assert (fact.shape, fact.text) == ("record", said)


@pytest.mark.parametrize(
    ("lang", "note", "shape"),
    [
        ("fr", "elle m'a demandé comment je gère les familles", "asked"),
        ("es", "me preguntó cómo planifico el turno", "asked"),
        ("it", "ha chiesto come gestisco le scadenze", "asked"),
        ("nl", "vroeg mij hoe ik plan", "asked"),
        ("pt", "perguntou como planejo o turno", "asked"),
        ("de", "fragte, wie ich plane", "asked"),
        ("fr", "elle m'a dit que son équipe change", "noted"),
        ("fr", "il a dit que les dossiers arrivent tard", "told"),
    ],
)
def test_a_note_says_itself_who_asked(lang: str, note: str, shape: str) -> None:
    assert moment_in(lang, note, "Kim Berg").shape == shape


@pytest.mark.parametrize(
    "note", ["volunteers who catalogue on paper", "reports that nobody reads", "orders of the week"]
)
def test_a_noun_that_looks_like_a_verb_stays_a_noun(note: str) -> None:
    assert moment_in("en", note, "Kim Berg").topic == note


def test_names_are_listed_as_they_are_said() -> None:
    assert listed("en", ["Omar Reyes", "Jill Stone", "Ken Abe"]) == "Omar Reyes, Jill Stone and Ken Abe"


@pytest.mark.parametrize("locale", ["en-US", "en-GB", "de-DE", "fr-FR", "es-ES", "it-IT", "nl-NL", "pt-BR"])
def test_the_letter_to_the_lead_names_everybody_else(locale: str) -> None:
    others = ["Omar Reyes", "Jill Stone", "Ken Abe", "Lou Park", "Mia Cruz", "Noa Levi"]
    draft = write_letter(
        LetterRequest.read(
            {
                "situation": "panel_lead",
                "locale": locale,
                "sender": {"name": "Nuria Castell"},
                "recipient": {"name": "Kim Berg"},
                "role": "Data Analyst",
                "employer": "Northwind Rail",
                "facts": ["140 loans handled a year"],
                "moment": "the night shift",
                "others": others,
            }
        )
    )

    assert all(other in draft.body for other in others)
    assert not [each for each in draft.findings if each.level == "block"]


@pytest.mark.parametrize(
    ("situation", "kind"),
    [
        ("ask_for_names", "ask_names"),
        ("before_interview_questions", "before_questions"),
        ("thank_you_panel_lead", "panel_lead"),
        ("keep_in_touch_180", "keep_in_touch"),
        ("apology_misspelt_name", "repair_name"),
        ("courteous_reply", "cancelled_for_good"),
        ("offer_decline", "decline"),
    ],
)
def test_the_many_names_of_a_situation(situation: str, kind: str) -> None:
    assert kind_of(situation, "email") == kind
