"""Somebody whose browser runs no script: follows every link there is, and presses every button of every form."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from copy import copy
from dataclasses import dataclass
from html import unescape
from typing import Any
from urllib.parse import urljoin, urlsplit

from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import transaction
from django.urls import Resolver404, resolve

from tests.web.forms import Form, forms_of, links_of
from tests.web.visitors import Visitor

# Pages of one kind that are looked at: the people of a panel are alike.
MOST_OF_A_KIND = 8
NOTICE = re.compile(r'<div id="notices"[^>]*>(.*?)</div>\s*<(?!div)', re.DOTALL)
NOT_SHOWN = re.compile(r"<template.*?</template>", re.DOTALL)
WRONG = re.compile(r'(?:role="alert"|class="wrong")[^>]*>(.*?)</(?:p|div)>', re.DOTALL)
TAGS = re.compile(r"<[^>]+>")
CHOOSING = {"contact_import"}
PROMISE = "Take this back"

# A file is a name and its content, made anew for each press.
Typed = Mapping[str, str | tuple[str, bytes]]


@dataclass(frozen=True, slots=True)
class Pressed:
    """One press: the act, the page it was pressed on, what was answered, what is said then and after an undo."""

    act: str
    page: str
    status: int
    then: int
    said: str
    undone: str


def act_of(address: str) -> str:
    """The name of the route at an address; "" where there is none."""
    try:
        return str(resolve(urlsplit(address).path).url_name)
    except Resolver404:
        return ""


def pages_from(who: Visitor, *starts: str) -> dict[str, str]:
    """Every page that links lead to, by its address."""
    todo, seen, kinds, pages = [*starts], set[str](), Counter[str](), dict[str, str]()
    while todo:
        address = todo.pop(0).partition("#")[0]
        kind = act_of(address)
        if not kind or address in seen or kinds[kind] >= MOST_OF_A_KIND:
            continue
        seen.add(address)
        kinds[kind] += 1
        answer = who.get(address)
        if answer.status_code == 200 and "text/html" in answer["Content-Type"]:
            pages[address] = answer.content.decode()
            found = (urljoin(address, link) for link in links_of(pages[address]))
            todo += [link for link in found if link.startswith("/")]
    return pages


def forms_in(pages: Mapping[str, str], known: set[Hashable]) -> Iterator[tuple[str, Form]]:
    """The forms that act, each kind once, with the page they stand on."""
    for address, page in pages.items():
        for form in forms_of(page):
            form.action = form.action or address
            kind = (act_of(form.action), tuple(sorted({name for name, _ in form.fields})), tuple(form.buttons))
            if form.method == "post" and kind not in known:
                known.add(kind)
                yield address, form


def press(who: Visitor, address: str, act: str, typed: Typed | None = None) -> str:
    """Press the first button of this act on a page, for good; the address that it leads to."""
    page = who.get(address.partition("#")[0]).content.decode()
    presses = [
        (form, where, sent)
        for form in forms_of(page)
        for where, sent in form.presses()
        if form.method == "post" and act_of(where or address) == act
    ]
    assert presses, (act, address)
    form, where, sent = max(presses, key=lambda each: len(set(typed or {}) & _names(each[0])))
    answer = who.post(where or address, {**sent, **_filled(act, form, typed or {})})
    assert answer.status_code == 303, (act, _words(WRONG, answer))
    return str(answer["Location"])


def press_all(
    who: Visitor, pages: Mapping[str, str], typed: Mapping[str, Typed], known: set[Hashable]
) -> Iterator[Pressed]:
    """Press each button of each form, with what is typed into that act's fields; what it did is then undone.

    So each press meets the same rows; a button that ends the session ends it for that press alone.
    """
    for address, form in forms_in(pages, known):
        for where, sent in form.presses():
            act = act_of(where)
            cookies = copy(who.client.cookies)
            held = transaction.savepoint()
            yield _pressed(who, act, address, where, {**sent, **_filled(act, form, typed.get(act, {}))})
            transaction.savepoint_rollback(held)
            who.client.cookies = cookies


def _filled(act: str, form: Form, typed: Typed) -> dict[str, Any]:
    """What is typed into the fields that there are; where one chooses what is taken in, all of it."""
    ticked = form.choices if act in CHOOSING else {}
    return {**ticked, **{name: _given(value) for name, value in typed.items() if name in _names(form)}}


def _given(value: str | tuple[str, bytes]) -> str | SimpleUploadedFile:
    return value if isinstance(value, str) else SimpleUploadedFile(*value)


def _names(form: Form) -> set[str]:
    return {name for name, _ in form.fields} | set(form.choices) | form.files


def _pressed(who: Visitor, act: str, page: str, address: str, sent: Mapping[str, Any]) -> Pressed:
    answer = who.post(address, dict(sent))
    if answer.status_code != 303:
        return Pressed(act, page, answer.status_code, answer.status_code, _words(WRONG, answer), "")
    shown = who.get(answer["Location"].partition("#")[0])
    said = _words(NOTICE, shown)
    return Pressed(act, page, 303, shown.status_code, said, _undone(who, shown) if PROMISE in said else "")


def _undone(who: Visitor, shown: Any) -> str:
    """What is said once the button of the notice is pressed; "" where it does nothing."""
    notice = NOTICE.search(shown.content.decode())
    form = next(form for form in forms_of(notice[1] if notice else "") if form.method == "post")
    answer = who.post(form.action, dict(next(form.presses())[1]))
    if answer.status_code != 303:
        return ""
    return _words(NOTICE, who.get(answer["Location"].partition("#")[0]))


def _words(where: re.Pattern[str], answer: Any) -> str:
    found = where.search(NOT_SHOWN.sub("", answer.content.decode()))
    return " ".join(unescape(TAGS.sub(" ", found[1])).split()) if found else ""
