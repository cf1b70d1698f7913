"""What an article says of itself to programs: Open Graph (ogp.me) and schema.org Article, read as they read it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from afterword.advice.library import articles
from afterword.core.advice.article import Article
from afterword.store.models import Owner
from afterword.web.advice import LOCALES
from tests.fakes import World
from tests.letters import a_letter
from tests.web.visitors import Visitor, visitor

pytestmark = [pytest.mark.django_db, pytest.mark.made_up]

HERE = "https://afterword.example"
VOID = frozenset({"meta", "link", "br", "hr", "input", "img"})
every_article = pytest.mark.parametrize(
    "each", [*articles("en"), *articles("de")], ids=lambda each: f"{each.slug}-{each.language}"
)


class Machine(HTMLParser):
    """Reads a page as a program does: its `<meta>` fields, its links in the head, and its microdata as nested items."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.fields: dict[str, str] = {}
        self.links: dict[str, str] = {}
        self.items: list[dict[str, Any]] = []
        self.open: list[tuple[str, dict[str, Any] | None, str]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        if tag == "meta" and (name := given.get("property") or given.get("name")):
            assert name not in self.fields or name == "theme-color"
            self.fields[name] = given.get("content", "")
        if tag == "link" and "rel" in given:
            self.links.setdefault(given["rel"], given.get("href", ""))
        item = {"@type": given.get("itemtype", "")} if "itemscope" in given else None
        self._keep(given, item)
        if tag not in VOID:
            self.open.append((tag, item, given.get("itemprop", "")))

    def handle_endtag(self, tag: str) -> None:
        while self.open and self.open.pop()[0] != tag:
            pass

    def handle_data(self, data: str) -> None:
        for _, item, name in reversed(self.open):
            if name and item is None:
                self._inside()[name] = self._inside().get(name, "") + data
                return

    def _inside(self) -> dict[str, Any]:
        return next((item for _, item, _ in reversed(self.open) if item is not None), {})

    def _keep(self, given: dict[str, str], item: dict[str, Any] | None) -> None:
        if name := given.get("itemprop"):
            self._inside()[name] = item if item is not None else given.get("content", given.get("href", ""))
        elif item is not None:
            self.items.append(item)


@pytest.fixture
def public(settings: Any) -> Iterator[str]:
    settings.PAGE_ADDRESS = HERE
    yield HERE


def read(each: Article, question: str = "", who: Visitor | None = None) -> tuple[Machine, str]:
    answer = (who or visitor()).get(f"/advice/{each.slug}{question}", accept_language=each.language)
    page = answer.content.decode()
    return Machine(page), page


@every_article
def test_schema_org_knows_the_article_its_author_and_its_page(public: str, each: Article) -> None:
    machine, _ = read(each, "?from=process-7")
    (item,) = machine.items
    address = f"{public}/advice/{each.slug}"

    assert item["@type"] == "https://schema.org/Article"
    assert (item["headline"], item["description"]) == (each.title, each.summary)
    # Search engines cut a headline here.
    assert len(each.title) <= 110
    assert (item["inLanguage"], item["dateModified"]) == (each.language, each.checked.isoformat())
    assert item["author"] == {
        "@type": "https://schema.org/Organization",
        "name": "Afterword",
        "url": f"{public}/advice",
    }
    assert item["mainEntityOfPage"] == address == machine.links["canonical"]
    assert item["image"] == machine.fields["og:image"]
    assert len(item["articleBody"].split()) > 80


@every_article
def test_open_graph_has_all_that_it_demands(public: str, each: Article) -> None:
    fields, _ = read(each, "?from=process-7")[0].fields, None

    assert fields["og:type"] == "article"
    assert (fields["og:title"], fields["og:description"]) == (each.title, each.summary)
    assert fields["og:url"] == f"{public}/advice/{each.slug}"
    assert fields["og:site_name"] == "Afterword"
    assert re.fullmatch(r"[a-z]{2}_[A-Z]{2}", fields["og:locale"])
    assert fields["og:locale"] == LOCALES[each.language]
    assert fields["article:modified_time"] == each.checked.isoformat()
    assert fields["twitter:card"] == "summary"


def test_the_picture_is_there_for_whoever_asks(public: str) -> None:
    fields = read(articles()[0])[0].fields
    at = urlsplit(fields["og:image"])
    answer = visitor().get(at.path)
    picture = b"".join(answer.streaming_content)

    assert f"{at.scheme}://{at.netloc}" == public
    assert answer["Content-Type"] == fields["og:image:type"] == "image/png"
    size = [int.from_bytes(picture[at : at + 4], "big") for at in (16, 20)]
    assert size == [int(fields["og:image:width"]), int(fields["og:image:height"])]


def test_without_an_address_of_its_own_no_address_of_this_machine_is_told() -> None:
    machine, _ = read(articles()[0])

    assert not {"og:url", "og:image"} & machine.fields.keys()
    assert not {"mainEntityOfPage", "image"} & machine.items[0].keys()
    assert "canonical" not in machine.links


def test_what_is_passed_on_holds_nothing_of_a_process(public: str, owner: Owner, world: World, mine: Visitor) -> None:
    letter: Any = a_letter(owner, world.clock.now())
    each = articles()[0]
    said = str(letter.process.employer_name)
    answer = mine.get(
        f"/advice/{each.slug}?letter={letter.pk}&at={said}", referer=f"http://127.0.0.1:8319/letter/{letter.pk}"
    )
    page = answer.content.decode()

    assert said not in page
    assert str(letter.pk) not in page
    assert f"<title>{each.title}</title>" in page
    passed = re.findall(r'href="((?:https://(?:www\.facebook|x|www\.linkedin)\.com|mailto:)[^"]*)"([^>]*)>', page)
    assert len(passed) == 4
    assert all("noreferrer" in more for address, more in passed if address.startswith("https:"))
    carried = {key for address, _ in passed for key in parse_qs(urlsplit(address.replace("&amp;", "&")).query)}
    assert carried == {"u", "url", "text", "subject", "body"}
    assert answer["Referrer-Policy"] == "same-origin"
