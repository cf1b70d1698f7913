"""Names out of headers, invitations, signatures, cards and sentences."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core.errors import Unreadable
from afterword.core.people.parsing import KINDS, parse_name
from tests.core.people.readers import PlainReader

READER = PlainReader()


def fields(kind: str, text: str, locale: str | None = None) -> dict[str, Any]:
    return parse_name(kind, text, locale, READER).to_json()


def holds(found: dict[str, Any], **expected: object) -> bool:
    return {key: found.get(key) for key in expected} == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lowe, Mary (HR)", {"given": "Mary", "surname": "Lowe", "department": "HR"}),
        ("=?utf-8?q?Zo=C3=AB?= Lowe", {"given": "Zoë", "surname": "Lowe"}),
        ("VARGA Zoltán", {"given": "Zoltán", "surname": "VARGA", "order": "surnameFirst", "case_reliable": False}),
        ("Naoko MORI", {"given": "Naoko", "surname": "MORI", "order": "givenFirst"}),
        ("Sam Reyes (they/them)", {"given": "Sam", "surname": "Reyes", "pronouns": "they/them"}),
        ("Mary Lowe (née Hart)", {"surname": "Lowe", "former_surname": "Hart"}),
        ("Mary Lowe geb. Hart", {"surname": "Lowe", "former_surname": "Hart"}),
        ("Margaret “Peg” Lowe", {"given": "Margaret", "surname": "Lowe", "informal": "Peg"}),
        ("Mary Lowe via Lever", {"surname": "Lowe", "via": "Lever"}),
        ("i. A. Mary Lowe", {"given": "Mary", "surname": "Lowe"}),
        ("ppa. Mary Lowe", {"given": "Mary", "surname": "Lowe"}),
        ("Dr. h. c. Mary Lowe", {"title": "Dr. h. c.", "given": "Mary", "surname": "Lowe"}),
        ("Prof. Dr. med. Mary Lowe", {"title": "Prof. Dr. med.", "given": "Mary"}),
        ("mgr inż. Ewa Lis", {"title": "mgr inż.", "given": "Ewa", "surname": "Lis"}),
        ("MARY LOWE, FCCA", {"given": "MARY", "surname": "LOWE", "credentials": "FCCA", "case_reliable": False}),
        ("Орлов Пётр Ильич", {"surname": "Орлов", "given": "Пётр", "given2": "Ильич", "order": "surnameFirst"}),
        ("이서연", {"surname": "이", "given": "서연", "order": "surnameFirst"}),
        ("森 直子", {"surname": "森", "given": "直子", "native": "森 直子"}),
        ("Trần Quang Huy", {"surname": "Trần", "given": "Quang Huy", "address_by": "given"}),
        ("Talent Team", {"is_person": False, "name_known": False}),
    ],
)
def test_a_line_is_read_into_its_fields(text: str, expected: dict[str, object]) -> None:
    assert holds(fields("name", text), **expected)


def test_damaged_letters_are_repaired_only_as_a_proposal() -> None:
    assert holds(fields("name", "BjÃ¶rn Dahl"), given="Björn", surname="Dahl", unsure=True)


def test_an_open_order_is_asked() -> None:
    assert fields("name", "Lee Jordan")["unsure"]


def test_two_readers_that_differ_on_the_surname_are_unsure() -> None:
    assert holds(fields("name", "Mary van der Lowe"), unsure=True)


def test_a_header_gives_its_address_and_never_a_name_from_it() -> None:
    assert holds(fields("from_header", '"Lowe, Mary" <mary@x.example>'), given="Mary", email="mary@x.example")
    assert holds(
        fields("from_header", "mary.lowe@x.example"), name_known=False, email="mary.lowe@x.example", given=None
    )
    assert holds(fields("from_header", "No Reply <no-reply@x.example>"), is_person=False)


def test_a_room_is_nobody() -> None:
    assert holds(fields("ics_attendee", "ATTENDEE;CUTYPE=ROOM;CN=Aspen:mailto:aspen@x.example"), is_person=False)


def test_an_attendee_is_read_with_quotes_and_carets() -> None:
    line = 'ATTENDEE;CN="Lowe, Mary";PARTSTAT=ACCEPTED:mailto:m@x.example'

    assert holds(fields("ics_attendee", line), given="Mary", surname="Lowe", email="m@x.example")


def test_a_signature_gives_job_title_firm_and_numbers() -> None:
    text = (
        "Best regards,\nPeg\n--\nMargaret Lowe, PhD\nHead of Quality, Larkfield Rail\n"
        "m.lowe@x.example\n+44 20 7946 0000"
    )

    assert holds(
        fields("signature", text),
        given="Margaret",
        surname="Lowe",
        credentials="PhD",
        role="Head of Quality",
        org="Larkfield Rail",
        signs_as="Peg",
        informal="Peg",
        email="m.lowe@x.example",
        phone="+44 20 7946 0000",
    )


def test_a_card_with_the_firm_on_top_is_read() -> None:
    text = (
        "Larkfield Analytics\nDr. Eva Lutz\nLeiterin Personal\nHauptstraße 5, 10115 Berlin\neva.lutz@larkfield.example"
    )

    assert holds(
        fields("business_card", text),
        title="Dr.",
        given="Eva",
        surname="Lutz",
        role="Leiterin Personal",
        org="Larkfield Analytics",
    )


def test_a_profile_line_gives_letters_job_title_and_firm() -> None:
    text = "Mary R. Lowe, SHRM-CP | Director, Talent Acquisition at Larkfield"

    assert holds(
        fields("linkedin", text),
        surname="Lowe",
        credentials="SHRM-CP",
        role="Director, Talent Acquisition",
        org="Larkfield",
    )


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("You will meet Dr Mary Lowe and her colleague Tom.", [("Mary", "Lowe"), ("Tom", None)]),
        ("Sie sprechen mit Frau Dr. Eva Lutz und Herrn Jan Krug.", [("Eva", "Lutz"), ("Jan", "Krug")]),
        ("The panel: Mary Lowe (Chair), Prof. Kofi Boateng, and Liam O'Dea.", None),
        ("Please join the Zoom call on Monday 3 May.", []),
        ("I talked to Ms Lowe and Mr Krug from Larkfield Rail in Boston.", [(None, "Lowe"), (None, "Krug")]),
        ("Sie treffen unseren Geschäftsführer Herrn Jan Krug sowie Eva Lutz.", [("Jan", "Krug"), ("Eva", "Lutz")]),
        ("Your interviewers: Priya (Head of Data) and Tom Ellis.", [("Priya", None), ("Tom", "Ellis")]),
        ("The interviewer was Siobhán.", [("Siobhán", None)]),
        ("Interview with Mary Lowe at Larkfield Analytics", [("Mary", "Lowe")]),
    ],
)
def test_people_are_found_in_sentences(text: str, people: list[tuple[str, str | None]] | None) -> None:
    wanted = people if people is not None else [("Mary", "Lowe"), ("Kofi", "Boateng"), ("Liam", "O'Dea")]
    found = fields("free_text", text).get("people", [])

    assert [(person.get("given"), person.get("surname")) for person in found] == wanted


@pytest.mark.parametrize(
    ("text", "locale", "given", "surname", "unsure"),
    [
        ("Ana Ruiz Ortega", None, "Ana", "Ruiz Ortega", True),
        ("María del Mar Ruiz Ortega", None, "María del Mar", "Ruiz Ortega", True),
        ("Kim Ji-woo", None, "Ji-woo", "Kim", True),
        ("Kim Ji-woo", "ko", "Ji-woo", "Kim", False),
        ("Varga Éva", "hu", "Éva", "Varga", False),
        ("Éva Varga", "hu", "Éva", "Varga", False),
        ("M. Luc Moreau", "fr", "Luc", "Moreau", False),
        ("Mr. van der Lowe", None, None, "van der Lowe", False),
        ("I. A. Lowe", None, "I.", "Lowe", False),
    ],
)
def test_order_and_second_family_names_follow_the_locale_or_stay_a_question(
    text: str, locale: str | None, given: str | None, surname: str, unsure: bool
) -> None:
    assert holds(fields("name", text, locale), given=given, surname=surname, unsure=unsure)


def test_a_card_in_two_scripts_gives_the_latin_name_and_keeps_the_other() -> None:
    found = fields("business_card", "森 直子\nNaoko Mori\n部長")

    assert holds(found, given="Naoko", surname="Mori", native="森 直子", role="部長")


def test_a_sender_on_behalf_of_somebody_is_that_somebody() -> None:
    found = fields("from_header", "Lever on behalf of Mary Lowe <x@lever.example>")

    assert holds(found, given="Mary", surname="Lowe", via="Lever")


@pytest.mark.parametrize(
    "text",
    ["Larkfield Rail <jobs@larkfield.example>", "Larkfield <no-reply@larkfield.example>", "Recruiting Coordinator"],
)
def test_a_firm_or_an_office_is_nobody(text: str) -> None:
    assert holds(fields("from_header", text), is_person=False)


def test_words_the_other_way_round_than_in_the_address_are_asked() -> None:
    assert fields("from_header", "Lowe Mary <m.lowe@x.example>")["unsure"]
    assert not fields("from_header", "Mary Lowe <m.lowe@x.example>")["unsure"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Regards, Tom Ellis", {"given": "Tom", "surname": "Ellis"}),
        ("Viele Grüße\nIhre Eva Lutz", {"given": "Eva", "surname": "Lutz"}),
        ("Best\nMary Head\nmary.head@x.example", {"given": "Mary", "surname": "Head"}),
        ("Eva Lutz\nVertriebsleiterin\nDeltawerk B.V.", {"role": "Vertriebsleiterin", "org": "Deltawerk B.V."}),
        ("Sent from my phone", {"is_person": False}),
    ],
)
def test_signatures_as_people_write_them(text: str, expected: dict[str, object]) -> None:
    assert holds(fields("signature", text), **expected)


def test_a_bracket_with_the_firm_of_the_address_is_no_nickname() -> None:
    found = fields("from_header", "Mary Lowe (Larkfield) <m@larkfield.example>")

    assert holds(found, surname="Lowe", org="Larkfield", informal=None)


def test_an_unknown_kind_is_said() -> None:
    with pytest.raises(Unreadable):
        parse_name("tattoo", "Mary Lowe", None, READER)


@given(kind=st.sampled_from(sorted(KINDS)), text=st.text(max_size=60))
@settings(max_examples=100, deadline=None)
def test_any_text_gives_an_answer(kind: str, text: str) -> None:
    found = fields(kind, text)

    assert isinstance(found["unsure"], bool)
    assert isinstance(found["is_person"], bool)
