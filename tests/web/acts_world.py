"""Evenings on which, taken together, every act of the pages can be done; and what is typed into its fields."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from afterword.flows import phone_numbers
from afterword.flows.verify_people import add_evidence
from afterword.store.models import Comment, CommentBan, Heard, Letter, OwnWord, Process
from afterword.web import routing
from tests.flows.test_call_card import on_the_day
from tests.flows.test_follow_through import approve_all
from tests.flows.test_passed_on import ARRANGED, NOWHERE, with_agency
from tests.jobs import a_board, a_posting
from tests.letters import an_account
from tests.story import BRANDT, OKAFOR, TALKS, ZHANG, GivenInvitation, Story, begin
from tests.web.visitors import Visitor, signed_in
from tests.web.walk import Typed, press

EVENING = datetime(2026, 12, 1, 20, 11, tzinfo=UTC)
CARD = b"BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Wei Zhang\r\nEMAIL:wei@zhang.example\r\nTEL:+16175550110\r\nEND:VCARD\r\n"
RESUME = "Kim Doe\n\nExperience\nPlanner, Ostkraft\nJan 2019 - Present\n- Planned a ferry line."
TYPED: dict[str, Typed] = {
    "add": {"text": "An invitation"},
    "invitation": {
        "employer": "Quay", "role": "Pilot", "starts": "2026-12-08T14:00", "ends": "2026-12-08T15:00",
        "time_zone": "America/New_York", "country": "US",
    },
    "add_person": {"written": "Lena Hart"},
    "add_fact": {"fact": "I planned a ferry line."},
    "call": {"words": "by Friday"},
    "comment": {"name": "Ada", "text": "I called on day four."},
    "connect_calendar": {"address": "https://cal.example.org/", "username": "mara", "password": "app-word"},
    "contacts": {"file": ("people.vcf", CARD)},
    "decide_comment": {"reason": "rude"},
    "decline": {"reason": "We know each other"},
    "change_step": {"reason": "They asked me to wait"},
    "erase": {"words": "delete everything"},
    "evidence": {"text": "Best regards,\nJonas Brandt"},
    "find_mail": {"address": "mara@gmail.com"},
    "fine": {"reason": "That is what they say"},
    "keep_search": {"q": "nurse"},
    "phone_country": {"country": "GB"},
    "read_calendar": {"address": "https://cal.example/one.ics"},
    "report_comment": {"reason": "rude"},
    "resumes": {"text": RESUME},
    "save_assistant": {"address": "http://127.0.0.1:11434/v1", "model": "small"},
    "save_service": {"address": "ntfys://ntfy.example/mine"},
    "sign_in_mail": {"address": "mara@gmail.com"},
    "switch_assistant": {"agreed": "yes"},
    "tell": {"lines": "the night shift"},
}  # fmt: skip
SETTINGS = ("connect_calendar", "new_calendar_address", "save_assistant", "switch_assistant", "save_service")


def evening() -> tuple[Visitor, list[str]]:
    """Three letters wait, and there is a row of everything that a page can ask about."""
    story = begin()
    an_account(story.owner)
    story.note(*TALKS)
    story.world.clock.at = EVENING
    routing.act_through(story.world.ports(invitations=GivenInvitation(uid="two@quay.example")))
    story.world.feeds.calendars["https://cal.example/one.ics"] = b"BEGIN:VCALENDAR\nEND:VCALENDAR\n"
    _rows(story)
    who = signed_in(story.owner)
    letter = Letter.objects.of(story.owner).get(person__written__contains="Zhang")
    press(who, f"/processes/{story.process.pk}/letters?letter={letter.pk}", "another_wording")
    for act in SETTINGS:
        press(who, "/settings", act, TYPED.get(act))
    press(who, "/settings", "read_calendar", TYPED["read_calendar"])
    taken_in = press(who, "/people/contacts", "contacts", TYPED["contacts"])
    press(who, taken_in, "contact_import")
    waits = press(who, "/people/contacts", "contacts", {"file": ("more.vcf", CARD.replace(b"Wei", b"Ada"))})
    places = [press(who, "/resume", "resumes", TYPED["resumes"]), press(who, "/add", "add", TYPED["add"])]
    places.append(press(who, "/jobs?q=nurse", "keep_search", TYPED["keep_search"]))
    return who, ["/", "/advice/the-call", taken_in, waits, *places]


def approved() -> tuple[Visitor, list[str]]:
    """Three letters are on their way."""
    story = begin()
    an_account(story.owner)
    routing.act_through(story.ports)
    story.note(*TALKS)
    approve_all(story)
    return signed_in(story.owner), ["/", f"/processes/{story.process.pk}/letters"]


def half_known() -> tuple[Visitor, list[str]]:
    """One address is missing, of one talk nothing was noted, and in one letter a name is not as they write it."""
    story = begin((OKAFOR, BRANDT, replace(ZHANG, email="")))
    an_account(story.owner)
    routing.act_through(story.ports)
    story.note(TALKS[0])
    letter = Letter.objects.of(story.owner).get(person__written__contains="Okafor")
    letter.body = f"{letter.body} I remember what Jonas Brant said about the night shift."
    letter.save()
    return signed_in(story.owner), ["/", f"/processes/{story.process.pk}/letters"]


def day_of_the_call() -> tuple[Visitor, list[str]]:
    """The letter is out and a call is due; another number of theirs lacks its country."""
    story = on_the_day()
    phone_numbers.set_phone(story.ports, story.owner, story.people()[0].pk, "020 7946 0112", story.now)
    routing.act_through(story.ports)
    return signed_in(story.owner), ["/"]


def through_an_agency() -> tuple[Visitor, list[str]]:
    """A recruiter passes the thanks on, one name was read in two ways, they said yes; a sign-in is under way."""
    story = with_agency()
    an_account(story.owner)
    routing.act_through(story.ports)
    who = signed_in(story.owner)
    press(who, f"/people/{story.people()[1].pk}", "evidence", {"text": "Best regards,\nNora Lindt"})
    press(who, "/settings", "sign_in_mail", TYPED["sign_in_mail"])
    letters = f"/processes/{story.process.pk}/letters"
    starts = ["/", *(f"{letters}?letter={row.pk}" for row in Letter.objects.of(story.owner))]
    who.post(f"/processes/{story.process.pk}/ended", {"how": "yes"})
    return who, [*starts, letters]


def asked_of_them() -> tuple[Visitor, list[str]]:
    """It is asked how a name is written and of which country a number is."""
    story = on_the_day("020 7946 0112", country="")
    person = story.people()[0]
    add_evidence(story.ports, story.owner, person.pk, "company_site", "Dr. Amara Okafur", story.now)
    routing.act_through(story.ports)
    return signed_in(story.owner), [f"/people/{person.pk}", f"/processes/{story.process.pk}"]


def without_an_address() -> tuple[Visitor, list[str]]:
    """Who arranged the talk has an address, whom the thanks is for has none."""
    story = begin((NOWHERE, ARRANGED))
    routing.act_through(story.ports)
    story.note(TALKS[0])
    letters = Letter.objects.of(story.owner)
    return signed_in(story.owner), [f"/processes/{story.process.pk}/letters?letter={row.pk}" for row in letters]


EVENINGS = (evening, approved, half_known, day_of_the_call, through_an_agency, asked_of_them, without_an_address)


def _rows(story: Story) -> None:
    letter = Letter.objects.of(story.owner).order_by("pk").first()
    assert letter is not None
    Heard.everything.create(
        owner=story.owner, message_id="<no@halden.example>", process=letter.process, person=letter.person,
        candidates=[str(letter.process_id)], kind="reply", meaning="rejection", evidence="We chose somebody else.",
        asks="meaning", sender=letter.address, text="We chose somebody else.", heard_at=story.now,
    )  # fmt: skip
    a_posting(a_board(story.owner), "Night nurse")
    over: dict[str, Any] = {"state": "REJECTED", "created_at": story.now, "planned_at": story.now}
    Process.everything.create(owner=story.owner, role="Nurse", employer_name="Quay Ltd", **over)
    OwnWord.everything.create(owner=story.owner, word="galvo", added_at=story.now)
    said: dict[str, Any] = {"owner": story.owner, "slug": "the-call", "name": "Ada", "made_at": story.now}
    Comment.everything.create(**said, text="A spoken word", state="waiting", confirmed_at=story.now)
    Comment.everything.create(**said, text="A kind word", state="approved")
    Comment.everything.create(**said, text="My own word", state="approved", author=story.owner)
    CommentBan.everything.create(owner=story.owner, address_key="k", name="Eve", made_at=story.now)
