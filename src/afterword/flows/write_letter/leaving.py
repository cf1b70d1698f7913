"""The second look at the names: in the very bytes that are about to leave, decoded as the recipient will see them."""

from __future__ import annotations

from afterword.core.findings import Level
from afterword.core.letter.names.leaving import changed_slots, is_same_name
from afterword.core.message import CannotBeSent, parse
from afterword.core.sending import plain_lines
from afterword.flows.once import remembered
from afterword.flows.ports import Ports
from afterword.flows.write_letter.check_it import names_in, stops_in
from afterword.flows.write_letter.leaving_ahead import know_what_was_read
from afterword.flows.write_letter.record_of import record_alone
from afterword.store.models import Action, MailAccount

STAYS = "Nothing was sent: look at the letter and approve it again."


def check_leaving(ports: Ports, action: Action, account: MailAccount, content: bytes) -> None:
    """Read the encoded letter back and hold its names against what was approved; `CannotBeSent` says what differs.

    The address in To and the display name in From are the approved ones; greeting, body and sign-off of the plain
    part and of the HTML part hold every approved name in its place; and the name check of the letter is made once
    more on both. Other applications are left out, as everywhere after the approval.
    Last, subject and text are word for word the approved ones and hold nothing that the other rules of letters block.
    """
    with remembered():
        know_what_was_read(action)
        _check(ports, action, account, content)


def _check(ports: Ports, action: Action, account: MailAccount, content: bytes) -> None:
    seen, approval, letter = parse(content), action.approval, action.letter
    if (seen.recipient, seen.copy) != (approval.recipient, approval.copy_to):
        goes, meant = (" and ".join(filter(None, each)) for each in ((seen.recipient, seen.copy), _approved_to(action)))
        raise CannotBeSent(f"The encoded letter goes to {goes}, approved was {meant}. {STAYS}")
    if seen.sender_name and not is_same_name(seen.sender_name, account.display_name):
        raise CannotBeSent(f"The encoded letter says it is from “{seen.sender_name}”. {STAYS}")
    record = record_alone(ports, action.owner, letter)
    approved = f"{approval.subject}\n\n{approval.text}"
    for words in (seen.text, seen.shown):
        changed = changed_slots(approved, f"{seen.subject}\n\n{words}", record)
        if changed:
            raise CannotBeSent(f"“{changed[0]}” does not stand in the encoded letter as you approved it. {STAYS}")
        wrong = [each for each in names_in(record, letter, words) if each.level is Level.BLOCK]
        if wrong:
            raise CannotBeSent(f"{wrong[0].message} {STAYS}")
    if (seen.subject, seen.text) != (approval.subject, plain_lines(approval.text)):
        raise CannotBeSent(f"The encoded letter does not say word for word what you approved. {STAYS}")
    stops = stops_in(ports, action.owner, letter, seen.subject, seen.text)
    if stops:
        raise CannotBeSent(f"{stops[0].message} {STAYS}")


def _approved_to(action: Action) -> tuple[str, str]:
    return action.approval.recipient, action.approval.copy_to
