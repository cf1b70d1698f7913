"""The WSGI application for gunicorn, behind a proxy."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from afterword.wiring import set_up_django

set_up_django()

from django.conf import settings  # noqa: E402
from django.core.wsgi import get_wsgi_application  # noqa: E402

from afterword.web.proxies import believe  # noqa: E402

answer = get_wsgi_application()


def application(environ: dict[str, Any], start_response: Callable[..., Any]) -> Any:
    """Answer a request; where a named proxy says from where somebody comes, they come from there."""
    if settings.PAGE_ADDRESS:
        believe(environ, settings.PROXIES)
    return answer(environ, start_response)
