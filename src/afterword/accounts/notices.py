"""What somebody must hear about their account: kept in the act that it tells of, and sent by a pass of the worker.

A notice is never lost with a process, for nobody can know that they should ask for it again. Where the server's word is
missing it may have left: then one more copy follows under the same Message-ID, by which many mailboxes show it once,
and never a third.
"""

from __future__ import annotations

import logging
import secrets
from datetime import datetime, timedelta
from typing import Any

from django.conf import settings
from django.core.mail import EmailMessage, get_connection
from django.db.models import F

from afterword.accounts.models import Account, Notice
from afterword.core.sending import message_id

log = logging.getLogger(__name__)
# Longer than a mail server may take: then whoever sent it has died, or was told to try again later.
AGAIN = timedelta(minutes=10)
# A mailbox that takes nothing for so long takes nothing any more.
KEPT = timedelta(days=3)
IN_A_PASS, MOST_UNCLEAR = 50, 2


def keep(account: Account, mailbox: str, subject: str, text: str, now: datetime) -> None:
    """Write a notice down; called in the transaction of what it tells."""
    own = message_id("notice", secrets.token_hex(16), settings.DEFAULT_FROM_EMAIL)
    told = {"mailbox": mailbox, "subject": subject, "text": text, "message_id": own}
    Notice.objects.create(account=account, made_at=now, wake_at=now, **told)


def send_waiting(now: datetime) -> int:
    """Send what waits, the longest due first; gives how many left.

    One that is refused is put off, and the others follow; a server that cannot be reached ends the pass.
    """
    _give_up(now)
    waiting = Notice.objects.filter(wake_at__lte=now).order_by("wake_at", "pk")[:IN_A_PASS]
    connection: Any = get_connection()
    left = 0
    try:
        for notice in waiting:
            # Nothing is claimed before the mail server is there.
            connection.open()
            mine = Notice.objects.filter(pk=notice.pk, wake_at=notice.wake_at)
            if mine.update(wake_at=now + AGAIN, unclear=F("unclear") + 1):
                left += _send(notice, connection)
    except OSError as error:
        _log(error)
    finally:
        connection.close()
    return left


def _send(notice: Notice, connection: Any) -> bool:
    """Whether it left; False where the server said no to this one."""
    headers = {"Auto-Submitted": "auto-generated", "Message-ID": notice.message_id}
    written = (notice.subject, notice.text, settings.DEFAULT_FROM_EMAIL, [notice.mailbox])
    try:
        EmailMessage(*written, headers=headers, connection=connection).send()
    except OSError as error:
        if not (hasattr(error, "smtp_code") or hasattr(error, "recipients")):
            raise
        # The server said no to it, so it has not left. The line may be gone after that: the next opens its own.
        Notice.objects.filter(pk=notice.pk).update(unclear=F("unclear") - 1)
        _log(error)
        connection.close()
        return False
    Notice.objects.filter(pk=notice.pk).delete()
    return True


def _log(error: OSError) -> None:
    # What a mail server says is an OSError too; it may name the mailbox, which no log holds.
    log.warning("A notice of an account could not be sent: %s.", type(error).__name__)


def _give_up(now: datetime) -> None:
    waited = Notice.objects.filter(wake_at__lte=now)
    over = waited.filter(made_at__lte=now - KEPT) | waited.filter(unclear__gte=MOST_UNCLEAR)
    if count := over.delete()[0]:
        log.warning("Notices of accounts whose leaving stayed unclear, or that no server took: %d given up.", count)
