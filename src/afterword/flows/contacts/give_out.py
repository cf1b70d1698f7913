"""Give the people out: one file of vCards, or a table that no spreadsheet runs."""

from __future__ import annotations

import csv
import io
from datetime import UTC
from uuid import UUID

from afterword.core.contacts import in_table
from afterword.core.people.person_name import Contact
from afterword.core.people.phone import to_call
from afterword.flows.address import person_name
from afterword.flows.names import name_card, read_ahead
from afterword.flows.phone_numbers import numbers_of
from afterword.flows.ports import Ports
from afterword.store.models import Evidence, Owner, Participation, Person

HEADS = ("Name", "Given Name", "Family Name", "Title", "Job Title", "Company", "E-mail Address", "Phone", "Profile URL")


def all_cards(ports: Ports, owner: Owner) -> bytes:
    """Everybody as vCard 4, one after the other."""
    return b"".join(ports.contacts.card(each) for each in _contacts(ports, owner))


def as_table(ports: Ports, owner: Owner) -> bytes:
    """Everybody as CSV in UTF-8; a cell that looks like a formula has an apostrophe before it."""
    rows = [HEADS]
    for each in _contacts(ports, owner):
        name = each.name
        split = (name.given, name.family, name.title) if name else ("", "", "")
        rows.append((each.full, *split, each.job_title, each.company, each.email, each.phone, each.profile))
    out = io.StringIO()
    csv.writer(out, lineterminator="\r\n").writerows(in_table(rows))
    return out.getvalue().encode("utf-8-sig")


def contact_file(ports: Ports, owner: Owner, person_id: UUID) -> tuple[str, bytes]:
    """One person as a contact card: the file's name and its content."""
    person = Person.objects.one(owner, pk=person_id)
    card = _contact(ports, owner, person, _employers(owner).get(person.pk, ""))
    return f"{person.pk}.vcf", ports.contacts.card(card)


def _contacts(ports: Ports, owner: Owner) -> list[Contact]:
    read_ahead(owner, list(Participation.objects.of(owner)))
    employers = _employers(owner)
    people = Person.objects.of(owner).order_by("written", "id")
    return [_contact(ports, owner, person, employers.get(person.pk, "")) for person in people]


def _contact(ports: Ports, owner: Owner, person: Person, employer: str) -> Contact:
    """Only what is confirmed, and the number as everybody can dial it."""
    card = name_card(ports, owner, person, owner.language)
    best = to_call(numbers_of(owner, person))
    rows = Evidence.objects.of(owner).filter(person=person, field__in=("company", "profile"))
    said = dict(rows.values_list("field", "raw"))
    return Contact(
        full=card.written,
        name=person_name(card.addressee),
        email=person.email,
        phone=(best.kept or best.written) if best else person.phone,
        company=employer or said.get("company", ""),
        job_title=person.job_title,
        profile=said.get("profile", ""),
        uid=f"urn:uuid:{person.pk}",
        created=person.created_at.astimezone(UTC).strftime("%Y%m%dT%H%M%SZ"),
    )


def _employers(owner: Owner) -> dict[UUID, str]:
    """The employer where each person was met last."""
    rows = Participation.objects.of(owner).select_related("process").order_by("process__created_at")
    return {row.person_id: row.process.employer_name for row in rows}
