"""The way into the API: a key in the header of each request, never a cookie; one scope an act, so many a minute."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.views.decorators.csrf import csrf_exempt

from afterword.core.as_json import plain
from afterword.core.errors import AfterwordError, NotAllowed, Refusal, Unreadable
from afterword.core.figures import whole_number
from afterword.flows.access import count_request, token_of
from afterword.flows.once import remembered
from afterword.flows.once_only import Answer, OtherRequest, once_only
from afterword.flows.ports import Ports
from afterword.reading.strict_json import load_json
from afterword.store.models import AccessToken, Owner
from afterword.web import routing
from afterword.web.api.problems import (
    NO_KEY,
    NOT_FOUND,
    NOT_JSON,
    TOO_LARGE,
    TOO_MANY,
    UNREADABLE,
    WRONG_KEY,
    WRONG_METHOD,
    WRONG_PAGE,
    WRONG_SCOPE,
    Declined,
    declined,
    refused,
)
from afterword.web.api.shapes import read
from afterword.web.routing import View
from afterword.web.sign_in import open_to_all

PREFIX = "/api/"
A_MINUTE = 120
MOST_ROWS, USUAL_ROWS = 100, 50
BODY_BYTES = 1_000_000
ONCE, WORD = "Idempotency-Key", re.compile(r"[\x21-\x7e]{1,200}")
EVERY_METHOD = ("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS")


@dataclass(frozen=True, slots=True)
class Call:
    """One request that got in."""

    ports: Ports
    owner: Owner
    now: datetime
    body: Any = None
    start: int = 0
    limit: int = USUAL_ROWS
    # The name of the key; "" is an assistant on the person's own machine.
    program: str = ""


@dataclass(frozen=True, slots=True)
class Act:
    """One act at an address: who may do it, what it takes and gives, and what does it."""

    name: str
    method: str
    address: str
    scope: str
    summary: str
    gives: type
    does: Callable[..., Any]
    takes: type | None = None
    is_paged: bool = False
    status: int = 200
    refuses: tuple[type[AfterwordError], ...] = ()

    @property
    def rules(self) -> tuple[type[AfterwordError], ...]:
        """Every rule that may say no to it, by a code of its own or a general one."""
        return (*self.refuses, OtherRequest, NotAllowed, Refusal) if self.takes else ()


class NoCookies:
    """Before any session is looked for: no cookie of a browser reaches the API, so no page can use it."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Take the cookies away."""
        if request.path_info.startswith(PREFIX):
            request.META.pop("HTTP_COOKIE", None)
        return self.get_response(request)


def door(*acts: Act) -> View:
    """The view of one address, with the acts that it knows; without any, there is nothing here."""
    by_method = {act.method: act for act in acts}
    methods = (*by_method, *(("HEAD",) if "GET" in by_method else ())) if acts else EVERY_METHOD

    def view(request: HttpRequest, **parts: Any) -> HttpResponse:
        try:
            if request.method not in methods:
                raise Declined(WRONG_METHOD, Allow=", ".join(methods))
            key = _key(request)
            if not acts:
                raise Declined(NOT_FOUND)
            return _answered(request, key, by_method["GET" if request.method == "HEAD" else str(request.method)], parts)
        except Declined as wrong:
            return declined(wrong)
        except AfterwordError as wrong:
            return refused(wrong, [rule for act in acts for rule in act.rules])

    view.methods = methods  # type: ignore[attr-defined]
    return open_to_all(csrf_exempt(view))


def _answered(request: HttpRequest, key: AccessToken, act: Act, parts: dict[str, Any]) -> HttpResponse:
    if act.scope not in key.scopes:
        raise Declined(WRONG_SCOPE, f"This key is not for “{act.scope}”.")
    _count(key, routing.now())
    start, limit = _rows(request) if act.is_paged else (0, USUAL_ROWS)
    body = read(act.takes, _json(request)) if act.takes else None
    call = Call(routing.ports(), key.owner, routing.now(), body, start, limit, key.name)
    if act.method == "POST":
        return _done(request, key, act, call, parts)
    with remembered():
        answer = _told(act.does(call, **parts), act)
    answer.headers["ETag"] = f'"{hashlib.sha256(answer.content).hexdigest()[:32]}"'
    if answer.headers["ETag"] in request.headers.get("If-None-Match", ""):
        return HttpResponse(status=304, headers={"ETag": answer.headers["ETag"]})
    return answer


def _done(request: HttpRequest, key: AccessToken, act: Act, call: Call, parts: dict[str, Any]) -> HttpResponse:
    """Do what is asked; with a word of its own in the header, once only."""
    word = request.headers.get(ONCE)
    if word is None:
        return _told(act.does(call, **parts), act)
    if not WORD.fullmatch(word):
        raise Declined(WRONG_KEY)
    refusal: list[HttpResponse] = []

    def does() -> Answer:
        # A refusal leaves what it left without the word: an invitation that was read waits for the person.
        try:
            answer = _told(act.does(call, **parts), act)
        except Declined as wrong:
            answer = declined(wrong)
        except AfterwordError as wrong:
            answer = refused(wrong, act.rules)
        if answer.status_code != act.status:
            refusal.append(answer)
        return Answer(answer.status_code, answer.content.decode(), is_done=not refusal)

    said = f"{request.path}\n".encode() + request.body
    kept = once_only(key, word, hashlib.sha256(said).hexdigest(), call.now, does)
    return refusal[0] if refusal else HttpResponse(kept.text, status=kept.status, content_type="application/json")


def _told(value: Any, act: Act) -> HttpResponse:
    told = json.dumps(plain(value), ensure_ascii=False)
    return HttpResponse(told, status=act.status, content_type="application/json")


def _key(request: HttpRequest) -> AccessToken:
    kind, _, token = request.headers.get("Authorization", "").partition(" ")
    found = token_of(token.strip(), routing.now()) if kind.casefold() == "bearer" else None
    if found is None:
        raise Declined(NO_KEY, WWW_Authenticate="Bearer")
    return found


def _count(key: AccessToken, now: datetime) -> None:
    if count_request(key, now) > A_MINUTE:
        wait = str(60 - now.second)
        raise Declined(TOO_MANY, Retry_After=wait)


def _rows(request: HttpRequest) -> tuple[int, int]:
    start, limit = (
        whole_number(request.GET.get(name, usual), 1_000_000) for name, usual in (("start", "0"), ("limit", "50"))
    )
    if start is None or limit is None or not 1 <= limit <= MOST_ROWS:
        raise Declined(WRONG_PAGE)
    return start, limit


def _json(request: HttpRequest) -> Any:
    if request.content_type != "application/json":
        raise Declined(NOT_JSON)
    length = whole_number(request.META.get("CONTENT_LENGTH") or "0")
    if length is None or length > BODY_BYTES:
        raise Declined(TOO_LARGE)
    try:
        return load_json(request.body)
    except Unreadable as wrong:
        raise Declined(UNREADABLE, wrong.message.replace("This file", "The body", 1)) from wrong
