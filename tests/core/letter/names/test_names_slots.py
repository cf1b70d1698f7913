"""Greeting, address header and signature: the places where only one name can stand."""

from __future__ import annotations

import pytest

from afterword.core.findings import Finding, Level
from afterword.core.letter.names import check_names
from afterword.core.letter.record import PersonName
from tests.core.letter.names.name_letters import ORCHID, SAMPLES, person, record

REID = person("Katharine|Reid", "Ms.")


def alarms(greeting: str, recipient: PersonName, lang: str = "en", **more: object) -> list[Finding]:
    text = f"{greeting}\n\nThank you for the time you took.\n\nKind regards,\nMaya Lindqvist\n"
    facts = record(recipient, ORCHID, "Archivist", **more)  # type: ignore[arg-type]
    return [finding for finding in check_names(lang, facts, text) if finding.level is not Level.LOOK]


@pytest.mark.parametrize(
    ("greeting", "recipient", "lang"),
    [
        ("Dear Ms. Reid,", REID, "en"),
        ("Dear Ms Reid,", REID, "en-GB"),
        ("Dear Ms. Katharine Reid:", REID, "en-US"),
        ("Dear Katharine Reid,", REID, "en"),
        ("Hi Katharine!", REID, "en"),
        ("Hello again, Katharine,", REID, "en"),
        ("Good morning Ms. Reid -", REID, "en"),
        ("Hi Kate,", person("Katharine|Reid", informal="Kate"), "en"),
        ("Dear Kate Reid,", person("Katharine|Reid", informal="Kate"), "en"),
        ("Dear Professor Banerjee,", person("A. K.|Banerjee", "Prof. Dr."), "en"),
        ("Dear Dr Banerjee,", person("A. K.|Banerjee", "Dr."), "en-GB"),
        ("Guten Tag Dr. Henrik Maaß,", person("Henrik|Maaß", "Dr.-Ing."), "de"),
        ("Sehr geehrter Herr Dr. Maaß,", person("Henrik|Maaß", "Herr Dr.med."), "de"),
        ("Dear Sir Ian,", person("Ian|Blair", "Sir"), "en-GB"),
        ("Dear Ms. Lee and Dr. Park,", person("Ana|Lee", "Ms."), "en"),
        ("Sehr geehrte Frau Weber,", person("Heike|Weber", "Ms."), "de"),
        ("Sehr geehrter Herr Professor Braun,", person("Kai|Braun", "Herr Prof. Dr."), "de"),
        ("Sehr geehrte Frau von der Leyen,", person("Ute|von der Leyen", "Frau"), "de"),
        ("Guten Tag Dr. Kai Vogel,", person("Kai|Vogel", "Dr."), "de"),
        ("Guten Tag Kim Brenner,", person("Kim|Brenner"), "de"),
        ("Liebe Kim,", person("Kim|Brenner"), "de"),
        ("Madame,", person("Camille|Lefèvre", "Mme"), "fr"),
        ("Madame, Monsieur,", person("Camille|Lefèvre"), "fr"),
        ("Bonjour Madame Lefèvre,", person("Camille|Lefèvre", "Ms."), "fr"),
        ("Bonjour Camille Lefèvre,", person("Camille|Lefèvre"), "fr"),
        ("Estimada Sra. García López:", person("Ana|García López", "Sra."), "es"),
        ("Estimada Sra. García:", person("Ana|García López", "Sra."), "es"),
        ("Estimado Dr. López:", person("Luis|López", "Sr. Dr."), "es"),
        ("Buenos días, Alex García:", person("Alex|García"), "es"),
        ("Geachte mevrouw Van den Berg,", person("Sanne|van den Berg", "mevrouw"), "nl"),
        ("Gentile dottoressa Rossi,", person("Lia|Rossi", "dott.ssa"), "it"),
        ("Dear Maria J. Ruiz Soto,", PersonName("Maria", "Ruiz Soto", written="Dr. Maria J. Ruiz Soto, PhD"), "en"),
        ("Sehr geehrte:r Kim Brenner,", person("Kim|Brenner"), "de"),
        ("Liebe*r Kim Brenner,", person("Kim|Brenner"), "de"),
        ("Estimado/a Alex García:", person("Alex|García"), "es"),
        ("Prezado(a) Alex Souza,", person("Alex|Souza"), "pt"),
        ("Szanowni Państwo,", person("Ewa|Lis"), "pl"),
        ("田中 様", person("健二|田中", order="surnameFirst"), "ja"),
        ("Dear Hiring Team,", REID, "en"),
        ("Dear all,", REID, "en"),
    ],
)
def test_an_allowed_greeting_raises_no_alarm(greeting: str, recipient: PersonName, lang: str) -> None:
    assert alarms(greeting, recipient, lang, others=(person("Jon|Park", "Dr."),)) == []


@pytest.mark.parametrize(
    ("greeting", "recipient", "lang", "found"),
    [
        ("Dear Ms. Reed,", REID, "en", "Ms. Reed"),
        ("Dear Ms. reid,", REID, "en", "Ms. reid"),
        ("Dear Katherine Reid,", REID, "en", "Katherine Reid"),
        ("Dear Kate,", REID, "en", "Kate"),
        ("Dear Kath Reid,", REID, "en", "Kath Reid"),
        ("Dear Mr. Reid,", REID, "en", "Mr. Reid"),
        ("Dear Mrs. Reid,", REID, "en", "Mrs. Reid"),
        ("Dear Dr. Reid,", REID, "en", "Dr. Reid"),
        ("Dear Ms. Katharine,", REID, "en", "Ms. Katharine"),
        ("Dear Reid Katharine,", REID, "en", "Reid Katharine"),
        ("Dear Reid,", REID, "en", "Reid"),
        ("Dear Ms. Alvarez,", REID, "en", "Ms. Alvarez"),
        ("Dear Mr. Park,", person("Jon|Park"), "en", "Mr. Park"),
        ("Dear Ms. Jenkins,", person("Morag|Jenkin", "Ms."), "en", "Ms. Jenkins"),
        ("Dear Dr. Kenji,", person("Kenji|Tanaka", "Dr."), "en", "Dr. Kenji"),
        ("Dear Mr. Min-jun,", person("Min-jun|Kang", "Mr.", order="surnameFirst"), "en", "Mr. Min-jun"),
        ("Dear Ms. Oneill,", person("Aoife|O’Neill", "Ms."), "en", "Ms. Oneill"),
        ("Sehr geehrte Frau Leyen,", person("Ute|von der Leyen", "Frau"), "de", "Frau Leyen"),
        ("Sehr geehrter Herr Mueller,", person("Jürgen|Müller", "Herr"), "de", "Herr Mueller"),
        ("Sehr geehrter Herr Dr. Vogel,", person("Kai|Vogel", "Dr."), "de", "Herr Dr. Vogel"),
        ("Sehr geehrte Frau Gross,", person("Ute|Groß", "Frau"), "de", "Frau Gross"),
        ("Sehr geehrter Frau Weber,", person("Heike|Weber", "Frau"), "de", "Sehr geehrter Frau Weber"),
        ("Monsieur,", person("Camille|Lefèvre", "Mme"), "fr", "Monsieur"),
        ("Madame,", person("Camille|Lefèvre"), "fr", "Madame"),
        ("Bonjour Élodie Goff,", person("Élodie|Le Goff"), "fr", "Élodie Goff"),
        ("Estimada Sra. López:", person("Ana|García López", "Sra."), "es", "Sra. López"),
        ("Estimada Alex García:", person("Alex|García"), "es", "Estimada Alex García"),
        ("Dear Sir or Madam,", REID, "en", "Dear Sir or Madam,"),
        ("Dear Name,", REID, "en", "Name"),
    ],
)
def test_a_greeting_that_is_off_is_reported_whole(greeting: str, recipient: PersonName, lang: str, found: str) -> None:
    findings = alarms(greeting, recipient, lang)

    assert [finding.found for finding in findings] == [found]
    assert findings[0].rule in {"L01", "L02"}


def test_the_message_says_what_is_written_and_what_is_known() -> None:
    from_signature = PersonName("Anna", "Meyer", "Ms.", source="signature")
    (finding,) = alarms("Dear Ms. Meier,", from_signature)

    assert finding.message == "This says “Ms. Meier”. Their signature says “Ms. Meyer”."
    assert finding.fix == "Write “Ms. Meyer”."
    assert finding.level is Level.BLOCK


def test_a_short_form_nobody_confirmed_warns() -> None:
    (finding,) = alarms("Hi Kate,", REID)

    assert (finding.level, finding.expected) == (Level.WARN, "Katharine")


def test_greeting_another_interviewer_alone_is_the_wrong_letter() -> None:
    (finding,) = alarms("Dear Jon Park,", REID, others=(person("Jon|Park"),))

    assert finding.message == "This addresses “Jon Park”. The letter goes to “Katharine Reid”."


@pytest.mark.parametrize(
    ("header", "found"),
    [
        ("To: Katharine Reid <k@orchid.example>", []),
        ('To: "Katharine Reid" <k@orchid.example>', []),
        ("To: Reid, Katharine <k@orchid.example>", []),
        ("To: Ms. Katharine Reid", []),
        ("To: k.reed@orchid.example", []),
        ("To: <k.reed@orchid.example>", []),
        ("To: Katharine Reid <k@orchid.example>, Jon Park <j@orchid.example>", []),
        ("To: Katherine Reid <k@orchid.example>", ["Katherine Reid"]),
        ("To: Katharine Reid <k@orchid.example>, John Park <j@orchid.example>", ["John Park"]),
        ("From: Maja Lindqvist <m@mail.example>", ["Maja Lindqvist"]),
        ("From: Maya Lindqvist <m@mail.example>", []),
    ],
)
def test_the_address_header_names_who_is_confirmed(header: str, found: list[str]) -> None:
    findings = alarms(f"{header}\n\nDear Katharine,", REID, others=(person("Jon|Park"),))

    assert [finding.found for finding in findings] == found


@pytest.mark.parametrize(
    ("signature", "found"),
    [
        ("Maya Lindqvist", []),
        ("Maya", []),
        ("Maya Lindqvist, M.Sc.", []),
        ("Maya Lindqvist | +44 20 7946 0018", []),
        ("Dr. Maya Lindqvist", []),
        ("(Ms.) Maya Lindqvist", []),
        ("Maya Lindquist", ["Maya Lindquist"]),
        ("John Doe", ["John Doe"]),
        ("maya lindqvist", ["maya lindqvist"]),
        ("+44 20 7946 0018", []),
    ],
)
def test_the_signature_is_the_senders(signature: str, found: list[str]) -> None:
    text = f"Dear Katharine,\n\nThank you.\n\nKind regards,\n{signature}\n"
    findings = check_names("en", record(REID, ORCHID, "Archivist"), text)

    assert [finding.found for finding in findings if finding.level is not Level.LOOK] == found


def test_a_quoted_mail_is_nobodys_fault() -> None:
    quoted = "\nOn Monday Katherine Reed wrote:\n> Dear Mia Lindquist,\n> come to Quarry Lane at ten.\n"
    text = f"Dear Ms. Reid,\n\nThank you.\n\nKind regards,\nMaya Lindqvist\n{quoted}"

    assert check_names("en", record(REID, ORCHID, "Archivist"), text) == ()


@pytest.mark.parametrize("slip", ["Release  Engineer", "ReleaseEngineer"])
def test_a_space_too_many_or_too_few_in_the_role_is_a_slip(slip: str) -> None:
    sample = SAMPLES[0]
    text = sample.text.replace("Release Engineer job", f"{slip} job")

    assert [each.found for each in check_names("en", sample.record, text) if each.rule == "L03"] == [slip]


def test_a_name_that_was_only_wrapped_is_no_slip() -> None:
    sample = SAMPLES[0]
    text = sample.text.replace("Release Engineer job", "Release\n  Engineer job")

    assert [each for each in check_names("en", sample.record, text) if each.level is not Level.LOOK] == []


@pytest.mark.parametrize(
    ("greeting", "recipient", "expected"),
    [
        ("Dear ms. Reid,", REID, "Ms. Reid"),
        ("Dear Ms. Pugh\u2011Evans,", person("Ria|Pugh-Evans", "Ms."), "Ms. Pugh-Evans"),
    ],
)
def test_unusual_signs_in_a_greeting_are_pointed_out(greeting: str, recipient: PersonName, expected: str) -> None:
    (finding,) = alarms(greeting, recipient)

    assert (finding.level, finding.expected) == (Level.WARN, expected)
