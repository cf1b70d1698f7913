"""The new words of an answer: quoted letters, signatures and phone lines end them, look-alikes do not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.hearing.quoted import new_text
from afterword.core.html_text import html_text

ATTRIBUTIONS = [
    "On Mon, Mar 9, 2026 at 7:45 AM Jordan Lee <jordan@home.test> wrote:",
    "On 09/03/2026 07:45, Jordan Lee wrote:",
    "On Monday, March 9, 2026 at 07:45 AM, Jordan Lee via Some List\n<jordan@home.test> wrote:",
    "Jordan Lee <jordan@home.test> wrote on 3/9/2026 7:45 AM:",
    "Am Mo., 9. März 2026 um 07:45 Uhr schrieb Jordan Lee <jordan@home.test>:",
    "Jordan Lee <jordan@home.test> schrieb am Mo., 9. März 2026, 07:45:",
    "Am 09.03.26 um 07:45 schrieb Jordan Lee:",
    "Le lun. 9 mars 2026 à 07:45, Jordan Lee <jordan@home.test> a écrit :",
    "El lun, 9 mar 2026 a las 7:45, Jordan Lee (<jordan@home.test>) escribió:",
    "Il giorno lun 9 mar 2026 alle ore 07:45 Jordan Lee <jordan@home.test>\nha scritto:",
    "Op ma 9 mrt 2026 om 07:45 schreef Jordan Lee <jordan@home.test>:",
    "Em seg., 9 de mar. de 2026 às 07:45, Jordan Lee <jordan@home.test>\nescreveu:",
    "Den mån 9 mars 2026 kl 07:45 skrev Jordan Lee <jordan@home.test>:",
    "man. 9. mar. 2026 kl. 07.45 skrev Jordan Lee <jordan@home.test>:",
    "pon., 9 mar 2026 o 07:45 Jordan Lee <jordan@home.test> napisał(a):",
    "Den 9 mars 2026 kl. 07:45 skrev Jordan Lee:",
    "Den 2026-03-09 kl. 07:45, skrev Jordan Lee <jordan@home.test>:",
    "Den man. 9. mar. 2026 kl. 07.45 skrev Jordan Lee <jordan@home.test>:",
    "Den 09.03.2026 kl. 07.45 skrev Jordan Lee:",
    "mån 9 mars 2026 kl. 07:45 skrev Jordan Lee <jordan@home.test>:",
    "W dniu 09.03.2026 o 07:45, Jordan Lee pisze:",
    "W dniu pon., 9 mar 2026 o 07:45 Jordan Lee <jordan@home.test> napisał(a):",
    "Dnia 9 marca 2026 07:45 Jordan Lee <jordan@home.test> napisał:",
    "W dniu 2026-03-09 07:45, użytkownik Jordan Lee napisał:",
    "Från: Jordan Lee\nSkickat: den 9 mars 2026 07:45\nTill: Anna Bell\nÄmne: Tack",
    "Fra: Jordan Lee\nSendt: 9. marts 2026 07:45\nTil: Anna Bell\nEmne: Tak",
    "Od: Jordan Lee\nWysłano: poniedziałek, 9 marca 2026 07:45\nDo: Anna Bell\nTemat: Dziękuję",
    "-----Ursprungligt meddelande-----\nFrån: Jordan Lee",
    "----- Oryginalna wiadomość -----\nOd: Jordan Lee",
    "пн, 9 мар. 2026 г. в 07:45, Jordan Lee <jordan@home.test>:",
    "Jordan Lee <jordan@home.test> 于2026年3月9日周一 07:45写道：",
    "2026-03-09 7:45 GMT+01:00 Jordan Lee <jordan@home.test>:",
    "-----Original Message-----\nFrom: Jordan Lee\nSent: Monday, March 9, 2026 7:45 AM\nTo: Anna Bell\nSubject: Thanks",
    "________________________________\nVon: Jordan Lee\nGesendet: Montag, 9. März 2026 07:45\nAn: Anna\nBetreff: Dank",
    "De : Jordan Lee\nEnvoyé : lundi 9 mars 2026 07:45\nÀ : Anna Bell\nObjet : Merci",
    "*Da:* Jordan Lee\n*Inviato:* lunedì 9 marzo 2026\n*A:* Anna\n*Oggetto:* Grazie",
    "---------- Forwarded message ---------\nFrom: Jordan Lee <jordan@home.test>",
]


@pytest.mark.parametrize("attribution", ATTRIBUTIONS)
def test_the_quoted_letter_begins_at_its_attribution(attribution: str) -> None:
    assert (
        new_text(f"Thank you, Jordan.\n\nAnna\n\n{attribution}\n\nDear Anna,\nthank you.")
        == "Thank you, Jordan.\n\nAnna"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "On the other hand, we should talk about the offer on 9 March:",
        "From what I hear, you did well.",
        "To sum up: we will decide by Friday.",
        "As Tom wrote, the panel meets on Monday.",
        "Date and time work for me.",
    ],
)
def test_sentences_that_look_like_one_are_kept(sentence: str) -> None:
    assert new_text(f"Hello Jordan,\n\n{sentence}\n\nAnna") == f"Hello Jordan,\n\n{sentence}\n\nAnna"


def test_answers_below_and_between_quoted_lines_are_kept_without_them() -> None:
    below = "On Mon, Mar 9, 2026 at 7:45 AM Jordan Lee <jordan@home.test> wrote:\n> When?\n>\n\nOn Tuesday."

    assert new_text(below) == "On Tuesday."
    assert new_text("> When?\nOn Tuesday.\n\n> Where?\nIn Leeds.") == "On Tuesday.\n\nIn Leeds."


def test_signature_and_phone_line_go_and_the_closing_stays() -> None:
    assert new_text("Yes.\n\nThanks,\nAnna\n\nSent from my iPhone") == "Yes.\n\nThanks,\nAnna"
    assert new_text("Ja.\n\nVon meinem iPhone gesendet\n") == "Ja."
    assert new_text("Yes.\n-- \nAnna Bell\nHead of Data") == "Yes."


def test_quoted_nodes_of_a_page_are_dropped() -> None:
    page = (
        "<style>p{}</style><div>We decide on <b>Friday</b>.</div><div class='gmail_quote'>On Monday you wrote:"
        "<blockquote>Dear Anna</blockquote></div>"
    )

    assert html_text(page) == "We decide on Friday."
    assert html_text("<p>Yes</p><div id='divRplyFwdMsg'>From: Jordan</div><p>Dear Anna</p>") == "Yes"
    assert html_text("<blockquote>Only this</blockquote>") == "Only this"


def test_a_deep_page_is_read_within_the_limits() -> None:
    assert html_text("<div>" * 5000 + "deep" + "</div>" * 5000) == "deep"


@given(st.text(max_size=300))
def test_no_text_breaks_the_cutting_and_nothing_is_invented(text: str) -> None:
    cut = new_text(text)

    assert set(cut) <= set(text.replace("\r", "\n").replace("\xa0", " ")) | {"\n"}


@pytest.mark.parametrize(
    ("text", "added"),
    [
        ("Ok\n\nSent from Yahoo Mail on Android\n\nOn Tue, 10 Mar 2026 at 9:12, Jordan<j@h.test> wrote: Hi Kate", "Ok"),
        ("Danke!\n\nGesendet: Dienstag, 10. März 2026\nVon: J <j@h.test>\nAn: Kate\nBetreff: Hi\n\nHallo", "Danke!"),
        ("Tack\n\nDen tis 10 mars 2026 09:12Jordan Lee <j@h.test> skrev:\n\n> Hej", "Tack"),
        ("Спасибо\n\nВторник, 10 марта 2026, 9:12 +03:00 от Jordan Lee <j@h.test>:\n\nПривет", "Спасибо"),
        ("Hello\n\nJordan Lee wrote:\n\n> Hi\n> there", "Hello"),
        ("Hi\n\nQuoting Jordan Lee <j@h.test>:\n\n> Hello", "Hi"),
        ("Hi\n\n* Jordan Lee <j@h.test> [2026-03-10 09:12]:\n> Hello", "Hi"),
        ("Hi\n\n\tJordan Lee <j@h.test>\n\tTuesday, March 10, 2026 9:12 AM\nHello", "Hi"),
        ("Hi\n\n--- Jordan <j@h.test> wrote:\n\n> Hello", "Hi"),
    ],
)
def test_rarer_ways_to_quote(text: str, added: str) -> None:
    assert new_text(text) == added
