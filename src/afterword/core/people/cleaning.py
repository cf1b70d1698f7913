"""Before a name is read: undo encodings, take off what stands around it, and keep what that said."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from email.errors import HeaderParseError
from email.header import decode_header
from html import unescape

from afterword.core.people.jobs import has_role_word, is_department, is_department_word, is_firm, role_and_org
from afterword.core.people.skeleton import without_invisible
from afterword.core.people.suffixes import is_before_name, is_credential

# No name is longer; what is, is no name, and must not cost time.
_LONGEST_LINE = 320
_MOST_WORDS = 40
_ENCODED = re.compile(r"=\?[\w.-]+\?[bqBQ]\?[^?]*\?=")
_PRONOUN = r"(?:she|he|they|ze|xe|ey|her|him|his|them|theirs|hers|sie|er|ihr|ihm|elle|il|iel|ella|él|elle|hen|any)"
_PRONOUNS = re.compile(rf"^{_PRONOUN}(?:\s*[/,]\s*{_PRONOUN}){{1,3}}$|^any pronouns$|^{_PRONOUN}$", re.I)
_BARE_PRONOUNS = re.compile(rf"[\s,·|-]+({_PRONOUN}/{_PRONOUN}(?:/{_PRONOUN})?)$", re.I)
_FORMER = re.compile(
    r"^(?:née|nee|né|geb\.?|geborene[rn]?|formerly|previously|ex|z domu|roz\.|rozená|f\.|född|født|o\.s\.|maiden name)"
    r"\s+(.+)$",
    re.I,
)
_BARE_FORMER = re.compile(
    r",?\s+(?:née|nee|né|geb\.|geborene[rn]?|z domu|rozená|born|formerly)\s+(\S+(?:\s\S+)?)$", re.I
)
_VIA = re.compile(r"\s*[\(\[]?\b(?:via|über|through)\s+([^\)\]]+?)[\)\]]?$", re.I)
_BEHALF = re.compile(r"^(.+?)\s+(?:on behalf of|im Auftrag von|pour le compte de|en nombre de)\s+(.+)$", re.I)
_DEGREE_OF_CONTACT = re.compile(r"\s*[•·]\s*(?:1st|2nd|3rd)\b\+?|\s*\((?:1st|2nd|3rd)\)$", re.I)
_SIGNING = re.compile(
    r"^(?:i\.\s?[AV]\.|iA|iV|p\.\s?p\.|pp|p\.\s?o\.|(?i:ppa\.?|gez\.|signed:?|sgd\.|im Auftrag|in Vertretung))\s+"
)
# "DI (FH)", "Dipl.-Ing. (FH)": the kind of school belongs to the degree and makes one word with it.
_SCHOOL = re.compile(r"\b(D(?:I|ipl\.?(?:-\w+\.?)*)|Mag\.?|Ing\.?)\s*\((FH|Uni)\)")
_BRACKETS = re.compile(r"(?!(?<=\S)\((?:FH|Uni)\))[(\[{（]([^()\[\]{}（）]*)[)\]}）]")
# A bracket that was cut off with the end of the line.
_OPEN_BRACKET = re.compile(r"(?<=\S)\s+[(\[{][^()\[\]{}]*$")
_QUOTED = re.compile(r"""(?<=\s)(?:["“”„«]([^"“”„«»]+)["“”„»]|['‘‚]([^'‘’‚]+)['’])(?=[\s,]|$)""")
_MOJIBAKE = re.compile(
    r"[ÃÂÅÄ][\u0080-\u00bf\u0152\u0153\u0160\u0161\u0178\u017d\u017e\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]|â€"
)


@dataclass(slots=True)
class Found:
    """What stood around a name: text fields by their contract name, and why the rest is only a proposal."""

    fields: dict[str, str] = field(default_factory=dict)
    doubts: list[str] = field(default_factory=list)

    def keep(self, key: str, value: str) -> None:
        """Note a field once; the first wins."""
        value = value.strip(" ,;")
        if value and key not in self.fields:
            self.fields[key] = value


def decode(text: str, found: Found) -> str:
    """Undo RFC 2047 words, invisible characters, odd spaces; repair mojibake only as a proposal."""
    if _ENCODED.search(text):
        text = _rfc2047(text, found)
    # Before invisible characters go: the soft hyphen is half of a damaged í.
    repaired = mojibake_repaired(unescape(text))
    if repaired is not None:
        found.doubts.append("the letters were damaged on the way")
    text = unicodedata.normalize("NFC", without_invisible(repaired or unescape(text)))
    text = text.replace("\u00a0", " ").replace("\u202f", " ")
    if repaired is not None:
        return text
    if "\ufffd" in text:
        found.doubts.append("letters were lost on the way")
    return text


def _rfc2047(text: str, found: Found) -> str:
    try:
        # White space between two encoded words is no part of the text (RFC 2047 section 6.2).
        pieces = decode_header(re.sub(r"(\?=)\s+(=\?)", r"\1\2", text))
        return "".join(
            piece.decode(charset or "ascii", "strict") if isinstance(piece, bytes) else piece
            for piece, charset in pieces
        )
    except (HeaderParseError, LookupError, ValueError):
        found.doubts.append("the encoding cannot be read")
        return text


def mojibake_repaired(text: str) -> str | None:
    """What UTF-8 read as Windows-1252 or Latin-1 was meant to be ("JosÃ©" -> "José"), or None when nothing shows it."""
    if not _MOJIBAKE.search(text):
        return None
    for charset in ("cp1252", "latin-1"):
        try:
            return text.encode(charset).decode("utf-8")
        except UnicodeError:
            continue
    return None


def clean(text: str, found: Found) -> str:
    """The bare name of one line; what was taken off is in `found`."""
    text = " ".join(decode(text[:_LONGEST_LINE], found).split()[:_MOST_WORDS])
    text = _unquoted(_without_symbols(text))
    behalf = _BEHALF.match(text)
    if behalf:
        found.keep("via", behalf.group(1))
        text = behalf.group(2)
    text = _take(_VIA, text, found, "via")
    text = _unquoted(_DEGREE_OF_CONTACT.sub(" | ", text).strip(" |"))
    text = _take(_BARE_PRONOUNS, text, found, "pronouns")
    text = _brackets_off(text, found)
    text = _take(_BARE_FORMER, text, found, "former_surname")
    text = _SIGNING.sub("", text)
    text = _tail_off(text, found)
    text = _quotes_off(text, found)
    return " ".join(text.split()).strip(" ,;|–—-•·:")


def _take(pattern: re.Pattern[str], text: str, found: Found, key: str) -> str:
    match = pattern.search(text)
    if match is None or match.start() == 0:
        return text
    found.keep(key, match.group(1))
    return text[: match.start()]


def _without_symbols(text: str) -> str:
    """Emoji and other pictures are no part of a name."""
    kept = [character for character in text if unicodedata.category(character) not in {"So", "Sk"} or character in "´`"]
    return "".join(kept).strip()


def _unquoted(text: str) -> str:
    if len(text) > 1 and text[0] == text[-1] and text[0] in "'\"":
        inner = text[1:-1]
        return (inner.replace("''", "'") if text[0] == "'" else inner.replace('\\"', '"')).strip()
    match = re.match(r'^["“]([^"”]+)["”],\s*(.+)$', text)
    return f"{match.group(1)}, {match.group(2)}" if match else text


def _brackets_off(text: str, found: Found) -> str:
    def taken(match: re.Match[str]) -> str:
        inner = match.group(1).strip()
        before = text[: match.start()].split()
        if before and all(is_before_name(word, follows_title=True) for word in before):
            # "Dipl.-Ing. (FH)": the kind of school belongs to the degree.
            return " "
        is_last = not text[match.end() :].strip(" ,")
        if is_last and inner and all(is_credential(word) for word in inner.replace(",", " ").split()):
            return f" {inner} "
        _keep_bracket(inner, found, is_last=is_last, is_square=match.group(0).startswith("["))
        return " "

    text = _SCHOOL.sub(lambda match: f"{match.group(1)}({match.group(2)})", text)
    bare = _OPEN_BRACKET.sub("", _BRACKETS.sub(taken, text))
    return re.sub(r"\s+,", ",", bare)


def _keep_bracket(inner: str, found: Found, *, is_last: bool, is_square: bool) -> None:
    former = _FORMER.match(inner)
    if _PRONOUNS.match(inner):
        found.keep("pronouns", inner)
    elif former:
        found.keep("former_surname", former.group(1))
    elif inner.casefold().startswith(
        ("via ", "extern", "ext.", "contractor", "guest", "optional", "organizer", "organiser")
    ):
        found.keep("via" if inner.casefold().startswith("via ") else "department", inner.removeprefix("via "))
    elif has_role_word(inner):
        found.keep("role", inner)
    elif is_department(inner) and (is_last or is_department_word(inner)):
        found.keep("department", inner)
    elif is_square or is_firm(inner):
        found.keep("org", inner)
    elif _is_native(inner):
        found.keep("native", inner)
    else:
        found.keep("informal", inner.strip("\"'“”‘’„"))


def _is_native(text: str) -> bool:
    return any(character.isalpha() and not unicodedata.name(character, "").startswith("LATIN") for character in text)


def _tail_off(text: str, found: Found) -> str:
    """Job title and firm after a bar, a dash, "at", or a comma that opens a job title."""
    head, _, tail = _split_once(text, r"\s*[|•]\s*|\s·\s*|·\s+|\s+[–—]\s+|\s+-\s+|\s*/\s+")
    if tail:
        _keep_tail(tail, found)
    acting = re.match(r"^(.*?\S)\s+(?:at|@|bei|from)\s+([A-Z].*)$", head)
    if acting:
        found.keep("org", acting.group(2))
        head = acting.group(1)
    parts = head.split(",")
    for at in range(1, len(parts)):
        rest = ",".join(parts[at:])
        is_work = has_role_word(parts[at]) or (at == len(parts) - 1 and is_department_word(parts[at]))
        if is_work and len(" ".join(parts[:at]).split()) > 1:
            _keep_tail(rest, found)
            return ",".join(parts[:at])
    return head


def _split_once(text: str, pattern: str) -> tuple[str, str, str]:
    pieces = re.split(f"({pattern})", text, maxsplit=1)
    return (pieces[0], pieces[1], pieces[2]) if len(pieces) > 1 and pieces[0].strip() else (text, "", "")


def _keep_tail(tail: str, found: Found) -> None:
    role, org = role_and_org(tail)
    if is_department(tail) and not has_role_word(tail):
        found.keep("department", tail)
        return
    found.keep("role", role)
    found.keep("org", org)


def _quotes_off(text: str, found: Found) -> str:
    for match in _QUOTED.finditer(text):
        found.keep("informal", match.group(1) or match.group(2))
    return _QUOTED.sub(" ", text)
