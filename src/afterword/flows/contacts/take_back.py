"""Take an import back: its evidence goes, what it filled is empty again, and who came with it alone goes too."""

from __future__ import annotations

from datetime import datetime
from uuid import UUID

from django.db import transaction

from afterword.core.errors import NotAllowed
from afterword.flows.contacts.bring_in import held
from afterword.flows.follow import follow
from afterword.flows.names import settle_name
from afterword.flows.phone_numbers import processes_of, settle
from afterword.flows.ports import Ports
from afterword.store import audit
from afterword.store.models import ContactImport, Evidence, Letter, Owner, Participation, Person


class NothingTaken(NotAllowed):
    """Nothing of this was taken in, or it was taken back already."""

    hint = "Nothing was changed."


def take_back(ports: Ports, owner: Owner, import_id: UUID, now: datetime) -> None:
    """As if it had never been taken in; what the person typed or confirmed since stays."""
    with transaction.atomic():
        kept = held(owner, import_id)
        if kept.taken_at is None or kept.undone_at is not None:
            raise NothingTaken
        rows = Evidence.objects.of(owner).filter(came_by=kept)
        people = list(Person.objects.of(owner).filter(pk__in=rows.values("person")))
        rows.delete()
        _empty_again(owner, kept)
        gone = [person.pk for person in people if str(person.pk) in kept.made and _is_nobody_else_s(owner, person)]
        Person.objects.of(owner).filter(pk__in=gone).delete()
        left = [person for person in people if person.pk not in gone]
        for person in left:
            person.refresh_from_db()
            settle(owner, person, empty=True)
            settle_name(owner, person)
        kept.undone_at = now
        kept.save(update_fields=["undone_at"])
        audit.record(owner, "person", "contacts taken back", str(kept.pk), {"people": len(people)}, now)
        follow(ports, owner, now, list({row.pk: row for each in left for row in processes_of(owner, each)}.values()))


def drop(owner: Owner, import_id: UUID) -> None:
    """Forget what was read and never taken in."""
    kept = ContactImport.objects.one(owner, pk=import_id)
    if kept.taken_at is not None and kept.undone_at is None:
        raise NothingTaken("These contacts were taken in.", hint="Take them back first. Nothing was changed.")
    kept.delete()


def _empty_again(owner: Owner, kept: ContactImport) -> None:
    for each in kept.filled:
        person = Person.objects.of(owner).filter(pk=each["person"]).first()
        if person is not None and getattr(person, each["field"]) == each["value"]:
            setattr(person, each["field"], "")
            person.save(update_fields=[each["field"]])


def _is_nobody_else_s(owner: Owner, person: Person) -> bool:
    """Nothing else names them: no process, no letter, no word that the person added."""
    named = (Participation, Letter, Evidence)
    return not any(model.objects.of(owner).filter(person=person).exists() for model in named)
