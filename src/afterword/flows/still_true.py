"""Does an approved letter still say what is true? A fact that changed takes the approval back (trust S2)."""

from __future__ import annotations

from afterword.core.findings import Level
from afterword.core.letter.compose.greeting import sign
from afterword.core.letter.rules.unmentionable import mentions
from afterword.flows.mail_account import sending_account
from afterword.flows.names import name_card
from afterword.flows.ports import Ports
from afterword.flows.standing import step_of
from afterword.flows.write_letter.check_it import names_in
from afterword.flows.write_letter.pass_it_on import copied_to, cover_of
from afterword.flows.write_letter.record_of import record_alone
from afterword.store.models import Action, Letter, Owner

AGAIN = "Look at the letter again."


def why_untrue(ports: Ports, owner: Owner, action: Action) -> str:
    """What changed since the letter was approved, as a sentence; "" when all of it still stands.

    Held against the facts are the address, the sender, the signature, the greeting and every name in the letter.
    Other applications are left out: to add one takes no letter back.
    """
    letter, approval = action.letter, action.approval
    account = sending_account(owner)
    if approval.recipient != letter.address:
        return f"The address of {(letter.through or letter.person).written} changed. {AGAIN}"
    if approval.copy_to != copied_to(owner, letter, step_of(owner, letter.process_id, letter.step_key)):
        return f"Who gets a copy of the letter to {letter.person.written} changed. {AGAIN}"
    if letter.cover != cover_of(ports, owner, letter):
        return f"How a name is written above the letter to {letter.person.written} changed. {AGAIN}"
    if account is not None and approval.sender != account.address:
        return f"The mail account changed. {AGAIN}"
    if letter.signature != sign(owner.name, owner.phone):
        return f"Your name or number changed. {AGAIN}"
    card = name_card(ports, owner, letter.person, letter.locale)
    if card.question is not None or card.salutation not in {"", letter.salutation}:
        return f"How the name of {card.written} is written changed. {AGAIN}"
    return _words_untrue(ports, owner, letter, approval.text)


def _words_untrue(ports: Ports, owner: Owner, letter: Letter, text: str) -> str:
    if mentions(text, owner.never_mention):
        return f"The letter says what you want never to be mentioned. {AGAIN}"
    record = record_alone(ports, owner, letter)
    if any(each.level is Level.BLOCK for each in names_in(record, letter, text)):
        return f"A name in the letter to {letter.person.written} changed. {AGAIN}"
    return ""
