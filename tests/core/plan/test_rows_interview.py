"""Every row of the playbook around an interview: before it (B2), the thank-yous (B3 to B5), rounds, helpers, repair."""

from __future__ import annotations

from typing import Any

import pytest

from tests.core.plan.cast import Row, booked, employer, happened, person, process
from tests.core.plan.rows import BOOKED, HELD, NOTES, Case, at, expected, mail, talk

COORDINATOR = person("cora", "coordinator")
RECRUITER = person("rec", "recruiter")
AGENCY = {"agency": {"name": "Quill Search", "recruiter": "rec"}}
TOKYO = employer("JP", "Asia/Tokyo")
PANEL = [person("a", "interviewer", "lead"), *map(person, "bcdefg")]
MORNING = {"ty.eve_policy": "next_business_morning"}
FRIDAY = talk("11-20 09:00", "12-04", "15:00", "16:00")
EVE = talk("11-20 09:00", "11-25", "15:00", "16:00")
SECOND = talk("12-03 10:00", "12-08", "10:00", "11:00", round_=2)
HELPERS = [person(), person("rita", "reference"), person("rudi", "referrer")]
REJECTED = at("12-02 10:00", "rejected", by="person", person="ruth")


def ends(hour: str) -> Row:
    """A talk of that Tuesday that ended then."""
    return talk("11-20 09:00", "12-01", f"{int(hour[:2]) - 1:02}:{hour[3:]}", hour)


def panel(count: int) -> list[Row]:
    """One talk with the first of the panel."""
    return [talk("11-20 09:00", "12-01", "14:00", "15:00", *"abcdefg"[:count])]


def abroad(zone: str, offset: str, ends: str, **known: Any) -> dict[str, Any]:
    """A talk of Tuesday 1 December on another clock, as fields of a case."""
    day = f"2026-12-01T{int(ends[:2]) - 1:02}{ends[2:]}{offset}"
    return {"events": [booked("2026-11-20T09:00-05:00", day, f"2026-12-01T{ends}{offset}")], **known}


def tokyo(row: str, hour: str) -> Case:
    """The Japanese habit: office hours, thanks to whoever is in the personnel department, or to the person."""
    return Case(row, f"2026-12-01T{hour}+09:00", **abroad("Asia/Tokyo", "+09:00", hour), zone="Asia/Tokyo",
                settings={"profile": "JP"}, known={"employer": TOKYO})  # fmt: skip


CASES = (
    Case("B2 invitation received", "11-20 09:05", [BOOKED], [person(), COORDINATOR]),
    Case("B2 invitation received, confirmed", "11-20 10:05", [BOOKED, at("11-20 10:00", "step_done", step="confirm")]),
    Case("B2 prepared", "11-30 10:05",
         [BOOKED, at("11-20 10:00", "step_done", step="confirm"), at("11-30 10:00", "step_done", step="prepare")]),
    Case("B2 interview ended", "12-01 15:01", [BOOKED]),
    Case("B2 promised by a day, and without one", "12-01 15:32",
         [BOOKED, NOTES | {"promised": [{"what": "sample", "by": "2026-12-03"}, {"what": "certificate"}]}]),
    Case("B2 promise kept", "12-02 12:05",
         [*HELD[:1], NOTES | {"promised": [{"what": "sample", "by": "2026-12-03"}]}, HELD[2],
          mail("12-02 12:00", "promise", what="sample")]),
    Case("B2 moved by them", "11-25 12:00",
         [BOOKED, at("11-25 11:00", "interview_moved",
          starts="2026-12-03T14:00-05:00", ends="2026-12-03T15:00-05:00")]),
    Case("B2 cancelled by them", "11-24 10:05", [BOOKED, at("11-24 10:00", "interview_cancelled")]),
    Case("B2 missed", "12-01 15:15", [BOOKED, at("12-01 15:10", "interview_missed")]),
    Case("B2 missed, no number known", "12-01 15:15", [BOOKED, at("12-01 15:10", "interview_missed")],
         [person(phone=None)]),
    Case("B2 missed, no calls wanted", "12-01 15:15", [BOOKED, at("12-01 15:10", "interview_missed")],
         known={"flags": ["no_calls"]}),
    Case("B2 missed, noticed at night", "12-01 22:15", [BOOKED, at("12-01 22:10", "interview_missed")]),
    Case("B3 T1 no notes, nobody named", "12-01 15:05", [BOOKED], known={"flags": ["no_notes"]}),
    Case("B3 T1 no notes, one contact named", "12-01 15:05", [BOOKED], [person(), COORDINATOR],
         known={"flags": ["no_notes"]}),
    Case("B3 T1 structured search with a chair", "12-01 15:05", [BOOKED], [person(), person("chai", "chair")]),
    Case("B3 T2 they decide that day", "12-01 15:05", [BOOKED, at("12-01 15:01", "decision_expected", said="today")]),
    Case("B3 T2 they decide at eight the next morning", "12-01 15:05",
         [BOOKED, at("12-01 15:01", "decision_expected", decides_at="2026-12-02T08:00-05:00")]),
    Case("B3 T2 they decide within two hours", "12-01 15:05",
         [BOOKED, at("12-01 15:01", "decision_expected", decides_at="2026-12-01T17:00-05:00")]),
    Case("B3 T2 over too late for it", "12-01 20:31",
         [ends("20:30"), at("12-01 20:31", "decision_expected", decides_at="2026-12-02T08:00-05:00")]),
    tokyo("B3 T3 over by four", "16:00"),
    tokyo("B3 T3 over after four", "16:01"),
    Case("B3 T4 over in their night", "12-01 05:05", [ends("05:00")]),
    Case("B3 T4 over in the night to a Saturday", "12-05 04:05", [talk("11-20 09:00", "12-05", "03:00", "04:00")]),
    Case("B3 T5 an ordinary day", "12-01 15:05", [BOOKED]),
    Case("B3 T5 over at seven", "12-01 19:00", [ends("19:00")]),
    Case("B3 T6 over a minute after seven", "12-01 19:01", [ends("19:01")]),
    Case("B3 T6 by the setting", "12-01 15:05", [BOOKED], settings={"ty.slot": "next_business_morning"}),
    Case("B3 a Friday", "12-04 16:05", [FRIDAY]),
    Case("B3 a Friday, Monday by the setting", "12-04 16:05", [FRIDAY], settings=MORNING),
    Case("B3 the eve of a holiday", "11-25 16:05", [EVE]),
    Case("B3 the eve of a holiday, the next working morning by the setting", "11-25 16:05", [EVE], settings=MORNING),
    Case("B3 another time zone, asleep at the window", "2026-12-01T15:05-05:00", [BOOKED], zone="Europe/Berlin"),
    Case("B3 another time zone, asleep, over late", "2026-12-01T18:05-05:00", [ends("18:00")], zone="Asia/Kolkata"),
    Case("B3 several interviews that day", "12-01 18:05", [BOOKED, talk("11-20 09:00", "12-01", "16:00", "18:00", "b")],
         [person(), person("b")]),
    Case("B3 known to be absent", "12-01 15:05",
         [BOOKED, at("11-30 10:00", "auto_reply", person="ruth", back_on="2026-12-09")]),
    Case("B3 not approved when the window ends", "12-01 21:31", [BOOKED]),
    Case("B3 not approved by the next morning", "12-02 08:31", [BOOKED]),
    Case("B3 not approved after two days", "12-03 16:00", [BOOKED]),
    Case("B3 not approved after five working days", "12-08 17:01", [BOOKED]),
    Case("B3 down in the window", "12-02 06:00",
         [BOOKED, at("12-02 06:00", "service_down", from_="2026-12-01T18:00-05:00", until="2026-12-02T06:00-05:00")]),
    Case("B3 a letter on paper as well", "12-01 15:32", [BOOKED, NOTES], settings={"ty.medium": "email_and_letter"}),
    Case("B3 on paper, but they decide within a week", "12-01 15:32",
         [BOOKED, NOTES, at("12-01 15:31", "decision_expected", date="2026-12-04")],
         settings={"ty.medium": "email_and_letter"}),
    Case("B4 one interviewer", "12-01 15:05", [BOOKED]),
    Case("B4 a panel of six", "12-01 15:05", panel(6), PANEL[:6]),
    Case("B4 the lead alone by the setting", "12-01 15:05",
         panel(3), PANEL[:3], settings={"panel_policy": "lead_only"}),
    Case("B4 one to the group by the setting", "12-01 15:05", panel(3), PANEL[:3],
         settings={"panel_policy": "one_group_note"}),
    Case("B4 a panel of seven", "12-01 15:05", panel(7),
         [*PANEL[:2], person("c", marks=["substantial_talk"]), *PANEL[3:]]),
    Case("B4 one address is missing", "12-01 15:05", panel(2), [PANEL[0], person("b", email=None)]),
    Case("B4 one address is missing, a coordinator is known", "12-01 15:05", panel(2),
         [PANEL[0], person("b", email=None), COORDINATOR]),
    Case("B4 arranged in the house", "12-01 15:05", [BOOKED], [person(), COORDINATOR]),
    Case("B4 arranged in the house, switched off", "12-01 15:05", [BOOKED], [person(), COORDINATOR],
         settings={"thank_hr": False}),
    Case("B4 one-way video with a contact", "12-01 15:05",
         [talk("11-20 09:00", "12-01", "14:00", "15:00") | {"with": []}],
         [RECRUITER]),
    Case("B4 one-way video without anybody", "12-01 15:05",
         [talk("11-20 09:00", "12-01", "14:00", "15:00") | {"with": []}], []),
    Case("B4 it went badly", "12-01 15:32", [BOOKED, NOTES | {"went_badly": "the second question"}]),
    Case("B4 refused by the person", "12-01 15:40",
         [BOOKED, NOTES, at("12-01 15:35", "letter_declined", step="thank_you", person="ruth", reason="not for me")]),
    Case("B5 through the recruiter", "12-01 15:05", [BOOKED], [person(), RECRUITER], known=AGENCY),
    Case("B5 over too late for the same day", "12-01 17:05", [ends("17:05")], [person(), RECRUITER], known=AGENCY),
    Case("B5 over in the evening", "12-01 19:30", [ends("19:30")], [person(), RECRUITER], known=AGENCY),
    Case("B5 over on a Saturday", "12-05 11:05",
         [talk("11-20 09:00", "12-05", "10:00", "11:00")], [person(), RECRUITER],
         known=AGENCY),
    Case("B5 direct, the recruiter in copy", "12-01 15:05", [BOOKED], [person(), RECRUITER], known=AGENCY,
         settings={"agency_policy": "direct_cc"}),
    Case("B5 how things stand", "12-01 20:00",
         [BOOKED, NOTES, mail("12-01 16:30", "thank_you", "rec"), at("12-01 15:40", "step_done", step="debrief")],
         [person(), RECRUITER], known=AGENCY),
    Case("B16 next round while the thanks is open", "12-01 16:05",
         [BOOKED, NOTES, talk("12-01 16:00", "12-15", "10:00", "11:00", round_=2)]),
    Case("B16 next round while asking", "12-04 10:05",
         [*HELD, at("12-04 09:40", "call_made", step="F1", outcome="colleague"),
          talk("12-04 10:00", "12-15", "10:00", "11:00", round_=2)]),
    Case("B16 met again", "12-08 11:05", [*HELD, SECOND]),
    Case("B16 two roles at one employer, one letter", "12-01 15:05", [BOOKED],
         others=[process([BOOKED], id="p2", role="Fitter")], which=1),
    Case("B16 two roles at one employer, asked in turn", "12-01 20:00", HELD,
         others=[process(HELD, id="p2", role="Fitter")], which=1),
    Case("B17 referred, the interview held", "12-01 15:05", [BOOKED], HELPERS),
    Case("B17 referred, told", "12-02 10:05", [*HELD, mail("12-02 10:00", "tell_referrer", "rudi")], HELPERS),
    Case("B17 references asked for", "12-03 10:05", [*HELD, at("12-03 10:00", "references_asked")], HELPERS),
    Case("B17 references briefed", "12-03 12:05",
         [*HELD, at("12-03 10:00", "references_asked"), mail("12-03 12:00", "brief_reference", "rita")], HELPERS),
    Case("B17 referred, at once", "11-20 10:05", [BOOKED, at("11-20 10:00", "referral_made", person="rudi")], HELPERS),
    Case("B17 reference called", "12-03 10:05",
         [*HELD, at("12-03 10:00", "reference_contacted", person="rita")], HELPERS),
    Case("B17 reference called and thanked", "12-03 12:05",
         [*HELD, at("12-03 10:00", "reference_contacted", person="rita"),
          mail("12-03 12:00", "thank_reference", "rita")],
         HELPERS),
    Case("B17 ended", "12-02 10:05", [*HELD, REJECTED], HELPERS),
    Case("B17 ended, all told", "12-03 10:05",
         [*HELD, REJECTED, mail("12-02 13:00", "rejection_reply"), mail("12-02 14:00", "tell_reference", "rita"),
          mail("12-02 14:00", "tell_referrer", "rudi")], HELPERS),
    Case("B18 a wrong fact, the letter not out", "12-01 15:40",
         [BOOKED, NOTES | {"to_correct": [{"said": "2019", "correct": "2021"}]}]),
    Case("B18 a wrong fact, the letter out", "12-02 09:05",
         [*HELD, at("12-02 09:00", "notes_captured", to_correct=[{"said": "2019", "correct": "2021"}])]),
    Case("B18 a misspelt name within a working day", "12-02 09:05",
         [*HELD, at("12-02 09:00", "name_confirmed", person="ruth", written="Ms. Ruth Addler")]),
    Case("B18 sent to the wrong person", "12-02 09:05",
         [BOOKED, NOTES, mail("12-01 19:30", "thank_you"),
          at("12-02 09:00", "sent_to_wrong_person", person="b", via="ruth")],
         [person(), person("b", "coordinator")]),
    Case("B18 a misspelt name later", "12-03 09:05",
         [*HELD, at("12-03 09:00", "name_confirmed", person="ruth", written="Ms. Ruth Addler")]),
)  # fmt: skip
EXPECTED = expected("rows_interview.txt")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_row_around_an_interview(case: Case) -> None:
    assert case.leads_to() == EXPECTED[case.row]


def test_nobody_is_thanked_in_a_process_that_asked_for_no_note() -> None:
    made = Case("", "12-01 15:05", [BOOKED, happened("2026-12-01T15:01-05:00", "flag_set", flag="no_note")]).made()

    assert [(one.status, one.why) for one in made.steps if one.step == "thank_you"] == [
        ("cancelled", "They asked for no notes."),
    ]  # fmt: skip
