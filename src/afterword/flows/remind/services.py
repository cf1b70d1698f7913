"""Another service, by the address with which Apprise knows it: kept sealed, shown by its name alone."""

from __future__ import annotations

from datetime import datetime

from django.db import transaction

from afterword.flows.ports import Ports
from afterword.flows.remind.note import CannotTell, Note
from afterword.store import audit
from afterword.store.models import Owner, Reminding


def set_service(ports: Ports, owner: Owner, address: str, now: datetime) -> str:
    """Keep the address of a service and be reminded by it from now on; gives its name."""
    name = ports.messenger.check(address.strip())
    with transaction.atomic():
        row, _ = Reminding.everything.select_for_update().get_or_create(owner=owner)
        row.other_secret = ports.secrets.seal(address.strip(), purpose=_purpose(row))
        row.other_name, row.other = name, True
        row.problems = {way: said for way, said in row.problems.items() if way != "other"}
        row.save()
        audit.record(owner, "person", "reminded by a service", str(row.pk), {"name": name}, now)
    return name


def forget_service(owner: Owner, now: datetime) -> None:
    """Forget the address; this way is off."""
    with transaction.atomic():
        Reminding.objects.of(owner).update(other=False, other_secret="", other_name="")
        audit.record(owner, "person", "forget a service", "other", {}, now)


def send_by_service(ports: Ports, row: Reminding, note: Note, now: datetime) -> None:
    """Only what others may read, and the link to the one-tap page where there is one."""
    address = ports.secrets.open(row.other_secret, purpose=_purpose(row))
    body = "\n".join(each for each in (note.short, note.link) if each)
    if problem := ports.messenger.send(address, note.title, body):
        raise CannotTell(problem)


def _purpose(row: Reminding) -> str:
    return f"reminder-service:{row.pk}"
