"""What the child process does with a mail or a contact file. Pure; nothing is opened or called."""

from __future__ import annotations

from typing import Any

from afterword.calendars.jscontact import looks_like_json, read_js_cards
from afterword.calendars.lines import decoded
from afterword.calendars.vcard import read_cards
from afterword.core.errors import Unreadable
from afterword.core.hearing import listen
from afterword.core.hearing.understanding import NotAMail, understood, understood_words
from afterword.reading import limits
from afterword.reading.eml import read_mail
from afterword.reading.parse import read_invitation
from afterword.reading.prescan import scan_mail


class NotACard(Unreadable):
    """There is no contact in this file."""

    code = "not_a_card"
    hint = "Export the contacts as vCard (.vcf) or JSContact (.json) and give that file."


def read_correspondence(content: bytes, kind: str) -> dict[str, Any]:
    """The `read-mail` object of a raw mail ("mail") or a body ("words", "page")."""
    if kind == "mail":
        scan_mail(content)
        return understood(content).to_json()
    text, _ = decoded(content, folded=False)
    return understood_words("", text, is_html=kind == "page").to_json()


def hear(content: bytes, own_address: str | None) -> dict[str, Any]:
    """What one message of the mailbox is: the message, and the invitation in it with its calendar as text.

    A calendar that cannot be read leaves the words of the mail.
    """
    scan_mail(content)
    message = listen(content)
    if message is None:
        raise NotAMail
    invitation, calendar = _calendar(content, own_address)
    return {"message": message.to_json(), "invitation": invitation, "calendar": calendar}


def _calendar(content: bytes, own_address: str | None) -> tuple[dict[str, Any] | None, str]:
    try:
        parts = read_mail(content).calendars
        return (read_invitation(content, "eml", own_address), parts[0].text) if parts else (None, "")
    except Unreadable:
        return None, ""


def read_contacts(content: bytes) -> dict[str, Any]:
    """The `read-contacts` object of a vCard or JSContact file; refuses one with more cards than such an export has."""
    if looks_like_json(content):
        cards = read_js_cards(content)
    else:
        cards = read_cards(content) if b"BEGIN:VCARD" in content.replace(b"\0", b"").upper() else []
    if not cards:
        raise NotACard
    if len(cards) > limits.VCF_CARDS:
        raise limits.TooMuch(
            f"This file has more than {limits.VCF_CARDS} contacts. Nothing was kept.",
            hint="Export only the people of your interviews.",
        )
    return {"cards": [card.to_json() for card in cards]}
