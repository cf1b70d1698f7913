"""HEAD as a server gets it: the application is called as waitress does, as the test client takes bodies away."""

from __future__ import annotations

from typing import Any
from wsgiref.util import setup_testing_defaults

import pytest
from django.conf import settings
from django.core.wsgi import get_wsgi_application

from afterword.store.models import Owner

pytestmark = pytest.mark.django_db


def asked(method: str, path: str, **more: str) -> tuple[str, dict[str, str], bytes]:
    environ: dict[str, Any] = {
        "REQUEST_METHOD": method,
        "PATH_INFO": path,
        "HTTP_HOST": f"127.0.0.1:{settings.PORT}",
        **more,
    }
    setup_testing_defaults(environ)
    told: list[Any] = []
    application: Any = get_wsgi_application()
    answer = application(environ, lambda status, heads: told.extend((status, dict(heads))))
    try:
        return told[0], told[1], b"".join(answer)
    finally:
        getattr(answer, "close", lambda: None)()


@pytest.mark.parametrize("path", ["/advice", "/advice/the-call", "/advice/feed.atom", "/no-such-page", "/"])
def test_an_answer_to_head_has_the_head_of_the_page_and_no_body(owner: Owner, path: str) -> None:
    status, heads, body = asked("HEAD", path)
    as_got, got, page = asked("GET", path)

    assert not body
    assert page
    assert status == as_got
    assert heads["Content-Length"] == got["Content-Length"] == str(len(page))


def test_a_refusal_of_the_outer_layers_has_no_body_either(owner: Owner) -> None:
    assert asked("GET", "/advice", HTTP_HOST="evil.test")[2]
    assert not asked("HEAD", "/advice", HTTP_HOST="evil.test")[2]
    assert not asked("HEAD", "/advice", HTTP_ACCEPT_ENCODING="gzip")[2]
