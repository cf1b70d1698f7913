"""Reminding the person: what is due is told by the way they chose, by another where that fails, and never dropped."""

from afterword.flows.remind.answers import settle_answers
from afterword.flows.remind.devices import add_device, devices_of, push_key, remove_device
from afterword.flows.remind.links import LinkUsed, approve_by_link, shown_by_link
from afterword.flows.remind.services import forget_service, set_service
from afterword.flows.remind.telling import remind
from afterword.flows.remind.wishes import offer_mail, reminding_of, save_reminding, test_way, undelivered

__all__ = [
    "LinkUsed",
    "add_device",
    "approve_by_link",
    "devices_of",
    "forget_service",
    "offer_mail",
    "push_key",
    "remind",
    "reminding_of",
    "remove_device",
    "save_reminding",
    "set_service",
    "settle_answers",
    "shown_by_link",
    "test_way",
    "undelivered",
]
