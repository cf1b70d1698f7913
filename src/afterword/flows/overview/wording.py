"""How steps and states are called on the page: plain, short, second person."""

from __future__ import annotations

from collections.abc import Sequence

from afterword.store.models import Step

HEADS = {
    "application_check": "Look whether they answered",
    "confirm": "Confirm the interview",
    "prepare": "Look at the card before you go",
    "capture_notes": "Note what was said",
    "notes_reminder": "Note it while you remember",
    "ask_others_again": "Ask the others again, if you like",
    "thank_you": "Thank {name}",
    "paper_letter": "Post a letter on paper to {name}",
    "linkedin_invite": "Invite {name} to connect",
    "debrief": "Tell {name} how it went",
    "decision_day": "The day they decide",
    "silent_review": "Take silence as their answer",
    "rejection_reply": "Answer their no kindly",
    "offer_acknowledge": "Thank them for the offer",
    "decide_by": "Decide about the offer",
    "reminder": "The offer waits for you",
    "written_acceptance": "Accept in writing",
    "acceptance_call": "Call {name} and say yes",
    "withdraw": "Tell them that you step back",
    "hold_reply": "Thank them for letting you know",
    "hold_check": "Ask whether the role is open again",
    "promise": "Keep what you promised",
    "repair": "Put one thing right",
    "answer_reopened": "Answer them",
    "personal_apology": "Say sorry to {name} in your own words",
    "approve_draft": "Look over the letter to {name}",
    "ask_address": "Find out the address of {name}",
    "fix_address": "Mend the address of {name}",
    "apology_note": "Put your apology in writing",
    "apology": "Apologise at once",
    "ask_new_date": "Ask for a new date",
    "new_time_check": "They named no other time",
    "courteous_reply": "Answer the cancellation kindly",
    "interest_call": "Say that you are still interested",
    "nudge_preferred": "Tell {name} that you have an offer",
    "last_moment_to_ask_extension": "Ask for more time, if you need it",
    "decline": "Decline the offer kindly",
    "rescinded_reply": "Answer that they took the offer back",
    "confirmation_check": "See whether they confirmed your acceptance",
    "start_checklist": "Get ready for the first day",
    "tell_interviewer": "Tell {name} that you are coming",
    "brief_reference": "Tell {name} that they may call",
    "thank_referrer": "Thank {name} for the referral",
    "thank_reference": "Thank {name} for speaking for you",
    "tell_referrer": "Tell {name} how it went",
    "tell_reference": "Tell {name} how it went",
    "check_in": "See whether anything is still open",
    "F2": "Write to {name}",
    "F3": "A last note to {name}",
}
# What was promised, or is to be put right, is part of the step's name.
NAMED_BY_WHAT = frozenset({"promise", "repair"})
STATES = {
    "APPLIED": "Applied",
    "BOOKED": "Interview booked",
    "HELD": "Interview over",
    "THANKING": "Thank-you letters",
    "WAITING_DATED": "Their turn",
    "WAITING_UNDATED": "Their turn",
    "WAITING_NO_CONTACT": "Their turn: they asked you to wait",
    "CHASING": "Following up",
    "ON_HOLD": "On hold",
    "OFFERED": "They said yes",
    "ACCEPTING": "Accepting",
    "DECLINING": "Declining",
    "WITHDRAWING": "Stepping back",
    "REJECTED_OPEN": "They said no",
    "REOPENED": "They wrote again",
    "HIRED": "The end: hired",
    "DECLINED": "The end: you declined",
    "WITHDRAWN": "The end: you stepped back",
    "REJECTED": "The end: they said no, and you thanked them",
    "SILENT": "The end: no answer came",
    "ROLE_CANCELLED": "The end: the role was cancelled",
    "OFFER_RESCINDED": "The end: the offer was withdrawn",
    "OFFER_EXPIRED": "The end: the offer ran out",
    "INTERVIEW_CANCELLED": "The end: the interview was cancelled",
    "MISSED": "The end: the interview was missed",
    "MERGED": "The end: goes on in another process",
}
OPEN_STATES = frozenset(
    (
        "APPLIED REOPENED BOOKED HELD THANKING WAITING_DATED WAITING_UNDATED WAITING_NO_CONTACT CHASING ON_HOLD "
        "OFFERED ACCEPTING DECLINING WITHDRAWING REJECTED_OPEN"
    ).split()
)
ENDED_STATES = frozenset(STATES) - OPEN_STATES
STAGES = ("interview", "letters", "call", "decision", "close")
STAGE_OF = {
    "APPLIED": 0,
    "BOOKED": 0,
    "REOPENED": 0,
    "HELD": 1,
    "THANKING": 1,
    "WAITING_DATED": 3,
    "WAITING_UNDATED": 2,
    "WAITING_NO_CONTACT": 3,
    "CHASING": 2,
    "ON_HOLD": 3,
    "OFFERED": 3,
    "ACCEPTING": 4,
    "DECLINING": 4,
    "WITHDRAWING": 4,
    "REJECTED_OPEN": 4,
}


def in_a_row(names: Sequence[str]) -> str:
    """One name, or several as they are said."""
    return " and ".join(filter(None, (", ".join(names[:-1]), *names[-1:])))


def head_of(step: Step) -> str:
    """What the step is called; a person is always named in full."""
    name = step.person.written if step.person else "them"
    if step.step.startswith("keep_in_touch"):
        return f"Say hello again to {name}"
    if step.step == "F1":
        return f"Call {name}" if step.channel == "phone" else f"Write to {name}"
    if step.channel == "phone" and step.step not in HEADS:
        return f"Call {name}"
    head = HEADS.get(step.step, step.step.replace("_", " ").capitalize()).format(name=name)
    if step.asked_with:
        names = in_a_row([name, *step.asked_with])
        return f"Find out the addresses of {names}"
    what = step.said.get("what") if step.step in NAMED_BY_WHAT else None
    return f"{head}: {what}" if what else head


def state_words(state: str) -> str:
    """The state in words."""
    return STATES.get(state, state.replace("_", " ").capitalize())
