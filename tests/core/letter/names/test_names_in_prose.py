"""Subject and body: people of this interview, the employer, the role, and what belongs elsewhere."""

from __future__ import annotations

import pytest

from afterword.core.findings import Finding, Level
from afterword.core.letter.names import check_names
from afterword.core.letter.record import Employer, LetterRecord
from tests.core.letter.names.name_letters import TRAMLINE, person, record

FACTS = record(
    person("Morag|Jenkin", "Ms."),
    TRAMLINE,
    "Release Engineer",
    others=(
        person("Jon|Park", "Dr."),
        person("Anne-Marie|van der Meer"),
        person("Thị Lan|Nguyễn", order="surnameFirst"),
        person("Søren|Groß", "Mr."),
        person("Jonathan|Abara"),
    ),
    history=("Copperfield Labs",),
)


def findings(sentence: str, lang: str = "en", facts: LetterRecord = FACTS, subject: str = "Thank you") -> list[Finding]:
    greeting = {"de": "Guten Tag Morag Jenkin,", "fr": "Bonjour Morag Jenkin,", "es": "Buenos días, Morag Jenkin:"}
    text = (
        f"Subject: {subject}\n\n{greeting.get(lang, 'Dear Morag Jenkin,')}\n\n{sentence}\n\n"
        "Kind regards,\nMaya Lindqvist\n"
    )
    found = check_names(lang, facts, text)
    assert all(text[f.start : f.end] == f.found for f in found)
    return [finding for finding in found if finding.level is not Level.LOOK]


@pytest.mark.parametrize(
    ("sentence", "found", "expected"),
    [
        ("Please thank John Park for the tour.", "John Park", "Jon Park"),
        ("Please thank Dr. Parc for the tour.", "Parc", "Park"),
        ("It was good to meet Jon park.", "Jon park", "Jon Park"),
        ("I enjoyed the talk with Anne Marie van der Meer.", "Anne Marie van der Meer", "Anne-Marie van der Meer"),
        ("I enjoyed the talk with Anne-Marie Meer.", "Anne-Marie Meer", "Anne-Marie van der Meer"),
        ("I enjoyed the talk with Anne-Marie Van der Meer.", "Anne-Marie Van der Meer", "Anne-Marie van der Meer"),
        ("I enjoyed the talk with Thị Lan Nguyễn.", "Thị Lan Nguyễn", "Nguyễn Thị Lan"),
        ("Nguyen Thị Lan asked about nights.", "Nguyen Thị Lan", "Nguyễn Thị Lan"),
        ("Mr. Gross asked about nights.", "Gross", "Groß"),
        ("Mr. Søren asked about nights.", "Mr. Søren", "Mr. Groß"),
        ("Mr. Park asked about nights.", "Mr. Park", "Dr. Park"),
        ("Please thank Jonathn for the tour.", "Jonathn", "Jonathan"),
        ("I hope, Ms. Jenkins, that we meet again.", "Jenkins", "Jenkin"),
        ("I hope, Ms. Ortega, that we meet again.", "Ms. Ortega", "Morag Jenkin"),
        ("Kenji, your question was the best of the day.", "Kenji", "Morag Jenkin"),
        ("The chart on your wall, Ms. Ortega, explained a lot.", "Ms. Ortega", "Morag Jenkin"),
        ("It was good to meet you, Ms. Ortega. I enjoyed it.", "Ms. Ortega", "Morag Jenkin"),
        ("Thank you, Helen. I enjoyed it.", "Helen", "Morag Jenkin"),
        ("Thank you again, Moraag.", "Moraag", "Morag"),
        ("Jenkin Morag, your question was good.", "Jenkin Morag", "Morag Jenkin"),
        ("Whatever the outcome, Moarg, I enjoyed the talk.", "Moarg", "Morag"),
        ("You were right, MORAG: the second chapter is the one.", "MORAG", "Morag"),
        ("The point Jonthan made about nights stays with me.", "Jonthan", "Jonathan"),
        ("It struck me when jonathan described the nights.", "jonathan", "Jonathan"),
        ("I would be glad to join Tramlime.", "Tramlime", "Tramline"),
        ("I would be glad to join Tram Line.", "Tram Line", "Tramline"),
        ("I would be glad to join tramline.", "tramline", "Tramline"),
        ("I would be glad to join Tramline Mobilty.", "Tramline Mobilty", "Tramline Mobility"),
        ("The Release Enginer role is what I want.", "Release Enginer", "Release Engineer"),
    ],
)
def test_what_is_nearly_a_confirmed_name_is_reported(sentence: str, found: str, expected: str) -> None:
    assert [(finding.found, finding.expected) for finding in findings(sentence)] == [(found, expected)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Our Jenkins pipeline runs nightly, and Jenkins is fast.",
        "John Whitfield, my former manager, sends his regards.",
        "I grew up near Park Lane and in Gross-Gerau.",
        "Gross margins are not my field.",
        "Dr. Park and Jon spoke of nights; Jon’s rota convinced me.",
        "Anne-Marie van der Meer’s question stayed with me.",
        "Nguyễn Thị Lan and Mr. Groß showed me the depot.",
        "At Copperfield Labs I led four people.",
        "The release engineer has a hard job, and two Release Engineers have half of it.",
        "The customer you named, Halcyon Motors, was once mine too.",
        "My former manager, Léna Brandt, taught me that.",
        "Your colleague, Ms. Marsh, showed us the depot, and our porter, Mr. Pike, let you in.",
        "I told Ms. Ortega that you were kind. Thank you, all.",
        "I read the report by Grace Hopper that you recommended.",
        "In Lawrence, Kansas, I learned to keep calm.",
        "As you know, Kubernetes needs care.",
        "However, your point stands. Honestly, your point stands.",
        "Tramline partners with the city. Tramline Mobility’s depot is large.",
        "A Senior Release Engineer at another firm told me so.",
        "I know Kafka, Morax, and Spark from my course.",
        "Working as a Release Engineer would suit me.",
        "Everything about the Release Engineer role is clear to me.",
        "We measured at size XXL, see [1] and <https://tram.example/x>.",
    ],
)
def test_what_is_somebody_or_something_else_is_left_alone(sentence: str) -> None:
    assert findings(sentence) == []


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("I would love to work for Quarry Lane.", "Quarry Lane"),
        ("I would love to work for Quarry Lane Media Ltd.", "Quarry Lane Media Ltd"),
        ("The Audio Producer position suits me.", "Audio Producer"),
        ("The audio producer position suits me.", "audio producer"),
        ("Please thank Ada Boyle for me.", "Ada Boyle"),
        ("Please thank Dr. Reuter for me.", "Dr. Reuter"),
    ],
)
def test_what_belongs_to_another_application_blocks(sentence: str, found: str) -> None:
    (finding,) = findings(sentence)

    assert (finding.found, finding.rule, finding.level) == (found, "L02", Level.BLOCK)


def test_what_belongs_to_another_application_blocks_in_the_subject_too() -> None:
    (finding,) = findings("Thank you.", subject="Audio Producer at Quarry Lane Media")[:1]

    assert finding.found == "Audio Producer"


@pytest.mark.parametrize(
    "sentence",
    [
        "Ana Ruiz, your Audio Producer, showed me the studio.",
        "She was then head of the Boyle family.",
        "My friend Ada knows Reuter Street.",
    ],
)
def test_somebodys_job_and_single_names_are_not_foreign(sentence: str) -> None:
    assert findings(sentence) == []


@pytest.mark.parametrize(
    ("lang", "sentence", "found"),
    [
        ("en", "The Release Engineer opening at Blauwind Systems is what I want.", "Blauwind Systems"),
        ("en", "I would be delighted to join Blauwind.", "Blauwind"),
        ("en", "I now know that Blauwind is where the Release Engineer job should be.", "Blauwind"),
        ("en", "I would like to take the Data Analyst position.", "Data Analyst"),
        ("de", "Die Stelle als Release Engineer bei Blauwind Energie reizt mich.", "Blauwind Energie"),
        ("de", "Die Stelle als Data Analyst reizt mich.", "Data Analyst"),
        ("de", "Ich freue mich, bald von Blauwind Energie zu hören.", "Blauwind Energie"),
        ("fr", "Je serais heureuse de rejoindre Blauwind.", "Blauwind"),
        ("fr", "Le poste de Directeur Commercial me plaît.", "Directeur Commercial"),
        ("es", "Espero incorporarme pronto a Blauwind.", "Blauwind"),
    ],
)
def test_a_stranger_in_the_place_of_employer_or_role_warns(lang: str, sentence: str, found: str) -> None:
    (finding,) = findings(sentence, lang)

    assert (finding.found, finding.rule, finding.level) == (found, "L03", Level.WARN)


@pytest.mark.parametrize(
    ("lang", "sentence"),
    [
        ("en", "As a Release Engineer at Zalando I had four people."),
        ("en", "I worked for Zalando until 2021."),
        ("en", "The Release Engineer role in Berlin would suit me."),
        ("de", "Bei Siemens habe ich drei Jahre lang geplant."),
        ("de", "Bei Gelegenheit und bei Fragen rufe ich an."),
        ("de", "Vielen Dank für Ihre Nachricht zur Stelle als Release Engineer und für Ihre Zeit."),
        ("fr", "Chez Renault, j’ai appris la patience."),
        ("es", "El puesto de Release Engineer en Madrid me interesa."),
    ],
)
def test_an_earlier_employer_or_a_town_is_no_stranger(lang: str, sentence: str) -> None:
    assert findings(sentence, lang) == []


def test_german_genitives_are_no_misspelling() -> None:
    assert findings("Tramlines Depot und Jons Frage haben mir gefallen.", "de") == []


def test_offsets_count_code_points_of_the_text_as_given() -> None:
    decomposed = "I met Søren Groß 🎉 and a\u0301 and John Park."
    (finding,) = findings(decomposed)

    assert finding.found == "John Park"


def test_a_name_in_decomposed_form_is_the_same_name() -> None:
    assert findings("Nguye\u0302\u0303n Thi\u0323 Lan asked about nights.") == []


@pytest.mark.parametrize("written", ["Kites Robotics", "Kyte Robotics", "KITE Robotics", "Dr. De la Croix"])
def test_short_and_divided_names_are_held_to_their_spelling(written: str) -> None:
    facts = record(
        person("Morag|Jenkin", "Ms."), Employer("Kite Robotics"), "Lead", others=(person("Marc|Delacroix", "Dr."),)
    )

    assert [finding.level for finding in findings(f"I spoke of {written} with joy.", facts=facts)] == [Level.BLOCK]


SOUNDS = record(
    person("Morag|Jenkin", "Ms."),
    Employer("Wesermann GmbH"),
    "Timetable Planner",
    others=(person("Leigh|Reading"), person("Aoife|Kinsella")),
)


@pytest.mark.parametrize(
    ("sentence", "found"),
    [
        ("Lee Reading asked about nights.", "Lee Reading"),
        ("I enjoyed the talk with Eefa Kinsella.", "Eefa Kinsella"),
        ("I would like to work for Wesermann AG.", "Wesermann AG"),
        ("The Senior Timetable Planner would run the nights.", "Senior Timetable Planner"),
        ("Thank you for telling me about the Timetable Planner II role.", "Timetable Planner II"),
    ],
)
def test_what_only_sounds_like_it_or_has_another_form_or_grade_is_found(sentence: str, found: str) -> None:
    assert [each.found for each in findings(sentence, facts=SOUNDS)] == [found]


@pytest.mark.parametrize(
    "sentence",
    [
        "I would like to work for Wesermann GmbH, and Wesermann is close to home.",
        "Your Senior Timetable Planner, a Mr Pike, opened the door.",
        "Leigh Reading and Aoife Kinsella asked about nights.",
        "The Timetable Planner would run the nights for 2 depots.",
        "Lee asked me the way at Reading station.",
    ],
)
def test_the_same_said_rightly_or_of_somebody_else_is_none(sentence: str) -> None:
    assert findings(sentence, facts=SOUNDS) == []
