"""After each swap the focus is where the change is, and a live region says it; every swap of the templates is named."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from afterword.flows.owners import make_start_link
from afterword.store.models import JobSource, Letter
from tests.fakes import World
from tests.journeys.test_page_boards import a_reading
from tests.letters import an_owner
from tests.story import TALKS, begin

TEMPLATES = Path(__file__).parents[2] / "src" / "afterword" / "web" / "templates"
SWAPS = re.compile(r'hx-(?:target|swap-oob|select-oob)="([^"]*)"')
GONE = '<title>Not here</title><nav id="tabs">Gone</nav><div id="page">Gone</div>'
FOCUSED = "document.activeElement.id || document.activeElement.className || document.activeElement.tagName"

pytestmark = [pytest.mark.needs("chromium"), pytest.mark.django_db(transaction=True)]


def signed_in(page: Page, world: World, link: str = "") -> Page:
    token = link or make_start_link(an_owner(world.clock.now()), world.clock.now())
    page.goto(f"/start/{token}")
    page.locator("button.go").click()
    page.wait_for_url(lambda url: "/start/" not in url)
    return page


def editing(page: Page, world: World) -> Locator:
    """The words of a letter, open for an edit."""
    story = begin(world=world)
    story.note(*TALKS)
    letter = Letter.objects.of(story.owner).first()
    assert letter is not None
    signed_in(page, world, make_start_link(story.owner, story.now))
    page.goto(f"/processes/{letter.process_id}/letters/{letter.pk}/edit")
    return page.get_by_label("Your words")


def test_every_swap_of_the_templates_is_one_of_those_below() -> None:
    paths = [path.relative_to(TEMPLATES).as_posix() for path in TEMPLATES.rglob("*.html")]
    texts = {path: (TEMPLATES / path).read_text(encoding="utf-8") for path in paths}
    found = {(name, where) for name, text in texts.items() for where in SWAPS.findall(text) if where != "unset"}

    assert found == {
        ("base.html", "#page"),
        ("base.html", "#tabs"),
        ("letter/edit.html", "#found"),
        ("jobs/boards.html", "this"),
        ("part/suggested_zones.html", "this"),
        ("process/branches.html", "find .way"),
    }


def test_a_hand_on_the_way_to_another_wording_changes_nothing_in_sight(page: Page, world: World) -> None:
    """What is gone through before a press may fail: a letter that is gone, or a session that ended meanwhile."""
    story = begin(world=world)
    story.note(*TALKS)
    letter, ahead = Letter.objects.of(story.owner).first(), "**/another-wording/ahead"
    assert letter is not None
    signed_in(page, world, make_start_link(story.owner, story.now))
    page.goto(f"/processes/{story.process.pk}/letters?letter={letter.pk}")
    # What is asked of the device comes a little after the page, and stands before anything is compared.
    page.locator("#zone-ask").wait_for()
    page.unroute(ahead)
    page.route(ahead, lambda route: route.fulfill(status=404, content_type="text/html", body=GONE))
    before = page.title(), page.locator("#tabs").inner_html(), page.locator("#page").inner_text()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    button = page.get_by_role("button", name="Another wording")
    with page.expect_response(ahead):
        button.hover()
    button.focus()
    page.wait_for_timeout(100)

    assert (page.title(), page.locator("#tabs").inner_html(), page.locator("#page").inner_text()) == before
    # One hand, once: the focus that comes with the press asks no second time.
    assert len(asked) == 1
    page.reload()
    with page.expect_response(ahead):
        button.focus()


def test_a_way_on_that_is_opened_shows_its_steps_where_one_is(page: Page, world: World) -> None:
    story = begin(world=world)
    story.note(*TALKS)
    signed_in(page, world, make_start_link(story.owner, story.now)).goto(f"/processes/{story.process.pk}")
    fold = page.locator(".ways details").nth(1)

    fold.locator("summary").press("Enter")

    expect(fold.locator("ol.line li.end")).to_contain_text("The end")
    expect(fold.locator("summary")).to_be_focused()
    expect(page.locator(".ways ol.line")).to_have_count(1)
    expect(page.locator("#page")).to_have_count(1)


def test_a_page_without_news_takes_the_focus_to_its_beginning(page: Page, world: World) -> None:
    signed_in(page, world).goto("/processes")

    page.locator("#tabs").get_by_role("link", name="People").press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("People")

    expect(page.locator("#main")).to_be_focused()
    # The link that was pressed is among the tabs, which are replaced as well.
    expect(page.locator("#page")).to_have_count(1)
    assert page.title() == "People"
    page.keyboard.press("Tab")
    assert page.evaluate("document.querySelector('#main').contains(document.activeElement)")


def test_a_page_with_news_takes_it_to_what_is_said(page: Page, world: World) -> None:
    signed_in(page, world).goto("/settings")
    form = page.locator('form[action$="/settings/done"]')
    page.locator("details.part", has=form).locator("summary").first.click()

    form.get_by_role("button", name="Keep this").click()

    expect(page.locator("#notices .notice")).to_be_focused()
    assert page.locator("#notices").get_attribute("aria-live") == "polite"


def test_a_refused_form_takes_it_to_the_field_that_is_meant(page: Page, world: World) -> None:
    signed_in(page, world).goto("/add")

    page.get_by_role("button", name="Read it").click()
    expect(page.get_by_role("alert").first).to_contain_text("nothing to read yet")

    assert page.evaluate("document.activeElement.matches('[aria-invalid=true], [role=alert]')")


def test_what_the_check_says_while_one_types_leaves_the_focus_in_the_words(page: Page, world: World) -> None:
    words = editing(page, world)

    words.press("End")
    words.type(" I want [amount].")
    expect(page.locator("#found")).to_contain_text("[amount]")

    expect(words).to_be_focused()
    assert page.locator("#found").get_attribute("aria-live") == "polite"


def test_a_check_that_gets_no_answer_takes_nobody_out_of_their_sentence(page: Page, world: World) -> None:
    words = editing(page, world)
    page.route("**/check", lambda route: route.abort())
    page.evaluate("document.addEventListener('htmx:sendError', () => (window.failed = true))")

    words.press("End")
    words.type(" More.")
    page.wait_for_function("() => window.failed")

    expect(words).to_be_focused()
    expect(page.locator("#notices .stop")).to_have_count(0)


def test_a_board_that_is_being_read_takes_the_focus_from_nothing(page: Page, world: World) -> None:
    row, link = a_reading(world)
    signed_in(page, world, link).goto("/jobs/sources")
    page.get_by_role("button", name="Switch it off").click()
    expect(page.locator("#notices .notice")).to_be_focused()
    page.get_by_text("From a file you saved").click()
    field = page.get_by_label("Employer, where")
    field.fill("Half typ")

    JobSource.everything.filter(pk=row.pk).update(pages_read=2, jobs_read=400)
    expect(page.get_by_text("400 jobs so far, pages: 2.")).to_be_visible()
    expect(field).to_be_focused()

    page.get_by_role("link", name="See how far it is").focus()
    JobSource.everything.filter(pk=row.pk).update(pages_read=3, jobs_read=600)
    expect(page.get_by_text("600 jobs so far, pages: 3.")).to_be_visible()
    expect(page.get_by_role("link", name="See how far it is")).to_be_focused()
    assert page.locator("[aria-live] #board-" + str(row.pk)).count() == 1


def test_what_was_pasted_stays_when_the_language_is_answered_first(
    browser: Browser, world: World, address: str
) -> None:
    context = browser.new_context(locale="de-AT", base_url=address, service_workers="block")
    page = signed_in(context.new_page(), world)
    page.locator("#text").fill("Di 24. Nov., 14 Uhr, Brandt")

    page.locator('button[formaction$="/settings/language"]').click()
    expect(page.locator("#notices .notice")).to_be_focused()

    expect(page.locator("#text")).to_have_value("Di 24. Nov., 14 Uhr, Brandt")
    assert page.locator("#letters-language").count() == 0
    context.close()


def test_the_field_of_a_time_zone_suggests_zones_once_somebody_is_in_it(page: Page, world: World) -> None:
    signed_in(page, world)
    page.goto("/settings?open=you")
    field, suggested = page.locator("#your-zone"), page.locator("#zones option")
    expect(suggested).to_have_count(0)

    field.focus()

    expect(page.locator('#zones option[value="Europe/Vienna"]')).to_have_count(1)
    expect(field).to_be_focused()
