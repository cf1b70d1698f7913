"""A reminder as a mail: complete as text, from the person to themselves, and answered with one word."""

from __future__ import annotations

from datetime import UTC, datetime
from email import message_from_bytes, policy
from email.headerregistry import Address

import pytest

from afterword.core.message import CannotBeSent
from afterword.core.reminders.mail import ShownLetter, approves, reminder_mail

NOW = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
SELF = Address("Mara", "mara", "home.example")
LETTER = ShownLetter("a@b.example", "Thanks", "Dear <Ada>,\n\nThank you.\n")


def test_it_says_that_a_machine_wrote_it_and_is_whole_in_plain_text() -> None:
    link = "https://page.example/approve/abc"
    envelope = reminder_mail(SELF, "Two\nletters", [f"Open: {link}"], [LETTER], "Foot.", "<k@home.example>", NOW)
    message = message_from_bytes(envelope.content, policy=policy.default)
    plain, html = (str(part.get_content()).replace("\r\n", "\n") for part in message.iter_parts())

    assert (envelope.sender, envelope.recipient) == ("mara@home.example", "mara@home.example")
    assert (message["Auto-Submitted"], message["Subject"]) == ("auto-generated", "Two letters")
    assert "Dear <Ada>,\n\nThank you." in plain and link in plain
    assert f'<a href="{link}">' in html and "&lt;Ada&gt;" in html and "<img" not in html


@pytest.mark.parametrize("key", ["", "no id", "<two@ids.example> <more@ids.example>"])
def test_an_id_that_is_none_is_refused(key: str) -> None:
    with pytest.raises(CannotBeSent):
        reminder_mail(SELF, "x", [], [], "", key, NOW)


@pytest.mark.parametrize(
    "text",
    ["approve", "Approve.\n", "  APPROVE!\n\n-- \nMara", "genehmigen\n\nVon meinem iPhone gesendet", "“approve”"],
)
def test_the_one_word_approves(text: str) -> None:
    assert approves(text)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "approve not",
        "don't approve",
        "yes",
        "approve\nbut not the one to Ada",
        "approved?",
        "> approve",
        "no\napprove",
    ],
)
def test_nothing_else_does(text: str) -> None:
    assert not approves(text)
