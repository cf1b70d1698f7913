"""Contacts, calendars and reminders as templates get them: empty, at work, in trouble, and very full."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from types import SimpleNamespace
from typing import Any

from afterword.core.calendar import Event
from afterword.core.contacts import ALIKE, KNOWN, NEW
from afterword.flows import make_call
from afterword.flows.calendar.account import AccountPage
from afterword.flows.calendar.feed import FeedPage
from afterword.flows.calendar.leaving import Cleared
from afterword.flows.calendar.sources import SourceLine
from afterword.flows.calendar.taken_out import TakenOut
from afterword.flows.contacts.bring_in import Addition, Preview, Row
from afterword.flows.remind.calls import CallOver, ToldBefore
from afterword.store.models import ContactImport, Process, PushDevice, Reminding
from afterword.web import calendar, choices, reminders
from afterword.web.choices import Field
from tests.web import cast, full

SERVER = "https://calendar.example/dav/mara/"
LONG_SERVER = f"https://calendar.example/{'remote.php/dav/calendars/' * 8}"
LONG_NAME = "Terminkalenderverwaltungsgemeinschaft " * 5
ADDRESS = "https://afterword.example/calendar/3Jm0t1m9y2b7w1v8PqXUeH4nT0s5kR6d.ics"
DOES_NOT_FIT = "The server did not accept the user name and the password."

# What stays in a calendar that did not answer when everything was deleted.
CLEARED = Cleared(
    3,
    1,
    tuple(
        Event(cast.NOW + timedelta(days=days), cast.NOW + timedelta(days=days, hours=1), cast.HERE, title)
        for days, title in ((1, "Afterword: a call"), (2, f"Call Dr. Amara Okafor, {LONG_NAME}"))
    ),
    "The calendar server answered 503.",
)
IMPORTS = [
    ContactImport(id=cast.key("import"), origin="Connections.csv", read_at=cast.NOW),
    ContactImport(id=cast.key("import-2"), origin="contacts.vcf", read_at=cast.NOW, taken_at=cast.NOW),
    ContactImport(
        id=cast.key("import-3"), origin="book.example", read_at=cast.NOW, taken_at=cast.NOW, undone_at=cast.NOW
    ),
]
MORAG = Row(
    0, "Morag Sinclair", KNOWN, cast.key("morag"), "Morag Sinclair",
    (Addition("Job title", "Director of Planning", "Head of Planning"), Addition("Number", "+44 20 7946 0112")),
    "2024-04-03",
)  # fmt: skip
HONG = Row(1, "Hong Do", ALIKE, cast.key("hong"), "Đỗ Thị Hồng", (Addition("Name", "Hong Do", "Đỗ Thị Hồng"),))
SALMA = Row(2, "سلمى الحداد", NEW, None, "", (Addition("Employer", "Lumen Works"),))
LOOKED_OVER = Preview(
    cast.key("import"), "Connections.csv", "linkedin", (MORAG, HONG), (SALMA,), 3, 1, 2, None, None, 0
)
LONG_ROW = replace(
    MORAG, name=full.LONG_NAME, person_name=full.LONG_NAME,
    additions=(Addition("Job title", full.LONG_ROLE, full.LONG_ROLE), Addition("Employer", full.LONG_EMPLOYER),
               Addition("Address", f"{'a' * 60}@{'sub.' * 20}nordnetz.example")),
)  # fmt: skip
FULL_IMPORT = replace(
    LOOKED_OVER,
    origin="x" * 200,
    rows=tuple(replace(LONG_ROW, number=n) for n in range(40)),
    others=tuple(replace(LONG_ROW, number=40 + n, kind=NEW, person=None, person_name="") for n in range(60)),
    hidden=4_700,
)


def _bring(**values: Any) -> tuple[str, dict[str, Any]]:
    return ("people/bring.html", {"imports": [], **values})


def _looked_over(page: Preview, **values: Any) -> tuple[str, dict[str, Any]]:
    return ("people/import.html", {"page": page, "find": "", **values})


TAKEN_OUT = TakenOut(
    cast.key("taken-out"),
    Process(id=cast.key("rail"), employer_name="Rail & Ferry", role="Planner"),
    "Call Morag Sinclair",
    "rail:F1",
    cast.NOW + timedelta(hours=16),
    cast.NOW + timedelta(hours=18),
    "Europe/London",
)
PAGES: Mapping[str, tuple[str, dict[str, Any]]] = {
    "contacts": _bring(imports=IMPORTS),
    "contacts-none": _bring(),
    "contacts-wrong": _bring(
        imports=IMPORTS, wrong="There is no address book at this address.", book="book.example", user="mara"
    ),
    "contacts-full": _bring(
        imports=[ContactImport(id=cast.key(f"import-{n}"), origin="x" * 200, read_at=cast.NOW) for n in range(20)]
    ),
    "one-call": (
        "sign_in/one_call.html",
        {"call": SimpleNamespace(head="Call Morag Sinclair", phone="+44 20 7946 0112"), "token": "a:b"},
    ),
    "one-call-done": ("sign_in/one_call.html", {"is_done": True, "words": "Noted: you spoke."}),
    "one-call-over": ("sign_in/one_call.html", {"wrong": CallOver()}),
    "one-call-told": ("sign_in/one_call.html", {"wrong": ToldBefore(make_call.TOLD["voicemail"])}),
    "one-call-refused": (
        "sign_in/one_call.html",
        {
            "call": SimpleNamespace(head="Call Morag Sinclair", phone="+44 20 7946 0112"),
            "token": "a:b",
            "said_again": "as soon as they can",
            "refused": make_call.NoDateNamed("No date was understood in “as soon as they can”."),
        },
    ),
    "taken-out": ("today/taken_out.html", {"page": TAKEN_OUT}),
    "taken-out-talk": ("today/taken_out.html", {"page": replace(TAKEN_OUT, head="Interview", step="")}),
    "import": _looked_over(LOOKED_OVER),
    "import-none": _looked_over(replace(LOOKED_OVER, rows=(), others=(), hidden=0)),
    "import-wrong": _looked_over(LOOKED_OVER, wrong="Nobody is ticked. Tick whom you want to keep."),
    "import-taken": _looked_over(replace(LOOKED_OVER, taken_at=cast.NOW)),
    "import-back": _looked_over(replace(LOOKED_OVER, taken_at=cast.NOW, undone_at=cast.NOW)),
    "import-full": _looked_over(FULL_IMPORT),
}


def _calendar(
    page: FeedPage, own: AccountPage | None, read: tuple[SourceLine, ...] = (), address: str = ""
) -> dict[str, Any]:
    """The section as `calendar.section` makes it."""
    known = tuple(own.calendars) if own else ()
    return {
        "calendar": page,
        "calendar_account": own,
        "calendar_target": calendar._target(own) if own else None,
        "calendar_sources": read,
        "calendar_readable": Field("calendar_to_read", "Or a calendar of your server", options=known)
        if known
        else None,
        "calendar_address": address,
        "calendar_webcal": address.replace("https:", "webcal:"),
        "calendar_colour": Field("colour", "Colour", page.colour, options=choices.COLOURS),
    }


ON = FeedPage(is_on=True, made_at=cast.NOW, asked_at=cast.NOW, details=True, alarms=True, colour="teal")
OFF = FeedPage(is_on=False, made_at=None, asked_at=None, details=False, alarms=True, colour="teal")
OWN = AccountPage(SERVER, "mara", ((f"{SERVER}private/", "Private"),), f"{SERVER}private/", cast.NOW, "", 2)
IN_TROUBLE = replace(OWN, looked_at=None, problem=DOES_NOT_FIT)
FULL_OWN = replace(
    IN_TROUBLE, url=LONG_SERVER, username="m" * 200, hidden=240,
    calendars=tuple((f"{LONG_SERVER}{n}/", f"{LONG_NAME}{n}") for n in range(40)),
)  # fmt: skip
READ = SourceLine(cast.key("source"), "calendar.example", "feed", cast.NOW, "")
UNREAD = replace(READ, id=cast.key("source-2"), looked_at=None, problem="The server did not answer in time.")
FULL_READ = tuple(replace(UNREAD, id=cast.key(f"source-{n}"), name=LONG_NAME) for n in range(20))

PHONE = PushDevice(id=cast.key("phone"), name="Firefox, Android", problem="The push service did not answer.")
FULL_DEVICES = [PushDevice(id=cast.key(f"device-{n}"), name="Firefox " * 10, problem=DOES_NOT_FIT) for n in range(10)]
TOLD = Reminding(mail=True, push=True, other=True, other_name="ntfy", first="other")
FULL_TOLD = Reminding(mail=True, push=True, other=True, other_name="Terminnachrichten" * 4, first="push")

# What the settings say of calendars and reminders, by the name of the page that shows it.
SETTINGS: Mapping[str, dict[str, Any]] = {
    "settings-calendar-none": _calendar(OFF, None),
    "settings-calendar-made": _calendar(replace(ON, asked_at=None), None, address=ADDRESS),
    "settings-calendar": _calendar(ON, OWN, (READ,)),
    "settings-calendar-trouble": _calendar(ON, IN_TROUBLE, (READ, UNREAD)),
    "settings-calendar-full": _calendar(ON, FULL_OWN, FULL_READ, f"{ADDRESS}{'x' * 200}"),
    "settings-reminders-none": reminders.section(Reminding(), [], may_use_services=False),
    "settings-reminders-trouble": reminders.section(TOLD, [PHONE], may_use_services=True),
    "settings-reminders-full": reminders.section(FULL_TOLD, FULL_DEVICES, may_use_services=True),
}
