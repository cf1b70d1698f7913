"""Read an invitation and show what was read; nothing is planned by reading (trust S5)."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import QuerySet

from afterword.core.calendar.versions import is_in_order, is_later
from afterword.flows.country_words import COUNTRIES
from afterword.flows.mail_account import account_of
from afterword.flows.once import once
from afterword.flows.overview.dates import day, hour
from afterword.flows.overview.model import InvitationPage, ReadPerson
from afterword.flows.overview.wording import in_a_row
from afterword.flows.ports import Ports
from afterword.flows.record_interview.edited import EditedInvitation
from afterword.flows.record_interview.further import further_talk_of
from afterword.flows.record_interview.same_talk import same_talks
from afterword.flows.record_interview.several import everybody, hours, is_cancelled, shown_name, talks, uids_in
from afterword.flows.record_interview.their_numbers import row_of_phone
from afterword.flows.record_interview.yourself import TAKE_OUT, WHICH, without_yourself
from afterword.flows.standing import process_of
from afterword.store.models import Invitation, Owner
from afterword.store.prepared import Prepared

_WAITING = Prepared(
    lambda owner: (
        Invitation.objects.of(owner).filter(decided_at=None).order_by("received_at").values_list("pk", flat=True)
    )
)
_PLANNED = Prepared(
    lambda owner, organizer, invitation_id: (
        Invitation.objects.of(owner)
        .filter(organizer=organizer, process__isnull=False)
        .exclude(pk=invitation_id)
        .defer("content")
        .order_by("-received_at")
    )
)
NO_ADDRESS = "no_address"
NOTHING_GOES_WITH_IT = "No interview of yours goes with it, so there is nothing to change. You can discard it."
NO_ORDER = (
    "Its version number cannot be compared with that of the invitation you planned, so this one may be older or "
    "false. If you are not sure, ask them which one holds. Planning it follows this one."
)
SOURCES = {
    "calendar_organizer_cn": "the invitation",
    "ats_mail": "the text of the invitation",
    "recruiter_mail": "the recruiter's e-mail",
    "own_email_display": "the sender of the e-mail",
    "candidate_note": "the text you pasted",
}


# How each language letters are written in is spelled, by the country of the office; "" is every other country.
VARIETIES = {
    "en": {"": "en-US", **dict.fromkeys(("GB", "IE", "AU", "NZ", "ZA", "IN"), "en-GB")},
    "de": {"": "de-DE", "AT": "de-AT", "CH": "de-CH", "LI": "de-CH"},
    "fr": {"": "fr-FR", "BE": "fr-BE", "CA": "fr-CA", "CH": "fr-CH"},
    "es": {"": "es-ES", "MX": "es-MX"},
    "it": {"": "it-IT"},
    "nl": {"": "nl-NL", "BE": "nl-BE"},
    "pt": {"": "pt-PT", "BR": "pt-BR"},
}


def read_invitation(ports: Ports, owner: Owner, content: bytes, filename: str, now: datetime) -> UUID:
    """Read a file (.ics, .eml) through the door and keep it, undecided; `Unreadable` keeps nothing.

    The same file that waits undecided is read anew under its id: a page of it may be open, a program may hold it.
    """
    account = account_of(owner)
    reading = ports.invitations.read(
        content, filename, candidate_email=account.address if account else None, read_on=now.date()
    )
    with transaction.atomic():
        waits = _undecided(owner, reading).filter(content=content, sequence=_sequence(reading)).order_by("received_at")
        # Where it is being planned, this goes on once it is: then it is known.
        row = waits.select_for_update().first()
        if row is not None:
            row.reading, row.filename = dict(reading), filename[:200]
            row.save(update_fields=["reading", "filename"])
            return row.pk
        # Equal files that come at once are kept one after the other, and the second finds the first.
        Owner.objects.select_for_update(no_key=True).only("pk").get(pk=owner.pk)
        row = waits.first()
        return row.pk if row is not None else keep_reading(owner, content, filename, reading, now)


def read_pasted(ports: Ports, owner: Owner, text: str, now: datetime) -> UUID:
    """Read pasted text the same way; a calendar pasted as text is read as one."""
    return read_invitation(ports, owner, text.encode(), "pasted.txt", now)


def place_words(source: str) -> str:
    """Where something was read, in words."""
    return SOURCES.get(source, source.replace("_", " "))


def waiting(owner: Owner) -> tuple[UUID, ...]:
    """Invitations read and not yet decided about, oldest first."""
    return once(("waiting", owner.pk), lambda: tuple(_WAITING(owner)))


def keep_reading(
    owner: Owner,
    content: bytes,
    filename: str,
    reading: Mapping[str, Any],
    now: datetime,
    *,
    into: UUID | None = None,
) -> UUID:
    """Keep what was read, undecided; it takes the place of an undecided one of the same UID and organizer."""
    belongs = process_of(owner, into) if into is not None else None
    uid, organizer = _uid(reading), _organizer(reading)
    with transaction.atomic():
        if uid:
            # One that is being planned just now stays.
            held = list(_undecided(owner, reading).select_for_update(skip_locked=True).values_list("pk", flat=True))
            Invitation.objects.of(owner).filter(pk__in=held).delete()
        row = Invitation.everything.create(
            owner=owner,
            filename=filename[:200],
            content=content,
            reading=dict(reading),
            uid=uid,
            organizer=organizer,
            sequence=_sequence(reading),
            received_at=now,
            into=belongs,
        )
    return row.pk


def _undecided(owner: Owner, reading: Mapping[str, Any]) -> QuerySet[Invitation]:
    rows = Invitation.objects.of(owner).filter(decided_at=None)
    return rows.filter(uid=_uid(reading), organizer=_organizer(reading))


def _uid(reading: Mapping[str, Any]) -> str:
    return str(reading.get("uid") or "")[:255]


def _organizer(reading: Mapping[str, Any]) -> str:
    return str((reading.get("organizer") or {}).get("email") or "")[:254]


def _sequence(reading: Mapping[str, Any]) -> int:
    return min(int(reading.get("sequence") or 0), 2**31)


def invitation_page(ports: Ports, owner: Owner, invitation_id: UUID) -> InvitationPage:
    """Here is what was read; what the invitation does not say is left empty, never filled in."""
    row = Invitation.objects.one(owner, pk=invitation_id)
    reading = row.reading
    zone, assumed = zone_read(reading, owner)
    country = ports.country_of_zone(zone) or ""
    language, is_theirs = _language(reading, owner, country)
    known = earlier(owner, row)
    cancelled = is_cancelled(reading)
    people, yourself = without_yourself(owner, reading, map(_person, everybody(reading)))
    page = InvitationPage(
        id=row.pk,
        filename=row.filename,
        employer=reading.get("company") or "",
        role=reading.get("role") or "",
        starts_local=local_hour(reading, "start", zone),
        ends_local=local_hour(reading, "end", zone),
        time_zone=zone,
        country=country,
        language=language,
        location=reading.get("location") or "",
        phone=reading.get("phone") or "",
        summary=reading.get("summary") or "",
        people=people,
        asks=tuple(_asks(reading, is_known=yourself not in {"", TAKE_OUT}, has_zone=bool(zone and assumed))),
        notices=(*_notices(row, known, cancelled, zone, country, assumed=assumed), *([yourself] if yourself else [])),
        sources={
            **({"time_zone": "assumed: your own" if assumed else "the invitation"} if zone else {}),
            **({"language": "the language of the invitation"} if is_theirs else {}),
        },
        known_process=known.process_id if known else None,
        into=_into(owner, row) if known is None and not cancelled else None,
        is_cancelled=cancelled,
        may_plan=not cancelled or known is not None,
        words=str(reading.get("words") or ""),
        phone_of=row_of_phone(reading, people),
    )
    return page if known else _beside_what_is_known(ports, owner, row, page)


def _beside_what_is_known(ports: Ports, owner: Owner, row: Invitation, page: InvitationPage) -> InvitationPage:
    """A talk that is known under another entry is said, or asked about, in the place of a further one."""
    as_read = EditedInvitation(
        page.employer, page.role, page.starts_local, page.ends_local, page.time_zone, people=page.people
    )
    same = same_talks(ports, owner, row, row.reading, as_read)
    known = next((each for each in same.values() if not each.is_sure), None) or next(iter(same.values()), None)
    if known is None:
        return page
    cancels = (
        "This cancels it." if page.is_cancelled else "Planning this brings it up to date; nobody is thanked twice."
    )
    sure = (f"You know this talk already: {known.words}. {cancels}",) if known.is_sure else ()
    none_of_yours = NOTHING_GOES_WITH_IT if page.is_cancelled else ""
    return replace(
        page,
        into=None,
        may_plan=True,
        same=None if known.is_sure else (known.process.pk, known.words),
        notices=(*(words for words in page.notices if words != none_of_yours), *sure),
    )


def _into(owner: Owner, row: Invitation) -> tuple[UUID, str] | None:
    """The process this is a further talk of, as it was matched in the mailbox or as people and firm say."""
    process = row.into or further_talk_of(owner, row.reading)
    return (process.pk, str(process)) if process else None


def earlier(owner: Owner, row: Invitation) -> Invitation | None:
    """The invitation this one updates: same UID and same organizer (trust T-SPOOF), already planned."""
    if not row.uid:
        return None
    theirs = _PLANNED(owner, row.organizer, row.pk)
    # Of equal versions the one that came first.
    same = [each for each in reversed(theirs) if each.uid == row.uid]
    newest = max(same, key=lambda each: (is_in_order(each.sequence, row.sequence), *_order(each)), default=None)
    return newest or next((each for each in theirs if row.uid in uids_in(each.reading)), None)


def _order(row: Invitation) -> tuple[int, str]:
    return row.sequence, str(row.reading.get("stamped") or "")


def talk_of(row: Invitation, uid: str) -> Mapping[str, Any]:
    """The talk of this UID in an invitation."""
    return next((talk for talk in talks(row.reading) if talk.get("uid") == uid), {})


def is_newer(known: Invitation, row: Invitation, version: int) -> bool | None:
    """Whether what was read follows what is planned of it as `version`; None where that cannot be known."""
    if not is_in_order(version, row.sequence):
        return None
    if row.sequence != version:
        return row.sequence > version
    kept = talk_of(known, row.uid)
    # Of several talks in one file only the first is compared; the others go with it.
    return is_later(kept, row.reading) if kept else False


def goes_with(ports: Ports, owner: Owner, reading: Mapping[str, Any]) -> bool:
    """True when a reading is surely or maybe about a talk that stands."""
    zone, _ = zone_read(reading, owner)
    people = tuple(_person(each) for each in everybody(reading))
    as_read = EditedInvitation(reading.get("company") or "", reading.get("role") or "", "", "", zone, people=people)
    return bool(same_talks(ports, owner, None, reading, as_read))


def zone_read(reading: Mapping[str, Any], owner: Owner) -> tuple[str, bool]:
    """The zone that the invitation names, else the person's own, which is assumed (True)."""
    named = reading.get("tz_iana")
    if named and named != "UTC":
        return str(named), False
    return owner.time_zone, True


def _language(reading: Mapping[str, Any], owner: Owner, country: str) -> tuple[str, bool]:
    """The language the letters are proposed in, and whether the invitation's own words are why: they are answered
    in the language they wrote in, where letters are written in it, and else in the person's usual one."""
    theirs = reading.get("language")
    usual = owner.language.partition("-")[0]
    if theirs not in VARIETIES or theirs == usual:
        return owner.language, False
    return VARIETIES[theirs].get(country, VARIETIES[theirs][""]), True


def local_hour(reading: Mapping[str, Any], which: str, zone: str) -> str:
    """When it starts or ends on the clocks of `zone`; "" where the invitation names no hour."""
    instant = reading.get(f"{which}_utc")
    if instant:
        moment = datetime.fromisoformat(str(instant).replace("Z", "+00:00"))
        return moment.astimezone(ZoneInfo(zone or "UTC")).strftime("%Y-%m-%dT%H:%M")
    local = str(reading.get(f"{which}_local") or "")
    return local[:16] if "T" in local else ""


def _person(read: Mapping[str, Any]) -> ReadPerson:
    return ReadPerson(
        written=shown_name(read),
        email=str(read.get("email") or ""),
        job_title=str(read.get("job_title") or ""),
        source=str(read.get("source") or "calendar_organizer_cn"),
        part=str(read.get("part") or "interviewer"),
    )


def _asks(reading: Mapping[str, Any], *, is_known: bool, has_zone: bool) -> list[str]:
    # Several interviews in one file are all planned, and said so: nothing is left to choose. Of a zone that is assumed
    # one sentence is enough.
    said = {"several_events", *([WHICH] if is_known else []), *(["floating_time"] if has_zone else [])}
    asked = [each for each in reading.get("questions") or () if _code(each) not in said]
    people = [_named(reading, each) for each in asked if _code(each) == NO_ADDRESS]
    if len(people) < 2 or not all(people):
        return [_words(each) for each in asked]
    # What is asked about several is asked once, in the place of the first.
    names = in_a_row(people)
    together = f"What are the e-mail addresses of {names}? Leave those open that you do not know; none is guessed."
    first = next(each for each in asked if _code(each) == NO_ADDRESS)
    kept = [each for each in asked if each is first or _code(each) != NO_ADDRESS]
    return [together if each is first else _words(each) for each in kept]


def _words(question: object) -> str:
    return str(question.get("ask") if isinstance(question, Mapping) else question)


def _named(reading: Mapping[str, Any], question: Mapping[str, Any]) -> str:
    """Of whom it is asked; "" where the reading does not say."""
    place, read = question.get("person"), reading.get("interviewers") or ()
    return str(read[place].get("name") or "") if isinstance(place, int) and 0 <= place < len(read) else ""


def _code(question: object) -> object:
    return question.get("code") if isinstance(question, Mapping) else None


def _others(reading: Mapping[str, Any], zone: str) -> list[str]:
    rest = talks(reading)[1:]
    if not rest:
        return []
    moments = [
        f"{day(starts, zone)} {hour(starts, zone)}" for starts, _ in (hours(each, zone or "UTC") for each in rest)
    ]
    return [
        f"This file holds {len(rest) + 1} interviews. All are planned as one round; the others: {', '.join(moments)}."
    ]


def _notices(
    row: Invitation, known: Invitation | None, cancelled: bool, zone: str, country: str, *, assumed: bool
) -> list[str]:
    notices = _others(row.reading, zone)
    if cancelled:
        notices.append("This invitation says that the interview is cancelled.")
        if known is None:
            notices.append(NOTHING_GOES_WITH_IT)
    if known:
        notices += _compared(row, known, cancelled)
    return [*notices, *zone_notices(zone, country, assumed=assumed)]


def zone_notices(zone: str, country: str, *, assumed: bool) -> Iterator[str]:
    """What rests on the zone: that it is assumed, and whose holidays count because of it."""
    if assumed and zone:
        yield f"The invitation names no time zone. {zone} is assumed: your own. Correct it if needed."
    if country:
        named = COUNTRIES.get(country, country).removeprefix("the ")
        yield f"Holidays: {named}, because of the time zone {zone}."


def words_asked(reading: Mapping[str, Any], codes: Collection[str]) -> frozenset[str]:
    """The words of those questions of the reading that go by one of these codes."""
    return frozenset(_words(each) for each in reading.get("questions") or () if _code(each) in codes)


def _compared(row: Invitation, known: Invitation, cancelled: bool) -> list[str]:
    newer = is_newer(known, row, known.sequence)
    if newer is None and not (cancelled and is_in_order(known.sequence, row.sequence)):
        return [NO_ORDER]
    if cancelled:
        return []
    if newer:
        return ["This is a newer version of an invitation you planned: planning it moves that interview."]
    return ["You have planned this invitation already; planning it again changes nothing."]
