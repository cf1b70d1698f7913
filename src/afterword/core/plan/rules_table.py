"""The rules of the plan by their codes, in one sentence each; a step names the code it comes from."""

from __future__ import annotations

# When the thank-you goes (playbook B3): code, when, then; the first that fits decides.
TIMING: tuple[tuple[str, str, str], ...] = (
    (
        "T1",
        "They asked for no notes, or the search names one contact.",
        "To the named contact, or not at all, with the reason.",
    ),
    ("T2", "They decide before nine the next working morning.", "A short letter within one to three hours."),
    ("T3", "Letters go in office hours.", "The same day in office hours, else the next morning."),
    ("T4", "It ended before six in the morning.", "That same morning on a working day, else the next one."),
    (
        "T5",
        "It ended by seven in the evening.",
        "That evening between six and half past nine, at half past seven when possible.",
    ),
    ("T6", "Anything else.", "The next working morning between seven and half past eight."),
    ("late", "The first moment and the next morning have passed.", "Any working day between 08:30 and 17:30."),
)

# Asking where it stands (playbook B7, B10): code, when, then.
ASKING: tuple[tuple[str, str, str], ...] = (
    ("C1", "No decision date is known.", "A call on the third to fifth day."),
    ("C2", "Calls are not wanted, or there is no common waking hour.", "The same day, by e-mail."),
    ("C3", "They asked not to be contacted.", "Nothing goes out; the silence is reviewed after twenty working days."),
    ("C4", "The country's habit is another one.", "After as many working days as are usual there."),
    (
        "F1",
        "The first contact after the thank-you.",
        "See C1 to C4; when a decision date is known, two working days after it.",
    ),
    ("F2", "No answer to the first.", "An e-mail after five working days."),
    ("F3", "No answer to the second.", "A closing note after ten working days."),
)

# The parts of the playbook: code, what it is about.
PARTS: tuple[tuple[str, str], ...] = (
    ("B0", "what a working day, a business day and a person's time zone are"),
    ("B1", "the times and distances that can be set"),
    ("B2", "before the interview, and what to do right after it"),
    ("B3", "when the thank-you goes"),
    ("B4", "who is thanked"),
    ("B5", "a recruiter or agency in the middle"),
    ("B6", "what they said about deciding"),
    ("B7", "the first question about the outcome, no date known"),
    ("B8", "the first question about the outcome, date known"),
    ("B9", "the call"),
    ("B10", "second and third question, and when to stop"),
    ("B11", "offers"),
    ("B12", "withdrawing"),
    ("B13", "rejections"),
    ("B14", "keeping in touch"),
    ("B15", "habits by country"),
    ("B16", "several rounds and several roles"),
    ("B17", "referrals and references"),
    ("B18", "repairing"),
    ("B19", "where sources disagree, and what can therefore be set"),
    ("(c)", "what happens to a process changes where it stands, and the step comes from that change"),
)

# What always holds (playbook part c): code, the promise.
INVARIANTS: tuple[tuple[str, str], ...] = (
    (
        "I1",
        "Every open process has a next step with a date and an owner, and none lies more than 45 "
        "days ahead without a look in between.",
    ),
    ("I2", "At most one question about the outcome is pending, and they lie at least five working days apart."),
    ("I3", "Every interviewer ends as written to, reached through somebody, or left out with a reason."),
    (
        "I4",
        "Nothing leaves without a verified name, an approved text that passes its checks, and an "
        "address with evidence.",
    ),
    ("I5", "Nothing leaves by itself between half past nine in the evening and seven in the morning, where they are."),
    ("I6", "After the end nothing goes out but keeping in touch."),
    ("I7", "An end is entered when its closing message was sent, or left out with a reason."),
    ("I8", "The same facts give the same plan."),
    ("I9", "A step that is past is never dropped in silence."),
    ("I10", "After a refusal, by them or by you, nothing goes out but the closing message."),
    ("I11", "Each step shows what, to whom, when in both time zones, why, and by which rule."),
    ("I12", "A wish not to be contacted holds for everybody of that employer."),
)

# Where a process can stand (playbook part c): state, what it means.
OPEN_STATES: tuple[tuple[str, str], ...] = (
    ("APPLIED", "You applied; they have not invited you yet."),
    ("BOOKED", "An interview lies ahead."),
    ("HELD", "It is over; what was said is not noted yet."),
    ("THANKING", "A thank-you is still open."),
    ("WAITING_DATED", "They said when they decide."),
    ("WAITING_UNDATED", "They named no day."),
    ("WAITING_NO_CONTACT", "They asked you to wait."),
    ("CHASING", "You asked where it stands, and wait for an answer."),
    ("ON_HOLD", "They put the role on hold."),
    ("OFFERED", "They made an offer."),
    ("ACCEPTING", "You said yes; it is not in writing and confirmed yet."),
    ("DECLINING", "You decided to decline; it is not said yet."),
    ("WITHDRAWING", "You decided to step back; it is not said yet."),
    ("REJECTED_OPEN", "They said no; the gracious answer is not out yet."),
    ("REOPENED", "They wrote again after the end."),
)
ENDS: tuple[tuple[str, str], ...] = (
    ("HIRED", "You accepted in writing and they confirmed."),
    ("DECLINED", "You declined the offer."),
    ("WITHDRAWN", "You stepped back."),
    ("REJECTED", "They said no, and you answered or chose not to."),
    ("SILENT", "No answer came to the last question."),
    ("ROLE_CANCELLED", "The role went."),
    ("OFFER_RESCINDED", "They took the offer back."),
    ("OFFER_EXPIRED", "The day for your answer passed."),
    ("INTERVIEW_CANCELLED", "They cancelled for good."),
    ("MISSED", "You could not be there, and there is no other time."),
    ("MERGED", "It goes on in another process."),
)


def known_codes() -> frozenset[str]:
    """Every code that a step may name; a step joins a part and a line of it with a slash."""
    tables = (TIMING, ASKING, PARTS, INVARIANTS)
    return frozenset(row[0] for table in tables for row in table)
