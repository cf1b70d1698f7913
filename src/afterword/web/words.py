"""Template words: dates and hours as the page says them, sentences in its language, names and icons."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from uuid import UUID

from django import template
from django.templatetags.static import static
from django.urls import reverse
from django.utils.html import conditional_escape, format_html, format_html_join
from django.utils.safestring import SafeString
from django.utils.translation import get_language, gettext, gettext_noop, ngettext

from afterword.advice import library
from afterword.advice.talk import comment_html
from afterword.core.advice.article import Article, explaining
from afterword.core.interview.before_card import still_to_ask
from afterword.core.letter.differences import Change
from afterword.flows.overview.call_model import CallCard
from afterword.flows.overview.dates import EVENING
from afterword.flows.overview.model import Card, Check, LetterView, Moment, PersonLine, ProcessPage, Span, Trouble
from afterword.web import days, language
from afterword.web.choices import PARTS_HERE
from afterword.web.countries import countries
from afterword.web.days import in_zone
from afterword.web.parts import opened

register = template.Library()

SOURCES = {
    "calendar_organizer_cn": "the invitation",
    "calendar_attendee_cn": "the invitation",
    "description": "the text of the invitation",
    "from_header": "the sender of the e-mail",
    "signature": "the signature",
    "pasted": "the text you pasted",
    "candidate_note": "what you typed",
    "recruiter_mail": "the text of the invitation",
    "ats_mail": "the text of the invitation",
    "own_email_display": "the sender of the e-mail",
}
TURNS = {
    "gatekeeper": gettext_noop("Somebody else answers"),
    "bad_moment": gettext_noop("It is a bad moment"),
    "undecided": gettext_noop("Nothing is decided"),
    "wanted": gettext_noop("They need something"),
    "next_round": gettext_noop("There is a next round"),
    "offer": gettext_noop("They make an offer"),
    "no": gettext_noop("They say no"),
}
SECTIONS = {
    "letters": "letters",
    "hand_over": "letters",
    "asked": "letters",
    "notes": "notes",
    "prepare": "before",
}


# Titles with a point, or a hyphen between two of them, and the short word behind them.
TITLES = re.compile(
    r"(?:\b(?:Prof|Dr|Drs|Ing|Dipl|Mag|Mr|Mrs|Ms|Mx|med|rer|nat|jur|phil|habil)\.[ -]?)+[^\W\d_]{1,16}(?!\w)"
)


register.filter("said", language.said)
register.filter("comment_html", comment_html)
register.filter("local", in_zone)
register.filter("hours", days.localised)


@register.filter
def day(at: datetime | None, zone: str = "") -> str:
    """“Tue 24 Nov”, held together."""
    return "" if at is None else days.short_day(in_zone(at, zone))


@register.filter
def long_day(at: datetime | None, zone: str = "") -> str:
    """“Tuesday 24 November”."""
    return "" if at is None else days.long_day(in_zone(at, zone))


@register.filter
def plain_day(there: date) -> str:
    """“Tue 24 Nov”, of a day that is on nobody's clock but the person's."""
    return days.short_day(there)


@register.filter
def hour(at: datetime | None, zone: str = "") -> str:
    """“19:30”."""
    return "" if at is None else days.hour(in_zone(at, zone))


@register.simple_tag
def hours_of_day() -> list[tuple[int, str]]:
    """Every full hour with its words, to choose one."""
    return [(each, days.hour(datetime(2026, 1, 1, each, tzinfo=UTC))) for each in range(24)]


@register.filter
def day_hour(at: datetime | None, zone: str = "") -> str:
    """“Tue 24 Nov, 19:30”."""
    return "" if at is None else f"{day(at, zone)}, {hour(at, zone)}"


@register.filter
def machine(at: datetime | None, zone: str = "") -> str:
    """The value of a date-and-time field: “2026-11-24T19:30”."""
    return "" if at is None else f"{in_zone(at, zone):%Y-%m-%dT%H:%M}"


@register.simple_tag
def advice_on(rule: str) -> Article | None:
    """The article that explains a rule, for “Why so”; None where there is none."""
    return explaining(library.articles(get_language() or library.USUAL), rule)


@register.simple_tag
def parts_here() -> tuple[tuple[str, str], ...]:
    """What somebody can be in a process, with its words."""
    return PARTS_HERE


@register.simple_tag
def country_options(chosen: str) -> SafeString:
    """The countries by name in the language of the page, as options; a code that is none of them stays as it is."""
    code = chosen.strip().upper()
    known = countries(language.spoken())
    own = () if not code or code in dict(known) else ((code, code),)
    return _options((("", gettext("Not known")), *own, *known), code)


@lru_cache(maxsize=64)
def _options(rows: tuple[tuple[str, str], ...], chosen: str) -> SafeString:
    plain, marked = '<option value="{}">{}</option>', '<option value="{}" selected>{}</option>'
    drawn = ((format_html(marked if key == chosen else plain, key, words),) for key, words in rows)
    return format_html_join("", "{}", drawn)


@register.simple_tag
def near(at: datetime | None, zone: str, now: datetime) -> str:
    """“Tonight, 19:30”, “Tomorrow, 10:00”, else day and hour: the hour always stands beside the word."""
    if at is None:
        return ""
    return _near(at, zone, now).format(hour=hour(at, zone), day=day(at, zone))


def _near(at: datetime, zone: str, now: datetime) -> str:
    there, here = in_zone(at, zone), in_zone(now, zone)
    if there.date() == here.date():
        return gettext("Tonight, {hour}") if there.hour >= EVENING else gettext("Today, {hour}")
    if there.date() == here.date() + timedelta(days=1):
        return gettext("Tomorrow, {hour}")
    return gettext("{day}, {hour}")


def _near_latest(at: datetime, zone: str, now: datetime) -> str:
    there, here = in_zone(at, zone), in_zone(now, zone)
    if there.date() == here.date():
        return gettext("Tonight, before {hour}") if there.hour >= EVENING else gettext("Today, before {hour}")
    if there.date() == here.date() + timedelta(days=1):
        return gettext("Tomorrow, before {hour}")
    return gettext("{day}, before {hour}")


@register.filter
def place(zone: str) -> str:
    """The zone's own city: “Europe/Berlin” is “Berlin”."""
    return zone.rsplit("/", 1)[-1].replace("_", " ")


@register.filter
def name(written: str) -> SafeString:
    """A name keeps its script, order and marks: own direction, never translated by the browser."""
    return format_html('<bdi translate="no">{}</bdi>', written)


@register.simple_tag
@lru_cache(maxsize=64)
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
    return icon("moon" if last and in_zone(last, card.zone).hour >= EVENING else "clock")


@register.filter
def first_sentence(text: str) -> str:
    """The words up to the first full stop that ends a sentence."""
    return text.partition(". ")[0].rstrip(".")


@register.filter
def other_sentences(text: str) -> str:
    """What follows the first sentence."""
    return text.partition(". ")[2]


@register.filter
def card_head(card: Card) -> str:
    """What a card is called, in the language of the page; the employer behind it keeps its name."""
    head = card.head.removesuffix(f", {card.employer}")
    return language.said(head) + card.head[len(head) :]


@register.filter
def card_link(card: Card) -> str:
    """The page on which this card's thing is done."""
    if card.kind == "reworded":
        return reverse("reworded", args=[card.process, card.step])
    if card.kind == "heard":
        return reverse("heard", args=[card.step])
    if card.kind == "taken_out":
        return reverse("taken_out", args=[card.step])
    section = SECTIONS.get(card.kind)
    if section is None:
        return reverse("process", args=[card.process]) + "#now"
    return reverse(section, args=[card.process])


@register.filter
def asked(person: PersonLine) -> str:
    """“1 question”, “2 questions”."""
    count = len(person.questions)
    return ngettext("{count} question", "{count} questions", count).format(count=count)


@register.filter
def checked(person: PersonLine) -> str:
    """“Checked in 3 places”, or “Name checked” where one place was enough."""
    count = len(person.sources)
    return gettext("Checked in {count} places").format(count=count) if count > 1 else gettext("Name checked")


@register.filter
def among(key: UUID | str, keys: Sequence[UUID | str]) -> bool:
    """True when `key` is one of `keys`."""
    return key in keys


@register.filter
def taken_back_at(message: object) -> str:
    """Where a notice is taken back; "" where it tells of nothing that can be."""
    process, _, event = str(getattr(message, "extra_tags", None) or "").partition("/")
    return reverse("undo", args=(process, event)) if event else ""


@register.filter
def is_elsewhere(call: CallCard) -> bool:
    """Whether their clock is not the person's own."""
    return call.zone != call.their_zone and in_zone(call.their_now, call.zone).utcoffset() != call.their_now.utcoffset()


@register.filter
def turn_words(kind: str) -> str:
    """What may come instead of an answer."""
    return gettext(TURNS[kind])


@register.filter
def held(words: str) -> SafeString:
    """A title stays on the line of the word behind it: no line of a headline ends in “Dr.” or “Dr.-”."""
    return SafeString(TITLES.sub(r'<span class="held">\g<0></span>', conditional_escape(words)))


register.filter("still_to_ask", still_to_ask)


@register.simple_tag
def deadline(card: Card, now: datetime) -> str:
    """When a card's thing is best done or must be done: “Tonight, before 21:30”."""
    at, latest = card.at, card.latest
    if latest is None:
        return near(at, card.zone, now) if at else gettext("When it suits you")
    if at is not None and at > now and card.kind != "letters":
        return near(at, card.zone, now)
    if latest < now and in_zone(latest, card.zone).date() == in_zone(now, card.zone).date():
        return gettext("Now: it was best before {hour}").format(hour=hour(latest, card.zone))
    if latest < now:
        return gettext("Was due {when}").format(when=day_hour(latest, card.zone))
    words = _near_latest(latest, card.zone, now)
    return words.format(hour=hour(latest, card.zone), day=day(latest, card.zone))


@register.filter
def moment_day(at: datetime, moment: Moment) -> str:
    """A point of the timeline: day and hour, and the hour on their clock where it differs."""
    there, here = moment.their_zone, moment.zone
    words = day_hour(at, here)
    if not there or in_zone(at, there).utcoffset() == in_zone(at, here).utcoffset():
        return words
    return gettext("{when} ({hour} in {place})").format(when=words, hour=hour(at, there), place=place(there))


@register.filter
def source_words(source: str) -> str:
    """Where a person was read, in words."""
    return language.said(SOURCES.get(source, source.replace("_", " ")))


@register.simple_tag
def trouble_link(trouble: Trouble) -> str:
    """The page on which a trouble is mended."""
    if trouble.page in {"settings", "calendar", "reminders"} or trouble.process is None:
        return reverse("settings") + opened("mail" if trouble.page not in {"calendar", "reminders"} else trouble.page)
    return reverse("letters" if trouble.page == "letters" else "process", args=[trouble.process])


@register.filter
def with_assumptions(page: ProcessPage) -> list[tuple[Moment, str, bool]]:
    """Each planned moment with the assumption to say there: once, and whether it holds for later ones too."""
    said, found = {page.present.assumes} if page.present else set(), []
    assumed = [moment.assumes for moment in page.planned]
    for number, moment in enumerate(page.planned, start=1):
        is_new = bool(moment.assumes) and moment.assumes not in said
        found.append((moment, moment.assumes if is_new else "", moment.assumes in assumed[number:]))
        said.add(moment.assumes)
    return found


@register.filter
def open_checks(letter: LetterView) -> list[Check]:
    """The checks of a letter that are not right yet."""
    return [check for check in letter.checks if not check.is_good]


@register.filter
def good_checks(letter: LetterView) -> list[Check]:
    """The checks of a letter that are right."""
    return [check for check in letter.checks if check.is_good]


@register.simple_tag
def words(letter: LetterView, mark: int | str = "") -> SafeString:
    """The letter's paragraphs; a run that carries a check is marked, so that both can light up together.

    `mark` tells the checks of one letter from those of another on the same page.
    """
    linked: set[str] = set()
    own = f"-{mark}" if mark else ""
    return format_html_join(
        "\n", '<p class="run" dir="auto">{}</p>', ((_runs(paragraph, linked, own),) for paragraph in letter.paragraphs)
    )


def _runs(paragraph: Sequence[Span], linked: set[str], own: str) -> SafeString:
    return format_html_join("", "{}", ((_run(span, linked, own),) for span in paragraph))


def _run(span: Span, linked: set[str], own: str) -> str | SafeString:
    if not span.check:
        return span.text
    kind = {"block": "block", "warn": "off", "look": "look"}.get(span.level, "")
    check = f"{span.check}{own}"
    if check in linked:
        return format_html('<mark class="{}" data-check="{}">{}</mark>', kind, check, span.text)
    linked.add(check)
    return format_html('<mark class="{}" data-check="{}" id="words-{}">{}</mark>', kind, check, check, span.text)


@register.simple_tag
def differing(paragraphs: Sequence[Sequence[Change]]) -> SafeString:
    """Two versions in one: what was left out is struck, what came in is underlined."""
    return format_html_join(
        "\n", '<p class="run" dir="auto">{}</p>', ((_changes(paragraph),) for paragraph in paragraphs)
    )


def _changes(paragraph: Sequence[Change]) -> SafeString:
    tags = {"added": "<ins>{}</ins>", "left_out": "<del>{}</del>"}
    return format_html_join("", "{}", ((format_html(tags.get(each.kind, "{}"), each.text),) for each in paragraph))


@register.filter
def uncoded(words: str, is_one: bool) -> str:
    """“In an e-mail (en-GB)” without the code of the language, where there is but one."""
    return words.partition(" (")[0] if is_one else words
