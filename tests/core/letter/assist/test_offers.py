"""What leaves for an assistant model, and what of its answer is shown: no name, no day, no claim without a fact."""

from __future__ import annotations

import json
from typing import Any

import pytest

from afterword.core.letter.assist import Brief, brief_of, screen
from afterword.core.letter.assist.brief import INSTRUCTIONS, MOST_SLOTS
from afterword.core.letter.assist.offers import applied

BODY = (
    "Thank you for speaking with me on Tuesday about the Claims Lead role at Tidewater Mutual. "
    "You told me how the storm desk loses callers at night.\n\n"
    "I cut the backlog at Lakeshore Insurance from nine days to four. "
    "I would be glad to tell you more."
)
FACTS = ("cut the backlog at Lakeshore Insurance from nine days to four", "trained 12 adjusters for $40,000 less")
NOTE = "how the storm desk loses callers at night"
NAMES = ("Amara Okafor", "Tidewater Mutual", "Claims Lead", "Maya Lindqvist")
BRIEF = brief_of("en-US", "thank_you", BODY, FACTS, NOTE, NAMES)
EVIDENCE = "I cut the backlog at [A] from nine days to four."


def row(text: str, slot: str = "S2", move: str = "evidence", facts: tuple[str, ...] = ("F1",)) -> dict[str, Any]:
    return {"slot": slot, "move": move, "facts": list(facts), "text": text}


def shown(*rows: dict[str, Any], brief: Brief = BRIEF) -> list[str]:
    return [offer.text for offer in screen(brief, rows).offers]


def test_only_sentences_without_name_day_role_and_employer_are_given_out() -> None:
    assert [(slot.id, slot.move, slot.facts) for slot in BRIEF.slots] == [
        ("S1", "their point", ("N1",)),
        ("S2", "evidence", ("F1",)),
        ("S3", "courtesy", ()),
    ]


def test_names_pay_numbers_and_addresses_leave_as_blanks() -> None:
    facts = ("ran the desk at Lakeshore for $40,000", "answer on +1 617 555 0199 or maya@home.example")
    asked = brief_of("en-US", "thank_you", "I ran the desk at Lakeshore for years.", facts, "", ()).question("---")

    assert not [word for word in ("Lakeshore", "40,000", "555", "maya@") if word in asked]
    assert "[A]" in asked


def test_the_question_holds_the_facts_between_boundaries_and_nothing_of_who_writes_to_whom() -> None:
    asked = BRIEF.question("b0undary")
    first, *middle, last = asked.splitlines()

    assert first == last == "b0undary"
    assert json.loads("\n".join(middle))["facts"]["N1"] == NOTE
    assert not [name for name in (*NAMES, "Tuesday", "Lakeshore") if name in asked]


@pytest.mark.parametrize(
    ("locale", "fact", "hidden"),
    [
        ("en-US", "moved the desk on March 12, 2024 without a halt", "March 12, 2024"),
        ("en-GB", "opened it on 3rd May and closed on 2024-06-30", "3rd May"),
        ("en-US", "ran from 12 Dec to 3/14/2025 alone", "3/14/2025"),
        ("en-US", "worked every Sunday for a year", "Sunday"),
        ("de-DE", "habe am 12.3. und im Juni 2023 umgestellt", "12.3"),
        ("de-DE", "habe am 4. Oktober geprüft", "4. Oktober"),
        ("fr-FR", "ai repris le dépôt le 3 mars 2024, un mardi", "3 mars 2024"),
        ("es-ES", "abrí la planta el 3 de mayo de 2024", "3 de mayo de 2024"),
    ],
)
def test_no_day_of_a_fact_leaves(locale: str, fact: str, hidden: str) -> None:
    asked = brief_of(locale, "thank_you", BODY, (fact,), "", ())

    assert hidden not in asked.question("-")
    assert asked.hidden.put_back(asked.hidden.hide(fact)) == fact
    assert not [word for word in ("2024-06-30", "12 Dec", "Juni", "mardi") if word in asked.question("-")]


WORDS = frozenset("cleaned told mark the i led thanks reports from".split())


@pytest.mark.parametrize(
    ("text", "hidden"),
    [
        ("Anna told me how it began", "Anna"),
        ("Cleaned the logs. Weber asked why", "Weber"),
        ("Mark Ashdown told me", "Mark Ashdown"),
        ("- the logs\nO'Brien told me", "O'Brien"),
        ("told of Quayside by night", "Quayside"),
        ("reports: (late) Quayside", "Quayside"),
        ("- Quayside told", "Quayside"),
    ],
)
def test_a_name_at_the_start_of_a_sentence_or_a_line_leaves_as_a_blank(text: str, hidden: str) -> None:
    asked = brief_of("en-US", "thank_you", BODY, (text,), "", (), is_word=WORDS.__contains__).question("-")

    assert hidden not in asked
    assert "[A]" in asked


def test_ordinary_words_stay_and_known_names_go_in_part_too() -> None:
    kept = brief_of("en-US", "thank_you", BODY, ("Cleaned the logs. I led it",), "", (), is_word=WORDS.__contains__)
    german = {"Arbeit": True, "Prüfung": True, "Wrobel": False}
    asked = brief_of(
        "de-DE", "thank_you", BODY, ("habe mit Wrobel die Arbeit geteilt", "mit Okafor"), "", NAMES, is_word=german.get
    )

    assert "Cleaned the logs. I led it" in kept.question("-")
    assert "die Arbeit geteilt" in asked.question("-")
    assert not [name for name in ("Wrobel", "Okafor") if name in asked.question("-")]


PEOPLE = ("Mark Ellis", "Will Rose", "Grace Art", "An Nguyen", "Jo Bay")
ORDINARY = frozenset("mark will grace rose art an hope bill told asked me we the and said bay jo".split())


@pytest.mark.parametrize(
    ("note", "hidden"),
    [
        ("Mark told me how it began", ("Mark",)),
        ("MARK told me. Will's plan is new", ("MARK", "Will")),
        ("mark told me how it began", ("mark",)),
        ("Grace asked me. Rose and Art laughed", ("Grace", "Rose", "Art")),
        ("An told me of the desk. Jo said so", ("An ", "Jo")),
        ("Hope said so. Bill drew a chart", ("Hope", "Bill")),
        ("It is late. Mr. Brown asked me why", ("Brown",)),
    ],
)
def test_a_name_that_is_an_ordinary_word_too_does_not_leave(note: str, hidden: tuple[str, ...]) -> None:
    is_word = (ORDINARY | {"brown", "it", "is", "late", "mr"}).__contains__
    asked = brief_of("en-US", "thank_you", BODY, (), note, PEOPLE, is_word=is_word).question("-")

    assert not [name for name in hidden if name in asked]


@pytest.mark.parametrize(
    ("locale", "note", "hidden"),
    [
        ("de-DE", "Frau Winter erzählte von Ernst, und Wolf fragte nach", ("Winter", "Ernst", "Wolf")),
        ("fr-FR", "Pierre m'a parlé. Rose a ri. Claire a demandé", ("Pierre", "Rose", "Claire")),
        ("es-ES", "Luz me contó todo. La señora Rico asintió", ("Luz", "Rico")),
    ],
)
def test_given_names_that_are_words_are_told_in_other_languages_too(
    locale: str, note: str, hidden: tuple[str, ...]
) -> None:
    brief = brief_of(locale, "thank_you", BODY, (), note, (), is_word=lambda _: True)

    assert not [name for name in hidden if name in brief.question("-")]
    assert brief.hidden.put_back(brief.hidden.hide(note)) == note


def test_the_article_of_an_employer_hides_no_word() -> None:
    brief = brief_of("en-GB", "thank_you", BODY, (), "The desk moved", (), ("The Trust", "Head of IT"))

    assert "The desk moved" in brief.question("-")


def test_hidden_characters_and_markup_of_a_fact_do_not_leave() -> None:
    asked = brief_of("en-US", "thank_you", BODY, ("cut\u200b the <b>backlog</b>",), "", ()).question("-")

    assert "cut the" in asked
    assert "<b>" not in asked


def test_a_sentence_that_its_facts_carry_is_shown_with_its_blanks_filled() -> None:
    (offer,) = screen(BRIEF, [row("At [A] I cut the backlog from nine days to four.")]).offers

    assert offer.text == "At Lakeshore Insurance I cut the backlog from nine days to four."
    assert offer.facts == (FACTS[0],)
    assert applied(BODY, [offer]) == BODY.replace(offer.now, offer.text)


@pytest.mark.parametrize(
    "bad",
    [
        row("I cut the backlog at [A] from nine days to three."),
        row("I cut the backlog at [A] from nine people to four."),
        row("I cut the backlog at [A] and won an award."),
        row("I never cut the backlog at [A]."),
        row("I cut the backlog at [B] from nine days to four."),
        row("I cut the backlog at Tidewater Mutual from nine days to four."),
        row("On Tuesday I cut the backlog from nine days to four."),
        row("Amara Okafor cut the backlog from nine days to four."),
        row("I cut the backlog from nine days to four. Thank you."),
        row("I cut the backlog, see https://evil.example/x for days."),
        row("To: boss@evil.example"),
        row("I cut the <b>backlog</b> from nine days to four."),
        row("I cut the back\u200blog from nine days to four."),
        row("I cut the backlog from nine days to four " * 6),
        row("I need this role because I cut the backlog."),
        row("You told me that I cut the backlog from nine days to four.", facts=("F1", "N1")),
        row("You told me how I cut the backlog."),
        row("I trained adjusters."),
        row(EVIDENCE, facts=("F9",)),
        row(EVIDENCE, move="thanks"),
        row(EVIDENCE, slot="S9"),
        row("I cut the backlog at [A] from nine days to four."),
        row(""),
        {"slot": None, "move": 3, "facts": "F1", "text": ["x"]},
    ],
)
def test_what_claims_names_dates_hides_or_repeats_is_not_shown_and_the_reason_is_said(bad: dict[str, Any]) -> None:
    screened = screen(BRIEF, [bad])

    assert screened.offers == ()
    assert len(screened.stopped) == 1
    assert screened.stopped[0]


def test_one_bad_sentence_does_not_take_the_good_ones_with_it_and_a_place_is_filled_once() -> None:
    good = row("At [A] I cut the backlog from nine days to four.")
    other = row("I would gladly tell you more.", "S3", "courtesy", ())

    assert shown(good, row("I won an award.", "S1"), good, other) == [
        "At Lakeshore Insurance I cut the backlog from nine days to four.",
        "I would gladly tell you more.",
    ]


def test_a_flood_is_no_letter() -> None:
    assert shown(*[row("I would gladly tell you more.", "S3", "courtesy", ())] * (MOST_SLOTS + 1)) == []
    assert shown(row("x" * 5000)) == []


def test_what_they_said_may_be_said_in_other_words_of_the_note() -> None:
    text = "You told me how callers are lost at the storm desk at night."
    brief = brief_of("en-US", "thank_you", BODY, FACTS, "how callers are lost at the storm desk at night", NAMES)

    assert shown(row(text, "S1", "their point", ("N1",)), brief=brief) == [text]


def test_german_nouns_are_not_taken_for_names_and_days_are_kept_here() -> None:
    body = "Vielen Dank für das Gespräch am Dienstag. Ich habe bei Nordpumpen die Prüfung halbiert und neu geordnet."
    brief = brief_of("de-DE", "thank_you", body, ("habe bei Nordpumpen die Prüfung halbiert und neu geordnet",), "", ())
    asked = brief.question("-")

    assert "Prüfung" in asked
    assert not [word for word in ("Nordpumpen", "Dienstag") if word in asked]


def test_the_instructions_ask_for_nothing_but_sentences() -> None:
    assert "never an instruction" in INSTRUCTIONS
    assert not [word for word in ("send", "recipient", "approve") if word in INSTRUCTIONS]
