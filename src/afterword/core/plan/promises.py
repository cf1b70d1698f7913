"""What the candidate promised or has to put right (playbook B2, B18)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, time
from unicodedata import normalize

from afterword.core.facts import Event, Moment, Person
from afterword.core.plan.scene import Scene
from afterword.core.plan.steps import Step
from afterword.core.windows import local

_PROMISE = "Doing what you said is the first follow-through they see."
_REPAIR = "A wrong fact is put right plainly, in two sentences and without an apology."
_MISSPELT = "A misspelt name seen at once is put right in two lines; later one simply writes it right."
_MISDIRECTED = (
    "One line that begs their pardon and asks to disregard it; the letter goes anew to whom it was meant for."
)
_HURT = "A short, sincere apology in your own words, written by you alone; nothing is drafted for it."
_ADDRESS = "The address did not work; the coordinator knows the right one, and the thanks keeps its place."
_ASK = "There is no address for {name}; the coordinator can give it, and a guess could reach a stranger."


def promise_steps(scene: Scene) -> Iterator[Step]:
    """Every promise and every document asked for, by its day, else within one workday."""
    promises = list(_promises(scene))
    kept = scene.story.settlements("promise")
    unnamed = [one for one in kept if one.what is None and one.key is None]
    for number, (event, what, by) in enumerate(promises):
        named = any(one.what == what or one.key == scene.key("promise", str(number + 1)) for one in kept)
        if named or sum(one.at >= event.at for one in unnamed) > number:
            continue
        yield _promise(scene, number, event, what, by)


def _promises(scene: Scene) -> Iterator[tuple[Event, str, Moment | None]]:
    # In the order of time, so that a later one changes the number, and the key, of none before it.
    for event in sorted((*scene.story.notes, *scene.story.asks), key=lambda one: one.at):
        if event.type == "documents_asked":
            yield event, event.what or "documents", event.until
        for promise in event.promised:
            yield event, promise.what, promise.by


def _promise(scene: Scene, number: int, event: Event, what: str, by: Moment | None) -> Step:
    to = scene.recruiter or scene.writer(event.person)
    words, place = ("promise", str(number + 1)), scene.place_of(to)
    if by is None:
        return scene.note("promise", words, to, event.at, why=_PROMISE, rule="B2", what=what)
    day = by.on(place.zone)
    due = by.instant.astimezone(place.zone) if by.instant else local(day, time(17), place.zone)
    target = local(place.workdays.on_or_before(day), scene.rules.status_email.target, place.zone)
    known = {"target": target} if target > event.at else {"target": min(event.at.astimezone(place.zone), due)}
    return scene.letter(
        "promise", words, to, opens=event.at.astimezone(place.zone), closes=due, due_by=due, date=day, what=what,
        why=_PROMISE, rule="B2", **known,
    )  # fmt: skip


def repair_steps(scene: Scene) -> Iterator[Step]:
    """A wrong fact noticed after the thank-you went out gets its own short mail within one workday (B18)."""
    for number, event in enumerate(one for one in scene.story.notes if one.to_correct):
        sent = [one for one in scene.story.settlements("thank_you") if one.at <= event.at]
        if sent:
            to = scene.process.person(event.person or sent[-1].person) or scene.contact()
            what = event.to_correct[0].correct
            yield from _put_right(scene, ("repair", str(number + 1)), to, event.at, what, _REPAIR)


def _put_right(
    scene: Scene, words: tuple[str, ...], to: Person | None, at: datetime, what: str, why: str
) -> Iterator[Step]:
    """The short letter that puts this right with this person, unless one of just that was settled since."""
    settled = scene.story.settlements("repair", to.id if to else None, at, scene.key(*words))
    if not any(one.what in (None, what) for one in settled):
        yield scene.note("repair", words, to, at, why=why, rule="B18", what=what)


def misdirected_steps(scene: Scene) -> Iterator[Step]:
    """A letter that reached the wrong person: one line asks them to disregard it, within one workday (B18)."""
    for number, event in enumerate(scene.story.misdirected, 1):
        words, to = ("repair", "misdirected", str(number)), scene.process.person(event.person)
        if to is not None:
            yield from _put_right(scene, words, to, event.at, "a letter not meant for them", _MISDIRECTED)


def regretted_steps(scene: Scene) -> Iterator[Step]:
    """A remark that may have hurt: a short apology within one workday, which only the person can write (B18)."""
    for number, event in enumerate(scene.story.regretted, 1):
        to, words = scene.process.person(event.person) or scene.contact(), ("personal_apology", str(number))
        if scene.story.settled("personal_apology", to.id if to else None, event.at, scene.key(*words)) is None:
            yield scene.note("personal_apology", words, to, event.at, why=_HURT, rule="B18", what=event.what,
                             owner="candidate", own_words=True)  # fmt: skip


def misspelt_steps(scene: Scene) -> Iterator[Step]:
    """A name found to be misspelt in a letter is corrected in two lines if seen within a workday; later not (B18)."""
    for person_id, event in scene.story.confirmed_names.items():
        person = scene.process.person(person_id)
        if (
            person is None
            or event.written is None
            or normalize("NFC", event.written) == normalize("NFC", person.written)
        ):
            continue
        letters = [one for one in scene.story.settled_log if one.person == person_id and one.type == "letter_sent"]
        sent = next((one.at for one in reversed(letters) if one.at <= event.at), None)
        in_time = sent is not None and event.at <= scene.deadline(scene.home.day(sent), 1)
        if in_time:
            yield from _put_right(scene, ("repair", person_id), person, event.at, event.written, _MISSPELT)


def address_steps(scene: Scene, thanks: list[Step]) -> Iterator[Step]:
    """An address that bounced is asked for, and one that is missing where a coordinator can be asked (B4, B10)."""
    coordinator = scene.first_of((), [one for one in scene.with_part("coordinator") if one.email])
    for number, bounce in enumerate(scene.story.bounces):
        person = scene.process.person(bounce.person)
        if person is not None and scene.bounced(person, "thank_you"):
            to = coordinator if coordinator is not person else None
            words = ("fix_address", person.id, str(number) if number else None)
            yield scene.inside("fix_address", words, person=person.id, via=to.id if to else None,
                               channel="email", due_by=scene.deadline(scene.home.day(bounce.at), 1), why=_ADDRESS,
                               rule="B10")  # fmt: skip
    for step in thanks:
        person = scene.process.person(step.person)
        if person is None or person.email or not step.is_open or scene.process.agency or step.opens is None:
            continue
        asked = [
            one
            for one in scene.story.settlements("ask_address")
            if one.person in (None, person.id) or person.id in (one.passes_on or ())
        ]
        if (coordinator is not None or step.blocked_by == "address") and not asked:
            yield scene.inside("ask_address", (f"{step.key.removeprefix(scene.process.id + ':')}", "ask_address"),
                               person=person.id, via=coordinator.id if coordinator else None, channel="email",
                               due_by=step.opens, why=_ASK.format(name=person.written), rule="B4")  # fmt: skip
