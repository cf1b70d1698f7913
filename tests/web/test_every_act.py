"""Every act of the route table is done by somebody whose browser runs no script, and the next page says what it did."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path
from typing import Any

import pytest

from tests.web.acts_world import EVENINGS, TYPED
from tests.web.forms import forms_of
from tests.web.gallery import PAGES
from tests.web.test_routes import ACTS, name_of
from tests.web.visitors import visitor
from tests.web.walk import PROMISE, Pressed, act_of, pages_from, press_all

WEB = Path(__file__).parent
EVERY = {name_of(route) for route in ACTS}
# Acts that rest on what comes from outside, or on rows that no page makes: each is done without scripts in the file.
ELSEWHERE = {
    "add_fact": "test_asked_of_you.py",
    "add_job_source": "test_job_sources.py",
    "add_keyed_source": "test_job_sources.py",
    "add_word": "test_acts.py",
    "answer_taken_out": "test_taken_out.py",
    "bring_jobs": "test_job_sources.py",
    "days": "test_process.py",
    "end_search": "test_jobs.py",
    "habits": "test_process.py",
    "job_sources": "test_job_sources.py",
    "moderators": "test_moderators.py",
    "my_comment": "test_comments.py",
    "one_call": "test_two_devices.py",
    "one_tap": "test_reminders.py",
    "put_back_resume": "test_resume.py",
    "remove_device": "test_reminders.py",
    "save_language": "test_first_language.py",
    "save_name": "test_asked_of_you.py",
    "sent_by_hand": "test_acts.py",
    "show_events_again": "test_calendar.py",
    "start": "test_acts.py",
    "step_done": "test_calendar.py",
    "take_reworded": "test_acts.py",
    "watch_employer": "test_jobs.py",
    "which_counts": "test_reworded.py",
}
# What scripts alone send, and the act that does the same without them; "" where a browser can do it by scripts alone.
BY_SCRIPTS = {"check_words": "edit", "device": "save_you", "save_device": "save_you", "push_key": "", "add_device": ""}
# No evening leads to them yet: their rules are tested below the page.
NOT_WALKED = {"answer", "phone_country", "send_through"}
# What they lead to is the answer itself: the words that were read, the code of a sign-in, the page of who signed out.
ANSWERED_BY_THE_PAGE = {"add", "resumes", "contacts", "ask_reworded", "ask_tone", "sign_in_mail", "sign_out"}
# They show what they did at their own address: a draft that is looked at, a report, all that is gone.
AT_ITS_OWN_ADDRESS = {"edit", "erase", "own_comment", "report_comment"}


def test_every_act_is_done_by_a_press_and_the_next_page_says_what_it_did(db: None, settings: Any) -> None:
    settings.COMMENTS = True
    pressed, known = list[Pressed](), set[Hashable]()
    for begins in EVENINGS:
        who, starts = begins()
        pressed += press_all(who, pages_from(who, *starts), TYPED, known)
    done = [each for each in pressed if each.status == 303]
    led = {(each.act, each.then) for each in done if each.then != 200}
    there = {each.act for each in pressed if each.status == 200}

    assert [each for each in pressed if each.status >= 500 or each.status == 403] == []
    assert led == {("sign_out", 401)}
    assert {each.act for each in done if not each.said} <= ANSWERED_BY_THE_PAGE
    assert [each for each in done if PROMISE in each.said and not each.undone] == []
    assert there <= AT_ITS_OWN_ADDRESS
    assert EVERY - {each.act for each in done} - there - set(ELSEWHERE) - set(BY_SCRIPTS) == NOT_WALKED


@pytest.mark.parametrize(("act", "file"), ELSEWHERE.items())
def test_what_rests_on_others_is_done_without_scripts_in_its_own_test(act: str, file: str) -> None:
    last = str(next(route.pattern for route in ACTS if name_of(route) == act)).rpartition("/")[2]
    words = (WEB / file).read_text(encoding="utf-8")

    assert "post(" in words
    assert last.startswith("<") or last in words or act in words


@pytest.mark.made_up
@pytest.mark.urls("tests.web.gallery")
@pytest.mark.django_db
def test_every_form_that_acts_has_a_button_that_is_there_without_scripts() -> None:
    who, bare, unknown = visitor(), set[str](), set[str]()
    for name in PAGES:
        for form in forms_of(who.get(f"/gallery/{name}").content.decode()):
            act = act_of(form.action or f"/gallery/{name}")
            if form.method == "post" and not form.buttons:
                bare.add(act)
            unknown |= {where for where, _ in form.presses() if where and not act_of(where)}

    # A file in which nothing is new leaves nothing to take in.
    assert bare <= {*BY_SCRIPTS, "contact_import"}
    assert unknown == set()


def test_what_scripts_alone_send_is_done_without_them_too() -> None:
    assert set(BY_SCRIPTS) <= EVERY
    assert {other for other in BY_SCRIPTS.values() if other} <= EVERY - set(BY_SCRIPTS) - set(ELSEWHERE)
