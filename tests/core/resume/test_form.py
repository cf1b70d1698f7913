"""A resume as rows of a form and back."""

from __future__ import annotations

from afterword.core.resume.form import as_json_resume, corrected, rows

DOCUMENT = {
    "basics": {"name": "Kim Doe", "location": {"city": "Cork"}},
    "work": [{"name": "Elwyn", "position": "Nurse", "highlights": ["Cut falls by 30%.", "Trained 14."]}],
    "skills": [{"name": "Epic"}],
    "strange": {"name": "left out"},
}


def test_each_thing_it_says_is_a_row_with_its_label() -> None:
    found = [(row.path, row.label, row.value) for row in rows(DOCUMENT)]

    assert found == [
        ("basics.name", "Name", "Kim Doe"),
        ("basics.location.city", "City", "Cork"),
        ("work.0.name", "Employer", "Elwyn"),
        ("work.0.position", "Job title", "Nurse"),
        ("work.0.highlights.0", "Done", "Cut falls by 30%."),
        ("work.0.highlights.1", "Done", "Trained 14."),
        ("skills.0.name", "Skill", "Epic"),
    ]
    assert [row.path for row in rows(DOCUMENT) if row.is_done] == ["work.0.highlights.0", "work.0.highlights.1"]


def test_what_is_typed_replaces_and_what_is_emptied_falls_away() -> None:
    typed = {
        "work.0.position": " Charge Nurse ",
        "work.0.highlights.0": "",
        "skills.0.name": " ",
        "basics.email": "new@x.y",
    }

    assert corrected(DOCUMENT, typed).document == {
        "basics": {"name": "Kim Doe", "location": {"city": "Cork"}},
        "work": [{"name": "Elwyn", "position": "Charge Nurse", "highlights": ["Trained 14."]}],
    }
    assert DOCUMENT["skills"] == [{"name": "Epic"}]


def test_the_file_given_out_names_its_schema() -> None:
    found = as_json_resume({"basics": {"name": "Kim"}}, "2026-11-28")

    assert found["$schema"].endswith("v1.0.0/schema.json")
    assert found["meta"] == {"version": "v1.0.0", "lastModified": "2026-11-28"}
