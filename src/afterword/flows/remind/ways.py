"""The ways a message can take to the person: mail to themselves, their browsers, another service."""

from __future__ import annotations

import copy
import secrets
from datetime import datetime
from email.headerregistry import Address

from afterword.core.errors import AfterwordError
from afterword.core.ports import Outcome
from afterword.core.reminders.mail import reminder_mail
from afterword.core.sending import message_id, sentence
from afterword.flows.mail_account import account_of
from afterword.flows.ports import Ports
from afterword.flows.remind.devices import push_to_all
from afterword.flows.remind.note import CannotTell, Note
from afterword.flows.remind.services import send_by_service
from afterword.store.models import Reminding

MAIL, PUSH, OTHER = "mail", "push", "other"
WAYS = {MAIL: "by mail", PUSH: "in your browsers", OTHER: "by the other service"}
KEPT = " The letters are kept and go as soon as it works."
FOOT = "You get this mail because reminders by mail are on. You can change that in the settings of Afterword."


def ways_of(row: Reminding) -> tuple[str, ...]:
    """The ways that are on, the first choice first."""
    return tuple(sorted((way for way in WAYS if getattr(row, way)), key=lambda way: way != row.first))


def tell_by(ports: Ports, row: Reminding, way: str, note: Note, now: datetime) -> None:
    """Hand a message over by one way; raises `CannotTell` with why it did not get through."""
    try:
        _TELL[way](ports, row, note, now)
    except CannotTell:
        raise
    except AfterwordError as error:
        raise CannotTell(error.message) from error


def _by_mail(ports: Ports, row: Reminding, note: Note, now: datetime) -> None:
    account = account_of(row.owner)
    if account is None or not account.smtp_host:
        raise CannotTell("There is no mail account that sends.")
    sender = Address(account.display_name, *account.address.rsplit("@", 1))
    foot = ports.say(row.owner.pages_language or row.owner.language[:2], FOOT)
    key = note.key or message_id("r", secrets.token_hex(16), account.address)
    envelope = reminder_mail(sender, note.title, note.lines, note.letters, foot, key, now)
    # Letters may go by Drafts; a reminder that waits there for a press is none.
    straight = copy.copy(account)
    straight.drafts = False
    delivery = ports.transport_for(straight).deliver(envelope, lambda: True, lambda: True)
    if delivery.outcome is not Outcome.ACCEPTED:
        raise CannotTell(sentence(delivery).replace(KEPT, "").replace(" The letters are kept.", ""))


_TELL = {MAIL: _by_mail, PUSH: push_to_all, OTHER: send_by_service}
