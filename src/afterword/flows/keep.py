"""The person's data, whole: given out in open formats, and deleted on their word."""

from __future__ import annotations

import base64
from datetime import datetime
from typing import Any

from django.apps import apps
from django.db import models

from afterword.store import facts
from afterword.store.models import (
    ApprovalLink,
    Assistant,
    CalendarAccount,
    CalendarFeed,
    CalendarSource,
    JobSource,
    MailAccount,
    OwnedModel,
    Owner,
    Process,
    PushDevice,
    Reminding,
    StartToken,
)

# Secrets and sign-in links stay where they are: they open things, they tell nothing.
LEFT_OUT = frozenset(
    {
        (MailAccount, "secret"),
        (Assistant, "secret"),
        (CalendarFeed, "token_hash"),
        (CalendarAccount, "secret"),
        (CalendarSource, "secret"),
        (JobSource, "secret"),
        (PushDevice, "secret"),
        (Reminding, "other_secret"),
        (Reminding, "push_secret"),
    }
)
NOT_GIVEN = frozenset({StartToken, ApprovalLink})


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


def erase(owner: Owner) -> int:
    """Delete the owner and every row that hangs on it; gives the number of rows."""
    count, _ = owner.delete()
    return count


def _owned() -> list[type[OwnedModel]]:
    return [model for model in apps.get_app_config("store").get_models() if issubclass(model, OwnedModel)]


def _row(row: models.Model) -> dict[str, Any]:
    fields = [field for field in row._meta.concrete_fields if (type(row), field.name) not in LEFT_OUT]
    return {field.attname: _value(getattr(row, field.attname)) for field in fields}


def _value(value: Any) -> Any:
    if isinstance(value, bytes | memoryview):
        return base64.b64encode(bytes(value)).decode("ascii")
    return value
