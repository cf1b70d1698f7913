"""What do I do now, and why? What fails if not done today, then what has a fixed hour, then the rest."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, timedelta
from itertools import chain
from uuid import UUID

from afterword.core.hearing.rewording import OURS
from afterword.core.sending import DEFAULT_LIMITS, WINDOW_PASSED
from afterword.flows.calendar.following import not_followed
from afterword.flows.doctor import why_not_from_here
from afterword.flows.mail_account import account_of
from afterword.flows.names import people_of, read_people_of
from afterword.flows.not_stored import NOT_WRITTEN, unwritten
from afterword.flows.once import looking, once
from afterword.flows.overview.answers import heard_cards, reworded_cards, taken_out_cards
from afterword.flows.overview.dates import EVENING, day, hour, local
from afterword.flows.overview.evidence import lacks_evidence
from afterword.flows.overview.model import Card, Line, PersonLine, Thread, Today, Trouble
from afterword.flows.overview.steps import Due, needs_the_person, pending, read_pending_of
from afterword.flows.overview.threads import is_open, thread_of
from afterword.flows.overview.wording import state_words
from afterword.flows.ports import Ports
from afterword.flows.record_interview.read_it import waiting
from afterword.flows.remind.answers import refused_answers
from afterword.flows.remind.wishes import undelivered
from afterword.flows.stalled import STALLED, is_stalled
from afterword.flows.standing import processes_of, read_events_of
from afterword.store.models import (
    LIVE,
    Action,
    CalendarAccount,
    Instance,
    Letter,
    Owner,
    Process,
)
from afterword.store.prepared import Prepared
from afterword.store.sending import is_elsewhere

BUTTONS = {
    "notes": "Note what was said",
    "call": "Open the call",
    "prepare": "Open the card",
    "confirm": "Open the process",
    "answer": "Open the process",
    "task": "Open the process",
}
NOT_GONE = ("planned", "claimed", "ask", "handed", "failed")
_WAITS = Prepared(
    lambda owner: (
        Action.objects.of(owner)
        .filter(state__in=NOT_GONE)
        .select_related("letter__process", "letter__person", "account")
    )
)
_CAME_BACK = Prepared(
    lambda owner: (
        Action.objects.of(owner)
        .filter(state="cancelled")
        .exclude(evidence__startswith="You ")
        .order_by("-settled_at")
        .values_list("letter__process_id", "letter__step_key", "evidence")
    )
)
SOON = timedelta(hours=14)
NOT_RUNNING = "It did not go at its time, because Afterword was not running then. The letter is kept and still helps."
CLOCK_MOVED = "The clock of this machine was set, or it slept. Letters wait two minutes, until the clock stands."
NUMBERS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine")


@looking()
def today(ports: Ports, owner: Owner, now: datetime) -> Today:
    """Everything that is the person's turn, the next few things, and whose turn the rest is."""
    read_pending_of(owner, processes_of(owner))
    processes = [row for row in processes_of(owner) if is_open(row) or _has_later(owner, row)]
    cards, upcoming, theirs = [], [], []
    all_dues = _dues(owner, processes)
    all_mine = {key: [due for due in dues if needs_the_person(due, now)] for key, dues in all_dues.items()}
    _read_of_cards(owner, [process for process in processes if all_mine[process.pk]])
    for process in processes:
        dues, mine = all_dues[process.pk], all_mine[process.pk]
        held = process.state not in {"BOOKED", "REOPENED"}
        cards += _cards(ports, owner, process, mine, now)
        later = [due for due in dues if due not in mine and due.at]
        upcoming += _next_lines(owner, process, later, now)
        if not mine and is_open(process) and held:
            theirs.append(_their_line(owner, process, later))
    cards += _asked(owner, now)
    cards += reworded_cards(owner)
    cards += heard_cards(owner, now)
    cards += taken_out_cards(owner, now)
    cards = _in_order(cards, now)
    undecided = waiting(owner)
    return Today(
        now=now,
        zone=owner.time_zone or "UTC",
        headline=_headline(cards, len(undecided), owner, now),
        lead=cards[0] if cards else None,
        soon=tuple(cards[1:3]),
        upcoming=tuple(sorted(upcoming, key=lambda line: line.at or now)[:6]),
        their_turn=tuple(theirs),
        trouble=(*(_unknown(owner) if processes else ()), *_trouble(ports, owner), *_of_the_calendar(owner, now)),
        is_empty=not processes and not undecided and not cards,
        lacks_evidence=lacks_evidence(owner, chain.from_iterable(all_dues.values()), now),
    )


def _dues(owner: Owner, processes: Iterable[Process]) -> dict[UUID, list[Due]]:
    """What is to come in each process, without what was approved and goes, or went."""
    approved = _approved(owner)
    return {
        process.pk: [due for due in pending(owner, process) if (process.pk, due.step.key) not in approved]
        for process in processes
    }


def _read_of_cards(owner: Owner, processes: list[Process]) -> None:
    read_events_of(owner, processes)
    read_people_of(owner, processes)


def _in_order(cards: list[Card], now: datetime) -> list[Card]:
    """By urgency; notes before the letters that are written from them, and as urgent as these."""
    letters = {card.process: _urgency(card, now) for card in cards if card.kind == "letters"}

    def place(card: Card) -> tuple[int, datetime, bool]:
        own = _urgency(card, now)
        if card.kind == "notes" and card.process in letters:
            return (*min(own, letters[card.process]), False)
        return (*own, True)

    return sorted(cards, key=place)


def _urgency(card: Card, now: datetime) -> tuple[int, datetime]:
    """What fails if not done now, by its latest moment; then what is overdue; then the rest."""
    if card.latest is None:
        return (3, now)
    if now <= card.latest <= now + SOON:
        return (0, card.latest)
    return (1 if card.latest < now else 2, card.latest)


def _cards(ports: Ports, owner: Owner, process: Process, mine: list[Due], now: datetime) -> list[Card]:
    cards = []
    letters = [due for due in mine if due.kind == "letters"]
    people = {} if not mine else {line.id: line for line in people_of(ports, owner, process)}
    if letters:
        cards.append(_letters_card(owner, process, letters, people))
    for due in mine:
        if due.kind != "letters":
            cards.append(_card(owner, process, due, people))
    return cards


def _letters_card(owner: Owner, process: Process, dues: list[Due], known: dict[UUID, PersonLine]) -> Card:
    wanted = {due.step.person_id for due in dues}
    people = tuple(line for line in known.values() if line.id in wanted)
    count = len(dues)
    return Card(
        kind="letters",
        process=process.pk,
        employer=process.employer_name,
        role=process.role,
        head=_letters_head(dues, process.employer_name),
        why=_missed(owner, dues) + str(dues[0].step.said.get("why", "")),
        rule=str(dues[0].step.said.get("rule", "")),
        button={1: "Review the letter", 2: "Review both letters"}.get(count, f"Review {count} letters"),
        at=min((due.at for due in dues if due.at), default=None),
        latest=min((due.latest for due in dues if due.latest), default=None),
        zone=owner.time_zone or "UTC",
        their_zone=process.employer_time_zone,
        thread=thread_of(process),
        people=people,
        about="About 30 seconds" if count < 3 else "About a minute",
    )


def _letters_head(dues: list[Due], employer: str) -> str:
    count = len(dues)
    if all(due.step.step == "thank_you" for due in dues):
        return (
            f"One thank-you letter to {employer}" if count == 1 else f"{spelled(count)} thank-you letters to {employer}"
        )
    return f"One letter to {employer}" if count == 1 else f"{spelled(count)} letters to {employer}"


def _missed(owner: Owner, dues: list[Due]) -> str:
    """Honest when an approved letter did not go: why, and what was kept (playbook B3, app was down)."""
    keys = {(due.step.process_id, due.step.key) for due in dues}
    why = next((evidence for process_id, key, evidence in _came_back(owner) if (process_id, key) in keys), None)
    if why == WINDOW_PASSED:
        return f"{NOT_RUNNING} "
    return f"{why} " if why else ""


def _came_back(owner: Owner) -> list[tuple[UUID, str, str]]:
    """The process and the step of each letter that did not go, and why, the last one first."""
    return once(("came back", owner.pk), lambda: _CAME_BACK(owner))


def _card(owner: Owner, process: Process, due: Due, people: dict[UUID, PersonLine]) -> Card:
    person = people.get(due.step.person_id) if due.step.person_id else None
    return Card(
        kind=due.kind,
        process=process.pk,
        employer=process.employer_name,
        role=process.role,
        head=f"{due.head}, {process.employer_name}",
        why=str(due.step.said.get("why", "")),
        rule=str(due.step.said.get("rule", "")),
        button=BUTTONS[due.kind],
        at=due.at,
        latest=due.latest,
        zone=owner.time_zone or "UTC",
        their_zone=process.employer_time_zone,
        thread=thread_of(process),
        people=(person,) if person else (),
        step=due.step.key,
        points=("Ask when they expect to decide", "Ask for everybody's exact name and title")
        if due.kind == "prepare"
        else (),
    )


def _why_by_hand(action: Action) -> str:
    if action.account is not None and action.account.drafts and action.counts == OURS:
        return "The words written here count: open them in your mail program. Yours stay in your Drafts."
    if action.account is not None and action.account.drafts:
        return "It lies in your Drafts: press send in your mail program. It is noticed when it went."
    return "No mail account is set up, so you send it from your own mail program."


def _asked(owner: Owner, now: datetime) -> Iterable[Card]:
    for action in _not_gone(owner, "ask", "handed"):
        letter = action.letter
        handed = action.state == "handed"
        yield Card(
            kind="hand_over" if handed else "asked",
            process=letter.process_id,
            employer=letter.process.employer_name,
            role=letter.process.role,
            head=f"{'Send' if handed else 'Did this go out?'} {'the letter to ' if handed else ''}"
            f"{letter.person.written if handed else ''}".strip(),
            why=_why_by_hand(action)
            if handed
            else (action.answer or "The line dropped before the mail server answered.")
            + " Nothing is sent again until you say so.",
            button="Open the letter",
            at=(action.committed_at if handed else None) or action.wake_at or now,
            latest=action.closes,
            zone=owner.time_zone or "UTC",
            their_zone=letter.process.employer_time_zone,
            thread=thread_of(letter.process),
            step=letter.step_key,
        )


def _not_gone(owner: Owner, *states: str) -> list[Action]:
    """The approvals in these states, each with its letter; all that have not gone are read at once."""
    found = once(("not gone", owner.pk), lambda: _WAITS(owner))
    return [row for row in found if row.state in states]


def _next_lines(owner: Owner, process: Process, later: list[Due], now: datetime) -> list[Line]:
    thread: Thread = thread_of(process)
    zone = owner.time_zone or "UTC"
    lines = [
        Line(
            action.letter.process_id,
            f"Letter to {action.letter.person.written}",
            action.wake_at,
            zone,
            _goes(action),
            thread,
        )
        for action in _not_gone(owner, "planned", "claimed")
        if action.letter.process_id == process.pk
    ]
    if later:
        due = min(later, key=lambda each: each.at or now)
        lines.append(Line(process.pk, due.head, due.at, zone, process.employer_name, thread))
    return lines


def _goes(action: Action) -> str:
    return "Approved; goes by itself" if action.account_id else "Approved; you send it"


def _their_line(owner: Owner, process: Process, later: list[Due]) -> Line:
    decision = next((due for due in later if due.step.step == "decision_day"), None)
    following = next((due for due in later if due.step.step != "decision_day"), None)
    under, zone = state_words(process.state), owner.time_zone or "UTC"
    if decision and decision.at:
        under = f"They decide by {day(decision.at, zone)}"
    if following and following.at:
        act = following.head[:1].lower() + following.head[1:]
        under += ". " + f"No word by then: {act} on {day(following.at, zone)}."
    at = decision.at if decision else None
    return Line(process.pk, process.employer_name, at, zone, under, thread_of(process))


def _unknown(owner: Owner) -> Iterable[Trouble]:
    """What only the person can say and the plan cannot do without."""
    if not owner.name.strip():
        yield Trouble(
            "Your name is missing, so no letter can be signed.", "The plan is kept.", "Type it", "settings", asks=True
        )
    if not owner.time_zone:
        happened = "Your time zone is not known, so all hours are shown in UTC."
        yield Trouble(happened, "Their hours are right all the same.", "Choose your time zone", "settings", asks=True)


def _nothing_leaves(ports: Ports, owner: Owner, now: datetime) -> Iterable[Trouble]:
    """Why no letter at all is sent at present."""
    holder = Instance.objects.first()
    if holder is not None and is_elsewhere(holder, ports.machine_id):
        yield Trouble(why_not_from_here(holder), "Everything is kept.", "Open the settings", "settings")
    elif (
        holder is not None and holder.unsettled_until and now < holder.unsettled_until <= now + DEFAULT_LIMITS.unsettled
    ):
        yield Trouble(CLOCK_MOVED, "The letters are kept.", "Open the settings", "settings")
    if unwritten() is not None:
        yield Trouble(NOT_WRITTEN, "The letters are kept.", "Open the settings", "settings")
    elif is_stalled(owner, now, holder):
        yield Trouble(STALLED, "The letters are kept.", "Open the settings", "settings")


def _trouble(ports: Ports, owner: Owner) -> Iterable[Trouble]:
    now = ports.clock.now()
    yield from _nothing_leaves(ports, owner, now)
    account = account_of(owner)
    if account and account.problem:
        yield Trouble(account.problem, "The letters are kept.", "Open the mail account", "settings")
    yield from undelivered(owner)
    if account and account.imap_host:
        # Nowhere else an answer could have been heard.
        yield from refused_answers(owner, now)
    for action in _not_gone(owner, "failed"):
        if Letter.objects.of(owner).filter(pk=action.letter_id, actions__state__in=LIVE).exists():
            continue
        yield Trouble(
            f"The letter to {action.letter.person.written} was not accepted: {action.answer}",
            "The letter is kept.",
            "Correct the address",
            "letters",
            action.letter.process_id,
        )


def _of_the_calendar(owner: Owner, now: datetime) -> Iterable[Trouble]:
    """A calendar that cannot be reached, and events that could not follow a move there."""
    account = CalendarAccount.objects.of(owner).exclude(problem="").first()
    if account:
        yield Trouble(account.problem, "The plan is kept.", "Open the calendar in the settings", "calendar")
    for row in not_followed(owner, now):
        yield Trouble(row.note, "The step stands where it was.", "Open the process", "process", row.process_id)


def _headline(cards: list[Card], undecided: int, owner: Owner, now: datetime) -> str:
    if not cards and undecided:
        return "An invitation waits for you." if undecided == 1 else f"{spelled(undecided)} invitations wait for you."
    if not cards:
        return _until(owner, now)
    soon = [card for card in cards if card.latest is None or card.latest <= now + SOON]
    count = len(soon or cards)
    if local(now, owner.time_zone).hour >= EVENING:
        return "One thing tonight." if count == 1 else f"{spelled(count)} things tonight."
    return "One thing today." if count == 1 else f"{spelled(count)} things today."


def _until(owner: Owner, now: datetime) -> str:
    """Nothing to do yet, and from when there is: letters that the person sends by hand this evening."""
    zone = owner.time_zone or "UTC"
    mine = [action.wake_at for action in _not_gone(owner, "planned") if action.account_id is None and action.wake_at]
    tonight = [at for at in mine if local(at, zone).date() == local(now, zone).date()]
    if not tonight:
        return "Nothing for you today."
    at = hour(min(tonight), zone)
    if len(tonight) == 1:
        return f"Nothing until {at}: then you send one letter."
    return f"Nothing until {at}: then you send {spelled(len(tonight)).lower()} letters."


def spelled(count: int) -> str:
    """Small numbers in words."""
    return NUMBERS[count] if count < len(NUMBERS) else str(count)


def _approved(owner: Owner) -> set[tuple[UUID, str]]:
    """The steps, by process and key, whose letter is approved and on its way or gone."""
    going = Action.objects.of(owner).filter(state__in=LIVE)
    return set(going.values_list("letter__process_id", "letter__step_key"))


def _has_later(owner: Owner, process: Process) -> bool:
    return bool(pending(owner, process))
