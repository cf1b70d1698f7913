"""Every row of the playbook's table of states (part c): what an event leads to, creates and cancels."""

from __future__ import annotations

import pytest

from tests.core.plan.cast import employer, person, process
from tests.core.plan.rows import BOOKED, CALLED, HELD, NOTES, OFFER, REJECTED, Case, at, expected, mail, talk

SECOND = talk("12-07 10:00", "12-15", "10:00", "11:00", round_=2)
CANCELLED = at("11-24 10:00", "interview_cancelled")
ASKED = mail("11-25 09:30", "ask_new_date")
MISSED = at("12-01 15:10", "interview_missed")
HOLD = at("12-03 10:00", "on_hold")
GONE = at("12-03 10:00", "role_cancelled", person="ruth")
OUT = at("12-02 10:00", "withdrawal_decided")
DATED = at("12-01 15:31", "decision_expected", date="2026-12-11")
ASIDE = at("12-08 10:00", "reply_received", person="ruth")
REPLIED = mail("12-02 13:00", "rejection_reply")
F2, F3 = mail("12-11 09:30", "F2"), mail("12-29 09:30", "F3")
YES, WRITTEN = at("12-03 10:00", "offer_accepted"), mail("12-03 11:00", "written_acceptance")
HIRED = [*HELD, OFFER, YES, WRITTEN, at("12-04 10:00", "acceptance_confirmed")]
TAKEN_BACK = at("12-04 10:00", "offer_rescinded", person="ruth")
DECLINED = at("12-03 10:00", "offer_declined")
AGAIN = at("12-20 10:00", "reopened", person="ruth")
ENDED = [*HELD, REJECTED, REPLIED]
HELPERS = [person(), person("rita", "reference"), person("rudi", "referrer")]
AGENCY = {"agency": {"name": "Quill Search", "recruiter": "rec"}}
QUAY = employer(name="Quay Works")
PREFERRED = process(HELD, id="p2", employer=QUAY, flags=["preferred"])
LEFT = process([*HELD, mail("12-04 10:30", "withdraw")], id="p2", employer=QUAY)

CASES = (
    Case("nothing, booked", "11-20 09:10", [BOOKED]),
    Case("booked, rescheduled", "11-25 12:00",
         [BOOKED, at("11-25 11:00", "interview_moved",
          starts="2026-12-03T14:00-05:00", ends="2026-12-03T15:00-05:00")]),
    Case("booked, cancelled with the new date open", "11-24 10:05", [BOOKED, CANCELLED]),
    Case("booked, asked for a date", "11-25 12:00", [BOOKED, CANCELLED, ASKED]),
    Case("booked, asked for a date twice", "12-05 12:00",
         [BOOKED, CANCELLED, ASKED, mail("12-04 09:30", "ask_new_date")]),
    Case("booked, closed by the person", "12-10 12:00",
         [BOOKED, CANCELLED, ASKED, at("12-10 11:00", "interview_cancelled", for_good=True)]),
    Case("booked, role closed by the person", "12-10 12:00",
         [BOOKED, CANCELLED, ASKED, at("12-10 11:00", "role_cancelled")]),
    Case("booked, cancelled for good", "11-24 10:05", [BOOKED, CANCELLED | {"for_good": True}]),
    Case("booked, missed", "12-01 15:15", [BOOKED, MISSED]),
    Case("booked, missed and called", "12-01 15:30",
         [BOOKED, MISSED, at("12-01 15:20", "call_made", step="apology", person="ruth", outcome="answered")]),
    Case("booked, missed and written", "12-01 16:00", [BOOKED, MISSED, mail("12-01 15:40", "apology")]),
    Case("booked, missed without a second chance", "12-01 15:15", [BOOKED, MISSED | {"for_good": True}]),
    Case("booked, they did not appear", "12-01 15:15", [BOOKED, MISSED | {"by": "employer"}]),
    Case("booked, they did not appear and were written to", "12-01 16:15",
         [BOOKED, MISSED | {"by": "employer"}, mail("12-01 16:00", "ask_new_date")]),
    Case("booked, over", "12-01 15:01", [BOOKED]),
    Case("held, not noted by the evening", "12-01 19:00", [BOOKED]),
    Case("held, noted", "12-01 15:32",
         [BOOKED, NOTES | {"promised": [{"what": "sample", "by": "2026-12-03"}]}], HELPERS),
    Case("held, noted, with a date", "12-01 15:32", [BOOKED, NOTES, DATED]),
    Case("held, noted, agency", "12-01 15:32", [BOOKED, NOTES], [person(), person("rec", "recruiter")], known=AGENCY),
    Case("thanked, no date", "12-01 20:00", HELD),
    Case("thanked, date known", "12-01 20:00", [*HELD, DATED]),
    Case("thanked, asked to wait", "12-01 20:00", [*HELD, at("12-01 15:31", "flag_set", flag="no_contact")]),
    Case("thanks declined with a reason", "12-01 20:00",
         [BOOKED, NOTES, at("12-01 19:00", "letter_declined", step="thank_you", person="ruth", reason="no")]),
    Case("thanking, then a no", "12-01 16:05",
         [BOOKED, NOTES, at("12-01 16:00", "rejected", by="person", person="ruth")]),
    Case("thanking, then an offer", "12-01 16:05",
         [BOOKED, NOTES, at("12-01 16:00", "offer_received", person="ruth", answer_by="2026-12-11")]),
    Case("thanking, then an invitation", "12-01 16:05",
         [BOOKED, NOTES, talk("12-01 16:00", "12-15", "10:00", "11:00", round_=2)]),
    Case("thanking, then a late cancellation", "12-01 16:05",
         [BOOKED, NOTES, at("12-01 16:00", "interview_cancelled")]),
    Case("waiting, first contact made", "12-04 09:45", [*HELD, CALLED]),
    Case("waiting, first contact made late", "12-08 09:45",
         [*HELD, at("12-08 09:40", "call_made", step="F1", outcome="colleague")]),
    Case("waiting, date given", "12-03 10:05",
         [*HELD, at("12-03 10:00", "reply_received", person="ruth", date="2026-12-16")]),
    Case("chasing, new date given", "12-08 10:05", [*HELD, CALLED, ASIDE | {"date": "2026-12-16"}]),
    Case("chasing, answered without a date", "12-08 10:05", [*HELD, CALLED, ASIDE]),
    Case("waiting, documents asked", "12-03 10:05",
         [*HELD, at("12-03 10:00", "documents_asked", what="certificates", person="ruth")]),
    Case("waiting, references asked", "12-03 10:05", [*HELD, at("12-03 10:00", "references_asked")], HELPERS),
    Case("chasing, next round", "12-07 10:05", [*HELD, CALLED, SECOND]),
    Case("waiting, out of office", "12-02 10:05",
         [*HELD, at("12-02 10:00", "auto_reply", person="ruth", back_on="2026-12-09")]),
    Case("chasing, as often as may be", "12-29 09:45", [*HELD, CALLED, F2, F3]),
    Case("chasing, taken as silence", "01-15 10:00",
         [*HELD, CALLED, F2, F3, at("01-15 09:30", "step_done", step="silent_review")]),
    Case("hold with a day", "12-03 10:05", [*HELD, HOLD | {"until": "2027-01-11"}]),
    Case("hold without a day", "12-03 10:05", [*HELD, HOLD]),
    Case("role cancelled", "12-03 10:05", [*HELD, GONE]),
    Case("role cancelled, answered", "12-04 10:05", [*HELD, GONE, mail("12-03 13:00", "rejection_reply")]),
    Case("rejected", "12-02 10:05", [*HELD, REJECTED], HELPERS),
    Case("rejected, answered", "12-02 14:00", ENDED),
    Case("rejected, answer left out", "12-02 14:00",
         [*HELD, REJECTED, at("12-02 13:00", "letter_declined", step="rejection_reply", reason="no")]),
    Case("offer", "12-02 10:05", [*HELD, OFFER]),
    Case("offer elsewhere", "12-02 10:05", [*HELD, OFFER], others=[PREFERRED], which=1),
    Case("offered, more time", "12-04 10:05",
         [*HELD, OFFER, at("12-04 10:00", "offer_extended", answer_by="2026-12-18")]),
    Case("accepted", "12-03 10:05", [*HELD, OFFER, YES]),
    Case("accepted by phone", "12-03 10:05", [*HELD, OFFER, YES | {"how": "phone"}]),
    Case("accepted, then called", "12-03 10:50",
         [*HELD, OFFER, YES,
          at("12-03 10:40", "call_made", step="acceptance_call", person="ruth", outcome="answered")]),
    Case("accepted, in writing", "12-03 11:10", [*HELD, OFFER, YES, WRITTEN]),
    Case("confirmed", "12-04 10:05", HIRED, HELPERS),
    Case("confirmed, seen elsewhere", "12-04 10:05", HIRED, others=[process(HELD, id="p2", employer=QUAY)], which=1),
    Case("accepted, taken back by them", "12-04 11:05",
         [*HELD, OFFER, YES, WRITTEN, TAKEN_BACK | {"at": "2026-12-04T11:00-05:00"}], others=[LEFT]),
    Case("offered, taken back by them", "12-04 10:05", [*HELD, OFFER, TAKEN_BACK]),
    Case("declined", "12-03 10:05", [*HELD, OFFER, DECLINED]),
    Case("declined, sent", "12-03 12:05", [*HELD, OFFER, DECLINED, mail("12-03 12:00", "decline")]),
    Case("offered, time to decide is over", "12-10 18:00", [*HELD, OFFER]),
    Case("offered, time to answer is over", "12-12 08:00", [*HELD, OFFER]),
    Case("stepping back", "12-02 10:05", [*HELD, OUT]),
    Case("stepping back, sent", "12-03 10:05", [*HELD, OUT, mail("12-03 09:30", "withdraw")]),
    Case("ended, they write again", "12-20 10:05", [*ENDED, AGAIN]),
    Case("hired, they write again", "12-20 10:05", [*HIRED, AGAIN]),
    Case("reopened, booked", "12-22 10:05", [*ENDED, AGAIN, talk("12-22 10:00", "01-12", "10:00", "11:00", round_=2)]),
    Case("reopened, answered", "12-21 10:05", [*ENDED, AGAIN, mail("12-21 10:00", "answer_reopened")]),
    Case("done outside", "12-04 12:00",
         [*HELD, at("12-04 11:00", "step_done", step="F1", key="p1:r1:F1", person="ruth")]),
)  # fmt: skip
EXPECTED = expected("rows_states.txt")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_row_of_the_table_of_states(case: Case) -> None:
    assert case.leads_to() == EXPECTED[case.row]
