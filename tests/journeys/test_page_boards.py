"""A board that takes long to read says by itself how far it is, and by a link where no script runs."""

from __future__ import annotations

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from afterword.flows.owners import make_start_link
from afterword.store.models import JobSource
from tests.fakes import World
from tests.letters import an_owner

pytestmark = [pytest.mark.needs("chromium"), pytest.mark.django_db(transaction=True)]


def a_reading(world: World) -> tuple[JobSource, str]:
    """A board that is being read, and a link to sign in."""
    now = world.clock.now()
    owner = an_owner(now)
    row = JobSource.everything.create(
        owner=owner, kind="teamtailor", board="tern.teamtailor.com", name="Tern", added_at=now, reading_since=now,
        pages_read=1, jobs_read=200,
    )  # fmt: skip
    return row, make_start_link(owner, now)


def test_page_follows_the_reading_by_itself(page: Page, world: World) -> None:
    row, link = a_reading(world)
    page.goto(f"/start/{link}")
    page.get_by_role("button", name="Open it").click()
    page.wait_for_url(lambda url: "/start/" not in url)
    page.goto("/jobs/sources")
    expect(page.get_by_text("200 jobs so far")).to_be_visible()
    page.get_by_text("From a file you saved").click()
    page.get_by_label("Employer, where").fill("Half typ")

    JobSource.everything.filter(pk=row.pk).update(pages_read=2, jobs_read=400)
    expect(page.get_by_text("400 jobs so far, pages: 2.")).to_be_visible()
    JobSource.everything.filter(pk=row.pk).update(reading_since=None, last_ok=world.clock.now())

    expect(page.get_by_text("Read on")).to_be_visible()
    assert page.get_by_label("Employer, where").input_value() == "Half typ"
    assert page.locator("[hx-trigger]").count() == 0


def test_without_scripts_a_link_says_how_far_it_is(without_scripts: BrowserContext, world: World) -> None:
    row, link = a_reading(world)
    page = without_scripts.new_page()
    page.goto(f"/start/{link}")
    page.get_by_role("button", name="Open it").click()
    page.wait_for_url(lambda url: "/start/" not in url)
    page.goto("/jobs/sources")
    JobSource.everything.filter(pk=row.pk).update(jobs_read=400)
    page.get_by_role("link", name="See how far it is").click()

    expect(page.get_by_text("400 jobs so far")).to_be_visible()
