"""Contact cards (vCard 2.1, 3.0 and 4.0), read as address books really write them.

Own reader: the usual library stops at some cards of old phones, and cuts a name at a comma that its writer forgot
to escape, which would put a wrong name on a letter.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import quopri
import re
from dataclasses import dataclass, field

from afterword.calendars.lines import decoded, parameter, shown

_PARTS = ("family", "given", "additional", "prefix", "suffix")
_UNESCAPE = re.compile(r"\\([\\;,:nN])")
_SKIPPED = frozenset({"PHOTO", "LOGO", "SOUND", "KEY", "AGENT"})
_CHARSETS = re.compile(
    r"utf-?8|iso-?8859-\d{1,2}|windows-125\d|cp125\d|latin-?1|us-ascii|ascii|koi8-[ru]|shift_?jis"
    r"|gbk?(?:2312|18030)?|big5|euc-(?:jp|kr)", re.I)  # fmt: skip


@dataclass(slots=True)
class Card:
    """One contact; None where the card does not say."""

    version: str | None = None
    fn: str | None = None
    n: dict[str, str] | None = None
    emails: list[str] = field(default_factory=list)
    org: str | None = None
    title: str | None = None
    tels: list[str] = field(default_factory=list)

    def to_json(self) -> dict[str, object]:
        """The card as in the contract's `read-contacts`."""
        return {
            "fn": self.fn,
            "n": self.n,
            "emails": self.emails,
            "org": self.org,
            "title": self.title,
            "tels": self.tels,
            "version": self.version,
        }


@dataclass(frozen=True, slots=True)
class _Property:
    name: str
    params: dict[str, str]
    value: str


def read_cards(content: bytes) -> list[Card]:
    """Every card of a file, in order; cards inside cards (AGENT) and pictures are passed over.

    The formatted name is taken whole, whatever commas and semicolons stand in it. A value that is no mail address
    is no address.
    """
    text, _ = decoded(_joined(content), folded=False)
    cards: list[Card] = []
    depth = 0
    for line in _logical_lines(text):
        mark = line.strip().upper().replace(" ", "")
        if mark == "BEGIN:VCARD":
            depth += 1
            if depth == 1:
                cards.append(Card())
        elif mark == "END:VCARD":
            depth = max(0, depth - 1)
        elif depth == 1 and cards:
            found = _property(line)
            if found is not None and found.name not in _SKIPPED:
                _take(cards[-1], found)
    return cards


def _joined(content: bytes) -> bytes:
    if content[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return content
    # Bytes, because a fold may stand in the middle of a character. A quoted-printable value goes on by its own rule.
    return re.sub(
        rb"(?<!=)\r?\n[ \t]", b"", content.replace(b"\r\r\n", b"\n").replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    )


def _logical_lines(text: str) -> list[str]:
    """Lines with the soft breaks of quoted-printable values joined."""
    lines: list[str] = []
    for line in text.split("\n"):
        if lines and lines[-1].endswith("=") and "QUOTED-PRINTABLE" in lines[-1].partition(":")[0].upper():
            lines[-1] = lines[-1][:-1] + line.lstrip(" \t")
        else:
            lines.append(line)
    return lines


def _property(line: str) -> _Property | None:
    head, value = _split(line)
    if value is None:
        return None
    segments = re.split(r";(?=(?:[^\"]*\"[^\"]*\")*[^\"]*$)", head)
    name = segments[0].rpartition(".")[2].strip().upper()
    params: dict[str, str] = {}
    for segment in segments[1:]:
        key, equals, text = segment.partition("=")
        # Version 2.1 writes bare types and encodings: TEL;WORK;VOICE, NOTE;QUOTED-PRINTABLE.
        bare = key.strip().upper()
        params.setdefault(
            bare if equals else ("ENCODING" if bare in {"QUOTED-PRINTABLE", "BASE64"} else bare),
            parameter(text) or bare,
        )
    return _Property(name, params, _value(value, params))


def _split(line: str) -> tuple[str, str | None]:
    quoted = False
    for place, char in enumerate(line[:4096]):
        if char == '"':
            quoted = not quoted
        elif char == ":" and not quoted:
            return line[:place], line[place + 1 :]
    head, colon, value = line.partition(":")
    return head, value if colon else None


def _value(value: str, params: dict[str, str]) -> str:
    encoding = params.get("ENCODING", "").upper()
    if encoding == "QUOTED-PRINTABLE":
        raw = quopri.decodestring(value.encode("utf-8", "replace"))
    elif encoding in {"BASE64", "B"}:
        try:
            raw = base64.b64decode("".join(value.split()))
        except (binascii.Error, ValueError):
            return ""
    else:
        return value.strip()
    charset = params.get("CHARSET", "utf-8")
    for name in (charset if _CHARSETS.fullmatch(charset) else "utf-8", "utf-8", "cp1252"):
        try:
            return raw.decode(codecs.lookup(name).name).strip()
        except (LookupError, UnicodeDecodeError):
            continue
    return raw.decode("latin-1").strip()


def _take(card: Card, found: _Property) -> None:
    if found.name == "VERSION":
        card.version = card.version or _text(found.value)
    elif found.name == "FN":
        card.fn = card.fn or _text(found.value)
    elif found.name == "N" and card.n is None:
        parts = [_text(part) or "" for part in _fields(found.value)]
        card.n = dict(zip(_PARTS, [*parts, "", "", "", "", ""][:5], strict=True)) if any(parts) else None
    elif found.name == "EMAIL":
        add_once(card.emails, mail_address(_text(found.value) or ""))
    elif found.name == "ORG":
        card.org = card.org or _text(_fields(found.value)[0])
    elif found.name == "TITLE":
        card.title = card.title or _text(found.value)
    elif found.name == "TEL":
        add_once(card.tels, re.sub(r"^tel:", "", _text(found.value) or "", flags=re.IGNORECASE))


def add_once(values: list[str], value: str) -> None:
    """Keep a value that is there and not kept yet."""
    if value and value not in values:
        values.append(value)


def mail_address(value: str) -> str:
    """The address itself; "" for anything that is none, such as one with a line break or a second command in it."""
    plain = re.sub(r"^mailto:", "", value, flags=re.IGNORECASE).strip().lower()
    bracketed = re.fullmatch(r"[^<>@\n]*<([^<>]+)>", plain)
    plain = bracketed.group(1) if bracketed else plain
    return plain if re.fullmatch(r"[^\s<>\"(),:;\\]+@[^\s<>\"(),:;\\@]+", plain) else ""


def _fields(value: str) -> list[str]:
    """The parts between semicolons that are not escaped."""
    return re.split(r"(?<!\\);", value)


def _text(value: str) -> str | None:
    plain = _UNESCAPE.sub(lambda match: "\n" if match.group(1) in "nN" else match.group(1), value)
    return shown(plain).strip() or None
