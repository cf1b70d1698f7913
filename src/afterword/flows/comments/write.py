"""A comment is written: kept for its moderator, or until its address is confirmed."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from afterword.core.comments.limits import CONFIRM_WITHIN, DAY, may_write, takes_mails
from afterword.core.comments.writing import Draft
from afterword.core.errors import NotAllowed, NotYours
from afterword.flows.comments.place import Visitor, is_closed, mailbox_key
from afterword.store.models import Comment, CommentBan, CommentMail, CommentTry, Owner


class TalkClosed(NotAllowed):
    """Nobody writes under this article any more."""

    hint = "What was written stays there to be read."


class TooMuch(NotAllowed):
    """Many comments came in a short time, from your network or in all."""

    hint = "Try again in an hour. What you typed is still here."


def write(owner: Owner, slug: str, draft: Draft, by: Visitor, now: datetime, **more: str | Comment | None) -> None:
    """Keep a comment on its way; `more` may say its `parent` and the `language` it was asked in.

    A stranger whose mailbox is banned, or got its mails for today, sees what everybody sees, and nothing is kept: the
    page tells nobody which addresses are known here.
    """
    if is_closed(owner, slug):
        raise TalkClosed
    with transaction.atomic():
        counted(owner, by.net, now)
        if by.person is not None:
            row = _row(owner, slug, draft, by, now, **more)
            _keep(row, state="waiting", author=by.person, confirmed_at=now)
        elif _hears_from_us(owner, key := mailbox_key(draft.address), now):
            row = _row(owner, slug, draft, by, now, **more)
            if _keep(row, address=draft.address, address_key=key, confirm_until=now + CONFIRM_WITHIN):
                CommentMail.everything.create(owner=owner, comment=row, kind="confirm", address_key=key, made_at=now)


def parent_of(owner: Owner, slug: str, wanted: UUID | None) -> Comment | None:
    """The comment that is answered: one that appears, and is itself no answer."""
    if wanted is None:
        return None
    found = Comment.objects.of(owner).filter(pk=wanted, slug=slug, state="approved", parent=None).first()
    if found is None:
        raise NotYours
    return found


def counted(owner: Owner, net: str, now: datetime) -> None:
    """Count one more act of this net, or refuse it.

    One after the other: the same words sent twice at once, or many hands at once, each see what was kept before.
    """
    Owner.objects.select_for_update(no_key=True).only("pk").get(pk=owner.pk)
    lately = CommentTry.objects.of(owner).filter(at__gt=now - DAY)
    from_net = list(lately.filter(net=net).values_list("at", flat=True))
    if not may_write(from_net, list(lately.values_list("at", flat=True)), now):
        raise TooMuch
    CommentTry.everything.create(owner=owner, net=net, at=now)


def _hears_from_us(owner: Owner, key: str, now: datetime) -> bool:
    if CommentBan.objects.of(owner).filter(address_key=key).exists():
        return False
    made = CommentMail.objects.of(owner).filter(address_key=key, made_at__gt=now - DAY)
    return takes_mails(list(made.values_list("made_at", flat=True)), now)


def _row(
    owner: Owner, slug: str, draft: Draft, by: Visitor, now: datetime, **more: str | Comment | None
) -> Comment:  # fmt: skip
    return Comment(owner=owner, slug=slug, name=draft.name, text=draft.text, net=by.net, made_at=now, **more)


def _keep(row: Comment, **values: object) -> bool:
    """Keep it, once: a second press on the button brings the same words again."""
    for name, value in values.items():
        setattr(row, name, value)
    same = {"slug": row.slug, "text": row.text, "author": row.author, "address_key": row.address_key}
    if Comment.objects.of(row.owner).filter(state__in=("unconfirmed", "waiting"), **same).exists():
        return False
    row.save(force_insert=True)
    return True
