"""Names that are nearly right in ways that no single slip of the keys makes, and prose that only looks like it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from afterword.core.findings import Finding, Level
from afterword.core.letter.names import check_names
from afterword.core.letter.record import Employer, OtherApplication
from tests.core.letter.names.name_letters import person, record

TERRAZAS = Employer("Bodegas del Miño", ("Miño",))
NAMED = record(
    person("Morag|Jenkin", "Ms."),
    TERRAZAS,
    "Release Engineer",
    others=(person("Niamh|Caldwell"), person("Eve|Day")),
)
LEUVEN = OtherApplication(Employer("Leuven Glass", ("Leuven",)), "Buyer", ())
FACTS = replace(NAMED, other_applications=(*NAMED.other_applications, LEUVEN))


def found_in(sentence: str, lang: str = "en") -> list[Finding]:
    text = f"Subject: Thank you\n\nDear Ms. Jenkin,\n\n{sentence}\n\nKind regards,\nMaya Lindqvist\n"
    return [each for each in check_names(lang, FACTS, text) if each.level is not Level.LOOK]


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Please thank Niamh Caldewey for the tour.", "Niamh Caldewey"),
        ("I spoke with niamh caldwell about nights.", "niamh caldwell"),
        ("I would like to work at Bodegas de Miño.", "Bodegas de Miño"),
        ("I would like to work at Bodegas Miño.", "Bodegas Miño"),
        ("I would like to work at ACME.", "ACME"),
        ("I was glad to hear more about the role at XYZ, and the team.", "XYZ"),
        ("The post at Leuven is a good one.", "Leuven"),
        ("As Senior Release Engineer I would begin there.", "Senior Release Engineer"),
    ],
)
def test_what_is_nearly_right_is_found(sentence: str, found: str) -> None:
    assert [each.found for each in found_in(sentence)] == [found]


@pytest.mark.parametrize(
    ("sentence", "lang"),
    [
        ("Conozco bien la bodega del Miño, un río del norte.", "es"),
        ("I lived in Leuven for a year.", "en"),
        ("The certificates come by ACME, and the axes are XYZ.", "en"),
        ("On the eve day and night are alike.", "en"),
        ("As Senior Release Engineer Ana Ruiz said, it holds.", "en"),
        ("My cousin Niamh Brady sends her regards.", "en"),
    ],
)
def test_prose_is_left_alone(sentence: str, lang: str) -> None:
    assert found_in(sentence, lang) == []


def test_a_long_firm_in_small_letters_is_found_and_a_short_one_may_be_prose() -> None:
    long = replace(FACTS, company=Employer("Amber Ferry Trust"))
    text = (
        "Subject: Thanks\n\nDear Ms. Jenkin,\n\nWhat amber ferry trust asks is fair.\n\nBest regards,\nMaya Lindqvist\n"
    )

    assert [each.found for each in check_names("en", long, text)] == ["amber ferry trust"]
    assert found_in("We took the amber ferry, and the trust was there.") == []


def test_a_small_word_before_the_firm_is_no_part_of_it() -> None:
    facts = replace(FACTS, company=Employer("Conservas de la Ría"))
    text = "Subject: Gracias\n\nSra. Jenkin:\n\nLo de Conservas de la Ría y el mar.\n\nUn saludo,\nMaya Lindqvist\n"

    assert [each for each in check_names("es", facts, text) if each.rule == "L03"] == []


def test_a_degree_in_the_form_of_the_other_sex_is_found() -> None:
    facts = replace(FACTS, recipient=person("Carla|Bini", "Dott.ssa"))
    text = "Subject: Grazie\n\nGentile dottor Bini,\n\nla ringrazio.\n\nCordiali saluti,\nMaya Lindqvist\n"

    assert [each.level for each in check_names("it", facts, text)] == [Level.BLOCK]
    assert not check_names("it", facts, text.replace("dottor", "dottoressa"))
