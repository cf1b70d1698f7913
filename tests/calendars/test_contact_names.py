"""Names on contact cards: nothing is lost or moved between vCard, JSContact and our fields."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.calendars.contact_names import jscontact, n_value, name_of_jscontact, name_of_n, vcard
from afterword.calendars.vcard import read_cards
from afterword.core.people.person_name import Contact, PersonName

GARCIA = PersonName(title="Dra.", given="Ana", surname="García", surname2="López", locale="es")
WORD = st.text("aáßÖ田;,\\:'- ", min_size=1, max_size=8).map(str.strip).filter(lambda text: text.strip(" "))
NAMES = st.builds(
    PersonName,
    title=st.sampled_from(["", "Dr.", "Prof. Dr."]),
    given=WORD,
    given2=st.just("") | st.sampled_from(["K.", "Marie"]),
    surname=WORD,
    surname2=st.just("") | st.sampled_from(["López", "dos Santos"]),
    generation=st.sampled_from(["", "Jr.", "III"]),
    credentials=st.sampled_from(["", "PhD", "MBA"]),
)


def test_the_second_surname_and_the_generation_have_places_of_their_own_and_the_old_ones() -> None:
    name = replace(GARCIA, generation="Jr.", credentials="PhD")

    assert n_value(name) == "García,López;Ana;;Dra.;Jr.,PhD;López;Jr."
    assert name_of_n(n_value(name), "es") == name


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("Meyer;Katharine;;;", PersonName(given="Katharine", surname="Meyer")),
        ("O'Neill;Anne-Marie;;;FCCA", PersonName(given="Anne-Marie", surname="O'Neill", credentials="FCCA")),
        ("Suharto", PersonName(surname="Suharto")),
        (
            "Stevens;John;Philip,Paul;Dr.;Jr.,M.D.,A.C.P.;;Jr.",
            PersonName(
                title="Dr.",
                given="John",
                given2="Philip Paul",
                surname="Stevens",
                generation="Jr.",
                credentials="M.D., A.C.P.",
            ),
        ),
        (r"Smith\, Wesson;A\;B;;;", PersonName(given="A;B", surname="Smith, Wesson")),
    ],
)
def test_an_n_is_read_with_five_or_seven_components(value: str, expected: PersonName) -> None:
    assert name_of_n(value) == expected


@given(NAMES)
def test_a_name_comes_back_from_a_vcard_as_it_went(name: PersonName) -> None:
    assert name_of_n(n_value(name)) == name


@given(NAMES, st.sampled_from(["givenFirst", "surnameFirst"]))
def test_a_name_comes_back_from_jscontact_as_it_went_and_in_its_order(name: PersonName, order: str) -> None:
    name = replace(name, order=order, given_informal="Ann", locale="en")

    assert name_of_jscontact(jscontact(Contact("whole", name))) == name


@given(NAMES)
def test_our_own_reader_reads_the_card_that_we_write(name: PersonName) -> None:
    written = vcard(Contact(f"{name.given} {name.family}", name, email="ana@x.example", job_title="Head; of, Data"))

    card = read_cards(written)[0]

    assert card.version == "4.0"
    assert card.emails == ["ana@x.example"]
    assert card.title == "Head; of, Data"
    assert all(len(line) <= 75 for line in written.split(b"\r\n"))


def test_a_name_that_nobody_has_split_has_no_n() -> None:
    written = vcard(Contact("Kim Min-jun", pronouns="they/them"))

    assert b"\r\nN:" not in written
    assert b"FN:Kim Min-jun" in written
    assert b"PRONOUNS:they/them" in written
    assert "components" not in jscontact(Contact("Kim Min-jun"))["name"]


def test_pronouns_never_become_a_grammatical_gender() -> None:
    contact = Contact("Ana García López", GARCIA, pronouns="ella")

    assert b"GRAMGENDER" not in vcard(contact)
    assert "grammaticalGender" not in jscontact(contact)["speakToAs"]


@pytest.mark.parametrize("card", [{}, {"name": None}, {"name": {"components": "x"}}, {"name": {"components": [1]}}])
def test_an_odd_jscontact_card_gives_an_empty_name(card: dict[str, object]) -> None:
    assert name_of_jscontact(card) == PersonName()
