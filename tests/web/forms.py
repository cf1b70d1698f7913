"""The forms of a page as a browser without scripts sends them: what stands in the fields, and one pressed button."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any

Attributes = dict[str, str | None]
UNSENT = frozenset({"submit", "button", "reset", "image", "file"})


@dataclass(slots=True)
class Form:
    """One form: where it goes, what it holds, which fields must be filled in, and its buttons."""

    action: str
    method: str
    is_hidden: bool
    fields: list[tuple[str, str]] = field(default_factory=list)
    required: set[str] = field(default_factory=set)
    choices: dict[str, list[str]] = field(default_factory=dict)
    files: set[str] = field(default_factory=set)
    buttons: list[tuple[str, str, str]] = field(default_factory=list)

    def presses(self) -> Iterator[tuple[str, dict[str, Any]]]:
        """Where it goes and what is sent, for each button that can be pressed; whoever sends it adds the token."""
        for name, value, elsewhere in self.buttons:
            sent: dict[str, list[str]] = {}
            for key, words in (*self.fields, *([(name, value)] if name else [])):
                sent.setdefault(key, []).append(words)
            sent.pop("csrfmiddlewaretoken", None)
            yield elsewhere or self.action, sent


class _Reader(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.forms: list[Form] = []
        self.by_id: dict[str, Form] = {}
        self.links: list[str] = []
        self.outside: list[tuple[str, str, Attributes]] = []
        self.form: Form | None = None
        self.area: tuple[Form, str, list[str]] | None = None
        self.select: tuple[Form, str, list[str], list[str]] | None = None
        self.feed(text)
        for owner, tag, attrs in self.outside:
            if owner in self.by_id:
                self._part(self.by_id[owner], tag, attrs)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        found = dict(attrs)
        if tag == "a" and found.get("href"):
            self.links.append(str(found["href"]))
        if tag == "form":
            self.form = Form(found.get("action") or "", found.get("method") or "get", "hidden" in found)
            self.forms.append(self.form)
            self.by_id[found.get("id") or ""] = self.form
        elif tag == "option" and self.select:
            self.select[2].append(found.get("value") or "")
            self.select[3].extend([found.get("value") or ""] if "selected" in found else [])
        elif found.get("form") in self.by_id:
            self._part(self.by_id[str(found["form"])], tag, found)
        elif found.get("form"):
            self.outside.append((str(found["form"]), tag, found))
        elif self.form:
            self._part(self.form, tag, found)

    def _part(self, form: Form, tag: str, attrs: Attributes) -> None:
        name, kind = attrs.get("name") or "", attrs.get("type") or ""
        if tag == "button" and kind in {"", "submit"} and "hidden" not in attrs:
            form.buttons.append((name, attrs.get("value") or "", attrs.get("formaction") or ""))
        elif tag == "textarea":
            self.area = (form, name, [])
        elif tag == "select":
            self.select = (form, name, [], [])
        elif tag == "input" and name:
            self._input(form, name, kind, attrs)
        if tag in {"input", "textarea", "select"} and name and "required" in attrs:
            form.required.add(name)

    def _input(self, form: Form, name: str, kind: str, attrs: Attributes) -> None:
        value = attrs.get("value") or ("on" if kind == "checkbox" else "")
        if kind in {"radio", "checkbox"}:
            form.choices.setdefault(name, []).append(value)
        if kind == "file":
            form.files.add(name)
        elif kind not in UNSENT and (kind not in {"radio", "checkbox"} or "checked" in attrs):
            form.fields.append((name, value))

    def handle_data(self, data: str) -> None:
        if self.area:
            self.area[2].append(data)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self.form = None
        elif tag == "textarea" and self.area:
            form, name, words = self.area
            form.fields.append((name, "".join(words).removeprefix("\n")))
            self.area = None
        elif tag == "select" and self.select:
            form, name, offered, chosen = self.select
            form.choices[name] = offered
            form.fields += [(name, each) for each in (chosen or offered[:1])]
            self.select = None


def forms_of(page: str) -> list[Form]:
    """Every form of a page, in order."""
    return _Reader(page).forms


def links_of(page: str) -> list[str]:
    """Every link of a page, in order."""
    return _Reader(page).links
