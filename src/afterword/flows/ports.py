"""The channels that flows act through; `wiring` fills it, tests fill it with in-memory ones."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from afterword.core.resume.closeness import Meanings, NoMeanings
from afterword.flows.aside import Aside, AtOnce

if TYPE_CHECKING:
    # Their modules hold rules too, which most commands never ask.
    from afterword.core.calendar.port import (
        AgendaReader,
        CalendarServer,
        CalendarWriter,
        FeedReader,
        Login,
        ServerFinder,
    )
    from afterword.core.contacts import AddressBooks, ContactReader
    from afterword.core.jobs.port import JobReader, JobWeb
    from afterword.core.people.phone import PhoneReader
    from afterword.core.ports import (
        AssistantModel,
        Clock,
        ContactWriter,
        Envelope,
        Holidays,
        InvitationReader,
        Mailbox,
        MailReader,
        NameReader,
        Press,
        Proofreader,
        Secrets,
        SettingsFinder,
        SignIns,
        Transport,
    )
    from afterword.core.reminders.ports import Messenger, Pusher
    from afterword.core.resume.port import ResumeReader
    from afterword.core.search.cities import Gazetteer
    from afterword.store.models import MailAccount


@dataclass(frozen=True, slots=True)
class Ports:
    """Everything outside, behind Protocols.

    `transport_for` and `mailbox_for` open the channel of one mail account; `mailbox_for` gives None
    where the account names no mailbox to look into. `draft` makes a message of recipient, subject, text and copy for
    the person's own mail program; `calendar` writes events, `calendar_server` opens the person's own calendars and
    `calendar_finder` finds where they are; `proofs` knows spelling and grammar, `assistant` is the person's own model,
    `meanings` says how near a deed lies to a role, where the extra is installed;
    `presses` make files of paper letters, by their ending; `pusher` and `messenger` reach the person in their browsers
    and by another service; `cities` knows places, `job_web` fetches boards and `jobs` reads them.
    `machine_id` and `start_id` name this installation and this run of it: only their holder may send. Where several
    runs of one installation send at once, on a clock that is the database's, `is_one_of_many` says so;
    `is_driven_by_jobs` where jobs wake letters, so that a pass takes only those that none woke.
    `device_zone` names the time zone this machine is set to, where it says one.
    Letters handed over within `together` may share a connection, one after the other.
    `say` gives a sentence in a language of the pages, for what is told outside of them; `page_address` is where the
    pages are reached from elsewhere, "" where they are not.
    What a page begins and does not wait for runs `aside`. `notices` sends, at an instant, what people must hear about
    their accounts, and gives how many left; there are none without accounts.
    `plan_version` names the calendar and the rules: when it changes, everything is planned anew.
    """

    clock: Clock
    holidays: Holidays
    names: NameReader
    invitations: InvitationReader
    mails: MailReader
    resumes: ResumeReader
    secrets: Secrets
    sign_ins: SignIns
    finder: SettingsFinder
    transport_for: Callable[[MailAccount], Transport]
    mailbox_for: Callable[[MailAccount], Mailbox | None]
    country_of_zone: Callable[[str], str | None]
    draft: Callable[..., Envelope]
    contacts: ContactWriter
    calendar: CalendarWriter
    phones: PhoneReader
    calendar_server: Callable[[Login], CalendarServer]
    calendar_finder: ServerFinder
    feeds: FeedReader
    agendas: AgendaReader
    contact_files: ContactReader
    address_books: AddressBooks
    proofs: Proofreader
    assistant: AssistantModel
    presses: Mapping[str, Press]
    pusher: Pusher
    messenger: Messenger
    cities: Gazetteer
    jobs: JobReader
    job_web: JobWeb
    machine_id: str
    start_id: str
    plan_version: str = ""
    device_zone: Callable[[], str | None] = lambda: None
    together: Callable[[], AbstractContextManager[None]] = nullcontext
    say: Callable[[str, str], str] = lambda _language, words: words
    page_address: str = ""
    notices: Callable[[datetime], int] = lambda _now: 0
    meanings: Meanings = field(default_factory=NoMeanings)
    aside: Aside = field(default_factory=AtOnce)
    is_one_of_many: bool = False
    is_driven_by_jobs: bool = False

    @property
    def holder(self) -> str:
        """Who the right to send is written on: this run alone, or every run of this installation."""
        return self.machine_id if self.is_one_of_many else self.start_id
