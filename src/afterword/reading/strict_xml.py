"""XML of others over expat: no document type, so no entity; bounded depth and number of elements."""

from __future__ import annotations

from typing import Any
from xml.parsers import expat

from afterword.core.errors import Unreadable
from afterword.core.jobs.boards.feeds import Element
from afterword.reading import limits


class NotXml(Unreadable):
    """This file is not well-formed XML."""

    code = "not_xml"
    hint = "Save the feed again as it was sent, and give that file."


class HasDoctype(Unreadable):
    """This file declares a document type or entities, which may fetch or blow up; it was not read."""

    code = "doctype"
    hint = "Nothing was kept of it. Save it without the DOCTYPE line."


def load_xml(content: bytes) -> Element:
    """The root element, names without their namespace."""
    builder = _Builder()
    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = parser.EntityDeclHandler = builder.refuse
    parser.StartElementHandler, parser.EndElementHandler = builder.start, builder.end
    parser.CharacterDataHandler = builder.data
    try:
        parser.Parse(content, True)
    except expat.ExpatError as error:
        raise NotXml(
            f"This file is not well-formed XML: {expat.ErrorString(error.code)}, line {error.lineno}."
        ) from error
    except (LookupError, ValueError) as error:
        raise NotXml("This file names a character set that XML does not have.") from error
    if builder.root is None:
        raise NotXml
    return builder.root


class _Builder:
    def __init__(self) -> None:
        self.root: Element | None = None
        self._open: list[tuple[str, dict[str, str], list[str | Element]]] = []
        self._count = 0

    def refuse(self, *_: Any) -> None:
        raise HasDoctype

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._count += 1
        if len(self._open) >= limits.XML_DEPTH or self._count > limits.XML_ELEMENTS:
            raise limits.TooMuch(
                f"This file has over {limits.XML_ELEMENTS} elements or {limits.XML_DEPTH} levels. Nothing was kept.",
                hint="Give a part of it: one department, or one page of the board.",
            )
        named = {each.rsplit(" ", 1)[-1]: value for each, value in attributes.items()}
        self._open.append((name.rsplit(" ", 1)[-1], named, []))

    def data(self, text: str) -> None:
        if self._open:
            self._open[-1][2].append(text)

    def end(self, _: str) -> None:
        name, attributes, mixed = self._open.pop()
        text = "".join(each for each in mixed if isinstance(each, str))
        children = tuple(each for each in mixed if isinstance(each, Element))
        self.root = Element(name, text, attributes, children, tuple(mixed))
        if self._open:
            self._open[-1][2].append(self.root)
