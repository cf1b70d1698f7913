"""In which language a page speaks: as the person chose, else as their browser asks, else English."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.http import HttpRequest
from django.utils import translation
from django.utils.translation.trans_real import parse_accept_lang_header

from afterword.web import days
from afterword.web.catalogue import read
from afterword.web.choices import LANGUAGES
from afterword.web.saying import Saying

# English of its own order of days and hours; its words are those of the code.
AMERICAN = "en-us"


def for_page(request: HttpRequest, chosen: str) -> str:
    """As was chosen, else as the browser asks."""
    return chosen if chosen in dict(settings.LANGUAGES) else translation.get_language_from_request(request)


def of_letters(request: HttpRequest) -> str:
    """The first language the browser asks for in which letters are written, of its country where there is that."""
    by_code = {code.casefold(): code for code, _ in LANGUAGES}
    asked = [code for code, _ in parse_accept_lang_header(request.headers.get("Accept-Language", "").lower())]
    bases = {code: next((each for each in by_code if each[:2] == code[:2]), "") for code in asked}
    return next((by_code[each] for code in asked for each in (code, bases[code]) if each in by_code), "")


def spoken() -> str:
    """The language of this page, as `lang` says it."""
    language, _, place = (translation.get_language() or "en").partition("-")
    return f"{language}-{place.upper()}" if place else language


def said(text: object) -> str:
    """A sentence of the flows in the language of the page; English stays, with days and hours in its own manner."""
    words = "" if text is None else str(text)
    language = translation.get_language() or "en"
    saying = saying_in(language)
    if saying is None:
        return days.localised(words) if language == AMERICAN else words
    return saying.say(words)


def said_in(chosen: str, text: str) -> str:
    """The same for what is told outside of any page, in a language by its code."""
    with translation.override(chosen or "en"):
        return said(text)


def saying_in(language: str) -> Saying | None:
    """What the catalogue of a language knows; None where there is none."""
    return _saying(language, tuple(settings.LOCALE_PATHS))


@lru_cache(maxsize=16)
def _saying(language: str, folders: tuple[Path | str, ...]) -> Saying | None:
    files = (Path(each) / translation.to_locale(language) / "LC_MESSAGES" / "django.po" for each in folders)
    found = next((file for file in files if file.exists()), None)
    return Saying(read(found), days.localised) if found else None
