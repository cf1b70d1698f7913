"""The people of a process: adding them with the evidence of their names."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from django.db.models.functions import Lower

from afterword.core.errors import Refusal
from afterword.core.people.mailbox import read_mailbox
from afterword.flows.overview.model import ReadPerson
from afterword.flows.typed import one_line
from afterword.store import by_hand
from afterword.store.models import ContactImport, Event, Evidence, MailAccount, Owner, Participation, Person, Process
from afterword.store.prepared import Prepared

Readings = Sequence[tuple[str, str]]
_KNOWN = Prepared(
    lambda owner, addresses: Person.objects.of(owner).annotate(lowered=Lower("email")).filter(lowered__in=addresses)
)
_OWN = Prepared(lambda owner: MailAccount.objects.of(owner).values_list("address", flat=True))
_SEATS = Prepared(
    lambda owner, process: (
        Participation.objects.of(owner).filter(process=process).order_by().values_list("pk", flat=True)
    )
)
MOST_READ = 1_000
MEETS = frozenset({"interviewer", "hiring_manager"})
LOOKED_OVER = "you looked it over when you added the interview"


@dataclass(frozen=True, slots=True)
class Noted:
    """One thing that was read of a person: which field, from what source, as it stands there, and where."""

    field: str
    source: str
    raw: str
    origin: str | ContactImport


@dataclass(slots=True)
class AtHand:
    """What is looked up once for several people who are added to one process, one after the other."""

    own: frozenset[str]
    places: int
    met: dict[str, list[Person]]

    @classmethod
    def of(cls, owner: Owner, process: Process, typed: Iterable[str]) -> AtHand:
        """The person's own addresses, everybody they know under one that was typed, and how many take part."""
        met: dict[str, list[Person]] = {}
        for person in _KNOWN(owner, [*_addresses(typed)]):
            met.setdefault(person.email.lower(), []).append(person)
        return cls(frozenset(each.lower() for each in _OWN(owner)), len(_SEATS(owner, process)), met)


def _addresses(typed: Iterable[str]) -> Iterator[str]:
    """Each that is one, in small letters; what is none is refused when its bearer is added."""
    for each in filter(str.strip, typed):
        with suppress(Refusal):
            yield read_mailbox(each).address.lower()


class OwnAddress(Refusal):
    """This is your own address, and nobody thanks themselves."""

    hint = "Type the address of the person you met, or leave it empty. Nothing was changed."


def add_to_process(
    owner: Owner,
    process: Process,
    read: ReadPerson,
    now: datetime,
    readings: Readings = (),
    *,
    looked_over: bool = True,
    at_hand: AtHand | None = None,
) -> Person:
    """Add a person with where the name was read; an address that is not exactly one mailbox is refused.

    `readings` are every place of the invitation that names them: the word for the source and the raw text.
    `at_hand` is what was looked up for all who come together; whoever is added is added to it.
    """
    hand = at_hand or AtHand.of(owner, process, [read.email])
    email = _not_own(read_mailbox(read.email).address, hand) if read.email.strip() else ""
    written, job_title = one_line(read.written, "The name"), one_line(read.job_title, "The job title")
    read = replace(read, written=written, job_title=job_title)
    known = _known(owner, process, hand.met.get(email.lower(), ()) if email else (), written)
    person = known or Person(owner=owner, written=written, email=email, job_title=job_title, created_at=now)
    if known is None:
        by_hand.add(person)
    note_all(owner, person, _evidence(read, readings, looked_over=looked_over), now, is_new=known is None)
    _take_place(owner, process, person, read, hand, is_new=known is None)
    if known is None and email:
        hand.met.setdefault(email.lower(), []).append(person)
    return person


def _take_place(
    owner: Owner, process: Process, person: Person, read: ReadPerson, hand: AtHand, *, is_new: bool
) -> None:
    place = hand.places
    # The hiring manager of an invitation sits in the interview too, and is thanked like everybody.
    parts = ["interviewer", "hiring_manager"] if read.part == "hiring_manager" else [read.part]
    if place == 0 and read.part == "interviewer":
        parts.append("lead")
    where = {"owner": owner, "process": process, "person": person}
    if is_new:
        by_hand.add(Participation(**where, parts=parts, position=place))
        hand.places += 1
        return
    row, is_first = Participation.everything.get_or_create(**where, defaults={"parts": parts, "position": place})
    hand.places += is_first
    if not is_first and read.part in MEETS and not _is_theirs(row.parts):
        # Who was here for something else, such as a referral, and is met now is thanked for the talk as well.
        row.parts = list(dict.fromkeys([*row.parts, *parts]))
        row.save(update_fields=["parts"])


def out_unless_named(owner: Owner, process_id: UUID, people: Iterable[str]) -> None:
    """Who came along with something that is taken back leaves the process, unless anything that stands names them."""
    live = Event.objects.of(owner).filter(process=process_id, undone_at=None)
    needed = " ".join(str(row.payload) for row in live)
    gone = [UUID(person) for person in people if person not in needed]
    Participation.objects.of(owner).filter(process=process_id, person__in=gone).delete()


def their_address(owner: Owner, email: str) -> str:
    """Exactly one mailbox, and not the person's own."""
    address = read_mailbox(email).address
    if MailAccount.objects.of(owner).filter(address__iexact=address).exists():
        raise OwnAddress(about="email")
    return address


def _not_own(address: str, hand: AtHand) -> str:
    if address.lower() in hand.own:
        raise OwnAddress(about="email")
    return address


def _known(owner: Owner, process: Process, met: Iterable[Person], written: str) -> Person | None:
    # The same address is the same person; the same name alone is not (trust T-WRONGPERSON).
    for person in met:
        is_here = Participation.objects.of(owner).filter(process=process, person=person).exists()
        # Several of one panel may share a mailbox ("panel@"): with no word of the name in common they are two.
        if not is_here or _words(person.written) & _words(written):
            return person
    return None


def _words(name: str) -> frozenset[str]:
    return frozenset(word for word in name.casefold().replace(".", " ").split() if len(word) > 1)


def _spelled_alike(name: str, raw: str) -> bool:
    """True where one holds every word of the other, letter by letter: "Weiß, Eva" and "Dr. Eva Weiß"."""
    one, other = (frozenset(text.replace(",", " ").split()) for text in (name, raw))
    return one <= other or other <= one


def _evidence(read: ReadPerson, readings: Readings, *, looked_over: bool) -> Iterator[Noted]:
    typed = read.source == "candidate_note"
    as_read = read.read_as or read.written
    for source, raw in readings or (() if typed else ((read.source, as_read),)):
        yield Noted("name", source, raw, "the invitation")
    changed = not typed and as_read.strip() != read.written.strip()
    origin = "you typed it" if typed or changed else LOOKED_OVER
    # Leaving one of two spellings as it was read decides nothing between them: that is still to be asked.
    if typed or changed or (looked_over and all(_spelled_alike(read.written, raw) for _, raw in readings)):
        yield Noted("name", "confirmed" if changed else "candidate_note", read.written, origin)
    if read.job_title.strip():
        yield Noted("job_title", read.source, read.job_title, "the invitation")


def note(
    owner: Owner, person: Person, field: str, source: str, raw: str, origin: str | ContactImport, now: datetime
) -> None:
    """Add one row of evidence, as `note_all`."""
    note_all(owner, person, [Noted(field, source, raw, origin)], now)


def note_all(owner: Owner, person: Person, read: Iterable[Noted], now: datetime, *, is_new: bool = False) -> None:
    """Add rows of evidence, unless the very same is there; what is confirmed once more counts from now.

    What came by an import says so, as that can be taken back whole.
    """
    rows = () if is_new else Evidence.objects.of(owner).filter(person=person)
    there = {(row.field, row.source, row.raw): row for row in rows}
    new: list[Evidence] = []
    for each in read:
        raw = one_line(each.raw[:MOST_READ], "What was read", MOST_READ)
        came_by, place = (None, each.origin) if isinstance(each.origin, str) else (each.origin, each.origin.origin)
        row = there.get((each.field, each.source, raw))
        if row is None:
            row = Evidence(owner=owner, person=person, field=each.field, source=each.source, raw=raw)
            row.origin, row.seen_at, row.came_by = place, now, came_by
            there[each.field, each.source, raw] = row
            new.append(row)
        elif each.source == "confirmed":
            row.origin, row.seen_at = place, now
            if row not in new:
                row.save(update_fields=["origin", "seen_at"])
    by_hand.add_all(new)


def _is_theirs(parts: Iterable[str]) -> bool:
    # Only here: the plan, with all its rules, comes along.
    from afterword.core.plan.scene import is_theirs

    return is_theirs(parts)
