"""Who reaches which address of accounts: the whole table, and none of allauth's own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from allauth import urls as of_allauth
from django.urls import NoReverseMatch, URLPattern, URLResolver, reverse

from afterword.web.urls import ACCOUNT_ROUTES
from tests.accounts.people import signs_in
from tests.fakes import World
from tests.web.visitors import Visitor, visitor

pytestmark = pytest.mark.django_db
# Before somebody is in: the mailbox, its code, a passkey, another provider, the second step. All else is for who is in.
EVERYBODY = {"sign_in", "sign_in_code", "sign_in_passkey", "sign_in_provider", "provider_back", "mfa_authenticate"}
# By this name allauth leads to the second step, which is a page of ours.
OURS = {"mfa_authenticate"}


def patterns(table: Any, before: str = "") -> Iterator[tuple[str, URLPattern]]:
    for each in table:
        if isinstance(each, URLResolver):
            yield from patterns(each.url_patterns, before + str(each.pattern))
        else:
            yield before + str(each.pattern), each


ALLAUTH = dict(patterns(of_allauth.urlpatterns))


@pytest.fixture
def jo(world: World) -> Visitor:
    who = signs_in("jo@park.test")
    who.get("/")
    return who


def address(text: str) -> str:
    """With something in the place of each part that is given."""
    bare = text.replace("^", "").replace("$", "").replace("\\Z", "")
    return "/" + re.sub(r"<int:\w+>", "1", re.sub(r"\(\?P<\w+>[^)]*\)|<(?!int)[^>]*>", "x", bare))


def test_nobody_gets_past_the_door_but_by_these_addresses(world: World) -> None:
    answers = {str(each.name): visitor().get(address(str(each.pattern))).status_code for each in ACCOUNT_ROUTES}

    assert {name for name, status in answers.items() if status != 401} == EVERYBODY
    assert set(answers.values()) <= {200, 303, 401}


def test_no_address_of_allauth_is_there(jo: Visitor) -> None:
    assert len(ALLAUTH) > 20
    found = [where for text in ALLAUTH for where in (address(text), f"/accounts{address(text)}")]
    answers = {where: (jo.get(where).status_code, jo.post(where, {}).status_code) for where in found}

    assert {where: each for where, each in answers.items() if each != (404, 404)} == {}


def test_no_name_of_allauth_leads_anywhere_but_to_a_page_of_ours() -> None:
    for name in {str(each.name) for each in ALLAUTH.values()} - OURS:
        for given in ([], ["1"], ["1", "x"]):
            with pytest.raises(NoReverseMatch):
                reverse(name, args=given)
