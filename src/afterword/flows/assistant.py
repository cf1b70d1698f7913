"""The person's own assistant model: off until they switch it on, with a sentence that says what goes where."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from django.db import transaction

from afterword.core.errors import NotAllowed, Refusal
from afterword.core.ports import AssistantMissing, Endpoint
from afterword.core.sending import is_loopback
from afterword.egress import HERE, NotOutside, checked, loopback_of
from afterword.flows.ports import Ports
from afterword.flows.typed import one_line
from afterword.store import audit
from afterword.store.models import Assistant, AssistantAnswer, Owner
from afterword.store.prepared import Prepared

_IS_ON = Prepared(lambda owner: Assistant.objects.of(owner).filter(is_on=True).values_list("pk", flat=True)[:1])
KEPT = timedelta(days=30)
LONGEST_ADDRESS, LONGEST_MODEL = 300, 120


class WrongAssistant(Refusal):
    """These settings of an assistant cannot be used."""

    hint = "Give an address as https://api.example.com/v1, or http://127.0.0.1:11434/v1 on this machine."


class NotAgreed(NotAllowed):
    """You have not agreed yet that the facts of a letter go there."""

    hint = "Read what would be sent, and say yes; until then nothing is sent."


@dataclass(frozen=True, slots=True)
class Wanted:
    """An assistant as given; an empty key keeps the one that is stored for the same address."""

    address: str
    model: str
    key: str = field(default="", repr=False)


def assistant_of(owner: Owner) -> Assistant | None:
    """The person's assistant, if there is one."""
    return Assistant.objects.of(owner).first()


def is_on(owner: Owner) -> bool:
    """Whether the person may ask it now."""
    return bool(_IS_ON(owner))


def save_assistant(ports: Ports, owner: Owner, wanted: Wanted, now: datetime) -> Assistant:
    """Keep where it is and how it is called; the key is sealed. It is off afterwards until it is switched on.

    A key is never taken along to another address, and an agreement counts for one address alone.
    """
    address, model = _address(wanted.address), one_line(wanted.model, "The name of the model", LONGEST_MODEL)
    if not model:
        hint = "Write it as the server calls it."
        raise WrongAssistant("The name of the model is missing.", hint=hint, about="model")
    with transaction.atomic():
        row = assistant_of(owner) or Assistant(owner=owner)
        if row.address != address:
            row.secret = row.way = row.agreed_to = ""
        row.address, row.model, row.is_on = address, model, False
        if wanted.key.strip():
            row.secret = ports.secrets.seal(wanted.key.strip(), purpose=purpose(row))
        row.save()
        audit.record(owner, "person", "assistant", str(row.pk), {"address": address, "model": model}, now)
    return row


def switch_on(ports: Ports, owner: Owner, now: datetime, *, agreed: bool = False) -> Assistant:
    """Let it be asked. What leaves this machine needs the person's yes, once for each address."""
    row = Assistant.objects.one(owner)
    if not ports.assistant.is_installed():
        raise AssistantMissing
    if not is_here(row):
        if not agreed and row.agreed_to != row.address:
            raise NotAgreed
        row.agreed_to = row.address
    row.is_on = True
    row.save(update_fields=["is_on", "agreed_to"])
    audit.record(owner, "person", "assistant on", str(row.pk), {"address": row.address}, now)
    return row


def switch_off(owner: Owner, now: datetime) -> None:
    """It is not asked any more; the settings stay."""
    row = Assistant.objects.one(owner)
    row.is_on = False
    row.save(update_fields=["is_on"])
    audit.record(owner, "person", "assistant off", str(row.pk), {}, now)


def forget_assistant(owner: Owner, now: datetime) -> None:
    """Forget it with its key and with everything that went to it and came back."""
    with transaction.atomic():
        row = Assistant.objects.one(owner)
        AssistantAnswer.objects.of(owner).delete()
        row.delete()
        audit.record(owner, "person", "forget assistant", "", {}, now)


def forget_old_answers(now: datetime) -> None:
    """What went to an assistant and came back is kept for thirty days."""
    old = AssistantAnswer.everything.filter(at__lt=now - KEPT)
    if old.exists():
        old.delete()


def endpoint(ports: Ports, row: Assistant) -> Endpoint:
    """Where it is asked, with the key opened."""
    key = ports.secrets.open(row.secret, purpose=purpose(row)) if row.secret else ""
    return Endpoint(row.address, row.model, key, row.way)


def purpose(row: Assistant) -> str:
    """What the sealed key is bound to."""
    return f"assistant:{row.pk}"


def is_here(row: Assistant) -> bool:
    """True for a server on this machine: nothing leaves it."""
    return is_loopback(urlsplit(row.address).hostname or "")


def what_goes_where(row: Assistant) -> str:
    """The plain sentence beside the switch."""
    place = "on this machine; nothing leaves it" if is_here(row) else f"to {urlsplit(row.address).hostname}"
    return (
        "When you ask it about a letter, the things you have done that stand in that letter, your note about the talk "
        f"and the sentences that may be reworded go {place}. The names of the people, the employer and the role of "
        "this process, addresses, phone numbers, pay, dates and weekdays are blanked out before, wherever they stand, "
        "and so is every other word that may be a name, even where it is an ordinary word too (Mark, Grace, Will). No "
        "invitation, advert or mail is sent. You see the text before it goes: look for names in it."
    )


def _address(text: str) -> str:
    """An address in one form: this machine by number, no slash at the end; what the one way out refuses is refused."""
    plain = one_line(text, "The address", LONGEST_ADDRESS).rstrip("/")
    for name in ("localhost", "[::1]"):
        plain = plain.replace(f"//{name}:", f"//{HERE}:", 1)
    parts = urlsplit(plain)
    try:
        checked(plain, loopback_of(plain))
    except (NotOutside, ValueError) as error:
        raise WrongAssistant(f"“{plain}” is no address that Afterword goes to.", about="address") from error
    if parts.query or parts.fragment:
        raise WrongAssistant("The address may have no question or mark in it.", about="address")
    return plain
