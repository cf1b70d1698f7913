"""How a letter greets, by locale and by what is known."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core.errors import Unreadable
from afterword.core.people import titles
from afterword.core.people.address_forms import address_forms, allowed_salutations
from afterword.core.people.addressee import Addressee, read_addressee
from afterword.core.people.closing import all_closings, closing
from afterword.core.people.greetings import greeting_row, locales
from afterword.core.people.salutation import salutation

OKORO = {"given": "Ngozi", "surname": "Okoro"}


def line(locale: str, **record: object) -> str | None:
    return salutation(locale, "formal", read_addressee(record)).text


@pytest.mark.parametrize(
    ("locale", "expected"),
    [
        ("en-US", "Dear Ngozi Okoro,"),
        ("en-GB", "Dear Ngozi Okoro,"),
        ("en-IE", "Dear Ngozi Okoro,"),
        ("de-DE", "Guten Tag Ngozi Okoro,"),
        ("de-CH", "Guten Tag Ngozi Okoro"),
        ("fr-FR", "Bonjour Ngozi Okoro,"),
        ("es-ES", "Buenos días, Ngozi Okoro:"),
        ("it-IT", "Gentile Ngozi Okoro,"),
        ("nl-NL", "Beste Ngozi Okoro,"),
        ("pt-BR", "Olá, Ngozi Okoro,"),
        ("sv-SE", "Hej Ngozi Okoro,"),
        ("da-DK", "Kære Ngozi Okoro,"),
        ("pl-PL", "Dzień dobry,"),
        ("cs-CZ", "Dobrý den,"),
        ("tr-TR", "Sayın Ngozi Okoro,"),
    ],
)
def test_an_unknown_honorific_takes_the_neutral_form_of_the_language(locale: str, expected: str) -> None:
    assert line(locale, **OKORO) == expected


@pytest.mark.parametrize(
    ("locale", "record", "expected"),
    [
        ("en-US", {"honorific": "Ms"}, "Dear Ms. Okoro,"),
        ("en-GB", {"honorific": "Ms."}, "Dear Ms Okoro,"),
        ("en-GB", {"honorific": "Mrs", "title": "Dr"}, "Dear Dr Okoro,"),
        ("en-US", {"honorific": "Frau"}, "Dear Ms. Okoro,"),
        ("en-US", {"title": "Prof. Dr."}, "Dear Professor Okoro,"),
        ("en-GB", {"honorific": "Dame"}, "Dear Dame Ngozi,"),
        ("en-GB", {"title": "Rt Hon Lady Justice"}, "Dear Lady Justice Okoro,"),
        ("de-DE", {"honorific": "Frau", "title": "Dr. med."}, "Sehr geehrte Frau Dr. Okoro,"),
        ("de-DE", {"honorific": "Frau", "title": "Prof. Dr."}, "Sehr geehrte Frau Professor Okoro,"),
        ("de-DE", {"title": "Dr."}, "Guten Tag Dr. Ngozi Okoro,"),
        ("de-DE", {"title": "Dr.-Ing."}, "Guten Tag Dr. Ngozi Okoro,"),
        ("de-AT", {"honorific": "Herr", "title": "Dr.med."}, "Sehr geehrter Herr Dr. Okoro,"),
        ("de-DE", {"honorific": "Frau", "title": "Dipl.-Kffr."}, "Sehr geehrte Frau Okoro,"),
        ("de-AT", {"honorific": "Frau", "title": "MMag."}, "Sehr geehrte Frau MMag. Okoro,"),
        ("fr-FR", {"honorific": "Mme"}, "Madame,"),
        ("fr-FR", {"title": "Maître"}, "Maître,"),
        ("es-ES", {"honorific": "Sra."}, "Estimada Sra. Okoro:"),
        ("es-ES", {"title": "Dra."}, "Estimada Dra. Okoro:"),
        ("it-IT", {"title": "Dott.ssa"}, "Gentile Dott.ssa Okoro,"),
        ("pt-BR", {"honorific": "Sra."}, "Prezada Sra. Okoro,"),
        ("pl-PL", {"honorific": "Pani"}, "Szanowna Pani,"),
        ("cs-CZ", {"honorific": "paní", "vocative": "Okorová"}, "Vážená paní Okorová,"),
        ("tr-TR", {"honorific": "Hanım", "title": "Dr."}, "Sayın Dr. Ngozi Okoro,"),
    ],
)
def test_a_confirmed_honorific_or_title_is_put_as_the_locale_puts_it(
    locale: str, record: dict[str, str], expected: str
) -> None:
    assert line(locale, **OKORO, **record) == expected


def test_the_particle_is_capital_in_the_netherlands_and_as_registered_in_belgium() -> None:
    record = {"honorific": "mevrouw", "given": "Lotte", "surname": "van der Velde"}

    assert line("nl-NL", **record) == "Geachte mevrouw Van der Velde,"
    assert line("nl-BE", **record) == "Geachte mevrouw van der Velde,"
    assert line("nl-NL", given="Lotte", surname="van der Velde") == "Beste Lotte van der Velde,"


def test_names_from_elsewhere_are_called_as_at_home() -> None:
    assert line("en-GB", honorific="Ms", given="Sigrún", surname="Jónsdóttir", name_locale="is") == (
        "Dear Sigrún Jónsdóttir,"
    )
    assert line("en-GB", honorific="Mr", given="Quang Huy", surname="Trần", name_locale="vi") == "Dear Mr Huy,"
    assert line("hu-HU", given="Zsófia", surname="Kiss", order="surnameFirst") == "Tisztelt Kiss Zsófia!"
    assert line("ja-JP", given="直子", surname="森", order="surnameFirst") == "森様"
    assert line("ko-KR", given="서연", surname="이") == "이서연 님께"
    assert line("en-US", honorific="Mr", given="Sukarno") == "Dear Mr. Sukarno,"


def test_credentials_never_stand_in_a_greeting() -> None:
    assert line("en-US", **OKORO, title="PhD") == "Dear Ngozi Okoro,"


def test_own_pronouns_take_a_contradicting_honorific_away_and_never_give_one() -> None:
    assert line("en-US", **OKORO, honorific="Mr", pronouns="they/them") == "Dear Ngozi Okoro,"
    assert line("en-US", **OKORO, pronouns="she/her") == "Dear Ngozi Okoro,"


def test_a_disputed_title_falls_back_to_the_full_name_and_asks() -> None:
    greeted = salutation("en-GB", "formal", read_addressee({**OKORO, "title": "?", "conflict": ["Dr", "Ms"]}))

    assert greeted.text == "Dear Ngozi Okoro,"
    assert greeted.question is not None and "Dr, Ms" in greeted.question


def test_a_disputed_name_is_refused_with_a_question() -> None:
    record = {**OKORO, "conflict": {"surname": ["Okoro", "Okorro"]}}
    greeted = salutation("en-GB", "formal", read_addressee(record))

    assert greeted.text is None
    assert greeted.question == "Sources disagree on the name (Okoro, Okorro). Which spelling is right?"


def test_a_disputed_job_title_does_not_touch_the_greeting() -> None:
    record = {**OKORO, "conflict": [{"field": "role", "values": ["Head", "Lead"]}]}

    assert salutation("en-GB", "formal", read_addressee(record)).text == "Dear Ngozi Okoro,"


def test_a_surname_alone_greets_nobody() -> None:
    greeted = salutation("en-GB", "formal", read_addressee({"surname": "Okoro"}))

    assert greeted.text is None
    assert greeted.question


def test_an_unknown_language_is_asked_about() -> None:
    assert salutation("qq", "formal", read_addressee(OKORO)).text is None


def test_several_people_are_all_named() -> None:
    people = [{"honorific": "Frau", "surname": "Seidel"}, {"honorific": "Herr", "title": "Dr.", "surname": "Kolb"}]

    assert line("de-DE", people=people) == "Sehr geehrte Frau Seidel, sehr geehrter Herr Dr. Kolb,"
    assert line("en-US", people=people) == "Dear Ms. Seidel and Dr. Kolb,"
    assert line("en-US", people=[*people, {"surname": "Unknown"}]) is None


def test_nobody_named_greets_the_team() -> None:
    assert line("en-US", company="Larkfield Rail") == "Dear Hiring Team,"
    assert line("de-DE", company="Larkfield Rail") == "Sehr geehrte Damen und Herren,"


@pytest.mark.parametrize(
    ("locale", "address_as", "expected"),
    [
        ("en-US", "Ms. Tran-Hale", "Dear Ms. Tran-Hale,"),
        ("en-GB", "Dr Osei", "Dear Dr Osei,"),
        ("de-DE", "Herr Dr. Falkner", "Sehr geehrter Herr Dr. Falkner,"),
        ("it-IT", "dottoressa Conti", "Gentile dottoressa Conti,"),
        ("en-US", "Bo", "Dear Bo,"),
        ("en-US", "Sam Reyes", "Dear Sam Reyes,"),
    ],
)
def test_a_confirmed_address_is_used_as_it_stands(locale: str, address_as: str, expected: str) -> None:
    assert line(locale, address_as=address_as) == expected


def test_paper_takes_a_colon_in_the_united_states() -> None:
    person = read_addressee({**OKORO, "honorific": "Ms"})

    assert salutation("en-US", "formal", person, medium="letter").text == "Dear Ms. Okoro:"
    assert allowed_salutations("en-US", person) == {"Dear Ms. Okoro,", "Dear Ms. Okoro:"}


def test_the_first_name_is_used_only_in_an_informal_letter() -> None:
    person = read_addressee({**OKORO, "informal": "Zee"})

    assert salutation("en-US", "informal", person).text == "Dear Zee,"
    assert salutation("en-US", "formal", person).text == "Dear Ngozi Okoro,"


def test_address_forms_hold_what_is_confirmed_and_nothing_else() -> None:
    person = read_addressee({**OKORO, "title": "Dr", "informal": "Zee"})

    assert address_forms(person, "en-US") == {
        "Dr Okoro", "Dr. Okoro", "Dr Ngozi Okoro", "Dr. Ngozi Okoro", "Ngozi Okoro", "Zee",
    }  # fmt: skip


def test_closes_fit_the_locale() -> None:
    assert closing("en-GB", "letter")[0] == "Yours sincerely,"
    assert closing("de-CH")[0] == "Freundliche Grüsse"
    assert "{" not in " ".join(closing("fr-FR", "letter"))
    assert "Madame" in closing("fr-FR", "letter", appellation="Madame")[0]
    assert closing("qq") == ()
    assert "Kind regards" in all_closings("en-GB")


@pytest.mark.parametrize("record", [{"given": 3}, {"people": "Ada"}, {"people": [1]}, {"rank": "first"}])
def test_a_wrong_shape_is_said(record: dict[str, object]) -> None:
    with pytest.raises(Unreadable):
        read_addressee(record)


@pytest.mark.parametrize("locale", locales())
def test_every_row_greets_and_closes(locale: str) -> None:
    row = greeting_row(locale)

    assert row is not None and row.source
    assert closing(locale)
    assert line(locale, given="Kim", surname="Berg")


@pytest.mark.parametrize("locale", locales())
def test_every_row_names_its_source_or_greets_by_the_name_alone(locale: str) -> None:
    row = greeting_row(locale)
    assert row is not None

    is_name_only = row.source.startswith("name only")

    assert "unverified" not in row.source
    assert is_name_only or re.search(r"\w\.\w|playbook|Murray|Довідник", row.source)
    assert not is_name_only or not set(row.forms) - {"neutral", "informal", "unnamed"}


ABSTRACT_NAMES = st.text(alphabet="ABCdefgéøź-' ", min_size=1, max_size=12).map(str.strip).filter(bool)


@given(
    locale=st.sampled_from(sorted(locales())),
    given=ABSTRACT_NAMES,
    surname=ABSTRACT_NAMES,
    formality=st.sampled_from(["formal", "informal"]),
)
@settings(max_examples=60, deadline=None)
def test_no_honorific_is_ever_added(locale: str, given: str, surname: str, formality: str) -> None:
    text = salutation(locale, formality, Addressee(given=given, surname=surname)).text or ""
    rest = text.replace(given, " ").replace(surname, " ")
    words = {titles.fold(word) for word in rest.split()}

    assert not words & (titles.FEMININE | titles.MASCULINE | titles.NEITHER)
    assert not words & set(titles.RANKS)


# Given names that many readers would take for a man's or a woman's; the rules must take none for either.
GENDERED_LOOKING = ("Katharine", "Robert", "Andrea", "Jean", "Kim", "Siobhán", "Olga", "Marc", "Noa", "Camille")
HONORIFICS = ("", "Ms.", "Mr.", "Mx.", "Frau", "Herr", "Madame", "Monsieur", "Sra.", "Sr.", "mevrouw", "heer", "Pani")
PRONOUNS = ("", "she/her", "he/him", "they/them")


@given(
    locale=st.sampled_from(sorted(locales())),
    honorific=st.sampled_from(HONORIFICS),
    title=st.sampled_from(["", "Dr.", "Prof.", "Mag.", "Sir"]),
    names=st.tuples(st.sampled_from(GENDERED_LOOKING), st.sampled_from(GENDERED_LOOKING)),
)
@settings(max_examples=300, deadline=None)
def test_another_given_name_changes_nothing_but_the_name(
    locale: str, honorific: str, title: str, names: tuple[str, str]
) -> None:
    greeted = [
        salutation(locale, "formal", Addressee(honorific=honorific, title=title, given=name, surname="Ashdown")).text
        for name in names
    ]

    assert (greeted[0] or "").replace(names[0], "*") == (greeted[1] or "").replace(names[1], "*")


@given(
    locale=st.sampled_from(sorted(locales())),
    title=st.sampled_from(["", "Dr.", "Prof."]),
    pronouns=st.sampled_from(PRONOUNS),
)
@settings(max_examples=150, deadline=None)
def test_pronouns_never_make_an_honorific(locale: str, title: str, pronouns: str) -> None:
    person = Addressee(title=title, given="Kim", surname="Ashdown")
    plain = salutation(locale, "formal", person).text

    assert salutation(locale, "formal", replace(person, pronouns=pronouns)).text == plain


@pytest.mark.parametrize("given2", ["Петровна", "Петрівна"])
def test_a_russian_letter_greets_by_given_name_and_patronymic_of_either_custom(given2: str) -> None:
    assert line("ru-RU", given="Ольга", given2=given2, surname="Бойко") == f"Здравствуйте, Ольга {given2}!"
