"""One process seen from `now`: its story, rules and places, and the ways to draw up a step."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from afterword.core.facts import Candidate, Event, Person, Process
from afterword.core.parameters import Rules
from afterword.core.plan.sessions import Session
from afterword.core.plan.steps import BLOCKED, CANCELLED, DONE, PLANNED, STATUS_CONTACTS, ZONE_ASSUMED, Step
from afterword.core.plan.story import ACCEPTING, OFFER, Story
from afterword.core.windows import Place, Window, local, phone_windows, span_on

_LETTERS = ("email", "letter")
_OWN_CIRCLE = frozenset(("referrer", "reference"))
_ASIDE = _OWN_CIRCLE | {"wrong_reader"}
_DEADLINE = time(17)
_REMINDER = time(9)


def is_theirs(parts: Iterable[str]) -> bool:
    """True for somebody of the employer: nobody who only refers, vouches or got a stray letter."""
    named = frozenset(parts)
    return not named or bool(named - _ASIDE)


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything the rules of one process look at; nothing in it changes while a plan is made.

    `home` is the employer's clock and calendar, `own` the candidate's.
    `last_ends` are the ends of all sessions of that employer, other processes included.
    `taken` are the days on which the employer hears a status contact from another process.
    `thanked` are the days on which the one who is asked hears from another process at this employer all the same.
    `combined` says, by person and interview day, that another process at this employer thanks them already:
    True once that letter is out.
    """

    process: Process
    story: Story
    rules: Rules
    candidate: Candidate
    home: Place
    own: Place
    now: datetime
    unverified: frozenset[str] = frozenset()
    last_ends: tuple[datetime, ...] = ()
    taken: tuple[date, ...] = ()
    thanked: frozenset[date] = frozenset()
    combined: Mapping[tuple[str, date], bool] = field(default_factory=dict)
    assumed_zone: bool = False
    unread_settings: tuple[str, ...] = ()
    # What several rules look at is drawn up once; a scene made by `replace` begins with nothing.
    drawn: dict[str, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def today(self) -> date:
        """The employer's date."""
        return self.home.day(self.now)

    @property
    def held(self) -> list[Session]:
        """Sessions that are over."""
        return self.story.held(self.now)

    @property
    def ahead(self) -> list[Session]:
        """Sessions that are not over."""
        return self.story.ahead(self.now)

    @property
    def recruiter(self) -> Person | None:
        """The agency's recruiter, where an agency stands in the middle."""
        agency = self.process.agency
        return None if agency is None else self.process.person(agency.recruiter)

    def place_of(self, person: Person | None) -> Place:
        """The person's own clock where it is known, with the employer's calendar."""
        if person is None or person.time_zone is None:
            return self.home
        return Place(person.time_zone, self.home.workdays)

    def has_flag(self, flag: str, person: Person | None = None) -> bool:
        """A flag of the process holds for everybody there; one of a person for that person (I12)."""
        return flag in self.story.flags or (person is not None and (person.id, flag) in self.story.person_flags)

    def talked_at_length(self, person: Person) -> bool:
        """The person marked that they had a substantial talk with them (B4)."""
        return "substantial_talk" in person.marks or (person.id, "substantial_talk") in self.story.person_flags

    def may_phone(self, person: Person | None) -> bool:
        """A call is possible: a number, no refusal, and a profile or setting that welcomes calls (B7 C2)."""
        if person is None or not person.phone or self.has_flag("no_calls", person):
            return False
        channel = self.rules.follow_up_channel
        return channel == "phone" or (channel is None and self.rules.calls_welcome)

    def contact(self) -> Person | None:
        """Who is asked about the decision: the recruiter of an agency, else the hiring manager, then the lead."""
        return self.recruiter or self.first_of(("hiring_manager", "lead", "chair"), self.spoken_to())

    def inviter(self) -> Person | None:
        """Who arranges the interviews: the recruiter of an agency, else the coordinator, then the hiring manager."""
        return self.recruiter or self.first_of(("coordinator", "recruiter", "hiring_manager"), self.spoken_to())

    def writer(self, person_id: str | None) -> Person | None:
        """The named person, else the contact."""
        return self.process.person(person_id) or self.contact()

    def spoken_to(self) -> list[Person]:
        """Interviewers of all sessions, then everybody of the employer; nobody who only refers or vouches."""
        met = {person for session in self.story.sessions for person in session.people}
        rest = [one for one in self.process.people if is_theirs(one.parts)]
        return sorted(rest, key=lambda one: one.id not in met)

    def first_of(self, parts: Iterable[str], people: list[Person]) -> Person | None:
        """The first person with one of the parts, in their order, whom a letter or a call can reach."""
        reachable = [one for one in people if one.email or one.phone]
        for part in parts:
            found = next((one for one in reachable if part in one.parts), None)
            if found is not None:
                return found
        return reachable[0] if reachable else (people[0] if people else None)

    def with_part(self, part: str) -> list[Person]:
        """Everybody who has the part."""
        return [one for one in self.process.people if part in one.parts]

    def key(self, *words: str | None) -> str:
        """A stable key: process, then the words that are set."""
        return ":".join((self.process.id, *(word for word in words if word)))

    def offer_word(self) -> str:
        """ "offer" for the first, "offer2" for the second: each offer has steps, and letters, of its own."""
        offer = self.story.offer
        count = sum(one.type == "offer_received" and one.at <= offer.at for one in self.process.events) if offer else 1
        return "offer" if count <= 1 else f"offer{count}"

    def answer_word(self) -> str | None:
        """None for the day named with the offer; a later day has reminders of its own."""
        told = self.story.answer_by
        if told is None or told is self.story.offer or told.answer_by is None:
            return None
        return f"{told.answer_by.on(self.home.zone):%Y%m%d}"

    def end_word(self) -> str:
        """The end that stands, counted; what comes of a later offer is an end of its own."""
        word, offered = f"end{self.story.endings}", self.offer_word()
        if self.story.left_for_another is not None and self.story.mode_event is self.story.left_for_another:
            return f"{word}.left"
        is_by_offer = self.story.mode in (OFFER, ACCEPTING) and (self.story.endings or offered != "offer")
        return f"{word}.{offered}" if is_by_offer else word

    def deadline(self, after: date, count: int, at: Place | None = None) -> datetime:
        """17:00 of the `count`-th workday after the day."""
        place = at or self.home
        return local(place.workdays.add(after, count), _DEADLINE, place.zone)

    def reminder(self, day: date) -> datetime:
        """09:00 of that day where the candidate is."""
        return local(day, _REMINDER, self.own.zone)

    def move_of(self, key: str, step: str) -> Event | None:
        """Where the person moved the step of that key; a call that was tried since goes by its own rules again (B9)."""
        event = self.story.moves.get(key)
        tries = self.story.tries if step in STATUS_CONTACTS else ()
        if event is None or event.to is None or any(one.at >= event.at for one in tries):
            return None
        return event

    # ----- ways to draw up a step

    def inside(self, step: str, words: tuple[str | None, ...], **known: Any) -> Step:
        """A step that stays with the candidate, in their zone."""
        return self._step(step, words, self.own.zone, known)

    def by_hand(self, step: str, words: tuple[str | None, ...], to: Person, **known: Any) -> Step:
        """Something that the candidate does elsewhere, on the clock of whom it reaches."""
        return self._step(step, words, self.place_of(to).zone, {**known, "person": to.id})

    def letter(self, step: str, words: tuple[str | None, ...], to: Person | None, **known: Any) -> Step:
        """A message that goes out; blocked while the name is not verified or there is no address (I4)."""
        known.setdefault("channel", "email")
        known.setdefault("owner", "product")
        known["person"] = to.id if to else None
        drawn = self._step(step, words, self.place_of(to).zone, known)
        return self.blocked(drawn, self.process.person(drawn.via) or to, named=to)

    def blocked(self, step: Step, to: Person | None, named: Person | None) -> Step:
        """The step as it stands, or blocked by a name to verify or an address to find."""
        if step.status != PLANNED or step.channel not in _LETTERS:
            return step
        if named is not None and named.id in self.unverified and (not named.parts or named.parts - _OWN_CIRCLE):
            return replace(step, status=BLOCKED, blocked_by="name")
        if to is None or not to.email or self.bounced(to, step.step):
            return replace(step, status=BLOCKED, blocked_by="address")
        return step

    def bounced(self, person: Person, step: str) -> bool:
        """The person's address was refused, and nothing has settled it since."""
        last = max((one.at for one in self.story.bounces if one.person == person.id), default=None)
        if last is None:
            return False
        if any(one.person == person.id and one.at > last for one in self.story.approvals):
            return False
        return not any(self.story.settled(one, person.id, last) for one in ("fix_address", "thank_you", step))

    def email_on(self, day: date, step: str, words: tuple[str | None, ...], to: Person | None, **known: Any) -> Step:
        """A status e-mail in its morning window of that day."""
        window = span_on(day, self.rules.status_email, self.place_of(to).zone, "", "")
        return self.letter(step, words, to, date=day, **bounds(window), **known)

    def call_on(self, day: date, step: str, words: tuple[str | None, ...], to: Person, **known: Any) -> Step | None:
        """A call in the phone hours of that day; None where they have no hour in common."""
        windows = phone_windows(day, self.place_of(to), self.own.zone, self.rules)
        windows = known.pop("windows", windows)
        if not windows:
            return None
        known |= {"channel": "phone", "person": to.id, "windows": windows, "date": day}
        known |= {"opens": windows[0][0], "closes": windows[-1][1], "target": windows[0][0]}
        return self._step(step, words, self.place_of(to).zone, known)

    def note(self, step: str, words: tuple[str | None, ...], to: Person | None, after: datetime, count: int = 1,
             **known: Any) -> Step:  # fmt: skip
        """A message due by 17:00 of the `count`-th workday after an instant, aimed at the next morning."""
        place = self.place_of(to)
        day = place.workdays.add(place.day(after), 1)
        due = self.deadline(place.day(after), count, place)
        target = local(day, self.rules.status_email.target, place.zone)
        times = {"opens": after.astimezone(place.zone), "closes": due, "target": target, "due_by": due}
        return self.letter(step, words, to, **{**times, **known})

    def done(self, step: Step, at: datetime, why: str) -> Step:
        """The step as done at an instant."""
        return replace(
            step, status=DONE, target=at.astimezone(ZoneInfo(step.time_zone)), blocked_by=None, why=why, late=False
        )

    def dropped(self, step: Step, why: str) -> Step:
        """The step as cancelled, with the reason."""
        return replace(step, status=CANCELLED, blocked_by=None, why=why)

    def _step(self, step: str, words: tuple[str | None, ...], zone: ZoneInfo, known: dict[str, Any]) -> Step:
        assumes = known.pop("assumes", None)
        if assumes is None and self.assumed_zone and zone is self.home.zone and known.get("channel"):
            assumes = ZONE_ASSUMED
        return Step(key=self.key(*words), step=step, time_zone=zone.key, assumes=assumes, **known)


def bounds(window: Window) -> dict[str, datetime]:
    """The window's instants as fields of a step."""
    return {"opens": window.opens, "closes": window.closes, "target": window.target}


def minutes(count: int) -> timedelta:
    """That many minutes."""
    return timedelta(minutes=count)
