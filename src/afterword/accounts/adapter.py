"""What allauth asks us: mails leave by the server's own mail server, and it says nothing on our pages."""

from __future__ import annotations

from typing import Any

from allauth.account.adapter import DefaultAccountAdapter
from django.conf import settings
from django.core.mail import EmailMessage


class Adapter(DefaultAccountAdapter):  # type: ignore[misc]
    """Plain text from our own sentences; a mail of accounts never leaves by a person's mail account."""

    def send_mail(self, template_prefix: str, email: str, context: dict[str, Any]) -> None:
        """One mail to one mailbox; whoever asks gives subject and text."""
        headers = {"Auto-Submitted": "auto-generated"}
        mail = EmailMessage(context["subject"], context["text"], settings.DEFAULT_FROM_EMAIL, [email], headers=headers)
        mail.send()

    def add_message(self, *_: Any, **__: Any) -> None:
        """Our pages say themselves what was done."""

    def is_open_for_signup(self, request: object) -> bool:
        """Nobody signs up in allauth's own way: an account is made by the first code that was right."""
        return False
