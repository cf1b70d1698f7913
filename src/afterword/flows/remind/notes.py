"""What one way carries of a message: only a mail to the person themselves shows letters, and says how to say yes."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial

from afterword.core.reminders import Due, Words
from afterword.core.reminders.mail import ShownLetter
from afterword.core.sending import message_id
from afterword.flows.approve import Ready
from afterword.flows.mail_account import account_of
from afterword.flows.overview.dates import day, hour, local
from afterword.flows.ports import Ports
from afterword.flows.remind.call_answers import ask_calls
from afterword.flows.remind.calls import call_token
from afterword.flows.remind.links import NAMED, make_link
from afterword.flows.remind.note import Note
from afterword.flows.remind.ways import MAIL
from afterword.store.models import Reminder, Reminding

LINK = "The link shows the letters and one button. It works until {until}, and only once; opening it approves nothing."
ANSWER = "Or answer this mail with the one word “approve”."
ANSWER_ALONE = "To approve exactly these words, answer this mail with the one word “approve”, or open Afterword."
WENT = "After it, say how it went"
IN_WORDS = (
    "After the call you can also answer this mail: “spoke”, “left a message”, “no answer” or “bad moment”,"
    " and the day they named, as in “spoke, they decide on 12 December”."
)
IN_WORDS_OF_ONE = (
    "After a call you can also answer this mail, with the name and how it went: “spoke”, “left a message”,"
    " “no answer” or “bad moment”, and the day they named, as in “spoke, they decide on 12 December”."
)
OPEN = "To approve them, open Afterword."


@dataclass(frozen=True, slots=True)
class Message:
    """One message that is being told: its row, what is due, its words, and what each letter would be approved as."""

    reminder: Reminder
    due: Due
    words: Words
    ready: Mapping[str, Ready]


def saying(ports: Ports, row: Reminding) -> Callable[[str], str]:
    """In the language of the pages, else of the person's letters: no browser asks for one here."""
    return partial(ports.say, row.owner.pages_language or row.owner.language[:2])


def note_for(ports: Ports, row: Reminding, message: Message, way: str, now: datetime) -> Note:
    """The message as this way carries it."""
    account = account_of(row.owner)
    address, hears = account.address if account else "", bool(account and account.imap_host)
    words, due = message.words, message.due
    key = message_id(NAMED, secrets.token_hex(16), address) if way == MAIL and address else ""
    lines = (*words.lines, *_how_it_went(ports, row, message, key if hears else "")) if way == MAIL else words.lines
    note = Note(words.title, words.short, lines, topic=due.kind, key=key)
    ours = {each.key: message.ready[each.key] for each in due.ready if each.key in message.ready}
    if not ours:
        return note
    token = make_link(message.reminder, ours, min(each.latest for each in due.ready), key)
    path = f"/approve/{token}"
    link = f"{ports.page_address}{path}" if ports.page_address else ""
    if way != MAIL:
        return replace(note, path=path, link=link)
    how = _how(saying(ports, row), link, _until(due, row, now), hears=hears)
    letters = tuple(ShownLetter(each.recipient, each.subject, each.text) for each in ours.values())
    return replace(note, lines=(*lines[:1], *how, *lines[1:]), letters=letters, link=link)


def _how_it_went(ports: Ports, row: Reminding, message: Message, key: str) -> Iterator[str]:
    """For each call of the day the page that takes how it went, where the page has an address of its own.

    With a `key` the mail may be answered, and what it asks is noted under it.
    """
    say, due = saying(ports, row), message.due
    calls = [(thing, token) for thing in due.today if (token := call_token(row.owner, thing))]
    for thing, token in calls if ports.page_address else ():
        yield f"{say(thing.head)}. {say(WENT)}: {ports.page_address}/called/{token}"
    if calls and key:
        ask_calls(message.reminder, [thing for thing, _ in calls], key)
        yield say(IN_WORDS if len(calls) == 1 else IN_WORDS_OF_ONE)


def _until(due: Due, row: Reminding, now: datetime) -> str:
    latest, zone = min(each.latest for each in due.ready), row.owner.time_zone
    if local(latest, zone).date() == local(now, zone).date():
        return hour(latest, zone)
    return f"{day(latest, zone)}, {hour(latest, zone)}"


def _how(say: Callable[[str], str], link: str, until: str, *, hears: bool) -> tuple[str, ...]:
    """How to say yes from where the mail is read; an answer is heard only where the mailbox is known."""
    if not link:
        return (say(ANSWER_ALONE if hears else OPEN),)
    here = say("Read and approve")
    return (f"{here}: {link}", say(LINK.format(until=until)), *((say(ANSWER),) if hears else ()))
