"""What the page asks of the person apart from any process: the first questions, and where the device is."""

from __future__ import annotations

from dataclasses import replace
from typing import Any
from urllib.parse import urlsplit

from django.http import HttpResponse
from django.shortcuts import render
from django.urls import Resolver404, resolve, reverse

from afterword.core.errors import Refusal
from afterword.flows import device_zone, first_run, settings
from afterword.web import choices, language, routing
from afterword.web.refusal import typed_on
from afterword.web.routing import Asked, SeeOther, acted, say, see


def asked_first(request: Asked) -> dict[str, Any]:
    """What the first pages ask for besides an invitation."""
    return {
        "first": first_run.first_questions(request.owner),
        "proposed": first_run.language_question(request.owner, language.of_letters(request)),
        "languages": choices.LANGUAGES,
    }


def _answered(request: Asked) -> HttpResponse:
    """Today again; where an invitation was pasted and not read yet, its page, with what was pasted."""
    say(request, "Kept. You can change it in the settings any time.")
    pasted = request.POST.get("text", "")
    if not pasted.strip():
        return see("today")
    return render(request, "interview/add.html", {"is_first": True, "text": pasted, **asked_first(request)})


@acted("today")
def save_first(request: Asked) -> HttpResponse:
    """The first questions: the answers, or all of them as in the article."""
    skipped = request.POST.get("act") == "skip"
    answers = {} if skipped else {one.name: request.POST.get(one.name, "") for one in first_run.QUESTIONS}
    first_run.answer_first(routing.ports(), request.owner, answers, routing.now())
    return _answered(request)


@acted("today")
def save_language(request: Asked) -> HttpResponse:
    """The language of the letters, which the first page proposes as the browser asks for it."""
    first_run.answer_language(routing.ports(), request.owner, request.POST.get("language", ""), routing.now())
    return _answered(request)


class NoName(Refusal):
    """No name was typed."""

    hint = "Type it as it shall stand under your letters."
    about = "name"


@acted("today")
def save_name(request: Asked) -> HttpResponse:
    """The person's own name, asked where a letter waits for it; letters that wait are written with it at once."""
    name = request.POST.get("name", "").strip()
    if not name:
        raise NoName
    kept = replace(settings.profile(request.owner), name=name)
    settings.save_profile(routing.ports(), request.owner, kept, routing.now())
    say(request, "Kept. Your letters are signed with it.")
    return SeeOther(typed_on(request) or reverse("today"))


@acted("today")
def device(request: Asked) -> HttpResponse:
    """The zone the browser says it is in: the question, where there is one; nothing is changed."""
    asked = device_zone.zone_question(request.owner, request.POST.get("device", "")[:64], routing.now())
    if asked is None:
        return HttpResponse(status=204)
    return render(request, "settings/device.html", {"asked": asked})


@acted("settings")
def save_device(request: Asked) -> HttpResponse:
    """Plan the hours where the device is, or keep them."""
    zone, yes = request.POST.get("device", "")[:64], request.POST.get("answer") == "yes"
    device_zone.answer_zone(routing.ports(), request.owner, zone, routing.now(), yes=yes)
    say(request, f"Your hours are planned in {request.owner.time_zone or 'UTC'}.")
    return SeeOther(_where_asked(request))


def _where_asked(request: Asked) -> str:
    """The page of ours on which the question stood, as it may stand on each; else Today."""
    place = urlsplit(request.META.get("HTTP_REFERER", ""))
    try:
        resolve(place.path)
    except Resolver404:
        return reverse("today")
    if place.netloc != request.headers.get("Host", ""):
        return reverse("today")
    return f"{place.path}?{place.query}" if place.query else place.path
