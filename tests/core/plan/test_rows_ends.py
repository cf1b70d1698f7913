"""Every row of the playbook about an end: offers (B11), stepping back (B12), a no (B13), keeping in touch (B14)."""

from __future__ import annotations

import pytest

from tests.core.plan.cast import Row, employer, person, process
from tests.core.plan.rows import BOOKED, HELD, OFFER, REJECTED, Case, at, expected, mail, talk

QUAY = employer(name="Quay Works")
YES, WRITTEN = at("12-03 10:00", "offer_accepted"), mail("12-03 11:00", "written_acceptance")
CONFIRMED = at("12-04 10:00", "acceptance_confirmed")
HIRED = [*HELD, OFFER, YES, WRITTEN, CONFIRMED]
NO = at("12-03 10:00", "offer_declined")
OUT = at("12-02 10:00", "withdrawal_decided")
AHEAD = talk("11-20 09:00", "12-15", "14:00", "15:00")
MET_TWICE = [*HELD, talk("12-02 09:00", "12-03", "10:00", "11:00", round_=2), mail("12-03 19:30", "thank_you")]
LATE_OUT = at("12-04 10:00", "withdrawal_decided")
CALLED = at("12-07 09:40", "call_made", step="withdraw", person="ruth", outcome="answered")
TWO = [person("a", "interviewer", "hiring_manager"), person("b")]
BOTH = [talk("11-20 09:00", "12-01", "14:00", "15:00", "a", "b"), mail("12-01 19:30", "thank_you", "a"),
        mail("12-01 19:30", "thank_you", "b")]  # fmt: skip
HELPERS = [person(), person("rita", "reference"), person("rudi", "referrer")]
RECRUITER = [person(), person("rec", "recruiter")]
AGENCY = {"agency": {"name": "Quill Search", "recruiter": "rec"}}
THROUGH = [BOOKED, mail("12-01 16:30", "thank_you", "rec"), at("12-01 15:40", "step_done", step="debrief")]
REPLIED = mail("12-02 13:00", "rejection_reply")
SILENT = [*HELD, at("12-04 09:40", "call_made", step="F1", outcome="colleague"), mail("12-11 09:30", "F2"),
          mail("12-29 09:30", "F3"), at("01-15 09:30", "step_done", step="silent_review")]  # fmt: skip
TOUCHED = mail("01-05 09:30", "keep_in_touch_30")


def offered(when: str, **known: str | None) -> list[Row]:
    """An offer of that moment."""
    return [*HELD, at(when, "offer_received", person="ruth", answer_by="2026-12-11") | known]


def refused(when: str, **known: str | None) -> list[Row]:
    """A no of that moment."""
    return [*HELD, at(when, "rejected", by="person", person="ruth") | known]


CASES = (
    Case("B11 offer before three", "12-02 14:59", offered("12-02 14:59")),
    Case("B11 offer at three", "12-02 15:00", offered("12-02 15:00")),
    Case("B11 offer on a Saturday", "12-05 10:05", offered("12-05 10:00")),
    Case("B11 offer through the agency", "12-02 10:05", [*THROUGH, OFFER], RECRUITER, known=AGENCY),
    Case("B11 offer without a day for the answer", "12-02 10:05", offered("12-02 10:00", answer_by=None)),
    Case("B11 acknowledged", "12-02 11:05", [*HELD, OFFER, mail("12-02 11:00", "offer_acknowledge")]),
    Case("B11 answer date after a weekend", "12-02 10:05", offered("12-02 10:00", answer_by="2026-12-14")),
    Case("B11 more time asked for", "12-02 12:05",
         [*HELD, OFFER, at("12-02 12:00", "step_done", step="last_moment_to_ask_extension")]),
    Case("B11 more time given", "12-04 10:05",
         [*HELD, OFFER, at("12-04 10:00", "offer_extended", answer_by="2026-12-18")]),
    Case("B11 preferred elsewhere, undecided", "12-02 10:05", [*HELD, OFFER], which=1,
         others=[process(HELD, id="p2", employer=QUAY, flags=["preferred"])]),
    Case("B11 preferred elsewhere, told once", "12-03 10:05", [*HELD, OFFER], which=1,
         others=[process([*HELD,
          mail("12-03 09:30", "nudge_preferred")], id="p2", employer=QUAY, flags=["preferred"])]),
    Case("B11 preferred elsewhere, not interviewed yet", "12-02 10:05", [*HELD, OFFER], which=1,
         others=[process([AHEAD], id="p2", employer=QUAY, flags=["preferred"])]),
    Case("B11 second choice elsewhere", "12-02 10:05", [*HELD, OFFER], which=1,
         others=[process(HELD, id="p2", employer=QUAY)]),
    Case("B11 accept", "12-03 10:05", [*HELD, OFFER, YES]),
    Case("B11 accept in the evening", "12-03 19:05", [*HELD, OFFER, at("12-03 19:00", "offer_accepted")]),
    Case("B11 accept on a Saturday", "12-05 10:05", [*HELD, OFFER, at("12-05 10:00", "offer_accepted")]),
    Case("B11 accept, no number known", "12-03 10:05", [*HELD, OFFER, YES], [person(phone=None)]),
    Case("B11 accept, nobody picked up", "12-03 10:45",
         [*HELD, OFFER, YES,
          at("12-03 10:40", "call_made", step="acceptance_call", person="ruth", outcome="no_answer")]),
    Case("B11 accepted in writing", "12-03 11:05", [*HELD, OFFER, YES, WRITTEN]),
    Case("B11 confirmed", "12-04 10:05", HIRED, HELPERS),
    Case("B11 confirmed, interviewers may hear", "12-04 10:05",
         [*BOTH, OFFER | {"person": "a"}, YES, mail("12-03 11:00", "written_acceptance", "a"), CONFIRMED], TWO),
    Case("B11 confirmed, first round elsewhere", "12-04 10:05", HIRED, which=1,
         others=[process(HELD, id="p2", employer=QUAY)]),
    Case("B11 confirmed, second round elsewhere", "12-04 10:05", HIRED, which=1,
         others=[process(MET_TWICE, id="p2", employer=QUAY)]),
    Case("B11 confirmed, an offer elsewhere", "12-04 10:05", HIRED, which=1,
         others=[process([*HELD, OFFER], id="p2", employer=QUAY)]),
    Case("B11 decline", "12-03 10:05", [*HELD, OFFER, NO]),
    Case("B11 decline on the last day", "12-11 10:05", [*HELD, OFFER, at("12-11 10:00", "offer_declined")]),
    Case("B11 taken back by them", "12-04 10:05", [*HELD, OFFER, at("12-04 10:00", "offer_rescinded", person="ruth")]),
    Case("B12 after the first round", "12-02 10:05", [*HELD, OUT]),
    Case("B12 before the first round", "11-20 10:05", [BOOKED, at("11-20 10:00", "withdrawal_decided")]),
    Case("B12 second round", "12-04 10:05", [*MET_TWICE, LATE_OUT]),
    Case("B12 second round, called", "12-07 09:45", [*MET_TWICE, LATE_OUT, CALLED]),
    Case("B12 second round, only the call said to be done", "12-07 09:45",
         [*MET_TWICE, LATE_OUT, at("12-07 09:40", "step_done", step="withdraw", key="p1:end1:withdraw:phone")]),
    Case("B12 second round, called and written", "12-07 10:35",
         [*MET_TWICE, LATE_OUT, CALLED, mail("12-07 10:30", "withdraw")]),
    Case("B12 references called already", "12-04 10:05",
         [*HELD, at("12-03 10:00", "references_asked"), LATE_OUT], HELPERS),
    Case("B12 through the agency", "12-02 10:05", [*THROUGH, OUT], RECRUITER, known=AGENCY),
    Case("B12 an interview is booked for tomorrow", "11-30 10:05", [BOOKED, at("11-30 10:00", "withdrawal_decided")]),
    Case("B12 an interview is booked for today", "12-01 09:35", [BOOKED, at("12-01 09:30", "withdrawal_decided")]),
    Case("B13 a no in the morning", "12-02 10:05", refused("12-02 10:00")),
    Case("B13 a no after the office closed", "12-02 18:05", refused("12-02 18:00")),
    Case("B13 a no on a Saturday", "12-05 12:05", refused("12-05 12:00")),
    Case("B13 an automatic no", "12-02 10:05", refused("12-02 10:00", by="automatic", person=None)),
    Case("B13 an automatic no, such are not answered", "12-02 10:05",
         refused("12-02 10:00", by="automatic", person=None),
         settings={"reply_auto": False}),
    Case("B13 a no by phone", "12-02 10:05", refused("12-02 10:00", by="phone")),
    Case("B13 a no before any talk", "11-24 10:05",
         [BOOKED, at("11-24 10:00", "rejected", by="person", person="ruth")]),
    Case("B13 references and referrer", "12-02 10:05", [*HELD, REJECTED], HELPERS),
    Case("B13 an invitation to connect by the setting", "12-02 14:00", [*HELD, REJECTED, REPLIED],
         [person(marks=["rapport"])], settings={"linkedin": True}),
    Case("B14 after a no", "12-02 14:00", [*HELD, REJECTED, REPLIED]),
    Case("B14 two without a reply", "03-02 10:00",
         [*HELD, REJECTED, REPLIED, TOUCHED, mail("03-02 09:30", "keep_in_touch_90")]),
    Case("B14 somebody replied", "01-06 10:05",
         [*HELD, REJECTED, REPLIED, TOUCHED, at("01-06 10:00", "reply_received", person="ruth")]),
    Case("B14 after silence", "01-15 10:00", SILENT),
    Case("B14 to the hiring manager, not the recruiter", "12-02 14:00",
         [BOOKED, mail("12-01 19:30", "thank_you"), REJECTED, REPLIED],
         [person(), person("mona", "hiring_manager"), person("rec", "recruiter")]),
    Case("B14 they write again", "12-20 10:05",
         [*HELD, REJECTED, REPLIED, at("12-20 10:00", "reopened", person="ruth")]),
)  # fmt: skip
EXPECTED = expected("rows_ends.txt")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_row_about_an_end(case: Case) -> None:
    assert case.leads_to() == EXPECTED[case.row]
