"""Where things stand in a letter: spans, zones (headers, salutation, body, close, signature) and sentences.

Offsets count code points of the text as it was given, end exclusive; nothing here changes the text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from afterword.core.letter import span_words as words


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text: `start` inclusive, `end` exclusive, in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """The words the span covers."""
        return text[self.start : self.end]

    def overlaps(self, other: Span) -> bool:
        """True when the two share at least one code point."""
        return self.start < other.end and other.start < self.end

    def covers(self, other: Span) -> bool:
        """True when the other lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True)
class Header:
    """One header line: `name` is "to", "cc", "from", "subject" or "date"; `value` spans what follows the colon."""

    name: str
    value: Span


@dataclass(frozen=True, slots=True)
class Zones:
    """The parts of a letter; a part that is not there is None or empty.

    `salutation` and `close` span one line, `body` one span a paragraph, `signature` the lines below the close,
    `quoted` what was quoted from an earlier mail (nobody's fault is looked for there).
    """

    headers: tuple[Header, ...]
    salutation: Span | None
    body: tuple[Span, ...]
    close: Span | None
    signature: Span | None
    quoted: tuple[Span, ...]

    def header(self, name: str) -> Span | None:
        """The value of the first header of that name."""
        return next((header.value for header in self.headers if header.name == name), None)


HEADER = re.compile(rf"^({'|'.join(words.HEADERS)})[ \t]*:[ \t]*(.*)$", re.IGNORECASE)
GREETING = re.compile(rf"^({'|'.join(words.GREETINGS)})(?!\w)", re.IGNORECASE)
CLOSE = re.compile(rf"^({'|'.join(words.CLOSES)})(?!\w)", re.IGNORECASE)
QUOTE_OPENS = re.compile(
    rf"^(>|[-_]{{3,}} ?(?i:{'|'.join(words.QUOTE_MARKS)})|.{{0,120}} ({'|'.join(words.WROTE)}) ?:$)"
)
MAX_SALUTATION = 120
MAX_CLOSE_WORDS = 9
MAX_SIGNATURE_LINES = 8
MAX_NAME_WORDS = 5


# One letter is cut again by each check that asks where a word of it stands.
@lru_cache(maxsize=128)
def zones(text: str) -> Zones:
    """Cut a letter into its zones.

    Rule: header lines stand at the top; the salutation is the first line after them that opens with a greeting
    word or is a short line of its own ending in a comma, colon or exclamation mark; the close is the last line
    that opens with a closing formula, everything below it is the signature; what begins with ">" or follows
    "... wrote:" is quoted. Works for every language at once: the words of one are no words of another.
    """
    lines, quoted = _split_quoted(list(_lines(text)), text)
    headers, rest = _headers(lines, text)
    salutation = _salutation(rest, text)
    if salutation is not None:
        rest = [line for line in rest if line.start > salutation.start]
    close, below = _close(rest, text)
    if close is not None:
        rest = [line for line in rest if line.end <= close.start]
    return Zones(headers, salutation, tuple(_paragraphs(rest, text)), close, below, quoted)


def _lines(text: str) -> Iterator[Span]:
    for match in re.finditer(r"[^\n]*\n?", text):
        if match.group():
            line = match.group()
            yield Span(match.start() + len(line) - len(line.lstrip()), match.start() + len(line.rstrip()))


def _split_quoted(lines: list[Span], text: str) -> tuple[list[Span], tuple[Span, ...]]:
    own: list[Span] = []
    quoted: list[Span] = []
    for line in lines:
        content = line.of(text)
        if not content.startswith(">") and QUOTE_OPENS.match(content) and own:
            quoted.append(Span(line.start, max(lines[-1].end, line.end)))
            return own, tuple(quoted)
        (quoted if content.startswith(">") else own).append(line)
    return own, tuple(quoted)


def _headers(lines: list[Span], text: str) -> tuple[tuple[Header, ...], list[Span]]:
    found: list[Header] = []
    for index, line in enumerate(lines):
        match = HEADER.match(line.of(text))
        if match:
            value = Span(line.start + match.start(2), line.start + match.end(2))
            found.append(Header(words.HEADERS[match.group(1).casefold()], value))
        elif line.of(text):
            return tuple(found), lines[index:]
    return tuple(found), []


def _salutation(lines: list[Span], text: str) -> Span | None:
    written = [line for line in lines if line.of(text)][:8]
    for line in written:
        if GREETING.match(line.of(text)) and len(line.of(text)) <= MAX_SALUTATION:
            return line
    for line in written[:1]:
        content = line.of(text)
        if len(content.split()) <= MAX_CLOSE_WORDS and content[-1] in ",:!،，：、":
            return line
    return None


def _close(lines: list[Span], text: str) -> tuple[Span | None, Span | None]:
    written = [line for line in lines if line.of(text)]
    for position in range(len(written) - 1, max(-1, len(written) - 2 - MAX_SIGNATURE_LINES), -1):
        if _is_close(written[position].of(text)):
            line, same = _close_of_line(written[position], text)
            below = ([same] if same else []) + written[position + 1 :]
            return line, Span(below[0].start, below[-1].end) if below else None
    return _unworded_close(written, text)


def _is_close(content: str) -> bool:
    return bool(CLOSE.match(content)) and len(content.split()) <= MAX_CLOSE_WORDS + 3 and not content.endswith("?")


def _close_of_line(line: Span, text: str) -> tuple[Span, Span | None]:
    """ "Best regards, Maya" on one line: the close ends at the comma, the signature begins after it."""
    match = re.match(r"([^,.]*[,.])\s+(?=[^\W\d_a-zß-ÿ])([^,.]{2,60})$", line.of(text))
    if match is None:
        return line, None
    return Span(line.start, line.start + match.end(1)), Span(line.start + match.start(2), line.end)


def _unworded_close(written: list[Span], text: str) -> tuple[Span | None, Span | None]:
    """A close we have no word for: a short line with a comma, directly above a last short line."""
    for above, last in [(written[-2], written[-1])] if written[1:] else []:
        short = len(above.of(text).split()) <= MAX_CLOSE_WORDS and len(last.of(text).split()) <= MAX_NAME_WORDS
        if short and above.of(text).endswith(",") and not re.search(r"[.!?,;:]$", last.of(text)):
            return above, last
    return None, None


def _paragraphs(lines: list[Span], text: str) -> Iterator[Span]:
    first: Span | None = None
    last: Span | None = None
    for line in lines:
        if line.of(text):
            first, last = first or line, line
        elif first is not None and last is not None:
            yield Span(first.start, last.end)
            first = None
    if first is not None and last is not None:
        yield Span(first.start, last.end)


# A full stop, question or exclamation mark with what may close after it, then white space.
STOP = re.compile(r"[.!?…]+[\"”’»)\]]*(?=\s|$)|(?<=[。！？])|\n\s*\n|\n(?=\s*(?:[-*•–]|\d+[.)])\s)")
LAST_WORD = re.compile(r"[\w.&'’-]*\w?$")
OPENS = re.compile(r"\s*[\"“„«‘'(\[¿¡]*(\w[\w'’]*)?")


def sentences(text: str, lang: str) -> list[Span]:
    """The sentences of a text, in order, without the white space around them.

    Rule: a sentence ends at . ! ? … (with closing quotes) before white space, at a blank line and before a list
    item. No end: after a title or an initial ("Dr.", "J."), after a number in languages that write ordinals with
    a stop ("3. Dezember"), before a small letter; after a title that is a word too ("me.", "no.") no end before a
    number; after "Inc.", "S.A.", "p.m." only when the next word usually
    opens a sentence. `lang` is a language tag; only its first part counts.
    """
    return list(_cut(text, lang.partition("-")[0].casefold()))


# A letter that is chosen among several shares most of its paragraphs with them.
@lru_cache(maxsize=512)
def _cut(text: str, language: str) -> tuple[Span, ...]:
    found: list[Span] = []
    start = 0
    for match in STOP.finditer(text):
        if "\n" in match.group() or not match.group() or _ends_sentence(text, match, language):
            found.append(Span(start, match.end() if "\n" not in match.group() else match.start()))
            start = match.end()
    found.append(Span(start, len(text)))
    return tuple(trimmed for trimmed in (_trim(span, text) for span in found) if trimmed.start < trimmed.end)


def _ends_sentence(text: str, match: re.Match[str], language: str) -> bool:
    opening = OPENS.match(text, match.end())
    following = (opening.group(1) or "") if opening else ""
    if following[:1].islower():
        return False
    if not re.match(r"\.(?!\.)", match.group()):
        return True
    before = LAST_WORD.search(text, max(0, match.start() - 30), match.start())
    return _stop_after(before.group() if before else "", following, language)


def _stop_after(word: str, following: str, language: str) -> bool:
    """Whether the full stop after `word` ends a sentence, judged by the word and by what follows."""
    opens = not following or following in words.OPENERS
    if word.casefold() in words.ALSO_WORDS.get(language, ()):
        return not following[:1].isdigit() and (opens or word.islower())
    if word.casefold() in words.NEVER_ENDS:
        return False
    if word != "I" and re.fullmatch(r"[^\W\d_]", word) and word.isupper():
        return False
    is_ordinal = word.isdigit() and language in words.ORDINAL_STOP
    is_letters = re.fullmatch(r"(?:\w\.)+[^\W\d_]", word) is not None
    return opens or not (is_ordinal or is_letters or word.casefold() in words.MAY_END)


def _trim(span: Span, text: str) -> Span:
    content = span.of(text)
    return Span(span.start + len(content) - len(content.lstrip()), span.end - len(content) + len(content.rstrip()))
