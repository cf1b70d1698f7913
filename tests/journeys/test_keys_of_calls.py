"""Calls, reminders, the calendar and contacts by the keyboard alone, in a real browser: each act, and its way back."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime

import pytest
from playwright.sync_api import FilePayload, Page, expect
from playwright.sync_api import TimeoutError as PageTimeout

from afterword.flows.change_step import step_done_elsewhere
from afterword.flows.owners import make_start_link
from afterword.store.models import CalendarFeed, ContactImport, Event, Person, Reminding, Step
from tests.fakes import World
from tests.journeys.test_access_keys import PAINTED
from tests.journeys.test_page_keyboard import go_to, press
from tests.letters import an_account
from tests.story import OKAFOR, Story, begin

pytestmark = [pytest.mark.needs("chromium"), pytest.mark.django_db(transaction=True)]

MORNING = datetime(2026, 12, 4, 14, 30, tzinfo=UTC)
CARDS = FilePayload(
    name="people.vcf",
    mimeType="text/vcard",
    buffer=(
        b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Dr. Amara Okafor\r\nN:Okafor;Amara;;Dr.;\r\n"
        b"EMAIL:amara.okafor@halden.example\r\nTEL;VALUE=uri:tel:+16175550144\r\nEND:VCARD\r\n"
        b"BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Nkem Adeyemi\r\nN:Adeyemi;Nkem;;;\r\nORG:Halden Instruments\r\n"
        b"EMAIL:nkem.adeyemi@halden.example\r\nEND:VCARD\r\n"
    ),
)


@pytest.fixture
def story(page: Page, world: World) -> Story:
    """Signed in on the morning of the call, whose letter is out."""
    told = begin((OKAFOR,), world)
    an_account(told.owner)
    Person.objects.of(told.owner).update(phone="+1 617 555 0100")
    told.note("night alarms")
    world.clock.at = datetime(2026, 12, 2, 1, tzinfo=UTC)
    for letter in Step.objects.of(told.owner).filter(step="thank_you", gone_at=None):
        step_done_elsewhere(told.ports, told.owner, told.process.pk, letter.key, told.now)
    world.clock.at = MORNING
    page.goto(f"/start/{make_start_link(told.owner, told.now)}")
    painted(page)
    press(page, "Open it")
    expect(page.get_by_role("heading", level=1)).not_to_have_text("Open Afterword")
    painted(page)
    return told


def painted(page: Page) -> None:
    """Chromium drops a key that comes before the page was painted once."""
    page.wait_for_load_state("networkidle")
    page.bring_to_front()
    page.evaluate(PAINTED)


def choose(page: Page, file: FilePayload) -> None:
    """Name a file in the field that has the focus; Chromium opens no chooser for a key that comes while it is busy."""
    for _ in range(5):
        with suppress(PageTimeout):
            with page.expect_file_chooser(timeout=6_000) as chooser:
                page.keyboard.press("Enter")
            chooser.value.set_files(file)
            return
    pytest.fail("No key opened the chooser of the field.")


def open_part(page: Page, name: str) -> None:
    """Unfold one part of the settings."""
    page.goto("/settings")
    painted(page)
    go_to(page, "summary", name)
    page.keyboard.press("Enter")


def calls(page: Page, story: Story) -> list[str]:
    """The calls that count, once the server has nothing more to do."""
    painted(page)
    rows = Event.objects.of(story.owner).filter(type="call_made", undone_at=None)
    return [str(row.payload["outcome"]) for row in rows]


@pytest.mark.parametrize(
    ("button", "outcome"),
    [("Spoke", "answered"), ("Left a message", "voicemail"), ("No answer", "no_answer"), ("Bad moment", "bad_moment")],
)
def test_how_a_call_went_is_said_and_taken_back_by_keys(page: Page, story: Story, button: str, outcome: str) -> None:
    page.goto(f"/processes/{story.process.pk}")
    painted(page)
    press(page, button)
    expect(page.locator("#notices")).to_contain_text("Take this back")
    assert calls(page, story) == [outcome]

    press(page, "Take this back")
    expect(page.locator("#notices")).to_contain_text("aken back")
    assert calls(page, story) == []


def test_the_day_they_named_is_typed_and_taken_back_by_keys(page: Page, story: Story) -> None:
    page.goto(f"/processes/{story.process.pk}")
    painted(page)
    go_to(page, "input", "Did they name a date?")
    page.keyboard.insert_text("by the 14th")
    press(page, "They named a date")
    expect(page.locator("#notices")).to_contain_text("Take this back")
    assert calls(page, story) == ["answered"]

    press(page, "Take this back")
    expect(page.locator("#notices")).to_contain_text("aken back")
    assert calls(page, story) == []


def test_reminders_are_chosen_by_keys(page: Page, story: Story) -> None:
    open_part(page, "Reminders")
    go_to(page, "input", "By mail, from me to me")
    page.keyboard.press("Space")
    go_to(page, "select", "What may be read without opening it")
    page.keyboard.press("ArrowDown")
    chosen = page.locator("#lock").input_value()
    press(page, "Keep this")
    expect(page.locator("#notices")).to_contain_text("Kept")
    painted(page)

    kept = Reminding.objects.one(story.owner)
    assert (kept.mail, kept.lock) == (True, chosen)


def test_an_address_is_made_copied_and_ended_by_keys(page: Page, story: Story) -> None:
    open_part(page, "Calendar")
    press(page, "Make an address")
    expect(page.locator("#notices")).to_contain_text("The address is made")
    painted(page)
    assert CalendarFeed.objects.one(story.owner).token_hash
    go_to(page, "input", "Address")
    expect(page.locator("#calendar-address")).to_be_focused()
    assert page.locator("#calendar-address").input_value().endswith(".ics")
    press(page, "End the address")
    expect(page.locator("#notices")).to_contain_text("The address is ended")
    painted(page)
    assert not CalendarFeed.objects.one(story.owner).token_hash


def test_contacts_are_looked_over_taken_in_and_taken_back_by_keys(page: Page, story: Story) -> None:
    page.goto("/people/contacts")
    painted(page)
    go_to(page, "input", "vCard")
    choose(page, CARDS)
    press(page, "Read the file")
    expect(page.get_by_role("heading", level=1)).to_have_text("people.vcf")
    painted(page)
    assert not Person.objects.of(story.owner).filter(written__contains="Adeyemi").exists()

    go_to(page, "input", "Nkem Adeyemi")
    page.keyboard.press("Space")
    press(page, "Take in who is ticked")
    expect(page.get_by_role("button", name="Take all of it back")).to_be_visible()
    painted(page)
    assert Person.objects.of(story.owner).filter(written__contains="Adeyemi").exists()

    press(page, "Take all of it back")
    expect(page.get_by_text("This was taken back.")).to_be_visible()
    painted(page)
    assert ContactImport.objects.one(story.owner).undone_at is not None
