"""A page that was saved, a mail or a calendar file: what was read is shown, and its words beside it."""

from __future__ import annotations

from dataclasses import replace

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile

from afterword.reading.invitation import DoorReader
from afterword.web import routing
from tests.hostile import PAGES
from tests.system_mails import MAILS, direct
from tests.web.visitors import Visitor

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _read(mine: Visitor) -> None:
    routing.act_through(replace(routing.ports(), invitations=DoorReader()))


def _shown(mine: Visitor, name: str, content: bytes, kind: str) -> str:
    answer = mine.post("/add", {"file": SimpleUploadedFile(name, content, kind)})
    return str(mine.get(str(answer.headers["Location"])).content, "utf-8")


def test_a_saved_page_fills_the_form_and_its_words_can_be_read(mine: Visitor) -> None:
    page = _shown(mine, "mail.html", MAILS["greenhouse", "first"].markup.encode(), "text/html")

    for value in ("Larkspur Energy", "Platform Engineer", "Dr. Anand Krishnan", "Beatriz Lima"):
        assert f'value="{value}"' in page
    assert "Monday, March 16, 2026\n1:00 PM - 2:00 PM EDT" in page.replace("\r\n", "\n")


@pytest.mark.parametrize("system", ["google", "goodtime"])
def test_the_words_of_a_mail_stand_beside_what_was_read(mine: Visitor, system: str) -> None:
    page = _shown(mine, "mail.eml", direct(MAILS[system, "first"]), "message/rfc822")

    assert "<summary>What it says</summary>" in page
    assert {"google": "looking forward to our talk", "goodtime": "Job Title: Editorial Director"}[system] in page
    assert "&lt;br&gt;" not in page


@pytest.mark.parametrize("name", PAGES)
def test_a_page_that_means_harm_is_words_alone(mine: Visitor, name: str) -> None:
    page = _shown(mine, name, PAGES[name], "text/html")
    said = page.partition("<summary>What it says</summary>")[2].partition("</details>")[0]

    assert "SAFE" in said
    assert not [each for each in ("onerror", "alert(1)", "hx-get", "<img", "<script") if each in said]
