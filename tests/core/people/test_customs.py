"""Titles, letters, small words and orders of names that one country has, and how its texts name who is met."""

from __future__ import annotations

import pytest

from afterword.core.people.addressee import Addressee
from afterword.core.people.parsing import parse_name
from afterword.core.people.rule_reader import read_name
from afterword.core.people.salutation import salutation
from afterword.core.people.spelling import Difference, difference
from tests.core.people.readers import PlainReader

READER = PlainReader()


def parts(kind: str, text: str, locale: str = "") -> dict[str, str]:
    read = parse_name(kind, text, locale or None, READER).to_json()
    return {key: read[key] for key in ("title", "given", "given2", "surname", "credentials") if read.get(key)}


@pytest.mark.parametrize(
    ("text", "locale", "title"),
    [
        ("DI (FH) Jonas Kern", "de-AT", "DI (FH)"),
        ("DI (FH) Jonas Kern", "", "DI (FH)"),
        ("DI Jonas Kern", "de-AT", "DI"),
        ("DI Dr. Jonas Kern", "", "DI Dr."),
        ("Dipl.-Ing. (FH) Jonas Kern", "de", "Dipl.-Ing. (FH)"),
        ("Mag. (FH) Jonas Kern", "de-AT", "Mag. (FH)"),
        ("Mme la Directrice générale Jonas Kern", "fr", "Mme la Directrice générale"),
        ("Sr. D. Jonas Kern", "es", "Sr. D."),
        ("Pr Jonas Kern", "fr", "Pr"),
        ("RA Dr. Jonas Kern", "", "RA Dr."),
        ("Ass.-Prof. Dr. Jonas Kern", "de", "Ass.-Prof. Dr."),
        ("Arq.ª Jonas Kern", "pt", "Arq.ª"),
        ("M. le Recteur Jonas Kern", "fr", "M. le Recteur"),
        ("D. Jonas Kern", "es", "D."),
        ("D.ª Jonas Kern", "es", "D.ª"),
        ("Dipl.-Psych. Jonas Kern", "", "Dipl.-Psych."),
        ("Dipl.-Soz.päd. Jonas Kern", "de", "Dipl.-Soz.päd."),
        ("Dipl.-Math. oec. Jonas Kern", "de", "Dipl.-Math. oec."),
        ("dr hab. Jonas Kern", "pl", "dr hab."),
    ],
)
def test_titles_of_one_country_stand_before_the_name(text: str, locale: str, title: str) -> None:
    assert parts("name", text, locale) == {"title": title, "given": "Jonas", "surname": "Kern"}


def test_the_small_word_in_capitals_is_no_degree() -> None:
    assert parts("name", "DI LORENZO Carla", "it") == {"given": "Carla", "surname": "DI LORENZO"}


@pytest.mark.parametrize("letters", ["Assoc CIPD", "Chartered MCIPD", "CIPP/E", "PRINCE2", "PMP", "SHRM-CP"])
@pytest.mark.parametrize("joint", [" ", ", ", "\n"])
def test_letters_behind_a_name_are_no_part_of_it_and_no_firm(letters: str, joint: str) -> None:
    found = parse_name("signature", f"Regards,\nNell Corby{joint}{letters}\nHead of Design\n", None, READER)

    assert (found.given, found.surname, found.credentials) == ("Nell", "Corby", letters)
    assert (found.role, found.org) == ("Head of Design", "")


@pytest.mark.parametrize(
    ("text", "locale", "surname"),
    [
        ("Lies Vanden Broeck", "nl-BE", "Vanden Broeck"),
        ("Lies zur Linde", "de", "zur Linde"),
        ("Lies in ’t Hout", "nl", "in ’t Hout"),
        ("Lies El Amrani", "", "El Amrani"),
    ],
)
def test_a_small_word_that_opens_surnames_only_leaves_no_doubt(text: str, locale: str, surname: str) -> None:
    found = parse_name("name", text, locale, READER)

    assert (found.surname, found.unsure) == (surname, False)


@pytest.mark.parametrize(
    ("text", "given", "given2", "surname"),
    [
        ("Петров С. А.", "С.", "А.", "Петров"),
        ("Петров С.А.", "С.", "А.", "Петров"),
        ("С. А. Петров", "С.", "А.", "Петров"),
        ("Lê Thị Hoa", "Hoa", "Thị", "Lê"),
        ("Đặng Văn Long", "Long", "Văn", "Đặng"),
        ("Lê Minh Châu", "Minh Châu", "", "Lê"),
    ],
)
def test_initials_and_middle_names_stand_in_their_own_place(text: str, given: str, given2: str, surname: str) -> None:
    found = parse_name("name", text, None, READER)

    assert (found.given, found.given2, found.surname, found.unsure) == (given, given2, surname, False)


@pytest.mark.parametrize(("text", "title"), [("Dr. H. Otto", "Dr."), ("Dr. h. c. Uwe Otto", "Dr. h. c.")])
def test_an_initial_behind_a_doctor_is_no_part_of_the_degree(text: str, title: str) -> None:
    found = parse_name("name", text, "de", READER)

    assert (found.title, found.surname) == (title, "Otto")


def test_capitals_behind_letters_are_letters_too() -> None:
    assert parts("name", "Nell Corby, CISM, QZQX")["credentials"] == "CISM QZQX"


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Jürgen Groß", "Jurgen Gross", Difference.DIACRITICS),
        ("Işık Şen", "IŞIK ŞEN", Difference.CASE),
        ("Rosa Whitlock", "R. K. Whitlock", Difference.INITIALS),
        ("Мария Сидорова", "Сидорова М. П.", Difference.INITIALS),
        ("Rosa Whitlock", "S. K. Whitlock", Difference.PERSON),
    ],
)
def test_how_two_forms_of_one_name_differ(one: str, other: str, kind: Difference) -> None:
    assert difference(one, other) is difference(other, one) is kind


@pytest.mark.parametrize("text", ["nell corby", "NELL CORBY"])
def test_one_case_alone_tells_no_case(text: str) -> None:
    assert not parse_name("name", text, None, READER).case_reliable
    assert parse_name("name", "nell Corby", None, READER).case_reliable


def test_a_signature_in_small_letters_has_its_name_above_the_job() -> None:
    assert parts("signature", "see you then\n\nnell corby\nhead of design") == {"given": "nell", "surname": "corby"}


@pytest.mark.parametrize(
    "job",
    [
        "Projektledare", "Personalchef", "Avdelingsleder", "Projektleder", "Henkilöstöpäällikkö", "Toimitusjohtaja",
        "Gestora de Recursos Humanos", "Personálna riaditeľka", "Διευθύντρια", "人力资源经理", "採用担当", "인사팀장",
    ],
)  # fmt: skip
def test_a_job_title_is_no_firm_in_any_language(job: str) -> None:
    signed = parse_name("signature", f"Nell Corby\n{job}\n", None, READER)
    listed = parse_name("linkedin", f"Nell Corby - {job}, Voss", None, READER)

    assert (signed.surname, signed.role, signed.org) == ("Corby", job, "")
    assert (listed.surname, listed.role, listed.org) == ("Corby", job, "Voss")


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Te entrevistarán Nuria Prat y Óscar Pinto.", ["Nuria Prat", "Óscar Pinto"]),
        ("Ti incontreranno la dott.ssa Ilaria Conti e l’ing. Paolo Riva.", ["Ilaria Conti", "Paolo Riva"]),
        ("Incontrerai Matteo Greco.", ["Matteo Greco"]),
        ("Il colloquio sarà con il dott. Enrico Galli.", ["Enrico Galli"]),
        ("Você vai conversar com Bruno Tavares.", ["Bruno Tavares"]),
        ("Du träffar Anna Berg och Lars Holm.", ["Anna Berg", "Lars Holm"]),
        ("Du møter Kari Moen og Ola Lie.", ["Kari Moen", "Ola Lie"]),
        ("Du skal møde Mette Friis og Lars Bak.", ["Mette Friis", "Lars Bak"]),
        ("Am Gespräch nehmen Katrin Busch und Sven Adler teil.", ["Katrin Busch", "Sven Adler"]),
        ("Vous rencontrerez Élise Roussel puis Karim Benali.", ["Élise Roussel", "Karim Benali"]),
        ("10:00 Sofia Marques, Head of Data\n10:45 Tom Hale, Engineer", ["Sofia Marques", "Tom Hale"]),
        ("11:00 System Design, Teams\n12:00 Lunch Break", []),
        ("Thanks to Anna and Ben for the tour.", ["Anna", "Ben"]),
        ("Many thanks to Anna Berg and to Ben Ott.", ["Anna Berg", "Ben Ott"]),
        ("På intervjuet møter du Siri Dahl og Tor Lie.", ["Siri Dahl", "Tor Lie"]),
        ("Das Gespräch führen Sven Otto (Technik) und Karin Wolff.", ["Sven Otto", "Karin Wolff"]),
        ("Je spreekt met Tess Bos en Joost Vos.", ["Tess Bos", "Joost Vos"]),
        ("El puesto es en Buenos Aires, con viajes a Santiago.", []),
        ("Spoke to Noor. Nice chat.", ["Noor"]),
        ("Thanks to Northwind for the call with Orbis.", []),
        ("I spoke with Hannah.", ["Hannah"]),
        ("Met Dr Anna Berg and Tom, plus Helen from finance.", ["Anna Berg", "Tom", "Helen"]),
        ("Entrevista con Nuria Prat (jefa de ventas) y su compañero Iñaki.", ["Nuria Prat", "Iñaki"]),
    ],
)
def test_running_text_names_whom_one_meets(text: str, names: list[str]) -> None:
    found = parse_name("free_text", text, None, READER).people

    assert [person.display for person in found] == names


@pytest.mark.parametrize("title", ["Me", "Mᵉ", "Maître"])
def test_a_french_lawyer_is_greeted_by_the_whole_word(title: str) -> None:
    person = Addressee(title=title, given="Luc", surname="Arnaud")

    assert salutation("fr-FR", "formal", person).text == "Maître,"


def test_a_short_monsieur_is_no_initial_in_french() -> None:
    assert parts("name", "M. Kern", "fr") == {"title": "M.", "surname": "Kern"}
    assert parts("name", "M. Kern", "en") == {"given": "M.", "surname": "Kern"}


def test_a_surname_alone_keeps_its_small_word() -> None:
    assert parts("name", "van Rijswijk, drs.", "nl") == {"title": "drs.", "surname": "van Rijswijk"}
    assert parts("name", "van Nguyen") == {"given": "van", "surname": "Nguyen"}


def test_capitals_with_a_small_word_of_one_letter_are_no_surname_alone() -> None:
    read = read_name("LUIS COSTA Y VEGA", "es")

    assert (read.given, read.surname) == ("LUIS", "COSTA Y VEGA")


@pytest.mark.parametrize(
    "name", ["Personalabteilung Werke Ost", "人事部 採用課", "Personalbüro, Frankenwald"], ids=["de", "ja", "comma"]
)
def test_a_part_of_a_firm_is_nobody(name: str) -> None:
    assert not parse_name("signature", name, None, READER).given


def test_a_department_with_a_figure_is_no_given_name() -> None:
    found = parse_name("from_header", '"Corby Nell, HR-3" <n.corby@werk.example>', "de", READER)

    assert (found.department, {found.given, found.surname}) == ("HR-3", {"Nell", "Corby"})
    assert found.unsure


def test_work_behind_the_degree_of_contact_is_no_name() -> None:
    found = parse_name("linkedin", "Nell Corby (she/her) · 2nd Head of People at Fernway Ltd", None, READER)

    assert (found.given, found.surname, found.role, found.org) == ("Nell", "Corby", "Head of People", "Fernway Ltd")


def test_a_field_of_work_is_no_firm_on_the_card_of_a_firm() -> None:
    found = parse_name("business_card", "CORBY & HALE LLP\nNell Corby\nPartner, Tax\n", None, READER)

    assert (found.role, found.org) == ("Partner, Tax", "CORBY & HALE LLP")
