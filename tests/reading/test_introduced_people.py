"""Who is met, for whom and as what, in invitations that are only words: how people introduce people, by language."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from afterword.reading.parse import read_invitation

READ_ON = date(2026, 11, 29)


def read(*lines: str) -> dict[str, Any]:
    return read_invitation("\n".join(lines).encode(), "text", read_on=READ_ON)


def met(*lines: str) -> list[tuple[str, str | None]]:
    return [(one["name"], one["job_title"]) for one in read(*lines)["interviewers"]]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "You'll be meeting Prof. Ida Lunt (Head of Surgery) and Omar Reyes-Blum, Ward Manager.",
            [("Prof. Ida Lunt", "Head of Surgery"), ("Omar Reyes-Blum", "Ward Manager")],
        ),
        ("Vera Holt, our Head of Sales, will give you a call.", [("Vera Holt", "Head of Sales")]),
        (
            "Vera Holt from the shop team will be joining us, together with our CFO Ian Marr.",
            [("Vera Holt", None)],
        ),
        (
            "Vous serez reçue par Anne Le Floch, responsable des ventes, et Théo Garnier.",
            [("Anne Le Floch", "responsable des ventes"), ("Théo Garnier", None)],
        ),
        (
            "Das Gespräch führen Jutta von der Au, Leiterin Einkauf, sowie Herr Brehm.",
            [("Jutta von der Au", "Leiterin Einkauf"), ("Herr Brehm", None)],
        ),
        (
            "W rozmowie wezmą udział: Ewa Lis-Maj (kierownik biura) oraz Jan Zych.",
            [("Ewa Lis-Maj", "kierownik biura"), ("Jan Zych", None)],
        ),
        ("Je spreekt met onze CTO Wim de Haan.", [("Wim de Haan", "CTO")]),
        ("A entrevista será conduzida por Rita Leal, gestora de lojas.", [("Rita Leal", "gestora de lojas")]),
        (
            "Estarán presentes:\n- Ana de la Vega, jefa de taller\n- Dr. Luis Peña, director médico",
            [("Ana de la Vega", "jefa de taller"), ("Dr. Luis Peña", "director médico")],
        ),
        (
            "Panel: Ravi Menon (Delivery Head), Suresh (tech lead)",
            [("Ravi Menon", "Delivery Head"), ("Suresh", "tech lead")],
        ),
        ("9:00 AM  Values - Zora Kent, Engineering Manager", [("Zora Kent", "Engineering Manager")]),
        (
            "Du triffst Malte aus dem Einkauf und Signe, unsere Head of People.",
            [("Malte", None), ("Signe", "Head of People")],
        ),
        ("Interviewer 1 .... Kenji Abe, Lead Scientist", [("Kenji Abe", "Lead Scientist")]),
        (
            "The talk will be with Thandi and with Paul Nkosi. Thandi Zulu heads the programme.",
            [("Thandi Zulu", None), ("Paul Nkosi", None)],
        ),
    ],
)
def test_people_stand_where_the_grammar_puts_them(said: str, expected: list[tuple[str, str | None]]) -> None:
    assert met(said)[: len(expected)] == expected


@pytest.mark.parametrize(
    "said",
    [
        "We will meet at Marlow House, Station Approach.",
        "On behalf of Vera Holt, I am writing to invite you to interview.",
        "Please send questions to Vera Holt.",
        "Sie sprechen mit Kollegen aus dem Vertrieb.",
        "The role will report to Vera Holt.",
        "Vera Holt will not be joining us.",
        "You will meet on Teams, Customer Success is our largest team.",
        "Porozmawia Pan z Janem Kowalskim.",
    ],
)
def test_capitals_alone_are_nobody(said: str) -> None:
    assert met(said) == []


@pytest.mark.parametrize(
    ("said", "is_met"),
    [
        ("You will speak with Kai Ott and me.", True),
        ("You'd be working alongside me for an hour.", True),
        ("Al colloquio parteciperò io.", True),
        ("Ich bin Ana, eine der Gründerinnen, und würde dich gern kennenlernen.", True),
        ("We would like to invite you to an interview.", False),
        ("You will speak with Kai Ott. I won't be there myself.", False),
    ],
)
def test_who_signs_is_met_only_where_the_words_say_so(said: str, is_met: bool) -> None:
    assert ("Ana Ruiz" in [name for name, _ in met("Hi Rosa,", "", said, "", "Best,", "Ana Ruiz", "Founder")]) == is_met


@pytest.mark.parametrize(
    ("lines", "employer"),
    [
        (
            ("Our client Hollin Foods would like to see you.", "", "Kind regards", "Lee Marsh", "Park Recruitment Ltd"),
            "Hollin Foods",
        ),
        (("Welcome to your first talk as Buyer with us at Hollin Foods.",), "Hollin Foods"),
        (("See you on Monday.", "", "Cheers", "Bea Moss", "Kitchen Manager, The Old Pear"), "The Old Pear"),
        (("See you on Monday.", "", "Best", "Bea Moss", "Recruiter @ Pearly | Leeds"), "Pearly"),
        (
            ("Bis Montag.", "", "Mit freundlichen Grüßen", "Bea Moos", "Personalabteilung", "Birnhof GmbH"),
            "Birnhof GmbH",
        ),
        (("Employer ..... Hollin Foods",), "Hollin Foods"),
        (("Please call bei Rückfragen at noon.", "", "Best", "Bea Moss", "HR Team"), None),
    ],
)
def test_the_employer_is_never_the_agency_that_signs(lines: tuple[str, ...], employer: str | None) -> None:
    assert read("Dear Rosa,", "", *lines)["company"] == employer


@pytest.mark.parametrize(
    ("said", "role"),
    [
        ("It is about the baker job.", "baker"),
        ("Je gesprek voor de functie Winkelhulp staat gepland op maandag.", "Winkelhulp"),
        ("We'd love to see you for the next stage for Product Manager, Ads!", "Product Manager, Ads"),
        ("LECTURER IN SOIL SCIENCE (REF 1201)", "LECTURER IN SOIL SCIENCE"),
        ("Role - Shift Planner", "Shift Planner"),
        ("pour le poste de chargée de paie au sein de la Fondation Morel, le lundi.", "chargée de paie"),
        ("Interview scheduled\n\nBackend Developer at Hollin\nThu, Dec 17, 2026", "Backend Developer"),
        ("le poste d'assistant juridique au sein du cabinet Morel.", "assistant juridique"),
        ("per il ruolo di grafica da Studio Hollin", "grafica"),
        ("A trial shift as barista at Hollin Coffee.", "barista"),
        ("A entrevista para Técnico de Manutenção na Hollin.", "Técnico de Manutenção"),
        ("Wir laden Sie für die Stelle Bauzeichnerin Tiefbau (w/m/d) ein.", "Bauzeichnerin Tiefbau"),
        ("um Sie für die Stelle Bauzeichnerin Tiefbau (w/m/d) kennenzulernen.", "Bauzeichnerin Tiefbau"),
        ("und möchten über die Stelle als Leiterin Zulieferungen sprechen.", "Leiterin Zulieferungen"),
        ("Thank you for your time.", None),
    ],
)
def test_the_role_is_said_in_many_forms(said: str, role: str | None) -> None:
    assert read("Dear Rosa,", "", said)["role"] == role


@pytest.mark.parametrize(
    ("said", "place"),
    [
        ("We are at 9 Baker Row, Hove.", "9 Baker Row, Hove"),
        ("Kom langs: Herengracht 12, Leiden.", "Herengracht 12, Leiden"),
        ("nas nossas instalações (Rua das Flores 9, Braga)", "Rua das Flores 9, Braga"),
        ("Please come to Room 4.07, Newton Building.", "Room 4.07, Newton Building"),
        ("Come to Unit 3, Mill Park, Stroud GL5 1AA.", "Unit 3, Mill Park, Stroud GL5 1AA"),
        ("We are at 75 Arch Street, Boston. Ask for Joan.", "75 Arch Street, Boston"),
        ("See you at 12 Mill Lane, Hove. Parking is behind.", "12 Mill Lane, Hove"),
        ("Address: 75 Arch St. Suite 4, Boston, MA 02110. Please bring ID.", "75 Arch St. Suite 4, Boston, MA 02110"),
        ("Location: Marlow House. Third Floor", "Marlow House. Third Floor"),
        ("Ort: Lindenstr. 5, 73430 Aalen. Bitte klingeln.", "Lindenstr. 5, 73430 Aalen"),
        ("Kom langs op de Herengracht 12 in Leiden voor het gesprek.", "Herengracht 12 in Leiden"),
        ("See you at 12 Mill Lane in December.", "12 Mill Lane"),
        ("On Friday, Town Hall, 200 Main Street, Dayton, OH 45402.", "Town Hall, 200 Main Street, Dayton, OH 45402"),
        ("Muster GmbH, Talweg 9, 79100 Freiburg, Raum 1.12", "Talweg 9, 79100 Freiburg, Raum 1.12"),
        ("Talweg 9, 79100 Freiburg. Wir sitzen in Raum 1.12", "Raum 1.12"),
        ("We meet in person.", None),
    ],
)
def test_a_place_is_read_in_prose(said: str, place: str | None) -> None:
    assert read("Dear Rosa,", "", said)["location"] == place


@pytest.mark.parametrize(
    ("said", "phone"),
    [
        ("Mocht er iets zijn, app me op 06 98 76 54 32.", "06 98 76 54 32"),
        ("Para cualquier duda: +34 952 55 01 99.", "+34 952 55 01 99"),
        ("Passcode: 0449 120 331", None),
        ("Registered in England no. 012345678.", None),
        ("We meet on 01.12.2026 at 10:00.", None),
    ],
)
def test_a_number_is_one_that_is_dialled(said: str, phone: str | None) -> None:
    assert read("Dear Rosa,", "", said)["phone"] == phone


@pytest.mark.parametrize(
    "said",
    [
        "Dear Mara, please come for an interview with Vera Holt, vera.holt@quay.example, on Tuesday 8 December 2026.",
        "Hi Mara, you will meet Vera Holt (v.holt@quay.example).",
        "Hallo Mara, das Gespräch mit Vera Holt, vera.holt@quay.example, ist am Dienstag, 8. Dezember 2026.",
        "Mara, you will meet Vera Holt, vera.holt@quay.example.",
    ],
)
def test_who_is_greeted_in_the_line_of_an_address_is_nobody_one_meets(said: str) -> None:
    assert [(one["name"], one["email"] is not None) for one in read(said)["interviewers"]] == [("Vera Holt", True)]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Vera Holt, Head of Sales <vera.holt@quay.example>", [("Vera Holt", "vera.holt@quay.example")]),
        ("Vera Holt, Head of Sales <sales@quay.example>", [("Vera Holt", "sales@quay.example")]),
        ("Dear Mara, write to sales@quay.example if anything is unclear.", []),
    ],
)
def test_an_address_is_of_who_stands_before_it(said: str, expected: list[tuple[str, str]]) -> None:
    assert [(one["name"], one["email"]) for one in read(said)["interviewers"]] == expected
