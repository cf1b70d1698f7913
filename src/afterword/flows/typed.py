"""What a person types or pastes, made fit to keep: nothing unseen in it, never too long, never half kept."""

from __future__ import annotations

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from afterword.core.errors import Refusal
from afterword.core.facts.fields import FIRST_YEAR, LAST_YEAR
from afterword.core.people.skeleton import without_invisible
from afterword.flows.typed_zone import no_such_hour

NAME, LINE, NOTE, REASON = 200, 300, 2_000, 300
LETTER_BYTES = 16_000
LINE_ENDS = str.maketrans({**dict.fromkeys("\r\v\f\x1c\x1d\x1e\x85\u2028", "\n"), "\u2029": "\n\n"})
ADDRESS_LINE, ADDRESS_LINES = 60, 6
COUNTRY = re.compile(r"[A-Z]{2}")
SUBDIVISION = re.compile(r"[A-Z0-9]{1,3}")
LANGUAGE = re.compile(r"[a-z]{2}(?:-[A-Z]{2})?")


class TooLong(Refusal):
    """This is too long to keep."""

    hint = "Shorten it and try again. Nothing was changed."


class NotACode(Refusal):
    """This is not a code that is known."""

    code = "not_a_code"
    hint = "Correct it and try again. Nothing was changed."


class NoDay(Refusal):
    """This is no day of the calendar."""

    hint = "Write the day as in 2026-12-04. Nothing was kept."


class NoMoment(Refusal):
    """Give a day and an hour."""

    hint = "Write it as 2026-12-04T14:00. Nothing was changed."


def day_of(text: str) -> date:
    """A day as typed, YYYY-MM-DD; one of another age is a slip of the pen."""
    typed = text.strip()
    try:
        found = date.fromisoformat(typed)
    except ValueError as error:
        raise NoDay(f"“{typed[:LINE]}” is no day of the calendar.", given=text) from error
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise NoDay(f"{typed} cannot be meant: the year lies outside {FIRST_YEAR} to {LAST_YEAR}.", given=text)
    return found


def moment_of(text: str, zone: str) -> datetime:
    """A day and an hour as typed, on the clock of the zone; with an offset of its own it is that instant."""
    typed = text.strip()
    try:
        found = datetime.fromisoformat(typed)
    except ValueError as error:
        raise NoMoment(f"“{typed[:LINE]}” is not a moment." if typed else None, given=text) from error
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise NoMoment(f"{typed} cannot be meant: the year lies outside {FIRST_YEAR} to {LAST_YEAR}.", given=text)
    if found.tzinfo:
        return found
    if words := no_such_hour(found, zone or "UTC"):
        raise NoMoment(words, hint="Give an hour that the clocks show. Nothing was changed.", given=text)
    return found.replace(tzinfo=ZoneInfo(zone or "UTC"))


def one_line(text: str, what: str, most: int = NAME) -> str:
    """One trimmed line without characters that are not seen; longer than `most` characters is refused.

    Controls and direction marks in a name would reach a terminal, a header or a reader's eye as something else.
    """
    line = " ".join(_seen(text).split())
    if len(line) > most:
        raise TooLong(f"{what} is longer than {most} characters.", given=text)
    return line


def letter_body(text: str) -> str:
    """The body of a letter: line ends as one sign, no spaces before them, nothing unseen, short enough to be sent.

    Word processors and notes paste other line and paragraph ends (U+2028, U+2029, U+0085), which no mail may carry.
    """
    plain = _seen(text.replace("\r\n", "\n").translate(LINE_ENDS))
    body = "\n".join(line.rstrip() for line in plain.split("\n")).strip("\n")
    if len(body.encode()) > LETTER_BYTES:
        raise TooLong("This letter is far longer than anybody reads, and too long to be sent.", given=text)
    return body


def address_lines(text: str, what: str) -> str:
    """A postal address, one line on each; too many or too long ones fit on no envelope."""
    lines = [line for each in text.splitlines() if (line := one_line(each, f"A line of {what}", ADDRESS_LINE))]
    if len(lines) > ADDRESS_LINES:
        whole = what[:1].upper() + what[1:]
        raise TooLong(f"{whole} has {len(lines)} lines; an envelope has room for {ADDRESS_LINES}.", given=text)
    return "\n".join(lines)


def country_code(text: str) -> str:
    """ISO 3166 alpha-2, or empty: without a country only weekends count."""
    # Only here: with it come the names of every country.
    from afterword.core.search.country import country_code as known

    what = "a country in two letters, such as GB"
    code = _code(text.strip().upper(), COUNTRY, what)
    if code and not known(code):
        raise _no_code(code, what)
    return known(code)


def subdivision_code(text: str) -> str:
    """The second half of ISO 3166-2 ("BY" for Bavaria), or empty."""
    return _code(text.strip().upper(), SUBDIVISION, "a state or province by its code, such as BY")


def letter_language(text: str, usual: str) -> str:
    """A language that letters are written in, such as en-GB; empty is the person's usual one."""
    # Only here: with the greetings come the letters of every occasion.
    from afterword.core.letter.compose.greeting import GREETINGS

    language = _code(text.strip(), LANGUAGE, "a language such as en-GB") or usual
    if language.partition("-")[0] not in GREETINGS:
        raise NotACode(f"No letters are written in “{language}” yet.", hint="Choose another; nothing was changed.")
    return language


def _code(text: str, form: re.Pattern[str], what: str) -> str:
    if text and not form.fullmatch(text):
        raise _no_code(text, what)
    return text


def _no_code(text: str, what: str) -> NotACode:
    return NotACode(f"“{one_line(text, what, 2_000)[:40]}” is not {what}.")


def _seen(text: str) -> str:
    # Half a surrogate pair cannot be stored or sent.
    return without_invisible(text.encode("utf-8", "ignore").decode("utf-8"))
