"""Every page in every state, at /gallery/NAME: what the browser tests and the screenshots look at."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.template.loader import render_to_string
from django.urls import URLPattern, path, reverse

from afterword.advice import library
from afterword.core.errors import Refusal
from afterword.core.paper.layouts import LAYOUTS
from afterword.flows import owners, turns
from afterword.flows.approve import Ready
from afterword.flows.first_run import QUESTIONS
from afterword.flows.keep import Whole
from afterword.flows.overview import model as see
from afterword.flows.remind.links import LinkUsed
from afterword.flows.settings import Profile
from afterword.flows.turns_table import TURNS
from afterword.store.models import Letter, MailAccount, Owner, Person, Process, PushDevice, Reminding
from afterword.web import calendar, choices, interview, letter, manners, preferences, reminders, starting
from afterword.web.advice import article_page
from afterword.web.own_data import WORDS, LastAdminGoes
from afterword.web.parts import parts_of
from afterword.web.refill import refilled
from afterword.web.refusal import sentence
from afterword.web.reminders import reminders_of
from afterword.web.routing import say
from afterword.web.sign_in import open_to_all
from afterword.web.urls import ACCOUNT_ROUTES
from afterword.web.urls import urlpatterns as real
from tests.web import account_pages, calendar_pages, cast, full, further, job_pages, key_pages, talk_pages

OWNER = Owner(id=cast.key("owner"), name="Mara Lindqvist", phone="+46 70 555 01 42", time_zone=cast.HERE)
PROFILE = Profile(
    OWNER.name, OWNER.phone, OWNER.time_zone, "en-GB", "system", {"profile": "GB"}, ("I planned a ferry line.",)
)
ACCOUNT = MailAccount(address="mara@lindqvist.example", smtp_host="smtp.lindqvist.example", tested_at=cast.NOW)

QUAY = Process(id=cast.key("quay"), role="Harbour Pilot", employer_name="Quay", employer_time_zone="Europe/Berlin")
MINE = manners.of_a_process({})


def review(page: see.LettersPage, *, seen: int = 2) -> dict[str, Any]:
    ready = [each for each in page.letters if each.may_approve]
    unread = ready[seen:]
    return {
        "page": page,
        "letter": page.letters[0],
        "to_approve": ready[:seen],
        "next_letter": unread[0] if unread else None,
        "layouts": [(each.name, each.title) for each in LAYOUTS.values()],
        "approve_words": letter.approve_words(ready[:seen], len(page.letters)),
    }


def only(*letters: see.LetterView, **other: Any) -> see.LettersPage:
    return replace(cast.LETTERS, letters=letters, **other)


def article_of(slug: str, origin: str) -> dict[str, Any]:
    found = library.article(slug)
    assert found is not None
    return article_page(found, origin)


GOES = Letter(person=Person(written="Zoë Đặng"), subject="Thanks for our talk")
REMINDING = Reminding(mail=True, push=True, other=True, other_name="ntfy", first="push")
BROWSERS = [
    PushDevice(id=cast.key("phone"), name="Firefox, Android"),
    PushDevice(id=cast.key("old"), name="Chrome, Linux", gone_at=cast.NOW),
]
READY = Ready(
    Letter(locale="en-GB"),
    "mara@lindqvist.example",
    cast.LETTER.to,
    cast.LETTER.subject,
    cast.LETTER.text,
    *(cast.NOW, cast.NOW, cast.NOW, cast.HERE),
)


def settings_page(account: MailAccount | None) -> dict[str, Any]:
    reminded = (REMINDING, BROWSERS, True) if account else (Reminding(), [], False)
    return {
        **reminders.section(*reminded),
        "profile": PROFILE if account else replace(PROFILE, name="", time_zone=""),
        "achievements": "\n".join(PROFILE.achievements),
        "account": account,
        "languages": choices.LANGUAGES,
        "appearances": choices.APPEARANCES,
        "pages_languages": choices.pages_languages(),
        "evening": "19:30",
        "habits": manners.profile_field(PROFILE.settings),
        "groups": manners.groups(PROFILE.settings),
        "mail_fields": preferences.SERVERS,
        "assistant": cast.ASSISTANT if account else None,
        "assistant_is_here": False,
        "what_goes_where": "When you ask it about a letter, facts of that letter go to models.example.",
        "own_words": ("intermodal", "stevedoring") if account else (),
    }


def turn_page(word: str) -> dict[str, Any]:
    chosen = next(one for one in TURNS if one.word == word)
    people = ((cast.key("annelies"), cast.ANNELIES.written), (cast.key("hong"), cast.HONG.written))
    return {"process": QUAY, "turn": chosen, "people": people}


ALL_GO = "Both go tonight at 19:30"
PAGES: Mapping[str, tuple[str, Any]] = {
    "start": (
        "interview/add.html",
        {"is_first": True, "first": QUESTIONS, "proposed": "de-AT", "languages": choices.LANGUAGES},
    ),
    "add-wrong": (
        "interview/add.html",
        {"text": "tomorrow", "wrong": "No date was found in this text. Nothing was kept of it."},
    ),
    "today": ("today/today.html", {"page": cast.TODAY, "ahead": full.ahead}),
    "today-no-resume": ("today/today.html", {"page": replace(cast.TODAY, lacks_evidence=True), "ahead": full.ahead}),
    "today-full": ("today/today.html", {"page": full.TODAY, "ahead": partial(full.ahead, 60)}),
    "today-trouble": ("today/today.html", {"page": cast.TROUBLED, "waiting": [cast.key("invitation")]}),
    "today-first": ("today/today.html", {"page": cast.TODAY, "first": QUESTIONS}),
    "today-calm": ("today/today.html", {"page": cast.CALM, "ahead": partial(full.ahead, 0)}),
    "invitation": ("interview/invitation.html", interview.editable(cast.INVITED, cast.INVITED.people)),
    "notes": ("interview/notes.html", interview.note_lines(cast.PROCESS)),
    "before": ("interview/before.html", {"card": cast.BEFORE, "process": cast.key("rail")}),
    "letters": ("letter/letters.html", review(cast.LETTERS)),
    "letters-first": ("letter/letters.html", review(cast.LETTERS, seen=1)),
    "letters-question": (
        "letter/letters.html",
        review(only(cast.ASKING, cast.LETTER, bar_words="This one goes tonight at 19:30")),
    ),
    "letters-unwritten": (
        "letter/letters.html",
        review(only(cast.UNWRITTEN)) | {"unknown": ("your name", "your time zone")},
    ),
    "letters-blocked": ("letter/letters.html", review(only(cast.BLOCKED, missing=(cast.SALMA,)))),
    "letters-missing": (
        "letter/letters.html",
        review(only(cast.BLOCKED, missing=(cast.SALMA, cast.HONG, cast.ANNELIES))),
    ),
    "letters-going": ("letter/letters.html", review(only(cast.GOING, cast.GOING))),
    "letters-handed": ("letter/letters.html", review(only(cast.HANDED))),
    "letters-unsure": ("letter/letters.html", review(only(cast.UNSURE))),
    "letters-together": (
        "letter/together.html",
        letter.together_values(cast.LETTERS, {cast.LETTERS.letters[0].id: cast.CHANGED}),
    ),
    "letters-all-going": (
        "letter/together.html",
        letter.together_values(
            only(cast.GOING, replace(cast.GOING, id=cast.key("going-2")), approvable=(), bar_words=ALL_GO), {}
        ),
    ),
    "letters-changed": (
        "letter/letters.html",
        review(cast.LETTERS) | {"changed": cast.CHANGED, "versions": cast.VERSIONS},
    ),
    "letters-none": ("letter/letters.html", {"page": only(), "letter": None}),
    "edit": (
        "letter/edit.html",
        {
            "page": cast.LETTERS,
            "letter": cast.LETTER,
            "subject": "Thanks",
            "body": cast.TEXT,
            "checks": cast.LETTER.checks,
        },
    ),
    "another-time": (
        "letter/another_time.html",
        {"page": cast.LETTERS, "letter": cast.GOING, "at": "2026-11-24T19:30"},
    ),
    "reword": ("letter/reword.html", {"found": cast.REWORDED, "letter": cast.LETTER, "process": cast.LETTERS.process}),
    "decline": ("letter/decline.html", {"page": cast.LETTERS, "letter": cast.LETTER}),
    "process": ("process/process.html", {"page": cast.PROCESS, "act": "call"}),
    "process-country": (
        "process/process.html",
        {
            "page": replace(
                cast.PROCESS,
                call=replace(
                    cast.CALL, phone="020 7946 0112", number="", ask_country=True, country="GB", is_theirs=False
                ),
            ),
            "act": "call",
        },
    ),
    "process-no-number": (
        "process/process.html",
        {"page": replace(cast.PROCESS, call=replace(cast.CALL, phone="", number="", others=())), "act": "call"},
    ),
    "process-notes": ("process/process.html", {"page": cast.LETTERS_NOW, "act": "notes"}),
    "step": ("process/step.html", {"page": cast.STEP, "at": "2026-11-27T10:00"}),
    "step-wrong": ("process/step.html", {"page": cast.STEP, "at": "2026-11-28T10:00", "wrong": cast.NOT_THEN}),
    "else": ("process/else.html", {"process": QUAY, "groups": turns.grouped(TURNS), "others": (QUAY,)}),
    "else-short": ("process/else.html", {"process": QUAY, "groups": turns.grouped(TURNS[:6]), "is_short": True}),
    "turn": ("process/turn.html", turn_page("wrong_reader")),
    "turn-wrong": ("process/turn.html", turn_page("moved") | {"wrong": "The new day and hour are missing."}),
    "process-habits": (
        "process/process.html",
        {"page": replace(cast.PROCESS, habits=cast.HABITS), "act": "call", "manners": manners.of_a_process({})},
    ),
    "process-days": ("process/process.html", {"page": replace(cast.PROCESS, days=cast.AUGUST), "act": ""}),
    "process-ways": (
        "process/process.html",
        {"page": replace(cast.PROCESS, ways=(("silent", "If they stay silent"),)), "act": ""},
    ),
    "ways": ("process/ways.html", {"process": QUAY, "branches": cast.WAYS_ON}),
    "ways-none": ("process/ways.html", {"process": QUAY, "branches": ()}),
    "process-part": ("process/process.html", {"page": replace(cast.PROCESS, days=cast.PART), "act": ""}),
    "process-over": ("process/process.html", {"page": cast.OVER}),
    "processes": (
        "process/processes.html",
        {"lines": (*cast.TODAY.upcoming, *cast.TODAY.their_turn), "year": partial(full.year, 9)},
    ),
    "processes-full": ("process/processes.html", {"lines": full.LINES, "year": partial(full.year, 200)}),
    "people-full": ("people/people.html", {"people": full.PEOPLE, "find": ""}),
    "letters-full": ("letter/letters.html", review(full.LETTERS)),
    "letters-together-full": ("letter/together.html", letter.together_values(full.LETTERS, {})),
    "process-full": ("process/process.html", {"page": full.PROCESS, "act": "call"}),
    "processes-none": ("process/processes.html", {"lines": ()}),
    "people": ("people/people.html", {"people": (cast.ANNELIES, cast.HONG, cast.SALMA), "find": ""}),
    "people-none": ("people/people.html", {"people": (), "find": "Zoë"}),
    "person": (
        "people/person.html",
        {
            "person": cast.HONG,
            "lines": cast.TODAY.upcoming[:1],
            "sources": choices.SOURCES,
            "ways": cast.WAYS,
            "one_language": True,
            "history": cast.HISTORY,
        },
    ),
    "sent": ("sending/sent.html", {"letters": cast.SENT}),
    "sent-none": ("sending/sent.html", {"letters": ()}),
    "settings": ("settings/settings.html", settings_page(ACCOUNT)),
    "settings-open": ("settings/settings.html", settings_page(ACCOUNT)),
    "settings-wrong": ("settings/settings.html", settings_page(ACCOUNT)),
    "delete": (
        "settings/erase.html",
        {
            "whole": Whole(3, 7, 5, (GOES,), 4, "The calendar server answered 503.", is_subscribed=True),
            "words": WORDS,
            "wrong": Refusal("Nothing was deleted.", hint="Try again."),
        },
    ),
    "delete-last-admin": (
        "settings/erase.html",
        {"whole": Whole(3, 7, 5, ()), "words": WORDS, "wrong": LastAdminGoes(), "is_last": True, "typed": WORDS},
    ),
    "deleted": ("settings/erased.html", {"owner": None}),
    "deleted-but": ("settings/erased.html", {"owner": None, "calendar": calendar_pages.CLEARED}),
    "one-tap": (
        "sign_in/one_tap.html",
        {"letters": [{"ready": READY, "goes": "tonight at 19:30"}] * 2, "token": "abc"},
    ),
    "one-tap-done": ("sign_in/one_tap.html", {"is_done": True, "count": 2, "going": ["tonight at 19:30"]}),
    "one-tap-over": ("sign_in/one_tap.html", {"wrong": LinkUsed()}),
    "settings-show-first": ("settings/settings.html", settings_page(ACCOUNT) | {"must_show": True}),
    "settings-new": ("settings/settings.html", settings_page(None)),
    "sign-in": ("errors/sign_in.html", {"owner": None}),
    "sign-in-start": ("sign_in/start.html", {"owner": None, "token": "abc"}),
    "sign-in-spent": (
        "sign_in/start.html",
        {"owner": None, "token": "abc", "wrong": owners.LinkSpent()},
    ),
    "advice": ("advice/shelf.html", {"articles": library.articles(), "feed": "/advice/feed.atom"}),
    "article": ("advice/article.html", partial(article_of, "the-call", "")),
    "article-public": ("advice/article.html", partial(article_of, "other-countries", "https://afterword.example")),
    "not-found": ("errors/not_found.html", {}),
    "refused": ("errors/refused.html", {}),
    "offline": ("errors/offline.html", {"owner": None}),
    "failed": ("errors/failed.html", {}),
    # The page of the server's own port while the program prepares: no template.
    "starting": ("", {}),
    "letters-blocked-full": ("letter/letters.html", review(only(further.FULL_LETTER))),
    **further.FURTHER,
    **job_pages.PAGES,
    **talk_pages.PAGES,
    **account_pages.PAGES,
    "letter-coached": (
        "letter/letters.html",
        {**review(cast.LETTERS), "coached": {cast.LETTERS.letters[0].id: [account_pages.SAID]}},
    ),
    "letter-proposed": ("letter/letters.html", {**review(cast.LETTERS), "proposed": key_pages.PROPOSED}),
    **key_pages.PAGES,
    **calendar_pages.PAGES,
    **{
        name: ("settings/settings.html", settings_page(ACCOUNT) | values)
        for name, values in calendar_pages.SETTINGS.items()
    },
}

VERY_FULL = frozenset(name for name in PAGES if name.endswith("-full"))
# AFTERWORD_PICTURES names some pages, as in "letters,process", while one works on them.
WANTED = [name for name in os.environ.get("AFTERWORD_PICTURES", "").split(",") if name] or list(PAGES)


@open_to_all
def picture(request: HttpRequest, name: str) -> HttpResponse:
    """One page of the gallery, as its owner sees it."""
    template, values = PAGES[name]
    if not template:
        return HttpResponse(starting.page_in(request.headers.get("Accept-Language", "")))
    request.owner = OWNER  # type: ignore[attr-defined]
    if request.GET.get("said"):
        say(request, request.GET["said"])
    if callable(values):
        values = values()
    if template == "settings/settings.html":
        # The parts of it that say what is stored, as for somebody who has set nothing yet.
        values = {**calendar.section(request), **reminders_of(OWNER), **values}  # type: ignore[arg-type]
        of_a_part = name in calendar_pages.SETTINGS
        values["parts"] = parts_of(values, name.split("-")[1] if of_a_part else request.GET.get("open", ""))
        if name in {"settings-open", "settings-show-first"}:
            values["parts"] = [replace(part, is_open=True) for part in values["parts"]]
    answer = render(request, template, {"now": cast.NOW, "zone": cast.HERE, **values})
    if name == "settings-wrong":
        answer.content = as_refused(answer.content.decode())
    return answer


def as_refused(page: str) -> str:
    """The settings with a form that was refused, as it was typed."""

    def words(here: str) -> str:
        return render_to_string("part/wrong.html", {"here": here, "words": sentence(wrong)})

    wrong, given = preferences.NotAnEvening(), {"evening": ["23:15"], "profile": ["GB"]}
    again = refilled(page, reverse("save_times"), given, wrong, words)
    assert again is not None
    return again.page


urlpatterns: list[URLPattern] = [path("gallery/<str:name>", picture), *ACCOUNT_ROUTES, *real]
