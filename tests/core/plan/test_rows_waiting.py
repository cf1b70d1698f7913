"""Every row of the playbook about waiting and asking: what they said (B6), the contacts (B7 to B10), habits (B15)."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from tests.core.plan.cast import Row, booked, employer, person, process
from tests.core.plan.rows import BOOKED, CALLED, HELD, Case, at, expected, mail, talk

DATED = at("12-01 15:31", "decision_expected", date="2026-12-11")
FAR = at("12-01 15:31", "decision_expected", date="2026-12-18")
OFFER = at("12-02 10:00", "offer_received", person="ruth", answer_by="2026-12-11")
WAIT = at("12-01 15:31", "flag_set", flag="no_contact")
F2, F3 = mail("12-11 09:30", "F2"), mail("12-29 09:30", "F3")
RECRUITER = person("rec", "recruiter")
AGENCY = {"agency": {"name": "Quill Search", "recruiter": "rec"}}


def held(day: str) -> list[Row]:
    """A talk of that day, thanked for that evening."""
    return [
        talk("11-20 09:00", day, "14:00", "15:00"),
        at(f"{day} 15:30", "notes_captured"),
        mail(f"{day} 19:30", "thank_you"),
    ]


def tried(*outcomes: str, hour: int = 9) -> Sequence[Row]:
    """Calls of that Friday, one an hour."""
    calls = (at(f"12-04 {hour + n:02}:40", "call_made", step="F1", outcome=one) for n, one in enumerate(outcomes))
    return [*HELD, *calls]


def habit(profile: str, country: str, zone: str, offset: str) -> Case:
    """The thanks and the first contact after a talk of Friday 4 December, as is usual there."""
    day = "2026-12-04T{}" + offset
    made = booked("2026-11-20T09:00-05:00", day.format("14:00"), day.format("15:00"))
    people = [person("ruth", "interviewer", "hiring_manager"), person("hana", "coordinator")]
    return Case(f"B15 {profile}", day.format("15:01"), [made], people, settings={"profile": profile}, zone=zone,
                known={"employer": employer(country, zone)})  # fmt: skip


CASES = (
    Case("B7 C1 over on a Monday", "11-30 20:00", held("11-30")),
    Case("B7 C1 over on a Tuesday", "12-01 20:00", held("12-01")),
    Case("B7 C1 over on a Wednesday", "12-02 20:00", held("12-02")),
    Case("B7 C1 over on a Thursday", "12-03 20:00", held("12-03")),
    Case("B7 C1 over on a Friday", "12-04 20:00", held("12-04")),
    Case("B7 C1 over on a Saturday", "12-05 20:00", held("12-05")),
    Case("B7 C1 over on a Sunday", "12-06 20:00", held("12-06")),
    Case("B7 C1 no working day among them", "12-22 20:00", held("12-22")),
    Case("B7 C1 working days by the setting", "12-01 20:00", HELD,
         settings={"call.days": {"unit": "business", "from": 3, "to": 5}}),
    Case("B7 C2 no number known", "12-01 20:00", HELD, [person(phone=None)]),
    Case("B7 C2 no calls wanted", "12-01 20:00", [*HELD, at("12-01 15:31", "flag_set", flag="no_calls")]),
    Case("B7 C2 the profile writes", "12-01 20:00", HELD, settings={"profile": "GB"}),
    Case("B7 C2 no common hour", "2026-12-01T20:00-05:00", HELD, zone="Asia/Tokyo"),
    Case("B7 C3 they asked for no contact", "12-01 20:00", [*HELD, WAIT]),
    Case("B7 C3 no contact, but a day named", "12-01 20:00", [*HELD, WAIT, FAR]),
    Case("B7 C4 after ten working days", "12-01 20:00", HELD, settings={"profile": "DE"}),
    Case("B8 the day lies ahead", "12-01 20:00", [*HELD, DATED]),
    Case("B8 the day has come", "12-11 08:00", [*HELD, DATED]),
    Case("B8 the day passed without a word", "12-12 12:00", [*HELD, DATED]),
    Case("B8 a call of interest by the setting", "12-01 20:00", [*HELD, FAR], settings={"call_before_decision": True}),
    Case("B8 a call of interest, but they decide within a week", "12-01 20:00",
         [*HELD, at("12-01 15:31", "decision_expected", date="2026-12-08")], settings={"call_before_decision": True}),
    Case("B8 a new day after asking", "12-16 12:00",
         [*HELD, DATED, at("12-15 09:40", "call_made", step="F1", outcome="answered", date="2026-12-18")]),
    Case("B8 a third day", "01-07 12:00",
         [*HELD, DATED, at("12-14 10:00", "reply_received", person="ruth", date="2026-12-18"),
          at("12-21 10:00", "reply_received", person="ruth", date="2027-01-06"),
          at("01-07 10:00", "reply_received", person="ruth", date="2027-01-15")]),
    Case("B8 an offer elsewhere before the day", "12-02 10:05",
         [BOOKED, *HELD[1:], DATED], known={"flags": ["preferred"]},
         others=[process([*HELD, OFFER], id="p2", employer=employer(name="Quay Works"))]),
    Case("B9 no answer once", "12-04 09:45", tried("no_answer")),
    Case("B9 no answer once, no hour left that day", "12-04 11:35", tried("no_answer", hour=10)),
    Case("B9 a message on the machine", "12-04 10:45", tried("no_answer", "voicemail")),
    Case("B9 somebody else named a time", "12-04 09:45", tried("gatekeeper")),
    Case("B9 a bad moment", "12-04 09:45", tried("bad_moment")),
    Case("B9 a no on the phone", "12-04 09:46",
         [*tried("answered"), at("12-04 09:45", "rejected", by="phone", person="ruth")]),
    Case("B9 answered, a new day", "12-04 09:45",
         [*HELD, at("12-04 09:40", "call_made", step="F1", outcome="answered", date="2026-12-16")]),
    Case("B9 answered, more wanted", "12-04 09:46",
         [*tried("answered"), at("12-04 09:45", "documents_asked", what="certificates", person="ruth")]),
    Case("B9 answered, the next round", "12-04 09:46",
         [*tried("answered"), talk("12-04 09:45", "12-15", "10:00", "11:00", round_=2)]),
    Case("B9 answered, no news", "12-04 09:45", tried("answered")),
    Case("B10 second contact", "12-04 09:45", [*HELD, CALLED]),
    Case("B10 third contact", "12-11 10:00", [*HELD, CALLED, F2]),
    Case("B10 silence", "12-29 10:00", [*HELD, CALLED, F2, F3]),
    Case("B10 two are enough there", "12-29 10:00", [*HELD, CALLED, F2], settings={"profile": "FR"}),
    Case("B10 one is enough there", "12-29 10:00", [*HELD, mail("12-16 09:30", "F1")], settings={"profile": "JP"}),
    Case("B10 out of office", "12-04 12:00",
         [*HELD, at("12-02 10:00", "auto_reply", person="ruth", back_on="2026-12-10")]),
    Case("B10 out of office while asking", "12-10 12:00",
         [*HELD, CALLED, at("12-10 10:00", "auto_reply", person="ruth", back_on="2027-01-05")]),
    Case("B10 the letter came back", "12-01 20:00", [*HELD, at("12-01 19:35", "bounce", person="ruth")],
         [person(), person("cora", "coordinator")]),
    Case("B5 the recruiter is silent too", "12-04 10:00",
         [*HELD, at("12-04 09:40", "call_made", step="F1", outcome="voicemail")],
         [person(), RECRUITER], known=AGENCY),
    habit("article", "US", "America/New_York", "-05:00"),
    habit("US", "US", "America/New_York", "-05:00"),
    habit("CA", "CA", "America/Toronto", "-05:00"),
    habit("GB", "GB", "Europe/London", "+00:00"),
    habit("IE", "IE", "Europe/Dublin", "+00:00"),
    habit("DE", "DE", "Europe/Berlin", "+01:00"),
    habit("AT", "AT", "Europe/Vienna", "+01:00"),
    habit("CH", "CH", "Europe/Zurich", "+01:00"),
    habit("FR", "FR", "Europe/Paris", "+01:00"),
    habit("JP", "JP", "Asia/Tokyo", "+09:00"),
    habit("IN", "IN", "Asia/Kolkata", "+05:30"),
    habit("CN", "CN", "Asia/Shanghai", "+08:00"),
    habit("HK", "HK", "Asia/Hong_Kong", "+08:00"),
    habit("ES", "ES", "Europe/Madrid", "+01:00"),
    habit("IT", "IT", "Europe/Rome", "+01:00"),
    habit("PT", "PT", "Europe/Lisbon", "+00:00"),
    habit("BR", "BR", "America/Sao_Paulo", "-03:00"),
    habit("NL", "NL", "Europe/Amsterdam", "+01:00"),
    habit("SE", "SE", "Europe/Stockholm", "+01:00"),
)  # fmt: skip
EXPECTED = expected("rows_waiting.txt")


@pytest.mark.parametrize("case", CASES, ids=str)
def test_row_about_waiting(case: Case) -> None:
    assert case.leads_to() == EXPECTED[case.row]


# B6: what was said on Tuesday 1 December, the day that it means, and the state that follows.
SAID = (
    ("today", "2026-12-01", "WAITING_DATED"),
    ("tomorrow", "2026-12-02", "WAITING_DATED"),
    ("on 9 December", "2026-12-09", "WAITING_DATED"),
    ("on Thursday", "2026-12-03", "WAITING_DATED"),
    ("by the end of the week", "2026-12-04", "WAITING_DATED"),
    ("early next week", "2026-12-08", "WAITING_DATED"),
    ("next week", "2026-12-11", "WAITING_DATED"),
    ("by the end of next week", "2026-12-11", "WAITING_DATED"),
    ("within a week", "2026-12-08", "WAITING_DATED"),
    ("in two weeks", "2026-12-15", "WAITING_DATED"),
    ("in a fortnight", "2026-12-15", "WAITING_DATED"),
    ("in 1-2 weeks", "2026-12-15", "WAITING_DATED"),
    ("in 3 days", "2026-12-04", "WAITING_DATED"),
    ("early January", "2027-01-11", "WAITING_DATED"),
    ("in mid-December", "2026-12-15", "WAITING_DATED"),
    ("by the end of January", "2027-01-29", "WAITING_DATED"),
    ("soon", None, "WAITING_UNDATED"),
    ("in a few days", None, "WAITING_UNDATED"),
    ("we'll be in touch", None, "WAITING_UNDATED"),
    ("don't contact us, we call you", None, "WAITING_NO_CONTACT"),
)


@pytest.mark.parametrize(("said", "day", "state"), SAID, ids=[row[0] for row in SAID])
def test_row_of_what_they_said_about_deciding(said: str, day: str | None, state: str) -> None:
    made = Case("", "12-01 20:00", [*HELD, at("12-01 15:31", "decision_expected", said=said)]).made()

    assert (made.decision.isoformat() if made.decision else None, made.state) == (day, state)


def test_row_the_end_of_the_week_said_on_its_last_day_is_asked_about() -> None:
    said = at("12-04 15:31", "decision_expected", said="by the end of the week")
    made = Case("", "12-04 20:00", [*held("12-04"), said]).made()

    assert [one.about for one in made.questions] == ["decision"]


def test_row_after_the_holidays_is_asked_about_and_means_ten_working_days_until_then() -> None:
    made = Case("", "12-01 20:00", [*HELD, at("12-01 15:31", "decision_expected", said="after the holidays")]).made()

    assert [one.about for one in made.questions] == ["decision"]
    assert made.decision is not None
    assert made.decision.isoformat() == "2027-01-15"


def test_row_please_do_not_phone_asks_in_writing() -> None:
    made = Case("", "12-01 20:00", [*HELD, at("12-01 15:31", "decision_expected", said="please don't phone")]).made()

    assert [one.channel for one in made.steps if one.step == "F1"] == ["email"]


def test_row_the_third_postponement_advises_to_weigh_other_offers() -> None:
    days = ("2026-12-04", "2026-12-08", "2026-12-10", "2026-12-14")
    told = [at(f"12-0{n} 16:00", "reply_received", person="ruth", date=day) for n, day in enumerate(days, 2)]

    def why(count: int) -> str:
        made = Case("", "12-06 12:00", [*HELD, *told[:count]]).made()
        return next(step.why for step in made.steps if step.step == "F1")

    assert "weigh other offers" in why(4)
    assert "weigh other offers" not in why(3)
