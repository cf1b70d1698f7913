"""A mail to the person once a way into their account, or a key that may change things, was added or taken away."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.urls import reverse

from afterword.web import routing
from afterword.web.language import said

SUBJECT = "A change in how your account is opened"
TEXT = (
    "{what}\n\nIf that was you, there is nothing to do. If it was not: sign in, sign out everywhere but here, and "
    "look through what is listed there: {link}\nIf you cannot sign in any more, write to whoever runs this server."
)
PASSKEY_ADDED = "A passkey was added that signs in to your account at Afterword."
PASSKEY_REMOVED = "A passkey of your account at Afterword was removed."
SECOND_STEP_ON = "The second step at sign-in was switched on for your account at Afterword."
SECOND_STEP_OFF = "The second step at sign-in was switched off for your account at Afterword."
KEY_MADE = "A key was made by which another program may change things in your account at Afterword."
KEY_WITHDRAWN = "A key was withdrawn by which another program could change things in your account at Afterword."
PROVIDER_BEGAN = "An account at Afterword was begun for this address by a sign-in at another provider: {name}"
PROVIDER_JOINED = "A sign-in at another provider opens your account at Afterword from now on: {name}"
PROVIDER_PARTED = "A sign-in at another provider opens your account at Afterword no more: {name}"


def notice(request: HttpRequest, what: str, name: str = "") -> None:
    """One mail, in the language of their pages; nothing rests on it, so nothing is refused for it."""
    if not settings.ACCOUNTS:
        return
    from afterword.accounts.mails import told

    account: Any = request.user
    link = f"{routing.ports().page_address}{reverse('devices')}"
    told(account.email, said(SUBJECT), said(TEXT).format(what=said(what).format(name=name), link=link))
