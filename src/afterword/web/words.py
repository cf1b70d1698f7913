"""Template words: dates and hours as the page says them, names, icons and the thread."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from django import template
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.safestring import SafeString

from afterword.flows.overview.model import Card, LetterView, Moment, PersonLine, Span, Thread, Trouble
from afterword.web.choices import PARTS_HERE

register = template.Library()

WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
EVENING = 17
HOLD = "\N{NO-BREAK SPACE}"
SOURCES = {
    "calendar_organizer_cn": "the invitation",
    "calendar_attendee_cn": "the invitation",
    "description": "the text of the invitation",
    "from_header": "the sender of the e-mail",
    "signature": "the signature",
    "pasted": "the text you pasted",
    "candidate_note": "what you typed",
}
SECTIONS = {
    "letters": "letters",
    "hand_over": "letters",
    "asked": "letters",
    "notes": "notes",
    "prepare": "before",
}


@register.filter
def local(at: datetime, zone: str) -> datetime:
    """The instant on the clocks of `zone` (UTC where the zone is not known yet)."""
    return at.astimezone(ZoneInfo(zone or "UTC"))


@register.filter
def day(at: datetime | None, zone: str = "") -> str:
    """“Tue 24 Nov”, held together."""
    if at is None:
        return ""
    there = local(at, zone)
    return HOLD.join((WEEKDAYS[there.weekday()][:3], str(there.day), MONTHS[there.month - 1][:3]))


@register.filter
def long_day(at: datetime | None, zone: str = "") -> str:
    """“Tuesday 24 November”."""
    if at is None:
        return ""
    there = local(at, zone)
    return HOLD.join((WEEKDAYS[there.weekday()], str(there.day), MONTHS[there.month - 1]))


@register.filter
def hour(at: datetime | None, zone: str = "") -> str:
    """“19:30”."""
    return "" if at is None else f"{local(at, zone):%H:%M}"


@register.filter
def day_hour(at: datetime | None, zone: str = "") -> str:
    """“Tue 24 Nov, 19:30”."""
    return "" if at is None else f"{day(at, zone)}, {hour(at, zone)}"


@register.filter
def machine(at: datetime | None, zone: str = "") -> str:
    """The value of a date-and-time field: “2026-11-24T19:30”."""
    return "" if at is None else f"{local(at, zone):%Y-%m-%dT%H:%M}"


@register.simple_tag
def parts_here() -> tuple[tuple[str, str], ...]:
    """What somebody can be in a process, with its words."""
    return PARTS_HERE


@register.simple_tag
def near(at: datetime | None, zone: str, now: datetime) -> str:
    """“Tonight, 19:30”, “Tomorrow, 10:00”, else day and hour: the hour always stands beside the word."""
    if at is None:
        return ""
    there, here = local(at, zone), local(now, zone)
    if there.date() == here.date():
        return f"{'Tonight' if there.hour >= EVENING else 'Today'}, {hour(at, zone)}"
    if there.date() == here.date() + timedelta(days=1):
        return f"Tomorrow, {hour(at, zone)}"
    return day_hour(at, zone)


@register.filter
def place(zone: str) -> str:
    """The zone's own city: “Europe/Berlin” is “Berlin”."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


@register.filter
def name(written: str) -> SafeString:
    """A name keeps its script, order and marks: own direction, never translated by the browser."""
    return format_html('<bdi translate="no">{}</bdi>', written)


@register.simple_tag
def icon(which: str) -> SafeString:
    """One icon of the sheet; always beside words, so hidden from screen readers."""
    sheet = static("icons.svg")
    return format_html('<svg aria-hidden="true" focusable="false"><use href="{}#{}"></use></svg>', sheet, which)


@register.simple_tag
def card_icon(card: Card) -> SafeString:
    """A phone for a call, a moon for what happens in the evening, else a clock."""
    if card.kind == "call":
        return icon("phone")
    last = card.latest or card.at
    return icon("moon" if last and local(last, card.zone).hour >= EVENING else "clock")


@register.filter
def first_sentence(text: str) -> str:
    """The words up to the first full stop that ends a sentence."""
    return text.partition(". ")[0].rstrip(".")


@register.filter
def other_sentences(text: str) -> str:
    """What follows the first sentence."""
    return text.partition(". ")[2]


@register.simple_tag
def thread(line: Thread) -> SafeString:
    """A process as a small line: filled is done, a ring is now, hollow is to come, a bar is the end."""
    dots = [_dot(number, line.done) for number in range(line.total)]
    inside = format_html_join("", '<b class="{}"></b><i class="{}"></i>', dots)
    return format_html(
        '<span class="thread" role="img" aria-label="{}">{}<b class="end{}"></b></span>',
        line.words,
        inside,
        " done" if line.done >= line.total else "",
    )


def _dot(number: int, done: int) -> tuple[str, str]:
    if number < done:
        return "done", "done"
    return ("now" if number == done else "", "")


@register.filter
def card_link(card: Card) -> str:
    """The page on which this card's thing is done."""
    if card.kind == "heard":
        return reverse("heard", args=[card.step])
    section = SECTIONS.get(card.kind)
    if section is None:
        return reverse("process", args=[card.process]) + "#now"
    return reverse(section, args=[card.process])


@register.filter
def asked(person: PersonLine) -> str:
    """“1 question”, “2 questions”."""
    count = len(person.questions)
    return f"{count} question" if count == 1 else f"{count} questions"


@register.filter
def checked(person: PersonLine) -> str:
    """“Checked in 3 places”, or “Name checked” where one place was enough."""
    count = len(person.sources)
    return f"Checked in {count} places" if count > 1 else "Name checked"


@register.filter
def among(key: UUID | str, keys: Sequence[UUID | str]) -> bool:
    """True when `key` is one of `keys`."""
    return key in keys


@register.filter
def dialled(phone: str) -> str:
    """The number as a `tel:` link takes it: digits and a leading plus."""
    return "".join(sign for sign in phone if sign.isdecimal() or sign == "+")


@register.simple_tag
def deadline(card: Card, now: datetime) -> str:
    """When a card's thing is best done or must be done: “Tonight, before 21:30”."""
    at, latest = card.at, card.latest
    if latest is None:
        return near(at, card.zone, now) if at else "When it suits you"
    if at is not None and at > now and card.kind != "letters":
        return near(at, card.zone, now)
    if latest < now:
        return f"Was due {day_hour(latest, card.zone)}"
    return near(latest, card.zone, now).replace(", ", ", before ", 1)


@register.filter
def moment_day(at: datetime, moment: Moment) -> str:
    """A point of the timeline: day and hour, and the hour on their clock where it differs."""
    there, here = moment.their_zone, moment.zone
    words = day_hour(at, here)
    if not there or local(at, there).utcoffset() == local(at, here).utcoffset():
        return words
    return f"{words} ({hour(at, there)} in {place(there)})"


@register.filter
def source_words(source: str) -> str:
    """Where a person was read, in words."""
    return SOURCES.get(source, source.replace("_", " "))


@register.simple_tag
def trouble_link(trouble: Trouble) -> str:
    """The page on which a trouble is mended."""
    if trouble.page == "settings" or trouble.process is None:
        return reverse("settings") + "#mail"
    return reverse("letters" if trouble.page == "letters" else "process", args=[trouble.process])


@register.simple_tag
def words(letter: LetterView) -> SafeString:
    """The letter's paragraphs; a run that carries a check is marked, so that both can light up together."""
    linked: set[str] = set()
    return format_html_join(
        "\n", '<p class="run" dir="auto">{}</p>', ((_runs(paragraph, linked),) for paragraph in letter.paragraphs)
    )


def _runs(paragraph: Sequence[Span], linked: set[str]) -> SafeString:
    return format_html_join("", "{}", ((_run(span, linked),) for span in paragraph))


def _run(span: Span, linked: set[str]) -> str | SafeString:
    if not span.check:
        return span.text
    kind = {"block": "block", "warn": "off", "look": "look"}.get(span.level, "")
    if span.check in linked:
        return format_html('<mark class="{}" data-check="{}">{}</mark>', kind, span.check, span.text)
    linked.add(span.check)
    return format_html(
        '<mark class="{}" data-check="{}" id="words-{}">{}</mark>', kind, span.check, span.check, span.text
    )
