"""The OpenAPI document, made from the acts themselves."""

from __future__ import annotations

import json
import re
from functools import cache
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from django.views.decorators.csrf import csrf_exempt

from afterword.flows.access import SCOPES
from afterword.flows.local_habits import Habits
from afterword.flows.overview.call_model import CallCard
from afterword.flows.overview.model import PersonLine
from afterword.flows.overview.other_ways import OtherWays
from afterword.flows.overview.telling import Telling
from afterword.flows.their_days import DaysQuestion
from afterword.web.api.acts import ACTS, WITHOUT
from afterword.web.api.door import A_MINUTE, MOST_ROWS, ONCE, USUAL_ROWS, WORD, Act, door
from afterword.web.api.problems import (
    FOREIGN,
    NO_KEY,
    NOT_FOUND,
    NOT_JSON,
    PROBLEM,
    TOO_LARGE,
    TOO_MANY,
    UNREADABLE,
    WRONG_BODY,
    WRONG_KEY,
    WRONG_PAGE,
    WRONG_SCOPE,
    Problem,
    Told,
    told_of,
    written,
)
from afterword.web.api.shapes import Shapes
from afterword.web.routing import shown
from afterword.web.sign_in import open_to_all

BASE = "api/v1"
NAMED = {each.__name__: each for each in (Habits, CallCard, PersonLine, OtherWays, Telling, DaysQuestion)}
ABOUT = (
    "The flows of Afterword for programs of the person's. Nothing here approves or sends. "
    "A method that an address does not take is answered with 405, an address that is none with 404."
)
REFUSED = {
    400: "The body is no JSON",
    401: "No key, or none that is good",
    403: "The key is for something else, or the request came from another page",
    404: "There is nothing here under that id",
    409: "A rule says no now",
    413: "The body is too large",
    415: "The body is not sent as JSON",
    422: "What is given cannot be taken",
    429: f"More than {A_MINUTE} requests in a minute",
}
ONCE_ONLY = (
    {
        "name": ONCE,
        "in": "header",
        "description": "A word of this request alone: repeated within a day, it is done once and answered alike.",
        "schema": {"type": "string", "pattern": f"^{WORD.pattern}$", "maxLength": 200},
    },
)
ALWAYS = (NO_KEY, WRONG_SCOPE, FOREIGN, TOO_MANY)
OF_A_BODY = (UNREADABLE, TOO_LARGE, NOT_JSON, WRONG_BODY, WRONG_KEY)
KNOWN = {
    "name": "If-None-Match",
    "in": "header",
    "description": "The ETag of the answer that is known.",
    "schema": {"type": "string"},
}
HEADERS = {
    401: ("WWW-Authenticate", "How to say who asks: Bearer", {"type": "string"}),
    429: ("Retry-After", "After how many seconds to go on", {"type": "integer"}),
}


@cache
def document() -> dict[str, Any]:
    """The whole of it, as JSON knows it."""
    shapes = Shapes(NAMED, WITHOUT)
    shapes.of(Problem)
    paths: dict[str, dict[str, Any]] = {}
    for act in ACTS:
        where = "/" + re.sub(r"<uuid:(\w+)>", r"{\1}", f"{BASE}/{act.address}")
        paths.setdefault(where, {})[act.method.lower()] = _act(act, shapes, where)
    return {
        "openapi": "3.1.0",
        "info": {
            "title": "Afterword",
            "version": "1",
            "description": ABOUT,
        },
        "security": [{"key": []}],
        "paths": paths,
        "components": {
            "securitySchemes": {
                "key": {"type": "http", "scheme": "bearer", "description": "; ".join(f"{k}: {v}" for k, v in _scopes())}
            },
            "schemas": dict(sorted(shapes.schemas.items())),
        },
    }


def _scopes() -> list[tuple[str, str]]:
    return list(SCOPES.items())


def _act(act: Act, shapes: Shapes, where: str) -> dict[str, Any]:
    ids = re.findall(r"\{(\w+)\}", where)
    told: dict[str, Any] = {
        "operationId": act.name,
        "summary": act.summary,
        "description": f"Needs the scope `{act.scope}`.",
        "parameters": [*map(_id, ids), *(_paging() if act.is_paged else ()), *(ONCE_ONLY if act.takes else (KNOWN,))],
        "responses": {
            str(act.status): _answer(act, shapes),
            **({} if act.takes else {"304": {"description": "Nothing changed since the answer with that ETag"}}),
            **{str(status): _refusal(status, told) for status, told in _refusals(act, ids).items()},
        },
    }
    if act.takes:
        told["requestBody"] = {"required": True, "content": _content("application/json", shapes.of(act.takes))}
    return told


def _content(kind: str, schema: dict[str, Any]) -> dict[str, Any]:
    return {kind: {"schema": schema}}


def _answer(act: Act, shapes: Shapes) -> dict[str, Any]:
    etag = {"ETag": {"description": "Stands for this answer", "schema": {"type": "string"}}}
    content = _content("application/json", shapes.of(act.gives))
    return {"description": "Done", "content": content, **({} if act.takes else {"headers": etag})}


def _refusals(act: Act, ids: list[str]) -> dict[int, list[Told]]:
    """Every way in which this act is refused, by its status."""
    found = [*ALWAYS, *((NOT_FOUND,) if ids else ()), *((WRONG_PAGE,) if act.is_paged else ())]
    found += [*(OF_A_BODY if act.takes else ()), *map(told_of, act.rules)]
    return {status: [each for each in found if each.status == status] for status in sorted({told[0] for told in found})}


def _refusal(status: int, told: list[Told]) -> dict[str, Any]:
    codes = {"type": "object", "properties": {"code": {"enum": list(dict.fromkeys(each.code for each in told))}}}
    content = _content(PROBLEM, {"allOf": [{"$ref": "#/components/schemas/Problem"}, codes]})
    content[PROBLEM]["examples"] = {each.code: {"summary": each.detail, "value": written(each)} for each in told}
    answer = {"description": REFUSED[status], "content": content}
    if status in HEADERS:
        name, about, schema = HEADERS[status]
        answer["headers"] = {name: {"description": about, "schema": schema}}
    return answer


def _id(name: str) -> dict[str, Any]:
    return {"name": name, "in": "path", "required": True, "schema": {"type": "string", "format": "uuid"}}


def _paging() -> tuple[dict[str, Any], ...]:
    limit = {"type": "integer", "minimum": 1, "maximum": MOST_ROWS, "default": USUAL_ROWS}
    start = {"type": "integer", "minimum": 0, "maximum": 1_000_000, "default": 0}
    return tuple(
        {"name": name, "in": "query", "schema": schema} for name, schema in (("start", start), ("limit", limit))
    )


@csrf_exempt
@open_to_all
@shown
def openapi(_request: HttpRequest) -> HttpResponse:
    """The document, for whoever writes a program: it holds nothing of anybody."""
    return HttpResponse(json.dumps(document(), indent=1), content_type="application/json")


def _routes() -> list[URLPattern]:
    at: dict[str, list[Act]] = {}
    for act in ACTS:
        at.setdefault(act.address, []).append(act)
    found = [path(f"{BASE}/{where}", door(*acts), name=f"api_{acts[0].name}") for where, acts in at.items()]
    return [
        path(f"{BASE}/openapi.json", openapi, name="api_document"),
        *found,
        path("api/<path:rest>", door(), name="api_nothing"),
    ]


API_ROUTES = _routes()
