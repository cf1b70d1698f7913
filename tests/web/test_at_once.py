"""An act that our script sends is answered with the page it leads to; a browser by itself is led there."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from django.conf import settings
from django.contrib.sessions.models import Session
from django.db import connection
from django.test.utils import CaptureQueriesContext

from afterword.store.models import Letter, Owner, Step
from afterword.web import routing
from tests.fakes import World
from tests.story import OVER, PANEL, begin
from tests.web.visitors import Visitor, signed_in, visitor

pytestmark = pytest.mark.django_db
BY_SCRIPT = {"HX-Request": "true", "HX-Boosted": "true"}
TOKEN = re.compile(r'(?<=name="csrfmiddlewaretoken" value=")[^"]+')
NOTICE = '<div class="notice " tabindex="-1">'
# What our script takes out of an answer: the title, the tabs, the main part with its bar.
PUT_IN = (
    r"<title>.*?</title>",
    r'<nav class="tabs" id="tabs".*?</nav>',
    r'<div id="page".*</div>(?=\s*(?:<dialog|</body>))',
)
DONE = {"achievements": "I led a crew of four."}


def part_of(page: str, part: str) -> str:
    """That part of a page, each line without what indents it."""
    (found,) = re.findall(part, page, re.DOTALL)
    return re.sub(r"\n\s*", "\n", found)


def test_the_page_comes_with_the_act_says_what_it_did_and_tells_its_address(mine: Visitor) -> None:
    answer = mine.post("/settings/done", DONE, **BY_SCRIPT)
    page = answer.content.decode()

    assert answer.status_code == 200
    assert answer.headers["HX-Push-Url"] == "/settings?open=done"
    assert NOTICE in page
    assert "I led a crew of four." in page
    assert NOTICE not in mine.get("/settings").content.decode()


def test_without_our_script_it_is_led_there(mine: Visitor) -> None:
    answer = mine.post("/settings/done", DONE)

    assert answer.status_code == 303
    assert answer.headers["Location"] == "/settings?open=done#done"
    assert "HX-Push-Url" not in answer.headers


def test_the_page_is_the_one_that_a_browser_would_find_there(mine: Visitor) -> None:
    mine.post("/settings/done", DONE)
    led = mine.get("/settings?open=done", **BY_SCRIPT)
    at_once = mine.post("/settings/done", DONE, **BY_SCRIPT)

    pages = [TOKEN.sub("", answer.content.decode()) for answer in (led, at_once)]
    assert pages[0] == pages[1]


def test_what_our_script_throws_away_is_not_sent_to_it() -> None:
    story = begin(PANEL)
    story.world.clock.at = OVER
    routing.act_through(story.ports)
    # A page with a bar of its own below its main part.
    who, where = signed_in(story.owner), f"/processes/{story.process.pk}/notes"
    whole, put_in = (TOKEN.sub("", who.get(where, **how).content.decode()) for how in ({}, BY_SCRIPT))

    assert 'class="bar"' in put_in
    for around in ("<link ", "<script", "<dialog", 'id="no-answer"', 'class="skip"'):
        assert around in whole
        assert around not in put_in
    for part in PUT_IN:
        assert part_of(whole, part) == part_of(put_in, part)


def test_what_strangers_see_is_whole_for_caches_may_keep_it(db: None) -> None:
    stranger = visitor()
    for where in ("/advice", "/advice/thank-you", "/nothing-here"):
        pages = [TOKEN.sub("", stranger.get(where, **how).content.decode()) for how in ({}, BY_SCRIPT)]

        assert "<link " in pages[1]
        assert pages[0] == pages[1]


def test_a_card_that_is_kept_for_later_is_always_whole() -> None:
    story = begin(PANEL)
    routing.act_through(story.ports)
    who, where = signed_in(story.owner), f"/processes/{story.process.pk}/before"
    pages = [TOKEN.sub("", who.get(where, **how).content.decode()) for how in ({}, BY_SCRIPT)]

    assert "<link " in pages[1]
    assert pages[0] == pages[1]


def test_the_page_is_of_whoever_it_is_after_the_act(mine: Visitor, owner: Owner) -> None:
    page = mine.post("/settings/appearance", {"appearance": "dark", "pages_language": "de"}, **BY_SCRIPT)

    assert page.status_code == 200
    assert '<html lang="de" data-theme="dark">' in page.content.decode()


def test_who_signs_out_is_led_out(mine: Visitor) -> None:
    assert mine.post("/sign-out", {}, **BY_SCRIPT).status_code == 303
    assert mine.get("/").status_code == 401


def test_a_refused_form_comes_back_as_it_was_typed(mine: Visitor) -> None:
    answer = mine.post("/add", {"text": ""}, **BY_SCRIPT)

    assert answer.status_code == 422
    assert "HX-Push-Url" not in answer.headers


def _written(asked: CaptureQueriesContext) -> int:
    table = Session._meta.db_table
    return len([each for each in asked if each["sql"].startswith("UPDATE") and table in each["sql"]])


def test_what_was_said_and_shown_at_once_is_written_nowhere(mine: Visitor) -> None:
    mine.post("/settings/done", DONE, **BY_SCRIPT)
    with CaptureQueriesContext(connection) as asked:
        page = mine.post("/settings/done", DONE, **BY_SCRIPT)

    assert NOTICE in page.content.decode()
    assert _written(asked) == 0
    assert NOTICE not in mine.get("/settings").content.decode()


def test_who_acts_stays_signed_in(mine: Visitor, world: World) -> None:
    mine.post("/settings/done", DONE, **BY_SCRIPT)
    early = Session.objects.get().expire_date - timedelta(days=13)
    Session.objects.update(expire_date=early)
    mine.post("/settings/done", DONE, **BY_SCRIPT)
    assert Session.objects.get().expire_date == early
    world.clock.at += timedelta(days=1)
    answer = mine.post("/settings/done", DONE, **BY_SCRIPT)

    assert Session.objects.get().expire_date > early + timedelta(days=12)
    assert settings.SESSION_COOKIE_NAME in answer.cookies


def test_what_changed_in_the_session_is_written_once(mine: Visitor, letter: Letter) -> None:
    step = {"key": letter.step_key, "step": "thank_you", "status": "planned", "said": {"closes": "2026-12-01T12:00Z"}}
    Step.everything.create(owner=letter.owner, process=letter.process, **step)
    where = f"/processes/{letter.process_id}/letters"
    typed = {"subject": letter.subject, "body": f"{letter.body} Indeed.", "revision": letter.revision}
    with CaptureQueriesContext(connection) as asked:
        # Which words were on the screen is remembered.
        mine.post(f"{where}/{letter.pk}/edit", typed, **BY_SCRIPT)

    assert _written(asked) == 1
