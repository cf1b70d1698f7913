"""The settings of the plan, in groups: each with its field, how it is read, its unit, its rule and its meaning."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from afterword.core.parameters.readers import (
    choice,
    clock,
    count,
    days,
    from_to_hours,
    hours,
    span,
    stretches,
    switch,
)


@dataclass(frozen=True, slots=True)
class Parameter:
    """One setting: its name, the field of `Rules` it sets, how it is read, its unit, where it comes from, what it does.

    `choices` are the words it can be, empty where it is a figure or an hour.
    """

    name: str
    field: str
    read: Callable[[object, str], Any]
    unit: str
    source: str
    group: str
    meaning: str
    choices: tuple[str, ...] = ()

    @property
    def code(self) -> str:
        """The decision of playbook B19 it belongs to, such as "D1", else the part that names it."""
        return self.source.split()[-1] if " D" in self.source else self.source.split(",")[0]


def _one_of(name: str, field: str, words: tuple[str, ...], source: str, group: str, meaning: str) -> Parameter:
    said = " or ".join(filter(None, (", ".join(words[:-1]), words[-1])))
    return Parameter(name, field, choice(*words), said, source, group, meaning, words)


def _on_off(name: str, field: str, source: str, group: str, meaning: str) -> Parameter:
    return Parameter(name, field, switch, "on or off", source, group, meaning, ("on", "off"))


THANKS, ASKING, SILENCE, AGENCY, ENDING, HOURS = "thanks", "asking", "silence", "agency", "ending", "hours"
GROUPS: tuple[tuple[str, str], ...] = (
    (THANKS, "Thank-you letters"),
    (ASKING, "Asking where it stands"),
    (SILENCE, "Waiting and silence"),
    (AGENCY, "An agency in between"),
    (ENDING, "After the end"),
    (HOURS, "Hours"),
)

unit = choice("calendar", "business")
_DAYS = "business days"
_AGENCY = ("via_recruiter", "direct_cc", "direct")
_EVENING, _MORNING, _OFFICE = "evening", "next_business_morning", "office_hours"

PARAMETERS: tuple[Parameter, ...] = (
    _one_of("ty.slot", "slot", (_EVENING, _MORNING, _OFFICE), "B1", THANKS,
            "The part of the day in which a thank-you goes."),
    _one_of("ty.eve_policy", "eve_policy", (_EVENING, _MORNING), "B1, B19 D4", THANKS,
            "When a thank-you goes on a Friday or the eve of a day off."),
    Parameter("ty.min_gap", "min_gap", hours, "hours", "B1", THANKS,
              "How long after the interview a thank-you goes at the earliest, as one within minutes looks prepared."),
    Parameter("ty.soft", "soft", hours, "hours", "B1", THANKS,
              "Until when a thank-you is on time; the next working morning counts as well, however far it is."),
    Parameter("ty.express", "express", from_to_hours, "hours after the interview, from-to", "B1, B3 T2", THANKS,
              "When a short thank-you goes where they decide before nine the next working morning."),
    Parameter("ty.late", "late", hours, "hours", "B1", THANKS, "After how long a thank-you is called late."),
    Parameter("ty.fold", "fold", count(1, 60), _DAYS, "B1", THANKS,
              "After how long a missed thank-you goes into the first question about how things stand."),
    _one_of("panel_policy", "panel_policy", ("individual", "lead_only", "one_group_note"), "B4, B19 D5", THANKS,
            "Whether each of several interviewers gets a letter, the lead alone, or all together one."),
    Parameter("panel.threshold", "panel_threshold", count(2, 100), "people", "B4", THANKS,
              "From how many interviewers on one letter thanks them all."),
    _one_of("thanks.to", "thanks_to", ("interviewers", "hr"), "B15", THANKS,
            "Whether thanks go to those you met or to the personnel department."),
    _on_off("thank_hr", "thank_hr", "B4", THANKS, "Whether the one who arranged the interview is thanked as well."),
    _one_of("ty.medium", "medium", ("email", "email_and_letter"), "B3, B19 D6", THANKS,
            "Whether a letter on paper follows the e-mail, where they take five working days or more to decide; "
            "in finance many like paper."),
    _on_off("no_note", "no_note", "B3, B19 D14", THANKS,
            "Send no thank-you at all; meant for one process, where it would be out of place."),
    _one_of("formality", "formality", ("mirror", "formal", "first_name"), "B19 D15", THANKS,
            "Greet by first name once they did so and signed so (mirror), never (formal), or first (first_name), "
            "which German, French, Italian and Japanese do not allow."),
    Parameter("call.days", "call_days", days, "days after the interview", "B1, B19 D1", ASKING,
              "The days after the interview on which you first ask, when they named no day."),
    Parameter("call.unit", "call_unit", unit, "calendar or business", "B19 D1", ASKING,
              "Whether these are calendar days or working days.", ("calendar", "business")),
    Parameter("call.after", "first_after", count(1, 60), "business days; replaces call.days", "B7 C4, B15", ASKING,
              "Ask after so many working days instead, as is usual in some countries."),
    _on_off("call_before_decision", "call_before_decision", "B8, B19 D2", ASKING,
            "Whether one short call of interest comes even before a day they named."),
    _one_of("follow_up_channel", "follow_up_channel", ("phone", "email"), "B19 D3", ASKING,
            "Whether you ask by phone or by e-mail; unset, by phone where you have a number and nobody minds."),
    _on_off("phone", "calls_welcome", "B15", ASKING, "Whether a call is welcome without being asked for."),
    Parameter("decision.grace", "grace", count(0, 60), _DAYS, "B1, B19 D8", SILENCE,
              "How long you wait after the day they named before you ask."),
    Parameter("chase.gap2", "gap2", count(5, 60), _DAYS, "B1, B10", SILENCE,
              "The time between the first question and the second."),
    Parameter("chase.gap3", "gap3", count(5, 60), _DAYS, "B1, B10", SILENCE,
              "The time between the second question and the last note."),
    Parameter("chase.close", "close", count(1, 60), _DAYS, "B1, B10", SILENCE,
              "The time after the last note when silence is taken for an answer."),
    Parameter("chase.max_unanswered", "max_unanswered", count(0, 3), "status contacts, 1 to 3", "B1, B19 D9", SILENCE,
              "How often you ask without an answer before silence is one."),
    Parameter("no_contact.wait", "no_contact_wait", count(1, 120), _DAYS, "B7 C3", SILENCE,
              "How long you wait where they asked not to be contacted."),
    Parameter("agency_policy", "agency_policy", choice(*_AGENCY),
              "via_recruiter, direct_cc or direct", "B5, B19 D7", AGENCY,
              "Whether thanks go to the recruiter, who forwards them, or straight to them, with the recruiter in copy "
              "or without; straight only if the recruiter agreed.", _AGENCY),
    Parameter("reply.cool_off", "cool_off", hours, "hours", "B1", ENDING,
              "How long an answer to a no waits at least, so that it is written calmly."),
    _on_off("reply_auto", "reply_auto", "B19 D13", ENDING, "Whether an automatic no is answered, to a person you met."),
    _on_off("feedback", "feedback", "B13, B19 D11", ENDING,
            "Whether the answer to a no asks once how you did, where a person wrote it."),
    _on_off("linkedin", "linkedin", "B13, B19 D12", ENDING,
            "Whether an invitation to connect is planned five working days after a no, for those you talked with."),
    Parameter("kit.cadence", "kit", days, "days", "B1, B14", ENDING,
              "How long after the end you say hello again."),
    Parameter("ty.evening", "evening", span, "span", "B1", HOURS, "The hours of an evening letter, and the best one."),
    Parameter("ty.evening_cutoff", "evening_cutoff", clock, "local time", "B1", HOURS,
              "If the interview and the time after it end later than this, the letter goes the next morning."),
    Parameter("ty.morning", "morning", span, "span", "B1", HOURS, "The hours of a morning letter, and the best one."),
    Parameter("status.email", "status_email", span, "span", "B1", HOURS, "The hours of an e-mail that asks."),
    Parameter("office", "office", span, "span", "B12", HOURS, "The office hours for letters that are late."),
    Parameter("reply.hours", "reply", span, "span", "B13", HOURS, "The hours in which a no is answered."),
    Parameter("phone.interior", "phone_interior", stretches, "hours from-to", "B1", HOURS,
              "The hours for a call on a working day inside a week, the best first."),
    Parameter("phone.first_day_back", "phone_first_back", stretches, "hours from-to", "B1", HOURS,
              "The hours for a call on the first working day after days off."),
    Parameter("phone.last_before_break", "phone_last", stretches, "hours from-to", "B1", HOURS,
              "The hours for a call on the last working day before days off."),
    Parameter("phone.lone_day", "phone_lone", stretches, "hours from-to", "B1", HOURS,
              "The hours for a call on a single working day between days off."),
    Parameter("candidate.hours", "awake", span, "span, candidate's zone", "B1", HOURS,
              "The hours in which you are awake for calls and other acts."),
    Parameter("call.days.unit", "call_unit", unit, "calendar or business", "B19 D1", ASKING,
              "Another name of call.unit.", ("calendar", "business")),
)  # fmt: skip

# Each setting once, by the name it is shown by.
SETTINGS: tuple[Parameter, ...] = PARAMETERS[:-1]
