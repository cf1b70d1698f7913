"""The settings D1 to D15 and the culture profiles: row by row as the playbook has them, and each does something."""

from __future__ import annotations

from typing import Any

import pytest

from afterword.core.parameters import (
    GROUPS,
    PROFILES,
    SETTINGS,
    WELL_KNOWN,
    Rules,
    SettingUnreadable,
    read_rules,
    suggested_profile,
)
from afterword.core.parameters.readers import plain, shown
from tests.core.plan.cast import booked, happened, only, person, planned, sent, steps, when
from tests.core.plan.rows import HELD, at

EVENING, MORNING = "evening", "next_business_morning"
# Playbook B15: the profile, its slot, its eve policy, days to the first question, phone, most unanswered, thanks to.
B15: tuple[tuple[tuple[str, ...], str, str, int | None, bool, int, str], ...] = (
    (("article",), EVENING, EVENING, None, True, 3, "interviewers"),
    (("US",), EVENING, EVENING, None, True, 3, "interviewers"),
    (("CA",), EVENING, EVENING, None, True, 3, "interviewers"),
    (("GB", "IE"), EVENING, MORNING, 5, False, 2, "interviewers"),
    (("DE", "AT", "CH"), MORNING, MORNING, 10, True, 2, "interviewers"),
    (("FR",), EVENING, MORNING, 7, True, 2, "interviewers"),
    (("JP",), "office_hours", EVENING, 10, False, 1, "hr"),
    (("IN",), EVENING, EVENING, None, True, 3, "interviewers"),
    (("CN", "HK"), EVENING, EVENING, 5, False, 2, "hr"),
    (("ES", "IT", "PT", "BR", "NL", "SE", "NO", "DK", "FI", "IS", "NORDICS"), EVENING, MORNING, 7, False, 2,
     "interviewers"),
)  # fmt: skip
# Playbook B19: the decision, the setting, its default.
B19: tuple[tuple[str, str, object], ...] = (
    ("D1", "call.days", (3, 4, 5)),
    ("D1", "call.unit", "calendar"),
    ("D2", "call_before_decision", False),
    ("D3", "follow_up_channel", None),
    ("D4", "ty.eve_policy", EVENING),
    ("D5", "panel_policy", "individual"),
    ("D6", "ty.medium", "email"),
    ("D7", "agency_policy", "via_recruiter"),
    ("D8", "decision.grace", 2),
    ("D9", "chase.max_unanswered", 3),
    ("D11", "feedback", True),
    ("D12", "linkedin", False),
    ("D13", "reply_auto", True),
    ("D14", "no_note", False),
    ("D15", "formality", "mirror"),
)
BOOKED = booked("2027-01-05T10:00-05:00", "2027-01-12T10:00-05:00", "2027-01-12T11:00-05:00")
NOTED = happened("2027-01-12T12:00-05:00", "notes_captured", moments={"ruth": "the old lathe"})
SENT = sent("2027-01-12T19:30-05:00")
REJECTED = happened("2027-01-20T16:00-05:00", "rejected", by="person", person="ruth")
PAPER = {"ty.medium": "email_and_letter"}


@pytest.mark.parametrize(
    ("names", "slot", "eve", "first", "phone", "most", "to"), B15, ids=[" ".join(row[0]) for row in B15]
)
def test_a_profile_is_as_its_row_says(
    names: tuple[str, ...], slot: str, eve: str, first: int | None, phone: bool, most: int, to: str
) -> None:
    for name in names:
        rules = read_rules({"profile": name})

        assert (rules.slot, rules.first_after, rules.calls_welcome) == (slot, first, phone), name
        assert (rules.max_unanswered, rules.thanks_to) == (most, to), name
        # Where letters go in office hours the eve of a day off makes no difference.
        assert rules.eve_policy == eve or slot == "office_hours", name
        assert rules.grace == (3 if name == "JP" else 2)


def test_no_profile_stands_outside_the_table_and_the_weak_ones_are_a_suggestion() -> None:
    listed = {name for row in B15 for name in row[0]}

    assert set(PROFILES) == listed
    assert {"article", "US", "CA", "GB", "DE", "FR", "JP"} == WELL_KNOWN
    assert suggested_profile("AT") == "AT"
    assert suggested_profile("NZ") == suggested_profile(None) == "article"


@pytest.mark.parametrize(("code", "name", "usual"), B19, ids=[f"{code} {name}" for code, name, _ in B19])
def test_every_disagreement_is_a_setting_with_the_articles_default(code: str, name: str, usual: object) -> None:
    setting = next(one for one in SETTINGS if one.name == name)

    assert setting.code == code
    assert getattr(Rules(), setting.field) == usual


def test_every_setting_says_what_it_does_and_takes_back_its_own_default() -> None:
    groups = dict(GROUPS)
    for one in SETTINGS:
        usual = getattr(Rules(), one.field)

        assert one.meaning.endswith("."), one.name
        assert one.unit, one.name
        assert one.group in groups, one.name
        assert usual is None or one.read(plain(usual), one.name) == usual, one.name


def test_days_may_be_typed_as_a_list_or_a_span() -> None:
    assert read_rules({"call.days": "3-5"}).call_days == (3, 4, 5)
    assert read_rules({"call.days": "7, 4"}).call_days == (4, 7)
    with pytest.raises(SettingUnreadable):
        read_rules({"call.days": "5-3"})
    with pytest.raises(SettingUnreadable):
        read_rules({"call.days": "1-9999"})


# ----- D6: paper


def paper(now: str, *more: dict[str, Any], **known: Any) -> Any:
    return planned(now, [BOOKED, NOTED, *more], settings=PAPER, **known)


def test_paper_is_an_addition_posted_the_next_working_day() -> None:
    made = paper("2027-01-12T12:05-05:00")
    step = only(made, "paper_letter")

    assert only(made, "thank_you").channel == "email"
    assert (step.channel, step.owner, when(step)) == ("letter", "candidate", "2027-01-13T09:00-05:00")
    assert step.due_by is not None
    assert step.due_by.isoformat() == "2027-01-13T17:00:00-05:00"
    assert not steps(planned("2027-01-12T12:05-05:00", [BOOKED, NOTED]), "paper_letter")


def test_paper_is_left_out_where_they_decide_within_a_week() -> None:
    soon = happened("2027-01-12T12:01-05:00", "decision_expected", date="2027-01-18")
    later = happened("2027-01-12T12:01-05:00", "decision_expected", date="2027-01-20")
    dropped = next(one for one in paper("2027-01-12T12:05-05:00", soon).steps if one.step == "paper_letter")

    assert dropped.status == "cancelled"
    assert "before a letter on paper would reach" in dropped.why
    assert only(paper("2027-01-12T12:05-05:00", later), "paper_letter").status == "planned"


def test_paper_waits_for_the_name_and_is_gone_after_a_no() -> None:
    unsure = person(evidence=[])
    settled = happened("2027-01-13T10:00-05:00", "step_done", step="paper_letter", key="p1:r1:paper_letter:ruth")

    assert only(paper("2027-01-12T12:05-05:00", people=[unsure]), "paper_letter").blocked_by == "name"
    assert not steps(paper("2027-01-20T17:00-05:00", SENT, REJECTED), "paper_letter")
    assert not steps(paper("2027-01-13T11:00-05:00", settled), "paper_letter")


# ----- D12: an invitation to connect


def test_an_invitation_to_connect_comes_five_working_days_after_a_no_with_a_personal_line() -> None:
    events = [BOOKED, NOTED, SENT, REJECTED, sent("2027-01-21T09:30-05:00", "rejection_reply")]
    made = planned("2027-01-21T12:00-05:00", events, settings={"linkedin": "on"})
    step = only(made, "linkedin_invite")

    assert made.state == "REJECTED"
    assert (step.optional, step.what, step.channel) == (True, "the old lathe", "linkedin")
    assert when(step) == "2027-01-27T09:30-05:00"
    assert not steps(planned("2027-01-21T12:00-05:00", events), "linkedin_invite")


def test_nobody_is_invited_without_rapport_around_an_agency_or_where_they_want_no_contact() -> None:
    events = [BOOKED, SENT, REJECTED, sent("2027-01-21T09:30-05:00", "rejection_reply")]
    noted = [*events, NOTED]
    on = {"linkedin": True}
    through = {"recruiter": "ruth", "name": "Lamp"}

    assert not steps(planned("2027-01-21T12:00-05:00", events, settings=on), "linkedin_invite")
    assert not steps(planned("2027-01-21T12:00-05:00", noted, settings=on, flags=["no_contact"]), "linkedin_invite")
    assert not steps(planned("2027-01-21T12:00-05:00", noted, settings=on, agency=through), "linkedin_invite")
    marked = [person(marks=["substantial_talk"])]
    assert only(planned("2027-01-21T12:00-05:00", events, marked, settings=on), "linkedin_invite").what is None


# ----- D14: no note


def test_no_note_in_one_process_thanks_nobody_and_says_why() -> None:
    made = planned("2027-01-12T12:05-05:00", [BOOKED, NOTED], settings={"no_note": True})
    step = next(one for one in made.steps if one.step == "thank_you")

    assert (step.status, step.why) == ("cancelled", "You chose to send no thank-you in this process.")
    assert made.state == "WAITING_UNDATED"


def test_the_hours_for_calls_are_set_by_the_kind_of_day_and_read_back_as_they_are_shown() -> None:
    rules = read_rules({"phone.interior": "10:00-11:00, 14:00-15:30", "phone.lone_day": [["09:00", "10:00"]]})

    assert plain(rules.phone_interior) == "10:00-11:00, 14:00-15:30"
    assert plain(rules.phone_lone) == shown(rules.phone_lone) == "09:00-10:00"
    assert read_rules({"phone.interior": shown(rules.phone_interior)}).phone_interior == rules.phone_interior
    wrongs: tuple[object, ...] = ("11:00-10:00", "10:00-12:00, 11:00-13:00", "noon", [], 9)
    for wrong in wrongs:
        with pytest.raises(SettingUnreadable, match=r"phone\.interior"):
            read_rules({"phone.interior": wrong})


def test_calls_go_in_the_hours_that_were_set() -> None:
    made = planned("2026-12-01T19:35-05:00", HELD, settings={"phone.last_before_break": "14:00-15:00"})
    (call,) = steps(made, "F1")

    assert (when(call), call.to_json()["closes"]) == ("2026-12-04T14:00-05:00", "2026-12-04T15:00-05:00")


def test_the_short_thanks_goes_in_the_hours_that_were_set() -> None:
    soon = at("12-01 15:30", "decision_expected", decides_at="2026-12-02T08:00-05:00")
    made = planned("2026-12-01T15:31-05:00", [HELD[0], soon], settings={"ty.express": "2-4"})
    (thanks,) = steps(made, "thank_you")

    assert (when(thanks), thanks.to_json()["closes"]) == ("2026-12-01T17:00-05:00", "2026-12-01T19:00-05:00")
    for wrong in ("3-1", "soon", 4, [1]):
        with pytest.raises(SettingUnreadable, match=r"ty\.express"):
            read_rules({"ty.express": wrong})


def test_a_thank_you_is_on_time_for_a_day_or_until_the_next_working_morning() -> None:
    (thanks,) = steps(planned("2026-12-01T15:31-05:00", [HELD[0]]), "thank_you")
    (longer,) = steps(planned("2026-12-01T15:31-05:00", [HELD[0]], settings={"ty.soft": 30}), "thank_you")
    friday = booked("2026-11-20T09:00-05:00", "2026-12-04T10:00-05:00", "2026-12-04T11:00-05:00")
    (over_the_weekend,) = steps(planned("2026-12-04T11:05-05:00", [friday]), "thank_you")

    assert thanks.to_json()["on_time_until"] == "2026-12-02T15:00-05:00"
    assert longer.to_json()["on_time_until"] == "2026-12-02T21:00-05:00"
    assert over_the_weekend.to_json()["on_time_until"] == "2026-12-07T08:30-05:00"
