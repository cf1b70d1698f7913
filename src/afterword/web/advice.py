"""Advice: the list, an article with its sources and ways to pass it on, and the feed of new ones; open to everybody."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

from django.conf import settings
from django.contrib.staticfiles.storage import staticfiles_storage
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.cache import patch_vary_headers
from django.utils.html import escape
from django.utils.translation import get_language, gettext, gettext_noop
from django.views.decorators.http import conditional_page

from afterword.advice import library
from afterword.advice.page import html
from afterword.core.advice import share
from afterword.core.advice.article import Article, neighbours
from afterword.core.advice.sources import CAREER_OFFICE, COUNTRY, LANGUAGE, PRACTICE, STUDY, SURVEY
from afterword.web.atom import Feed, answered
from afterword.web.comments import is_for_everybody, talk
from afterword.web.moderation import waiting_for
from afterword.web.routing import shown
from afterword.web.sign_in import open_to_all

KINDS = {
    STUDY: gettext_noop("Studies from near fields"),
    SURVEY: gettext_noop("What managers say in surveys"),
    CAREER_OFFICE: gettext_noop("Career offices and universities"),
    PRACTICE: gettext_noop("Recruiters and career columns"),
    COUNTRY: gettext_noop("Guides of the countries"),
    LANGUAGE: gettext_noop("Authorities on names and language"),
}

MAKER = "Afterword"
# Open Graph wants a language with a country; the articles are written in these.
LOCALES = {"en": "en_US", "de": "de_DE"}
PICTURE = "icon-512.png"


@open_to_all
@shown
def shelf(request: HttpRequest) -> HttpResponse:
    """All articles, in the order in which they are needed."""
    values = {"articles": library.articles(_language()), "feed": _feed()}
    return render(request, "advice/shelf.html", values | waiting_for(getattr(request, "owner", None)))


@open_to_all
@shown
@conditional_page
def article(request: HttpRequest, slug: str) -> HttpResponse:
    """One article with its comments; what it says of itself to programs is schema.org Article and Open Graph."""
    found = library.article(slug, _language())
    if found is None:
        raise Http404
    values = article_page(found, settings.PAGE_ADDRESS) | {"talk": talk(request, slug)}
    return _kept_a_minute(request, render(request, "advice/article.html", values))


def _kept_a_minute(request: HttpRequest, answer: HttpResponse) -> HttpResponse:
    """What every stranger sees alike holds no token of a form, so caches may keep it for a while."""
    patch_vary_headers(answer, ("cookie", "accept-language"))
    if is_for_everybody(request):
        answer.headers["Cache-Control"] = "public, max-age=60"
    return answer


def article_page(found: Article, origin: str) -> dict[str, object]:
    """What the page of an article shows; `origin` is where everybody reaches this installation, or ""."""
    earlier, later = neighbours(library.articles(found.language), found.slug)
    return {
        "article": found,
        "words": html(found.text),
        "cited": [(KINDS[kind], words) for kind, words in found.cited],
        "earlier": earlier,
        "later": later,
        "feed": _feed(),
        "maker": MAKER,
        "locale": LOCALES.get(found.language, ""),
        **_passed_on(found, origin),
    }


def _passed_on(found: Article, origin: str) -> dict[str, object]:
    address = share.public_address(origin, reverse("article", args=[found.slug]))
    return {
        "address": address,
        "home": share.public_address(origin, reverse("advice")),
        "picture": share.public_address(origin, staticfiles_storage.url(PICTURE)),
        "ways": share.ways(found.title, address),
        "mail": share.mail(found.title, found.summary, address),
        "copied": address or f"{found.title}\n\n{found.summary}\n\n{found.text}",
    }


@open_to_all
@shown
@conditional_page
def articles_feed(request: HttpRequest) -> HttpResponse:
    """The articles as Atom (RFC 4287), the last checked first, in the reader's language where they are written in it.

    Addresses are those of this installation, and the same in every language.
    """
    origin = settings.PAGE_ADDRESS or f"{request.scheme}://{request.get_host()}"
    home, language = origin + reverse("advice"), _language()
    rows = sorted(library.articles(language), key=lambda each: each.checked, reverse=True)
    more = {"language": language, "author_name": MAKER, "feed_url": origin + _feed()}
    feed = Feed(gettext("Advice from Afterword"), home, began=_at(rows[-1].checked), **more)
    for each in rows:
        page = origin + reverse("article", args=[each.slug])
        day = _at(each.checked)
        feed.add_item(each.title, page, escape(each.summary), unique_id=page, pubdate=day, updateddate=day)
    return answered(feed)


def _at(day: date) -> datetime:
    return datetime.combine(day, time(), UTC)


def _language() -> str:
    return get_language() or library.USUAL


def _feed() -> str:
    return reverse("advice_feed")
