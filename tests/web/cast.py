"""A small cast for pages: made-up people and one week in their autumn, as the values that templates get."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from types import SimpleNamespace
from uuid import UUID, uuid5

from afterword.core.findings import Finding, Level
from afterword.core.interview.before_card import BeforeCard, Met, asks
from afterword.core.letter.differences import differences
from afterword.flows.address import Way
from afterword.flows.change_step import StepPage
from afterword.flows.local_habits import Habits
from afterword.flows.overview import model as see
from afterword.flows.overview.call_model import CallCard, CallNumber
from afterword.flows.overview.sent import SentLetter
from afterword.flows.their_days import DaysQuestion
from afterword.flows.write_letter import Changed, EarlierVersion
from afterword.store.models import Assistant

HERE, THERE = "Europe/Stockholm", "Europe/London"
NOW = datetime(2026, 11, 24, 17, 40, tzinfo=UTC)
SPACE = UUID("6d8c2a74-6f2e-4a1f-9b7a-0e5a1c3d9f10")


def key(name: str) -> UUID:
    return uuid5(SPACE, name)


def at(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=UTC)


INVITATION = see.Source("cal", "Calendar invitation", "“Annelies van den Broeck-Yilmaz”", at(17, 9))
SIGNATURE = see.Source("mail", "E-mail signature", "Dr., full name and title as above", at(18, 9))
SITE = see.Source("web", "Company site", "“A. v. d. Broeck-Yilmaz”: the same name, shorter", at(19, 9))

ANNELIES = see.PersonLine(
    key("annelies"), "Dr. Annelies van den Broeck-Yılmaz", "Head of Grid Planning", "a.vandenbroeck@nordnetz.example",
    "+46 8 555 0199", "Dr. van den Broeck-Yılmaz", checked=True, sources=(SIGNATURE, INVITATION, SITE), questions=(),
    parts=("interviewer", "hiring_manager"), moment="the winter outage and who was called first",
)  # fmt: skip
SPELLING = see.Question(
    "name",
    "The invitation and the team page write this name differently. Which one is right?",
    (
        see.Answer("Đỗ Thị Hồng", "Đỗ Thị Hồng", "invitation, Tue 17 Nov"),
        see.Answer("Hong Do", "Hong Do", "team page"),
        see.Answer("", "Use the neutral form", "always correct"),
    ),
    free_text=True,
    person=key("hong"),
)
HONG = see.PersonLine(
    key("hong"), "Đỗ Thị Hồng", "Senior Load Forecaster", "hong.do@nordnetz.example", "", "Đỗ Thị Hồng",
    checked=False, sources=(INVITATION,), questions=(SPELLING,), parts=("interviewer",),
)  # fmt: skip
SALMA = see.PersonLine(
    key("salma"), "سلمى الحداد", "", "", "", "سلمى الحداد", checked=False, sources=(), questions=(),
    parts=("interviewer",),
)  # fmt: skip

LETTERS_THREAD = see.Thread(5, 1, "Step 2 of 5: letters")
CALL_THREAD = see.Thread(5, 2, "Step 3 of 5: call")
OVER_THREAD = see.Thread(5, 5, "The end")

LEAD = see.Card(
    "letters", key("nordnetz"), "Nordnetz & Söner", "Network Planner", "Two thank-you letters to Nordnetz & Söner",
    "You met them today at 14:00. Sent tonight, the letters are there when they open their mail tomorrow.",
    "Review both letters", at(24, 18, 30), at(24, 20, 30), HERE, HERE, LETTERS_THREAD,
    people=(ANNELIES, HONG), about="About 30 seconds", rule="B3/T5",
)  # fmt: skip
PREPARE = see.Card(
    "prepare", key("quay"), "Quay Insurance", "Actuary", "Look at the card before you go, Quay Insurance", "",
    "Open the card", at(25, 9), at(25, 9), HERE, THERE, see.Thread(5, 0, "Step 1 of 5: interview"),
    points=("Ask when they expect to decide", "Ask for everybody's exact name and title"),
)  # fmt: skip
ASKED = see.Card(
    "asked", key("lumen"), "Lumen Works", "Technician", "Did this go out?",
    "The line dropped before the mail server answered. Nothing is sent again until you say so.", "Open the letter",
    at(24, 16), at(24, 20), HERE, HERE, LETTERS_THREAD,
)  # fmt: skip
TROUBLE = see.Trouble(
    "The mail server did not accept the password.", "The letters are kept.", "Open the mail account", "settings"
)
TODAY = see.Today(
    NOW, HERE, "One thing tonight.", LEAD, (PREPARE, ASKED),
    (see.Line(key("rail"), "Call Morag Sinclair", at(26, 9, 30), HERE, "Rail & Ferry", CALL_THREAD),
     see.Line(key("quay"), "Letter to Quay Insurance", at(25, 18, 30), HERE, "Quay Insurance", LETTERS_THREAD)),
    (see.Line(key("tern"), "Tern Robotics", at(1, 12, 0, 12), HERE,
              "They decide by Tue 1 Dec. No word by then: write to Jo Park on Thu 3 Dec.",
              see.Thread(5, 3, "Step 4 of 5: decision")),
     see.Line(key("bank"), "Harbour Bank", None, HERE, "They said no", see.Thread(5, 4, "Step 5 of 5: close"))),
    (), is_empty=False,
)  # fmt: skip
TROUBLED = replace(TODAY, trouble=(TROUBLE,))
CALM = replace(TODAY, headline="Nothing for you today.", lead=None, soon=())

GREETING, THANKS = "Dear Dr. van den Broeck-Yılmaz,", "Thank you for the hour and a half you gave me today"
WISH, FIT = "I would like this role very much", "I moved the fault log of three substations into one list"
PARAGRAPHS = (
    (see.Span(GREETING, "L01"),),
    (see.Span(THANKS, "L04"), see.Span(", and for drawing the winter outage on the board for me.")),
    (see.Span("What you said about who was called first stayed with me. At "), see.Span("Ostkraft", "L02", "look"),
     see.Span(" "), see.Span(FIT, "L06"),
     see.Span(", and the night shift stopped asking which one is true."),),
    (see.Span(WISH, "L05"), see.Span(": planning for the day when something fails is the work I want to do.")),
    (see.Span("With kind regards,"),),
    (see.Span("Mara Lindqvist\n+46 70 555 01 42"),),
)  # fmt: skip
TEXT = "\n\n".join("".join(span.text for span in paragraph) for paragraph in PARAGRAPHS)
CHECKS = (
    see.Check("L01", "Greets them by the right name", is_good=True, marks=((0, 5),)),
    see.Check("L04", "Thanks them for their time", is_good=True, marks=((40, 60),)),
    see.Check("L05", "Says you want the role", is_good=True, marks=((200, 220),)),
    see.Check("L06", "Says why you are right for it", is_good=True, marks=((120, 150),)),
    see.Check("L07", "Says nothing yet of what you talked about", is_good=False, level="warn",
              fix="Add one line to your notes, or write it in."),
    see.Check("L09", "74 words, nothing left blank", is_good=True),
)  # fmt: skip
LETTER = see.LetterView(
    id=key("letter-1"), person=ANNELIES, step_key="thank_you:1", situation="thank_you", locale="en-GB",
    to=ANNELIES.email, sender="mara@lindqvist.example", subject="Thank you for today: Network Planner",
    salutation=GREETING, body=TEXT, close="With kind regards,", signature="Mara Lindqvist\n+46 70 555 01 42",
    text=TEXT, paragraphs=PARAGRAPHS, words=74, checks=CHECKS, findings=(), look_over=("Ostkraft", "three substations"),
    questions=(), asks=(), state="draft", state_words="", may_approve=True, why_not="", shown_hash="a" * 64, revision=1,
    edited=False, at=at(24, 18, 30), opens=at(24, 17), closes=at(24, 20, 30), zone=HERE, their_zone=THERE,
    when_words="Goes tonight at 19:30", mailto="mailto:a@nordnetz.example?subject=Thanks", action=key("action-1"),
)  # fmt: skip
SECOND = replace(LETTER, id=key("letter-2"), person=replace(HONG, questions=()), shown_hash="b" * 64)
ASKING = replace(
    SECOND, person=HONG, questions=(SPELLING,), state="asking", may_approve=False, paragraphs=(), asks=(),
    why_not="Answer the question about the name first.",
)  # fmt: skip
UNWRITTEN = replace(
    SECOND, state="asking", may_approve=False, paragraphs=(), checks=(), look_over=(),
    asks=("What did Đỗ Thị Hồng talk about, ask or show you? One line is enough.",),
    why_not="This letter has no words yet.",
)  # fmt: skip
GOING = replace(LETTER, state="going", state_words="Approved. It goes by itself at its time.", may_approve=False)
HANDED = replace(LETTER, state="handed", state_words="It is time: send it from your own mail program.")
UNSURE = replace(LETTER, state="ask", state_words="It is not known whether this went out.", answer="421 try later")
BLOCKED = replace(
    LETTER, may_approve=False, why_not="“Anneliese” is not how this name is written.",
    findings=(
        Finding("L01", Level.BLOCK, "“Anneliese” is not how this name is written.", 5, 14, fix="Write Annelies."),
    ),
    checks=(see.Check("L01", "“Anneliese” is not how this name is written.", is_good=False, level="block",
                      fine="Anneliese", marks=((5, 14),), fix="Write Annelies."), *CHECKS[1:]),
    paragraphs=((see.Span("Dear Dr. "), see.Span("Anneliese", "L01", "block"), see.Span(",")), *PARAGRAPHS[1:]),
)  # fmt: skip
CHANGED = Changed(
    "What changed since you approved it",
    differences(TEXT, TEXT.replace("the", "this", 1) + "\n\nOne more thing: the drawings are with you by Friday."),
    may_undo=True,
)
VERSIONS = (EarlierVersion(2, NOW, "Thanks", TEXT), EarlierVersion(1, NOW, "", TEXT))
LETTERS = see.LettersPage(
    key("nordnetz"), "Nordnetz & Söner", "Network Planner", "Two letters to Nordnetz & Söner", (LETTER, SECOND), (),
    "Both go tonight at 19:30", "from mara@lindqvist.example. You can take them back until then.",
    (LETTER.id, SECOND.id), has_account=True,
)  # fmt: skip

ASSISTANT = Assistant(address="https://models.example/v1", model="large-model")
REWORDED = SimpleNamespace(
    is_on=True, question="---\n{}\n---", what_goes_where="Facts of this letter go to models.example.",
    answer=SimpleNamespace(problem=""), stopped=("it wrote a name or a day",),
    offers=(SimpleNamespace(now=f"{FIT}.", text="Three substations now share one fault log.", facts=("one fault log",)),
            SimpleNamespace(now=f"{WISH}.", text="This is work I would gladly do.", facts=())),
)  # fmt: skip
PAST = (
    see.Moment("past", "Interview booked", at(17, 9), HERE, THERE, "Names were read from the invitation."),
    see.Moment("past", "You noted what was said", at(23, 14), HERE, THERE, "“Soon, we are still seeing people.”",
               undo=key("event-1")),
    see.Moment("past", "Letter sent to Morag Sinclair", at(23, 18, 42), HERE, THERE, "Accepted by their mail server."),
)  # fmt: skip
MORAG = replace(
    ANNELIES, id=key("morag"), written="Morag Sinclair", job_title="Head of Planning", phone="+44 20 7946 0112"
)
CALL = CallCard(
    "F1", MORAG, "+44 20 7946 0112", "their e-mail signature", at(26, 9, 32), THERE,
    ((at(26, 9, 30), at(26, 11, 30)), (at(26, 13, 30), at(26, 15, 30))),
    "Good morning, Ms. Sinclair. This is Mara Lindqvist; we met on Monday about the Timetable Analyst role. "
    "Is this a good moment?",
    "Thank you again for your time. I would very much like the role, and our talk made me want it more.",
    "May I ask how the process stands, and when I should expect to hear?", "My number is +46 70 555 01 42.",
    zone=HERE, number="+442079460112", phone_seen_at=at(12, 9), offer="Is there anything you still need from me?",
    others=(CallNumber("+44 20 7946 0199", "+442079460199", "+442079460199", "the company’s site", "", at(10, 9)),
            CallNumber("020 7946 0155", "", "02079460155", "what you typed", "", at(9, 9), wrong=True),
            CallNumber("+44 20 7946 0177", "+442079460177", "+442079460177", "their e-mail",
                       "their answer: “Ring the desk on +44 20 7946 0177.”", at(11, 9), unsure=True)),
    close="Thank you for your time. Goodbye.", turns=(("gatekeeper", "This is Mara Lindqvist."), ("no", "Thank you.")),
    attempt=2, advice="Second try: if the machine answers, leave this one message. No e-mail goes on the same day.",
    may_leave_message=True, seconds=22, moment="the winter timetable and who owns it", decides="by Friday",
    promised=("a sample of my charts",),
    letter=("You said that the winter timetable has no owner.",), letter_at=at(23, 19),
)  # fmt: skip
BEFORE = BeforeCard(
    "Rail & Ferry", "Timetable Analyst", at(25, 9), HERE, THERE, "https://meet.example/timetables", "en-GB",
    asks(("Before we finish, may I ask when you expect to decide?", "How may I follow up, and with whom?")),
    (Met("Morag Sinclair", "Head of Planning", "morag@rail.example"), Met("Hong Do", doubt=SPELLING.ask)),
)  # fmt: skip
WAYS_ON = (
    see.BranchLine(
        "silent", "If they stay silent", "nobody answers", None, HERE, THERE,
        (see.Moment("planned", "Write again", at(30, 9, 30), HERE, THERE, "Silence is an answer as well.",
                    rule="B10"),),
        "No answer",
    ),
)  # fmt: skip
PROCESS = see.ProcessPage(
    key("rail"), "Timetable Analyst", "Rail & Ferry", "WAITING_UNDATED", "Their turn",
    "Three days after the interview, mid-week, and the office is open.", HERE, THERE, CALL_THREAD, is_over=False,
    past=PAST,
    present=see.Moment("now", "Call Morag Sinclair", at(26, 9, 30), HERE, THERE,
                       "A short call now shows you still want it and asks what comes next.", step="F1", step_key="F1",
                       rule="B7/C1", until=at(27, 11, 30)),
    planned=(see.Moment("planned", "Write to Morag Sinclair", at(3, 9, 30, 12), HERE, THERE,
                        "One week of patience, then one reminder.", rule="B10", assumes="nothing is heard by then"),
             see.Moment("planned", "Take silence as their answer", at(17, 9, 0, 12), HERE, THERE,
                        "The door stays open.")),
    end=see.Moment("end", "Closed, with nothing left unsaid", None, "UTC", "", ""),
    people=(MORAG, HONG, SALMA),
    known=(("They decide", "No date named", "in the interview"), ("Their time zone", "London", "")),
    call=CALL, letters=2,
)  # fmt: skip
LETTERS_NOW = replace(
    PROCESS, call=None, ask_notes=True,
    present=see.Moment("now", "Note what was said", at(24, 15), HERE, THERE, "Details fade within hours.",
                       step="capture_notes", rule="B2"),
)  # fmt: skip
OVER = replace(
    PROCESS, call=None, present=None, planned=(), is_over=True, thread=OVER_THREAD, headline="Nothing is open here.",
    state_words="The end: they said no, and you thanked them",
    end=see.Moment("end", "The end: they said no, and you thanked them", None, "UTC", "", ""),
)  # fmt: skip
INVITED = see.InvitationPage(
    key("invitation"), "invite.ics", "Nordnetz & Söner", "", "2026-11-24T14:00", "2026-11-24T15:30", HERE, "SE",
    "en-GB",
    "Hamngatan 4, 3rd floor", "", "Interview: Network Planner",
    (see.ReadPerson(ANNELIES.written, ANNELIES.email, "", "calendar_organizer_cn", "interviewer"),
     see.ReadPerson(HONG.written, "", "", "description", "coordinator")),
    ("The role is not named in the invitation. What is it called?",),
    (f"Holidays: Sweden, because of the time zone {HERE}.",),
    {"time_zone": "the invitation"},
    words="Hello Alex,\n\nyou will meet Dr. Annelies van den Broeck-Yilmaz and Đỗ Thị Hồng.\n\nCome through the yard.",
)  # fmt: skip
SENT = (
    SentLetter(LETTER.id, key("nordnetz"), "Nordnetz & Söner", ANNELIES.written, ANNELIES.email, LETTER.subject,
                   TEXT,
                   at(24, 18, 30), HERE, "Accepted by the mail server.", "<1@lindqvist.example>", "250 2.0.0 Ok"),
)  # fmt: skip

STEP = StepPage(
    process=key("rail"), employer="Rail & Ferry", key="p1:r1:F1", head="Call Dr. Annelies van den Broeck-Yılmaz",
    at=at(27, 9), zone=HERE, their_zone=THERE, why="A short call now shows you still want it and asks what comes next.",
    may_skip=True, is_letter=False, rule="B7",
)  # fmt: skip
NOT_THEN = (
    "A call goes in their phone hours, while you are awake. The next good moment is Mon 30 Nov, 11:30, your time. "
    "Choose that moment or another one; nothing was changed."
)

WAYS = (
    Way("In an e-mail (en-GB)", "Dear Đỗ Thị Hồng,"),
    Way("Above your name (en-GB)", "Kind regards,"),
    Way("In a list", "Đỗ, Thị Hồng"),
)
HISTORY = (
    see.Noted("Address", "hong.do@ferry.example", "you typed it", datetime(2026, 11, 30, 9, 0, tzinfo=UTC)),
    see.Noted("Name", "Do Thi Hong", "invitation.ics", datetime(2026, 11, 24, 9, 0, tzinfo=UTC)),
)
HABITS = Habits(
    "GB", "the United Kingdom",
    ("A thank-you before a day off waits for the next working morning.", "Questions go by e-mail, not by phone."),
    is_suggestion=False,
)  # fmt: skip
PART = DaysQuestion(
    "part", "In which part of Germany is their office? Its public holidays depend on it.",
    (("BW", "Baden-Württemberg"), ("BY", "Bayern"), ("BE", "Berlin"), ("unknown", "I don’t know")),
)  # fmt: skip
AUGUST = DaysQuestion(
    "august", "Are they closed in August?",
    (("yes", "Yes, closed"), ("no", "No, open"), ("unknown", "I don’t know")),
)  # fmt: skip
