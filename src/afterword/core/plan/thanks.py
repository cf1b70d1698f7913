"""The thank-yous of every held interview: to whom, through whom and when (playbook B3, B4, B5)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from afterword.core.facts import Event, Person
from afterword.core.plan.scene import Scene, bounds
from afterword.core.plan.sessions import Session
from afterword.core.plan.steps import BLOCKED, DONE, PLANNED, ROUTED, Step
from afterword.core.plan.story import HOLD as ON_HOLD
from afterword.core.plan.story import MERGED, OPEN, REOPENED
from afterword.core.windows import (
    Window,
    agency_thank_you_window,
    at_once,
    debrief_window,
    later,
    on_time_until,
    thank_you_again,
    thank_you_window,
)

_PASSES_ON = "There is no address for {name}, so the letter to {via} asks to pass the thanks on."
_THROUGH = "The letter to {via} passes the thanks on to {name}."
_COMBINED = "They met you for two roles that day; one letter thanks for both."
_ELSEWHERE = "This process goes on as another one, and the thanks belongs there."
_MERGED = "The thanks goes into the answer they get now."
_FOLDED = "After a week the thanks goes into the first question about how things stand."
_NO_NOTE = "You chose to send no thank-you in this process."
_NOBODY = "Nobody who was there is known, nor anybody who arranged it, so there is nobody to thank."
_DEBRIEF = "The recruiter speaks for you next, and needs to hear first how it went."


# On time is the later of a day and the next business morning, however long the weekend; only what comes after is late.
_AFTER_A_CHAT = timedelta(days=5)
_CATCHING_UP = ("B3/late", "B16")


@dataclass(frozen=True, slots=True)
class Route:
    """How one person is thanked: `via` is another person who passes it on; `refused` says why nobody is."""

    person: Person
    via: Person | None = None
    implied: bool = True
    refused: str | None = None
    optional: bool = False
    why: str = ""


@dataclass(frozen=True, slots=True)
class Thanks:
    """One thank-you of one round: its route, the end it counts from, and the step."""

    route: Route
    ended: datetime
    step: Step


def thank_you_steps(scene: Scene) -> Iterator[Step]:
    """The thank-yous of all held rounds, and the debrief with the recruiter."""
    for thanks in all_thanks(scene):
        yield thanks.step
    yield from _nobody_to_thank(scene)
    yield from _debriefs(scene)


def _nobody_to_thank(scene: Scene) -> Iterator[Step]:
    """Answers recorded for nobody, and no contact known: the thank-you is closed, and says so (B4)."""
    rounds = dict.fromkeys(session.round for session in scene.held)
    for number in rounds:
        if not _met(scene, number) and not _arranged_by(scene):
            last = [one for one in scene.held if one.round == number][-1]
            words, ended = (f"r{number}", "thank_you"), last.ends.astimezone(scene.own.zone)
            drawn = scene.inside("thank_you", words, channel="email", due_by=ended, why="", rule="B4")
            yield scene.dropped(drawn, _NOBODY)


def open_thanks(scene: Scene) -> bool:
    """Whether a thank-you is still open; one that is only a courtesy does not count."""
    return any(one.step.is_open and not one.step.optional for one in all_thanks(scene))


def all_thanks(scene: Scene) -> list[Thanks]:
    """Every person of every held round with the step that thanks them (I3); drawn up once for a scene."""
    if "thanks" not in scene.drawn:
        scene.drawn["thanks"] = _all_thanks(scene)
    thanks: list[Thanks] = scene.drawn["thanks"]
    return thanks


def _all_thanks(scene: Scene) -> list[Thanks]:
    found: list[Thanks] = []
    for number in dict.fromkeys(session.round for session in scene.held):
        sessions = [one for one in scene.held if one.round == number]
        drawn = [
            Thanks(route, _ended(scene, route.person, sessions), _draw(scene, route, sessions))
            for route in routes(scene, number)
        ]
        found += [one for one in drawn if not one.route.optional or _courtesy_stands(scene, one, drawn)]
    return found


def _courtesy_stands(scene: Scene, courtesy: Thanks, drawn: list[Thanks]) -> bool:
    """The short thanks to in-house HR goes with the others; once they are gone it lapses unless approved."""
    if not courtesy.step.is_open:
        return True
    if scene.story.approved("thank_you", courtesy.route.person.id, courtesy.ended):
        return True
    return any(one.step.is_open and not one.route.optional for one in drawn)


def routes(scene: Scene, number: int) -> list[Route]:
    """Who of a round is thanked directly and who through whom (playbook B4, B5 and T1)."""
    met = _met(scene, number)
    if scene.rules.no_note:
        return [Route(one, refused=_NO_NOTE) for one in met]
    if not met:
        return _arranged_by(scene)
    if scene.process.agency is not None and scene.rules.agency_policy == "via_recruiter":
        recruiter = scene.recruiter
        return [Route(one, None if one is recruiter else recruiter) for one in met]
    chair = next(iter(scene.with_part("chair")), None)
    if scene.has_flag("no_notes") or scene.has_flag("no_note"):
        named = chair or next(iter(scene.with_part("coordinator")), None)
        return [replace(one, refused=None if named else "They asked for no notes.") for one in _through(named, met)]
    named = chair or _human_resources(scene)
    if named is not None:
        return _through(named, met)
    return _panel(scene, met)


def _arranged_by(scene: Scene) -> list[Route]:
    """A talk with nobody, such as answers recorded on video: the recruiting contact is thanked, where one is known."""
    if scene.has_flag("no_notes") or scene.has_flag("no_note"):
        return []
    contacts = [scene.recruiter, *scene.with_part("recruiter"), *scene.with_part("coordinator")]
    return [Route(one) for one in contacts if one is not None and one.email][:1]


def _human_resources(scene: Scene) -> Person | None:
    """Where the profile sends thanks to the personnel department: its contact, if one with an address is known."""
    if scene.rules.thanks_to != "hr" or scene.process.agency is not None:
        return None
    return next((one for one in scene.with_part("coordinator") + scene.with_part("recruiter") if one.email), None)


def _met(scene: Scene, number: int) -> list[Person]:
    ids = dict.fromkeys(person for one in scene.held if one.round == number for person in one.people)
    return [person for person in (scene.process.person(one) for one in ids) if person is not None]


def _through(via: Person | None, met: list[Person]) -> list[Route]:
    """One letter to `via`, who passes it on to the others."""
    own = [Route(via)] if via is not None else []
    return own + [Route(one, via) for one in met if one is not via]


def _panel(scene: Scene, met: list[Person]) -> list[Route]:
    if len(met) >= scene.rules.panel_threshold:
        lead = _lead(scene.with_part("lead") + scene.with_part("coordinator"), met)
        direct = [one for one in met if scene.talked_at_length(one) and one is not lead]
        return [*_through(lead, [one for one in met if one not in direct]), *map(Route, direct)]
    lead = _lead(met, met)
    if scene.rules.panel_policy != "individual" and len(met) > 1:
        return _through(lead, met)
    found = [_individually(scene, one, lead) for one in met]
    return found + [Route(one, optional=True) for one in _in_house(scene, met)]


def _lead(first: list[Person], met: list[Person]) -> Person | None:
    """The lead of a panel who has an address; failing that the hiring manager, then anybody with one."""
    reachable = [one for one in first if one.email] or [one for one in met if one.email]
    for part in ("lead", "coordinator", "hiring_manager"):
        found = next((one for one in reachable if part in one.parts), None)
        if found is not None:
            return found
    return next(iter(reachable), None)


def _individually(scene: Scene, person: Person, lead: Person | None) -> Route:
    if person.email or lead is None or lead is person:
        return Route(person)
    return Route(person, lead, implied=False, why=_PASSES_ON)


def _in_house(scene: Scene, met: list[Person]) -> list[Person]:
    """The employer's own coordinator or recruiter, where nobody stands in the middle."""
    if scene.process.agency is not None or not scene.rules.thank_hr:
        return []
    arranged = scene.with_part("coordinator") or scene.with_part("recruiter")
    return [one for one in arranged if one.email and one not in met][:1]


def _ended(scene: Scene, person: Person, sessions: list[Session]) -> datetime:
    """The end that counts: of the employer's last interview on the last day this person was in."""
    own = [one for one in sessions if person.id in one.people] or sessions
    place = scene.place_of(person)
    day = place.day(own[-1].ends)
    return max([own[-1].ends, *(end for end in scene.last_ends if place.day(end) == day)])


def _draw(scene: Scene, route: Route, sessions: list[Session]) -> Step:
    person = route.person
    ended = _ended(scene, person, sessions)
    gone = _gone(scene, route, sessions)
    window = _window(scene, route, ended, sessions[-1], gone.at if gone else scene.now)
    to = route.via or person
    place = scene.place_of(to)
    drawn = scene.letter(
        "thank_you",
        _words(person, sessions),
        person,
        via=route.via.id if route.via else None,
        why=_why(route, window),
        rule=window.rule,
        optional=route.optional,
        copy_to=_copied(scene),
        on_time_until=max(on_time_until(ended, place, scene.rules), later(ended, _patience(scene), place.zone)),
        late=window.rule in _CATCHING_UP and window.target - ended > max(scene.rules.late, _patience(scene)),
        **bounds(window),
    )
    drawn = replace(drawn, time_zone=scene.place_of(to).zone.key, date=window.target.date())
    return _settle(scene, route, drawn, sessions, ended)


def _patience(scene: Scene) -> timedelta:
    """A talk to learn, with no job in it, is thanked for within five days (B3)."""
    return _AFTER_A_CHAT if scene.has_flag("informational") else timedelta(0)


def _copied(scene: Scene) -> str | None:
    """The recruiter, where it goes to them directly with the recruiter in copy (B5)."""
    is_copied = scene.rules.agency_policy == "direct_cc" and scene.recruiter is not None and scene.recruiter.email
    return scene.recruiter.id if is_copied and scene.recruiter else None


def _words(person: Person, sessions: list[Session]) -> tuple[str, ...]:
    return (f"r{sessions[0].round}", "thank_you", person.id)


def _why(route: Route, window: Window) -> str:
    text = route.why or (window.why if route.via is None or window.rule == "B5" else _THROUGH)
    return text.format(name=route.person.written, via=route.via.written if route.via else "")


def _window(scene: Scene, route: Route, ended: datetime, session: Session, now: datetime) -> Window:
    place = scene.place_of(route.via or route.person)
    if route.via is not None and route.via is scene.recruiter:
        first = agency_thank_you_window(ended, place)
    else:
        expected = scene.story.expected
        first = thank_you_window(ended, expected.decides if expected else None, place, scene.rules)
    # A talk that is told of only when it is over is not the next round of itself.
    ahead = (one for one in scene.story.sessions if one.starts > session.ends)
    invited = [one.first_booked for one in ahead if one.first_booked > session.ends]
    if invited and first.opens > invited[0]:
        soon = at_once(now, max(invited[0], ended + scene.rules.min_gap), place)
        return soon if soon.opens < first.opens or now > first.closes else first
    return thank_you_again(now, first, ended, place, scene.rules)


def _settle(scene: Scene, route: Route, step: Step, sessions: list[Session], ended: datetime) -> Step:
    """The step with its status: done, declined, merged, folded, routed, blocked or planned."""
    person, since = route.person, min(one.ends for one in sessions)
    sent = _gone(scene, route, sessions)
    if sent is not None and sent.is_left_out:
        return scene.dropped(step, f"Not sent, by your decision: {sent.reason or 'no reason given'}.")
    if sent is not None:
        return scene.done(step, sent.at, "The thanks is on its way.")
    if route.refused:
        return scene.dropped(step, route.refused)
    if scene.story.mode not in (OPEN, ON_HOLD, REOPENED):
        return scene.dropped(step, _ELSEWHERE if scene.story.mode == MERGED else _MERGED)
    combined = scene.combined.get((person.id, scene.home.day(ended)))
    if combined is not None and step.is_open:
        return replace(step, status=DONE if combined else ROUTED, via=person.id, blocked_by=None, why=_COMBINED)
    if scene.now > scene.deadline(scene.home.day(ended), scene.rules.fold):
        return scene.dropped(step, _FOLDED)
    if route.via is not None and step.status == PLANNED:
        return _routed(scene, route, step, since)
    return step


def _routed(scene: Scene, route: Route, step: Step, since: datetime) -> Step:
    letter = scene.story.settled("thank_you", route.via.id if route.via else None, since)
    if letter is None or route.implied:
        return replace(step, status=ROUTED)
    # The letter is out and did not pass the thanks on: the address has to be found after all.
    return replace(step, status=BLOCKED, blocked_by="address", via=None)


def _sent(scene: Scene, route: Route, sessions: list[Session]) -> list[Event]:
    """The events that settle the thanks to this person for these talks: own letters, or ones that passed it on."""
    since = min(one.ends for one in sessions)
    # What was said of a step by its key holds for that round alone.
    keys = (None, *(scene.key(*_words(one, sessions)) for one in (route.person, route.via) if one is not None))
    # A word about the step itself counts whenever it was done: one may thank before the talk is over.
    log = [
        one
        for one in scene.story.settlements("thank_you")
        if one.key in keys and (one.at >= since or one.key is not None)
    ]
    own = [one for one in log if one.person in (None, route.person.id) or route.person.id in (one.passes_on or ())]
    through = [one for one in log if route.via is not None and one.person == route.via.id]
    if not own and route.implied:
        own = [one for one in through if not one.is_left_out and one.passes_on is None]
    return own


def _gone(scene: Scene, route: Route, sessions: list[Session]) -> Event | None:
    """The first settling event whose letter did not come back."""
    # A letter that was to be passed on is lost with the address of who was to do it.
    reached = {route.person.id, *([route.via.id] if route.via is not None and route.via is scene.recruiter else [])}
    lost = [one.at for one in scene.story.bounces if one.person in reached]
    # `via` is whom the letter was meant for that reached somebody else.
    lost += [one.at for one in scene.story.misdirected if one.via == route.person.id]
    bounced = max(lost, default=None)
    sent = _sent(scene, route, sessions)
    stands = (one for one in sent if one.is_left_out or bounced is None or one.at > bounced)
    return next(stands, None)


def _debriefs(scene: Scene) -> Iterator[Step]:
    recruiter = scene.recruiter
    if recruiter is None or scene.story.mode not in (OPEN, ON_HOLD):
        return
    for session in scene.held:
        if scene.story.settled("debrief", None, session.ends):
            continue
        window = debrief_window(session.ends, scene.place_of(recruiter))
        yield scene.inside(
            "debrief",
            (session.key, "debrief"),
            person=recruiter.id,
            channel="phone" if scene.may_phone(recruiter) else "email",
            opens=window.opens,
            target=window.target if window.opens != session.ends else None,
            due_by=window.closes,
            why=_DEBRIEF,
            rule="B5",
        )
