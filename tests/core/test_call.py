"""What is said on the phone, in every language: short, by name, and never what spoils a call (playbook B9)."""

from __future__ import annotations

from datetime import UTC, datetime
from itertools import product

import pytest

from afterword.core.call import CallFacts, attempt_of, call_script, seconds_to_say
from afterword.core.call.never import NEVER, never_said
from afterword.core.call.script import OCCASION_OF
from afterword.core.call.tongue import OCCASIONS, TURNS
from afterword.core.call.words import TONGUES
from afterword.core.people.phone import SeenNumber, ranked, to_call

STEPS = ("F1", *OCCASION_OF)
LONG = "Senior Associate for Regulatory Affairs and Clinical Data Governance"


def facts(step: str = "F1", locale: str = "en-US", **other: object) -> CallFacts:
    known: dict[str, object] = {
        "me": "Maya Lindqvist",
        "phone": "+1 617 555 0188",
        "written": "Dr. Katharina Weber",
        "greeting": "Dear Dr. Weber,",
        "role": "Signal Data Analyst",
        "employer": "Northwind Rail",
        "day": "on Tuesday",
        **other,
    }
    return CallFacts(step=step, locale=locale, **known)  # type: ignore[arg-type]


@pytest.mark.parametrize(("step", "language"), list(product(STEPS, TONGUES)))
def test_no_script_holds_what_is_never_said_on_the_phone(step: str, language: str) -> None:
    script = call_script(facts(step, language))

    assert script.is_theirs
    assert [(words, never_said(words, language)) for words in script.spoken if never_said(words, language)] == []
    assert not [words for words in script.spoken if "{" in words or "  " in words]


@pytest.mark.parametrize(("step", "language"), list(product(STEPS, TONGUES)))
def test_a_message_takes_under_thirty_seconds_and_says_the_number_twice(step: str, language: str) -> None:
    for role in ("Signal Data Analyst", LONG, ""):
        said = call_script(facts(step, language, role=role, me="Alexandra Konstantinopoulou-Featherstone")).voicemail

        assert seconds_to_say(said) <= 30
        assert said.count("+1 617 555 0188") == 2


@pytest.mark.parametrize("language", TONGUES)
def test_the_whole_script_is_said_in_two_minutes(language: str) -> None:
    script = call_script(facts(locale=language, role=LONG))

    assert seconds_to_say(" ".join((script.open, script.say, script.ask, script.offer, script.close))) < 120
    assert set(TONGUES[language].turns) == set(TURNS)
    assert set(TONGUES[language].occasions) == set(OCCASIONS)


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        ("Did I get it?", "result"),
        ("I have other offers.", "others"),
        ("What about the salary?", "pay"),
        ("I still haven't heard from you.", "waiting"),
        ("Habe ich die Stelle?", "result"),
        ("Ich habe noch nichts von Ihnen gehört.", "waiting"),
        ("J'ai une autre offre.", "others"),
    ],
)
def test_the_list_of_what_is_never_said_knows_its_sentences(words: str, kind: str) -> None:
    found = {one for language in NEVER for one in never_said(words, language)}

    assert kind in found


def test_the_card_opens_with_title_and_name_who_calls_the_role_the_day_and_whether_it_suits() -> None:
    script = call_script(facts())

    assert script.open == (
        "Good morning, Dr. Weber. This is Maya Lindqvist; we met on Tuesday about the Signal Data Analyst role. "
        "Is this a good moment?"
    )


def test_a_call_to_a_german_interview_is_worded_in_german() -> None:
    script = call_script(
        facts(
            locale="de-DE", greeting="Sehr geehrte Frau Dr. Weber,", day="am Dienstag", role="Datenanalystin", hour=14
        )
    )

    assert script.open == (
        "Guten Tag, Frau Dr. Weber. Hier spricht Maya Lindqvist; wir haben am Dienstag über die Stelle als "
        "Datenanalystin gesprochen. Passt es Ihnen gerade?"
    )


@pytest.mark.parametrize(
    ("locale", "greeting", "called"),
    [
        ("es-ES", "Estimada Sra. López:", "Sra. López"),
        ("fr-FR", "Bonjour Madame,", "Madame"),
        ("it-IT", "Gentile dottoressa Weber,", "dottoressa Weber"),
        ("nl-NL", "Geachte mevrouw De Vries,", "mevrouw De Vries"),
        ("pt-BR", "Prezada Sra. Weber,", "Sra. Weber"),
        ("en-US", "", "Dr. Katharina Weber"),
    ],
)
def test_nobody_is_called_by_the_word_a_letter_begins_with(locale: str, greeting: str, called: str) -> None:
    opening = call_script(facts(locale=locale, greeting=greeting)).open

    assert f" {called}" in opening
    assert opening.count(called) == 1
    assert not [word for word in ("Estimada", "Gentile", "Geachte", "Prezada", "Dear") if word in opening]


def test_a_language_without_words_is_said_to_stand_in_english() -> None:
    script = call_script(facts(locale="ja-JP"))

    assert (script.language, script.is_theirs) == ("en", False)


def test_without_a_number_of_ones_own_no_message_is_left() -> None:
    assert call_script(facts(phone="")).voicemail == ""


def test_the_first_try_leaves_no_message_the_second_one_does_and_the_third_is_the_last() -> None:
    assert not attempt_of([]).may_leave_message
    assert attempt_of(["no_answer"]).may_leave_message
    assert "Last try" in attempt_of(["no_answer", "no_answer"]).advice


def test_a_wrong_number_is_no_try_and_a_word_with_somebody_begins_anew() -> None:
    assert attempt_of(["no_answer", "wrong_number"]).number == 2
    assert attempt_of(["no_answer", "gatekeeper"]).number == 1


def seen(written: str, kept: str, source: str, day: int = 1, wrong: bool = False) -> SeenNumber:
    return SeenNumber(written, kept, source, source, datetime(2026, 11, day, tzinfo=UTC), wrong)


def test_the_number_of_their_signature_comes_before_that_of_the_site_and_what_the_person_chose_before_both() -> None:
    site, signature = seen("020 1", "+44201", "company_site", 9), seen("020 2", "+44202", "signature", 2)
    chosen = seen("020 1", "+44201", "confirmed", 3)

    assert [one.kept for one in ranked((site, signature))] == ["+44202", "+44201"]
    assert [one.source for one in ranked((site, signature, chosen))] == ["confirmed", "signature"]


def test_a_number_that_proved_wrong_is_not_the_one_to_call() -> None:
    wrong, other = seen("020 2", "+44202", "signature", wrong=True), seen("020 1", "+44201", "company_site")

    assert to_call((wrong, other)) == other
    assert to_call((wrong,)) is None
