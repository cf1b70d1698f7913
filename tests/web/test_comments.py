"""Comments through the page: strangers without a session, the moderator at the queue, and people who mean no good."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import unescape
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from afterword.core.comments.writing import text_hash
from afterword.flows.comments.mails import send_comment_mails
from afterword.flows.comments.moderate import mark_of as looked
from afterword.store.models import Comment, CommentReport, Owner
from afterword.web import routing
from tests.fakes import World
from tests.letters import an_account
from tests.web.visitors import Visitor, visitor

pytestmark = pytest.mark.django_db
PAGE = "https://advice.test"
ARTICLE = "/advice/the-call"
FORM = f"{ARTICLE}/comment"
GOOD = {"name": "Ada", "address": "ada@home.test", "text": "I called on **day four**."}
LINK = re.compile(r"/advice/comments/mine/[^\s=]+")


@pytest.fixture
def place(owner: Owner, world: World, settings: Any) -> Iterator[World]:
    """A server with comments, reached from outside, with a mail account."""
    settings.COMMENTS = True
    an_account(owner)
    routing.act_through(world.ports(page_address=PAGE))
    yield world


def said(answer: Any) -> str:
    return unescape(answer.content.decode())


def stranger() -> Visitor:
    """A browser that has looked at the form: it has the cookie of forms, and no session."""
    who = visitor()
    who.get(FORM)
    return who


def a_comment(owner: Owner, world: World, text: str = "Thank you", state: str = "approved", **more: Any) -> Comment:
    return Comment.everything.create(
        owner=owner, slug="the-call", name="Ada", text=text, state=state, made_at=world.clock.now(), **more
    )


def shown(row: Comment) -> str:
    return text_hash(row.name, row.text)


def mailed(world: World) -> list[str]:
    before = len(world.server.taken)
    send_comment_mails(routing.ports(), world.clock.now())
    return [each.content.decode().replace("=\r\n", "").replace("=3D", "=") for each in world.server.taken[before:]]


def test_where_comments_are_off_there_are_none(mine: Visitor, owner: Owner, world: World) -> None:
    row = a_comment(owner, world)
    addresses = (FORM, f"{ARTICLE}/comments.atom", "/advice/comments", "/advice/comments/mine/x")

    assert {mine.get(each).status_code for each in addresses} == {404}
    assert mine.get(f"/advice/comments/{row.pk}/report").status_code == 404
    assert mine.post(f"/advice/comments/{row.pk}/decide", {"act": "approve"}).status_code == 404
    assert mine.post(f"{ARTICLE}/closed", {"act": "close"}).status_code == 404
    assert "comment" not in said(mine.get(ARTICLE)).lower()


def test_from_the_form_to_the_article_without_any_session(place: World, mine: Visitor) -> None:
    who = stranger()
    sent = who.post(FORM, GOOD)
    assert sent["Location"] == f"{FORM}?sent=1"
    assert "Look into your mailbox" in said(who.get(sent["Location"]))
    assert "afterword-8319" not in who.client.cookies

    (mail,) = mailed(place)
    link = LINK.findall(mail)[0]
    page = said(who.get(link))
    assert "Confirm this comment" in page
    assert Comment.everything.get().state == "unconfirmed"
    row = Comment.everything.get()
    assert who.post(link, {"act": "confirm", "shown": shown(row)}).status_code == 303
    assert "Your comment waits" in said(who.get(link))
    assert "Your comment will appear once it has been approved." in said(who.get(ARTICLE))
    assert "day four" not in said(visitor().get(ARTICLE))

    queue = said(mine.get("/advice/comments"))
    assert "<strong>day four</strong>" in queue
    row.refresh_from_db()
    mine.post(f"/advice/comments/{row.pk}/decide", {"act": "approve", "shown": looked(row)})
    assert "<strong>day four</strong>" in said(visitor().get(ARTICLE))


def test_opening_a_link_a_thousand_times_does_nothing(place: World) -> None:
    who = stranger()
    who.post(FORM, GOOD)
    (mail,) = mailed(place)
    before = list(Comment.everything.values())
    for _ in range(50):
        visitor().get(LINK.findall(mail)[0])
        visitor().client.head(LINK.findall(mail)[0])

    assert list(Comment.everything.values()) == before


@pytest.mark.parametrize(
    ("field", "value", "words"),
    [
        ("name", "buy.test", "Write a name here, and no address."),
        ("name", "Mara Lindqvist", "somebody else’s"),
        ("address", "ada", "Write one e-mail address"),
        ("text", "", "Write what you want to say."),
        ("text", "https://a.test www.b.test https://c.test", "too many links"),
        ("text", "a" * 3001, "too long"),
    ],
)
def test_an_error_keeps_what_was_typed(place: World, field: str, value: str, words: str) -> None:
    answer = stranger().post(FORM, GOOD | {field: value})
    page = said(answer)

    assert answer.status_code == 422
    assert words in page
    assert all(typed in page for typed in (GOOD | {field: value}).values())
    assert not Comment.everything.exists()


def test_a_comment_of_which_nothing_would_be_seen_is_asked_for_again(place: World) -> None:
    answer = stranger().post(FORM, GOOD | {"text": "> > >\n\n- "})

    assert answer.status_code == 422
    assert "Write what you want to say." in said(answer)


def test_a_machine_that_fills_in_every_field_sees_the_same_and_leaves_nothing(place: World) -> None:
    answer = stranger().post(FORM, GOOD | {"website": "https://evil.test"})

    assert answer["Location"] == f"{FORM}?sent=1"
    assert not Comment.everything.exists()


def test_nobody_learns_which_addresses_are_known(place: World, owner: Owner, mine: Visitor) -> None:
    a_comment(owner, place, "Casino", "waiting", address="bad@home.test", address_key="")
    who = stranger()
    who.post(FORM, GOOD | {"address": "known@home.test"})
    row = Comment.everything.get(address="known@home.test")
    mine.post(f"/advice/comments/{row.pk}/decide", {"act": "ban", "shown": looked(row), "reason": "spam"})
    Comment.everything.filter(pk=row.pk).update(state="waiting")
    mine.post(f"/advice/comments/{row.pk}/decide", {"act": "ban", "shown": looked(row), "reason": "spam"})
    answers = [stranger().post(FORM, GOOD | {"address": each}) for each in ("known@home.test", "new@home.test")]

    assert {(each.status_code, each["Location"]) for each in answers} == {(303, f"{FORM}?sent=1")}
    assert Comment.everything.filter(address="new@home.test").exists()
    assert Comment.everything.filter(address="known@home.test").count() == 1


def test_without_the_token_of_the_form_nothing_is_kept(place: World) -> None:
    assert visitor().post(FORM, GOOD).status_code == 403
    assert stranger().post(FORM, GOOD | {"csrfmiddlewaretoken": "x" * 32}).status_code == 403
    assert stranger().post(FORM, GOOD, origin="https://evil.test").status_code == 403
    assert not Comment.everything.exists()


def test_where_no_link_leads_back_only_who_is_signed_in_writes(place: World, world: World, mine: Visitor) -> None:
    who = stranger()
    routing.act_through(world.ports(page_address=""))

    assert "Only people who are signed in can write here." in said(visitor().get(FORM))
    assert "Only people who are signed in can write here." in said(who.post(FORM, GOOD))
    assert not Comment.everything.exists()
    mine.post(FORM, {"text": "Mine."})
    assert Comment.everything.get().author_id is not None


def test_the_signed_in_changes_and_deletes_their_own_alone(place: World, owner: Owner, mine: Visitor) -> None:
    mine.post(FORM, {"text": "Frist", "name": "Somebody else"})
    row = Comment.everything.get()
    assert row.name == "Mara Lindqvist"
    mine.post(f"/advice/comments/{row.pk}", {"act": "change", "text": "First"})
    row.refresh_from_db()
    assert (row.text, row.state) == ("First", "waiting")
    theirs = a_comment(owner, place, "Theirs", "waiting")
    assert mine.post(f"/advice/comments/{theirs.pk}", {"act": "delete"}).status_code == 404
    assert mine.post(f"/advice/comments/{row.pk}", {"act": "delete"}).status_code == 200
    assert [each.text for each in Comment.everything.all()] == ["Theirs"]


def test_every_act_shows_the_next_one(place: World, owner: Owner, mine: Visitor) -> None:
    rows = [
        a_comment(owner, place, f"Number {at}", "waiting", confirmed_at=place.clock.wait(minutes=1)) for at in range(3)
    ]
    for at, (act, more) in enumerate([("approve", {}), ("refuse", {"reason": "rude"}), ("refuse", {"words": "No."})]):
        page = said(mine.get("/advice/comments"))
        assert f"<p>Number {at}</p>" in page.partition('id="more"')[0]
        answer = mine.post(f"/advice/comments/{rows[at].pk}/decide", {"act": act, "shown": looked(rows[at]), **more})
        assert answer["Location"] == "/advice/comments#next"

    assert "No comment waits." in said(mine.get("/advice/comments"))
    assert [each.state for each in Comment.everything.order_by("text")] == ["approved", "rejected", "rejected"]


def test_a_refusal_without_a_reason_changes_nothing(place: World, owner: Owner, mine: Visitor) -> None:
    row = a_comment(owner, place, "Hm", "waiting")
    answer = mine.post(f"/advice/comments/{row.pk}/decide", {"act": "refuse", "shown": looked(row)})

    assert "A reason is missing." in said(answer)
    assert Comment.everything.get().state == "waiting"


def test_a_decision_on_other_words_than_were_shown_changes_nothing(place: World, owner: Owner, mine: Visitor) -> None:
    row = a_comment(owner, place, "Fine", "waiting")
    old = looked(row)
    Comment.everything.update(text="Casino")
    mine.post(f"/advice/comments/{row.pk}/decide", {"act": "approve", "shown": old})

    assert Comment.everything.get().state == "waiting"


def test_a_reader_reports_without_a_session(place: World, owner: Owner) -> None:
    row = a_comment(owner, place)
    who = stranger()
    address = f"/advice/comments/{row.pk}/report"

    assert who.post(address, {}).status_code == 422
    assert "Reported" in said(who.post(address, {"reason": "rude"}))
    assert "Reported" in said(who.post(address, {"reason": "rude"}))
    assert CommentReport.everything.count() == 1
    hidden = a_comment(owner, place, "Waits", "waiting")
    assert who.get(f"/advice/comments/{hidden.pk}/report").status_code == 404


def test_the_article_may_be_kept_by_caches_for_strangers_and_for_nobody_else(place: World, mine: Visitor) -> None:
    answer = visitor().get(ARTICLE)

    assert answer["Cache-Control"] == "public, max-age=60"
    assert {"cookie", "accept-language"} <= {each.strip().lower() for each in answer["Vary"].split(",")}
    assert not answer.cookies
    assert "csrfmiddlewaretoken" not in said(answer)
    again = visitor().get(ARTICLE, **{"if-none-match": answer["ETag"]})
    assert again.status_code == 304
    assert mine.get(ARTICLE)["Cache-Control"] == "no-store"
    assert visitor().get(FORM)["Cache-Control"] == "no-store"


def test_who_waits_for_a_decision_is_served_their_own_page(place: World) -> None:
    who = stranger()
    who.post(FORM, GOOD)
    (mail,) = mailed(place)
    who.post(LINK.findall(mail)[0], {"act": "confirm", "shown": shown(Comment.everything.get())})

    assert who.get(ARTICLE)["Cache-Control"] == "no-store"


def test_the_feed_holds_what_appears_and_nothing_else(place: World, owner: Owner) -> None:
    a_comment(owner, place, "Seen <b>&", decided_at=place.clock.now())
    a_comment(owner, place, "Waits", "waiting")
    answer = visitor().get(f"{ARTICLE}/comments.atom")
    atom = "{http://www.w3.org/2005/Atom}"
    entries = ET.fromstring(answer.content).findall(f"{atom}entry")

    assert [each.findtext(f"{atom}summary", "").strip() for each in entries] == ["<p>Seen &lt;b&gt;&amp;</p>"]
    assert "Waits" not in said(answer)


def test_a_closed_talk_says_so_and_is_opened_again(place: World, owner: Owner, mine: Visitor) -> None:
    a_comment(owner, place)
    who = stranger()
    mine.post(f"{ARTICLE}/closed", {"act": "close"})

    assert "nobody writes any more" in said(visitor().get(ARTICLE))
    assert "nobody writes any more" in said(visitor().get(FORM))
    assert who.post(FORM, GOOD).status_code == 422
    mine.post(f"{ARTICLE}/closed", {"act": "open"})
    assert "Write a comment" in said(visitor().get(ARTICLE))


def test_strangers_decide_nothing(place: World, owner: Owner) -> None:
    row = a_comment(owner, place, "Waits", "waiting")
    who = stranger()
    acts = [
        who.post(f"/advice/comments/{row.pk}/decide", {"act": "approve", "shown": looked(row)}),
        who.post("/advice/comments/lift", {"ban": str(row.pk)}),
        who.post(f"{ARTICLE}/closed", {"act": "close"}),
        who.post(f"/advice/comments/{row.pk}", {"act": "delete"}),
        who.get("/advice/comments"),
        who.get(f"/advice/comments/{row.pk}"),
    ]

    assert {each.status_code for each in acts} == {401}
    assert Comment.everything.get().state == "waiting"


@pytest.mark.parametrize("answer", ["x", "00000000-0000-0000-0000-000000000007", "'; drop table", "\x00"])
def test_an_answer_to_nothing_is_not_there(place: World, answer: str) -> None:
    kept = stranger().post(FORM, GOOD | {"answer": answer})

    assert visitor().get(f"{FORM}?answer={answer}").status_code == 404
    assert kept.status_code == 422
    assert "The comment you answer is not there any more." in said(kept)
    assert GOOD["text"] in said(kept)
    assert 'name="answer"' not in said(kept)
    assert not Comment.everything.exists()


@pytest.mark.parametrize("page", ["0", "-1", "99999999999999999999", "x", "2;", "٣"])
def test_odd_pages_are_the_first_or_the_last(place: World, page: str) -> None:
    assert visitor().get(f"{ARTICLE}?page={page}").status_code == 200


def test_the_pages_speak_german(place: World, owner: Owner) -> None:
    a_comment(owner, place)
    german = {"accept-language": "de"}

    assert "Kommentar schreiben" in said(visitor().get(ARTICLE, **german))
    assert "Ihr Kommentar erscheint, sobald er freigegeben ist." in said(visitor().get(FORM, **german))
