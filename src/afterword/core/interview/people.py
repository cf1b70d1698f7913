"""Who is who on an invitation: which guest is the candidate, who is an office, whom one will meet."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from afterword.core.interview.arranging import host, own_names, recruits
from afterword.core.interview.described import Described, described_people
from afterword.core.interview.employer import client_firms
from afterword.core.interview.guests import is_person, is_shared_mailbox, own_address
from afterword.core.interview.introduced import introduced_people
from afterword.core.interview.model import CalendarEvent, Evidence, Interviewer, Invitee, Letterhead
from afterword.core.interview.naming import display_name, fits_address, fold, same_name
from afterword.core.interview.taking_part import takes_part
from afterword.core.interview.words import PERSONAL_DOMAINS, is_outside, words
from afterword.core.people.own_numbers import OwnNumber, own_numbers

_GREETING = re.compile(
    r"^\s*(?:hi|hello|hey|dear|hallo|liebe[rs]?|lieber|guten (?:tag|morgen)|sehr geehrte[rs]?|bonjour|cher|chère|hola"
    r"|estimad[oa]|buenos días|ciao|caro|cara|gentile|egregio|buongiorno|olá|oi|bom dia|prezad[oa]|hoi|beste|geachte"
    r"|hej|hejsan|kære|dzień dobry|cześć|szanown[aey])[ ,]+"
    r"(?:(?:herrn?|frau|mr|mrs|ms|mx|miss|dr|prof|mme|madame|monsieur|sra?|ing|dott|pani?|panie|heer"
    r"|mevrouw)\.?\s+)*(?P<name>[^\W\d_][^\n,!:.–]{0,40}?)\s*[,!:–\n]",
    re.IGNORECASE | re.MULTILINE,
)


@dataclass(frozen=True, slots=True)
class Seat:
    """One person of the meeting with all that is known: `raws` are (source, text as written)."""

    name: str | None
    email: str | None
    job_title: str | None = None
    raws: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Company:
    """Everyone of one meeting: the candidate (None when unclear), those to thank, and who may be the candidate.

    `arranger` is the person who has invited and will not be there: names and addresses are asked of them (B2, B4).
    """

    candidate: Invitee | None
    seats: tuple[Seat, ...]
    doubtful: tuple[Invitee, ...] = ()
    arranger: Invitee | None = None


def company_of(event: CalendarEvent, letter: Letterhead | None, candidate_email: str | None) -> Company:
    """Sort the people of one event; the candidate is never guessed where two could be it."""
    guests = [one for one in event.attendees if not one.is_room]
    candidate, doubtful = _candidate(event, guests, letter, candidate_email)
    described = _spoken_of(event, candidate, letter)
    seats = [
        _seat(one, "recruiter_mail" if event.from_words else "calendar_organizer_cn")
        for one in _present(event, described, candidate)
        if not _same(one, candidate)
    ]
    merged = _joined(seats, described, "ats_mail" if _sent_by_program(event) else "recruiter_mail")
    arranger = None if candidate is None and doubtful else _arranger(event, candidate, merged)
    return Company(candidate, tuple(_with_sender(seat, letter) for seat in merged), doubtful, arranger)


def _arranger(event: CalendarEvent, candidate: Invitee | None, seats: Sequence[Seat]) -> Invitee | None:
    """The organizer with a name and an address of their own, when they are no guest; no office, no program."""
    one = event.organizer
    if one is None or one.email is None or not is_person(one) or _same(one, candidate):
        return None
    # A private address may be the candidate's own calendar.
    if is_shared_mailbox(one.email) or _domain(one) in PERSONAL_DOMAINS:
        return None
    name = display_name(one.name, one.email)
    if name is None or any(seat.email == one.email or same_name(seat.name or "", name) for seat in seats):
        return None
    return replace(one, name=name)


def arranger_source(company: Company, letter: Letterhead | None) -> str:
    """Where the arranger's name was read: their own mail program writes it in the From line of their mail (D1)."""
    wrote = letter is not None and company.arranger is not None and letter.sender_email == company.arranger.email
    return "own_email_display" if wrote and letter and letter.sender_name else "calendar_organizer_cn"


def writer_numbers(
    event: CalendarEvent, company: Company, letter: Letterhead | None
) -> tuple[str, tuple[OwnNumber, ...]]:
    """The address of who wrote the mail, where one meets them too, and the numbers in it as in `arranger_numbers`."""
    sender = letter.sender_email if letter else None
    seat = next((one for one in company.seats if sender and one.email == sender), None)
    if letter is None or seat is None or seat.email is None or is_shared_mailbox(seat.email):
        return "", ()
    return seat.email, own_numbers(letter.text if letter.text.strip() else event.description, seat.name or "")


def arranger_numbers(event: CalendarEvent, company: Company, letter: Letterhead | None) -> tuple[OwnNumber, ...]:
    """The telephone numbers in a mail that the arranger wrote, with whose they are as far as the words say."""
    if company.arranger is None or arranger_source(company, letter) != "own_email_display":
        return ()
    text = letter.text if letter and letter.text.strip() else event.description
    return own_numbers(text, company.arranger.name or "")


def _spoken_of(event: CalendarEvent, candidate: Invitee | None, letter: Letterhead | None) -> list[Described]:
    """The people the description names, without the candidate."""
    name = display_name(candidate.name) if candidate else None
    own = [name] if name else own_names(event, letter)
    found = _introduced(event) if event.from_words else described_people(event.description)
    found = [_with_own_address(one, found) for one in found]
    found = [one for one in found if not any(same_name(one.name, each) for each in own)]
    found = [one for one in found if not (candidate and candidate.email and one.email == candidate.email)]
    greeted = _GREETING.search(event.description) if event.from_words else None
    hailed = words(greeted.group("name")) if greeted else []
    # Also with the word of the greeting in front, as in a line that says more.
    with_it = words(greeted.group()) if greeted else []
    found = [one for one in found if not (hailed and hailed in (words(one.name), words(one.name)[:1]))]
    found = [one for one in found if words(one.name) != with_it]
    return [one for one in found if one.listed or not _is_employer(one.name, event)]


def _with_own_address(one: Described, found: Sequence[Described]) -> Described:
    """Without an address that is plainly made of another's name."""
    if one.email is None or fits_address(one.name, one.email):
        return one
    return replace(one, email=None) if any(fits_address(other.name, one.email) for other in found) else one


def _introduced(event: CalendarEvent) -> list[Described]:
    """Whom a mail names: by how it introduces people, then by the lists and sentences calendars know as well."""
    found = introduced_people(event.description, event.organizer.name if event.organizer else None)
    clients = client_firms(event.description)
    described = [one for one in described_people(event.description) if one.name not in clients]
    # Of those whom both know, sentences alone say the address.
    addresses = {one.name: one.email for one in described}
    found = [replace(one, email=one.email or addresses.get(one.name)) for one in found]
    also = [one for one in described if not any(_known(one.name, other) for other in found)]
    holds = host(event)
    if holds and not found and not also:
        return [Described(holds, None, None, holds, listed=False)]
    return [*found, *also]


def _known(name: str, other: Described) -> bool:
    if name.endswith(f" {other.name}") and name[:1].islower():
        return True  # "composé de X et de Y"
    return same_name(name, other.name) or _begins(name, other.name) or _begins(other.name, name)


def hailed(text: str) -> str:
    """Whom the words greet, "" when nobody."""
    found = _GREETING.search(text)
    return found.group("name") if found else ""


def _is_employer(name: str, event: CalendarEvent) -> bool:
    """ "You will meet Halden Instruments": two capitals are no person when the sender's domain is made of them."""
    organizer = event.organizer
    domain = fold((organizer.email or "").rpartition("@")[2]) if organizer else ""
    return domain.startswith(fold(name))


def _present(event: CalendarEvent, described: Sequence[Described], candidate: Invitee | None) -> Iterator[Invitee]:
    """Organizer and attendees that are persons, each once.

    An organizer who is missing from a list of interviewers in the text has only arranged the meeting, and so has one
    who signs as a recruiter.
    """
    listed = [one for one in described if one.listed or event.from_words]
    others = [one for one in event.attendees if event.from_words and is_person(one)]
    organizer = event.organizer
    arranger = organizer if organizer and (listed or others) and not _is_among(organizer, listed, others) else None
    beside = [one for one in event.attendees if is_person(one) and not _same(one, candidate) and one != organizer]
    if organizer and recruits(event, [one for one in beside if not _same(one, organizer)]):
        arranger = organizer
    if event.from_words and organizer:
        # Who writes is met only where the words say so: with nobody else named, the person is asked.
        arranger = None if takes_part(event.description) or _is_among(organizer, listed, others) else organizer
    seen: list[Invitee] = []
    for one in [*([organizer] if organizer else []), *event.attendees]:
        if not is_person(one) or (arranger and _same(one, arranger)):
            continue
        if not any(_same(one, other) or _named_alike(one, other) for other in seen):
            seen.append(one)
    yield from (_better(one, event.attendees) for one in seen)


def _is_among(one: Invitee, listed: Sequence[Described], others: Sequence[Invitee]) -> bool:
    return any(_means(said, one) for said in listed) or any(_same(one, other) for other in others)


def _better(one: Invitee, attendees: Sequence[Invitee]) -> Invitee:
    """The organizer under the address and spelling of the attendee of the same name, when its own is a program's."""
    if one.email and not is_shared_mailbox(one.email):
        return one
    return next((other for other in attendees if _named_alike(one, other) and other.email), one)


def _same(one: Invitee, other: Invitee | None) -> bool:
    if other is None:
        return False
    return one == other or (one.email is not None and one.email == other.email)


def _named_alike(one: Invitee, other: Invitee) -> bool:
    names = display_name(one.name, one.email), display_name(other.name, other.email)
    if not names[0] or not names[1] or not same_name(names[0], names[1]):
        return False
    shared = [not each.email or is_shared_mailbox(each.email) for each in (one, other)]
    return any(shared)


def _means(said: Described, one: Invitee) -> bool:
    """True when a person named in the text is this invitee: by address, by name, or by a name that fits the address."""
    if said.email and one.email:
        return said.email == one.email
    name = display_name(one.name, one.email)
    if name:
        return same_name(said.name, name) or _begins(said.name, name)
    return bool(one.email) and fits_address(said.name, one.email or "")


def _begins(short: str, name: str) -> bool:
    """A given name alone means the person who bears it."""
    return len(short.split()) == 1 and words(short) == words(name)[:1]


def _seat(one: Invitee, source: str) -> Seat:
    name = display_name(one.name, one.email)
    email = own_address(one)
    raws = ((source, one.name),) if one.name and name else ()
    return Seat(name, email, one.job_title, raws)


def _joined(seats: list[Seat], described: Sequence[Described], source: str) -> list[Seat]:
    """Seats with names, titles and addresses from the text; people only named there get a seat of their own."""
    out = list(seats)
    for said in described:
        places = [n for n, seat in enumerate(out) if _claims(said, seat, described)]
        if len(places) == 1:
            seat = out[places[0]]
            out[places[0]] = replace(
                seat,
                name=_fuller(seat, said),
                email=seat.email or _own(said.email),
                job_title=seat.job_title or said.job_title,
                raws=(*seat.raws, (source, said.raw)),
            )
        elif not places and (said.listed or len(said.name.split()) > 1):
            out.append(Seat(said.name, _own(said.email), said.job_title, ((source, said.raw),)))
    return out


def _fuller(seat: Seat, said: Described) -> str:
    """The name as the seat has it; with the honorific that only the words say, where nobody's address is known."""
    if seat.name is None or (seat.email is None and said.name.endswith(f" {seat.name}")):
        return said.name
    return seat.name


def _claims(said: Described, seat: Seat, described: Sequence[Described]) -> bool:
    """True when the seat is this person's; an address without a name must fit this one and no other."""
    one = Invitee(seat.name, seat.email)
    return _means(said, one) and (bool(seat.name) or sum(_means(other, one) for other in described) == 1)


def _own(email: str | None) -> str | None:
    return None if email is None or is_shared_mailbox(email) else email


def _with_sender(seat: Seat, letter: Letterhead | None) -> Seat:
    """The name a person's own mail program writes is the bearer's own spelling."""
    if letter is None or not letter.sender_name or letter.sender_email is None or letter.sender_email != seat.email:
        return seat
    name = seat.name or display_name(letter.sender_name, letter.sender_email)
    return replace(seat, name=name, raws=(*seat.raws, ("own_email_display", letter.sender_name)))


def _sent_by_program(event: CalendarEvent) -> bool:
    return bool(event.organizer and event.organizer.email and is_shared_mailbox(event.organizer.email))


def _candidate(
    event: CalendarEvent, guests: Sequence[Invitee], letter: Letterhead | None, candidate_email: str | None
) -> tuple[Invitee | None, tuple[Invitee, ...]]:
    """The candidate among the guests, or nobody and those who might be.

    Certain: the address given, or the one guest the mail was written to. Then the only guest named in the
    title, the only guest from outside the employer's domain, the only guest a person has invited.
    """
    written_to = set(letter.recipients) if letter else set()
    own = {(candidate_email or "").lower()} - {""}
    if event.organizer and event.organizer.email in own:
        return event.organizer, ()
    for known in (own, written_to):
        fitting = [one for one in guests if one.email in known and not _same(one, event.organizer)]
        if len(fitting) == 1:
            return fitting[0], ()
    invited = [one for one in guests if is_person(one) and not _same(one, event.organizer)]
    if not invited or event.from_words:
        return None, ()
    return _by_signs(event, invited)


def _by_signs(event: CalendarEvent, invited: Sequence[Invitee]) -> tuple[Invitee | None, tuple[Invitee, ...]]:
    """The candidate by the first sign that leaves exactly one guest; those not yet answered are asked about first."""
    if _organizes_privately(event, invited):
        return None, tuple(one for one in (event.organizer, *invited) if one)
    outsiders = _outsiders(event, invited)
    alone = list(invited) if event.organizer and is_person(event.organizer) else []
    signs = (_named_in_title(event, invited), outsiders, _greeted(event, invited), _unlisted(event, invited), alone)
    for choice in signs:
        if len(choice) == 1:
            return choice[0], ()
    return None, tuple(sorted(outsiders or invited, key=lambda one: one.partstat != "NEEDS-ACTION"))


def _organizes_privately(event: CalendarEvent, invited: Sequence[Invitee]) -> bool:
    """A private address that invites only people of firms may be the candidate's own calendar."""
    organizer = event.organizer
    private = bool(organizer and organizer.email and _domain(organizer) in PERSONAL_DOMAINS)
    return private and all(_domain(one) not in PERSONAL_DOMAINS for one in invited)


def _greeted(event: CalendarEvent, invited: Sequence[Invitee]) -> list[Invitee]:
    """Guests the text speaks to: "Hi Jordan,"."""
    match = _GREETING.search(event.description)
    name = words(match.group("name")) if match else []
    said = [(one, words(display_name(one.name, one.email) or "")) for one in invited]
    return [one for one, parts in said if name and name in (parts, parts[:1])]


def _unlisted(event: CalendarEvent, invited: Sequence[Invitee]) -> list[Invitee]:
    """Guests whom the list of interviewers in the text does not name."""
    listed = [one for one in described_people(event.description) if one.listed]
    return [one for one in invited if not any(_means(said, one) for said in listed)] if listed else []


def _named_in_title(event: CalendarEvent, invited: Sequence[Invitee]) -> list[Invitee]:
    """Guests the title names, but for those of the organizer's own house ("Interview with Priya Rao")."""
    title = words(event.summary or "")
    named = [(one, words(display_name(one.name, one.email) or "")) for one in invited]
    house = _house(event)
    return [
        one
        for one, name in named
        if len(name) > 1 and set(name) <= set(title) and (house is None or _domain(one) != house)
    ]


def _outsiders(event: CalendarEvent, invited: Sequence[Invitee]) -> list[Invitee]:
    """Guests whose domain is not the employer's.

    The employer's domain is the organizer's, unless that is a program's or a private one; then the one that
    several guests share, or the one that is left beside private ones.
    """
    house = _house(event)
    if house is not None:
        return [one for one in invited if _domain(one) != house]
    domains = [_domain(one) for one in invited]
    shared = {one for one in domains if domains.count(one) > 1 and one not in PERSONAL_DOMAINS}
    if len(shared) == 1:
        return [one for one in invited if _domain(one) not in shared]
    return [one for one in invited if _domain(one) in PERSONAL_DOMAINS]


def _house(event: CalendarEvent) -> str | None:
    organizer = event.organizer
    domain = _domain(organizer) if organizer else ""
    return None if not domain or is_outside(domain) else domain


def _domain(one: Invitee) -> str:
    return (one.email or "").rpartition("@")[2]


def interviewers(company: Company) -> tuple[Interviewer, ...]:
    """The people to thank, in the order they were found."""
    return tuple(
        Interviewer(seat.name, seat.email, seat.job_title, seat.raws[0][0] if seat.raws else None)
        for seat in company.seats
    )


def evidence(company: Company) -> tuple[Evidence, ...]:
    """Where each spelling was read, for the weighing of names."""
    return tuple(
        Evidence(place, source, raw, seat.email)
        for place, seat in enumerate(company.seats)
        for source, raw in seat.raws
    )
