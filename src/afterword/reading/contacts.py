"""A person kept elsewhere: the contact card, and the name as a language writes names."""

from __future__ import annotations

from afterword.calendars.contact_names import vcard
from afterword.core.people.name_formatting import NameStyle, format_name
from afterword.core.people.person_name import Contact, PersonName
from afterword.reading.person_names import name_locale


class Contacts:
    """Writes vCard 4 with RFC 9554, and whole names by CLDR."""

    def card(self, contact: Contact) -> bytes:
        """One vCard."""
        return vcard(contact)

    def whole_name(self, name: PersonName, locale: str, order: str = "") -> str:
        """The whole name by the locale's patterns; `order` "sorting" as in a list; "" for a language without any."""
        known = name_locale(locale)
        return format_name(name, known, NameStyle(order=order)) if known else ""
