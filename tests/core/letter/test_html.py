"""The HTML of a letter says what its plain text says, word for word and line for line, whatever stands in it."""

from __future__ import annotations

from datetime import UTC, datetime
from email import policy
from email.parser import BytesParser
from html.parser import HTMLParser

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from afterword.core.letter.html import as_html
from afterword.core.message import CannotBeSent, build

# Signs that look like markup, an entity, a link or a header come up often, not once in a million.
WILD = st.sampled_from(
    ["<b>", "</p>", "&amp;", "&", "<br>", "<script>", "http://a.example", "“é”", "=3D", "Bcc: x", "."]
)
WORDS = st.text(st.characters(exclude_categories=("Cc", "Cf", "Cs", "Zl", "Zp", "Zs", "Cn", "Co")), min_size=1)
LINE = st.lists(WILD | WORDS, min_size=1, max_size=8).map(" ".join)
LETTER = st.lists(st.lists(LINE, min_size=1, max_size=3).map("\n".join), min_size=1, max_size=5).map("\n\n".join)


class Read(HTMLParser):
    """What a reader sees: a line for each break, an empty one between paragraphs."""

    def __init__(self) -> None:
        super().__init__()
        self.text = ""
        self.is_body = False
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.is_body = self.is_body or tag == "body"
        if tag == "br":
            self.text += "\n"

    def handle_endtag(self, tag: str) -> None:
        if tag == "p":
            self.text += "\n\n"

    def handle_data(self, data: str) -> None:
        if self.is_body:
            # A line end in the source is a blank to a browser.
            self.text += data.replace("\n", "")


def seen(html: str) -> Read:
    page = Read()
    page.feed(html)
    page.close()
    return page


@settings(deadline=None, max_examples=60)
@given(LETTER)
def test_the_html_reads_as_the_plain_text_line_for_line(text: str) -> None:
    page = seen(as_html(text))

    assert page.text.strip("\n") == text.strip("\n")
    assert page.tags <= {"html", "head", "meta", "body", "p", "br"}


@settings(deadline=None, max_examples=60)
@given(LETTER)
def test_both_parts_of_a_message_on_the_wire_say_the_same(text: str) -> None:
    try:
        sent = build("me@home.test", "jo@there.test", "Hello", text, "<1@home.test>", datetime(2026, 12, 1, tzinfo=UTC))
    except CannotBeSent:
        assume(False)
    message = BytesParser(policy=policy.SMTP).parsebytes(sent.content)
    plain, html = (message.get_body((kind,)) for kind in ("plain", "html"))

    assert plain is not None
    assert html is not None
    assert seen(html.get_content().replace("\r\n", "\n")).text.split() == plain.get_content().split()
