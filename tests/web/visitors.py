"""A browser at our own address, as the server sees it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from django.conf import settings as django_settings
from django.test import Client

from afterword.store.models import Owner

# Nothing of Django is imported by conftest.py, which is read before the settings are chosen.
HOST = f"127.0.0.1:{django_settings.PORT}"
ORIGIN = f"http://{HOST}"


@dataclass(frozen=True, slots=True)
class Visitor:
    """A browser at our own address, with what a browser sends."""

    client: Client

    def get(self, address: str, **headers: str) -> Any:
        return self.client.get(address, headers=headers)

    def post(self, address: str, form: dict[str, Any] | None = None, **headers: str) -> Any:
        token = self.client.cookies.get(django_settings.CSRF_COOKIE_NAME)
        values = {"csrfmiddlewaretoken": token.value if token else "", **(form or {})}
        return self.client.post(address, values, headers={"origin": ORIGIN, **headers})


def visitor() -> Visitor:
    return Visitor(Client(HTTP_HOST=HOST, enforce_csrf_checks=True))


def signed_in(owner: Owner) -> Visitor:
    """Signed in by the session, with a CSRF cookie from the first page; by an account where people have some."""
    who = visitor()
    if django_settings.ACCOUNTS:
        from tests.accounts.people import open_for

        open_for(who, owner)
        return who
    session = who.client.session
    session["owner"] = str(owner.pk)
    session.save()
    who.client.cookies[django_settings.SESSION_COOKIE_NAME] = session.session_key or ""
    who.get("/add")
    return who
