"""What is known of calendar servers: where each is, and which password it takes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class CalendarProvider:
    """A provider of calendars; without `url` it can only be subscribed from, and the hint says so.

    `shared` is the domain under which its servers pass one on to another: only there the password goes along.
    """

    name: str
    url: str
    hint: str = ""
    shared: str = ""


_APP_PASSWORD = "Make an app password for Afterword there; your usual one may not work."  # noqa: S105 - a hint
ICLOUD = CalendarProvider(
    "iCloud",
    "https://caldav.icloud.com/",
    "Make an app-specific password at Apple; two-factor authentication must be on.",
    "icloud.com",
)
FASTMAIL = CalendarProvider("Fastmail", "https://caldav.fastmail.com/", _APP_PASSWORD, "fastmail.com")
MAILBOX = CalendarProvider("mailbox.org", "https://dav.mailbox.org/", _APP_PASSWORD, "mailbox.org")
POSTEO = CalendarProvider("Posteo", "https://posteo.de:8443/", "", "posteo.de")
YAHOO = CalendarProvider("Yahoo", "https://caldav.calendar.yahoo.com/", _APP_PASSWORD, "yahoo.com")
GOOGLE = CalendarProvider(
    "Google",
    "",
    "Google takes no password for calendars. Subscribe to the address of your calendar instead, if it can be reached.",
)
MICROSOFT = CalendarProvider(
    "Microsoft",
    "",
    "Outlook and Microsoft 365 have no CalDAV. Subscribe to the address of your calendar, or import the file.",
)
# A Nextcloud is on any domain; its address leads there by itself.
NEXTCLOUD_HINT = "For Nextcloud make an app password under Settings, Security."
DOMAINS: Mapping[str, CalendarProvider] = {
    **dict.fromkeys(("icloud.com", "me.com", "mac.com"), ICLOUD),
    **dict.fromkeys(("fastmail.com", "fastmail.fm", "sent.com", "messagingengine.com"), FASTMAIL),
    **dict.fromkeys(("mailbox.org",), MAILBOX),
    **dict.fromkeys(("posteo.de", "posteo.net"), POSTEO),
    **dict.fromkeys(("yahoo.com", "yahoo.de", "yahoo.fr", "yahoo.co.uk", "ymail.com"), YAHOO),
    **dict.fromkeys(("gmail.com", "googlemail.com"), GOOGLE),
    **dict.fromkeys(("outlook.com", "hotmail.com", "live.com", "msn.com", "outlook.de"), MICROSOFT),
}


def provider_of(domain: str) -> CalendarProvider | None:
    """The provider of an address at this domain, where the domain itself says it."""
    return DOMAINS.get(domain.lower().rstrip("."))


def may_go_along(host: str, first: str) -> bool:
    """Whether the password given for the server `first` may go to `host`: itself, or one of the same provider."""
    return host == first or is_one_provider(host, first)


def is_one_provider(host: str, first: str, also: Sequence[str] = ()) -> bool:
    """Whether both are servers under a domain that one provider shares among its servers, or under one of `also`."""
    shared = {one.shared for one in DOMAINS.values() if one.shared} | set(also)
    return any(all(name == tail or name.endswith(f".{tail}") for name in (host, first)) for tail in shared)
