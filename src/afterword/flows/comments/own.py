"""A comment in the hands of who wrote it: confirmed, changed until it is approved, deleted at any time."""

from __future__ import annotations

import hashlib
import secrets
from datetime import datetime
from uuid import UUID

from django.core.signing import BadSignature, Signer
from django.db import transaction

from afterword.core.comments.writing import Draft, text_hash
from afterword.core.errors import NotAllowed, NotYours
from afterword.flows.comments.place import keyed
from afterword.flows.comments.write import counted
from afterword.store.models import Comment, CommentMail, CommentReport, Owner

_SIGNER = Signer(salt="afterword.comments.link", algorithm="sha256")


class LinkOver(NotAllowed):
    """This link leads nowhere any more."""

    hint = "A comment is confirmed within two days, or it is deleted. You can write it again."


class ChangedMeanwhile(NotAllowed):
    """The comment is not the one that was shown to you."""

    hint = "Read it as it is now, and decide again."


class ReadAlready(NotAllowed):
    """A moderator has decided on it, so it cannot be changed any more."""

    hint = "You can still delete it."


def new_token(comment: Comment, until: datetime) -> str:
    """A link to this comment alone: signed, and kept as a hash; its button is bound to the words it shows."""
    secret = secrets.token_urlsafe(16)
    token = _SIGNER.sign(secret)
    Comment.everything.filter(pk=comment.pk).update(token_hash=_hash(secret), confirm_until=until)
    return token


def of_token(token: str, now: datetime) -> Comment:
    """The comment that a link leads to: one that was not confirmed in time is not there."""
    try:
        secret = _SIGNER.unsign(token)
    except BadSignature as error:
        raise LinkOver from error
    comment = Comment.everything.filter(token_hash=_hash(secret)).select_related("owner").first()
    if comment is None or (comment.state == "unconfirmed" and _is_late(comment, now)):
        raise LinkOver
    return comment


def of_author(author: Owner, comment_id: UUID) -> Comment:
    """The comment of somebody who is signed in; `NotYours` where it is not theirs."""
    found = Comment.everything.filter(pk=comment_id, author=author).exclude(state="removed").first()
    if found is None:
        raise NotYours
    return found


def confirm(comment: Comment, shown: str, now: datetime) -> None:
    """Exactly the words that were shown go to a moderator; pressing twice does no more."""
    if shown != text_hash(comment.name, comment.text):
        raise ChangedMeanwhile
    mine = Comment.everything.filter(pk=comment.pk, state="unconfirmed", confirm_until__gt=now)
    if not mine.update(state="waiting", confirmed_at=now) and not _is_confirmed(comment):
        raise LinkOver


def change(comment: Comment, draft: Draft, now: datetime) -> None:
    """Other words, as long as no moderator decided; who is about to approve is shown them first.

    Not without end: words that change all the time could never be decided on.
    """
    mine = Comment.everything.filter(pk=comment.pk, state="waiting")
    with transaction.atomic():
        counted(comment.owner, keyed("change", str(comment.pk)), now)
        if not mine.update(name=draft.name, text=draft.text, edited_at=now):
            raise ReadAlready


def remove(comment: Comment) -> None:
    """Delete it; where somebody answered, an empty place keeps their answer readable."""
    with transaction.atomic():
        CommentMail.everything.filter(comment=comment, state="planned").update(state="dropped")
        CommentReport.everything.filter(comment=comment).delete()
        if comment.answers.exists():
            blank = {"name": "", "text": "", "address": "", "address_key": "", "net": "", "token_hash": ""}
            Comment.everything.filter(pk=comment.pk).update(state="removed", author=None, **blank)
        else:
            comment.delete()


def _is_confirmed(comment: Comment) -> bool:
    return Comment.everything.filter(pk=comment.pk).exclude(confirmed_at=None).exists()


def _is_late(comment: Comment, now: datetime) -> bool:
    return comment.confirm_until is None or comment.confirm_until <= now


def _hash(secret: str) -> str:
    return hashlib.sha256(f"comment:{secret}".encode()).hexdigest()
