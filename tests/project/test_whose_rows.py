"""Rows are looked up by whose they are, in one place: past it goes only what stands here with its reason."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.project.source import PACKAGE, dotted, imports, modules, tree

# All that stands above the store; the core knows no rows.
PARTS = ("flows", "accounts", "assistant", "web", "cli", "wiring")

PAST_OWNERS = {"everything", "_default_manager", "_base_manager"}
MAKES = {"create", "get_or_create", "update_or_create"}
# They write rows that are at hand, each with its owner.
WRITES_ROWS = {"bulk_create", "bulk_update"}
WHOSE = {"owner", "owner_id", "owner__in", "author"}
# Nobody's: who may send, what runs do in turn.
NOBODYS = {"Instance", "Duty"}

REASONS = {
    "a secret that is asked for says whose it is": {
        "flows.access.token_of", "flows.calendar.feed.feed_behind", "flows.comments.own.of_token",
        "flows.job_search.saved.of_token", "flows.owners.redeem", "flows.remind.links._link",
    },
    "a duty of the worker, for everybody": {
        "flows.assistant.forget_old_answers", "flows.calendar.keeping.keep_calendars",
        "flows.calendar.looking.look_into_calendars", "flows.calendar.putting.put_calendars",
        "flows.comments.mails.send_comment_mails", "flows.comments.mails.tidy",
        "flows.job_search.beside.watch_the_closed", "flows.job_search.collecting.collect",
        "flows.job_search.sending._settle", "flows.job_search.sending.send_alerts",
        "flows.job_sources.fetching.fetch_due", "flows.remind.answers.settle_answers",
        "flows.remind.call_answers.settle_call_answers", "flows.remind.telling.remind",
        "flows.replan._stale", "flows.replan._wanting_letters", "flows.resume.forget_removed",
        "flows.set_aside._LEFT", "flows.tick._to_hear", "flows.tick._listen", "flows.tick._states",
        "flows.tick.wake", "flows.watch._mailboxes",
    },
    "counts and states of the whole installation, and nothing of anybody": {
        "flows.doctor_many._passwords", "flows.health._failed", "flows.health._waiting",
        "flows.job_search.collecting._not_mailed", "flows.pulse._letters", "flows.pulse.measures",
    },
    "how often a board may be asked, whoever follows it": {
        "flows.job_sources.fetching._is_too_often",
    },
    "the row it belongs to is at hand": {
        "flows.comments.moderate._say_no", "flows.comments.moderate.take_back",
        "flows.comments.own.remove", "flows.job_search.came_back._rest", "flows.job_search.came_back.take_returned",
        "flows.job_search.sending._let_go", "flows.job_search.sending._may_go", "flows.job_search.sending._refused",
        "flows.job_search.sending._told", "flows.job_search.sending._worth_telling",
        "flows.job_sources.keeping._update", "flows.lay_over._STEPS", "flows.lay_over._TAKEN_BACK",
        "flows.paused.paused_among", "flows.set_aside._set_aside", "flows.write_letter.leaving_ahead._read_words",
    },
    "whether a mail that came in is one of ours": {"flows.remind.proof.unproved"},
    "the one place that says what a coach sees": {"flows.coaching.consent._open"},
    "somebody is a moderator of the host, not of themselves": {"flows.comments.moderators.is_moderator"},
    "who is signed in, or begins here": {
        "accounts.arriving.adopt", "accounts.models.make", "flows.closed.closed_among", "flows.comments.moderators.add",
        "flows.owners._made_once", "flows.owners.has_admin", "flows.owners.is_last_admin", "flows.owners.of_account",
        "flows.owners.the_owner", "web.guard._OWNER",
    },
    "who the host is, and how many there are": {"flows.comments.place.host", "flows.job_search.collecting._not_mailed"},
}  # fmt: skip


@dataclass(frozen=True)
class LookUp:
    """Where a manager is used: in which function, of which model, and what is asked of it."""

    place: str
    model: str
    manager: str
    asks: tuple[str, ...]
    given: dict[str | None, ast.expr]


def look_ups(path: Path) -> Iterator[LookUp]:
    if not re.search(r"\.(everything|objects|_default_manager|_base_manager)\b", path.read_text(encoding="utf-8")):
        return
    parents = {child: node for node in ast.walk(tree(path)) for child in ast.iter_child_nodes(node)}
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Attribute) and node.attr in {*PAST_OWNERS, "objects"}:
            asks, given = _asked(node, parents)
            model = node.value.id if isinstance(node.value, ast.Name) else "?"
            yield LookUp(_place(path, node, parents), model, node.attr, asks, given)


def _asked(node: ast.AST, parents: dict[ast.AST, ast.AST]) -> tuple[tuple[str, ...], dict[str | None, ast.expr]]:
    """The methods that follow on a manager, one upon the other, and what is given to them by name."""
    asks: list[str] = []
    given: dict[str | None, ast.expr] = {}
    while isinstance(above := parents.get(node), (ast.Attribute, ast.Call)):
        if isinstance(above, ast.Attribute):
            asks.append(above.attr)
        elif above.func is node:
            given |= {word.arg: word.value for word in above.keywords}
        else:
            break
        node = above
    return tuple(asks), given


def _place(path: Path, node: ast.AST, parents: dict[ast.AST, ast.AST]) -> str:
    """The function, or the prepared question by its name."""
    name = ""
    while not isinstance(node, (ast.FunctionDef, ast.Module)):
        node = parents[node]
        if isinstance(node, ast.Assign) and isinstance(target := node.targets[0], ast.Name):
            name = target.id
    return f"{dotted(path).removeprefix('afterword.')}.{getattr(node, 'name', name)}"


def says_whose(look: LookUp) -> bool:
    """Whether the question names an owner, or a row at hand; or rows are made with theirs."""
    first, key = next(iter(look.asks), ""), look.given.get("pk")
    if look.manager == "objects" and first in {"of", "one"}:
        return True
    if first in WRITES_ROWS or (first in MAKES and None in look.given) or look.given.keys() & WHOSE:
        return True
    return isinstance(key, ast.Attribute) and key.attr in {"pk", "owner_id"}


@cache
def unasked() -> frozenset[str]:
    """Every function that looks rows up without saying whose."""
    found = set()
    for path in modules(*(PACKAGE / part for part in PARTS)):
        ours = {name.rpartition(".")[2] for name in imports(path) if name.startswith("afterword.store.models.")}
        for look in look_ups(path):
            is_ours = look.manager in PAST_OWNERS or look.model in ours - NOBODYS
            if is_ours and not says_whose(look):
                found.add(look.place)
    return frozenset(found)


def test_rows_are_looked_up_by_whose_they_are_or_it_is_said_why_not() -> None:
    named = set().union(*REASONS.values())

    assert sorted(unasked() - named) == []
    assert sorted(named - unasked()) == []


def test_pages_and_commands_go_past_no_owner() -> None:
    assert [each for each in unasked() if each.startswith(("web.", "cli."))] == ["web.guard._OWNER"]
