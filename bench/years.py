"""A thousand candidates, two years each, over the plan alone: nothing dropped, doubled, at a bad hour or too close.

Employers answer, stay silent, postpone, bounce, say no, offer, hold, cancel and come back; the person acts on the
plan, sometimes late, sometimes elsewhere, and the machine is off for days. The plan is made at every event, at every
moment it names and just after, and every promise is checked each time.
"""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from multiprocessing import Pool
from pathlib import Path
from random import Random
from time import perf_counter
from zoneinfo import ZoneInfo

if __package__ in (None, ""):
    sys.path[:0] = [str(Path(__file__).parents[1])]

from afterword.core.plan import Plan, plan
from bench.life.book import PROFILES, SITES, Book, holidays
from bench.life.candidate import Candidate
from bench.life.checks import dropped, wrong_now
from bench.life.employer import new_process, stir
from bench.life.letters import wrong_in_log

START = datetime(2026, 11, 2, 9, tzinfo=UTC)
YEARS = timedelta(days=730)
DAY = timedelta(days=1)
LONGEST_STEP = timedelta(days=5)
ELSEWHERE = ZoneInfo("Pacific/Kiritimati")
JUST_AFTER = timedelta(minutes=1)
KINDS = (*(f"I{number} " for number in range(1, 13)), "double", "outside hours", "too close", "stuck")


@dataclass
class Lived:
    """What came of one life, or of many."""

    lives: int = 0
    plans: int = 0
    sent: int = 0
    events: int = 0
    ends: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)

    def add(self, other: Lived) -> None:
        """Count another one in."""
        self.lives += other.lives
        self.plans, self.sent = self.plans + other.plans, self.sent + other.sent
        self.events += other.events
        self.ends += other.ends
        self.wrong += other.wrong


def live(seed: int, length: timedelta = YEARS) -> Lived:
    """One candidate from the first interview on; the same seed lives the same life."""
    dice, lived = Random(seed), Lived(1)
    own = dice.choice(SITES)
    book = Book(own[2], {"profile": dice.choice(PROFILES)})
    away = [
        (START + timedelta(days=day), START + timedelta(days=day + dice.randint(1, 6)))
        for day in dice.sample(range(730), 8)
    ]
    candidate = Candidate(dice, care=dice.uniform(0.5, 1), away=away)
    begins = sorted(START + timedelta(days=dice.randint(0, 600)) for _ in range(dice.randint(1, 5)))
    now, end = begins[0], START + length
    number, before = 0, None
    while now < end:
        while number < len(begins) and begins[number] <= now:
            number += 1
            new_process(book, number, now, dice, dice.choice(SITES) if dice.random() < 0.5 else own)
            before = None
        before, made = _settle(book, candidate, now, lived, before)
        if len(lived.wrong) > 3:
            break
        then, now = now, _next(book, candidate, made, now, dice, begins[number : number + 1])
        if _stirred(book, made, now, dice, (now - then) / DAY):
            before = None
    return _told(book, lived, before)


def _settle(book: Book, candidate: Candidate, now: datetime, lived: Lived, before: Plan | None) -> tuple[Plan, Plan]:
    """Plan, check, do what is due, until nothing more is due at this moment."""
    made = before
    for _ in range(60):
        made, changes = book.plan(now), book.changes
        lived.plans += 1
        lived.wrong += [f"{line} (now {now:%Y-%m-%d %H:%M})" for line in wrong_now(book, made, now)]
        if before is not None:
            lived.wrong += [f"{line} (now {now:%Y-%m-%d %H:%M})" for line in dropped(before, made)]
        elif plan(book.facts(), now.astimezone(ELSEWHERE), holidays()).processes != made.processes:
            lived.wrong.append(f"I8 another plan from the same facts, read anew on another clock, at {now}")
        before = made
        candidate.act(book, made, now)
        if book.changes == changes:
            return made, made
        before = None
    lived.wrong.append(f"stuck: sixty acts at {now}")
    return book.plan(now), book.plan(now)


def _next(
    book: Book, candidate: Candidate, made: Plan, now: datetime, dice: Random, begins: list[datetime]
) -> datetime:
    """The next moment at which something may be due, or just after one, or a while later."""
    moments = [moment + late for moment in candidate.wakes(made, now) for late in (timedelta(0), JUST_AFTER)]
    ends = [datetime.fromisoformat(one["ends"]) for row in book.rows for one in row["events"] if one.get("ends")]
    ahead = [moment.astimezone(UTC) for moment in (*moments, *ends, *begins) if moment > now]
    return min([*ahead, now + LONGEST_STEP * dice.uniform(0.2, 1)])


def _stirred(book: Book, made: Plan, now: datetime, dice: Random, days: float) -> bool:
    """Whether anything happened in the days that went by: employers act by the calendar, not by how often one looks."""
    states = {one.id: one.state for one in made.processes}
    stirred = [stir(book, row["id"], now, dice, states.get(row["id"], "BOOKED"), days) for row in book.rows]
    return any(stirred)


def _told(book: Book, lived: Lived, made: Plan | None) -> Lived:
    lived.wrong += list(wrong_in_log(book))
    lived.sent, lived.events = len(book.log), sum(len(row["events"]) for row in book.rows)
    lived.ends = Counter(one.state for one in made.processes) if made else Counter()
    return lived


def main() -> int:
    """Live them all and print what came of them; 1 where anything was wrong."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("candidates", nargs="?", type=int, default=1_000)
    parser.add_argument("--seed", type=int, default=20_261_128)
    parser.add_argument("--cores", type=int, default=2)
    parser.add_argument("--minutes", type=float, help="stop after so long and say how many were lived")
    options = parser.parse_args()
    started, total = perf_counter(), Lived()
    with Pool(options.cores) as pool:
        for lived in pool.imap_unordered(live, range(options.seed, options.seed + options.candidates), chunksize=4):
            total.add(lived)
            if options.minutes and perf_counter() - started > options.minutes * 60:
                pool.terminate()
                break
    _print(total, perf_counter() - started)
    return int(bool(total.wrong))


def _print(total: Lived, seconds: float) -> None:
    found = Counter(next((kind for kind in KINDS if line.startswith(kind)), "other") for line in total.wrong)
    print(f"lived                {total.lives:,} candidates, 2 years each, {seconds:,.0f} s")
    print(f"plans made           {total.plans:,}, each checked against I1 to I12")
    print(f"events               {total.events:,}, letters and calls {total.sent:,}")
    print(f"dropped              {found['I1 '] + found['I3 '] + found['I9 ']}")
    print(f"double               {found['double']}")
    print(f"outside hours        {found['outside hours'] + found['I5 ']}")
    print(f"closer than 5 days   {found['too close'] + found['I2 ']}")
    print(f"without a next step  {found['I1 ']}")
    print(f"all violations       {sum(found.values())}")
    print("where they ended     " + ", ".join(f"{state} {count}" for state, count in total.ends.most_common()))
    for line in total.wrong[:20]:
        print(f"  {line}")


if __name__ == "__main__":
    sys.exit(main())
