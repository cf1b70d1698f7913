"""Waiting at the mailbox (IMAP IDLE), so that an answer is heard within seconds; the poll stays as the net below."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable
from uuid import UUID

from django.db import close_old_connections
from django.db.models import QuerySet

from afterword.core.ports import Mailbox, MailboxUnreachable, SecretLost
from afterword.flows.closed import of_open_accounts
from afterword.flows.ports import Ports
from afterword.store.models import MailAccount

log = logging.getLogger(__name__)
# The connection is given up and made anew after this, so that one that died unseen is noticed.
LONGEST_WAIT = 10 * 60.0
AFTER_TROUBLE = 60.0
AFTER_NEWS = 2.0


class Watch:
    """One waiting thread for each account with a mailbox; `news` is set when something came in.

    It only wakes the worker, which looks with its own connection: what is heard is decided in one place.
    """

    def __init__(self, ports: Ports) -> None:
        self.news = threading.Event()
        self._ports = ports
        self._stopping = threading.Event()
        self._waiting: dict[UUID, threading.Thread] = {}

    def keep(self) -> None:
        """Wait at every mailbox there is now; a thread that ended begins again."""
        for account in _mailboxes().values_list("pk", flat=True):
            thread = self._waiting.get(account)
            if thread is None or not thread.is_alive():
                thread = threading.Thread(target=self._wait_at, args=(account,), name="mailbox", daemon=True)
                self._waiting[account] = thread
                thread.start()

    def stop(self) -> None:
        """Wait no longer; a thread that stands in its wait ends with the process."""
        self._stopping.set()

    def _wait_at(self, account_id: UUID) -> None:
        try:
            while not self._stopping.is_set():
                account = _mailboxes().filter(pk=account_id).first()
                if account is None:
                    return
                # No connection to the database is held while nothing happens.
                self._stopping.wait(self.wait_once(account, close_old_connections))
        except Exception:
            # Only the quickness is lost: the worker polls all the same, and `keep` begins anew.
            log.exception("Waiting at a mailbox stopped.")
            self._stopping.wait(AFTER_TROUBLE)
        finally:
            close_old_connections()

    def wait_once(self, account: MailAccount, before_waiting: Callable[[], None] = lambda: None) -> float:
        """Wait until something comes in, and say so; gives how long to rest before the next wait."""
        try:
            mailbox: Mailbox | None = self._ports.mailbox_for(account)
            before_waiting()
            came = None if mailbox is None else mailbox.wait_for_mail(account.last_uid, LONGEST_WAIT)
        except (MailboxUnreachable, SecretLost):
            # The poll shows the problem; here it is only slept over.
            return AFTER_TROUBLE
        if came:
            self.news.set()
            return AFTER_NEWS
        return AFTER_TROUBLE if came is None else 0.0


def _mailboxes() -> QuerySet[MailAccount]:
    return MailAccount.everything.filter(of_open_accounts()).exclude(imap_host="")
