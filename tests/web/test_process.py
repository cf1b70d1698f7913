"""A process on its pages after the interview: notes, letters, the call, their answer, and taking things back."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from uuid import UUID

import pytest
from django.template.loader import render_to_string

from afterword.flows import close
from afterword.flows.overview.letters import letters_page
from afterword.flows.overview.process import process_page
from afterword.flows.record_interview import EditedInvitation, invitation_page, plan_it, read_pasted
from afterword.flows.settings import set_achievements
from afterword.flows.tick import tick
from afterword.reading.invitation import DoorReader
from afterword.reading.names import LibraryNameReader
from afterword.store.models import Action, Owner, Process
from afterword.web import routing
from tests.fakes import World
from tests.letters import an_account
from tests.web import cast
from tests.web.test_acts import page_after
from tests.web.visitors import Visitor

INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Quay//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:one@quay.example
DTSTAMP:20260309T080000Z
DTSTART;TZID=Europe/Berlin:20260311T140000
DTEND;TZID=Europe/Berlin:20260311T150000
SUMMARY:Interview: Harbour Pilot
ORGANIZER;CN=Morag Sinclair:mailto:morag.sinclair@quay.example
ATTENDEE;CN=Morag Sinclair:mailto:morag.sinclair@quay.example
END:VEVENT
END:VCALENDAR
"""
BEFORE = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
EVENING = datetime(2026, 3, 11, 16, 30, tzinfo=UTC)


@pytest.fixture
def process(owner: Owner, world: World) -> str:
    """An interview that is over tonight; the address of its page."""
    world.clock.at = BEFORE
    ports = world.ports(invitations=DoorReader(), names=LibraryNameReader())
    routing.act_through(ports)
    an_account(owner)
    set_achievements(owner, ("I mapped the drains of a harbour.",))
    read = read_pasted(ports, owner, INVITATION, BEFORE)
    page = invitation_page(ports, owner, read)
    edited = EditedInvitation(
        "Quay", "Harbour Pilot", page.starts_local, page.ends_local, "Europe/Berlin", people=page.people
    )  # fmt: skip
    found = plan_it(ports, owner, read, edited, BEFORE)
    world.clock.at = EVENING
    tick(ports, EVENING)
    return f"/processes/{found}"


def notes(process: str, owner: Owner, said: str = "") -> dict[str, str]:
    page = process_page(routing.ports(), owner, UUID(process.rpartition("/")[2]), EVENING)
    person = str(page.people[0].id)
    return {"person": person, "present": person, f"moment-{person}": "the tide gauge at the old lock", "said": said}


def approved(mine: Visitor, process: str, owner: Owner) -> str:
    """The letters page after the notes and the approval of what was shown."""
    page_after(mine, mine.post(f"{process}/notes", notes(process, owner)))
    letters = letters_page(routing.ports(), owner, UUID(process.rpartition("/")[2]), EVENING).letters
    form = {"shown": [f"{each.id}:{each.shown_hash}" for each in letters]}
    return page_after(mine, mine.post(f"{process}/letters/approve", form))


def test_after_the_interview_the_page_asks_for_notes_and_reads_what_they_said(
    mine: Visitor, process: str, owner: Owner
) -> None:
    assert "Note what happened" in mine.get(process).content.decode()

    text = page_after(mine, mine.post(f"{process}/notes", notes(process, owner, "by the end of next week")))

    assert "is read as Friday, 20 March 2026" in text
    assert "the tide gauge at the old lock" in text


def test_a_promise_noted_on_the_page_stands_in_the_plan_and_a_refused_day_loses_nothing(
    mine: Visitor, process: str, owner: Owner
) -> None:
    form = notes(process, owner) | {"promise": "a sample of my charts", "promise_by": "soon"}
    refused = mine.post(f"{process}/notes", form)
    page_after(mine, mine.post(f"{process}/notes", form | {"promise_by": "2026-03-13"}))

    assert refused.status_code == 422
    assert "a sample of my charts" in refused.content.decode()
    assert "a sample of my charts" in mine.get(process).content.decode()
    assert "You promised: <bdi>a sample of my charts</bdi>" in mine.get(f"{process}/notes").content.decode()


def test_someone_who_was_not_there_gets_no_letter(mine: Visitor, process: str, owner: Owner) -> None:
    form = notes(process, owner)
    del form["present"]

    page_after(mine, mine.post(f"{process}/notes", form))

    letters = letters_page(routing.ports(), owner, UUID(process.rpartition("/")[2]), EVENING).letters
    assert [each.situation for each in letters if each.may_approve and each.situation == "thank_you"] == []


def test_an_approved_letter_leaves_at_its_hour_and_is_listed_as_sent(
    mine: Visitor, process: str, owner: Owner, world: World
) -> None:
    assert "Goes tonight at 19:30" in approved(mine, process, owner)
    assert "Approved, nothing more to do" in mine.get(process).content.decode()

    world.clock.at = EVENING + timedelta(hours=2, minutes=1)
    tick(routing.ports(), world.clock.now())
    world.clock.wait(minutes=2)
    tick(routing.ports(), world.clock.now())

    sent = mine.get("/sent").content.decode()
    assert "Morag Sinclair" in sent and "the tide gauge at the old lock" in sent
    # In plain words; the server's own lie in the fold, with the letter.
    assert "Accepted by the mail server.</p>" in sent
    assert "The mail server said: “" in sent.partition("<details")[2]
    assert "Letter sent to Morag Sinclair" in mine.get(process).content.decode()


def test_another_hour_of_the_window_is_taken_and_one_outside_is_not(mine: Visitor, process: str, owner: Owner) -> None:
    approved(mine, process, owner)
    where = f"{process}/letters/{Action.objects.one(owner).letter_id}/another-time"

    assert mine.get(where).status_code == 200
    assert mine.post(where, {"at": "2026-03-11T20:15"}).status_code == 303
    for outside in ("2026-03-12T20:15", "soon", ""):
        refused = mine.post(where, {"at": outside})
        assert refused.status_code == 422
        assert "notice ask" in refused.content.decode()
    assert Action.objects.one(owner).wake_at == datetime(2026, 3, 11, 19, 15, tzinfo=UTC)


def test_an_edit_in_a_second_window_keeps_both_texts(mine: Visitor, process: str, owner: Owner) -> None:
    page_after(mine, mine.post(f"{process}/notes", notes(process, owner)))
    letter = letters_page(routing.ports(), owner, UUID(process.rpartition("/")[2]), EVENING).letters[0]
    where, form = f"{process}/letters/{letter.id}/edit", {"subject": "Thank you", "revision": str(letter.revision)}

    assert mine.post(where, form | {"body": "First words."}).status_code == 303
    second = mine.post(where, form | {"body": "Second words."})

    assert second.status_code == 422
    assert "Second words." in second.content.decode()
    assert "First words." in mine.get(where).content.decode()


def test_not_to_write_needs_a_reason_and_can_be_taken_back(mine: Visitor, process: str, owner: Owner) -> None:
    page_after(mine, mine.post(f"{process}/notes", notes(process, owner)))
    letter = letters_page(routing.ports(), owner, UUID(process.rpartition("/")[2]), EVENING).letters[0]
    where = f"{process}/letters/{letter.id}/decline"

    assert mine.post(where, {"reason": " "}).status_code == 422
    text = page_after(mine, mine.post(where, {"reason": "we spoke on the phone"}))
    assert "You chose not to write to Morag Sinclair" in text and "we spoke on the phone" in text


def test_the_call_card_shows_number_words_and_outcomes_and_the_outcome_can_be_taken_back(
    mine: Visitor, process: str, owner: Owner, world: World
) -> None:
    person = notes(process, owner)["person"]
    page_after(mine, mine.post(f"/people/{person}/phone", {"phone": "+49 40 555 0100"}))
    approved(mine, process, owner)
    for hours in (2.02, 2.1):
        world.clock.at = EVENING + timedelta(hours=hours)
        tick(routing.ports(), world.clock.now())
    world.clock.at = datetime(2026, 3, 16, 9, 0, tzinfo=UTC)
    tick(routing.ports(), world.clock.now())
    page = process_page(routing.ports(), owner, UUID(process.rpartition("/")[2]), world.clock.now())
    assert page.call is not None
    text = mine.get(process).content.decode()
    assert 'href="tel:+49405550100"' in text
    assert "How did it go?" in text

    text = page_after(mine, mine.post(f"{process}/call", {"step": page.call.step_key, "outcome": "no_answer"}))
    assert "Noted: no answer." in text and "You called Morag Sinclair" in text

    undo = text.split("/undo/")[-1].split('"')[0]
    assert "Taken back: " in page_after(mine, mine.post(f"{process}/undo/{undo}"))
    assert "No answer</p>" not in mine.get(process).content.decode()


@pytest.mark.parametrize(
    ("how", "said"), [("no", "They said no"), ("yes", "They said yes"), ("withdraw", "You stepped back")]
)
def test_their_answer_is_noted_on_the_timeline(how: str, said: str, mine: Visitor, process: str, owner: Owner) -> None:
    approved(mine, process, owner)

    text = page_after(mine, mine.post(f"{process}/ended", {"how": how}))

    assert f"<h3>{said}</h3>" in text


def test_an_unknown_answer_is_refused_and_silence_is_not_offered_before_its_time(mine: Visitor, process: str) -> None:
    assert "Close it as silence" not in mine.get(process).content.decode()
    assert "not one of the answers" in page_after(mine, mine.post(f"{process}/ended", {"how": "shrug"}))


def test_what_else_may_have_happened_is_recorded_on_its_own_page(mine: Visitor, process: str, owner: Owner) -> None:
    approved(mine, process, owner)
    page = mine.get(f"{process}/else").content.decode()
    assert "They put the role on hold" in page and "I said yes to the offer" not in page

    text = page_after(mine, mine.post(f"{process}/else", {"what": "hold", "day": "2027-01-11", "reason": "a freeze"}))
    assert "Noted: it is on hold." in text and "a freeze" in text

    assert mine.post(f"{process}/else", {"what": "accepted"}).status_code == 422
    assert "Choose what happened." in mine.post(f"{process}/else", {}).content.decode()
    assert "is not a day" in mine.post(f"{process}/else", {"what": "hold", "day": "soon"}).content.decode()
    assert mine.post(f"{process}/else", {"into": str(owner.pk)}).status_code == 404


def test_who_referred_one_is_typed_in_on_its_own_page_and_a_refusal_loses_nothing(mine: Visitor, process: str) -> None:
    fields = mine.get(f"{process}/else?what=referred").content.decode()
    form = {"what": "referred", "name": "Rita Holm", "email": "rita at home", "on": ""}
    refused = mine.post(f"{process}/else", form)
    text = page_after(mine, mine.post(f"{process}/else", form | {"email": "rita.holm@home.example"}))

    assert "Or their name, as they write it" in fields and "The new day and hour" not in fields
    assert refused.status_code == 422 and "Rita Holm" in refused.content.decode()
    assert "Thank Rita Holm for the referral" in text
    assert "Rita Holm referred you" in text


def test_an_offer_after_a_yes_elsewhere_is_warned_of(mine: Visitor, process: str, owner: Owner, world: World) -> None:
    key, known = UUID(process.rpartition("/")[2]), (routing.ports(), owner)
    other = Process.everything.create(owner=owner, role="Mate", employer_name="Ferry Works", created_at=BEFORE)
    for kind in ("offer_received", "offer_accepted"):
        close.happened(*known, other.pk, kind, EVENING)
    close.they_said_yes(*known, key, EVENING + timedelta(minutes=1))

    assert "This offer came after you said yes to Ferry Works." not in mine.get(process).content.decode()
    world.clock.at = EVENING + timedelta(minutes=5)
    assert "This offer came after you said yes to Ferry Works." in mine.get(process).content.decode()


def test_a_step_is_moved_left_out_and_taken_back_on_its_page(mine: Visitor, process: str, owner: Owner) -> None:
    from re import findall

    text = mine.get(process).content.decode()
    link = next(one for one in findall(r'href="([^"]+/step\?step=[^"]+)"', text) if "capture_notes" in one)
    shown = mine.get(link).content.decode()
    key = link.partition("?step=")[2].replace("%3A", ":")
    late = mine.post(f"{process}/step", {"step": key, "act": "move", "at": "2026-03-10T10:00"})
    nothing = mine.post(f"{process}/step", {"step": key, "act": "skip", "reason": " "})
    moved = page_after(
        mine, mine.post(f"{process}/step", {"step": key, "act": "move", "at": "2026-03-11T21:15", "reason": "dinner"})
    )
    left = page_after(mine, mine.post(f"{process}/step", {"step": key, "act": "skip", "reason": "nothing to note"}))
    back = mine.post(findall(r'action="([^"]+/undo/[^"]+)"', left)[-1])

    assert "Leave it out" in shown
    assert late.status_code == nothing.status_code == 422
    assert "That moment has passed." in late.content.decode()
    assert "A reason is missing." in nothing.content.decode()
    assert "You moved it from" in moved
    assert "dinner" in moved
    assert "Left out: Note what was said" in left
    assert "Taken back" in page_after(mine, back)


HEADS = ("If they say yes", "If they say no", "If they stay silent")


def test_the_ways_on_are_folded_and_each_names_its_end(mine: Visitor, process: str) -> None:
    text, ways = mine.get(process).content.decode(), mine.get(f"{process}/ways").content.decode()
    assert '<h2 class="h3" id="ways">' in text
    assert all(f"<summary>{head}</summary>" in text for head in HEADS)
    assert all(f'href="{process}/ways#way-{answer}"' in text for answer in ("yes", "no", "silent"))
    assert all(f">{head}: " in ways for head in HEADS)


def test_a_process_that_is_decided_has_one_way_on(mine: Visitor, process: str) -> None:
    mine.post(f"{process}/ended", {"how": "no"})
    text, ways = mine.get(process).content.decode(), mine.get(f"{process}/ways").content.decode()
    assert 'id="ways"' not in text
    assert "the only way on" in ways


def test_the_habits_of_their_country_are_taken_up_by_a_tap_and_asked_again(mine: Visitor, process: str) -> None:
    from uuid import UUID as Id

    from afterword.store.models import Process as Row

    Row.everything.filter(pk=Id(process.rpartition("/")[2])).update(country="DE")
    asked = mine.get(process).content.decode()
    taken = page_after(mine, mine.post(f"{process}/habits", {"habits": "there"}))
    again = page_after(mine, mine.post(f"{process}/habits", {"habits": "ask"}))

    assert "They are in Germany" in asked
    assert "Do as there" in asked
    assert "They are in Germany" not in taken
    assert "Ask again what is usual there" in taken
    assert "They are in Germany" in again


def test_a_second_tab_is_told_that_the_step_is_over(mine: Visitor, process: str, owner: Owner) -> None:
    from re import findall

    text = mine.get(process).content.decode()
    link = next(one for one in findall(r'href="([^"]+/step\?step=[^"]+)"', text) if "capture_notes" in one)
    key = link.partition("?step=")[2].replace("%3A", ":")
    form = {"step": key, "act": "skip", "reason": "nothing to note"}
    first, second = mine.post(f"{process}/step", form), mine.post(f"{process}/step", form)
    late = mine.get(link)

    assert (first.status_code, second.status_code, late.status_code) == (303, 303, 303)
    assert "This step is not open any more." in page_after(mine, second)


def test_an_unknown_answer_about_habits_changes_nothing(mine: Visitor, process: str) -> None:
    assert "Choose one of the two." in page_after(mine, mine.post(f"{process}/habits", {"habits": "zzz"}))


def test_their_days_off_are_asked_one_at_a_time_and_the_answer_is_said(mine: Visitor, process: str) -> None:
    from uuid import UUID as Id

    from afterword.store.models import Process as Row

    row = Row.everything.filter(pk=Id(process.rpartition("/")[2]))
    row.update(country="DE")
    asked = mine.get(process).content.decode()
    wrong = page_after(mine, mine.post(f"{process}/days", {"key": "part", "answer": "XX"}))
    said = page_after(mine, mine.post(f"{process}/days", {"key": "part", "answer": "BY"}))
    page_after(mine, mine.post(f"{process}/days", {"key": "bridge_days", "answer": "unknown"}))

    assert "In which part of Germany is their office?" in asked
    assert "This is none of the answers." in wrong
    assert "Planned by their days off." in said
    assert "Germany, Bayern" in said
    assert row.get().subdivision == "BY"
    assert row.get().settings == {"closures": {"bridge_days": None}}


def test_what_holds_in_one_process_alone_is_kept_there(mine: Visitor, process: str, owner: Owner) -> None:
    from uuid import UUID as Id

    from afterword.store.models import Process as Row

    form = {"follow_up_channel": "email", "no_note": "", "ty.medium": "email_and_letter"}
    said = page_after(mine, mine.post(f"{process}/here", form))
    kept = Row.everything.get(pk=Id(process.rpartition("/")[2])).settings

    assert "Kept for this process." in said
    assert kept == {"follow_up_channel": "email", "ty.medium": "email_and_letter"}
    assert owner.settings == {}


def test_an_assumption_is_said_once_for_all_the_steps_that_rest_on_it(process: str, mine: Visitor) -> None:
    page = mine.get(process).content.decode()

    assert page.count("Only if the steps before it were done and nobody answered.") == 1
    assert page.count("So it is with what follows.") == 1


def test_a_letter_that_is_late_is_not_called_on_time(process: str, owner: Owner, world: World) -> None:
    def remarks(now: datetime) -> list[str]:
        page = process_page(routing.ports(), owner, UUID(process.rpartition("/")[2]), now)
        return [each.decided for each in (page.present, *page.planned) if each and each.step == "thank_you"]

    assert "It is on time until" in remarks(EVENING)[0]

    world.clock.at = EVENING + timedelta(days=5)
    tick(routing.ports(), world.clock.at)

    late = remarks(world.clock.at)
    assert (len(late), [words for words in late if "It is on time until" in words]) == (1, [])


def test_of_many_changes_two_are_told_and_the_rest_is_folded(db: None) -> None:
    page = replace(cast.PROCESS, changes=tuple(f"Step {number} moved." for number in range(1, 6)))
    shown = render_to_string("process/process.html", {"page": page, "now": cast.NOW})
    before, _, folded = shown.partition('<details class="more">')

    assert "Step 2 moved." in before
    assert "Step 3 moved." not in before
    assert "3 more changes" in folded
    assert "Step 5 moved." in folded
