"""An address whose domain could be taken for another one is asked about before a letter may go there."""

from __future__ import annotations

from collections import Counter
from datetime import datetime
from functools import lru_cache

from afterword.core.people.differing import said
from afterword.core.people.mailbox import PROVIDERS, lookalike
from afterword.flows.mail_account import account_of
from afterword.flows.once import once
from afterword.flows.overview.model import Answer, Question
from afterword.store.models import Evidence, Owner, Person
from afterword.store.prepared import Prepared

_ADDRESSES = Prepared(
    lambda owner: Person.objects.of(owner).exclude(email="").order_by().values_list("created_at", "email")
)
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
    rows, count = once(("addresses", owner.pk), lambda: _domains(owner))
    mine, met = _domain(person.email), person.created_at
    if any(at < met and domain == mine for at, domain in rows):
        return frozenset()
    # Met earlier, or with the same interview and no rarer.
    others = {domain for at, domain in rows if at < met or (at == met and count[domain] >= count[mine])} - {mine}
    account = account_of(owner)
    own = {_domain(account.address)} if account else set()
    return frozenset({*others, *PROVIDERS, *own} - {""})


def _domains(owner: Owner) -> tuple[list[tuple[datetime, str]], Counter[str]]:
    """When each address was met and its domain, and how many there are of each."""
    rows = [(at, _domain(email)) for at, email in _ADDRESSES(owner)]
    return rows, Counter(domain for _, domain in rows)


def _is_confirmed(owner: Owner, person: Person) -> bool:
    confirmed = Evidence.objects.of(owner).filter(person=person, field="email", source="confirmed")
    return confirmed.filter(raw__iexact=person.email).exists()


def _domain(email: str) -> str:
    return email.rpartition("@")[2].casefold()
