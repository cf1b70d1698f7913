"""First names between the person and somebody they write to: read in their messages, or said by the person (D15)."""

from __future__ import annotations

from afterword.core.parameters import readable_rules
from afterword.core.people.formality import FirstNames, first_names, given_name
from afterword.store.models import Evidence, Heard, Owner, Participation, Person

FIELD, SAID = "first_names", "candidate_note"
YES, NO = "yes", "no"


def wanted_formality(owner: Owner, person: Person) -> str:
    """The setting that holds for this person: of the process they are met in, else the owner's."""
    rows = Participation.objects.of(owner).filter(person=person).select_related("process").order_by("position")
    chosen: dict[str, object] = next((row.process.settings for row in rows if "formality" in row.process.settings), {})
    return readable_rules({**owner.settings, **chosen})[0].formality


def first_names_used(owner: Owner, person: Person, written: str) -> FirstNames:
    """Whether they sign and address by first name: the person's word, else what was heard from them."""
    said = Evidence.objects.of(owner).filter(person=person, field=FIELD).first()
    if said is not None:
        return FirstNames(given_name(written), addressed=True) if said.raw == YES else FirstNames()
    heard = Heard.objects.of(owner).filter(person=person, is_robot=False).exclude(text="")
    return first_names(heard.values_list("text", flat=True), owner.name, written)
