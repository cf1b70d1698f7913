"""A form that was refused comes back on its page as it was typed: nothing is typed twice."""

from __future__ import annotations

from contextlib import suppress
from copy import copy
from dataclasses import dataclass
from typing import Any

from django.http import HttpRequest, HttpResponse, QueryDict
from django.template.loader import render_to_string
from django.urls import NoReverseMatch, resolve, reverse

from afterword.core.errors import AfterwordError
from afterword.web.refill import refilled

REFUSED = 422
# Pages on which a form of a person stands as well: one goes back to where it was typed.
ELSEWHERE = frozenset({"letters", "process"})


@dataclass(frozen=True, slots=True)
class Refused:
    """What a view refused; `fill` where its page does not put the typed values back itself."""

    wrong: AfterwordError
    fill: bool


def told(request: HttpRequest, wrong: AfterwordError, *, fill: bool = False) -> str:
    """The sentence of a refusal for a page that is shown again; its field is marked when the page is done."""
    request.refused = Refused(wrong, fill)  # type: ignore[attr-defined]
    return sentence(wrong)


def sentence(wrong: AfterwordError) -> str:
    """What was refused and what to do next."""
    return f"{wrong.message} {wrong.hint}".strip()


def marked(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """The page that was shown again, with the field marked that is meant."""
    refused: Refused | None = getattr(request, "refused", None)
    if refused is not None and answer.status_code == REFUSED:
        _write(request, answer, refused)
    return answer


def page_again(
    request: HttpRequest, wrong: AfterwordError, back: str, kept: dict[str, Any], ask: str
) -> HttpResponse | None:
    """The page `back` with the form on it as it was typed; None where that page has no such form."""
    address, ask = _where(request, back, kept, ask)
    match = resolve(address)
    look = copy(request)
    look.method, look.path, look.path_info, look.resolver_match = "GET", address, address, match
    look.GET, look.POST = QueryDict(ask), QueryDict()
    answer: HttpResponse = match.func(look, *match.args, **match.kwargs)
    if answer.status_code != 200 or not _write(request, answer, Refused(wrong, fill=True)):
        return None
    answer.status_code = REFUSED
    # What is loaded again later is the page, not the form.
    answer.headers["HX-Push-Url"] = f"{address}?{ask}" if ask else address
    return answer


def typed_on(request: HttpRequest) -> str:
    """The page on which a form was typed that stands on more than one; "" where it names none of them."""
    at, of = request.POST.get("back", ""), request.POST.get("of", "")
    if at in ELSEWHERE:
        with suppress(NoReverseMatch):
            return reverse(at, args=[of])
    return ""


def _where(request: HttpRequest, back: str, kept: dict[str, Any], ask: str) -> tuple[str, str]:
    if address := typed_on(request):
        return address, ""
    return reverse(back, kwargs=kept), ask


def _write(request: HttpRequest, answer: HttpResponse, refused: Refused) -> bool:
    def words(here: str) -> str:
        return render_to_string("part/wrong.html", {"here": here, "words": sentence(refused.wrong)})

    given = {name: [str(each) for each in request.POST.getlist(name)] for name in request.POST}
    page = answer.content.decode()
    again = refilled(page, request.path, given, refused.wrong, words, fill=refused.fill)
    if again is None:
        return False
    answer.content = again.page.encode()
    if again.is_marked:
        # The field is where one looks, not the top of the page.
        answer.headers["HX-Reswap"] = "whole show:none"
    return True
