"""The WSGI application for gunicorn, behind a proxy on the same machine."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from afterword.wiring import set_up_django

# What gunicorn says of the other end: its address, or nothing where it listens on a file.
PROXIES = ("127.0.0.1", "")
set_up_django()

from django.conf import settings  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402

answer = get_wsgi_application()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
    """Answer a request; where the proxy says from where somebody comes, they come from there."""
    comes_from = str(environ.get("HTTP_X_FORWARDED_FOR", "")).rpartition(",")[2].strip()
    if comes_from and settings.PAGE_ADDRESS and environ.get("REMOTE_ADDR") in PROXIES:
        environ["REMOTE_ADDR"] = comes_from
    return answer(environ, start_response)
