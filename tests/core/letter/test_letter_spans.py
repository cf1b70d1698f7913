"""Zones and sentences of letters in several languages."""

from __future__ import annotations

import pytest

from afterword.core.letter.spans import Span, sentences, zones

LETTER = """To: Ines Abreu <i.abreu@tramline.example>
Subject: Thank you for Tuesday

Dear Ms. Abreu,

Thank you for your time.
I liked the tour.

I look forward to hearing from you.

Kind regards,
Tom Varga
+44 20 7946 0000
"""


def parts(text: str) -> tuple[str | None, list[str], str | None, str | None]:
    found = zones(text)
    salutation, close, signature = (
        span.of(text) if span else None for span in (found.salutation, found.close, found.signature)
    )
    return salutation, [span.of(text) for span in found.body], close, signature


def split(text: str, lang: str = "en") -> list[str]:
    return [span.of(text) for span in sentences(text, lang)]


def test_a_letter_falls_into_its_zones() -> None:
    found = zones(LETTER)

    to = found.header("to")
    assert to is not None
    assert to.of(LETTER) == "Ines Abreu <i.abreu@tramline.example>"
    assert parts(LETTER) == (
        "Dear Ms. Abreu,",
        ["Thank you for your time.\nI liked the tour.", "I look forward to hearing from you."],
        "Kind regards,",
        "Tom Varga\n+44 20 7946 0000",
    )


@pytest.mark.parametrize(
    ("greeting", "close"),
    [
        ("Sehr geehrte Frau Dr. Abreu,", "Mit freundlichen Grüßen"),
        ("Guten Tag Ines Abreu,", "Beste Grüße,"),
        ("Madame,", "Bien cordialement,"),
        ("Bonjour Ines Abreu,", "Cordialement,"),
        ("Estimada Sra. Abreu:", "Un cordial saludo,"),
        ("Buenos días, Ines Abreu:", "Atentamente,"),
        ("Gentile Ines Abreu,", "Cordiali saluti,"),
        ("Geachte mevrouw Abreu,", "Met vriendelijke groet,"),
        ("Ines,", "Many thanks and kind regards,"),
        ("Ines,", "Onwards,"),
    ],
)
def test_the_zones_are_found_in_every_language(greeting: str, close: str) -> None:
    text = f"{greeting}\n\nText one two three four five six seven eight nine ten.\n\n{close}\nTom Varga\n"

    assert parts(text) == (
        greeting,
        ["Text one two three four five six seven eight nine ten."],
        close,
        "Tom Varga",
    )


def test_a_greeting_with_a_colon_is_no_header() -> None:
    assert zones("Estimada Sra. Abreu:\n\nGracias.\n").headers == ()


def test_a_close_and_a_name_on_one_line_are_two_zones() -> None:
    text = "Hi Ines,\n\nThank you for Tuesday.\n\nBest regards, Tom Varga\n"

    assert parts(text)[2:] == ("Best regards,", "Tom Varga")


def test_what_was_quoted_is_not_the_letter() -> None:
    text = "Hi Ines,\n\nYes.\n\nBest regards,\nTom\n\nOn Tuesday Ines Abreu wrote:\n> Dear Bob,\n> come at ten\n"
    found = zones(text)

    assert parts(text)[3] == "Tom"
    assert [span.of(text) for span in found.quoted] == ["On Tuesday Ines Abreu wrote:\n> Dear Bob,\n> come at ten"]


@pytest.mark.parametrize("text", ["", "\n\n", "one", "Dear", ">", ":", "Kind regards,", "\u200b"])
def test_any_scrap_of_text_has_zones_and_sentences(text: str) -> None:
    found = zones(text)

    assert found.headers == ()
    assert all(span.end <= len(text) for span in (*found.body, *sentences(text, "en")))


def test_titles_initials_and_legal_forms_end_no_sentence() -> None:
    text = "I met Dr. A. B. Novak of Tramline Inc. in May. Prof. Lund (St. Gallen) asked e.g. about No. 7. Fine."

    assert split(text) == [
        "I met Dr. A. B. Novak of Tramline Inc. in May.",
        "Prof. Lund (St. Gallen) asked e.g. about No. 7.",
        "Fine.",
    ]


def test_a_legal_form_ends_a_sentence_when_the_next_word_opens_one() -> None:
    assert split("I left Pastaio S.p.A. I was glad.") == ["I left Pastaio S.p.A.", "I was glad."]


@pytest.mark.parametrize(
    ("language", "parts"),
    [
        ("en", ["It was good for me.", "I would come.", "I said no. 5 people did.", "Paul told me.", "Marta agreed."]),
        ("en", ["No.", "I never did.", "See no. 7 and fig. 3."]),
        ("de", ["Die Stelle ist einer eigenen Art.", "Wir sprachen über Art. 5 der Satzung."]),
        ("fr", ["Chez Me. Dupont, à la place no. 5.", "Le poste tel qu'il est.", "Je viens."]),
        ("it", ["Gentile sig. Rossi e dott. Bianchi.", "Perché no.", "Vengo al no. 5."]),
        ("nl", ["Dat was goed voor me.", "Ik zou komen."]),
    ],
)
def test_a_word_that_is_also_an_abbreviation_ends_a_sentence_but_not_before_a_number(
    language: str, parts: list[str]
) -> None:
    assert split(" ".join(parts), language) == parts


def test_german_ordinals_and_abbreviations_end_no_sentence() -> None:
    assert split("Am 3. Dezember, z. B. um 10 Uhr. Ich rufe an.", "de") == [
        "Am 3. Dezember, z. B. um 10 Uhr.",
        "Ich rufe an.",
    ]


def test_blank_lines_and_list_items_end_a_sentence() -> None:
    assert split("First point\n\nSecond point:\n- one\n- two") == ["First point", "Second point:", "- one", "- two"]


def test_quotes_close_with_their_sentence() -> None:
    assert split("You said “come back.” I will! ¿Sí? Yes…") == ["You said “come back.”", "I will!", "¿Sí?", "Yes…"]


def test_spans_know_when_they_meet() -> None:
    assert Span(0, 3).overlaps(Span(2, 4))
    assert not Span(0, 3).overlaps(Span(3, 4))
    assert Span(0, 3).covers(Span(1, 3))
