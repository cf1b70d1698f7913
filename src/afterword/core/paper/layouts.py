"""Where each part of a paper letter stands: DIN 5008 form B, US block, UK; every figure in millimetres."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Box:
    """A place on the first page: its left upper corner, its width, and its height where something limits it."""

    x: float
    y: float
    width: float
    height: float = 0


@dataclass(frozen=True, slots=True)
class Layout:
    """One form of letter.

    A part with a box stands there on the first page; without one it stands in the text, in the order sender, date,
    address. `body_top` is where the text begins on the first page, `indent` how far sender and date are moved in.
    """

    name: str
    title: str
    width: float
    height: float
    left: float
    right: float
    top: float
    bottom: float
    body_top: float
    indent: float = 0
    sender: Box | None = None
    return_line: Box | None = None
    address: Box | None = None
    date: Box | None = None
    folds: tuple[float, ...] = ()
    address_lines: int = 8
    signs_a_line: int = 60
    names_sender: bool = False
    names_job: bool = True
    has_subject: bool = True
    subject_first: bool = True


# DIN 5008:2020 form B: the window of a DL envelope shows 90 x 45 mm from 20/45 mm; address zone of six lines.
DIN = Layout(
    name="din5008b",
    title="DIN 5008, form B",
    width=210,
    height=297,
    left=25,
    right=20,
    top=25,
    bottom=25,
    body_top=98.46,
    sender=Box(125, 27, 65),
    return_line=Box(25, 57.7, 80, 5),
    address=Box(25, 62.7, 80, 27.3),
    date=Box(125, 62.7, 65),
    folds=(105, 210),
    address_lines=6,
    signs_a_line=42,
    names_sender=True,
    names_job=False,
)
US = Layout(
    name="us-block",
    title="US block",
    width=215.9,
    height=279.4,
    left=25.4,
    right=25.4,
    top=25.4,
    bottom=25.4,
    body_top=25.4,
    has_subject=False,
)
UK = Layout(
    name="uk",
    title="UK",
    width=210,
    height=297,
    left=25.4,
    right=25.4,
    top=25.4,
    bottom=25.4,
    body_top=25.4,
    indent=99,
    subject_first=False,
)
LAYOUTS = {layout.name: layout for layout in (DIN, US, UK)}
BY_COUNTRY = {"DE": DIN, "AT": DIN, "US": US, "CA": US}


def layout_for(locale: str, country: str = "") -> Layout:
    """The form of the country the letter goes to, since its envelopes decide; unknown, that of the letter's locale.

    Letter paper and the block in the United States and Canada, DIN 5008 in Germany and Austria, else A4 as in the
    United Kingdom.
    """
    language, _, region = locale.partition("-")
    place = country or region or {"de": "DE", "en": "US"}.get(language, "")
    return BY_COUNTRY.get(place.upper(), UK)
