"""The resume page: empty, read, refused, kept, given out."""

from __future__ import annotations

import json
import re

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from afterword.flows.settings import profile
from afterword.store.models import Owner, ResumeVersion
from tests.bars.json_resume import faults
from tests.bars.resumes import PEOPLE, side_column, text
from tests.web.visitors import Visitor

pytestmark = pytest.mark.django_db


def _said(answer: object) -> str:
    return answer.content.decode()  # type: ignore[attr-defined,no-any-return]


def test_without_a_resume_the_page_says_where_letters_quote_from(mine: Visitor) -> None:
    assert "There is no resume yet" in _said(mine.get("/resume"))
    assert "/resume" in _said(mine.get("/settings"))


def test_a_file_is_read_and_each_field_stands_beside_its_line(mine: Visitor, owner: Owner) -> None:
    answer = mine.post("/resume", {"file": SimpleUploadedFile("cv.pdf", side_column(PEOPLE[0]))})
    page = _said(mine.get(answer.url))

    assert answer.status_code == 303
    assert 'value="Northgate Freight Ltd"' in page
    assert "January 2019" not in page
    assert "Feb 2020 – Present" in page
    assert "not looked at yet" in _said(mine.get("/resume"))


def test_nothing_and_a_broken_file_are_refused_and_what_was_typed_stays(mine: Visitor, owner: Owner) -> None:
    empty = mine.post("/resume", {"text": "  "})
    broken = mine.post("/resume", {"text": "PK\x03\x04 & more"})
    picture = mine.post("/resume", {"file": SimpleUploadedFile("x.pdf", b"%PDF-1.4\n1 0 obj\n<<>>\n")})

    assert [each.status_code for each in (empty, broken, picture)] == [422, 422, 422]
    assert "nothing to read yet" in _said(empty)
    assert "&amp; more" in _said(broken)
    assert not ResumeVersion.objects.of(owner).exists()


def test_one_press_keeps_it_and_the_letters_quote_what_is_ticked(mine: Visitor, owner: Owner) -> None:
    where = mine.post("/resume", {"text": text(PEOPLE[0]).decode()}).url
    form = {"text:work.0.name": "Northgate & Co", "quoted": ["work.0.highlights.0"]}

    answer = mine.post(where, form)
    assert (answer.status_code, answer.url) == (303, where)
    assert "Northgate &amp; Co" in _said(mine.get(where))
    assert profile(owner).achievements == (PEOPLE[0].jobs[0].done[0],)


def test_emptying_all_is_said_on_the_page(mine: Visitor, owner: Owner) -> None:
    where = mine.post("/resume", {"text": "Kim Doe\nkim@example.org"}).url

    answer = mine.post(where, {"text:basics.name": "", "text:basics.email": ""})
    assert answer.status_code == 422
    assert "Every field was emptied" in _said(answer)


def test_it_is_given_out_as_json_resume(mine: Visitor, owner: Owner) -> None:
    where = mine.post("/resume", {"text": text(PEOPLE[0]).decode()}).url

    file = mine.get(f"{where}/file")
    assert file.headers["Content-Disposition"] == 'attachment; filename="resume.json"'
    assert json.loads(file.content)["work"][1]["name"] == "Harrow & Sons"
    assert faults(json.loads(file.content)) == []


def test_removed_by_a_slip_it_is_put_back_with_one_press(mine: Visitor, owner: Owner) -> None:
    where = mine.post("/resume", {"text": text(PEOPLE[0]).decode()}).url

    assert mine.post(f"{where}/remove").url == "/resume"
    assert mine.get(where).status_code == 404
    page = _said(mine.get("/resume"))
    assert "Put it back" in page
    assert "not looked at yet" not in page
    back = re.search(r"/resume/[0-9a-f-]+/back", page)
    assert back is not None
    assert mine.post(back.group()).url == "/resume"
    assert mine.get(where).status_code == 200
    assert "Put it back" not in _said(mine.get("/resume"))


def test_a_file_with_wrong_kinds_is_kept_valid_and_says_what_it_left_out(mine: Visitor, owner: Owner) -> None:
    junk = {
        "basics": {"name": ["a"], "label": "Nurse", "email": "none"},
        "work": [{"name": "Elwyn", "highlights": "Cut falls.", "startDate": "spring", "evil": {"a": [1]}}, 4],
        "skills": None,
    }
    where = mine.post("/resume", {"text": json.dumps(junk)}).url
    page = _said(mine.get(where))

    for said in ("Left out", "evil</span>", "spring</q>", "does not fit", 'name="text:work.0.startDate"'):
        assert said in page
    form = {"text:basics.label": "Nurse", "text:work.0.startDate": "soon", "quoted": ["work.0.highlights.0"]}
    refused = mine.post(where, form)
    assert refused.status_code == 422
    assert "“soon” cannot stand under From." in _said(refused)
    assert mine.post(where, form | {"text:work.0.startDate": "March 2019"}).status_code == 303
    given_out = json.loads(mine.get(f"{where}/file").content)
    assert faults(given_out) == []
    assert given_out["work"] == [{"name": "Elwyn", "startDate": "2019-03", "highlights": ["Cut falls."]}]
    assert profile(owner).achievements == ("Cut falls.",)
    assert "Left out" not in _said(mine.get(where))


def test_what_a_resume_says_is_never_markup(mine: Visitor, owner: Owner) -> None:
    where = mine.post("/resume", {"text": "Kim Doe\n\nSkills\n<script>alert(1)</script>"}).url

    assert "<script>alert" not in _said(mine.get(where))
