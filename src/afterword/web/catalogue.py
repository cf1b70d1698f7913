"""A catalogue of translations: the .po is read as it stands, and compiled to the .mo that lies beside it."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

CONTEXT_END = "\x04"
FORMS_END = "\x00"
MAGIC = 0x950412DE
HOLE = re.compile(r"%\((\w+)\)[sd]|\{(\w*)\}")
ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t"}
PLAIN = {"\\": "\\", '"': '"', "n": "\n", "t": "\t"}


@dataclass(frozen=True, slots=True)
class Entry:
    """One sentence with its translation: one form, or one for each plural of the language."""

    msgid: str
    msgstr: tuple[str, ...] = ("",)
    plural: str = ""
    context: str = ""
    is_fuzzy: bool = False
    where: tuple[str, ...] = ()

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from every other."""
        return (self.context, self.msgid)

    @property
    def is_translated(self) -> bool:
        """True when every form is there and somebody stands by it."""
        return all(self.msgstr) and not self.is_fuzzy


def holes(text: str) -> list[str]:
    """The names of what is put into a sentence, in order."""
    return sorted(named or braced for named, braced in HOLE.findall(text))


def read(path: Path) -> list[Entry]:
    """Every entry of a .po, its head first."""
    blocks = path.read_text(encoding="utf-8").split("\n\n")
    return [entry for block in blocks if (entry := _entry(block)) is not None]


def head_of(entries: Iterable[Entry]) -> dict[str, str]:
    """The fields of the head, such as Plural-Forms."""
    head = next((entry.msgstr[0] for entry in entries if entry.msgid == ""), "")
    return {name: value.strip() for name, _, value in (line.partition(":") for line in head.splitlines())}


def _entry(block: str) -> Entry | None:
    values: dict[str, str] = {}
    where: list[str] = []
    name, is_fuzzy = "", False
    for line in block.splitlines():
        if line.startswith("#:"):
            where += line[2:].split()
        elif line.startswith("#,"):
            is_fuzzy = "fuzzy" in line
        elif line and not line.startswith("#"):
            before, quote, rest = line.partition('"')
            name = before.strip() or name
            values[name] = values.get(name, "") + _unquoted(quote + rest)
    if "msgid" not in values:
        return None
    forms = tuple(value for key, value in sorted(values.items()) if key.startswith("msgstr"))
    return Entry(
        values["msgid"], forms, values.get("msgid_plural", ""), values.get("msgctxt", ""), is_fuzzy, tuple(where)
    )


def _unquoted(line: str) -> str:
    return re.sub(r"\\(.)", lambda found: PLAIN.get(found[1], found[1]), line.strip()[1:-1])


def written(entries: Sequence[Entry]) -> str:
    """The .po of these entries, one sentence on each line."""
    return "\n\n".join("\n".join(_lines(entry)) for entry in entries) + "\n"


def _lines(entry: Entry) -> Iterator[str]:
    yield from (f"#: {where}" for where in entry.where)
    if entry.is_fuzzy:
        yield "#, fuzzy"
    if entry.context:
        yield f"msgctxt {_quoted(entry.context)}"
    yield f"msgid {_quoted(entry.msgid)}"
    if entry.plural:
        yield f"msgid_plural {_quoted(entry.plural)}"
        yield from (f"msgstr[{number}] {_quoted(form)}" for number, form in enumerate(entry.msgstr))
    elif entry.msgid:
        yield f"msgstr {_quoted(entry.msgstr[0])}"
    else:
        yield 'msgstr ""'
        yield from (_quoted(line) for line in entry.msgstr[0].splitlines(keepends=True))


def _quoted(text: str) -> str:
    return '"' + "".join(ESCAPES.get(sign, sign) for sign in text) + '"'


def compiled(entries: Iterable[Entry]) -> bytes:
    """The .mo of what is translated: the same bytes for the same entries."""
    pairs = sorted(_pair(entry) for entry in entries if entry.is_translated)
    ids, texts = [one for one, _ in pairs], [text for _, text in pairs]
    start = 7 * 4
    body_at = start + 2 * 8 * len(pairs)
    tables, body = b"", b""
    for each in (ids, texts):
        for piece in each:
            tables += struct.pack("<II", len(piece), body_at + len(body))
            body += piece + b"\0"
    head = struct.pack("<7I", MAGIC, 0, len(pairs), start, start + 8 * len(pairs), 0, 0)
    return head + tables + body


def _pair(entry: Entry) -> tuple[bytes, bytes]:
    name = (entry.context + CONTEXT_END if entry.context else "") + entry.msgid
    if entry.plural:
        name += FORMS_END + entry.plural
    return name.encode(), FORMS_END.join(entry.msgstr).encode()
