"""Content lines and components of iCalendar (RFC 5545 section 3.1), read as calendars really write them.

Own reader instead of the icalendar package: that one keeps VTIMEZONEs in a cache shared by all files of the
process, stops at the first broken line, and cannot say what a broken line held.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

# Old Mozilla leaves blank lines inside folded properties.
_FOLD = re.compile(rb"\n{1,3}[ \t]")
_INDENTED = re.compile(rb"^[ \t]+(?=BEGIN:VEVENT)", re.MULTILINE)
_ESCAPE = re.compile(r"\\([\\;,:\"nN])")
# C0/C1 controls, bidi overrides, zero-width marks that join nothing, and tag characters: nothing a name needs.
_INVISIBLE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\U000e0000-\U000e007f]"
)
_CARET = {"^n": "\n", "^'": '"', "^^": "^"}


@dataclass(frozen=True, slots=True)
class Line:
    """One property: upper-case name, parameters (upper-case name to raw text without quotes), raw value."""

    name: str
    params: dict[str, str]
    value: str


@dataclass(slots=True)
class Component:
    """A BEGIN..END block with its properties and the blocks inside."""

    name: str
    lines: list[Line] = field(default_factory=list)
    children: list[Component] = field(default_factory=list)

    def first(self, name: str) -> Line | None:
        """The first property of that name."""
        return next((line for line in self.lines if line.name == name), None)

    def all(self, name: str) -> list[Line]:
        """Every property of that name, in order."""
        return [line for line in self.lines if line.name == name]

    def text(self, name: str) -> str | None:
        """The first property of that name as shown text; None when absent or blank."""
        line = self.first(name)
        return (shown(unescape(line.value)).strip() or None) if line else None

    def walk(self, name: str) -> Iterator[Component]:
        """Every block of that name below this one, in file order."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.walk(name)


def unfolded(content: bytes) -> bytes:
    """Long lines joined again; done on bytes, because some clients fold in the middle of a character."""
    lines = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if _INDENTED.search(lines):
        return b"\n".join(line.lstrip(b" \t") for line in lines.split(b"\n"))
    return _FOLD.sub(b"", lines)


def decoded(content: bytes, charset: str | None = None, *, folded: bool = True) -> tuple[str, bool]:
    """The text of a file, and False when its characters could not be read as announced.

    UTF-16 by its mark, UTF-8 with or without mark, then the announced charset, then Windows-1252.
    Long lines are joined where `folded`.
    """
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        content = content.decode("utf-16", "replace").encode("utf-8")
    joined = unfolded(content) if folded else content
    for name in ("utf-8-sig", charset):
        try:
            if name:
                return joined.decode(name), True
        except (UnicodeDecodeError, LookupError):
            continue
    return joined.decode("cp1252", "replace"), False


def parse(text: str) -> Component:
    """The tree of components under one nameless root; stray lines and unmatched ENDs are passed over."""
    root = Component("")
    stack = [root]
    for raw in text.split("\n"):
        line = parse_line(raw.rstrip("\r"))
        if line is None:
            continue
        if line.name == "BEGIN":
            block = Component(line.value.strip().upper())
            stack[-1].children.append(block)
            stack.append(block)
        elif line.name == "END":
            _close(stack, line.value.strip().upper())
        else:
            stack[-1].lines.append(line)
    return root


def _close(stack: list[Component], name: str) -> None:
    if name in [block.name for block in stack[1:]]:
        while stack.pop().name != name:
            pass


def parse_line(raw: str) -> Line | None:
    """One content line; None for anything that has no name and colon."""
    segments, value = _split(raw, quotes=raw.count('"') % 2 == 0)
    if value is None:
        # No colon outside the quotes: some exporter put the value inside them as well.
        segments, value = _split(raw, quotes=False)
    if value is None:
        return None
    name = segments[0].strip().upper()
    if not re.fullmatch(r"[A-Z0-9_.-]+", name):
        return None
    params: dict[str, str] = {}
    last = ""
    for segment in segments[1:]:
        key, equals, text = segment.partition("=")
        if equals and re.fullmatch(r"\s*[A-Za-z0-9_-]+\s*", key):
            last = key.strip().upper()
            params.setdefault(last, parameter(text))
        elif last:
            # An unquoted semicolon inside a value ("CN=Smith; Anna"): part of the value before.
            params[last] = f"{params[last]};{segment.rstrip()}"
    return Line(name.rsplit(".", 1)[-1], params, value)


def _split(raw: str, *, quotes: bool) -> tuple[list[str], str | None]:
    """Name and parameters apart at semicolons outside quotes, and the value after the first colon outside them."""
    segments, begin, quoted = [], 0, False
    for place, char in enumerate(raw):
        if char == '"' and quotes:
            quoted = not quoted
        elif not quoted and char in ";:":
            segments.append(raw[begin:place])
            begin = place + 1
            if char == ":":
                return segments, raw[begin:]
    return segments, None


def parameter(text: str) -> str:
    """A parameter value without its quotes, caret escapes (RFC 6868) and backslashes resolved."""
    plain = re.sub(r"\^[n'^]", lambda m: _CARET[m.group()], text.replace('"', ""))
    return unescape(plain).strip()


def unescape(value: str) -> str:
    """Backslash escapes of TEXT values resolved in one pass."""
    return _ESCAPE.sub(lambda m: "\n" if m.group(1) in "nN" else m.group(1), value)


def shown(text: str) -> str:
    """Text that may be shown and stored: control, direction and other invisible characters removed."""
    return _INVISIBLE.sub("", text.replace("\u00a0", " "))
