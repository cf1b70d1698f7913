"""No page of the German interface says anything in English, in any state and through a whole story."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import fields, is_dataclass
from datetime import datetime
from importlib.resources import files
from pathlib import Path
from types import SimpleNamespace

import pytest
from django.conf import LazySettings
from django.db.models import Model

from afterword import wiring
from afterword.cli.walk.story import Walk
from afterword.flows.overview import telling
from afterword.flows.turns_table import TURNS
from afterword.store import models
from afterword.store.models import Letter, Owner, Person, Process
from afterword.web import choices, routing
from afterword.web.countries import countries
from tests.web import tongue
from tests.web.gallery import PAGES
from tests.web.visitors import Visitor, signed_in, visitor

pytestmark = [pytest.mark.django_db, pytest.mark.urls("tests.web.gallery"), pytest.mark.made_up]

# Names that are the same in every language, and days, whose names are in the catalogue too.
SAME = (
    *(name for _, name in countries("de")),
    *(name for _, name in (*choices.pages_languages(), *choices.SECURITIES) if name),
    "UK",
    "UTC",
)
WEEKDAYS, MONTHS = "Mo|Di|Mi|Do|Fr|Sa|So", "Jan|Feb|März|Mär|Apr|Mai|Juni|Jun|Juli|Jul|Aug|Sept|Sep|Okt|Nov|Dez"
A_DAY = re.compile(rf"\b(?:{WEEKDAYS}) \d+\. \w+|\b\w+tag, \d+\. \w+|\b(?:{WEEKDAYS}|{MONTHS})\b\.?|\b⟦?\w+⟧? 20\d\d\b")
GERMAN = {"Accept-Language": "de-DE,de;q=0.9"}


@pytest.fixture(scope="module")
def catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The cast of the gallery has made-up sentences, also inside real ones."""
    return tongue.speak_in_brackets(tmp_path_factory.mktemp("locale"), holes_too=True)


@pytest.fixture
def brackets(catalogues: Path, settings: LazySettings) -> None:
    settings.LOCALE_PATHS = [catalogues]


@pytest.fixture
def strict_brackets(tmp_path: Path, settings: LazySettings) -> None:
    settings.LOCALE_PATHS = [tongue.speak_in_brackets(tmp_path / "locale", holes_too=False)]


def bare(page: str, own: Iterable[str]) -> list[str]:
    """What the page shows neither in brackets nor in words that belong to somebody."""
    known = sorted({words for words in (*own, *SAME) if len(words) > 1}, key=len, reverse=True)
    owned = re.compile(rf"(?<!\w)(?:{'|'.join(map(re.escape, known))})(?!\w)")
    left = [owned.sub(" ", A_DAY.sub(" ", text)) for text in tongue.Bare(page.replace("\u00a0", " ")).found]
    return [" ".join(text.split()) for text in left if tongue.WORDS.search(text)]


def strings(value: object) -> Iterator[str]:
    """Every text inside a value of the gallery."""
    match value:
        case str():
            yield from (value, *re.split(r"(?<=[.?!]) ", value), *value.split(", "))
        case Model():
            yield from (text for text in vars(value).values() if isinstance(text, str))
        case SimpleNamespace():
            yield from strings(vars(value))
        case dict():
            yield from strings(tuple(value.values()))
        case tuple() | list():
            for each in value:
                yield from strings(each)
        case _ if is_dataclass(value):
            yield from strings([getattr(value, field.name) for field in fields(value)])


# The page while the program starts is made before any catalogue can be read.
@pytest.mark.parametrize("name", [name for name, (template, _) in PAGES.items() if template])
def test_a_page_in_any_state_says_nothing_but_what_is_translated(name: str, owner: Owner, brackets: None) -> None:
    page = visitor().get(f"/gallery/{name}", **GERMAN).content.decode()
    values = PAGES[name][1]

    assert tongue.OPENS in page and '<html lang="de"' in page
    # The cast of the gallery is made up, and so are its sentences.
    assert (
        bare(
            page,
            [
                text.rstrip(".")
                for text in strings(values() if callable(values) else values)
                if tongue.WORDS.search(text)
            ],
        )
        == []
    )


class Looking(Walk):
    """A walk whose person looks at every page now and then, in German."""

    found: dict[str, str]
    looked = 0
    who: Visitor

    def say(self, head: str, why: str = "", at: datetime | None = None) -> None:
        """Look around instead of printing."""
        self.looked += 1
        if self.looked % 4 == 1:
            self.look()

    def tell(self, words: str) -> None:
        """Say nothing."""

    def look(self) -> None:
        """Every page there is now."""
        own = list(own_words())
        for address in addresses():
            answer = self.who.get(address, **GERMAN)
            if answer.status_code == 200:
                self.found |= dict.fromkeys(bare(answer.content.decode(), own), address)


def addresses() -> Iterator[str]:
    """Every page with something to read."""
    yield from ("/", "/add", "/processes", "/people", "/sent", "/settings")
    for process in Process.everything.all():
        at = f"/processes/{process.pk}"
        yield from (at, f"{at}/before", f"{at}/notes", f"{at}/letters", f"{at}/else")
        for letter in Letter.everything.filter(process=process):
            yield from (f"{at}/letters?letter={letter.pk}", f"{at}/letters/{letter.pk}/edit")
        for step in models.Step.everything.filter(process=process, gone_at=None):
            yield f"{at}/step?step={step.key}"
    yield from (f"/people/{person.pk}" for person in Person.everything.all())
    yield from (f"/heard/{heard.pk}" for heard in models.Heard.everything.all())


def own_words() -> Iterator[str]:
    """What people are called, what they wrote, and what a server answered."""
    for person in Person.everything.all():
        yield from (person.written, person.job_title, person.email, *person.written.split())
    for process in Process.everything.all():
        yield from (process.employer_name, process.role, process.employer_time_zone)
    for owner in Owner.objects.all():
        yield from (owner.name, owner.phone, owner.time_zone, "New York")
    for row in models.Evidence.everything.all():
        yield from (row.raw, row.raw.strip())
    for account in models.MailAccount.everything.all():
        yield account.address
    for letter in Letter.everything.all():
        yield from (letter.subject, letter.locale)
    # What a line for a letter looks like: in the words in which the composer reads it.
    yield from (telling.LINE, *telling.LINES.values())
    yield from (action.answer for action in models.Action.everything.all())
    for event in models.Event.everything.all():
        yield from (str(value) for value in event.payload.values() if value)


def test_a_whole_story_is_told_in_german(owner: Owner, tmp_path: Path, strict_brackets: None) -> None:
    before = dict(routing._channels)
    with wiring.sandbox(tmp_path) as world:
        routing.act_through(world.ports)
        walk = Looking(world, is_sample=True)
        walk.found, walk.who = {}, signed_in(world.owner)
        content = files("afterword.samples").joinpath("invitation.ics").read_bytes()
        walk.go(content, "invitation.ics")
        walk.look()
        for turn in TURNS:
            page = walk.who.get(f"/processes/{Process.everything.get().pk}/else?what={turn.word}", **GERMAN)
            walk.found |= dict.fromkeys(bare(page.content.decode(), own_words()), turn.word)
    routing._channels.clear()
    routing._channels.update(before)

    assert walk.looked > 10
    assert walk.found == {}


def test_the_language_is_the_chosen_one_else_as_the_browser_asks(owner: Owner, mine: Visitor) -> None:
    assert '<html lang="de"' in mine.get("/settings", **GERMAN).content.decode()
    assert '<html lang="en"' in mine.get("/settings", **{"Accept-Language": "fr"}).content.decode()

    mine.post("/settings/appearance", {"appearance": "system", "pages_language": "de"})

    page = mine.get("/settings", **{"Accept-Language": "en-US"}).content.decode()
    assert '<html lang="de"' in page and "Behalten." in page and "Sprache der Seiten" in page


def test_a_language_that_there_is_not_is_refused(owner: Owner, mine: Visitor) -> None:
    answer = mine.post("/settings/appearance", {"appearance": "system", "pages_language": "xx"})

    assert "no such choice" in answer.content.decode()
    owner.refresh_from_db()
    assert owner.pages_language == ""
