"""First names between the person and somebody they write to: read in their messages, or said by the person (D15)."""

from __future__ import annotations

from uuid import UUID

from django.db.models import QuerySet

from afterword.core.parameters import readable_rules
from afterword.core.people.formality import FirstNames, first_names, given_name
from afterword.flows.once import once
from afterword.store.models import Heard, Owner, Participation, Person
from afterword.store.prepared import Prepared

FIELD, SAID = "first_names", "candidate_note"
YES, NO = "yes", "no"
_CHOSEN = Prepared(
    lambda owner: (
        Participation.objects.of(owner)
        .filter(process__settings__has_key="formality")
        .order_by("position")
        .values_list("person_id", "process__settings")
    )
)
_WROTE = Prepared(lambda owner: _own(owner).values_list("person_id", flat=True))


def wanted_formality(owner: Owner, person: Person) -> str:
    """The setting that holds for this person: of the process they are met in, else the owner's."""
    chosen = once(("formality", owner.pk), lambda: _chosen(owner)).get(person.pk, {})
    return readable_rules({**owner.settings, **chosen})[0].formality


def _chosen(owner: Owner) -> dict[UUID, dict[str, object]]:
    """The settings of the few processes that have a formality of their own, by the people met there."""
    found: dict[UUID, dict[str, object]] = {}
    for person_id, settings in _CHOSEN(owner):
        found.setdefault(person_id, settings)
    return found


def first_names_used(owner: Owner, person: Person, written: str, said: str | None) -> FirstNames:
    """Whether they sign and address by first name: `said` is the person's word, else what was heard from them."""
    if said is not None:
        return FirstNames(given_name(written), addressed=True) if said == YES else FirstNames()
    return first_names(_heard(owner, person), owner.name, written)


def _heard(owner: Owner, person: Person) -> tuple[str, ...]:
    """Their own words; most people have not written yet, so who has is looked up once."""
    wrote = once(("wrote", owner.pk), lambda: frozenset(_WROTE(owner)))
    if person.pk not in wrote:
        return ()
    return once(("heard", person.pk), lambda: tuple(_own(owner).filter(person=person).values_list("text", flat=True)))


def _own(owner: Owner) -> QuerySet[Heard]:
    return Heard.objects.of(owner).filter(is_robot=False, person__isnull=False).exclude(text="")
