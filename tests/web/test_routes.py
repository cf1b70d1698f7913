"""Every route of the table, by every wrong way in: nothing is answered that should not be."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit
from uuid import UUID, uuid4

import pytest
from django.conf import settings as django_settings
from django.urls import URLPattern, resolve

from afterword.store.models import (
    CalendarSource,
    CoachComment,
    Comment,
    ContactImport,
    Letter,
    Owner,
    ProposedWords,
    Resume,
    ResumeVersion,
    SavedSearch,
)
from afterword.web.admins import NAMES as ADMINS
from afterword.web.api.document import API_ROUTES
from afterword.web.urls import urlpatterns
from tests.fakes import World
from tests.jobs import a_board, a_posting
from tests.letters import a_coaching, a_letter, an_account, an_owner, scheduled
from tests.web.visitors import ORIGIN, Visitor, signed_in, visitor

pytestmark = pytest.mark.django_db


def methods_of(route: URLPattern) -> tuple[str, ...]:
    return tuple(vars(route.callback)["methods"])


# The ways in, what its own secret address opens, and what is nobody’s: icon, card, worker, page offline, zones.
ADVICE = {"advice", "advice_feed", "article"}
# Whether it is well, for whoever runs it for many.
PULSE = {"health", "ready", "metrics"}
# Strangers read and write comments.
TALK = {"comment", "my_comment", "report_comment", "comments_feed"}
OPEN = (
    ADVICE
    | PULSE
    | TALK
    | (
        {"sign_in", "sign_in_code", "sign_in_passkey", "sign_in_provider", "provider_back", "mfa_authenticate"}
        if django_settings.ACCOUNTS
        else {"start"}
    )
    | {"api_document", "one_tap", "one_call", "mark", "manifest", "worker", "offline", "calendar_feed", "end_search"}
    | {"zones"}
)
# What a mail program presses without any session or token of a form (RFC 8058); its own secret address decides.
ONE_CLICK = {"end_search"}
NOWHERE = UUID(int=7)
GIVEN: dict[str, object] = {"token": "token", "number": 4711}
# By a key in its header alone, never by a session or a form: what it lets in is seen in `test_api.py`.
API = {str(route.name) for route in API_ROUTES}
PAGES = [route for route in urlpatterns if route.name not in API]
# To everybody but an admin these are not there; how they answer one is seen in `accounts/test_admin.py`.
SEEN = [route for route in urlpatterns if route.name not in ADMINS]
ACTS = [route for route in PAGES if route in SEEN and "POST" in methods_of(route)]
FORM = {
    "how": "no",
    "outcome": "answered",
    "step": "F1",
    "value": "Jo Park",
    "written": "Jo Park",
    "source": "signature",
    "text": "Jo Park",
    "email": "jo@park.test",
    "reason": "no",
    "word": "intermodal",
    "at": "2026-03-11T19:30",
}
OWNED = [route for route in PAGES if route in SEEN and "uuid:" in str(route.pattern)]


def address(route: URLPattern, fill: Callable[[str], UUID] = lambda _name: NOWHERE) -> str:
    parts = {name: GIVEN.get(name) or fill(name) for name in route.pattern.converters}
    text = str(route.pattern)
    for name, value in parts.items():
        for kind in ("uuid", "str", "slug", "int"):
            text = text.replace(f"<{kind}:{name}>", str(value))
    return f"/{text}"


def name_of(route: URLPattern) -> str:
    return str(route.name)


HOSTS = ("evil.test", "127.0.0.1", "127.0.0.1:9999", "evil.test:8319", "127.0.0.1.evil.test:8319", "[::1]:8319")
FOREIGN = (
    {"origin": "https://evil.test"},
    {"origin": "null"},
    {"origin": "http://127.0.0.1:9999"},
    {"origin": ORIGIN.replace("http", "https")},
    {"origin": ORIGIN, "sec-fetch-site": "cross-site"},
    {"origin": ORIGIN, "sec-fetch-site": "same-site"},
)
LOOKS = ("GET", "HEAD")
METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE", "TRACE")


@pytest.fixture(autouse=True)
def talking(settings: Any) -> None:
    """With comments on, every address is there."""
    settings.COMMENTS = True


def test_nobody_gets_in_without_a_session(owner: Owner) -> None:
    stranger = visitor()
    looks = [*PAGES, *(route for route in API_ROUTES if "GET" in methods_of(route))]
    read = {name_of(route): stranger.get(address(route)).status_code for route in looks}
    others = [route for route in PAGES if name_of(route) not in ONE_CLICK]
    others += [route for route in API_ROUTES if "POST" in methods_of(route)]
    sent = {stranger.client.post(address(route), headers={"origin": ORIGIN}).status_code for route in others}

    assert {name for name, status in read.items() if status != 401} == OPEN
    assert sent <= {401, 403}


@pytest.mark.parametrize("host", HOSTS)
def test_another_host_name_is_refused_on_every_route(host: str, mine: Visitor) -> None:
    assert {mine.get(address(route), host=host).status_code for route in urlpatterns} <= {400, 403}


@pytest.mark.parametrize("headers", FOREIGN, ids=lambda each: "-".join(each.values()))
def test_a_form_of_another_page_is_refused_on_every_route(headers: dict[str, str], mine: Visitor) -> None:
    answers = {mine.post(address(route), None, **headers).status_code for route in (*ACTS, *API_ROUTES)}

    assert answers == {403}


def test_a_form_without_its_token_is_refused_on_every_route(mine: Visitor) -> None:
    acts = [route for route in ACTS if name_of(route) not in ONE_CLICK]

    assert {mine.post(address(route), {"csrfmiddlewaretoken": "x" * 32}).status_code for route in acts} == {403}


def test_only_the_named_methods_are_taken(mine: Visitor) -> None:
    token = mine.client.cookies["afterword-csrf-8319"].value
    headers = {"origin": ORIGIN, "x-csrftoken": token}
    others = [
        (route, method)
        for route in SEEN
        for method in METHODS
        if method not in methods_of(route) and (method not in LOOKS or "GET" in methods_of(route))
    ]
    answers = {mine.client.generic(method, address(route), headers=headers).status_code for route, method in others}

    assert answers == {405}


def test_the_address_of_an_act_leads_whoever_looks_at_it_to_a_page(mine: Visitor) -> None:
    """A refused form that is loaded again, or gone back to, is a GET of its address."""
    acts = [route for route in ACTS if "GET" not in methods_of(route)]
    pages = {route: mine.get(address(route)) for route in acts}
    heads = {mine.client.head(address(route), headers={"origin": ORIGIN}).status_code for route in acts}

    assert {answer.status_code for answer in pages.values()} == heads == {303}
    for answer in pages.values():
        there = resolve(urlsplit(answer["Location"]).path)
        assert "GET" in vars(there.func)["methods"]


def test_what_acts_is_never_a_get() -> None:
    acting = {
        "approve",
        "take_back",
        "another_wording",
        "tell",
        "discard",
        "undo",
        "ended",
        "call",
        "answer",
        "sent_by_hand",
    }
    by_name = {route.name: methods_of(route) for route in urlpatterns}

    assert {name: by_name[name] for name in acting} == dict.fromkeys(acting, ("POST",))


@pytest.mark.parametrize("route", OWNED, ids=name_of)
def test_what_is_somebody_elses_looks_like_nothing(route: URLPattern, mine: Visitor, theirs: dict[str, UUID]) -> None:
    answers = []
    for fill in (theirs.__getitem__, nowhere().__getitem__):
        where = address(route, fill)
        if "GET" in methods_of(route):
            answers.append(mine.get(where))
        if "POST" in methods_of(route):
            answers.append(mine.post(where, FORM | {"shown": f"{fill('letter_id')}:{'0' * 64}"}))

    half = len(answers) // 2
    assert {answer.status_code for answer in answers} == {404}
    assert [_plain(a.content) for a in answers[:half]] == [_plain(b.content) for b in answers[half:]]


def nowhere() -> dict[str, UUID]:
    letters = ("process_id", "letter_id", "person_id", "action_id")
    names = (
        *letters,
        "event_id",
        "invitation_id",
        "heard_id",
        "version_id",
        "resume_id",
        "source_id",
        "import_id",
        "posting_id",
        "board_id",
        "search_id",
        "comment_id",
        "coaching_id",
        "coach_comment_id",
        "account_id",
        "proposal_id",
    )
    return {name: uuid4() for name in names}


def _plain(content: bytes) -> bytes:
    return content.partition(b"<main")[2]


@pytest.fixture
def theirs(owner: Owner, world: World) -> dict[str, UUID]:
    """Rows of another owner, by the names that addresses use."""
    now = world.clock.now()
    other = an_owner(now)
    letter: Letter = a_letter(other, now)
    action = scheduled(letter, an_account(other), now)
    resume = Resume.everything.create(owner=other, name="mine", created_at=now)
    version = ResumeVersion.everything.create(owner=other, resume=resume, number=1, made_at=now)
    return {
        "process_id": letter.process_id,
        "letter_id": letter.pk,
        "person_id": letter.person_id,
        "action_id": action.pk,
        "event_id": uuid4(),
        "invitation_id": uuid4(),
        "heard_id": uuid4(),
        "version_id": version.pk,
        "resume_id": version.resume_id,
        "import_id": ContactImport.everything.create(owner=other, kind="vcard", read_at=other.created_at).pk,
        "posting_id": a_posting(board := a_board(other), "Theirs").pk,
        "board_id": board.pk,
        "search_id": SavedSearch.everything.create(owner=other, name="Theirs", made_at=now).pk,
        "comment_id": Comment.everything.create(owner=other, slug="the-call", state="waiting", made_at=now).pk,
        "coaching_id": (asked := a_coaching(letter)).pk,
        "coach_comment_id": CoachComment.everything.create(
            owner=other, coaching=asked, letter=letter, text="Theirs", revision=1, made_at=now
        ).pk,
        "proposal_id": ProposedWords.everything.create(
            owner=other, letter=letter, body="x", revision=1, made_at=now
        ).pk,
        "source_id": CalendarSource.everything.create(owner=other, kind="feed", name="theirs", place="x").pk,
    }


def test_the_other_owner_does_see_it(theirs: dict[str, UUID]) -> None:
    other = Letter.everything.get(pk=theirs["letter_id"]).owner

    assert signed_in(other).get(f"/people/{theirs['person_id']}").status_code == 200
