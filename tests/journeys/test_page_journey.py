"""From an invitation to letters that are approved and taken back, on a phone that runs no script."""

from __future__ import annotations

import re
from datetime import UTC, datetime

import pytest
from playwright.sync_api import Browser, BrowserContext, FilePayload, Page, expect

from afterword.flows.owners import make_start_link
from afterword.reading.invitation import DoorReader
from afterword.reading.names import LibraryNameReader
from afterword.store.models import Action, Letter, Owner, Process
from afterword.web import routing
from tests.fakes import World
from tests.letters import an_account, an_owner

pytestmark = [pytest.mark.needs("chromium"), pytest.mark.django_db(transaction=True)]

INVITATION = """BEGIN:VCALENDAR
VERSION:2.0
PRODID:-//Tern//Hiring//EN
METHOD:REQUEST
BEGIN:VEVENT
UID:round-one@tern.example
DTSTAMP:20260309T080000Z
DTSTART;TZID=Europe/Berlin:20260311T140000
DTEND;TZID=Europe/Berlin:20260311T150000
SUMMARY:Interview: Field Engineer
LOCATION:Hafenstr. 12
ORGANIZER;CN=Inés Carrasco:mailto:ines.carrasco@tern.example
ATTENDEE;CN=Inés Carrasco;ROLE=REQ-PARTICIPANT:mailto:ines.carrasco@tern.example
ATTENDEE;CN=Tomasz Wróbel;ROLE=REQ-PARTICIPANT:mailto:tomasz.wrobel@tern.example
ATTENDEE;CN=Mara Lindqvist;ROLE=REQ-PARTICIPANT:mailto:mara.lindqvist@home.test
END:VEVENT
END:VCALENDAR
"""
BEFORE = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
AFTER = datetime(2026, 3, 11, 16, 30, tzinfo=UTC)


@pytest.fixture
def owner(world: World, address: str) -> Owner:
    world.clock.at = BEFORE
    routing.act_through(world.ports(invitations=DoorReader(), names=LibraryNameReader()))
    made = an_owner(BEFORE)
    an_account(made)
    return made


@pytest.fixture
def phone(without_scripts: BrowserContext, owner: Owner, world: World) -> Page:
    """Signed in by the printed link, which is spent by pressing the button and not by opening it."""
    page = without_scripts.new_page()
    token = make_start_link(owner, world.clock.now())
    page.goto(f"/start/{token}")
    page.goto(f"/start/{token}")
    page.get_by_role("button", name="Open it").click()
    return page


def press(page: Page, name: str | re.Pattern[str]) -> None:
    page.get_by_role("button", name=name).first.click()


def plan_it(page: Page) -> None:
    page.get_by_role("textbox", name="Paste the invitation").fill(INVITATION)
    press(page, "Read it")
    page.get_by_label("Employer").fill("Tern Instruments")
    page.get_by_label("Role", exact=True).fill("Field Engineer")
    press(page, "Plan it")


def say_what_was_done(page: Page) -> None:
    page.goto("/settings")
    part = page.locator("details.part", has=page.locator("#done"))
    if part.get_attribute("open") is None:
        part.locator("summary").first.click()
    page.get_by_label("One on each line").fill(
        "I mapped the drains of a harbour.\nI led a crew of four on the night shift."
    )
    page.locator("#done").get_by_role("button", name="Keep this").click()


def note(page: Page) -> None:
    page.goto("/")
    page.get_by_role("link", name=re.compile("Note what was said|Review")).first.click()
    page.goto(re.sub(r"/letters.*|#.*", "", page.url).removesuffix("/notes") + "/notes")
    talked = page.get_by_label("You talked about")
    talked.nth(0).fill("the pressure log of the north pump and why it lies in winter")
    talked.nth(1).fill("the two-person rule on the ferry pier at night")
    page.get_by_label("What did they say about when they decide?").fill("by the end of next week")
    press(page, "Keep these notes")


def answer_what_is_asked(page: Page) -> None:
    for _ in range(6):
        tab = page.locator(".pick a.ask").first
        if tab.count():
            tab.click()
        if not page.locator(".question .opts button").count():
            return
        page.locator(".question .opts button").first.click()


def test_an_invitation_becomes_letters_that_go_tonight_and_are_taken_back(phone: Page, world: World) -> None:
    plan_it(phone)
    expect(phone.locator("#notices")).to_contain_text("Planned to its end")
    expect(phone.get_by_role("heading", level=1)).to_have_text("Field Engineer, Tern Instruments")
    expect(phone.locator(".line .end").first).to_contain_text("Closed")

    expect(phone.locator(".line").first).to_contain_text("Wed\u00a011\u00a0Mar, 14:00")
    expect(phone.locator(".line").first).to_contain_text("Interview with Inés Carrasco and Tomasz Wróbel")
    phone.get_by_role("link", name="Card for the interview").click()
    expect(phone.locator("header p").last).to_contain_text("Field Engineer. Wed\u00a011\u00a0Mar, 14:00")

    say_what_was_done(phone)
    world.clock.at = AFTER
    note(phone)
    expect(phone.locator("#notices")).to_contain_text("20 March")
    answer_what_is_asked(phone)

    press(phone, "Approve both letters")
    expect(phone.get_by_role("status").first).to_contain_text("Both go tonight at 19:30")
    assert Action.everything.filter(state="planned").count() == 2

    press(phone, "Take both back")
    expect(phone.locator("#notices")).to_contain_text("Taken back")
    assert Action.everything.filter(state="planned").count() == 0


def test_an_edit_takes_back_the_approval_of_that_letter_only(phone: Page, world: World) -> None:
    plan_it(phone)
    say_what_was_done(phone)
    world.clock.at = AFTER
    note(phone)
    answer_what_is_asked(phone)
    press(phone, "Approve both letters")

    phone.get_by_role("link", name="Edit the words").first.click()
    words = phone.get_by_label("Your words")
    words.fill(words.input_value() + "\n\nThe pier stays with me.")
    press(phone, "Keep these words")

    expect(phone.locator("#notices")).to_contain_text("approval is taken back")
    assert Action.everything.filter(state="planned").count() == 1

    phone.get_by_text("What changed since you approved it").click()
    expect(phone.locator("ins")).to_have_text("The pier stays with me.")
    press(phone, "Put the version before back")
    expect(phone.locator("article.sheet")).not_to_contain_text("The pier stays with me.")
    # It is kept among the earlier versions, folded.
    expect(phone.get_by_text("The pier stays with me.")).to_be_hidden()


def test_letters_that_were_read_together_are_approved_from_the_page_of_each(phone: Page, world: World) -> None:
    plan_it(phone)
    say_what_was_done(phone)
    world.clock.at = AFTER
    note(phone)
    answer_what_is_asked(phone)
    phone.goto(phone.url.split("?")[0])
    phone.locator(".pick a").last.click()

    press(phone, "Approve both letters")

    expect(phone.get_by_role("status").first).to_contain_text("Both go tonight at 19:30")


def open_the_form(page: Page, world: World) -> str:
    """The form to edit the first letter; gives its address."""
    plan_it(page)
    say_what_was_done(page)
    world.clock.at = AFTER
    note(page)
    answer_what_is_asked(page)
    page.get_by_role("link", name="Edit the words").first.click()
    return page.url


def test_words_are_checked_while_they_are_typed_and_nothing_is_kept(
    phone: Page, browser: Browser, address: str, world: World
) -> None:
    where, kept = open_the_form(phone, world), Letter.everything.order_by("pk").values_list("body", "revision")
    before = list(kept)
    page = browser.new_context(locale="en-GB", base_url=address, storage_state=phone.context.storage_state()).new_page()
    page.goto(where)
    page.set_viewport_size({"width": 390, "height": 844})
    found, words = page.locator("#found"), page.get_by_label("Your words")
    expect(found).not_to_contain_text("[NAME]")

    words.press("End")
    words.press_sequentially(" Greetings to [NAME].")

    expect(found.locator(".block")).to_contain_text("[NAME]")
    expect(words).to_be_focused()
    assert list(kept) == before
    page.context.close()


def test_words_are_checked_on_request_where_no_script_runs(phone: Page, world: World) -> None:
    open_the_form(phone, world)
    words = phone.get_by_label("Your words")
    words.fill("Thank you, [NAME].")
    press(phone, "Check them first")

    expect(phone.locator("#found .block").filter(has_text="[NAME]")).to_be_visible()
    expect(phone.get_by_label("Your words")).to_have_value("Thank you, [NAME].")
    assert not Letter.everything.filter(edited=True).exists()


def test_what_cannot_be_read_keeps_the_text_and_says_what_to_do(phone: Page) -> None:
    phone.get_by_role("textbox", name="Paste the invitation").fill("BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR\n")
    press(phone, "Read it")

    expect(phone.locator("#wrong")).not_to_be_empty()
    assert "VCALENDAR" in phone.get_by_role("textbox", name="Paste the invitation").input_value()
    assert not Process.everything.exists()


def test_a_file_is_read_with_scripts_on(browser: Browser, address: str, owner: Owner, world: World) -> None:
    page = browser.new_context(locale="en-GB", base_url=address).new_page()
    page.goto(f"/start/{make_start_link(owner, world.clock.now())}")
    press(page, "Open it")
    file = FilePayload(name="round-one.ics", mimeType="text/calendar", buffer=INVITATION.encode())
    page.get_by_label("Or a calendar file").set_input_files(files=[file])
    press(page, "Read it")

    expect(page.get_by_role("heading", level=1)).to_have_text("Here is what was read")
    assert page.get_by_label("Name", exact=True).first.input_value() == "Inés Carrasco"
    page.context.close()


def test_a_missing_hour_loses_nothing_that_was_typed(phone: Page) -> None:
    phone.get_by_role("textbox", name="Paste the invitation").fill(INVITATION)
    press(phone, "Read it")
    phone.get_by_label("Employer").fill("Tern Instruments")
    phone.get_by_label("Time zone of these hours").fill("Berlin")
    press(phone, "Plan it")

    expect(phone.locator("#wrong")).to_contain_text("Berlin")
    assert phone.get_by_label("Employer").input_value() == "Tern Instruments"


def test_a_spent_link_lets_nobody_in(phone: Page, without_scripts: BrowserContext, owner: Owner, world: World) -> None:
    token = make_start_link(owner, world.clock.now())
    phone.goto(f"/start/{token}")
    press(phone, "Open it")
    without_scripts.clear_cookies()
    phone.goto(f"/start/{token}")
    press(phone, "Open it")

    expect(phone.get_by_role("heading", level=1)).to_contain_text("used already")


def test_a_laptop_in_another_zone_is_asked_once_where_the_hours_are_planned(
    browser: Browser, address: str, owner: Owner, world: World
) -> None:
    context = browser.new_context(locale="en-GB", base_url=address, timezone_id="Asia/Tokyo")
    page = context.new_page()
    page.goto(f"/start/{make_start_link(owner, world.clock.now())}")
    press(page, "Open it")

    expect(page.get_by_text("You seem to be in Asia/Tokyo. Plan your hours there?")).to_be_visible()
    press(page, "No, keep Europe/Berlin")
    expect(page.get_by_text("Your hours are planned in Europe/Berlin.")).to_be_visible()
    page.goto("/people")
    page.wait_for_load_state("networkidle")
    assert page.locator("#zone-ask").count() == 0
    context.close()
    owner.refresh_from_db()
    assert owner.settings["device_zone_kept"] == "Asia/Tokyo"


def test_a_laptop_whose_clock_goes_as_the_plans_asks_nothing(
    browser: Browser, address: str, owner: Owner, world: World
) -> None:
    context = browser.new_context(locale="en-GB", base_url=address, timezone_id="Europe/Paris")
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"/start/{make_start_link(owner, world.clock.now())}")
    press(page, "Open it")
    page.goto("/people")
    page.wait_for_load_state("networkidle")
    context.close()

    assert f"{address}/people" in asked
    assert f"{address}/settings/device" not in asked


def test_who_comes_home_in_the_same_window_is_asked_again(
    browser: Browser, address: str, owner: Owner, world: World
) -> None:
    context = browser.new_context(locale="en-GB", base_url=address, service_workers="block")
    page = context.new_page()
    device = context.new_cdp_session(page)
    device.send("Emulation.setTimezoneOverride", {"timezoneId": "Europe/Berlin"})
    page.goto(f"/start/{make_start_link(owner, world.clock.now())}")
    press(page, "Open it")
    page.goto("/settings?open=you")
    device.send("Emulation.setTimezoneOverride", {"timezoneId": "Asia/Tokyo"})
    page.get_by_label("Your time zone").fill("Asia/Tokyo")
    with page.expect_response(lambda answer: answer.url.endswith("/settings/device")) as told:
        page.get_by_label("Your time zone").press("Enter")
    assert told.value.status == 204
    device.send("Emulation.setTimezoneOverride", {"timezoneId": "Europe/Berlin"})
    page.get_by_role("link", name="People").click()

    expect(page.get_by_text("You seem to be in Europe/Berlin. Plan your hours there?")).to_be_visible()
    context.close()
