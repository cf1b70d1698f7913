"""When a plan may read differently although nothing happened: a moment it names, the end of a day, or six hours."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, time, timedelta
from zoneinfo import ZoneInfo

from afterword.core.facts import Facts, Moment, Process
from afterword.core.parameters import readable_rules
from afterword.core.plan.steps import Step
from afterword.core.windows import local

LONGEST_REST = timedelta(hours=6)
_JUST_AFTER = timedelta(seconds=1)


def next_look(facts: Facts, process: Process, steps: tuple[Step, ...], now: datetime) -> datetime:
    """The first moment after `now` from which this process may be planned differently.

    Between two such moments the same facts give the same steps, but for letters that are late: theirs moves with
    the clock, and whoever approves one plans anew first.
    """
    rules, _ = readable_rules({**facts.settings, **process.settings})
    hours = {time(0), rules.office.closes, rules.reply.closes, rules.status_email.closes}
    zones = {facts.candidate.time_zone.key, *(step.time_zone for step in steps)}
    if process.employer.time_zone is not None:
        zones.add(process.employer.time_zone.key)
    ahead = [moment for moment in (*_of_steps(steps), *_of_events(process)) if moment >= now]
    ahead += [_next(hour, now, ZoneInfo(zone)) for zone in zones for hour in hours]
    return min([*(moment + _JUST_AFTER for moment in ahead), now + LONGEST_REST]).astimezone(UTC)


def _next(hour: time, now: datetime, zone: ZoneInfo) -> datetime:
    """The next time that it is that hour in the zone: a day ends, or an office closes."""
    today = local(now.astimezone(zone).date(), hour, zone)
    return today if today >= now else local(now.astimezone(zone).date() + timedelta(days=1), hour, zone)


def _of_steps(steps: tuple[Step, ...]) -> Iterator[datetime]:
    for step in steps:
        for moment in (
            step.opens,
            step.closes,
            step.target,
            step.due_by,
            *(end for pair in step.windows for end in pair),
        ):
            if moment is not None:
                yield moment


def _of_events(process: Process) -> Iterator[datetime]:
    """Interviews begin and end, decisions and answers fall due, offices are back, events lie ahead."""
    for event in process.events:
        yield event.at
        for moment in (event.starts, event.ends, event.decides_at, event.to):
            if moment is not None:
                yield moment
        for named in (event.date, event.until, event.answer_by, event.back_on):
            if isinstance(named, Moment) and named.instant is not None:
                yield named.instant
