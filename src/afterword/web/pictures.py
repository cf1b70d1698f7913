"""Pictures of the pages, drawn by the server as inline SVG that needs no style of its own; each has its words."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import accumulate

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import gettext, gettext_noop, ngettext

from afterword.core.pictures import FATES, WEEK, Cell, Month, dots_of, weeks_ahead, year_of
from afterword.flows.overview.ahead import Ahead
from afterword.flows.overview.model import Thread
from afterword.web import days, language

register = template.Library()

STAGES = (
    *(gettext_noop("Interview"), gettext_noop("Letters"), gettext_noop("Call")),
    *(gettext_noop("Decision"), gettext_noop("Close")),
)
FATE_WORDS = {
    "open": gettext_noop("Open"),
    "yes": gettext_noop("Hired"),
    "no": gettext_noop("They said no"),
    "silence": gettext_noop("No answer"),
    "you": gettext_noop("You stepped back"),
    "fell_through": gettext_noop("It fell through"),
}
MARKS = {
    "open": '<circle class="ring" cx="{}" cy="{}" r="4"/>',
    "yes": '<circle class="full" cx="{}" cy="{}" r="5"/>',
    "no": '<path class="stroke" d="M{} {}m-4.5 0h9"/>',
    "silence": '<circle class="dot" cx="{}" cy="{}" r="1.8"/>',
    "you": '<path class="ring" d="M{} {}m-4 -4h8v8h-8z"/>',
    "fell_through": '<path class="stroke" d="M{} {}m-3.5 -3.5l7 7m0 -7l-7 7"/>',
}
# A column holds “30 Nov” without touching the frame of the day beside it.
COLUMN, ROW, HEAD = 48, 42, 22
MONTH, MARK, SIDE_BY_SIDE, MOST = 24, 12, 2, 24
MOST_DOTS = 3


# ----- one process as a line


@register.simple_tag
def thread(line: Thread, is_large: bool = False) -> SafeString:
    """A process as a line: filled is done, a ring is now, hollow is to come, a bar is the end."""
    start, width = (28, 300) if is_large else (7, 98)
    spots = [(start + round(dot.place * width, 1), dot.look) for dot in dots_of(line.total, line.done)]
    end, is_over = start + width, line.done >= line.total
    after = [*(place for place, _ in spots[1:]), end]
    lines = (
        ("done" if look == "done" else "ahead", place + 6, following - place - (6 if following == end else 12))
        for (place, look), following in zip(spots, after, strict=True)
    )
    return format_html(
        '<svg class="thread{}" viewBox="0 0 {} {}" role="img" aria-label="{}">{}{}'
        '<path class="end{}" d="M{} 1v12"/>{}</svg>',
        " large" if is_large else "",
        356 if is_large else 112,
        36 if is_large else 14,
        language.said(line.words),
        format_html_join("", '<path class="{}" d="M{} 7h{}"/>', lines),
        format_html_join("", '<circle class="{}" cx="{}" cy="7" r="{}"/>', _circles(spots)),
        " done" if is_over else "",
        end,
        _stages(line, spots) if is_large else "",
    )


def _circles(spots: Sequence[tuple[float, str]]) -> Iterator[tuple[str, float, int]]:
    return ((look, place, 5 if look == "now" else 4) for place, look in spots)


def _stages(line: Thread, spots: Sequence[tuple[float, str]]) -> SafeString:
    if line.total != len(STAGES):
        return SafeString("")
    named = ((look, place, gettext(stage)) for (place, look), stage in zip(spots, STAGES, strict=True))
    return format_html_join("", '<text class="{}" x="{}" y="31" text-anchor="middle">{}</text>', named)


# ----- the weeks ahead


@dataclass(frozen=True, slots=True)
class Strip:
    """The weeks ahead: the picture, and the same day by day in words."""

    picture: SafeString
    by_day: tuple[tuple[date, tuple[Ahead, ...]], ...]
    key: tuple[tuple[SafeString, str], ...]


def strip_of(planned: Sequence[Ahead], today: date) -> Strip:
    """Four weeks from today with what is planned on each day; weeks begin as the language of the page has it.

    What rests on an outcome that is still open is drawn as a ring.
    """
    first = days.first_weekday()
    assumed = Counter(one.day for one in planned if one.assumes)
    cells = weeks_ahead(today, first, Counter(one.day for one in planned), assumed)
    by_day: dict[date, list[Ahead]] = {}
    for one in planned:
        by_day.setdefault(one.day, []).append(one)
    heads = (
        (number * COLUMN + COLUMN / 2, days.short_weekday((first + number) % WEEK).rstrip("."))
        for number in range(WEEK)
    )
    picture = format_html(
        '<svg class="pic weeks" viewBox="0 0 {} {}" role="img" aria-label="{}">{}{}</svg>',
        WEEK * COLUMN,
        HEAD + (cells[-1].row + 1) * ROW,
        _strip_words(len(planned), assumed.total()),
        format_html_join("", '<text class="head" x="{}" y="13" text-anchor="middle">{}</text>', heads),
        format_html_join("", "{}", ((_cell(cell),) for cell in cells)),
    )
    return Strip(picture, tuple((day, tuple(ones)) for day, ones in by_day.items()), _strip_key(assumed.total()))


def _strip_words(count: int, assumed: int) -> str:
    if not count:
        return gettext("The next four weeks: nothing is planned")
    words = ngettext(
        "The next four weeks: {count} thing is planned", "The next four weeks: {count} things are planned", count
    ).format(count=count)
    return gettext("{all}, {count} of them if nothing changes").format(all=words, count=assumed) if assumed else words


def _strip_key(assumed: int) -> tuple[tuple[SafeString, str], ...]:
    """What the two marks say, where both stand in the picture."""
    if not assumed:
        return ()
    words = ((_a_dot(6, 6), gettext("planned")), (_a_dot(6, 6, is_open=True), gettext("planned, if nothing changes")))
    return tuple((_key(mark), said) for mark, said in words)


def _cell(cell: Cell) -> SafeString:
    x, y = cell.column * COLUMN, HEAD + cell.row * ROW
    number = days.day_of_month(cell.day) if cell.is_named else str(cell.day.day)
    look = "past" if cell.is_past else "busy" if cell.count else "day"
    return format_html(
        '{}<text class="{}" x="{}" y="{}" text-anchor="middle">{}</text>{}',
        format_html('<rect class="today" x="{}" y="{}" width="{}" height="38" rx="8"/>', x + 1, y + 1, COLUMN - 2)
        if cell.is_today
        else "",
        f"{look} named" if cell.is_named else look,
        x + COLUMN / 2,
        y + 18,
        number,
        "" if cell.is_past else _dots(x + COLUMN / 2, y + 29, cell),
    )


def _dots(middle: float, y: int, cell: Cell) -> SafeString:
    """One dot for each thing, a ring where it rests on something open; more than three are a number."""
    if cell.count > MOST_DOTS:
        return format_html(
            '<rect class="many{}" x="{}" y="{}" width="24" height="15" rx="7.5"/>'
            '<text class="many{}" x="{}" y="{}" text-anchor="middle">{}</text>',
            *(" open" if cell.assumed == cell.count else "", middle - 12, y - 8),
            *(" open" if cell.assumed == cell.count else "", middle, y + 4, cell.count),
        )
    firm = cell.count - cell.assumed
    places = ((middle + (number - (cell.count - 1) / 2) * 8, number >= firm) for number in range(cell.count))
    return format_html_join("", "{}", ((_a_dot(place, y, is_open),) for place, is_open in places))


def _a_dot(x: float, y: float, is_open: bool = False) -> SafeString:
    if is_open:
        return format_html('<circle class="hollow" cx="{}" cy="{}" r="2.2"/>', x, y)
    return format_html('<circle class="full" cx="{}" cy="{}" r="2.6"/>', x, y)


# ----- what became of a year


@dataclass(frozen=True, slots=True)
class Year:
    """What became of the processes of twelve months: the picture, its key, and the same as a table."""

    picture: SafeString
    key: tuple[tuple[SafeString, str, int], ...]
    fates: tuple[str, ...]
    rows: tuple[tuple[str, tuple[int, ...]], ...]
    each_is: int
    total: int


def picture_of_year(begun: Sequence[tuple[date, str]], today: date) -> Year:
    """One mark for each process over the month in which it began; many share one."""
    months = year_of(today, begun)
    counted = Counter(dict.fromkeys(FATES, 0))
    for month in months:
        counted.update(dict(month.fates))
    fates = tuple(fate for fate in FATES if counted[fate])
    most = max(month.total for month in months)
    each_is = max(1, -(-most // MOST))
    total = sum(counted.values())
    words = ngettext(
        "What became of {count} process of twelve months", "What became of {count} processes of twelve months", total
    )
    return Year(
        picture=_year(months, each_is, words.format(count=total)),
        key=tuple((_mark(fate), gettext(FATE_WORDS[fate]), counted[fate]) for fate in fates),
        fates=tuple(gettext(FATE_WORDS[fate]) for fate in fates),
        rows=tuple(
            (f"{days.month(month.first.month)} {month.first.year}", tuple(dict(month.fates).get(f, 0) for f in fates))
            for month in months
            if month.total
        ),
        each_is=each_is,
        total=total,
    )


def _year(months: Sequence[Month], each_is: int, words: str) -> SafeString:
    stacks = [list(_stack(month, each_is)) for month in months]
    height = max(-(-max(len(stack) for stack in stacks) // SIDE_BY_SIDE), 1) * MARK
    marks = (
        (_mark(fate, number * MONTH + MONTH / 2 + _aside(place, len(stack)), height - _up(place)),)
        for number, stack in enumerate(stacks)
        for place, fate in enumerate(stack)
    )
    # Every second month is named, this one among them: so the names are large enough to be read.
    names = (
        (number * MONTH + MONTH / 2, height + 18, days.short_month(month.first.month)[:3])
        for number, month in enumerate(months)
        if (len(months) - number) % 2
    )
    return format_html(
        '<svg class="pic year" viewBox="0 0 {} {}" role="img" aria-label="{}">{}'
        '<path class="ground" d="M0 {}h{}"/>{}</svg>',
        len(months) * MONTH,
        height + 24,
        words,
        format_html_join("", "{}", marks),
        height + 2,
        len(months) * MONTH,
        format_html_join("", '<text class="head" x="{}" y="{}" text-anchor="middle">{}</text>', names),
    )


def _stack(month: Month, each_is: int) -> Iterator[str]:
    """The marks of a month; where each stands for several, none is lost by rounding."""
    ends = list(accumulate(count for _, count in month.fates))
    for (fate, count), end in zip(month.fates, ends, strict=True):
        yield from [fate] * max(1, -(-end // each_is) - -(-(end - count) // each_is))


def _aside(place: int, of: int) -> float:
    """Two marks stand side by side; the only one of its month stands in the middle."""
    return 0 if of == 1 else (place % SIDE_BY_SIDE - 0.5) * (MARK - 1)


def _up(place: int) -> float:
    return place // SIDE_BY_SIDE * MARK + MARK / 2 - 1


def _mark(fate: str, x: float = 6, y: float = 6) -> SafeString:
    drawn = format_html(MARKS[fate], x, y)
    if (x, y) != (6, 6):
        return drawn
    return _key(drawn)


def _key(drawn: SafeString) -> SafeString:
    return format_html('<svg class="pic key" viewBox="0 0 12 12" aria-hidden="true">{}</svg>', drawn)
