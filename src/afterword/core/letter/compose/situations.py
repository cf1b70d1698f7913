"""The occasions on which a letter is written, and the many words they are called by."""

from __future__ import annotations

from afterword.core.errors import Unreadable

THANKS = "thank_you"
LEAD = "panel_lead"
# The first word that stands in the name of a situation decides; order matters ("offer_acknowledge" before "offer").
_NAMED = (
    ("bad_moment", "bad_moment"),
    ("before_interview", "before_questions"),
    ("before_questions", "before_questions"),
    ("questions", "before_questions"),
    ("panel_lead", "panel_lead"),
    ("lead_letter", "panel_lead"),
    ("group_note", "panel_lead"),
    ("large_panel", "panel_lead"),
    ("arrang", "arranger"),
    ("ask_address", "ask_address"),
    ("address", "ask_address"),
    ("ask_name", "ask_names"),
    ("ask_for_name", "ask_names"),
    ("names_request", "ask_names"),
    ("tell_interviewer", "tell_interviewer"),
    ("hold_check", "hold_check"),
    ("cancelled_for_good", "cancelled_for_good"),
    ("courteous_reply", "cancelled_for_good"),
    ("not_met", "not_met"),
    ("no_show", "not_met"),
    ("apology_note", "expired"),
    ("expired", "expired"),
    ("interest_call", "interest"),
    ("ask_new_date", "cancelled"),
    ("express", "express"),
    ("debrief", "agency_debrief"),
    ("agency", "agency_debrief"),
    ("reference_brief", "reference_brief"),
    ("brief", "reference_brief"),
    ("reference", "reference_thanks"),
    ("referrer", "referrer"),
    ("referral", "referrer"),
    ("wrong_person", "wrong_person"),
    ("misspel", "repair_name"),
    ("repair_name", "repair_name"),
    ("name_correction", "repair_name"),
    ("omitted", "addition"),
    ("omission", "addition"),
    ("addition", "addition"),
    ("weak", "addition"),
    ("better_answer", "addition"),
    ("interview_cancel", "cancelled"),
    ("postpone", "cancelled"),
    ("role_cancel", "rejection_reply"),
    ("repair", "repair"),
    ("correct", "repair"),
    ("apolog", "missed"),
    ("missed", "missed"),
    ("reject", "rejection_reply"),
    ("rescind", "rescinded"),
    ("withdraw", "withdrawal"),
    ("competing", "competing_offer"),
    ("nudge", "competing_offer"),
    ("exten", "extension"),
    ("more_time", "extension"),
    ("acknowledg", "offer_acknowledge"),
    ("receipt", "offer_acknowledge"),
    ("declin", "decline"),
    ("accept", "acceptance"),
    ("hold", "hold_reply"),
    ("freeze", "hold_reply"),
    ("keep", "keep_in_touch"),
    ("kit", "keep_in_touch"),
    ("reopen", "answer_reopened"),
    ("confirm", "confirm"),
    ("closing", "closing"),
    ("close", "closing"),
    ("f3", "closing"),
    ("status", "status"),
    ("f1", "status"),
    ("f2", "status"),
    ("remind", "status"),
    ("chase", "status"),
    ("follow", "status"),
    ("second_contact", "status"),
    ("voicemail", "status"),
    ("call", "status"),
    ("promise", "promise"),
    ("offer", "offer_acknowledge"),
    ("thank", "thank_you"),
)

_KINDS = frozenset(kind for _, kind in _NAMED)


def kind_of(situation: str, medium: str, detail: str = "") -> str:
    """The occasion behind a situation's name, for repairs narrowed by their kind; `Unreadable` when there is none."""
    plain = situation.casefold().replace("-", "_").replace(" ", "_")
    if "repair" in plain or "correct" in plain:
        plain = f"{detail.casefold().replace('-', '_').replace(' ', '_')} {plain}"
    if (
        plain.startswith("thank_you")
        and not any(word in plain for word in ("lead", "group"))
        and "express" not in plain
        and "reference" not in plain
        and "referr" not in plain
    ):
        return THANKS
    if plain.strip("_") in _KINDS:
        return plain.strip("_")
    for part, kind in _NAMED:
        if part in plain:
            return kind
    if medium in ("call_script", "voicemail"):
        return "status"
    raise Unreadable(
        f"There is no letter for {situation!r}.",
        hint="Use thank_you, status, closing, rejection_reply, withdrawal, decline, acceptance ...",
    )


def is_thanks(kind: str) -> bool:
    """True for thank-yous after an interview: the express form and the letter to the lead of a large panel too."""
    return kind in (THANKS, "express", LEAD)
