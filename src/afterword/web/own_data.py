"""The person's data, whole: taken as one file, or deleted on their typed word."""

from __future__ import annotations

import json

from django.http import HttpResponse
from django.shortcuts import render

from afterword.core.as_json import plain
from afterword.core.errors import AfterwordError, NotAllowed, Refusal
from afterword.flows import keep
from afterword.flows.owners import is_last_admin
from afterword.web import language, routing
from afterword.web.days import in_zone
from afterword.web.refusal import told
from afterword.web.routing import Asked, filled, shown

WORDS = "delete everything"


class NotTheWords(Refusal):
    """Nothing was deleted."""

    hint = "The words in the field are not the ones that delete."


class LastAdminGoes(NotAllowed):
    """You are the last admin of this server: after you nobody looks after its accounts."""

    hint = "Nothing was deleted yet. Press once more to delete all the same; whoever runs the server can name another."


@shown
def export(request: Asked) -> HttpResponse:
    """The document that `afterword export` prints, as a file."""
    now = routing.now()
    document = json.dumps(plain(keep.export(request.owner, now)), ensure_ascii=False, indent=1)
    day = in_zone(now, request.owner.time_zone).date()
    kept = {"Content-Disposition": f'attachment; filename="afterword-{day}.json"'}
    return HttpResponse(document, content_type="application/json; charset=utf-8", headers=kept)


@filled
def erase(request: Asked) -> HttpResponse:
    """What would be deleted and what would not be sent; done only when the words are typed."""
    wrong: AfterwordError | None = None
    if request.method == "POST":
        typed = _typed(request.POST.get("words", ""))
        asks = typed and "alone" not in request.POST and is_last_admin(request.owner)
        if typed and not asks:
            erased = keep.erase(routing.ports(), request.owner)
            request.session.flush()
            request.owner = None  # type: ignore[assignment]
            return render(request, "settings/erased.html", {"calendar": erased.calendar})
        wrong = LastAdminGoes() if asks else NotTheWords()
        told(request, wrong, fill=True)
    values = {"whole": keep.whole(request.owner), "words": WORDS, "wrong": wrong}
    values |= {"is_last": isinstance(wrong, LastAdminGoes), "typed": request.POST.get("words", "")}
    return render(request, "settings/erase.html", values, status=422 if wrong else 200)


def _typed(words: str) -> bool:
    """The words as the page shows them, or in English; capitals and spaces around do not count."""
    return words.strip().casefold() in {WORDS, language.said(WORDS).casefold()}
