"""The PDF: the letter's words and no others, the address in the window, the same bytes again, pictures to look at."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from afterword.core.paper.coverage import CannotBeDrawn
from afterword.core.paper.layouts import LAYOUTS, Layout
from afterword.core.paper.sheet import PaperLetter
from afterword.paper.pdf import TypstPress
from tests.core.paper.letters import letters, long_letter
from tests.paper.looking import kept, pictures_of, plain_text_of, text_of, words_of

AT = datetime(2026, 12, 1, 19, 30, tzinfo=UTC)
needs_poppler = pytest.mark.needs("pdftoppm")
BLANK = 2_000


def made(letter: PaperLetter) -> bytes:
    return TypstPress().make(letter, AT)


def flat(letter: PaperLetter) -> str:
    return " ".join(" ".join(letter.lines()).split())


@needs_poppler
@pytest.mark.parametrize("name", letters())
def test_the_pdf_says_the_words_of_the_letter_and_no_others(name: str) -> None:
    letter = letters()[name]

    pdf = kept(f"{name}.pdf", made(letter))

    assert plain_text_of(pdf) == flat(letter)


@needs_poppler
@pytest.mark.parametrize("name", letters())
def test_each_form_leaves_a_picture_of_one_page(name: str) -> None:
    pictures = pictures_of(kept(f"{name}.pdf", made(letters()[name])))

    assert len(pictures) == 1
    assert pictures[0].stat().st_size > BLANK


@needs_poppler
def test_the_address_shows_in_the_window_of_a_german_envelope() -> None:
    letter = letters()["din5008b"]
    words = words_of(kept("din5008b.pdf", made(letter)))
    shown = [word for word in words if word.left < 110 and word.top >= 45 and word.bottom <= 90]

    assert " ".join(word.text for word in shown) == " ".join([letter.return_line, *letter.address])
    assert all(word.left >= 20 and word.right <= 110 for word in shown)
    subject = next(word for word in words if word.text == "Unser")
    assert 97 <= subject.top <= 103


@needs_poppler
@pytest.mark.parametrize("layout", LAYOUTS.values(), ids=LAYOUTS)
def test_a_long_letter_goes_on_over_pages_inside_its_margins(layout: Layout) -> None:
    letter = long_letter(layout)
    pdf = kept(f"long-{letter.layout.name}.pdf", made(letter))
    words = words_of(pdf)
    last = max(word.page for word in words)
    form, numbers = letter.layout, {f"{page}/{last}" for page in range(1, last + 1)}

    assert last > 1
    assert len(pictures_of(pdf)) == last
    assert all(number in text_of(pdf).replace(" / ", "/") for number in numbers)
    assert all(form.left - 0.5 <= word.left and word.right <= form.width - form.right + 0.5 for word in words)
    assert all(word.bottom <= form.height for word in words)
    # The name never stands alone: the close and a line of text are on its page.
    assert {"sincerely,", "decision."} <= {word.text for word in words if word.page == last}


@needs_poppler
def test_what_looks_like_typesetting_stays_words() -> None:
    wild = r'#read("/etc/passwd") *bold* _it_ $x^2$ = Head // note \ <label> @ref `raw` - item "quoted" \u{41}'
    letter = replace(letters()["uk"], paragraphs=(wild,))

    assert wild in plain_text_of(kept("wild.pdf", made(letter)))


def test_the_same_letter_gives_the_same_bytes() -> None:
    letter = letters()["din5008b"]

    assert made(letter) == made(letter)


def test_the_pdf_is_tagged_and_says_its_title_and_language() -> None:
    content = made(letters()["din5008b"])

    assert content.startswith(b"%PDF-")
    assert b"/MarkInfo" in content
    assert b"/Lang (de-DE)" in content or b"/Lang(de-DE)" in content


@needs_poppler
@pytest.mark.parametrize("name", ["Łukasz Żółć", "Đặng Thị Ngọc", "Ελένη Παπαδοπούλου", "Zoe\u0308 Jarra"])
def test_a_name_that_is_hard_to_set_reads_back_as_it_was_written(name: str) -> None:
    import unicodedata

    letter = replace(letters()["uk"], address=(name,), signature=name)

    assert unicodedata.normalize("NFC", name) in plain_text_of(kept("name.pdf", made(letter)))


def test_a_name_without_shapes_is_refused_before_anything_is_made() -> None:
    with pytest.raises(CannotBeDrawn, match="김민준"):
        made(replace(letters()["uk"], signature="김민준"))
