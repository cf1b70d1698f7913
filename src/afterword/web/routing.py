"""How a view answers: which methods it takes, what a refusal looks like, what is not there."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import wraps
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseNotAllowed, HttpResponseRedirect
from django.urls import reverse

from afterword import wiring
from afterword.core.errors import AfterwordError, NotYours
from afterword.flows.once import remembered
from afterword.flows.ports import Ports
from afterword.store.models import Event, Owner
from afterword.web import language
from afterword.web.parts import opened
from afterword.web.refusal import marked, page_again, sentence

View = Callable[..., HttpResponse]
READ = ("GET", "HEAD")
_channels: dict[str, Ports] = {}


class Asked(HttpRequest):
    """A request that got past the guard: it has an owner."""

    owner: Owner


class SeeOther(HttpResponseRedirect):
    """303: the act is done, look at this page now."""

    status_code = 303


def act_through(ports: Ports) -> None:
    """From now on the pages act through these channels; the server says it once, at its start."""
    _channels["ports"] = replace(ports, say=language.said_in)


def ports() -> Ports:
    """The channels of this process; picked by `wiring` where nobody named others."""
    if "ports" not in _channels:
        act_through(wiring.ports())
    return _channels["ports"]


def now() -> datetime:
    """The instant of this request, from the one clock."""
    return ports().clock.now()


def shown(view: View) -> View:
    """A page to look at: GET and HEAD only; as nothing is changed by it, each name is weighed once."""

    @wraps(view)
    def inner(request: HttpRequest, **parts: Any) -> HttpResponse:
        with remembered():
            return view(request, **parts)

    return _taking(READ, inner)


def filled(view: View) -> View:
    """A form and its page at one address: GET shows it, POST takes it."""

    @wraps(view)
    def inner(request: HttpRequest, **parts: Any) -> HttpResponse:
        if request.method == "POST":
            return marked(request, view(request, **parts))
        with remembered():
            return view(request, **parts)

    return _taking((*READ, "POST"), inner)


def acted(back: str, *names: str, part: str = "") -> Callable[[View], View]:
    """An act: POST only. A refusal leaves everything as it was and is said on the page `back`, in the form as typed.

    `names` are the parts of this address that `back` needs too; `part` is the folded part that then stands open.
    Whoever only looks at the address, as by loading a refused form again, is led to that page.
    """

    def wrap(view: View) -> View:
        @wraps(view)
        def inner(request: HttpRequest, **parts: Any) -> HttpResponse:
            try:
                if refusal := getattr(request, "refusal", None):
                    raise refusal
                return view(request, **parts)
            except NotYours:
                raise
            except AfterwordError as refused:
                kept = {name: parts[name] for name in names}
                return _refuse(request, refused, back, kept, part)

        def look(request: HttpRequest, **parts: Any) -> HttpResponse:
            page = reverse(back, kwargs={name: parts[name] for name in names})
            return SeeOther(page + (opened(part) if part else f"?{_question(request, back)}".rstrip("?")))

        return _taking(("POST",), inner, look)

    return wrap


def _question(request: HttpRequest, back: str) -> str:
    """What `back` is asked for to show the letter or the comment that was acted on."""
    given = request.resolver_match.kwargs if request.resolver_match else {}
    key, part = {"letters": ("letter", "letter_id"), "comments_queue": ("at", "comment_id")}.get(back, ("", ""))
    return f"{key}={given[part]}" if given.get(part) else ""


def _refuse(request: HttpRequest, refused: AfterwordError, back: str, kept: dict[str, Any], part: str) -> HttpResponse:
    say_no(request, refused)
    again = page_again(request, refused, back, kept, f"open={part}" if part else _question(request, back))
    if again is not None:
        return again
    # Nothing was typed there. The page that was drawn has said it already, so it is said once more.
    say_no(request, refused)
    asked = f"?{_question(request, back)}".rstrip("?")
    return SeeOther(reverse(back, kwargs=kept) + (opened(part) if part else asked))


def say(request: HttpRequest, words: str) -> None:
    """What was done, in one sentence on the next page."""
    messages.success(request, words)


def say_with_undo(request: HttpRequest, words: str, event: Event) -> None:
    """What was done, with the button that takes it back."""
    messages.success(request, words, extra_tags=f"{event.process_id}/{event.pk}")


def say_no(request: HttpRequest, refusal: AfterwordError) -> None:
    """What was refused and what to do next."""
    messages.error(request, sentence(refusal))


def see(to: str, *args: Any, mark: str = "", ask: str = "") -> SeeOther:
    """Go to a page by its route name, with a question and a mark in it."""
    query = f"?{ask}" if ask else ""
    return SeeOther(reverse(to, args=args) + query + (f"#{mark}" if mark else ""))


def see_part(part: str) -> SeeOther:
    """Go to the settings, with this part of them open."""
    return SeeOther(reverse("settings") + opened(part))


def _taking(methods: tuple[str, ...], view: View, look: View | None = None) -> View:
    @wraps(view)
    def inner(request: HttpRequest, **parts: Any) -> HttpResponse:
        if look is not None and request.method in READ:
            return look(request, **parts)
        if request.method not in methods:
            return HttpResponseNotAllowed(methods)
        try:
            return view(request, **parts)
        except NotYours as gone:
            raise Http404 from gone

    inner.methods = methods  # type: ignore[attr-defined]
    return inner
