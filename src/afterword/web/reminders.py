"""Reminders: how the person wants to hear of things, and the one-tap page that a reminder leads to."""

from __future__ import annotations

from collections.abc import Sequence

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from afterword.core.errors import AfterwordError, Unreadable
from afterword.core.reminders.ports import Device, NotADevice
from afterword.flows.overview.dates import when
from afterword.flows.remind import devices, links, services, wishes
from afterword.flows.remind.wishes import HOURS, Tested
from afterword.reading.strict_json import load_json
from afterword.store.models import Owner, PushDevice, Reminding
from afterword.web import routing
from afterword.web.browsers import browser_of
from afterword.web.choices import Field
from afterword.web.given import id_of
from afterword.web.routing import Asked, acted, filled, say, see_part
from afterword.web.sign_in import open_to_all

LOCKS = (
    ("nothing", "Only that there is something"),
    ("what", "What kind of thing, and its hour"),
    ("names", "Names and employers too"),
)
FIRST = (("mail", "By mail"), ("push", "In my browsers"), ("other", "By the other service"))
LABELS = {
    "evening": "The evening’s reminder comes at",
    "morning": "The morning’s reminder comes at",
    "quiet_from": "Nothing is told from",
    "quiet_until": "Until",
}
HINTS = {
    "evening": "After a talk in the afternoon: ten minutes after its end. One reminder an evening at most.",
    "morning": "Only on days with something.",
}


def reminders_of(owner: Owner) -> dict[str, object]:
    """The section of the settings."""
    return section(wishes.reminding_of(owner), devices.devices_of(owner), routing.ports().messenger.is_installed())


def section(row: Reminding, devices: Sequence[PushDevice], may_use_services: bool) -> dict[str, object]:
    """What the section shows of these wishes and browsers."""
    hours = [
        Field(f"remind.{each}", LABELS[each], getattr(row, each), type="time", hint=HINTS.get(each, ""))
        for each in HOURS
    ]
    first = [(way, words) for way, words in FIRST if getattr(row, way) or way == "mail"]
    shown = {"reminding": row, "reminder_hours": hours, "locks": LOCKS, "first_ways": first}
    return shown | {"devices": devices, "may_use_services": may_use_services}


@acted("settings", part="reminders")
def save(request: Asked) -> HttpResponse:
    """Ways, hours, and what others may read."""
    form = request.POST
    wanted: dict[str, object] = {name: form[f"remind.{name}"] for name in HOURS if f"remind.{name}" in form}
    wanted |= {name: form[name] for name in ("first", "lock") if name in form}
    wanted |= {way: way in form for way in form.getlist("shown")}
    wishes.save_reminding(request.owner, wanted, routing.now())
    say(request, "Kept.")
    return see_part("reminders")


@acted("settings", part="reminders")
def test(request: Asked) -> HttpResponse:
    """A message that says nothing but that it works."""
    tested = wishes.test_way(routing.ports(), request.owner, request.POST.get("way", ""), routing.now())
    say(request, proof_words(tested))
    return see_part("reminders")


@acted("settings", part="reminders")
def push_key(request: Asked) -> HttpResponse:
    """What this browser subscribes with; the button's script asks for it."""
    return HttpResponse(devices.push_key(routing.ports(), request.owner), content_type="text/plain; charset=utf-8")


@acted("settings", part="reminders")
def add_device(request: Asked) -> HttpResponse:
    """This browser is told from now on."""
    name = browser_of(request.headers.get("User-Agent", ""))
    devices.add_device(routing.ports(), request.owner, device_of(request.POST.get("told", "")), name, routing.now())
    say(request, "This browser tells you from now on. Send a test to see it.")
    return see_part("reminders")


@acted("settings", part="reminders")
def remove_device(request: Asked) -> HttpResponse:
    """That browser is told no more."""
    devices.remove_device(request.owner, id_of(request.POST.get("device", "")), routing.now())
    say(request, "Taken out. That browser is told no more.")
    return see_part("reminders")


@acted("settings", part="reminders")
def save_service(request: Asked) -> HttpResponse:
    """Another service: kept sealed, or forgotten."""
    if request.POST.get("act") == "forget":
        services.forget_service(request.owner, routing.now())
        say(request, "Forgotten. That service is told no more.")
        return see_part("reminders")
    name = services.set_service(routing.ports(), request.owner, request.POST.get("address", ""), routing.now())
    say(request, f"Kept: {name}. Send a test to see that it works.")
    return see_part("reminders")


def device_of(told: str) -> Device:
    """The subscription as the browser writes it in JSON (Push API); "null" where the person did not allow it."""
    try:
        said = load_json(told[:4000].encode())
        return Device(*(str(each)[:1000] for each in (said["endpoint"], said["keys"]["p256dh"], said["keys"]["auth"])))
    except (Unreadable, KeyError, TypeError) as error:
        raise NotADevice("This browser did not allow it, or cannot be told.") from error


def proof_words(tested: Tested) -> str:
    """What the test showed, in one sentence."""
    if tested.problem:
        return f"The test did not get through: {tested.problem}"
    return "The test was taken. It should reach you within a minute."


@open_to_all
@filled
def one_tap(request: HttpRequest, token: str) -> HttpResponse:
    """Opening it approves nothing, since mail programs open links; the one button does, without signing in."""
    # Only the letters of this link are shown here, whoever is signed in.
    request.owner = None  # type: ignore[attr-defined]
    ports, now = routing.ports(), routing.now()
    try:
        if request.method == "POST":
            owner, actions = links.approve_by_link(ports, token, now)
            going = [when(each.wake_at, owner.time_zone, now) for each in actions if each.wake_at]
            return render(request, "sign_in/one_tap.html", {"is_done": True, "count": len(actions), "going": going[:1]})
        owner, ready = links.shown_by_link(ports, token, now)
    except AfterwordError as wrong:
        return render(request, "sign_in/one_tap.html", {"wrong": wrong}, status=403)
    letters = [{"ready": each, "goes": when(max(each.target, now), owner.time_zone, now)} for each in ready]
    return render(request, "sign_in/one_tap.html", {"letters": letters, "token": token})
