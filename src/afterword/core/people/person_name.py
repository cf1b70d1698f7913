"""A person's name in the fields of LDML part 8, and the places other formats keep them in."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PersonName:
    """One name by CLDR/LDML person-name fields, "" where the field is absent or not known.

    `surname_prefix` ("van der") and `surname_core` ("Berg") are kept when the bearer's language tells them apart;
    else `surname` holds the whole. `title` is what stands before the name, honorific and degree together, as CLDR
    has it; a job title is never in it. `locale` is the language the name comes from, `order` the bearer's own order
    ("givenFirst", "surnameFirst" or "").
    """

    title: str = ""
    given: str = ""
    given_informal: str = ""
    given2: str = ""
    surname: str = ""
    surname_prefix: str = ""
    surname_core: str = ""
    surname2: str = ""
    generation: str = ""
    credentials: str = ""
    locale: str = ""
    order: str = ""

    @property
    def family(self) -> str:
        """The whole first surname with its prefix."""
        return self.surname or " ".join(part for part in (self.surname_prefix, self.surname_core) if part)


@dataclass(frozen=True, slots=True)
class Contact:
    """What a card says of one person; only what is confirmed, "" where nothing is.

    `full` is the name as they write it. `pronouns` are their own words; no grammatical gender is made from them.
    `profile` is the address of their own page; `created` the instant of the record as a vCard writes it.
    """

    full: str
    name: PersonName | None = None
    email: str = ""
    phone: str = ""
    company: str = ""
    job_title: str = ""
    pronouns: str = ""
    profile: str = ""
    uid: str = ""
    created: str = ""
