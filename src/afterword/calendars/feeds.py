"""Calendars of others that can be subscribed to: fetched over our own egress, from https addresses only."""

from __future__ import annotations

from dataclasses import dataclass

from afterword.core.calendar.port import CalendarUnreachable
from afterword.egress import Egress, NoAnswer, NotOutside


@dataclass(frozen=True, slots=True)
class Feeds:
    """`core.calendar.port.FeedReader`."""

    egress: Egress

    def fetch(self, address: str) -> bytes:
        """The calendar behind the address; `webcal:` is another word for https."""
        try:
            answer = self.egress.get(address.replace("webcal://", "https://", 1))
        except (NoAnswer, NotOutside) as fault:
            raise CalendarUnreachable(fault.message) from fault
        if answer.status_code != 200:
            raise CalendarUnreachable(f"The calendar server answered {answer.status_code}.")
        return answer.content
