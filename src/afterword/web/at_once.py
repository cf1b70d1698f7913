"""An act whose answer is "look at this page now" is answered with that page: one way to the server instead of two."""

from __future__ import annotations

from collections.abc import Callable
from copy import deepcopy
from io import BytesIO
from urllib.parse import unquote, urlsplit

from django.core.handlers.wsgi import WSGIRequest
from django.http import HttpResponse

from afterword.web.routing import SeeOther, now

ACTED_ON = "acted_on"
Next = Callable[[WSGIRequest], HttpResponse]


class AnsweredAtOnce:
    """Only for a form that our script sends, which is told the address of the page; a browser by itself gets the 303.

    The page is asked for anew from here on, as the browser would: whose it is and in which language may have changed.
    """

    def __init__(self, get_response: Next) -> None:
        self.get_response = get_response

    def __call__(self, request: WSGIRequest) -> HttpResponse:
        """Do the act, then look at the page it leads to."""
        if not _is_by_script(request):
            return self.get_response(request)
        session = request.session
        key, was_changed, before = session.session_key, session.modified, deepcopy(dict(session.items()))
        answer = self.get_response(request)
        if not _leads_on(answer) or session.session_key != key:
            return answer
        where = urlsplit(answer.headers["Location"])
        page = self.get_response(_look(request, where.path, where.query))
        if not 300 <= page.status_code < 400:
            page.headers.setdefault("HX-Push-Url", f"{where.path}?{where.query}" if where.query else where.path)
        # What the act said, and the page has shown, need not be written down in between.
        if before:
            # Once a day it is: who acts stays signed in.
            session[ACTED_ON] = now().date().isoformat()
        session.modified = was_changed or dict(session.items()) != before
        return page


def _is_by_script(request: WSGIRequest) -> bool:
    return request.method == "POST" and request.headers.get("HX-Boosted") == "true"


def _leads_on(answer: HttpResponse) -> bool:
    """Whether it leads to a page of ours and says nothing else: a cookie, as of a new session, goes the usual way."""
    if not isinstance(answer, SeeOther) or answer.cookies:
        return False
    address = answer.headers["Location"]
    return address.startswith("/") and not address.startswith("//")


def _look(request: WSGIRequest, path: str, query: str) -> WSGIRequest:
    """The request that a browser would send after the act."""
    environ = {name: value for name, value in request.environ.items() if name != "CONTENT_TYPE"}
    environ |= {
        "REQUEST_METHOD": "GET",
        "PATH_INFO": unquote(path).encode().decode("latin-1"),
        "QUERY_STRING": query,
        "CONTENT_LENGTH": "",
        "wsgi.input": BytesIO(),
    }
    look = WSGIRequest(environ)
    look.session = request.session
    return look
