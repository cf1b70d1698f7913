"""What of the plan stands in a calendar: windows as events, their wording, and what counts as a change of one."""

from afterword.core.calendar.entries import Entry, Kind, Talk, Todo, entries
from afterword.core.calendar.publishing import KEPT, Published, published
from afterword.core.calendar.wording import Choice, Event, worded

__all__ = ["KEPT", "Choice", "Entry", "Event", "Kind", "Published", "Talk", "Todo", "entries", "published", "worded"]
