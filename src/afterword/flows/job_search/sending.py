"""Mails about new jobs: each leaves once. What a stop in between left unclear is looked for, never sent on a guess."""

from __future__ import annotations

import copy
import logging
import secrets
from datetime import datetime, timedelta
from email.headerregistry import Address

from django.db import transaction
from django.db.models import Q

from afterword.core.errors import AfterwordError
from afterword.core.message import is_headed
from afterword.core.ports import Delivery, Envelope, Mailbox, MailboxUnreachable, Outcome, SecretLost
from afterword.core.search.alert_mail import alert_mail
from afterword.core.search.rhythm import INSTANT, MOST_REFUSALS, next_telling
from afterword.core.sending import backoff, message_id, sentence
from afterword.flows.closed import of_open_accounts
from afterword.flows.job_search.collecting import ACTIVE, collect
from afterword.flows.job_search.marks import APPLIED, DISMISSED
from afterword.flows.job_search.rows import open_postings
from afterword.flows.job_search.told import words_for
from afterword.flows.mail_account import account_of
from afterword.flows.overview.dates import local
from afterword.flows.ports import Ports
from afterword.store.models import AlertItem, AlertMail, MailAccount, Owner, PostingMark, SavedSearch

LEASE = timedelta(minutes=5)
# A mail that is not there by then, and was looked for twice, did not leave: where the provider files what it takes.
GRACE = timedelta(minutes=10)
LOOKS_FOR = timedelta(days=2)

log = logging.getLogger(__name__)


def send_alerts(ports: Ports, now: datetime) -> int:
    """Collect what is new, make the mails that are due, send them; gives how many got through."""
    collect(ports, now)
    _settle(ports, now)
    for search in SavedSearch.everything.filter(ACTIVE, next_at__lte=now).select_related("owner"):
        _plan(search, now)
    free = Q(state="planned") & (Q(wake_at=None) | Q(wake_at__lte=now)) | Q(state="claimed", lease_until__lte=now)
    count = 0
    for mail in AlertMail.everything.filter(free).select_related("owner", "search", "search__owner"):
        try:
            count += _send(ports, mail, now)
        except Exception:
            # One search must not keep back the mails of another.
            log.exception("The mail %s about new jobs stopped.", mail.pk)
    return count


def _plan(search: SavedSearch, now: datetime) -> None:
    """Bind what waits to one mail with the one id that every try carries."""
    account = account_of(search.owner)
    if account is None or not account.smtp_host:
        return
    with transaction.atomic():
        items = AlertItem.objects.of(search.owner).filter(search=search, state="waiting", mail=None)
        if search.rhythm == INSTANT and not items.exists():
            return
        after = next_telling(search.rhythm, search.hour, search.weekday, search.owner.time_zone, now)
        due = SavedSearch.everything.filter(pk=search.pk, next_at=search.next_at)
        if not due.update(next_at=after if after > now else now + timedelta(seconds=1)):
            return
        if items.exists():
            key = message_id("j", secrets.token_hex(16), account.address)
            mail = AlertMail.everything.create(owner=search.owner, search=search, message_id=key, made_at=now)
            items.update(mail=mail)


def _send(ports: Ports, mail: AlertMail, now: datetime) -> bool:
    mine = AlertMail.everything.filter(pk=mail.pk, attempt=mail.attempt, state=mail.state)
    if not mine.update(state="claimed", attempt=mail.attempt + 1, lease_until=now + LEASE):
        return False
    mail.attempt += 1
    account = account_of(mail.owner)
    items = _worth_telling(mail, now)
    if not items or account is None or not account.smtp_host or not _may_go(mail):
        _let_go(mail, bool(items))
        return False
    try:
        delivery = _deliver(ports, account, mail, _envelope(ports, account, mail, items, now), now)
    except AfterwordError as error:
        delivery = Delivery(Outcome.DEFERRED, stage="compose", text=error.message)
    return _after(mail, delivery, now)


def _may_go(mail: AlertMail) -> bool:
    return SavedSearch.everything.filter(ACTIVE, of_open_accounts(), pk=mail.search_id).exists()


def _let_go(mail: AlertMail, has_items: bool) -> None:
    """Nothing to tell, or nobody to tell it for: what is open waits on the page."""
    if has_items:
        AlertItem.everything.filter(mail=mail, state="waiting").update(mail=None)
    _settled(mail, state="empty", lease_until=None)


def _worth_telling(mail: AlertMail, now: datetime) -> list[AlertItem]:
    """What is still open, was not put away, and was not told by another search; the rest is dropped."""
    owner = mail.owner
    items = AlertItem.objects.of(owner).filter(mail=mail, state="waiting").select_related("posting", "posting__source")
    done = set(PostingMark.objects.of(owner).filter(state__in=(APPLIED, DISMISSED)).values_list("group", flat=True))
    done |= set(AlertItem.objects.of(owner).filter(state="told").values_list("group", flat=True))
    still_open = set(open_postings(owner, local(now, owner.time_zone).date()).values_list("group", flat=True))
    kept = [each for each in items if each.group in still_open and each.group not in done]
    gone = {each.pk for each in items} - {each.pk for each in kept}
    AlertItem.everything.filter(pk__in=gone).update(state="dropped")
    return sorted(kept, key=lambda each: -each.posting.ingest_sequence)


def _envelope(
    ports: Ports, account: MailAccount, mail: AlertMail, items: list[AlertItem], now: datetime
) -> Envelope:  # fmt: skip
    sender = Address(account.display_name, *account.address.rsplit("@", 1))
    return alert_mail(sender, words_for(ports, mail.search, items), mail.message_id, now)


def _deliver(ports: Ports, account: MailAccount, mail: AlertMail, envelope: Envelope, now: datetime) -> Delivery:
    claimed = AlertMail.everything.filter(pk=mail.pk, attempt=mail.attempt, state="claimed")

    def gate() -> bool:
        # Stored before the words go: whoever finds it so after a stop knows that they may have left.
        return _may_go(mail) and bool(claimed.update(state="committed", committed_at=now))

    # Letters may go by Drafts; a mail to oneself that waits there for a press is none.
    straight = copy.copy(account)
    straight.drafts = False
    return ports.transport_for(straight).deliver(envelope, gate, lambda: ports.clock.now() < now + LEASE / 2)


def _after(mail: AlertMail, delivery: Delivery, now: datetime) -> bool:
    # What follows speaks of letters.
    said = sentence(delivery).partition(". ")[0].rstrip(".") + "."
    if delivery.outcome is Outcome.ACCEPTED:
        _told(mail, now)
        return True
    if delivery.outcome is Outcome.UNKNOWN:
        _settled(mail, state="uncertain", said=said[:300])
    elif delivery.outcome is Outcome.REFUSED:
        _refused(mail, said, now)
    else:
        _settled(mail, state="planned", wake_at=now + backoff(mail.attempt), lease_until=None, said=said[:300])
    return False


def _told(mail: AlertMail, now: datetime) -> None:
    with transaction.atomic():
        _settled(mail, state="sent", sent_at=now, lease_until=None, said="")
        AlertItem.everything.filter(mail=mail, state="waiting").update(state="told")
        SavedSearch.everything.filter(pk=mail.search_id).update(refusals=0)


def _refused(mail: AlertMail, said: str, now: datetime) -> None:
    """Tried again tomorrow; after some refusals the search rests, and says so on its page."""
    with transaction.atomic():
        refusals = mail.search.refusals + 1
        changes: dict[str, object] = {"refusals": refusals}
        if refusals >= MOST_REFUSALS:
            why = f"Your mail server refused these mails {refusals} times. {said}"
            changes |= {"paused_at": now, "paused_why": why[:300]}
            AlertItem.everything.filter(mail=mail, state="waiting").update(mail=None)
            _settled(mail, state="failed", said=said[:300], lease_until=None)
        else:
            later = now + timedelta(hours=4)
            _settled(mail, state="planned", wake_at=later, lease_until=None, said=said[:300])
        SavedSearch.everything.filter(pk=mail.search_id).update(**changes)


def _settled(mail: AlertMail, **values: object) -> None:
    AlertMail.everything.filter(pk=mail.pk, attempt=mail.attempt).update(**values)


def _settle(ports: Ports, now: datetime) -> None:
    """A run that stopped after `committed`, or an answer that was lost: the person's own mailbox decides."""
    stopped = Q(state="committed", lease_until__lte=now) | Q(state="uncertain")
    for mail in AlertMail.everything.filter(stopped, made_at__gt=now - LOOKS_FOR).select_related("owner"):
        if mail.wake_at is not None and mail.wake_at > now:
            continue
        account = account_of(mail.owner)
        looked = _is_there(ports, account, mail) if account else None
        if looked:
            _told(mail, now)
        elif looked is False and account and account.files_itself and _is_past(mail, now):
            _settled(mail, state="planned", wake_at=None, lease_until=None)
        else:
            _settled(mail, state="uncertain", wake_at=now + GRACE / 2, lease_until=None)


def _is_past(mail: AlertMail, now: datetime) -> bool:
    """Looked for before, and long enough since it may have left."""
    return mail.state == "uncertain" and mail.committed_at is not None and now - mail.committed_at >= GRACE


def _is_there(ports: Ports, account: MailAccount, mail: AlertMail) -> bool | None:
    """Whether the mail lies in Sent or in the inbox; None where nobody can look."""
    try:
        mailbox = ports.mailbox_for(account)
        return None if mailbox is None else mailbox.find_sent(mail.message_id) or _came(mailbox, mail.message_id)
    except (MailboxUnreachable, SecretLost):
        return None


def _came(mailbox: Mailbox, key: str) -> bool:
    found = mailbox.new_messages("", lambda glimpse: is_headed(glimpse.head, key))
    return any(each.content is not None for each in found)


def uncertain_of(owner: Owner) -> list[AlertMail]:
    """Mails of which nobody knows whether they came, for the page."""
    return list(AlertMail.objects.of(owner).filter(state="uncertain").select_related("search"))
