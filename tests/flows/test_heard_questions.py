"""What a mail seems to say is asked with its sentence; until the person answers nothing ends and nothing leaves."""

from __future__ import annotations

from datetime import timedelta
from email import policy
from email.message import EmailMessage
from uuid import UUID

import pytest

from afterword.core.letter.compose.greeting import sign
from afterword.flows import close, hear, record_interview, verify_people
from afterword.flows.hear import questions
from afterword.flows.names import name_card
from afterword.flows.overview.heard_lines import HeardLine
from afterword.flows.overview.process import process_page
from afterword.flows.overview.today import today
from afterword.flows.send_letter import run_action
from afterword.reading.invitation import DoorReader
from afterword.store import sending
from afterword.store.models import Action, Event, Heard, Invitation, Letter, MailAccount, Step
from tests.fakes import World
from tests.letters import SENDER, an_approval
from tests.story import ZHANG, Story, plan_again, with_mailbox

pytestmark = pytest.mark.django_db

OKAFOR = "amara.okafor@halden.example"
NO = "Unfortunately, we have decided to move forward with another candidate."
CALENDAR = """BEGIN:VCALENDAR
VERSION:2.0
METHOD:{method}
BEGIN:VEVENT
UID:{uid}
SEQUENCE:{sequence}
DTSTAMP:20261202T090000Z
DTSTART:20261208T150000Z
DTEND:20261208T160000Z
SUMMARY:{summary}
STATUS:{status}
ORGANIZER;CN=Amara Okafor:mailto:{organizer}
ATTENDEE;CN=Mara Lindqvist:mailto:mara.lindqvist@home.test
END:VEVENT
END:VCALENDAR
"""


@pytest.fixture
def story() -> Story:
    return with_mailbox()


def _arrives(world: World, sender: str, text: str, *headers: tuple[str, str], calendar: str = "") -> None:
    assert world.mailbox is not None
    message = EmailMessage(policy=policy.SMTP)
    message["From"] = sender
    message["To"] = SENDER
    message["Message-ID"] = f"<m{len(world.mailbox.inbox)}@halden.example>"
    for name, value in headers:
        message[name] = value
    message.set_content(text)
    if calendar:
        message.add_alternative(calendar.encode(), "text", "calendar")
    world.mailbox.inbox.append(message.as_bytes())


def _hear(story: Story) -> list[HeardLine]:
    hear.hear(story.ports, MailAccount.objects.one(story.owner), story.now)
    return list(questions(story.owner))


def _types(story: Story) -> list[str]:
    rows = Event.objects.of(story.owner).filter(undone_at=None).order_by("number")
    return [row.type for row in rows]


def _state(story: Story) -> str:
    story.process.refresh_from_db()
    return story.process.state


def _calendar(**other: object) -> str:
    given: dict[str, object] = {
        "method": "REQUEST", "uid": "next@halden.example", "sequence": 0, "summary": "Second interview",
        "status": "CONFIRMED", "organizer": OKAFOR,
    }  # fmt: skip
    return CALENDAR.format(**(given | other)).replace("\n", "\r\n")


def test_a_no_is_asked_with_its_sentence_and_ends_nothing_by_itself(story: Story) -> None:
    _arrives(story.world, OKAFOR, NO)

    (question,) = _hear(story)

    assert question.head == "Did Halden Instruments say no?"
    assert question.evidence == NO
    assert [choice.value for choice in question.choices] == ["yes", "reply", "not_ours"]
    assert "rejected" not in _types(story)
    assert not _state(story).startswith("REJECTED")


def test_a_yes_to_the_question_ends_the_process_with_an_answer_to_write(story: Story) -> None:
    _arrives(story.world, OKAFOR, NO)
    (question,) = _hear(story)

    decision = hear.answer(story.ports, story.owner, question.id, "yes", story.now)

    assert decision.process == story.process.pk
    assert _state(story) == "REJECTED_OPEN"
    event = Event.objects.of(story.owner).get(type="rejected")
    assert (event.payload["by"], event.payload["person"]) == ("person", str(story.people()[0].pk))
    assert not questions(story.owner)


def test_only_an_answer_leaves_the_process_as_it_was(story: Story) -> None:
    _arrives(story.world, OKAFOR, NO)
    (question,) = _hear(story)
    before = _state(story)

    hear.answer(story.ports, story.owner, question.id, "reply", story.now)

    assert _state(story) == before
    assert _types(story)[-1] == "reply_received"


def test_what_has_nothing_to_do_with_it_is_forgotten(story: Story) -> None:
    _arrives(story.world, OKAFOR, NO)
    (question,) = _hear(story)

    hear.answer(story.ports, story.owner, question.id, "not_ours", story.now)

    row = Heard.objects.one(story.owner)
    assert (row.text, row.subject, row.evidence) == ("", "", "")
    assert "reply_received" not in _types(story)


@pytest.mark.parametrize(
    ("text", "event"),
    [
        ("We are delighted to offer you the position of Signal Data Analyst.", "offer_received"),
        ("The position has been put on hold because of a hiring freeze.", "on_hold"),
        ("Could you please send us your references by Friday?", "documents_asked"),
    ],
)
def test_each_meaning_becomes_its_own_event_when_it_is_confirmed(story: Story, text: str, event: str) -> None:
    _arrives(story.world, OKAFOR, text)
    (question,) = _hear(story)
    assert event not in _types(story)

    hear.answer(story.ports, story.owner, question.id, "yes", story.now)

    assert _types(story)[-1] == event


def test_the_person_may_say_that_it_means_something_else(story: Story) -> None:
    _arrives(story.world, OKAFOR, NO)
    (question,) = _hear(story)

    hear.answer(story.ports, story.owner, question.id, "hold", story.now)

    assert _types(story)[-1] == "on_hold"


def test_an_answer_is_taken_once(story: Story) -> None:
    _arrives(story.world, OKAFOR, NO)
    (question,) = _hear(story)
    hear.answer(story.ports, story.owner, question.id, "yes", story.now)

    with pytest.raises(hear.answering.AnsweredAlready):
        hear.answer(story.ports, story.owner, question.id, "yes", story.now)

    assert _types(story).count("rejected") == 1


def test_an_answer_taken_back_in_the_timeline_is_asked_again(story: Story) -> None:
    _arrives(story.world, OKAFOR, NO)
    (question,) = _hear(story)
    hear.answer(story.ports, story.owner, question.id, "yes", story.now)
    page = process_page(story.ports, story.owner, story.process.pk, story.now)
    (undo,) = [moment.undo for moment in page.past if moment.head == "They said no"]
    assert undo is not None

    close.undo(story.ports, story.owner, undo, story.now)

    assert [each.id for each in questions(story.owner)] == [question.id]
    assert not _state(story).startswith("REJECTED")
    hear.answer(story.ports, story.owner, question.id, "hold", story.now)
    assert _state(story) == "ON_HOLD"


def test_only_an_answer_taken_back_is_asked_again_and_kept_once(story: Story) -> None:
    _arrives(story.world, OKAFOR, NO)
    (question,) = _hear(story)
    hear.answer(story.ports, story.owner, question.id, "reply", story.now)
    replied = Event.objects.of(story.owner).get(type="reply_received")

    close.undo(story.ports, story.owner, replied.pk, story.now)
    hear.answer(story.ports, story.owner, question.id, "yes", story.now)

    assert _types(story).count("rejected") == 1
    assert not questions(story.owner)


def test_while_the_question_is_open_no_letter_of_that_process_leaves(story: Story) -> None:
    action = _letter_due(story)
    _arrives(story.world, OKAFOR, NO)
    (question,) = _hear(story)

    assert run_action(action, story.ports, story.now) == "planned"
    assert story.world.server.taken == []
    hear.answer(story.ports, story.owner, question.id, "reply", story.now)

    assert run_action(action, story.ports, story.now) == "sent"


def test_a_stranger_holds_no_letter_back_and_is_asked_about(story: Story) -> None:
    action = _letter_due(story)
    _arrives(story.world, "Halden Instruments <no-reply@ats.example>", NO)
    (question,) = _hear(story)

    assert question.is_guess
    assert "reply_received" not in _types(story)
    assert run_action(action, story.ports, story.now) == "sent"
    hear.answer(story.ports, story.owner, question.id, "yes", story.now)
    assert Event.objects.of(story.owner).get(type="rejected").payload["by"] == "automatic"


def test_a_no_in_the_right_thread_from_an_unknown_address_is_asked_with_a_warning(story: Story) -> None:
    action = Action.objects.one(story.owner, pk=_letter_due(story))
    run_action(action.pk, story.ports, story.now)
    _arrives(story.world, "hr@free-mail.test", NO, ("In-Reply-To", action.message_id))

    (question,) = _hear(story)

    assert question.is_guess
    assert "rejected" not in _types(story)


def test_mail_of_a_stranger_about_nothing_is_not_kept(story: Story) -> None:
    _arrives(story.world, "news@shop.example", "Ten percent off today.")
    _arrives(story.world, "news@halden.example", "Read about our new instruments.")

    assert _hear(story) == []
    assert not Heard.objects.of(story.owner).exists()


def test_a_colleague_with_two_open_talks_is_asked_which_one_it_is_about(story: Story) -> None:
    ports = story.world.ports(invitations=_Other())
    other = record_interview.read_invitation(ports, story.owner, b"", "b.ics", story.now)
    times = {"starts_local": "2026-12-02T09:00", "ends_local": "2026-12-02T10:00"}
    second = plan_again(story.ports, story.owner, other, (ZHANG,), role="Archivist", **times)
    _arrives(story.world, "wei.zhang@halden.example", NO)
    (question,) = _hear(story)

    assert {key for key, _ in question.processes} == {story.process.pk, second}
    with pytest.raises(hear.NotAnAnswer):
        hear.answer(story.ports, story.owner, question.id, "yes", story.now)
    assert hear.answer(story.ports, story.owner, question.id, "yes", story.now, second).process == second


def test_a_letter_that_came_back_asks_for_the_right_address_until_it_is_given(story: Story) -> None:
    action = _letter_due(story)
    run_action(action, story.ports, story.now)
    story.world.clock.wait(minutes=1)
    text = f"<{OKAFOR}>: host mx.halden.example said: 550 5.1.1 User unknown"
    _arrives(story.world, "MAILER-DAEMON@home.test", text, ("X-Failed-Recipients", OKAFOR))
    (question,) = _hear(story)
    page = today(story.ports, story.owner, story.now)

    assert question.head == "The letter to Dr. Amara Okafor came back. What is the right address?"
    assert "heard" in {card.kind for card in (page.lead, *page.soon) if card}
    assert Step.objects.of(story.owner).filter(step="fix_address", status="planned").exists()
    verify_people.set_address(story.ports, story.owner, story.people()[0].pk, "a.okafor@halden.example", story.now)
    assert not questions(story.owner)
    assert not Step.objects.of(story.owner).filter(step="fix_address", status="planned").exists()


def test_the_day_of_return_and_the_deputy_stand_in_the_timeline(story: Story) -> None:
    back = (story.now + timedelta(days=6)).date()
    text = f"I am out of the office until {back.isoformat()}. Ask kim@halden.example."
    _arrives(story.world, OKAFOR, text, ("Auto-Submitted", "auto-replied"))

    assert _hear(story) == []
    page = process_page(story.ports, story.owner, story.process.pk, story.now)
    assert page.past[-1].why == f"Back on {back.isoformat()}. Meanwhile: kim@halden.example."


def test_somebody_who_left_is_asked_about(story: Story) -> None:
    text = "Amara Okafor no longer works at Halden. Please write to jonas.brandt@halden.example."
    _arrives(story.world, OKAFOR, text, ("Auto-Submitted", "auto-replied"))

    (question,) = _hear(story)

    assert question.asks == "left"
    assert question.evidence == "They name jonas.brandt@halden.example instead."


def test_a_heard_invitation_is_proposed_once_however_often_it_comes(story: Story) -> None:
    for _ in range(2):
        _arrives(story.world, OKAFOR, "Please see the invitation.", calendar=_calendar())
        _hear(story)

    (row,) = Invitation.objects.of(story.owner).filter(uid="next@halden.example")
    assert (row.decided_at, row.into_id) == (None, story.process.pk)
    assert row.pk in record_interview.waiting(story.owner)


def test_a_newer_version_and_a_cancellation_are_proposed_again_and_an_older_one_is_not(story: Story) -> None:
    for sequence in (1, 0):
        _arrives(story.world, OKAFOR, "See there.", calendar=_calendar(sequence=sequence))
        _hear(story)
    (row,) = Invitation.objects.of(story.owner).filter(uid="next@halden.example")
    assert row.sequence == 1
    plan_again(
        story.ports, story.owner, row.pk, (ZHANG,), starts_local="2026-12-08T10:00", ends_local="2026-12-08T11:00"
    )
    off = _calendar(sequence=1, method="CANCEL", status="CANCELLED")
    _arrives(story.world, OKAFOR, "It is cancelled.", calendar=off)
    _hear(story)

    (waiting,) = record_interview.waiting(story.owner)
    assert record_interview.invitation_page(story.ports, story.owner, waiting).is_cancelled


def test_an_invitation_to_lunch_by_a_stranger_is_not_kept(story: Story) -> None:
    lunch = _calendar(uid="lunch@shop.example", summary="Lunch", organizer="max@friends.example")
    _arrives(story.world, "max@friends.example", "Lunch?", calendar=lunch)

    assert _hear(story) == []
    assert not Invitation.objects.of(story.owner).filter(uid="lunch@shop.example").exists()


def test_an_interview_by_somebody_new_is_kept(story: Story) -> None:
    new = _calendar(uid="n@other.example", summary="Interview: Analyst at Other", organizer="hr@other.example")
    _arrives(story.world, "hr@other.example", "Please join us.", calendar=new)
    _hear(story)

    row = Invitation.objects.of(story.owner).get(uid="n@other.example")
    assert (row.into_id, row.decided_at) == (None, None)


def test_a_next_talk_in_words_becomes_a_further_round_of_the_same_process(story: Story) -> None:
    text = "We would like to invite you to a second interview on 8 December 2026 from 10:00 to 11:00."
    _arrives(story.world, OKAFOR, text, ("Subject", "Second interview"))
    (question,) = _hear(story)
    with DoorReader() as reader:
        ports = story.world.ports(invitations=reader)
        decision = hear.answer(ports, story.owner, question.id, "yes", story.now)
    assert decision.invitation is not None
    page = record_interview.invitation_page(story.ports, story.owner, decision.invitation)
    edited = record_interview.EditedInvitation(
        "", "", page.starts_local, page.ends_local, "America/New_York", people=(ZHANG,)
    )

    record_interview.plan_it(
        story.ports, story.owner, decision.invitation, edited, story.now, page.into and page.into[0]
    )

    booked = Event.objects.of(story.owner).filter(type="interview_booked").order_by("number")
    assert [event.payload["round"] for event in booked] == [1, 2]
    assert {event.process_id for event in booked} == {story.process.pk}


class _Other:
    """Another invitation."""

    def read(self, content: bytes, filename: str, **_: object) -> dict[str, object]:
        return {"uid": "two@halden.example", "sequence": 0, "questions": []}


def _letter_due(story: Story) -> UUID:
    person = story.people()[0]
    step = Step.objects.of(story.owner).get(step="thank_you", person=person)
    letter = Letter.everything.create(
        owner=story.owner,
        process=story.process,
        person=person,
        step_key=step.key,
        situation="thank_you",
        locale="en-US",
        subject="Thank you",
        body="Dear Dr. Okafor,\n\nThank you.\n\nMaya Lindqvist\n",
        signature=sign(story.owner.name, story.owner.phone),
        salutation=name_card(story.ports, story.owner, person, "en-US").salutation,
        written_at=story.now,
    )
    approval = an_approval(letter, story.now)
    account = MailAccount.objects.one(story.owner)
    times = {"opens": approval.opens, "closes": approval.closes, "target": story.now, "now": story.now}
    return sending.schedule(story.owner, approval, account, time_zone="America/New_York", **times).pk
