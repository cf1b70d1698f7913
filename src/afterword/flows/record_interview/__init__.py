"""From an invitation to a plan: read it, show what was read with its sources, then plan it."""

from afterword.flows.record_interview.booking import NotReadyToPlan
from afterword.flows.record_interview.edited import EditedInvitation
from afterword.flows.record_interview.plan_it import book_by_hand, discard, plan_it
from afterword.flows.record_interview.read_it import invitation_page, place_words, read_invitation, read_pasted, waiting
from afterword.flows.record_interview.said_beside import SaidOtherwise, page_as_planned, said_beside
from afterword.flows.record_interview.same_talk import MaybeTheSame
from afterword.flows.record_interview.yourself import TAKE_OUT, is_said

__all__ = [
    "TAKE_OUT",
    "EditedInvitation",
    "MaybeTheSame",
    "NotReadyToPlan",
    "SaidOtherwise",
    "book_by_hand",
    "discard",
    "invitation_page",
    "is_said",
    "page_as_planned",
    "place_words",
    "plan_it",
    "read_invitation",
    "read_pasted",
    "said_beside",
    "waiting",
]
