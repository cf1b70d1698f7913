"""One function for each channel to files, places and servers; what it takes is imported when it is called."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from afterword import environment
from afterword.wiring.later import later

if TYPE_CHECKING:
    from collections.abc import Callable

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
        ContactWriter,
        Envelope,
        InvitationReader,
        MailReader,
        NameReader,
        SettingsFinder,
    )
    from afterword.core.reminders.ports import Messenger, Pusher
    from afterword.core.resume.port import ResumeReader
    from afterword.core.search.cities import Gazetteer
    from afterword.egress import Egress
    from afterword.reading.door import Door


def through_the_door() -> dict[str, Any]:
    """What reads the files of others, in one child."""
    return {
        "invitations": later(_invitations),
        "mails": later(_mails),
        "agendas": later(_agendas),
        "contact_files": later(_contact_files),
        "resumes": later(_resumes),
        "jobs": later(_jobs),
    }


def of_other_programs() -> dict[str, Any]:
    """What reads and writes the things of other programs: names, places, numbers, calendars, files."""
    return {
        "names": later(_names),
        "cities": later(_cities),
        "phones": later(_phones),
        "contacts": later(_contacts),
        "calendar": later(_calendar),
        "country_of_zone": later(_country_of_zone),
        "draft": later(_draft),
    }


def elsewhere() -> dict[str, Any]:
    """What reaches other machines, and where the page is reached from them; a wrong setting stops the start."""
    contact = environment.contact_address()
    return {
        "finder": later(_finder),
        "address_books": later(_address_books),
        "calendar_server": later(_calendar_server),
        "calendar_finder": later(_calendar_finder),
        "feeds": later(_feeds),
        "job_web": later(lambda: _job_web(contact)),
        "assistant": later(_assistant),
        "pusher": later(_pusher),
        "messenger": later(_messenger),
        "page_address": environment.page_address(),
    }


@cache
def door() -> Door:
    """One child for all files."""
    from afterword.reading.door import Door

    return Door()


@cache
def egress() -> Egress:
    """The one way out."""
    from afterword.egress import Egress

    return Egress()


def _invitations() -> InvitationReader:
    from afterword.reading.invitation import DoorReader

    return DoorReader(door())


def _mails() -> MailReader:
    from afterword.reading.mail import MailDoor

    return MailDoor(door())


def _agendas() -> AgendaReader:
    from afterword.reading.agenda import AgendaDoor

    return AgendaDoor(door())


def _contact_files() -> ContactReader:
    from afterword.reading.contact_files import ContactDoor

    return ContactDoor(door())


def _resumes() -> ResumeReader:
    from afterword.reading.resumes import ResumeDoor

    return ResumeDoor(door())


def _jobs() -> JobReader:
    from afterword.reading.jobs import JobDoor

    return JobDoor(door())


def _names() -> NameReader:
    from afterword.reading.names import LibraryNameReader

    return LibraryNameReader()


def _cities() -> Gazetteer:
    from afterword.reading.cities import ShippedCities

    return ShippedCities()


def _phones() -> PhoneReader:
    from afterword.reading.phone_numbers import NumberingPlans

    return NumberingPlans()


def _contacts() -> ContactWriter:
    from afterword.reading.contacts import Contacts

    return Contacts()


def _calendar() -> CalendarWriter:
    from afterword.calendars.feed import FeedWriter

    return FeedWriter()


def _country_of_zone() -> Callable[[str], str | None]:
    from afterword.calendars.countries import country_of_zone

    return country_of_zone


def _draft() -> Callable[..., Envelope]:
    from afterword.core.message import draft

    return draft


def _finder() -> SettingsFinder:
    from afterword.mail.settings_found import DomainSettings

    return DomainSettings(egress())


def _address_books() -> AddressBooks:
    from afterword.calendars.carddav import CardDav
    from afterword.mail.known_secrets import remember
    from afterword.reading.strict_xml import load_xml

    return CardDav(load_xml, heed=remember)


def _calendar_server() -> Callable[[Login], CalendarServer]:
    from afterword.calendars.opening import open_server

    return open_server


def _calendar_finder() -> ServerFinder:
    from afterword.calendars.caldav_found import PublishedServer

    return PublishedServer(egress())


def _feeds() -> FeedReader:
    from afterword.calendars.feeds import Feeds

    return Feeds(egress())


def _job_web(contact: str) -> JobWeb:
    from afterword.reading.job_web import BoardWeb, agent_named

    return BoardWeb(egress(), agent_named(contact))


def _assistant() -> AssistantModel:
    from afterword.assistant.model import OwnModel

    return OwnModel()


def _pusher() -> Pusher:
    from afterword.reaching.web_push import WebPush

    return WebPush(egress())


def _messenger() -> Messenger:
    from afterword.reaching.services import Services

    return Services()
