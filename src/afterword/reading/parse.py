"""What the child process does with one file: pre-scan, parse, understand. Pure; nothing is opened or called."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from typing import Any

from afterword.calendars.ics import read_events
from afterword.calendars.lines import decoded
from afterword.core.html_text import html_words
from afterword.core.interview import Invitation, Invitee, Letterhead, invitation
from afterword.core.interview.arranging import PASSED_ON
from afterword.core.interview.invitation import NoEvent
from afterword.reading.eml import read_mail
from afterword.reading.pasted import event_from_words
from afterword.reading.prescan import scan_calendar, scan_mail

# A page that a mail program or a browser saved, or a piece of one.
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]{0,99}>\s*)?<(?:!doctype html|!--|(?:html|head|body|meta|style|script|div|p|table|span|h[1-6]|a"
    r"|img|br|ul|ol|b|center|font|math|svg)[\s/>])",
    re.IGNORECASE,
)


def read_invitation(
    content: bytes, kind: str, candidate_email: str | None = None, read_on: date | None = None
) -> dict[str, Any]:
    """The `read-invite` object of one .ics ("ics"), mail ("eml") or pasted text ("text").

    `read_on` is the day it is read: pasted words carry no date of their own. Raises `Unreadable` with what happened;
    a mail without a calendar part is read like pasted text.
    """
    if kind == "eml":
        return _from_mail(content, candidate_email).to_json()
    text, sound = decoded(content, folded=kind == "ics")
    if kind == "text":
        text = html_words(text) if _PAGE.match(text) else text
        return _from_words(text, None, candidate_email, read_on).to_json()
    scan_calendar(text)
    return invitation(read_events(text), candidate_email=candidate_email, characters_sound=sound).to_json()


def _from_mail(content: bytes, candidate_email: str | None) -> Invitation:
    scan_mail(content)
    mail = read_mail(content)
    for part in mail.calendars:
        scan_calendar(part.text)
    events = [event for part in mail.calendars for event in read_events(part.text)]
    if not events:
        return _from_words(mail.letterhead.text, mail.letterhead, candidate_email)
    unique = list({(one.uid, one.start, one.sequence, one.is_override): one for one in reversed(events)}.values())[::-1]
    sound = all(part.sound for part in mail.calendars)
    return invitation(unique, letter=mail.letterhead, candidate_email=candidate_email, characters_sound=sound)


def _from_words(
    text: str, letter: Letterhead | None, candidate_email: str | None, read_on: date | None = None
) -> Invitation:
    subject = letter.subject if letter else None
    if not text.strip() and not subject:
        raise NoEvent("There is no invitation in this.")
    event = event_from_words(text, subject=subject, sent_on=letter.sent_on if letter else None, read_on=read_on)
    passed_on = bool(event.organizer and event.organizer.email and PASSED_ON.match(subject or ""))
    if letter and letter.sender_address and not passed_on:
        sender = Invitee(letter.sender_name, letter.sender_email, address=letter.sender_address)
        event = replace(event, organizer=sender)
    return invitation([event], letter=letter, candidate_email=candidate_email)
