"""What an answer says of its writer's name."""

from __future__ import annotations

import pytest

from afterword.core.people.evidence import Evidence, read
from afterword.core.people.own_reply import own_names
from afterword.core.people.prose import people
from afterword.reading.names import LibraryNameReader

WORDS = "Thank you, we decide on Friday.\n\n"


@pytest.mark.parametrize(
    ("sender", "text", "found"),
    [
        ("Katharina Weiß-Müller", "", [("own_email_display", "Katharina Weiß-Müller")]),
        ("Weiß-Müller, Katharina", "", [("own_email_display", "Weiß-Müller, Katharina")]),
        ("Dr. Katharina Weiss-Müller", "", [("own_email_display", "Dr. Katharina Weiss-Müller")]),
        (
            "",
            WORDS + "Mit freundlichen Grüßen\nKatharina Weiß-Müller\nHead of Platform",
            [("signature", "Katharina Weiß-Müller")],
        ),
        ("", WORDS + "Best,\n\n*Katharina Weiss-Mueller*\n", [("signature", "Katharina Weiss-Mueller")]),
        ("Katharina", WORDS + "Best,\nKatharina", []),
        ("K. Weiß-Müller", WORDS + "Kathy", []),
        ("Kestrel Recruiting", "", []),
        ("Kestrel Careers via Greenhouse", "", []),
        ("Tom Becker", WORDS + "Best\nTom Becker (for Katharina)", []),
        ("", WORDS, []),
    ],
)
def test_only_the_whole_name_in_their_own_hand_is_evidence(
    sender: str, text: str, found: list[tuple[str, str]]
) -> None:
    assert list(own_names(sender, text, "Katharina Weiß-Müller")) == found


@pytest.mark.parametrize(
    "close",
    [
        "Med vänlig hälsning", "Cu stimă,", "İyi çalışmalar", "Με εκτίμηση,", "Hezký den,", "Belle journée,",
        "Szívélyes üdvözlettel,", "Vennlig hilsen", "Parhain terveisin,", "S pozdravom,", "Bestu kveðjur,",
    ],
)  # fmt: skip
def test_a_close_in_any_of_the_languages_is_no_name(close: str) -> None:
    assert own_names("", f"{WORDS}{close}\nKatharina Weiß-Müller", "Katharina Weiß-Müller")
    assert not read(Evidence("signature", close)).is_person


@pytest.mark.parametrize(
    ("signed", "surname", "letters"),
    [
        ("Prof. Oluwaseun Bello FREng", "Bello", "FREng"),
        ("Dr. Leila Haddad FRCPsych", "Haddad", "FRCPsych"),
        ("Imogen Carrick RGN", "Carrick", "RGN"),
        ("Tom McDonald", "McDonald", ""),
        ("Ana DeLuca", "DeLuca", ""),
        ("Tom Vanden Berghe", "Vanden Berghe", ""),
        ("Maître Claire Vasseur", "Vasseur", ""),
        ("Arq. Ana Gil", "Gil", ""),
    ],
)
def test_titles_before_and_letters_after_a_name_are_no_part_of_it(signed: str, surname: str, letters: str) -> None:
    reading = read(Evidence("signature", signed))

    assert (reading.surname, reading.credentials) == (surname, letters)


@pytest.mark.parametrize(
    ("text", "surname"),
    [("I spoke with Mr Peter Ng.", "Ng"), ("You will meet Dr Li.", "Li"), ("You will meet Mr Ng.\nSee you", "Ng")],
)
def test_the_stop_of_a_sentence_is_no_letter_of_a_short_name(text: str, surname: str) -> None:
    assert [each.surname for each in people(text, None, LibraryNameReader())] == [surname]
