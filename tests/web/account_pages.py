"""The pages of signing in where people have accounts, for the gallery."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import replace
from datetime import timedelta
from typing import Any

from afterword.accounts.seen import Line, Page
from afterword.core.errors import NotAllowed, Refusal
from afterword.flows.coaching.commenting import NotInTheLetter, Said, Waiting
from afterword.flows.coaching.helping import Helped, HelpedLetter, HelpedPage, HelpedProcess, HelpedStep
from afterword.flows.coaching.inviting import OwnMailbox
from afterword.flows.health import FAILED, SHARED, UNKNOWN, Figure, Health, Sign
from afterword.store.models import CoachComment, Coaching, CoachLook, Letter, Person, Process
from afterword.web.admins import NotTheAddress
from afterword.web.coaches import coaches_values
from tests.web import cast

ADDRESS = "jo.park+follow.up@a-rather-long-name-of-a-university.example"
NO_MAILBOX = Refusal("This is not an e-mail address.", hint="Type it like jo@example.org. Nothing was sent.")
WRONG = Refusal("This is not the code.", hint="Look at the newest mail, and type the code as it stands there.")
OVER = NotAllowed(
    "The code was used, is too old, or was mistyped too often.", hint="Have a new one sent. Nothing was done."
)
DEVICES = [
    {"id": number, "name": name, "since": cast.NOW, "seen": cast.NOW, "is_this": number == 1}
    for number, name in enumerate(("Firefox, Linux", "Safari, iPhone", "Browser"), start=1)
]
APP_WRONG = Refusal(
    "This is not the code that the app shows now.",
    hint="It changes every half minute, and each is good once. Type the next one.",
)
PICTURE = b64encode(b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9H0z"/></svg>').decode()
OFFER = {"is_on": False, "letters": "JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP", "picture": PICTURE}
KEYS = [
    {"id": 1, "name": "Chrome, Android", "since": cast.NOW, "used": cast.NOW},
    {"id": 2, "name": "A key on the ring of my keys to the house at the lake", "since": cast.NOW, "used": None},
]
NO_PASSKEY = Refusal(
    "No passkey was used.",
    hint="Try again, or have a code sent to your e-mail address. Nothing was changed.",
    about="passkey",
)
PROVIDER = "Universität Musterstadt"
JOIN_FIRST = NotAllowed(
    "There is an account under your e-mail address, and the other provider does not open it yet.",
    hint="Sign in with a code; then let the provider open it, under “Where you are signed in”. Nothing was changed.",
    about="provider",
)
OPENS_ANOTHER = NotAllowed(
    "Who you are at the other provider opens another account here, or another one there opens yours.",
    hint="Sign out there and come back as somebody else, or keep signing in as before. Nothing was changed.",
    about="provider",
)
PAPER = [f"{number:08}" for number in range(11111111, 99999999, 9_000_000)]

COACHED = Process(id=cast.key("coached"), role="Harbour Pilot", employer_name="Ostseehafenbetriebsgesellschaft")
COACHINGS = [
    Coaching(
        id=cast.key(mailbox), mailbox=mailbox, made_at=cast.NOW, accepted_at=accepted, ended_by=by,
        answer_by=cast.NOW + timedelta(days=9), until=cast.NOW + timedelta(days=30), coach_id=cast.key("coach"),
        ended_at=cast.NOW if by else None,
    )
    for mailbox, accepted, by in ((ADDRESS, cast.NOW, ""), ("b@c.test", None, ""), ("gone@c.test", cast.NOW, "coach"))
]  # fmt: skip
COACHES = coaches_values(COACHINGS, [COACHED], cast.NOW)
READ = Letter(id=cast.key("letter"), process=COACHED, person=Person(written="Zoë Đặng"))
SAID = Said(cast.key("said"), ADDRESS, "the night trains", "Say which one.\nAnd thank her.", cast.NOW, False, True)
LOOKS = [CoachLook(process=COACHED, letter=each, at=cast.NOW, last_at=cast.NOW, times=3) for each in (READ, None)]
ONE = {"row": COACHINGS[0], "state": "May look", "processes": [COACHED], "chosen": [COACHED.pk], "looks": LOOKS}
COMMENT = CoachComment(letter=READ, about=SAID.about, text=SAID.text, made_at=cast.NOW)
LINE = HelpedProcess(COACHED.pk, COACHED.role, COACHED.employer_name, "Thank-you letters")
HELPED = [Helped(cast.key("helped"), "Jo Park", ADDRESS, cast.NOW, (LINE,))]
SHEET = HelpedLetter(
    cast.key("letter"), COACHED.pk, "Zoë Đặng", "en-GB", cast.LETTER.subject, cast.LETTER.text, "Waits for approval",
    takes_comments=True, revision=1,
)  # fmt: skip
WAITING = [Waiting(cast.key(each), COACHED.pk, "Zoë Đặng", number) for number, each in ((1, "one"), (12, "two"))]
STEPS = (HelpedStep("Thank Zoë Đặng", cast.NOW, "Done"), HelpedStep("The day they decide", None, ""))
HELPING = {"coaching": cast.key("helped"), "letter": SHEET}

LINES = tuple(
    Line(cast.key(each), each, cast.NOW, cast.NOW if number else None, number * 7, number != 1, number == 2)
    for number, each in enumerate((ADDRESS, "ben@park.test", "host@park.test"))
)
SIGNS = (Sign(SHARED["tables"][0], is_good=True), Sign(SHARED["passwords"][1], is_good=False))
FAILURES = (Figure(FAILED["login"], 12), Figure(UNKNOWN, 1))
HEALTH = Health(SIGNS, (Figure("Letters whose hour has come", 7),), FAILURES)
ALL_OF_THEM = {"page": Page(LINES, 1203, 2, 25), "find": "", "health": HEALTH}
NOT_FOUND = {"page": Page((), 0, 1, 1), "find": "zoë@", "health": Health(SIGNS[:1], (), ())}

PAGES: dict[str, tuple[str, Any]] = {
    "admin": ("admin/admin.html", ALL_OF_THEM),
    "admin-nobody": ("admin/admin.html", NOT_FOUND),
    "admin-account": ("admin/account.html", {"line": LINES[0], "must_show": True, "has_talk": True}),
    "admin-account-moderates": ("admin/account.html", {"line": replace(LINES[0], is_moderator=True), "has_talk": True}),
    "admin-account-host": ("admin/account.html", {"line": LINES[0], "is_host": True, "has_talk": True}),
    "admin-account-closed": ("admin/account.html", {"line": LINES[1]}),
    "admin-account-own": ("admin/account.html", {"line": LINES[2], "is_own": True}),
    "admin-delete": ("admin/delete.html", {"line": LINES[0]}),
    "admin-delete-wrong": ("admin/delete.html", {"line": LINES[0], "wrong": NotTheAddress()}),
    "account-sign-in": ("accounts/sign_in.html", {"owner": None, "wanted": "/people", "is_open": True}),
    "account-sign-in-wrong": ("accounts/sign_in.html", {"owner": None, "address": "jo", "wrong": NO_MAILBOX}),
    "account-sign-in-no-passkey": ("accounts/sign_in.html", {"owner": None, "address": "", "wrong": NO_PASSKEY}),
    "account-sign-in-provider": (
        "accounts/sign_in.html",
        {"owner": None, "address": "", "wrong": JOIN_FIRST, "provider": {"name": PROVIDER}},
    ),
    "account-address": ("accounts/address.html", {"address": ADDRESS, "asked": ""}),
    "account-address-wrong": (
        "accounts/address.html",
        {"address": ADDRESS, "asked": "", "typed": "jo", "wrong": NO_MAILBOX},
    ),
    "account-address-code": ("accounts/address.html", {"address": ADDRESS, "asked": f"new.{ADDRESS}"}),
    "account-address-code-wrong": (
        "accounts/address.html",
        {"address": ADDRESS, "asked": "jo@new.test", "wrong": WRONG},
    ),
    "account-away": ("accounts/away.html", {"owner": None, "name": PROVIDER, "where": "https://id.uni.example/"}),
    "account-away-elsewhere": (
        "accounts/away.html",
        {"owner": None, "name": PROVIDER, "where": "https://afterword.example/sign-in?provider", "is_elsewhere": True},
    ),
    "account-sign-in-begin-here": (
        "accounts/sign_in.html",
        {"owner": None, "address": "", "provider": {"name": PROVIDER}, "is_moved": True},
    ),
    "account-back": ("accounts/back.html", {"owner": None, "name": PROVIDER, "brought": {"code": "a", "state": "b"}}),
    "account-provider": ("accounts/provider.html", {"name": PROVIDER, "wrong": OPENS_ANOTHER}),
    "account-provider-joined": ("accounts/provider.html", {"name": PROVIDER, "is_joined": True}),
    "account-passkeys": ("accounts/passkeys.html", {"passkeys": KEYS, "name": "Firefox, Linux"}),
    "account-passkeys-none": ("accounts/passkeys.html", {"passkeys": [], "name": "Safari, iPhone"}),
    "account-passkeys-wrong": ("accounts/passkeys.html", {"passkeys": KEYS[:1], "name": "", "wrong": NO_PASSKEY}),
    "account-anew": ("accounts/anew.html", {"address": ADDRESS, "wanted": "/settings", "has_passkey": True}),
    "account-anew-code": (
        "accounts/anew.html",
        {"address": ADDRESS, "wanted": "/settings", "is_sent": True, "has_passkey": True, "wrong": WRONG},
    ),
    "account-anew-app": ("accounts/anew.html", {"address": ADDRESS, "wanted": "/settings", "by_app": True}),
    "account-code": ("accounts/code.html", {"owner": None, "address": ADDRESS}),
    "account-code-wrong": ("accounts/code.html", {"owner": None, "address": ADDRESS, "wrong": WRONG}),
    "account-code-again": ("accounts/code.html", {"owner": None, "address": ADDRESS, "is_sent": True}),
    "account-code-over": ("accounts/code.html", {"owner": None, "address": "", "wrong": OVER}),
    "account-devices": (
        "accounts/devices.html",
        {"address": ADDRESS, "devices": DEVICES, "provider": {"name": PROVIDER}},
    ),
    "account-devices-one": ("accounts/devices.html", {"address": "jo@park.test", "devices": DEVICES[:1]}),
    "account-second": ("accounts/second_step.html", OFFER),
    "account-second-wrong": ("accounts/second_step.html", {**OFFER, "wrong": APP_WRONG}),
    "account-second-paper": ("accounts/second_step.html", {"is_on": True, "left": 10, "codes": PAPER}),
    "account-second-on": ("accounts/second_step.html", {"is_on": True, "left": 1}),
    "account-second-code": ("accounts/second_code.html", {"owner": None}),
    "account-second-code-wrong": ("accounts/second_code.html", {"owner": None, "wrong": APP_WRONG}),
    "coaches": ("coaching/coaches.html", COACHES),
    "coaches-wrong": ("coaching/coaches.html", {**COACHES, "wrong": OwnMailbox(), "mailbox": ADDRESS}),
    "coaches-none": ("coaching/coaches.html", coaches_values([], [], cast.NOW)),
    "coach": ("coaching/coaching.html", {**ONE, "comments": [COMMENT]}),
    "coach-over": ("coaching/coaching.html", {**ONE, "is_over": True, "state": "They left", "looks": []}),
    "helping": ("coaching/helping.html", {"asked": HELPED, "helped": HELPED}),
    "today-coached": ("today/today.html", {"page": cast.TODAY, "coached": WAITING}),
    "helping-nobody": ("coaching/helping.html", {}),
    "helped-process": (
        "coaching/process.html",
        {"coaching": cast.key("helped"), "page": HelpedPage(LINE, cast.HERE, STEPS, (SHEET,))},
    ),
    "helped-letter": ("coaching/letter.html", {**HELPING, "comments": [SAID]}),
    "helped-letter-wrong": ("coaching/letter.html", {**HELPING, "wrong": NotInTheLetter(), "about": "x", "text": "y"}),
    "helped-letter-approved": ("coaching/letter.html", {**HELPING, "letter": replace(SHEET, takes_comments=False)}),
}
