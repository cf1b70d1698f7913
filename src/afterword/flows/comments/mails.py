"""Mails to visitors: at most one an hour to a mailbox, each sent at most once, nothing in them that anybody typed."""

from __future__ import annotations

import copy
import logging
import secrets
from datetime import datetime, timedelta
from email.headerregistry import Address
from functools import partial
from urllib.parse import urlsplit

from django.db import transaction
from django.db.models import Q

from afterword.core.comments.limits import ALL_MAILS_HOUR, CONFIRM_WITHIN, DAY, HOUR, mail_goes_at
from afterword.core.comments.mail import comment_mail
from afterword.core.comments.reasons import REASONS
from afterword.core.errors import AfterwordError
from afterword.core.ports import Delivery, Envelope, Outcome
from afterword.core.sending import backoff, message_id
from afterword.flows.comments.own import new_token
from afterword.flows.mail_account import account_of
from afterword.flows.ports import Ports
from afterword.store import audit
from afterword.store.models import Comment, CommentMail, CommentTry, MailAccount

LEASE = timedelta(minutes=5)
# When a decision is so long ago, nobody writes about it any more: the address goes.
KEPT = timedelta(days=30)
MAY_HAVE_LEFT = ("committed", "sent", "uncertain")
WORTH = {"confirm": "unconfirmed", "refused": "rejected"}

CONFIRM = "Confirm your comment"
CONFIRM_LINES = (
    "Somebody, most likely you, wrote a comment under an article and gave this address.",
    "To have it read by a moderator, open this page and press the button on it:",
)
CONFIRM_FOOT = (
    "Opening the page does nothing by itself. The button works for two days.",
    "Keep this mail: on the same page you can change the comment until it is approved, and delete it at any time.",
    "If it was not you, do nothing. The comment is deleted, and nobody gets to read it.",
)
REFUSED = "Your comment does not appear"
REFUSED_LINES = ("A moderator read your comment and decided that it does not appear.", "The reason:")
REFUSED_FOOT = "You wrote it under this article:"

log = logging.getLogger(__name__)


def send_comment_mails(ports: Ports, now: datetime) -> int:
    """Send what is due and forget what is over; gives how many left."""
    tidy(now)
    free = Q(state="planned") & (Q(wake_at=None) | Q(wake_at__lte=now)) | Q(state="claimed", lease_until__lte=now)
    # A run that stopped after this mark may have sent it: nobody gets it twice.
    CommentMail.everything.filter(state="committed", lease_until__lte=now).update(state="uncertain")
    count = 0
    for mail in CommentMail.everything.filter(free).select_related("owner", "comment"):
        try:
            count += _send(ports, mail, now)
        except Exception:
            # One visitor's mail must not keep back those of others.
            log.exception("The mail %s about a comment stopped.", mail.pk)
    return count


def tidy(now: datetime) -> None:
    """Delete what was not confirmed in time, and what is kept no longer."""
    Comment.everything.filter(state="unconfirmed", confirm_until__lte=now).delete()
    CommentTry.everything.filter(at__lte=now - DAY).delete()
    CommentMail.everything.filter(made_at__lte=now - KEPT).delete()
    old = Comment.everything.filter(decided_at__lte=now - KEPT).exclude(address="", net="")
    old.update(address="", net="")


def _send(ports: Ports, mail: CommentMail, now: datetime) -> bool:
    account, comment = account_of(mail.owner), mail.comment
    if comment is None or comment.state != WORTH[mail.kind] or not comment.address:
        _settled(mail, state="dropped", lease_until=None)
        return False
    if not ports.page_address or account is None or not account.smtp_host:
        return False
    at = _may_go_at(mail, now)
    if at > now:
        _settled(mail, state="planned", wake_at=at, lease_until=None)
        return False
    mine = CommentMail.everything.filter(pk=mail.pk, attempt=mail.attempt, state=mail.state)
    if not mine.update(state="claimed", attempt=mail.attempt + 1, lease_until=now + LEASE):
        return False
    mail.attempt += 1
    try:
        delivery = _deliver(ports, account, mail, _envelope(ports, account, mail, comment, now), now)
    except AfterwordError as error:
        delivery = Delivery(Outcome.DEFERRED, stage="compose", text=error.message)
    return _after(mail, delivery, now)


def _may_go_at(mail: CommentMail, now: datetime) -> datetime:
    """An hour after the last one to this mailbox; and never many in an hour to all of them together."""
    left = CommentMail.objects.of(mail.owner).exclude(pk=mail.pk).filter(committed_at__gt=now - DAY)
    to_all = left.filter(committed_at__gt=now - HOUR).count()
    if to_all >= ALL_MAILS_HOUR:
        return now + HOUR / 4
    return mail_goes_at(
        [at for at in left.filter(address_key=mail.address_key).values_list("committed_at", flat=True) if at], now
    )


def _envelope(ports: Ports, account: MailAccount, mail: CommentMail, comment: Comment, now: datetime) -> Envelope:
    say = partial(ports.say, comment.language or "en")
    place = urlsplit(ports.page_address).netloc
    sender = Address(place, *account.address.rsplit("@", 1))
    key = message_id("k", secrets.token_hex(16), account.address)
    if mail.kind == "confirm":
        link = f"{ports.page_address}/advice/comments/mine/{new_token(comment, now + CONFIRM_WITHIN)}"
        lines = [*map(say, CONFIRM_LINES), link, *map(say, CONFIRM_FOOT)]
        return comment_mail(sender, comment.address, say(CONFIRM), lines, key, now)
    reason = [each for each in (say(REASONS.get(comment.reason, "")), comment.reason_words) if each]
    lines = [*map(say, REFUSED_LINES), *reason, say(REFUSED_FOOT), f"{ports.page_address}/advice/{comment.slug}"]
    return comment_mail(sender, comment.address, say(REFUSED), lines, key, now)


def _deliver(ports: Ports, account: MailAccount, mail: CommentMail, envelope: Envelope, now: datetime) -> Delivery:
    claimed = CommentMail.everything.filter(pk=mail.pk, attempt=mail.attempt, state="claimed")

    def gate() -> bool:
        # Stored before the words go: whoever finds it so after a stop does not send it again.
        return bool(claimed.update(state="committed", committed_at=now, message_id=envelope.message_id))

    straight = copy.copy(account)
    straight.drafts = False
    return ports.transport_for(straight).deliver(envelope, gate, lambda: ports.clock.now() < now + LEASE / 2)


def _after(mail: CommentMail, delivery: Delivery, now: datetime) -> bool:
    if delivery.outcome is Outcome.ACCEPTED:
        with transaction.atomic():
            _settled(mail, state="sent", lease_until=None, said="")
            audit.record(mail.owner, "worker", "mail about comment", str(mail.comment_id), {"kind": mail.kind}, now)
        return True
    state = {Outcome.UNKNOWN: "uncertain", Outcome.REFUSED: "failed"}.get(delivery.outcome, "planned")
    _settled(mail, state=state, wake_at=now + backoff(mail.attempt), lease_until=None, said=delivery.text[:300])
    return False


def _settled(mail: CommentMail, **values: object) -> None:
    CommentMail.everything.filter(pk=mail.pk, attempt=mail.attempt).update(**values)
