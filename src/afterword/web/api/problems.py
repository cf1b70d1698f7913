"""What the API refuses, as a problem document (RFC 9457)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any

from django.http import HttpResponse

from afterword.core.errors import AfterwordError, NotAllowed, NotYours

PROBLEM = "application/problem+json"


@dataclass(frozen=True, slots=True)
class Problem:
    """What went wrong and what to do: `code` is for programs, `hint` for people."""

    type: str
    title: str
    status: int
    code: str
    detail: str
    hint: str


class Declined(Exception):
    """The request is not taken: the status that says so, with the sentence."""

    def __init__(self, status: int, code: str, detail: str, hint: str = "", **headers: str) -> None:
        self.status, self.code, self.detail, self.hint, self.headers = status, code, detail, hint, headers
        super().__init__(detail)


def declined(wrong: Declined) -> HttpResponse:
    """The answer to a request that was not taken."""
    answer = problem(wrong.status, wrong.code, wrong.detail, wrong.hint)
    for name, value in wrong.headers.items():
        answer.headers[name.replace("_", "-")] = value
    return answer


def refused(wrong: AfterwordError) -> HttpResponse:
    """The answer where a rule says no; what is somebody else's looks like what is not there."""
    if isinstance(wrong, NotYours):
        return problem(404, "not_found", "There is nothing here under that id.")
    return problem(409 if isinstance(wrong, NotAllowed) else 422, wrong.code, wrong.message, wrong.hint)


def problem(status: int, code: str, detail: str, hint: str = "") -> HttpResponse:
    """One problem document."""
    told: dict[str, Any] = {
        "type": "about:blank",
        "title": HTTPStatus(status).phrase,
        "status": status,
        "code": code,
        "detail": detail,
        "hint": hint,
    }
    return HttpResponse(json.dumps(told, ensure_ascii=False), status=status, content_type=PROBLEM)
