"""A letter on paper as a value: every line that stands on it, and the form that says where."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from math import ceil

from afterword.core.errors import Refusal
from afterword.core.paper.dates import written_date
from afterword.core.paper.layouts import Layout

BETWEEN = " · "


class AddressTooLong(Refusal):
    """The address does not fit into the window of the envelope."""

    hint = "Shorten its lines, or choose another form of letter. Nothing was printed."


@dataclass(frozen=True, slots=True)
class Words:
    """The letter as it was read and checked; its parts go on paper as they are."""

    locale: str
    subject: str
    salutation: str
    body: str
    close: str
    signature: str


@dataclass(frozen=True, slots=True)
class Sender:
    """Who writes; `address` are the lines of the person's own postal address, "" where they gave none."""

    name: str
    address: str = ""
    phone: str = ""
    email: str = ""


@dataclass(frozen=True, slots=True)
class Reader:
    """Who is written to; `address` are the lines below the employer's name, "" where none is known."""

    name: str
    job_title: str = ""
    employer: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class PaperLetter:
    """What stands on the paper, part by part; a paragraph may hold line breaks. Nothing here is guessed."""

    layout: Layout
    locale: str
    author: str
    sender: tuple[str, ...]
    return_line: str
    address: tuple[str, ...]
    date: str
    subject: str
    salutation: str
    paragraphs: tuple[str, ...]
    close: str
    signature: str

    def lines(self) -> tuple[str, ...]:
        """Every line in the order in which it is read."""
        head = (self.date, self.address) if self.layout.address is None else (self.address, self.date)
        above = [*self.sender, self.return_line]
        for part in head:
            above += [part] if isinstance(part, str) else part
        greeting = [self.subject, self.salutation] if self.layout.subject_first else [self.salutation, self.subject]
        body = [line for paragraph in self.paragraphs for line in paragraph.split("\n")]
        return tuple(line for line in [*above, *greeting, *body, self.close, self.signature] if line)


def on_paper(words: Words, sender: Sender, reader: Reader, day: date, layout: Layout) -> PaperLetter:
    """Lay a letter out: its own words, both addresses as far as they are known, the day in the letter's locale.

    The signature is the name alone, as number and address stand in the head. A part that is not known is left out.
    """
    name, contact = _signed(words.signature, sender)
    address = address_lines(reader, layout)
    own = _lines(sender.address)
    head = [*([sender.name] if layout.names_sender else []), *own, *contact]
    return PaperLetter(
        layout=layout,
        locale=words.locale,
        author=sender.name,
        sender=tuple(head),
        return_line=BETWEEN.join([sender.name, *own]) if own and layout.return_line else "",
        address=_fitting(address, layout),
        date=written_date(day, words.locale),
        subject=words.subject if layout.has_subject else "",
        salutation=words.salutation,
        paragraphs=tuple(block.strip("\n") for block in words.body.split("\n\n") if block.strip()),
        close=words.close,
        signature=name,
    )


def _signed(signature: str, sender: Sender) -> tuple[str, list[str]]:
    """The name under the letter, and how to reach who signed: what stood below the name, then the mail address."""
    first, *rest = _lines(signature) or [sender.name]
    contact = list(dict.fromkeys([*rest, sender.phone, sender.email]))
    return first, [line for line in contact if line]


def address_lines(reader: Reader, layout: Layout) -> list[str]:
    """To whom it goes, line by line, whether or not an envelope's window has room for it."""
    job = [reader.job_title] if layout.names_job else []
    return list(dict.fromkeys(line for line in [reader.name, *job, reader.employer, *_lines(reader.address)] if line))


def _fitting(address: Sequence[str], layout: Layout) -> tuple[str, ...]:
    needed = sum(ceil(len(line) / layout.signs_a_line) for line in address)
    if needed > layout.address_lines:
        raise AddressTooLong(
            f"The address of {address[0]} needs {needed} lines; there is room for {layout.address_lines}."
        )
    return tuple(address)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.split("\n") if line.strip()]
