"""Invitations that are only words: the mail of an office, one that an agency passes on, a program's confirmation."""

from __future__ import annotations

from typing import Any

import pytest

from afterword.reading.parse import read_invitation

HEAD = "From: {}\r\nTo: Rosa Lind <rosa@home.example>\r\nSubject: {}\r\nDate: Mon, 02 Nov 2026 09:12:00 +0000\r\n"
PLAIN = "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n"


def read(sender: str, subject: str, *lines: str) -> dict[str, Any]:
    text = (HEAD.format(sender, subject) + PLAIN).encode() + "\r\n".join(lines).encode()
    return read_invitation(text, "eml")


def names(found: dict[str, Any]) -> list[str]:
    return [person["name"] for person in found["interviewers"]]


@pytest.mark.parametrize(
    ("sender", "lines", "company"),
    [
        (
            "Ana Ruiz <ana@brunel.example>",
            ("Kind regards", "Ana Ruiz", "People Partner", "Brunel Freight"),
            "Brunel Freight",
        ),
        ("Ana Ruiz <ana@brunel.example>", ("See you then.", "Ana Ruiz | Brunel"), "Brunel"),
        ("Kai Ott <kai@werke-nord.example>", ("Grüße", "Kai Ott", "Werke Nord"), "Werke Nord"),
        ("Ana Ruiz <ana@mairie-valserre.example>", ("Ana Ruiz", "Mairie de Valserre"), "Mairie de Valserre"),
        ("Ana Ruiz <ana@gmail.com>", ("Gmailers United", "See you then, we look forward to it."), None),
    ],
)
def test_a_line_that_begins_like_the_senders_domain_is_the_employer(
    sender: str, lines: tuple[str, ...], company: str | None
) -> None:
    assert read(sender, "Your interview", "We meet on 12 November 2026 at 14:00.", "", *lines)["company"] == company


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("Le confirmo la entrevista para el puesto de Auxiliar de biblioteca el jueves.", "Auxiliar de biblioteca"),
        ("Het gesprek gaat over de functie van Hovenier.", "Hovenier"),
        ("Välkommen på intervju för tjänsten som Rörmokare onsdag.", "Rörmokare"),
        ("The role is Head Gardener.", "Head Gardener"),
        ("Suite à votre candidature au poste d'agent d'accueil, vous êtes convoquée.", "agent d'accueil"),
        ("The role is open to everybody.", None),
        ("職種：看護助手", "看護助手"),
        ("Your place of work is open to all.", None),
    ],
)
def test_the_role_is_what_the_words_call_the_role(said: str, role: str | None) -> None:
    assert read("Ana Ruiz <ana@brunel.example>", "Interview", said)["role"] == role


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Elle rencontrera Léa Morin, directrice du site.", ["Léa Morin"]),
        ("Você vai falar com o Rui Pires, diretor comercial.", ["Rui Pires"]),
        ("Sarà presente la dott.ssa Anna Fabbri.", ["dott.ssa Anna Fabbri"]),
        ("You will teach a lesson and then meet Mrs Edith Cole (Headteacher).", ["Edith Cole"]),
        ("You will meet our finance director Colin Yates.", ["Colin Yates"]),
        ("W rozmowie weźmie udział Ewa Kowal, kierownik magazynu.", ["Ewa Kowal"]),
        ("The interview panel will be Sir Miles Orme and Joan Petty.", ["Sir Miles Orme", "Joan Petty"]),
        ("Le jury sera composé de Mme Sylvie Arnaud et M. Paul Giraud.", ["Mme Sylvie Arnaud", "M. Paul Giraud"]),
        ("Te recibirán la directora, Nuria Campos, y la jefa de estudios, Pilar Gil.", ["Nuria Campos", "Pilar Gil"]),
        ("15:00 - 15:45 London time: Hanif Aziz, VP Product", ["Hanif Aziz"]),
        ("It's just me and Joel Stern (Head of Lighting).", ["Ana Ruiz", "Joel Stern"]),
        ("Je maakt kennis met Henk Hoekstra (eigenaar) en mij.", ["Ana Ruiz", "Henk Hoekstra"]),
        ("10:00 AM - 10:45 AM  Hiring manager interview - Dana Field", ["Dana Field"]),
    ],
)
def test_people_are_found_beside_a_job_or_an_article(said: str, expected: list[str]) -> None:
    found = names(read("Ana Ruiz <ana@brunel.example>", "Interview", said))

    assert [name.removeprefix("Mrs ") for name in found] == expected


@pytest.mark.parametrize(
    ("said", "start"),
    [
        ("12 November 2026 at 2.30 pm (UK time)", "2026-11-12T14:30:00+00:00"),
        ("12 de novembro de 2026, às 15h00 (hora de Lisboa)", "2026-11-12T15:00:00+00:00"),
        ("12 novembre 2026 à 14 h (heure de Paris)", "2026-11-12T13:00:00+00:00"),
        ("12 november 2026 kl. 09.00 svensk tid", "2026-11-12T08:00:00+00:00"),
        ("12 November 2026 at 14:00 (Central European Time)", None),
    ],
)
def test_a_zone_named_by_its_country_or_city_is_known(said: str, start: str | None) -> None:
    found = read("Ana Ruiz <ana@brunel.example>", "Interview", f"We meet on {said}.")
    got = found["start_utc"]

    assert (got.replace("Z", "+00:00") if got else None) == start
    assert [each.get("answers") for each in found["questions"] if each["code"] == "unknown_zone"] == (
        [] if start else [["Europe/Berlin"]]
    )


@pytest.mark.parametrize(
    ("said", "start"),
    [
        ("Thursday 12 November at 14:00 UTC", "2026-11-12"),
        ("Tuesday 5 January at 14:00 UTC", "2027-01-05"),
        ("Friday 12 November at 14:00 UTC", None),
        ("12 November at 14:00 UTC", None),
    ],
)
def test_a_weekday_bears_out_the_year_that_is_missing(said: str, start: str | None) -> None:
    got = read("Ana Ruiz <ana@brunel.example>", "Interview", f"We meet on {said}.")["start_utc"]

    assert (got or "")[:10] == (start or "")


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        (("Venue: Education Centre, Room 2",), "Education Centre, Room 2"),
        (("Wir treffen uns in der Lindenstraße 12.",), "Lindenstraße 12"),
        (("See you on Zoom: https://zoom.us/j/1", "Join from 40 Park Square"), None),
        (("See you soon.", "Kind regards", "Ana Ruiz", "40 Park Square"), None),
    ],
)
def test_the_place_is_behind_a_label_or_a_street_above_the_greeting(lines: tuple[str, ...], place: str | None) -> None:
    assert read("Ana Ruiz <ana@brunel.example>", "Interview", *lines)["location"] == place


def test_of_a_mail_passed_on_the_one_inside_is_the_employers() -> None:
    found = read(
        "Lee Marsh <lee@agency.example>",
        "FW: Interview",
        "All confirmed, good luck! Lee",
        "",
        "From: Gwen Tate <gwen@coppice.example>",
        "Subject: Interview",
        "",
        "Happy to meet Rosa on 10 November 2026 at 11am.",
        "Gwen Tate",
        "Coppice Foods",
    )

    assert (found["company"], found["organizer"]["email"]) == ("Coppice Foods", "gwen@coppice.example")
