"""A mail to the person once a way into their account, or a key that may change things, was added or taken away."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import partial
from typing import Any, Protocol

from django.conf import settings
from django.db import transaction
from django.http import HttpRequest
from django.urls import reverse

from afterword.core.errors import AfterwordError
from afterword.store.models import Owner
from afterword.web import routing
from afterword.web.language import said, said_in

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


class Tell(Protocol):
    """What is told, and the name that stands in it."""

    def __call__(self, what: str, name: str = "") -> None: ...


@contextmanager
def together() -> Iterator[None]:
    """One act and the notice of it: both are kept, or neither is.

    A refusal is none of this: what it counted stays counted.
    """
    refused: AfterwordError | None = None
    with transaction.atomic():
        try:
            yield
        except AfterwordError as wrong:
            refused = wrong
    if refused is not None:
        raise refused


@contextmanager
def telling(request: HttpRequest) -> Iterator[Tell]:
    """An act of whoever is signed in, with what they hear of it by mail, in the language of the page."""
    with together():
        yield partial(_told, lambda: request.user, said, routing.now())


@contextmanager
def telling_of(owner: Owner, now: datetime) -> Iterator[Tell]:
    """The same for an act at the terminal, in the language of their pages."""
    with together():
        yield partial(_told, lambda: getattr(owner, "account", None), partial(said_in, owner.pages_language), now)


def _told(whose: Callable[[], Any], say: Callable[[str], str], now: datetime, what: str, name: str = "") -> None:
    account = whose() if settings.ACCOUNTS else None
    if account is None:
        return
    from afterword.accounts import notices

    link = f"{settings.PAGE_ADDRESS}{reverse('devices')}"
    text = say(TEXT).format(what=say(what).format(name=name), link=link)
    notices.keep(account, account.email, say(SUBJECT), text, now)
