"""Evidence turned into what a greeting may use."""

from __future__ import annotations

import pytest

from afterword.core.people.confirmed import addressee_of
from afterword.core.people.evidence import Evidence
from afterword.core.people.salutation import salutation


def greeting(*sources: tuple[str, str]) -> str | None:
    person = addressee_of([Evidence(source, raw) for source, raw in sources])
    return salutation("en-US", "formal", person).text


@pytest.mark.parametrize(
    ("sources", "expected"),
    [
        ([("signature", "Mary Lowe")], "Dear Mary Lowe,"),
        ([("signature", "Dr. Mary Lowe"), ("ats_mail", "Mary Lowe")], "Dear Dr. Lowe,"),
        ([("own_email_display", "Mary Lowe"), ("candidate_note", "Ms. Mary Lowe")], "Dear Ms. Lowe,"),
        ([("company_site", "Prof. Mary Lowe"), ("ats_mail", "Dr. Mary Lowe")], "Dear Mary Lowe,"),
        ([("signature", "Kim Min-jun")], "Dear Kim Min-jun,"),
        (
            [("signature", "Mary Lowe, Head of Quality"), ("job_ad", "Mary Lowe, Director of Quality")],
            "Dear Mary Lowe,",
        ),
    ],
)
def test_a_title_needs_a_source_and_a_disputed_one_is_left_out(sources: list[tuple[str, str]], expected: str) -> None:
    assert greeting(*sources) == expected


def test_a_disputed_name_greets_nobody() -> None:
    person = addressee_of([Evidence("company_site", "Philip Lowe"), Evidence("ats_mail", "Phillip Lowe")])
    greeted = salutation("en-US", "formal", person)

    assert greeted.text is None
    assert greeted.question is not None and "Phillip" in greeted.question


def test_degree_and_honorific_of_two_sources_stand_together() -> None:
    person = addressee_of([Evidence("signature", "Dr. Eva Lutz"), Evidence("candidate_note", "Frau Dr. Eva Lutz")])

    assert salutation("de-DE", "formal", person).text == "Sehr geehrte Frau Dr. Lutz,"


def test_what_the_user_confirmed_stands_where_nothing_else_was_read() -> None:
    assert addressee_of([], "Ms. Mary Lowe").surname == "Lowe"
    assert not addressee_of([]).is_named
