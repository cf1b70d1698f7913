"""For whom an invitation is written: the employer, never a department, an agency or a person; and who signs for it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from afterword.reading.parse import read_invitation

READ_ON = date(2026, 11, 29)


def read(*lines: str) -> dict[str, Any]:
    return read_invitation("\n".join(lines).encode(), "text", read_on=READ_ON)


@pytest.mark.parametrize(
    "office",
    [
        "Secretariaat",
        "Secretariaat Directie",
        "Talent Acquisition",
        "Talent Acquisition EMEA",
        "Sekretariat Geschäftsleitung",
        "Sekretariat Geschaeftsleitung",
        "Vorzimmer",
        "Geschäftsführung",
        "Human Resources Business Partnering",
        "People & Culture",
        "Faculty Office",
        "Assunzioni e Carriere",
        "Segreteria di Direzione",
        "Secrétariat de direction",
        "Direction des Ressources Humaines",
        "Dirección",
        "Kadry i Płace",
        "Sekretariat Zarządu",
        "Personalavdelningen",
        "Departamento de Pessoal",
        "Personeelszaken",
        "Early Careers",
        "Candidate Experience",
        "Global Mobility",
        "Admissions",
        "Managing Director",
        "Sent from my iPhone",
        "Senior Recruiter, Campus",
        "Park Recruitment",
        "Lanz & Gil Consultores",
        "Moss Consulting Recruiters",
        "Lang Personalberatung",
        "Lang & Partner Personalvermittlung GmbH",
        "Hale Executive Search",
        "Hale Search Partners",
        "Hale Search",
        "Cabinet Morel Recrutement",
        "Sala Selezione del Personale Srl",
        "De Bruin Werving & Selectie",
        "Ek Rekrytering AB",
        "Lis Doradztwo Personalne",
        "Randwick Staffing Inc.",
    ],
)
def test_a_department_or_an_agency_that_signs_is_not_the_employer(office: str) -> None:
    assert read("Dear Rosa,", "", "See you on Monday.", "", "Kind regards", "Bea Moss", office)["company"] is None


@pytest.mark.parametrize(
    ("lines", "employer"),
    [
        (("👥 Ines Calder, Tom Yardley",), None),
        (("👥 Ines Calder, Tom Yardley", "", "The team at Hollin Foods"), "Hollin Foods"),
        (("PANEL", "Joan Petrie (Finance Director)", "Miles Orr (Head of Audit)"), None),
        (("Thank you for your application with Hollin Foods.",), "Hollin Foods"),
        (("Thanks for applying to Hollin Foods!",), "Hollin Foods"),
        (("The team at Hollin would like to meet you.",), "Hollin"),
        (("We are excited about your interest in joining Hollin Foods.",), "Hollin Foods"),
        (("We are glad that you will visit us at Hollin Foods on Monday.",), "Hollin Foods"),
        (("Vous rejoindriez l'équipe au sein de la Maison Hollin.",), "Maison Hollin"),
        (("le poste de comptable au sein du groupe Hollin, lundi.",), "Hollin"),
        (("Votre candidature auprès de Hollin Santé a retenu notre attention.",), "Hollin Santé"),
        (("vielen Dank für Ihre Bewerbung bei der Hollin Werke AG.",), "Hollin Werke AG"),
        (("vielen Dank für Ihre Bewerbung bei der Stadt Hollin.",), "Stadt Hollin"),
        (("vielen Dank für Ihr Interesse an einer Mitarbeit im Hause Hollin.",), "Hollin"),
        (("la sua candidatura presso la Hollin Moda",), "Hollin Moda"),
        (("il ruolo di magazziniere della Hollin Moda S.r.l.",), "Hollin Moda S.r.l."),
        (("per la posizione di magazziniere del Gruppo Hollin.",), "Gruppo Hollin"),
        (("Gracias por tu interés en formar parte de Hollin Moda.",), "Hollin Moda"),
        (("su candidatura a Hollin Moda, S.L.",), "Hollin Moda, S.L."),
        (("tu candidatura en Hollin Moda",), "Hollin Moda"),
        (("na stanowisko magazynier w firmie Hollin Sp. z o.o. w poniedziałek",), "Hollin Sp. z o.o."),
        (("rekrutacja do firmy Hollin Moda",), "Hollin Moda"),
        (("je sollicitatie bij Hollin Zorg.",), "Hollin Zorg"),
        (("a sua candidatura à Hollin Têxteis, Lda.",), "Hollin Têxteis, Lda."),
        (("obrigada pela candidatura na Hollin Têxteis.",), "Hollin Têxteis"),
        (("Our client, Hollin Foods, would like to meet you.", "", "Lee Marsh", "Marsh Search"), "Hollin Foods"),
        (("un poste au sein du cabinet Hollin & Associés.",), "Hollin & Associés"),
        (("per il ruolo di grafica da Studio Hollin",), "Studio Hollin"),
        (("A trial shift as barista at Hollin Coffee this Saturday, 12 December.",), "Hollin Coffee"),
        (("Your virtual onsite with Hollin on Monday.",), "Hollin"),
        (("zur Stelle Bäcker bei der Firma Hollin GmbH & Co. KG am Freitag",), "Hollin GmbH & Co. KG"),
        (("schön, dass du dich bei uns, der Kita Hollin, beworben hast!",), "Kita Hollin"),
        (("I'm the founder of Hollin and I'll be the one asking.",), "Hollin"),
        (("il secondo colloquio con Farmacie Hollin per la posizione di farmacista",), "Farmacie Hollin"),
        (("Monday at noon.", "", "Bea Moss (she/her)", "Recruiting Coordinator, Hollin"), "Hollin"),
        (("INSTITUTION: Hollin College",), "Hollin College"),
        (("la entrevista con nuestro cliente, Bodegas Hollin, para el puesto",), "Bodegas Hollin"),
        (("au sein du Service Comptable, lundi.",), None),
        (("su candidatura a Enóloga.",), None),
        (("il direttore della Produzione Italia.",), None),
        (("Your application to the Accounts Team is moving on.",), None),
        (("Please join us at Noon.",), None),
        (("Your interview with the City of Hollin is set.",), "City of Hollin"),
        (("Your interview with Hollin County Council is set.",), "Hollin County Council"),
        (("Subject: Your interview at Hollin - next steps", "", "See you soon."), "Hollin"),
        (("Subject: Interview Buyer – Hollin Foods", "", "See you soon."), "Hollin Foods"),
    ],
)
def test_the_employer_stands_behind_many_words(lines: tuple[str, ...], employer: str | None) -> None:
    assert read("Dear Rosa,", "", *lines)["company"] == employer


@pytest.mark.parametrize(
    ("said", "is_met"),
    [
        ("Kit Vale will lead the talk and I shall be there too.", True),
        ("I'll join you for the first part.", True),
        ("I will also sit in.", True),
        ("On the call with me will be Kit Vale.", True),
        ("I'll be your host.", True),
        ("You'll be speaking with me first.", True),
        ("I am going to interview you with Kit Vale.", True),
        ("Je serai également présente.", True),
        ("J'assisterai aussi à l'entretien.", True),
        ("Auch ich werde dabei sein.", True),
        ("Ich bin ebenfalls dabei.", True),
        ("Ich nehme ebenfalls teil.", True),
        ("Yo también estaré en la entrevista.", True),
        ("Sarò presente anch'io.", True),
        ("Ci sarò anche io.", True),
        ("Ik ben er zelf ook bij.", True),
        ("Ik sluit ook even aan.", True),
        ("Jag är också med.", True),
        ("Jag deltar själv.", True),
        ("Ja też będę obecna.", True),
        ("Eu também estarei presente.", True),
        ("I'll be the one asking the questions.", True),
        ("I shall be in touch.", False),
        ("I'll be happy to help.", False),
        ("I will join you in hoping for snow. I won't be there.", False),
        ("Ich werde mich melden.", False),
        ("Je serai ravie de répondre à vos questions.", False),
        ("Ik ben bereikbaar op maandag.", False),
        ("Estaré encantada de ayudarte.", False),
        ("Sarò lieta di rispondere.", False),
    ],
)
def test_who_signs_takes_part_where_they_say_so(said: str, is_met: bool) -> None:
    found = read("Hi Rosa,", "", said, "", "Best,", "Bea Moss", "Founder", "bea@hollin.example")["interviewers"]

    assert [(one["name"], one["email"]) for one in found if one["name"] == "Bea Moss"] == (
        [("Bea Moss", "bea@hollin.example")] if is_met else []
    )


def test_an_office_address_in_a_signature_is_nobodys_own() -> None:
    found = read("Hi Rosa,", "", "I shall be there.", "", "Best,", "Bea Moss", "office@hollin.example")

    assert [(one["name"], one["email"]) for one in found["interviewers"]] == [("Bea Moss", None)]
