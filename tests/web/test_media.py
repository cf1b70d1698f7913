"""The other ways of a letter on its page: files, the print page under its own checksum, addresses, "I posted it"."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256

import pytest

from afterword.store.models import Letter, Owner
from tests.story import OKAFOR, TALKS, Story, begin
from tests.web.visitors import Visitor, signed_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def story(world: object) -> Story:
    from afterword.web import routing

    told = begin((OKAFOR,))
    told.note(TALKS[0])
    routing.act_through(told.ports)
    return told


def letter_of(owner: Owner) -> Letter:
    return Letter.objects.of(owner).get()


def place(letter: Letter, way: str) -> str:
    return f"/processes/{letter.process_id}/letters/{letter.pk}/{way}"


def page(who: Visitor, letter: Letter) -> str:
    return str(who.get(f"/processes/{letter.process_id}/letters").content.decode())


@pytest.mark.parametrize(
    ("way", "kind", "disposition"),
    [
        ("file", "message/rfc822", 'attachment; filename="letter-dr--amara-okafor.eml"'),
        ("pdf", "application/pdf", 'inline; filename="letter-dr--amara-okafor.pdf"'),
        ("words", "text/plain; charset=utf-8", 'inline; filename="letter-dr--amara-okafor.txt"'),
    ],
)
def test_each_way_gives_its_kind_of_file(way: str, kind: str, disposition: str, story: Story) -> None:
    answer = signed_in(story.owner).get(place(letter_of(story.owner), way))

    assert (answer.status_code, answer.headers["Content-Type"]) == (200, kind)
    assert answer.headers["Content-Disposition"] == disposition
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_the_page_of_a_letter_offers_every_way(story: Story) -> None:
    letter = letter_of(story.owner)
    text = page(signed_in(story.owner), letter)

    assert all(place(letter, way) in text for way in ("print", "pdf", "word-file", "file", "words"))
    assert '<option value="us-block" selected>US block</option>' in text
    assert "Copy the words" in text
    assert "mailto:amara.okafor@halden.example" in text


def test_the_print_page_is_allowed_its_own_style_and_no_other(story: Story) -> None:
    answer = signed_in(story.owner).get(place(letter_of(story.owner), "print"))
    text = answer.content.decode()
    style = re.search(r"<style>(.*?)</style>", text, re.DOTALL)

    assert style
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert f"'sha256-{digest}'" in answer.headers["Content-Security-Policy"]
    assert "unsafe-inline" not in answer.headers["Content-Security-Policy"]
    assert "Back to the letter" in text


def test_addresses_are_kept_and_stand_on_the_paper(story: Story) -> None:
    who, letter = signed_in(story.owner), letter_of(story.owner)
    who.post(place(letter, "addresses"), {"theirs": "400 Quay Street\r\nNew York", "mine": "12 Elm Street\r\nBoston"})

    text = who.get(place(letter, "print")).content.decode()

    assert "Halden Instruments\n400 Quay Street\nNew York" in text
    assert "12 Elm Street\nBoston" in text
    assert "400 Quay Street" in page(who, letter)


def test_an_address_that_is_too_long_is_refused_and_the_old_one_stays(story: Story) -> None:
    who, letter = signed_in(story.owner), letter_of(story.owner)
    answer = who.post(place(letter, "addresses"), {"theirs": "\n".join("abcdefg"), "mine": "12 Elm Street"})

    assert "an envelope has room for 6" in answer.content.decode()
    story.owner.refresh_from_db()
    assert story.owner.postal_address == ""


def test_what_cannot_be_printed_is_said_beside_the_letter(story: Story) -> None:
    who, letter = signed_in(story.owner), letter_of(story.owner)
    Letter.objects.of(story.owner).update(body=f"{letter.body} [NAME]", edited=True)

    answer = who.get(place(letter, "print"))

    assert answer.status_code == 302
    assert "notice ask" in who.get(answer.headers["Location"]).content.decode()


@pytest.mark.parametrize(
    ("instead", "words"), [("yes", "Noted as posted. No mail goes."), ("no", "The mail stays as it is.")]
)
def test_a_letter_is_posted_instead_of_the_mail_or_besides(instead: str, words: str, story: Story) -> None:
    who, letter = signed_in(story.owner), letter_of(story.owner)

    who.post(place(letter, "posted"), {"instead": instead})

    text = page(who, letter)
    assert words in text
    assert "You posted it on paper" in text
