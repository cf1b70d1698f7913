"""The settings of the plan as fields of a form: their labels, the words of each choice, what they do, what is usual."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from django.http import QueryDict

from afterword.core.errors import AfterwordError
from afterword.core.figures import whole_number
from afterword.core.parameters import GROUPS, PROFILES, SETTINGS, WELL_KNOWN, Parameter
from afterword.core.parameters.readers import days, plain, shown
from afterword.flows.country_words import COUNTRIES
from afterword.flows.settings import PROFILE, Choice, choices_of
from afterword.web.choices import Field

AS_USUAL, MINE = "As is usual there", "As in your settings"
MOST = 9_999
# The page asks for its best hour alone.
EVENING = "ty.evening"
LABELS: Mapping[str, str] = {
    "profile": "What is usual there",
    "ty.slot": "A thank-you goes",
    "ty.eve_policy": "Before a day off it goes",
    "ty.min_gap": "At the earliest after",
    "ty.soft": "On time until",
    "ty.express": "The short one goes",
    "ty.late": "Called late after",
    "ty.fold": "Folded into the first question after",
    "panel_policy": "After a panel",
    "panel.threshold": "One letter for all from",
    "thanks.to": "Thanks go to",
    "thank_hr": "Thank whoever arranged it",
    "ty.medium": "On paper as well",
    "no_note": "Thank-you letters",
    "formality": "First names",
    "call.days": "You first ask on day",
    "call.unit": "These are",
    "call.after": "Or ask after",
    "call_before_decision": "When they named a day",
    "follow_up_channel": "You follow up",
    "phone": "Calls are welcome",
    "decision.grace": "After their day you wait",
    "chase.gap2": "From the first question to the second",
    "chase.gap3": "From the second to the last note",
    "chase.close": "From the last note to the end",
    "chase.max_unanswered": "Silence is an answer after",
    "no_contact.wait": "Where they want no contact, wait",
    "agency_policy": "Thanks go",
    "reply.cool_off": "Answer a no after",
    "reply_auto": "Answer an automatic no",
    "feedback": "Ask once how you did",
    "linkedin": "Invite to connect",
    "kit.cadence": "Say hello again on day",
    "ty.evening": "Evening letters",
    "ty.evening_cutoff": "Latest end for an evening letter",
    "ty.morning": "Morning letters",
    "status.email": "E-mails that ask",
    "office": "Their office hours",
    "reply.hours": "Answers to a no",
    "phone.interior": "Calls on a usual day",
    "phone.first_day_back": "Calls on a first day back",
    "phone.last_before_break": "Calls before days off",
    "phone.lone_day": "Calls on a single working day",
    "candidate.hours": "You are awake",
}  # fmt: skip
WORDS: Mapping[str, Mapping[str, str]] = {
    "": {"on": "Yes", "off": "No", "evening": "That evening", "next_business_morning": "The next working morning",
         "office_hours": "In office hours", "phone": "By phone", "email": "By e-mail", "calendar": "Calendar days",
         "business": "Working days", "interviewers": "Those you met", "hr": "The personnel department",
         "mirror": "As they do", "formal": "Never", "first_name": "From the start", "individual": "Each gets a letter",
         "lead_only": "The lead gets one and passes it on", "one_group_note": "One letter for all",
         "via_recruiter": "Through the recruiter", "direct_cc": "To them, a copy to the recruiter",
         "direct": "To them"},
    "ty.medium": {"email": "No, the e-mail alone", "email_and_letter": "Yes, a letter on paper follows"},
    "no_note": {"on": "Send none", "off": "Send them"},
    "call_before_decision": {"on": "One short call before it", "off": "Wait for the day they named"},
}  # fmt: skip
# What is asked of one process: the others hold for all of them alike.
OF_A_PROCESS = ("follow_up_channel", "no_note", "ty.medium", "formality", "panel_policy", "agency_policy", "linkedin")
_BY_NAME = {one.name: one for one in SETTINGS}


@dataclass(frozen=True, slots=True)
class Group:
    """Settings under one heading; what people differ about stands open, the figures are folded."""

    key: str
    head: str
    open: tuple[Field, ...]
    folded: tuple[Field, ...]


def profiles() -> tuple[tuple[str, str], ...]:
    """Every profile with its country; those that rest on little evidence are called a suggestion."""
    named = [(key, COUNTRIES.get(key, "the Nordic countries").removeprefix("the ")) for key in PROFILES]
    rows = [
        (key, country if key in WELL_KNOWN else f"{country} (suggestion)") for key, country in named if key != "article"
    ]
    return (("article", "As in the article: that evening, a call on day 3 to 5"), *sorted(rows, key=lambda row: row[1]))


def profile_field(settings: Mapping[str, object]) -> Field:
    """The habits of a country, chosen as one; a code is read in either case."""
    said = str(settings.get("profile") or "article")
    chosen = said.upper() if said.upper() in PROFILES else said
    return Field("profile", LABELS["profile"], chosen, profiles(), hint=f"{PROFILE} As in the article.")


def groups(settings: Mapping[str, object]) -> tuple[Group, ...]:
    """Every setting of the plan under its heading, with what is set."""
    known = choices_of(settings)
    shown_here = [one for one in SETTINGS if one.name != EVENING]
    fields = {one: _explained(one, settings.get(one.name), known[one.name]) for one in shown_here}
    return tuple(
        Group(
            key,
            head,
            tuple(field for one, field in fields.items() if one.group == key and _is_open(one)),
            tuple(field for one, field in fields.items() if one.group == key and not _is_open(one)),
        )
        for key, head in GROUPS
    )


def of_a_process(settings: Mapping[str, object]) -> tuple[Field, ...]:
    """What can be chosen for one process alone."""
    fields = {name: _field(_BY_NAME[name], settings.get(name), MINE) for name in OF_A_PROCESS}
    # What depends on their trade is said where it is chosen (playbook B19 D6).
    paper = replace(fields["ty.medium"], hint=_BY_NAME["ty.medium"].meaning)
    return tuple((fields | {"ty.medium": paper}).values())


def read_form(
    form: QueryDict, names: Sequence[str], stored: Mapping[str, object] | None = None
) -> dict[str, object | None]:
    """What was chosen, each as its own reader reads it; None where the usual is wanted.

    Absent where it was not asked, and where it stands as it was `stored`: a form writes only some ways to say a thing.
    """
    found: dict[str, object | None] = {}
    for name in names:
        text = form.get(name)
        if text is None:
            continue
        text = text.strip()
        one = _BY_NAME[name]
        if stored and name in stored and text == _typed(one, stored[name]):
            continue
        typed = text if one.read is days else figure_or_words(text)
        found[name] = _read(one, typed) if text else None
    return found


def _read(one: Parameter, typed: object) -> object:
    try:
        return plain(one.read(typed, f"“{LABELS[one.name]}”"))
    except AfterwordError as wrong:
        wrong.about = one.name
        raise


def figure_or_words(text: str) -> int | str:
    """A number where it is a short one in plain figures; anything else is read, or refused, as it stands."""
    number = whole_number(text, MOST)
    return text if number is None else number


def _is_open(one: Parameter) -> bool:
    """What people disagree about (playbook B19), and the hours."""
    return one.code.startswith("D") or one.name in {"ty.slot", "candidate.hours"}


def _explained(one: Parameter, value: object, known: Choice) -> Field:
    unit = (
        ""
        if one.choices or known.default is None or one.unit.startswith(("span", "local", "hours from"))
        else f" {one.unit}"
    )
    default = f"{_said(one, known.default)}{unit}"
    usual = f"As in the article: {default}."
    if not known.is_set and known.value != known.default:
        usual += f" With the habits chosen: {_said(one, known.value)}."
    return replace(_field(one, value, AS_USUAL), hint=f"{one.meaning} {usual}")


def _field(one: Parameter, value: object, unset: str) -> Field:
    """A setting as a field: a choice where it has options, else a line of text."""
    options: tuple[tuple[str, str], ...] = ()
    typed = _typed(one, value)
    if one.choices:
        options = (("", unset), *((word, _word(one.name, word)) for word in one.choices))
    return Field(one.name, LABELS[one.name], typed, options)


def _typed(one: Parameter, value: object) -> str:
    """A value as it stands in its field; one that cannot be read stands there as it is."""
    if value is None:
        return ""
    try:
        return shown(one.read(value, one.name))
    except AfterwordError:
        return str(value)


def _word(name: str, word: str) -> str:
    return WORDS.get(name, {}).get(word) or WORDS[""][word]


def _said(one: Parameter, value: object) -> str:
    if value is None:
        return "not set"
    if one.choices:
        return _word(one.name, shown(value))
    return ", ".join(map(str, value)) if isinstance(value, list) else str(value)
