"""The browsers that agreed to be told: kept with their keys sealed, taken out when they are gone."""

from __future__ import annotations

import hashlib
import json
from datetime import datetime
from uuid import UUID

from django.db import transaction

from afterword.core.errors import Refusal
from afterword.core.reminders.ports import Device
from afterword.flows.mail_account import account_of
from afterword.flows.ports import Ports
from afterword.flows.remind.note import CannotTell, Note
from afterword.flows.typed import one_line
from afterword.store import audit
from afterword.store.models import Owner, PushDevice, Reminding

MOST = 10
NOBODY = "mailto:nobody@afterword.invalid"


class TooManyDevices(Refusal):
    """Ten browsers are told already."""

    hint = "Take one out first; nothing was changed."


def push_key(ports: Ports, owner: Owner) -> str:
    """What a browser of this person subscribes with; the key behind it is made once and sealed."""
    with transaction.atomic():
        row, _ = Reminding.everything.select_for_update().get_or_create(owner=owner)
        if not row.push_secret:
            row.push_secret = ports.secrets.seal(ports.pusher.new_key(), purpose=_purpose(row))
            row.save(update_fields=["push_secret"])
    return ports.pusher.public_key(_key(ports, row))


def devices_of(owner: Owner) -> list[PushDevice]:
    """The browsers of a person, also those that are gone, so that it can be seen."""
    return list(PushDevice.objects.of(owner))


def add_device(ports: Ports, owner: Owner, device: Device, name: str, now: datetime) -> PushDevice:
    """Tell this browser from now on; the same browser again takes the place of its older self."""
    ports.pusher.check(device)
    with transaction.atomic():
        key = hashlib.sha256(device.endpoint.encode()).hexdigest()
        row = PushDevice.objects.of(owner).filter(endpoint_hash=key).first() or PushDevice(owner=owner, added_at=now)
        if row._state.adding and PushDevice.objects.of(owner).filter(gone_at=None).count() >= MOST:
            raise TooManyDevices
        row.endpoint, row.endpoint_hash, row.public_key = device.endpoint, key, device.public_key
        row.secret = ports.secrets.seal(device.auth, purpose=_secret_of(row))
        row.name, row.gone_at, row.problem = one_line(name, "The name of the browser", 80), None, ""
        row.save()
        Reminding.everything.filter(owner=owner).update(push=True)
        audit.record(owner, "person", "reminded in a browser", str(row.pk), {"name": row.name}, now)
    return row


def remove_device(owner: Owner, device_id: UUID, now: datetime) -> None:
    """Tell this browser no more; without any other, this way is off."""
    row = PushDevice.objects.one(owner, pk=device_id)
    with transaction.atomic():
        row.delete()
        if not PushDevice.objects.of(owner).filter(gone_at=None).exists():
            Reminding.everything.filter(owner=owner).update(push=False)
        audit.record(owner, "person", "forget a browser", str(device_id), {}, now)


def push_to_all(ports: Ports, row: Reminding, note: Note, now: datetime) -> None:
    """Tell every browser; it got through when one of them took it. One that is gone is never tried again."""
    account = account_of(row.owner)
    contact = f"mailto:{account.address}" if account else NOBODY
    said = "No browser is left that takes reminders; press the button in one again."
    taken, key = False, _key(ports, row)
    for device in PushDevice.objects.of(row.owner).filter(gone_at=None):
        auth = ports.secrets.open(device.secret, purpose=_secret_of(device))
        pushed = ports.pusher.push(Device(device.endpoint, device.public_key, auth), _message(note), key, contact, now)
        taken = taken or pushed.taken
        said = pushed.said or said
        gone = now if pushed.is_gone else None
        PushDevice.everything.filter(pk=device.pk).update(problem=pushed.said[:300], gone_at=gone)
    if not taken:
        raise CannotTell(said)


def _message(note: Note) -> bytes:
    """Only what others may read, and where a press leads."""
    said = {"title": note.title, "body": note.short, "path": note.path or "/", "tag": note.topic}
    return json.dumps(said, ensure_ascii=False).encode()


def _key(ports: Ports, row: Reminding) -> str:
    return ports.secrets.open(row.push_secret, purpose=_purpose(row))


def _purpose(row: Reminding) -> str:
    return f"push:{row.pk}"


def _secret_of(device: PushDevice) -> str:
    return f"push-device:{device.pk}"
