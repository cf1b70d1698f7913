"""What a coach says to a letter before it is approved; the letter itself stays untouched, whatever is said."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import Count, Exists, Min, OuterRef, QuerySet

from afterword.core.comments.cleaning import clean, clean_line
from afterword.core.errors import NotAllowed
from afterword.flows.coaching.consent import consent, seen_letter
from afterword.flows.standing import awaits_approval
from afterword.flows.write_letter import letter_text
from afterword.store import audit
from afterword.store.models import LIVE, CoachComment, Coaching, Letter, Owner, Step
from afterword.store.prepared import Prepared

MOST_TEXT, MOST_ABOUT, MOST_TYPED = 1500, 300, 20_000
MOST_OPEN, MOST_AN_HOUR = 20, 30
_NOT_DONE = Prepared(lambda owner, letters: _comments(owner, letters).filter(done_at=None))
# A further comment within this while brings no further mail.
ONE_MAIL = timedelta(hours=1)


class NothingSaid(NotAllowed):
    """Write what you want to say."""

    about = "text"
    hint = "Nothing was kept."


class TooLong(NotAllowed):
    """This is too long."""

    about = "text"
    hint = "A comment has 1500 letters at most, and the words it is about 300. Nothing was kept."


class NotInTheLetter(NotAllowed):
    """These words do not stand in the letter."""

    about = "about"
    hint = "Copy them from it as they are, or leave the field empty. Perhaps the letter was changed meanwhile."


class NoCommentsNow(NotAllowed):
    """Nothing can be said to this letter now."""

    hint = "It is approved or has no words. Nothing was kept."


class EnoughSaid(NotAllowed):
    """That is the most that can be said for now."""

    hint = "Wait until they have read it. Nothing was kept."


@dataclass(frozen=True, slots=True)
class Said:
    """One comment: by whom, about which words, and whether the letter has changed since."""

    id: UUID
    by: str
    about: str
    text: str
    made_at: datetime
    is_done: bool
    is_of_before: bool


@dataclass(frozen=True, slots=True)
class Kept:
    """A comment that was kept, whose letter of which process it is, and whether they are told of it by mail now."""

    owner: Owner
    process: UUID
    is_told: bool


@dataclass(frozen=True, slots=True)
class Waiting:
    """A letter to which something was said that its owner is not done with, and how many comments that are."""

    letter: UUID
    process: UUID
    person: str
    count: int


def comment(coach: Owner, coaching_id: UUID, letter_id: UUID, about: str, text: str, now: datetime) -> Kept:
    """Keep a comment beside the letter."""
    row = consent(coach, coaching_id, now)
    letter = seen_letter(row, letter_id)
    if not awaits_approval(letter):
        raise NoCommentsNow
    about, text = _read(letter, about, text)
    with transaction.atomic():
        before = CoachComment.objects.of(row.owner).filter(coaching=row)
        hourly = before.filter(made_at__gt=now - ONE_MAIL).count()
        if hourly >= MOST_AN_HOUR or before.filter(letter=letter, done_at=None).count() >= MOST_OPEN:
            raise EnoughSaid
        kept = CoachComment.everything.create(
            owner=row.owner, coaching=row, letter=letter, about=about, text=text, revision=letter.revision, made_at=now
        )
        audit.record(row.owner, "coach", "comment", str(kept.pk), {"letter": str(letter.pk)}, now)
    return Kept(row.owner, letter.process_id, is_told=not hourly)


def said_by(coach: Owner, coaching_id: UUID, letter_id: UUID, now: datetime) -> list[Said]:
    """What this coach said to a letter; what others said of it is not theirs to read."""
    row = consent(coach, coaching_id, now)
    letter = seen_letter(row, letter_id)
    return [_said(each) for each in _comments(row.owner, [letter.pk]).filter(coaching=row)]


def said_to(owner: Owner, letters: Collection[UUID]) -> dict[UUID, list[Said]]:
    """What coaches said to these letters and is not done with, the oldest first."""
    found: dict[UUID, list[Said]] = {}
    for each in _NOT_DONE(owner, list(letters)):
        found.setdefault(each.letter_id, []).append(_said(each))
    return found


def waiting(owner: Owner) -> list[Waiting]:
    """The letters that can still be changed and have a comment beside them, in one look; the longest waiting first."""
    steps = Step.objects.of(owner).filter(process=OuterRef("letter__process"), key=OuterRef("letter__step_key"))
    rows = CoachComment.objects.of(owner).filter(
        Exists(steps.filter(gone_at=None).exclude(status="cancelled")), done_at=None, letter__posted_at=None
    )
    open_ones = rows.exclude(letter__body="").exclude(letter__actions__state__in=LIVE)
    letters = open_ones.values_list("letter", "letter__process", "letter__person__written")
    counted = letters.annotate(Count("id"), since=Min("made_at")).order_by("since", "letter")
    return [Waiting(*row[:4]) for row in counted]


def said_in(owner: Owner, coaching: Coaching) -> list[CoachComment]:
    """Everything that one coach said, the newest first."""
    rows = CoachComment.objects.of(owner).filter(coaching=coaching).select_related("letter__person", "letter__process")
    return list(rows.order_by("-made_at", "id"))


def done_with(owner: Owner, letter_id: UUID, comment_id: UUID, now: datetime) -> None:
    """The owner has read it, and needs it no more beside the letter."""
    row = CoachComment.objects.one(owner, pk=comment_id, letter=letter_id)
    CoachComment.objects.of(owner).filter(pk=row.pk, done_at=None).update(done_at=now)


def _comments(owner: Owner, letters: Collection[UUID]) -> QuerySet[CoachComment]:
    return CoachComment.objects.of(owner).filter(letter__in=letters).select_related("coaching", "letter")


def _read(letter: Letter, about: str, text: str) -> tuple[str, str]:
    if len(text) > MOST_TYPED or len(about) > MOST_TYPED:
        raise TooLong
    about, text = clean_line(about), clean(text)
    if not any(each.isalnum() for each in text):
        raise NothingSaid
    if len(text) > MOST_TEXT or len(about) > MOST_ABOUT:
        raise TooLong
    if about and about not in " ".join(f"{letter.subject} {letter_text(letter)}".split()):
        raise NotInTheLetter
    return about, text


def _said(row: CoachComment) -> Said:
    return Said(
        id=row.pk,
        by=row.coaching.mailbox,
        about=row.about,
        text=row.text,
        made_at=row.made_at,
        is_done=row.done_at is not None,
        is_of_before=row.revision != row.letter.revision,
    )
