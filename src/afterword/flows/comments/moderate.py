"""The moderator's queue, and what follows a decision; bound to the words that were shown."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from django.db import IntegrityError, transaction
from django.db.models import QuerySet

from afterword.core.comments.cleaning import clean
from afterword.core.comments.reasons import COMPLAINTS, MOST_WORDS, REASONS, SPAM
from afterword.core.comments.writing import decision_mark
from afterword.core.errors import NotAllowed, Refusal
from afterword.flows.comments.learn import likely_spam, teach
from afterword.flows.comments.own import ChangedMeanwhile
from afterword.flows.comments.place import Visitor
from afterword.flows.comments.write import counted
from afterword.store import audit
from afterword.store.models import Comment, CommentBan, CommentMail, CommentReport, Owner

# A refusal is told after this, so that it can be taken back before.
TOLD_AFTER = timedelta(minutes=10)
SHOWN_DECIDED = 20
# What can be decided on: what waits, and what appears.
OPEN = ("waiting", "approved")


class NoReason(Refusal):
    """A reason is missing."""

    hint = "Choose one, or write your own: whoever wrote the comment is told it. Nothing was changed."


class DecidedAlready(NotAllowed):
    """Somebody else decided on this comment meanwhile, or its author deleted it."""

    hint = "Nothing was changed by you. Look at what waits now."


@dataclass(frozen=True, slots=True)
class Queue:
    """What there is to decide on, oldest first: what waits, what looks like spam, what readers reported."""

    waiting: Sequence[Comment]
    likely: Sequence[Comment]
    reported: Sequence[Comment]
    refused: Sequence[Comment]
    banned: Sequence[CommentBan]

    @property
    def in_order(self) -> tuple[Comment, ...]:
        """What readers reported first, as it can be read meanwhile."""
        return (*self.reported, *self.waiting, *self.likely)


def queue(owner: Owner) -> Queue:
    """The whole queue of the owner's place."""
    waiting = list(_of(owner).filter(state="waiting").order_by("confirmed_at"))
    spam = likely_spam(owner, waiting)
    refused = _of(owner).filter(state="rejected").order_by("-decided_at")[:SHOWN_DECIDED]
    return Queue(
        [each for each in waiting if each.pk not in spam],
        [each for each in waiting if each.pk in spam],
        list(_of(owner).filter(state="approved", reports__isnull=False).distinct()),
        list(refused),
        list(CommentBan.objects.of(owner)),
    )


def mark_of(comment: Comment) -> str:
    """What a decision on this comment is bound to, as it is now."""
    return decision_mark(comment.name, comment.text, comment.state)


def approve(owner: Owner, comment_id: UUID, shown: str, now: datetime, by: Owner | None = None) -> Comment:
    """It appears, or goes on to appear where it was reported; `by` is who decides, where it is not the owner."""
    comment = _shown(owner, comment_id, shown)
    with transaction.atomic():
        _decide(comment, now, state="approved", reason="", reason_words="", decided_by=by or owner)
        CommentReport.objects.of(owner).filter(comment=comment).delete()
        teach(comment, "fair")
        audit.record(owner, "person", "approve comment", str(comment.pk), _by(owner, by) | {"shown": shown}, now)
    return comment


def refuse(  # noqa: PLR0913 - a refusal has these parts
    owner: Owner,
    comment_id: UUID,
    shown: str,
    reason: str,
    words: str,
    now: datetime,
    *,
    ban: bool,
    by: Owner | None = None,
) -> Comment:
    """It does not appear, with the reason that its author is told where they confirmed an address of theirs.

    With `ban` nothing more of this mailbox is kept, and what of it still waits is refused too.
    """
    reason, words = (reason if reason in REASONS else ""), clean(words)[:MOST_WORDS]
    if not (reason or words):
        raise NoReason
    comment = _shown(owner, comment_id, shown)
    with transaction.atomic():
        _say_no(comment, by or owner, reason, words, now)
        if ban and comment.address_key:
            CommentBan.everything.get_or_create(
                owner=owner, address_key=comment.address_key, defaults={"name": comment.name, "made_at": now}
            )
            others = _of(owner).filter(address_key=comment.address_key, state__in=("waiting", "unconfirmed"))
            for other in others:
                _say_no(other, by or owner, reason, words, now, tell=False)
    return comment


def take_back(owner: Owner, comment_id: UUID, now: datetime, by: Owner | None = None) -> None:
    """A refused comment waits again; a mail about it that has not left does not leave."""
    comment = Comment.objects.one(owner, pk=comment_id, state="rejected")
    with transaction.atomic():
        CommentMail.everything.filter(comment=comment, kind="refused", state="planned").update(state="dropped")
        state = "waiting" if comment.confirmed_at else "unconfirmed"
        Comment.everything.filter(pk=comment.pk).update(
            state=state, decided_at=None, decided_by=None, reason="", reason_words=""
        )
        teach(comment, "")
        audit.record(owner, "person", "take comment back", str(comment.pk), _by(owner, by), now)


def lift(owner: Owner, ban_id: UUID, now: datetime, by: Owner | None = None) -> None:
    """This mailbox may write again."""
    ban = CommentBan.objects.one(owner, pk=ban_id)
    with transaction.atomic():
        audit.record(owner, "person", "lift ban", str(ban.pk), _by(owner, by), now)
        ban.delete()


def report(owner: Owner, comment_id: UUID, reason: str, by: Visitor, now: datetime) -> None:
    """A reader says that a comment should not be there; it stays until the moderator has looked."""
    comment = Comment.objects.one(owner, pk=comment_id, state="approved")
    if reason not in COMPLAINTS:
        raise NoReason(hint="Choose one. Nothing was changed.")
    with transaction.atomic():
        counted(owner, by.net, now)
    try:
        with transaction.atomic():
            CommentReport.everything.create(owner=owner, comment=comment, reason=reason, net=by.net, made_at=now)
    except IntegrityError:
        # Said before, from the same house.
        return


def to_tell(owner: Owner) -> list[str]:
    """The keys of what the moderator is reminded of: what waits, and what was reported; no likely spam.

    What is reported after it was let stay is news once more.
    """
    found = queue(owner)
    return [
        *(f"comment:{each.pk}:{each.decided_at:%Y-%m-%dT%H:%M:%S}" for each in found.reported),
        *(f"comment:{each.pk}:waiting" for each in found.waiting),
    ]


def _of(owner: Owner) -> QuerySet[Comment]:
    return Comment.objects.of(owner).select_related("parent", "author", "decided_by")


def _shown(owner: Owner, comment_id: UUID, shown: str) -> Comment:
    comment = _of(owner).filter(pk=comment_id).first()
    if comment is None or comment.state not in OPEN or not shown.endswith(f".{comment.state}"):
        raise DecidedAlready
    if shown != mark_of(comment):
        raise ChangedMeanwhile
    return comment


def _decide(comment: Comment, now: datetime, **values: str | Owner) -> None:
    """In one step with the words that were looked at: an author may be changing them this second."""
    mine = Comment.everything.filter(pk=comment.pk, state=comment.state, name=comment.name, text=comment.text)
    if not mine.update(decided_at=now, **values):
        raise ChangedMeanwhile
    comment.refresh_from_db(fields=("decided_at", *values))


def _say_no(comment: Comment, by: Owner, reason: str, words: str, now: datetime, *, tell: bool = True) -> None:
    _decide(comment, now, state="rejected", reason=reason, reason_words=words, decided_by=by)
    CommentReport.everything.filter(comment=comment).delete()
    teach(comment, "spam" if reason == SPAM else "")
    if tell and comment.address and comment.confirmed_at:
        CommentMail.everything.create(
            owner=comment.owner,
            comment=comment,
            kind="refused",
            address_key=comment.address_key,
            made_at=now,
            wake_at=now + TOLD_AFTER,
        )
    who = _by(comment.owner, by)
    audit.record(comment.owner, "person", "refuse comment", str(comment.pk), who | {"reason": reason}, now)


def _by(owner: Owner, person: Owner | None) -> dict[str, str]:
    """Who decided, where it was not the owner whose history this is."""
    return {} if person is None or person == owner else {"by": str(person.pk)}
