"""Reminding the person: what is due is told by the way they chose, by another where that fails, and never dropped."""

from afterword.flows.remind.answers import settle_answers
from afterword.flows.remind.links import LinkUsed, approve_by_link, shown_by_link
from afterword.flows.remind.telling import remind
from afterword.flows.remind.wishes import offer_mail, reminding_of, save_reminding, test_way, undelivered

__all__ = [
    "LinkUsed",
    "approve_by_link",
    "offer_mail",
    "remind",
    "reminding_of",
    "save_reminding",
    "settle_answers",
    "shown_by_link",
    "test_way",
    "undelivered",
]
