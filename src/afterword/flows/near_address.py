"""An address whose domain could be taken for another one is asked about before a letter may go there."""

from __future__ import annotations

from collections import Counter
from functools import lru_cache

from afterword.core.people.differing import said
from afterword.core.people.mailbox import PROVIDERS, lookalike
from afterword.flows.mail_account import account_of
from afterword.flows.once import once
from afterword.flows.overview.model import Answer, Question
from afterword.store.models import Evidence, Owner, Person

KEY = "address"
# Pure, and every page with a name on it asks.
_lookalike = lru_cache(maxsize=1024)(lookalike)


def address_question(owner: Owner, person: Person) -> Question | None:
    """Both spellings, when the domain is nearly one that is known; None once the person has said yes (T-HOMOGRAPH).

    Known are the domains of people met earlier, or of more people of the same interview, the person's own, and the
    great mail providers.
    """
    domain = _domain(person.email)
    near = _lookalike(domain, _known(owner, person)) if domain else None
    if near is None or _is_confirmed(owner, person):
        return None
    return Question(
        key=KEY,
        ask=f"The address {person.email} is at “{domain}”, which is nearly “{near}”. Which is right?",
        answers=(
            Answer(person.email, f"Yes, {person.email}", said(domain, near).replace("they write", "the other has")),
            Answer("", "Not sure: take the address out", "always correct"),
        ),
        free_text=True,
        person=person.pk,
    )


def _known(owner: Owner, person: Person) -> frozenset[str]:
    rows = once(("addresses", owner.pk), lambda: list(Person.objects.of(owner).exclude(email="")))
    count = Counter(_domain(row.email) for row in rows)
    mine = _domain(person.email)
    others = {_domain(row.email) for row in rows if _is_before(row, person, count)} - {mine}
    if any(row.created_at < person.created_at and _domain(row.email) == mine for row in rows):
        return frozenset()
    account = account_of(owner)
    own = {_domain(account.address)} if account else set()
    return frozenset({*others, *PROVIDERS, *own} - {""})


def _is_before(row: Person, person: Person, count: Counter[str]) -> bool:
    """Met earlier, or with the same interview and no rarer."""
    if row.created_at != person.created_at:
        return row.created_at < person.created_at
    return count[_domain(row.email)] >= count[_domain(person.email)]


def _is_confirmed(owner: Owner, person: Person) -> bool:
    confirmed = Evidence.objects.of(owner).filter(person=person, field="email", source="confirmed")
    return confirmed.filter(raw__iexact=person.email).exists()


def _domain(email: str) -> str:
    return email.rpartition("@")[2].casefold()
