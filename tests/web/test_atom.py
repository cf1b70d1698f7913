"""The feeds, held against what RFC 4287 demands of every document, whoever wrote the words in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

import pytest

from afterword.store.models import Owner
from tests.fakes import World
from tests.web.test_comments import a_comment, place
from tests.web.visitors import visitor

__all__ = ["place"]

pytestmark = pytest.mark.django_db

ATOM = "{http://www.w3.org/2005/Atom}"
# RFC 3339, with capital T and Z (RFC 4287 3.3).
INSTANT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)")
HOSTILE = "]]> <script>alert(1)</script> & [x](javascript:1) ]]&gt;"


def faults(feed: ET.Element) -> Iterator[str]:
    """What RFC 4287 forbids in this document: sections 4.1.1, 4.1.2, 3.1, 3.3, 4.2.6 and 4.2.7."""
    entries = feed.findall(f"{ATOM}entry")
    if feed.tag != f"{ATOM}feed":
        yield "the document is no feed"
    if not any(link.get("rel") == "self" for link in feed.findall(f"{ATOM}link")):
        yield "the feed does not say where it is"
    if feed.find(f"{ATOM}author") is None and not all(each.find(f"{ATOM}author") is not None for each in entries):
        yield "an entry has no author, and neither has the feed"
    ids = [each.findtext(f"{ATOM}id") for each in entries]
    if len(set(ids)) != len(ids):
        yield "two entries have one id"
    for part in (feed, *entries):
        yield from _faults_of(part)


def _faults_of(part: ET.Element) -> Iterator[str]:  # noqa: C901 - one line a demand
    for name in ("id", "title", "updated"):
        if len(part.findall(f"{ATOM}{name}")) != 1:
            yield f"{part.tag} has not exactly one {name}"
    if not urlsplit(part.findtext(f"{ATOM}id") or "").scheme:
        yield "an id is no IRI with a scheme"
    if not all(_is_instant(each.text or "") for each in _all(part, "updated", "published")):
        yield "an instant is none"
    if not all(len(each.findall(f"{ATOM}name")) == 1 for each in _all(part, "author")):
        yield "an author has no name"
    if sum(each.get("rel", "alternate") == "alternate" for each in _all(part, "link")) != 1:
        yield "there is not exactly one page for it"
    if not all(urlsplit(each.get("href", "")).netloc for each in _all(part, "link")):
        yield "a link says no host"
    if any(len(each) or each.get("type", "text") not in {"text", "html"} for each in _all(part, "title", "summary")):
        yield "words are of another type than they say"


def _all(part: ET.Element, *names: str) -> list[ET.Element]:
    return [each for name in names for each in part.findall(f"{ATOM}{name}")]


def _is_instant(words: str) -> bool:
    return bool(INSTANT.fullmatch(words)) and datetime.fromisoformat(words).tzinfo is not None


def feed_at(address: str, language: str = "en") -> tuple[ET.Element, Any]:
    answer = visitor().get(address, **{"accept-language": language})
    assert answer["Content-Type"] == "application/atom+xml; charset=utf-8"
    return ET.fromstring(answer.content), answer


@pytest.mark.parametrize("language", ["en", "de"])
def test_the_feed_of_the_articles_is_atom_in_the_readers_language(language: str) -> None:
    feed, answer = feed_at("/advice/feed.atom", language)

    assert not list(faults(feed))
    assert feed.get("{http://www.w3.org/XML/1998/namespace}lang") == language
    titles = {each.findtext(f"{ATOM}title") for each in feed.findall(f"{ATOM}entry")}
    assert ("The call on day three to five" in titles) == (language == "en")
    assert "accept-language" in answer["Vary"].lower()


def test_an_entry_keeps_its_id_whatever_language_it_is_read_in() -> None:
    english, german = (feed_at("/advice/feed.atom", language)[0] for language in ("en", "de"))

    ids = [[each.findtext(f"{ATOM}id") for each in feed.findall(f"{ATOM}entry")] for feed in (english, german)]
    assert sorted(map(str, ids[0])) == sorted(map(str, ids[1]))


@pytest.mark.parametrize("texts", [(), ("Thank you",), (HOSTILE, "Two", "Three")])
def test_the_feed_of_comments_is_atom_whatever_was_typed(place: World, owner: Owner, texts: tuple[str, ...]) -> None:
    for text in texts:
        a_comment(owner, place, text, decided_at=place.clock.wait(minutes=1))
    feed, _ = feed_at("/advice/the-call/comments.atom")

    assert not list(faults(feed))
    summaries = [each.text or "" for each in feed.iter(f"{ATOM}summary")]
    assert len(summaries) == len(texts)
    assert not [each for each in summaries if "<script" in each or 'href="javascript' in each]


def test_no_document_and_no_entry_share_an_id(place: World, owner: Owner) -> None:
    a_comment(owner, place, "Thank you", decided_at=place.clock.now())
    feeds = [feed_at(address)[0] for address in ("/advice/feed.atom", "/advice/the-call/comments.atom")]
    ids = [each.text for feed in feeds for each in feed.iter(f"{ATOM}id")]

    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    "address", ["/advice/feed.atom", "/advice/the-call/comments.atom", "/advice/silence/comments.atom"]
)
def test_a_feed_that_did_not_change_is_not_sent_again(place: World, owner: Owner, address: str) -> None:
    a_comment(owner, place, "Thank you", decided_at=place.clock.now())
    first = visitor().get(address)
    again = visitor().get(address, if_none_match=first["ETag"])

    assert (first.status_code, again.status_code, again.content) == (200, 304, b"")
    assert "public" in first["Cache-Control"]


def test_a_new_comment_is_in_the_feed_at_once_for_who_asks_by_the_tag(place: World, owner: Owner) -> None:
    empty = visitor().get("/advice/the-call/comments.atom")
    a_comment(owner, place, "Thank you", decided_at=place.clock.now())
    answer = visitor().get("/advice/the-call/comments.atom", if_none_match=empty["ETag"])

    assert answer.status_code == 200
    assert b"Thank you" in answer.content
