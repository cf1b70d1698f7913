"""The words of a letter's HTML part, decoded back as the recipient's program shows them."""

from __future__ import annotations

from html.parser import HTMLParser


def words_of_html(page: str) -> str:
    """Paragraphs with an empty line between them, a line for each line break; marks and entities are undone."""
    reader = _Words()
    reader.feed(page.replace("\r\n", "\n"))
    reader.close()
    return "\n\n".join(paragraph for paragraph in ("".join(lines).strip() for lines in reader.paragraphs) if paragraph)


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.paragraphs: list[list[str]] = [[]]

    def handle_starttag(self, tag: str, attrs: object) -> None:
        if tag == "p":
            self.paragraphs.append([])
        elif tag == "br":
            self.paragraphs[-1].append("\n")

    def handle_data(self, data: str) -> None:
        # A line end of the source is white space to a reader; the break before it is the line end.
        self.paragraphs[-1].append(data.replace("\n", ""))
