"""What is told by mail of a coach: that somebody asks for one, and that one said something. They name no employer."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django.urls import reverse

from afterword.flows.coaching.commenting import Kept
from afterword.web.language import said, said_in

ASK_SUBJECT = "{mailbox} asks you to look over letters"
ASK_TEXT = (
    "{mailbox} would like you to look over letters that they write after job interviews, before they approve them.\n\n"
    "Sign in with the address to which this mail came, and answer there:\n{link}\n\n"
    "You see only what they chose, and they see when you look. You can neither change, approve nor send anything.\n\n"
    "If you do not know them, do nothing: the question ends by itself within 14 days."
)
TOLD_SUBJECT = "A comment on a letter of yours"
TOLD_TEXT = "{mailbox} said something to a letter that waits for your approval. It stands beside the letter:\n{link}"


def ask(mailbox: str, own: str, where: str) -> bool:
    """Ask the bearer of a mailbox, in the language of who asks; False where no mail could be sent."""
    from afterword.accounts.mails import told

    words = {"mailbox": own, "link": f"{where}{reverse('helping')}"}
    return told(mailbox, said(ASK_SUBJECT).format(**words), said(ASK_TEXT).format(**words))


def tell(kept: Kept, letter: UUID, coach: str, where: str) -> None:
    """Tell the person, in their language, unless they were told a moment ago."""
    from afterword.accounts.mails import told

    if not kept.is_told:
        return
    owner: Any = kept.owner
    words = {"mailbox": coach, "link": f"{where}{reverse('letters', args=[kept.process])}?letter={letter}"}
    text = said_in(owner.pages_language, TOLD_TEXT).format(**words)
    told(owner.account.email, said_in(owner.pages_language, TOLD_SUBJECT), text)
