"""The person's data, whole: given out in open formats, and deleted on their word."""

from __future__ import annotations

import base64
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models

from afterword.flows.calendar.leaving import Cleared, clear, lying_there
from afterword.flows.comments.moderators import remove_all
from afterword.flows.ports import Ports
from afterword.store import facts
from afterword.store.models import (
    AccessToken,
    Action,
    ApprovalLink,
    Assistant,
    CalendarAccount,
    CalendarEvent,
    CalendarFeed,
    CalendarSource,
    CallAsked,
    Comment,
    CommentReport,
    CommentTry,
    JobSource,
    Letter,
    MailAccount,
    OwnedModel,
    Owner,
    Person,
    Process,
    PushDevice,
    Reminding,
    StartToken,
)

# Secrets and sign-in links stay where they are: they open things, they tell nothing.
LEFT_OUT = frozenset(
    {
        (AccessToken, "token_hash"),
        (MailAccount, "secret"),
        (Assistant, "secret"),
        (CalendarFeed, "token_hash"),
        (CalendarAccount, "secret"),
        (CalendarSource, "secret"),
        (JobSource, "secret"),
        (Comment, "token_hash"),
        (Comment, "net"),
        (CommentReport, "net"),
        (PushDevice, "secret"),
        (Reminding, "other_secret"),
        (Reminding, "push_secret"),
    }
)
# What was approved and would leave by itself.
TO_LEAVE = ("planned", "claimed")
NOT_GIVEN = frozenset({StartToken, ApprovalLink, CallAsked, CommentTry})


def export(owner: Owner, now: datetime) -> dict[str, Any]:
    """Every row of the owner, and the facts as `afterword batch plan` reads them."""
    processes = Process.objects.of(owner).order_by("created_at")
    return {
        "format": "afterword-export",
        "version": 1,
        "exported_at": now.isoformat(),
        "owner": _row(owner),
        "facts": facts.document(owner, processes, now),
        "rows": {
            model._meta.model_name: [_row(row) for row in model.objects.of(owner)]
            for model in _owned()
            if model not in NOT_GIVEN
        },
    }


@dataclass(frozen=True, slots=True)
class Whole:
    """What there is to delete, and what of it would have left by itself."""

    processes: int
    people: int
    letters: int
    approved: tuple[Letter, ...]
    # What lies in their own calendar, and what that said at the last look if it was no good answer.
    events: int = 0
    calendar_problem: str = ""
    is_subscribed: bool = False


def whole(owner: Owner) -> Whole:
    """The person's data in figures, with the letters that are approved and have not left."""
    waiting = Action.objects.of(owner).filter(state__in=TO_LEAVE).select_related("letter__person").order_by("wake_at")
    account = CalendarAccount.objects.of(owner).first()
    return Whole(
        Process.objects.of(owner).count(),
        Person.objects.of(owner).count(),
        Letter.objects.of(owner).count(),
        tuple(each.letter for each in waiting),
        CalendarEvent.objects.of(owner).exclude(href="").filter(hidden_at=None).count(),
        account.problem if account else "",
        CalendarFeed.objects.of(owner).exclude(token_hash="").exists(),
    )


@dataclass(frozen=True, slots=True)
class Erased:
    """How many rows went, and what became of our events in the person's calendar."""

    rows: int
    calendar: Cleared


def erase(ports: Ports, owner: Owner) -> Erased:
    """Delete the owner and every row that hangs on it; then our events are taken out of the person's calendar.

    In this order nothing leaves while a calendar is waited for.
    """
    lying = lying_there(ports, owner)
    # Else the next one in line would find themselves the owner of this place.
    remove_all(owner)
    count, _ = owner.delete()
    return Erased(count, clear(ports, lying))


def _owned() -> list[type[OwnedModel]]:
    return [model for model in apps.get_app_config("store").get_models() if issubclass(model, OwnedModel)]


def _row(row: models.Model) -> dict[str, Any]:
    fields = [field for field in row._meta.concrete_fields if (type(row), field.name) not in LEFT_OUT]
    return {field.attname: _value(getattr(row, field.attname)) for field in fields}


def _value(value: Any) -> Any:
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode("ascii")
    return value
