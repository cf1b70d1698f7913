"""Evidence for a name: what agrees, what is settled by the bearer's own words, what is asked."""

from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from afterword.core.errors import Unreadable
from afterword.core.people.confirmed import addressee_of
from afterword.core.people.evidence import AUTHORITY, Evidence
from afterword.core.people.spelling import Difference, difference
from afterword.core.people.verification import LEAVE_OUT, is_verified
from afterword.core.people.weighing import Weighing, read_evidence, weigh


def read(*sources: tuple[str, str] | tuple[str, str, str]) -> list[Evidence]:
    return [
        Evidence(source=each[0], raw=each[1], seen_at=each[2] if len(each) > 2 else "2026-10-01") for each in sources
    ]


def judged(*sources: tuple[str, str] | tuple[str, str, str]) -> Weighing:
    return weigh(read(*sources))


def test_three_copies_of_a_recruiters_typo_do_not_outvote_the_signature() -> None:
    weighing = judged(
        ("recruiter_mail", "Sandra Hofmann"),
        ("ats_mail", "Sandra Hofmann"),
        ("job_ad", "Sandra Hofmann"),
        ("signature", "Sandra Hoffmann"),
    )

    assert (weighing.verdict, weighing.best, weighing.must_ask) == ("conflict", "Sandra Hoffmann", False)
    assert weighing.conflicts[0].kind == "spelling"
    assert "own words" in weighing.why


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        (("ats_mail", "Philip Lowe"), ("recruiter_mail", "Phillip Lowe"), "spelling"),
        (("business_card", "Tom Read"), ("signature", "Tom Reade"), "spelling"),
        (("company_site", "Jörg Bühler"), ("own_email_display", "Joerg Buehler"), "transliteration"),
        (("company_site", "Zoë Nuñez"), ("ats_mail", "Zoe Nunez"), "diacritics"),
        (("job_ad", "Mary-Ann Lowe"), ("ats_mail", "Mary Ann Lowe"), "punctuation"),
        (("company_site", "Minsu Choi"), ("ats_mail", "Minsu Choe"), "romanisation"),
        (("company_site", "Ines Abreu"), ("ats_mail", "Ines Teixeira"), "former_name"),
        (("company_site", "Ines Abreu"), ("ats_mail", "Ravi Chandran"), "person"),
    ],
)
def test_what_nobodys_own_words_settle_is_asked(one: tuple[str, str], other: tuple[str, str], kind: str) -> None:
    weighing = judged(one, other)

    assert weighing.verdict == "conflict"
    assert weighing.must_ask
    assert weighing.best is None
    assert str(weighing.conflicts[0].kind) == kind
    assert weighing.why.endswith("?")


@pytest.mark.parametrize(
    ("own", "other"),
    [
        ("Jörg Bühler", "Joerg Buehler"),
        ("Zoë Nuñez", "Zoe Nunez"),
        ("Siobhan O'Dea", "Siobhan ODea"),
        ("Stephen Lowe", "Stephan Lowe"),
        ("Margaret Lowe", "Peggy Lowe"),
    ],
)
def test_the_signature_settles_against_third_parties(own: str, other: str) -> None:
    weighing = judged(("ats_mail", other), ("signature", own))

    assert (weighing.verdict, weighing.best, weighing.must_ask) == ("conflict", own, False)
    assert weighing.resolved_by == "authority"


@pytest.mark.parametrize(
    ("sources", "best"),
    [
        ([("business_card", "PIA VAN DEN BOSCH"), ("signature", "Pia van den Bosch")], "Pia van den Bosch"),
        ([("signature", "Se\u0301an Daly"), ("ats_mail", "Séan Daly")], "Séan Daly"),
        ([("calendar_organizer_cn", "Lowe, Mary (HR)"), ("signature", "Mary Lowe")], "Mary Lowe"),
        ([("signature", "M. Lowe"), ("calendar_organizer_cn", "Mary Lowe")], "Mary Lowe"),
        ([("signature", "Rui Costa Lima"), ("ats_mail", "Rui Lima")], "Rui Costa Lima"),
        ([("signature", "Dr. Mary Lowe"), ("calendar_organizer_cn", "Mary Lowe")], "Dr. Mary Lowe"),
        ([("signature", "Frau Mary Lowe"), ("ats_mail", "Ms. Mary Lowe")], "Frau Mary Lowe"),
        ([("ats_mail", "BjÃ¶rn Dahl"), ("signature", "Björn Dahl")], "Björn Dahl"),
        ([("ats_mail", "Mary Lowe via Lever"), ("signature", "Mary Lowe")], "Mary Lowe"),
        (
            [("own_linkedin", "Mary Lowe (née Hart)"), ("ats_mail", "Mary Hart"), ("signature", "Mary Lowe")],
            "Mary Lowe",
        ),
        ([("calendar_organizer_cn", "Jörg Bühler"), ("local_part", "j.buehler@x.example")], "Jörg Bühler"),
        ([("calendar_organizer_cn", "William Hart"), ("local_part", "bill.hart@x.example")], "William Hart"),
        ([("calendar_organizer_cn", "Mary Lowe"), ("local_part", "jobs@x.example")], "Mary Lowe"),
        ([("signature", "Peg Lowe"), ("calendar_organizer_cn", "Margaret Lowe")], "Peg Lowe"),
        ([("signature", "Mary"), ("calendar_organizer_cn", "Mary Lowe")], "Mary Lowe"),
        ([("ats_mail", "Bj&ouml;rn Dahl"), ("signature", "Björn Dahl")], "Björn Dahl"),
        ([("ats_mail", "Bj?rn Dahl"), ("signature", "Björn Dahl")], "Björn Dahl"),
        ([("signature", "Kind regards,\nMary Lowe\nHead of Quality"), ("ats_mail", "Mary Lowe")], "Mary Lowe"),
    ],
)
def test_forms_of_one_name_are_consistent(sources: list[tuple[str, str]], best: str) -> None:
    weighing = judged(*sources)

    assert (weighing.verdict, weighing.best, weighing.must_ask) == ("consistent", best, False)


def test_the_short_form_they_sign_with_is_theirs_and_nobody_elses() -> None:
    assert judged(("signature", "Peg\n--\nMargaret Lowe"), ("ats_mail", "Peg Lowe")).informal == "Peg"
    assert judged(("signature", "Margaret Lowe"), ("recruiter_mail", "You will meet Peggy Lowe")).informal == ""


@pytest.mark.parametrize(
    "sources",
    [
        [("business_card", "PIA VAN DEN BOSCH"), ("local_part", "p.bosch@x.example")],
        [("calendar_organizer_cn", "A. K. Bose")],
        [("calendar_organizer_cn", "Mary L.")],
        [("business_card", "MARY LOWE"), ("ats_mail", "mary lowe")],
        [("own_email_display", "Larkfield"), ("local_part", "no-reply@larkfield.example")],
        [("own_email_display", "Talent Team"), ("local_part", "talent@x.example")],
        [("phone_note", "Shivonn")],
        [("job_ad", "Mary Lowe")],
        [("ats_mail", "BjÃ¶rn Dahl")],
    ],
)
def test_what_hides_the_name_is_not_enough(sources: list[tuple[str, str]]) -> None:
    weighing = judged(*sources)

    assert weighing.verdict == "insufficient"
    assert weighing.must_ask


def test_a_name_heard_on_the_phone_gives_way_to_the_written_one() -> None:
    weighing = judged(("phone_note", "Neesha Kelly"), ("calendar_organizer_cn", "Niamh Kelly"))

    assert (weighing.best, weighing.must_ask) == ("Niamh Kelly", False)
    assert weighing.conflicts[0].kind == "phonetic"


def test_two_titles_of_third_parties_leave_the_full_name_and_ask() -> None:
    weighing = judged(("company_site", "Prof. Mary Lowe"), ("recruiter_mail", "Dr. Mary Lowe"))

    assert (weighing.best, weighing.must_ask) == ("Mary Lowe", True)
    assert weighing.conflicts[0].values == ("Prof.", "Dr.")


def test_mrs_and_ms_are_two_choices_and_frau_fits_both() -> None:
    assert judged(("company_site", "Ms Mary Lowe"), ("recruiter_mail", "Mrs Mary Lowe")).must_ask
    assert not judged(("company_site", "Frau Mary Lowe"), ("recruiter_mail", "Mrs Mary Lowe")).must_ask


def test_a_doctorate_after_the_name_beside_mr_is_asked() -> None:
    weighing = judged(("signature", "Mary Lowe, PhD"), ("recruiter_mail", "Mrs Mary Lowe"))

    assert (weighing.best, weighing.must_ask) == ("Mary Lowe", True)


def test_own_pronouns_beside_a_third_partys_mr_are_asked() -> None:
    assert judged(("signature", "Sam Reyes (they/them)"), ("recruiter_mail", "Mr Sam Reyes")).must_ask


def test_an_address_almost_like_the_name_is_asked_unless_they_signed() -> None:
    assert judged(("calendar_organizer_cn", "Mary Loewe"), ("local_part", "m.lowe@x.example")).must_ask
    assert judged(("calendar_organizer_cn", "Kathrin Lowe"), ("local_part", "katrin.lowe@x.example")).must_ask
    assert judged(("calendar_organizer_cn", "Mary Lowe"), ("local_part", "t.lowe@x.example")).must_ask
    assert not judged(("signature", "Mary Lowen"), ("local_part", "m.lowe@x.example")).must_ask


def test_a_family_name_that_changed_takes_the_newer_of_their_own_words() -> None:
    weighing = judged(("signature", "Mary Hart", "2025-02-01"), ("signature", "Mary Lowe", "2026-09-01"))

    assert (weighing.best, weighing.must_ask) == ("Mary Lowe", False)


def test_two_addresses_with_two_names_are_two_people() -> None:
    entries = [
        {"source": "calendar_organizer_cn", "raw": "Karl Lowe", "email": "a@x.example"},
        {"source": "calendar_organizer_cn", "raw": "Karla Lowe", "email": "b@x.example"},
    ]
    weighing = weigh([read_evidence(entry) for entry in entries])

    assert weighing.same_person is False
    assert not weighing.must_ask


def test_capitals_on_the_family_name_settle_the_order_and_nothing_else_does() -> None:
    assert judged(("signature", "VARGA Zoltán"), ("ats_mail", "Zoltán Varga")).best == "Zoltán Varga"
    assert judged(("signature", "Mori Naoko"), ("ats_mail", "Naoko Mori")).must_ask


def test_a_job_title_in_their_own_words_stands() -> None:
    weighing = judged(("signature", "Mary Lowe, Head of Quality"), ("job_ad", "Mary Lowe, Director of Quality"))

    assert (weighing.best, weighing.name, weighing.must_ask) == ("Head of Quality", "Mary Lowe", False)


@pytest.mark.parametrize(
    ("one", "other", "kind"),
    [
        ("Mary Lowe", "Mary Lowe", Difference.NONE),
        ("Se\u0301an", "Séan", Difference.ENCODING),
        ("Mary LOWE", "Mary Lowe", Difference.CASE),
        ("M\u0430ry Lowe", "Mary Lowe", Difference.SCRIPT),
        ("Bühler", "Buehler", Difference.TRANSLITERATION),
        ("Bühler", "Buhler", Difference.DIACRITICS),
        ("O’Dea", "ODea", Difference.PUNCTUATION),
        ("Mori Naoko", "Naoko Mori", Difference.ORDER),
        ("M. Lowe", "Mary Lowe", Difference.INITIALS),
        ("Rui Lima", "Rui Costa Lima", Difference.PARTIAL),
        ("Peggy Lowe", "Margaret Lowe", Difference.NICKNAME),
        ("Minsu Choi", "Minsu Choe", Difference.ROMANISATION),
        ("Mary Lowe", "Mary Lowes", Difference.SPELLING),
        ("Mary Lowe", "Mary Hart", Difference.SURNAME),
        ("Mary Lowe", "Karl Hart", Difference.PERSON),
    ],
)
def test_each_difference_has_its_class_both_ways(one: str, other: str, kind: Difference) -> None:
    assert difference(one, other) is kind
    assert difference(other, one) is kind


def test_one_strong_or_two_agreeing_weak_sources_verify() -> None:
    assert is_verified(read(("signature", "Mary Lowe"))).ok
    assert is_verified(read(("company_site", "Mary Lowe"), ("recruiter_mail", "Mary Lowe"))).ok
    assert not is_verified(read(("recruiter_mail", "Mary Lowe"), ("recruiter_mail", "Mary Lowe"))).ok
    assert not is_verified(read(("calendar_organizer_cn", "Mary Lowe"), ("local_part", "m.lowe@x.example"))).ok
    assert not is_verified([]).ok


def test_a_question_names_each_spelling_with_its_place_and_ends_with_the_safe_answer() -> None:
    question = is_verified(read(("company_site", "Philip Lowe"), ("ats_mail", "Phillip Lowe"))).question

    assert question is not None
    assert [(answer.value, answer.source) for answer in question.answers[:-1]] == [
        ("Phillip Lowe", "a mail of the hiring system"),
        ("Philip Lowe", "the company's site"),
    ]
    assert question.answers[-1].label == LEAVE_OUT
    assert question.answers[-1].value == ""


def test_a_question_on_a_title_offers_the_titles() -> None:
    question = is_verified(read(("company_site", "Prof. Mary Lowe"), ("ats_mail", "Dr. Mary Lowe"))).question

    assert question is not None and question.field == "title"
    assert {answer.value for answer in question.answers} == {"Prof.", "Dr.", ""}


@pytest.mark.parametrize(
    "entry",
    [{"source": "rumour", "raw": "x"}, {"source": "signature", "raw": " "}, {"source": "signature", "raw": 4}, {}],
)
def test_a_wrong_shape_is_said(entry: dict[str, object]) -> None:
    with pytest.raises(Unreadable):
        read_evidence(entry)


RAW = st.one_of(
    st.sampled_from(
        ["Mary Lowe", "MARY LOWE", "Mary Löwe", "Lowe Mary", "Dr. Mary Lowe", "M. Lowe", "Karl Hart", "m.lowe"]
    ),
    st.text(min_size=1, max_size=25).filter(str.strip),
)
BUNDLE = st.lists(
    st.builds(
        Evidence,
        source=st.sampled_from(sorted(AUTHORITY)),
        raw=RAW,
        seen_at=st.sampled_from(["2025-01-01", "2026-10-02"]),
    ),
    min_size=1,
    max_size=5,
)


@given(bundle=BUNDLE, seed=st.integers(0, 1000))
@settings(max_examples=50, deadline=None)
def test_the_order_of_the_evidence_does_not_matter(bundle: list[Evidence], seed: int) -> None:
    shuffled = list(bundle)
    random.Random(seed).shuffle(shuffled)

    assert weigh(shuffled) == weigh(bundle)


@given(one=RAW, other=RAW)
@settings(max_examples=50, deadline=None)
def test_a_difference_is_the_same_from_both_sides(one: str, other: str) -> None:
    assert difference(one, other) is difference(other, one)


def test_a_name_that_ends_in_a_stop_ends_its_sentence_once() -> None:
    assert judged(("signature", "Tom Lowe Jr."), ("ats_mail", "Tom Lowe")).why.endswith("Tom Lowe Jr.")


SAID = Evidence("confirmed", "tomas herrera", "2026-11-30")


@pytest.mark.parametrize(
    ("source", "other"),
    [
        ("ats_mail", "Tomás Herrera"),
        ("signature", "Tomás Herrera"),
        ("signature", "Tomas Herera"),
        ("own_email_display", "Thomas Herrera"),
        ("phone_note", "Pat Lindqvist"),
        ("company_site", "Herrera Tomas"),
    ],
)
def test_what_the_user_confirmed_answers_for_all_that_was_read_until_then(source: str, other: str) -> None:
    found = weigh([SAID, Evidence(source, other, "2026-11-28"), Evidence("calendar_organizer_cn", "tomas herrera")])

    assert not found.must_ask, found.why
    assert found.written == "tomas herrera"


@pytest.mark.parametrize(("source", "other"), [("ats_mail", "Tomás Herrera"), ("signature", "Tomas Herera")])
def test_what_is_read_later_is_asked_about_once_more(source: str, other: str) -> None:
    assert weigh([SAID, Evidence(source, other, "2026-12-01")]).must_ask


def test_a_disguised_name_is_asked_about_even_when_it_was_confirmed() -> None:
    assert weigh([Evidence("confirmed", "Tоmas Herrera"), Evidence("signature", "Tomas Herrera")]).must_ask


TITLES_READ = pytest.mark.parametrize(
    "read",
    [
        (("ats_mail", "Ms Ada Poe"), ("signature", "Ada Poe, PhD")),
        (("ats_mail", "Mr Ada Poe"), ("recruiter_mail", "Dr. Ada Poe"), ("company_site", "Ms Ada Poe")),
        (("signature", "Ms Ada Poe"), ("own_email_display", "Mrs Ada Poe")),
    ],
)


def titles_read(read: tuple[tuple[str, str], ...]) -> list[Evidence]:
    return [Evidence(source, raw, "2026-11-28") for source, raw in read]


@pytest.mark.parametrize("said", ["", "Dr.", "Ms"])
@TITLES_READ
def test_any_answer_about_a_title_ends_the_question(said: str, read: tuple[tuple[str, str], ...]) -> None:
    before, answer = titles_read(read), Evidence("confirmed", said, "2026-11-30", settles="title")

    assert weigh(before).must_ask
    assert not weigh([*before, answer]).must_ask
    assert weigh([*before, answer]).written == f"{said} Ada Poe".strip()
    found = addressee_of([*before, answer])
    assert f"{found.honorific}{found.title}" == said


@TITLES_READ
def test_a_name_confirmed_without_a_title_does_not_answer_for_the_title(read: tuple[tuple[str, str], ...]) -> None:
    found = weigh([*titles_read(read), Evidence("confirmed", "Ada Poe", "2026-11-30")])

    assert found.must_ask
    assert [(each.field, each.asks) for each in found.conflicts] == [("title", True)]


def test_a_name_confirmed_after_an_answer_about_the_title_leaves_that_answer() -> None:
    read = titles_read((("ats_mail", "Mr Ada Poe"), ("recruiter_mail", "Dr. Ada Poe")))
    said = Evidence("confirmed", "Dr.", "2026-11-30", settles="title")

    found = weigh([*read, said, Evidence("confirmed", "Ada Poe", "2026-12-01")])

    assert (found.must_ask, found.written) == (False, "Dr. Ada Poe")


def test_a_title_read_after_the_answer_is_asked_about_once_more() -> None:
    read = titles_read((("ats_mail", "Mr Ada Poe"), ("recruiter_mail", "Dr. Ada Poe")))
    said = Evidence("confirmed", "", "2026-11-30", settles="title")

    assert weigh([*read, said, Evidence("company_site", "Prof. Ada Poe", "2026-12-01")]).must_ask


@pytest.mark.parametrize("said", ["", "Head of Data", "Something else"])
def test_any_answer_about_a_job_title_ends_the_question(said: str) -> None:
    read = [
        Evidence("ats_mail", "Ada Poe, Head of Data", "2026-11-28"),
        Evidence("company_site", "Ada Poe, Data Engineer", "2026-11-28"),
    ]

    assert weigh(read).conflicts[0].field == "role"
    found = weigh([*read, Evidence("confirmed", said, "2026-11-30", settles="role")])
    assert (found.must_ask, found.best) == (False, "Ada Poe")


@pytest.mark.parametrize("name", ["ADA POE", "A. Poe", "J. K. Poe"])
def test_capitals_or_initials_that_the_user_confirms_are_not_asked_about_again(name: str) -> None:
    read = Evidence("calendar_organizer_cn", name, "2026-11-28")

    assert weigh([read]).must_ask
    assert not weigh([read, Evidence("confirmed", name, "2026-11-30")]).must_ask
