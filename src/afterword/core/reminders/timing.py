"""When something is told: one message an evening, a morning's on days with something, the card, the last call."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from afterword.core.reminders.model import Due, Facts, Kind, LetterWaiting, Planned, Talk, Wishes, called_key, card_key

AFTER_A_TALK = timedelta(minutes=10)
BEFORE_A_TALK = timedelta(hours=2)
LEAST_BEFORE = timedelta(minutes=15)
LAST_CALL = timedelta(minutes=45)
BEFORE_QUIET = timedelta(minutes=15)
NOON = time(12, 0)

Told = Mapping[str, datetime]


def due_reminders(facts: Facts, wishes: Wishes, zone: str, now: datetime, told: Told) -> tuple[Due, ...]:
    """Every message that is to be told at `now`, on the person's own clock; nothing within their quiet hours.

    `told` says when each message, letter and card was told: nothing is told twice under the same key. What was
    missed while nobody could tell it is told late as long as it helps.
    """
    here = ZoneInfo(zone or "UTC")
    local = now.astimezone(here)
    if is_quiet(local.time(), wishes):
        return ()
    cards = _cards(facts, local, told)
    # A talk that is just told of needs no line in the morning's message as well.
    told = {**told, **{due.key: now for due in cards}}
    daily = [_evening(facts, wishes, local, told), _morning(facts, wishes, local, told)]
    found = [due for due in daily if due is not None and not due.is_empty and due.key not in told]
    named = {key for due in found for key in due.matters}
    return (*cards, *_last_calls(facts, wishes, local, told, named), *found)


def is_quiet(at: time, wishes: Wishes) -> bool:
    """True from the beginning of the quiet hours until before their end; they may go over midnight or be none."""
    begins, ends = wishes.quiet_from, wishes.quiet_until
    return begins <= at < ends if begins <= ends else at >= begins or at < ends


def evening_at(facts: Facts, wishes: Wishes, day: date, zone: ZoneInfo) -> datetime:
    """The evening's message comes ten minutes after the last talk of an afternoon, else at the hour chosen."""
    ends = [talk.ends.astimezone(zone) for talk in facts.talks]
    today = [each for each in ends if each.date() == day and each.time() >= NOON]
    return max(today) + AFTER_A_TALK if today else datetime.combine(day, wishes.evening, zone)


def _evening(facts: Facts, wishes: Wishes, local: datetime, told: Told) -> Due | None:
    """What waits for a yes until tomorrow noon, and what tomorrow brings."""
    zone, day = _zone(local), local.date()
    at, until = evening_at(facts, wishes, day, zone), _midnight(day, zone)
    if not at <= local < until:
        return None
    tomorrow, noon = day + timedelta(days=1), datetime.combine(day + timedelta(days=1), NOON, zone)
    cards = [talk for talk in facts.talks if _day(talk.starts, zone) == tomorrow and card_key(talk) not in told]
    return Due(
        key=f"evening:{day.isoformat()}",
        kind=Kind.EVENING,
        at=at,
        until=until,
        letters=_waiting(facts, local, noon, told),
        tomorrow=_on(facts, tomorrow, zone),
        talks=tuple(cards),
        comments=tuple(key for key in facts.comments if key not in told),
    )


def _morning(facts: Facts, wishes: Wishes, local: datetime, told: Told) -> Due | None:
    """What today brings; the card of a talk on the working day before it."""
    zone, day = _zone(local), local.date()
    at = datetime.combine(day, wishes.morning, zone)
    if is_quiet(wishes.morning, wishes):
        at = datetime.combine(day, wishes.quiet_until, zone)
    evening = evening_at(facts, wishes, day, zone)
    until = evening if evening > at else _midnight(day, zone)
    if not at <= local < until:
        return None
    return Due(
        key=f"morning:{day.isoformat()}",
        kind=Kind.MORNING,
        at=at,
        until=until,
        # After noon a letter is the evening's.
        letters=_waiting(facts, local, _midnight(day, zone), told) if local.time() < NOON else (),
        today=tuple(thing for thing in _on(facts, day, zone) if thing.key not in told),
        talks=tuple(talk for talk in facts.talks if _card_is_due(talk, local, told)),
    )


def _card_is_due(talk: Talk, local: datetime, told: Told) -> bool:
    begun = talk.card_from is not None and talk.card_from <= local
    return begun and local < talk.starts - BEFORE_A_TALK and card_key(talk) not in told


def _cards(facts: Facts, local: datetime, told: Told) -> list[Due]:
    """The card once more two hours before a talk; at the end of the quiet hours where these reach into them."""
    found = []
    for talk in facts.talks:
        key = f"before:{talk.key}:{talk.starts.isoformat()}"
        at, until = talk.starts - BEFORE_A_TALK, talk.starts - LEAST_BEFORE
        if at <= local < until and key not in told:
            found.append(Due(key, Kind.BEFORE, at, until, talks=(talk,)))
    return found


def _last_calls(facts: Facts, wishes: Wishes, local: datetime, told: Told, named: set[str]) -> list[Due]:
    """One reminder 45 minutes before the latest moment of a letter, then none, also when it may go another day.

    A message that named the letter after that moment was it already. Before quiet hours it comes ahead of them.
    """
    waiting = [each for each in facts.letters if local < each.latest and each.key not in named]
    calls = [(each, _last_call(each, wishes, _zone(local))) for each in waiting]
    ours = [(each, at) for each, at in calls if at <= local and not _was_called(each, at, told)]
    if not ours:
        return []
    letters = tuple(each for each, _ in ours)
    key = f"last:{letters[0].key}:{letters[0].latest.isoformat()}"
    return [Due(key, Kind.LAST, min(at for _, at in ours), min(each.latest for each in letters), letters=letters)]


def _was_called(letter: LetterWaiting, at: datetime, told: Told) -> bool:
    before = told.get(letter.key)
    return called_key(letter) in told or (before is not None and before >= at)


def _last_call(letter: LetterWaiting, wishes: Wishes, zone: ZoneInfo) -> datetime:
    at = (letter.latest - LAST_CALL).astimezone(zone)
    if not is_quiet(at.time(), wishes):
        return at
    begins = datetime.combine(at.date(), wishes.quiet_from, zone)
    return (begins if begins <= at else begins - timedelta(days=1)) - BEFORE_QUIET


def _waiting(facts: Facts, local: datetime, until: datetime, told: Told) -> tuple[LetterWaiting, ...]:
    """A letter stands in one message of a day and in one last call, then in none: Today goes on offering it."""
    return tuple(each for each in facts.letters if local < each.latest <= until and each.key not in told)


def _on(facts: Facts, day: date, zone: ZoneInfo) -> tuple[Planned, ...]:
    """The things of one day, what has an hour by it."""
    found = [each for each in facts.planned if _day(each.at, zone) == day]
    return tuple(sorted(found, key=lambda each: (not each.has_hour, each.at, each.head)))


def _day(at: datetime, zone: ZoneInfo) -> date:
    return at.astimezone(zone).date()


def _midnight(day: date, zone: ZoneInfo) -> datetime:
    return datetime.combine(day + timedelta(days=1), time(0), zone)


def _zone(local: datetime) -> ZoneInfo:
    zone = local.tzinfo
    return zone if isinstance(zone, ZoneInfo) else ZoneInfo("UTC")
