"""What the API refuses, as a problem document (RFC 9457)."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from http import HTTPStatus
from typing import Any, NamedTuple

from django.http import HttpResponse

from afterword.core.errors import AfterwordError, NotAllowed, NotYours, Refusal, Unreadable
from afterword.flows.record_interview import MaybeTheSame, NotReadyToPlan
from afterword.flows.take_notes import NotedMeanwhile

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


class Told(NamedTuple):
    """One kind of refusal, as the document names it and as it is answered; `detail` may say more of the one case."""

    status: int
    code: str
    detail: str
    hint: str = ""


NO_KEY = Told(401, "no_key", "A key is needed that is good.", "Make one in the settings.")
WRONG_SCOPE = Told(403, "wrong_scope", "This key is not for that.", "Make one that is, in the settings.")
FOREIGN = Told(403, "foreign", "The request came from another page, or to another host.", "Nothing was done.")
NOT_FOUND = Told(404, "not_found", "There is nothing here under that id.")
WRONG_METHOD = Told(405, "wrong_method", "This address does not take that.")
TOO_LARGE = Told(413, "too_large", "The body is larger than 1 MB.", "Nothing was kept.")
NOT_JSON = Told(415, "not_json", "The body must be JSON.", "Send it with Content-Type: application/json.")
UNREADABLE = Told(400, "unreadable_json", "The body is not JSON.", "Send one JSON object. Nothing was changed.")
WRONG_BODY = Told(422, "wrong_body", "The field 'content' is missing.", "Nothing was changed.")
WRONG_PAGE = Told(422, "wrong_page", "`start` counts from 0, and `limit` goes from 1 to 100.")
WRONG_KEY = Told(422, "wrong_key", "Idempotency-Key has 1 to 200 printed signs.", "Nothing was changed.")
TOO_MANY = Told(429, "too_many", "That is too much in a minute.", "Go on in the next one.")

# What a page says of its fields and buttons helps no program.
MISSING = "Give `{field}` beside the invitation and send it again. Until then what was read waits for the person."
WAITS = "Only the person can say; what was read waits for them on its page. Nothing was planned."
FOR_PROGRAMS: Mapping[type[AfterwordError], str] = {
    MaybeTheSame: WAITS,
    NotedMeanwhile: "Look at the process again, and give its `noted` back with lines that keep what was noted since.",
}


class Declined(Exception):
    """The request is not taken: the status that says so, with the sentence."""

    def __init__(self, told: Told, detail: str = "", hint: str = "", **headers: str) -> None:
        self.told = told._replace(detail=detail or told.detail, hint=hint or told.hint)
        self.detail, self.hint, self.headers = self.told.detail, self.told.hint, headers
        super().__init__(self.detail)


def declined(wrong: Declined) -> HttpResponse:
    """The answer to a request that was not taken."""
    answer = problem(wrong.told)
    for name, value in wrong.headers.items():
        answer.headers[name.replace("_", "-")] = value
    return answer


def told_of(rule: AfterwordError | type[AfterwordError]) -> Told:
    """What a rule says when it says no; what is somebody else's looks like what is not there."""
    kind = rule if isinstance(rule, type) else type(rule)
    if issubclass(kind, NotYours):
        return NOT_FOUND
    message = (kind.__doc__ or "").partition("\n")[0] if isinstance(rule, type) else rule.message
    return Told(409 if issubclass(kind, NotAllowed) else 422, rule.code, message, _hint(kind, rule))


def _hint(kind: type[AfterwordError], rule: AfterwordError | type[AfterwordError]) -> str:
    if issubclass(kind, NotReadyToPlan):
        field = "starts" if isinstance(rule, type) else rule.about
        return MISSING.format(field=field) if field else WAITS
    return next((hint for each, hint in FOR_PROGRAMS.items() if issubclass(kind, each)), rule.hint)


def refused(wrong: AfterwordError, named: Collection[type[AfterwordError]]) -> HttpResponse:
    """The answer where a rule says no: under its own code where the document names it, else under a general one."""
    told = told_of(wrong)
    if told is not NOT_FOUND and told.code not in {told_of(each).code for each in named}:
        general = (each for each in (NotAllowed, Unreadable) if isinstance(wrong, each) and each in named)
        told = told._replace(code=next(general, Refusal).code)
    return problem(told)


def problem(told: Told) -> HttpResponse:
    """One problem document."""
    text = json.dumps(written(told), ensure_ascii=False)
    return HttpResponse(text, status=told.status, content_type=PROBLEM)


def written(told: Told) -> dict[str, Any]:
    """The document itself."""
    return {"type": "about:blank", "title": HTTPStatus(told.status).phrase, **told._asdict()}
