"""The pages of signing in where people have accounts, for the gallery."""

from __future__ import annotations

from typing import Any

from afterword.core.errors import NotAllowed, Refusal
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

PAGES: dict[str, tuple[str, Any]] = {
    "account-sign-in": ("accounts/sign_in.html", {"owner": None, "wanted": "/people"}),
    "account-sign-in-wrong": ("accounts/sign_in.html", {"owner": None, "address": "jo", "wrong": NO_MAILBOX}),
    "account-code": ("accounts/code.html", {"owner": None, "address": ADDRESS}),
    "account-code-wrong": ("accounts/code.html", {"owner": None, "address": ADDRESS, "wrong": WRONG}),
    "account-code-again": ("accounts/code.html", {"owner": None, "address": ADDRESS, "is_sent": True}),
    "account-code-over": ("accounts/code.html", {"owner": None, "address": "", "wrong": OVER}),
    "account-devices": ("accounts/devices.html", {"address": ADDRESS, "devices": DEVICES}),
    "account-devices-one": ("accounts/devices.html", {"address": "jo@park.test", "devices": DEVICES[:1]}),
}
