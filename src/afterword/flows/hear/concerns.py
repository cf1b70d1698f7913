"""Whom the person's processes are with: enough to tell from the head of a mail whether it can concern one."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass, field
from email.errors import MessageError
from email.header import decode_header, make_header
from uuid import UUID

from afterword.core.interview.words import is_outside
from afterword.core.people.mailbox import lookalike
from afterword.core.ports import Glimpse
from afterword.flows.remind.answers import Asked
from afterword.store.models import Action, MailAccount, Participation, Process

# A draft may have been sent and not be noticed yet.
LEFT = ("sent", "uncertain", "ask", "committed", "handed")
IDS = re.compile(r"<[^\s<>]{1,250}@[^\s<>]{1,250}>")
_ADDRESS = re.compile(r"[^\s<>\"(),:;]{1,64}@[\w.-]{1,190}")
# The machines that tell of letters that did not arrive.
_RETURNED = re.compile(
    r"^content-type:\s*multipart/report|^x-failed-recipients:|^from:.*(?:mailer-daemon|postmaster)", re.M
)
_FROM_OR_SUBJECT = re.compile(r"^(?:from|subject):(?:[^\n]|\n[ \t])*", re.MULTILINE | re.IGNORECASE)
SHORTEST_NAME = 4


@dataclass(frozen=True, slots=True)
class Seat:
    """One person in one process."""

    process: UUID
    person: UUID


@dataclass(frozen=True, slots=True)
class Circle:
    """The letters that left, and the people, domains and employers of every process of one owner.

    `reminders` are the mails to themselves that they may answer.
    """

    account: MailAccount
    letters: Mapping[str, Action]
    people: Mapping[str, tuple[Seat, ...]]
    domains: Mapping[str, frozenset[UUID]]
    employers: Mapping[str, frozenset[UUID]]
    reminders: Mapping[str, Asked] = field(default_factory=dict)

    def concerns(self, glimpse: Glimpse) -> bool:
        """True when the mail may be about a process: an answer, a person, a firm, a letter come back, a calendar."""
        head = glimpse.head.decode("utf-8", "replace").replace("\r\n", "\n")
        lowered = head.lower()
        return (
            glimpse.has_calendar
            or any(each in self.letters or each in self.reminders for each in IDS.findall(head))
            or any(self.knows(each) for each in _ADDRESS.findall(lowered))
            or _RETURNED.search(lowered) is not None
            or bool(self.named_in(" ".join(map(_words, _FROM_OR_SUBJECT.findall(head)))))
        )

    def knows(self, address: str) -> bool:
        """True for somebody of a process, or somebody of a firm of a process."""
        return address in self.people or domain_of(address) in self.domains

    def is_of(self, address: str, process: UUID) -> bool:
        """True for somebody of this process, or somebody of a firm of it."""
        seats = self.people.get(address, ())
        return any(seat.process == process for seat in seats) or process in self.domains.get(domain_of(address), ())

    def mistaken_for(self, address: str) -> str:
        """The domain of somebody known that this one could be taken for; "" where it is known or near to none."""
        return lookalike(domain_of(address), {domain_of(each) for each in self.people}) or ""

    def named_in(self, text: str) -> frozenset[UUID]:
        """The processes whose employer stands in the text as whole words."""
        lowered = f" {_plain(text)} "
        return frozenset().union(*(ids for name, ids in self.employers.items() if f" {name} " in lowered))


def circle_of(account: MailAccount, reminders: Mapping[str, Asked]) -> Circle:
    """The circle of the account's owner as it stands now."""
    owner = account.owner
    actions = Action.objects.of(owner).filter(state__in=LEFT)
    people: defaultdict[str, list[Seat]] = defaultdict(list)
    domains: defaultdict[str, set[UUID]] = defaultdict(set)
    for row in Participation.objects.of(owner).select_related("person").exclude(person__email=""):
        address = row.person.email.lower()
        people[address].append(Seat(row.process_id, row.person_id))
        if not is_outside(domain_of(address)):
            domains[domain_of(address)].add(row.process_id)
    employers: defaultdict[str, set[UUID]] = defaultdict(set)
    for process in Process.objects.of(owner):
        name = _plain(process.employer_name)
        if len(name) >= SHORTEST_NAME:
            employers[name].add(process.pk)
    related = actions.select_related("letter__process", "letter__person", "owner", "approval")
    return Circle(
        account,
        {action.message_id: action for action in related},
        {address: tuple(seats) for address, seats in people.items()},
        {domain: frozenset(ids) for domain, ids in domains.items()},
        {name: frozenset(ids) for name, ids in employers.items()},
        reminders,
    )


def domain_of(address: str) -> str:
    """What stands behind the @."""
    return address.rpartition("@")[2].lower()


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[\w&.+-]+", text.casefold()))


def _words(line: str) -> str:
    try:
        return str(make_header(decode_header(line[:2000])))
    except (MessageError, ValueError, LookupError):
        return line[:2000]
