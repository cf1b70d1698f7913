"""Every act of the route table is done by somebody whose browser runs no script, and the next page says what it did."""

from __future__ import annotations

from collections.abc import Hashable
from pathlib import Path
from typing import Any

import pytest

from tests.web.acts_world import EVENINGS, TYPED
from tests.web.elsewhere import ELSEWHERE
from tests.web.forms import forms_of
from tests.web.gallery import PAGES
from tests.web.test_routes import ACTS, name_of
from tests.web.visitors import visitor
from tests.web.walk import PROMISE, Pressed, act_of, pages_from, press_all

WEB = Path(__file__).parent
EVERY = {name_of(route) for route in ACTS}
# What scripts alone send, and the act that does the same without them; "" where a browser can do it by scripts alone.
BY_SCRIPTS = {
    "check_words": "edit",
    "notes_ahead": "notes",
    "wording_ahead": "another_wording",
    "device": "save_you",
    "save_device": "save_you",
    "push_key": "",
    "add_device": "",
}
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
    assert EVERY - {each.act for each in done} - there - set(ELSEWHERE) - set(BY_SCRIPTS) == set()


@pytest.mark.parametrize(("act", "file"), ELSEWHERE.items())
def test_what_rests_on_others_has_a_file_that_presses_it(act: str, file: str) -> None:
    assert act in EVERY
    assert (WEB / file).exists()


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

    # A file in which nothing is new leaves nothing to take in; a passkey is used by scripts, a code comes without them.
    assert bare <= {*BY_SCRIPTS, "contact_import", "passkeys", "anew"}
    assert unknown == set()


def test_what_scripts_alone_send_is_done_without_them_too() -> None:
    assert set(BY_SCRIPTS) <= EVERY
    assert {other for other in BY_SCRIPTS.values() if other} <= EVERY - set(BY_SCRIPTS) - set(ELSEWHERE)
