"""Whatever stands in a JSON Resume, what is kept of it is one, and what is not kept is named."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from afterword.core.resume.form import as_json_resume, corrected, gaps
from afterword.core.resume.schema import LISTS, PARTS, fitted
from tests.bars.json_resume import faults

NAMES = sorted({name for names in LISTS.values() for name in names.split()} | {
    "location", "profiles", "email", "city", "countryCode", "company", "website", "evil", "basics",
    "\ud800"})  # fmt: skip
TEXTS = st.sampled_from(
    ["spring", "2021-13", "2021-02", "March 2019", "present", "a@b", "x y", "web.example/ü", "\0", ""]
)
JUNK = st.recursive(
    st.one_of(st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=8), TEXTS),
    lambda inner: st.one_of(
        st.lists(inner, max_size=3), st.dictionaries(st.sampled_from(NAMES), inner, max_size=5)
    ),
    max_leaves=12,
)  # fmt: skip


@given(st.dictionaries(st.sampled_from([*PARTS, "meta", "more"]), JUNK, max_size=4))
def test_anything_becomes_a_document_that_the_schema_allows(document: dict[str, Any]) -> None:
    found = fitted(document)

    assert faults(as_json_resume(found.document, "2026-11-29T19:00:00+00:00")) == []
    json.dumps(found.document, ensure_ascii=False).encode()
    again = fitted(found.document)
    assert (again.document, again.left_out, again.read_from) == (found.document, [], {})


@given(st.dictionaries(st.sampled_from(PARTS), JUNK, max_size=4))
def test_what_was_kept_before_the_schema_was_asked_is_given_out_valid(document: dict[str, Any]) -> None:
    assert faults(as_json_resume(document, "2026-11-29T19:00:00+00:00")) == []


def test_what_is_of_another_kind_is_left_out_and_named() -> None:
    found = fitted({
        "basics": {"name": ["a"], "label": 7, "phone": True, "location": "Cork", "profiles": {"x": "y"}},
        "work": [{"name": "Elwyn", "highlights": "one", "startDate": "spring", "endDate": None}, "no entry", [1]],
        "skills": {"name": "Epic"},
        "secret": 1,
    })  # fmt: skip

    assert found.document == {"basics": {"label": "7"}, "work": [{"name": "Elwyn", "highlights": ["one"]}]}
    assert found.left_out == [
        ("basics.name", '["a"]'), ("basics.phone", "true"), ("basics.location", "Cork"),
        ("basics.profiles", '{"x": "y"}'), ("work.0.startDate", "spring"), ("work", "no entry"), ("work", "[1]"),
        ("skills", '{"name": "Epic"}'), ("secret", "1"),
    ]  # fmt: skip


@pytest.mark.parametrize(("written", "kept"), [
    ("2021", "2021"), (2021, "2021"), ("2021-03-15T00:00:00Z", "2021-03-15"), ("March 2019", "2019-03"),
    ("spring 2019", "2019"), ("heute", None), ("2021-13", None), ("03/04/2019", None), ("2019 or 2020", None),
    (2021.5, None),
])  # fmt: skip
def test_a_date_is_read_in_one_way_or_not_at_all(written: object, kept: str | None) -> None:
    found = fitted({"awards": [{"title": "Prize", "date": written}]})

    assert found.document["awards"][0].get("date") == kept
    assert bool(found.left_out) is (kept is None and written != "heute")


def test_an_address_without_its_beginning_gets_it_and_script_is_none() -> None:
    found = fitted({"work": [{"name": "A", "website": "a.example/ü"}, {"name": "B", "url": "javascript:alert(1)"}]})

    assert [each.get("url") for each in found.document["work"]] == ["https://a.example/%C3%BC", None]
    assert found.read_from == {"work.0.url": "a.example/ü"}
    assert found.left_out == [("work.1.url", "javascript:alert(1)")]


def test_a_field_that_was_left_out_can_be_filled_in() -> None:
    left_out = [("basics.name", '["a"]'), ("work.0.startDate", "spring"), ("work.3.name", "[]"), ("work", "x")]
    document = {"work": [{"name": "Elwyn"}]}

    assert [row.path for row in gaps(document, left_out)] == ["basics.name", "work.0.startDate"]
    typed = {"basics.name": "Kim Doe", "work.0.startDate": "March 2019", "work.3.name": "made up"}
    assert corrected(document, typed, left_out).document == {
        "basics": {"name": "Kim Doe"}, "work": [{"name": "Elwyn", "startDate": "2019-03"}],
    }  # fmt: skip


def test_what_is_typed_and_does_not_fit_is_named() -> None:
    found = corrected({"work": [{"name": "Elwyn", "startDate": "2019"}]}, {"work.0.startDate": "spring"})

    assert found.left_out == [("work.0.startDate", "spring")]
