"""What the pages say, gathered from the templates and the code, and the catalogues that translate it.

`python3 dev words` brings every catalogue up to date: new sentences are added untranslated, gone ones are taken out.
"""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import count
from pathlib import Path

from afterword.web.catalogue import Entry, compiled, read, written
from tests.project.source import PACKAGE, modules, shown, tree
from tests.project.spoken_modules import ALSO, SILENT, SINGLE, SPEAKING, UNSAID, UNSAID_STARTS

LOCALE = PACKAGE / "locale"
TEMPLATES = PACKAGE / "web" / "templates"
# Sentences that only a developer, the terminal or the record of acts gets to see.
SILENT_CALLS = frozenset(
    "compile sub match fullmatch search finditer findall exception warning info debug error_log record print "
    "gettext gettext_noop pgettext ngettext getLogger add_parser add_argument CheckConstraint UniqueConstraint Index "
    "cast TypeVar format_html format_html_join removeprefix removesuffix startswith endswith execute".split()
)
TAG = re.compile(
    r"\{%\s*(?:(translate)\b(.*?)%\}|(blocktranslate)\b(.*?)%\}(.*?)\{%\s*endblocktranslate\s*%\})", re.DOTALL
)
UNDERSCORED = re.compile(r"_\(\"([^\"]+)\"\)")


def sentences() -> dict[tuple[str, str], Entry]:
    """Every sentence of the pages by context and words, with the files it stands in."""
    found: dict[tuple[str, str], Entry] = {}
    for where, entry in [*_of_templates(), *_of_code()]:
        known = found.get(entry.key)
        places = (*known.where, where) if known else (where,)
        plural = (known.plural if known else "") or entry.plural
        found[entry.key] = replace(entry, where=tuple(dict.fromkeys(places)), plural=plural)
    return found


# ----- templates


def _of_templates() -> Iterator[tuple[str, Entry]]:
    for path in sorted(TEMPLATES.rglob("*.html")):
        for entry in in_template(path.read_text(encoding="utf-8")):
            yield _place(path), entry


def in_template(text: str) -> Iterator[Entry]:
    """The sentences of translate and blocktranslate tags, as Django looks them up."""
    yield from (Entry(words) for words in UNDERSCORED.findall(text))
    for simple, words, _, rest, body in TAG.findall(text):
        context = re.search(r"context \"([^\"]*)\"", words + rest)
        named = context[1] if context else ""
        if simple:
            said = re.match(r"\s*(?:\"([^\"]*)\"|'([^']*)')", words)
            if said:
                yield Entry(said[1] or said[2], context=named)
        else:
            one, _, many = re.sub(r"\{%\s*plural\s*%\}", "\0", body).partition("\0")
            yield Entry(_inner(one, rest), ("", "") if many else ("",), _inner(many, rest), named)


def shown_bare(text: str) -> list[str]:
    """The words a template shows without having them translated: text, and attributes that are read aloud or seen."""
    text = re.sub(r"\{%\s*block (?:kind|width)\s*%\}.*?\{%\s*endblock\s*%\}", "", text)
    text = TAG.sub("", text)
    text = re.sub(r"<(script|style)\b.*?</\1>|\{#.*?#\}|\{%.*?%\}|\{\{.*?\}\}", "", text, flags=re.DOTALL)
    seen = re.findall(r"\b(?:placeholder|title|aria-label|alt)=\"([^\"]*)\"", text)
    # An attribute may hold a sign that ends a tag only in quotes.
    seen += re.sub(r"<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>", "\n", text).splitlines()
    return [words.strip() for words in seen if re.search(r"[^\W\d_]{2,}", re.sub(r"&\w+;", "", words))]


def _inner(body: str, rest: str) -> str:
    if "trimmed" in rest:
        body = " ".join(line.strip() for line in body.strip().splitlines())
    return re.sub(r"\{\{\s*(\w+)\s*\}\}", r"%(\1)s", body.replace("%", "%%"))


def _place(path: Path) -> str:
    return path.relative_to(PACKAGE).as_posix()


# ----- code


def _of_code() -> Iterator[tuple[str, Entry]]:
    for path in speaking_modules():
        single = any(path in PACKAGE.glob(each) for each in SINGLE)
        for entry in in_code(tree(path), takes_single=single):
            if entry.msgid not in UNSAID and not entry.msgid.startswith(UNSAID_STARTS):
                yield _place(path), entry
    for name, words in ALSO.items():
        yield from ((name, Entry(word)) for word in words)


def speaking_modules() -> list[Path]:
    """The modules whose sentences reach the pages."""
    silent = {PACKAGE / name for name in SILENT}
    return sorted({path for pattern in SPEAKING for path in PACKAGE.glob(pattern)} - silent)


def in_code(module: ast.Module, *, takes_single: bool = False) -> Iterator[Entry]:
    """Every string of a module that reads like words for the person; the first line of a refusal's docstring too."""
    silent = {id(inner) for node in _silent(module) for inner in ast.walk(node)}
    yield from (entry for node in ast.walk(module) if isinstance(node, ast.Call) if (entry := _looked_up(node)))
    for choice in ast.walk(module):
        if isinstance(choice, ast.IfExp) and id(choice) not in silent and (pair := _plural(choice)):
            silent |= {id(inner) for inner in (*ast.walk(choice.body), *ast.walk(choice.orelse))}
            yield pair
    for node in ast.walk(module):
        if isinstance(node, ast.ClassDef) and _is_refusal(node) and (said := ast.get_docstring(node)):
            yield Entry(said.splitlines()[0])
    for found in ast.walk(module):
        if id(found) in silent or not isinstance(found, ast.JoinedStr | ast.Constant):
            continue
        text = shape_of(found)
        if text is not None and is_said(text, takes_single=takes_single):
            yield Entry(text)


def _is_refusal(node: ast.ClassDef) -> bool:
    return any(isinstance(base, ast.Name) and base.id in _refusals() for base in node.bases)


@cache
def _refusals() -> frozenset[str]:
    known = {"AfterwordError"}
    classes = [n for path in modules(PACKAGE) for n in ast.walk(tree(path)) if isinstance(n, ast.ClassDef)]
    for _ in range(4):
        known |= {n.name for n in classes if any(isinstance(b, ast.Name) and b.id in known for b in n.bases)}
    return frozenset(known)


def _silent(module: ast.Module) -> Iterator[ast.AST]:
    """Docstrings, parts of f-strings, words of tables that are split, and what goes to the log or the record."""
    for node in ast.walk(module):
        match node:
            case ast.Module() | ast.ClassDef() | ast.FunctionDef() | ast.AsyncFunctionDef():
                yield from (first for first in node.body[:1] if isinstance(first, ast.Expr))
            case ast.JoinedStr(values=parts):
                yield from parts
            case ast.Call():
                yield from _not_said_by(node)
            case _:
                yield from _compared(node)


def _compared(node: ast.AST) -> Iterator[ast.AST]:
    match node:
        case ast.Compare(left=left, comparators=others):
            yield from (left, *others)
        case ast.Dict(keys=keys):
            yield from (key for key in keys if isinstance(key, ast.Constant))
        case ast.Subscript(slice=ast.Constant() as inner):
            yield inner


def _not_said_by(call: ast.Call) -> Iterator[ast.AST]:
    name = call.func.attr if isinstance(call.func, ast.Attribute) else getattr(call.func, "id", "")
    if name in SILENT_CALLS:
        yield from call.args
    if name == "split" and isinstance(call.func, ast.Attribute):
        yield call.func.value


def _looked_up(node: ast.Call) -> Entry | None:
    """What the page itself looks up, by gettext and its kin."""
    words = [one.value for one in node.args if isinstance(one, ast.Constant) and isinstance(one.value, str)]
    match getattr(node.func, "id", ""):
        case "gettext" | "gettext_noop" if words:
            return Entry(words[0])
        case "pgettext" if len(words) > 1:
            return Entry(words[1], context=words[0])
        case "ngettext" if len(words) > 1:
            return Entry(words[0], ("", ""), words[1])
    return None


def _plural(node: ast.IfExp) -> Entry | None:
    """Two wordings of which a count picks one: `... if count == 1 else ...`, or `if count > 1`."""
    test = node.test
    if not (isinstance(test, ast.Compare) and isinstance(test.ops[0], ast.Eq | ast.Gt)):
        return None
    if not (isinstance(test.comparators[0], ast.Constant) and test.comparators[0].value == 1):
        return None
    one, many = (node.body, node.orelse) if isinstance(test.ops[0], ast.Eq) else (node.orelse, node.body)
    first, second = shape_of(one), shape_of(many)
    if first is None or second is None or "{" not in second or not is_said(second):
        return None
    return Entry(first, ("", ""), second)


def shape_of(node: ast.AST) -> str | None:
    """The words of a string; what an f-string puts in becomes a named hole."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        return re.sub(r"\{(\w+)[:!][^}]*\}", r"{\1}", node.value).strip()
    if not isinstance(node, ast.JoinedStr):
        return None
    used: set[str] = set()
    return "".join(
        str(piece.value) if isinstance(piece, ast.Constant) else "{" + _hole(piece, used) + "}" for piece in node.values
    ).strip()


def _hole(piece: ast.AST, used: set[str]) -> str:
    name = _named(piece.value if isinstance(piece, ast.FormattedValue) else piece).strip("_").lower() or "x"
    for number in count(1):
        unique = name if number == 1 else f"{name}{number}"
        if unique not in used:
            used.add(unique)
            return unique
    raise AssertionError


def _named(node: ast.AST) -> str:
    match node:
        case ast.Name(id=name) | ast.Attribute(attr=name):
            return name
        case ast.Subscript(slice=ast.Constant(value=str(name))):
            return name
        case ast.Subscript(value=inner):
            return _named(inner)
        case ast.Call(func=ast.Attribute(value=inner, attr="strip" | "lower" | "replace" | "get" | "isoformat")):
            return _named(inner)
        case ast.Call(func=func):
            return _named(func)
    return "x"


def is_said(text: str, *, takes_single: bool = False) -> bool:
    """True when a string reads like words for the person, and not like a key, a pattern or markup."""
    words = re.sub(r"\{\w*\}", "", text)
    if re.match(r"[A-Z“][^<>|\\]*[.?!:]$", text, re.DOTALL) and len(words.split()) > 3:
        return True
    if re.search(r"[_<>\\|=]|\(\?|https?://|%\w|^[a-z]+/", words) or words.isupper():
        return False
    if re.fullmatch(r"[A-Z][a-zé]+[.?:]?", text):
        return takes_single
    if "{" in text:
        return bool(re.search(r"(?:\s|^)[(“]?[A-Za-z’']{2,}\S*(?:\s|$)", words.strip())) and " " in text
    return bool(re.search(r"[A-Za-z’'”)]+[,.:;?!]? [“(]?[A-Za-z0-9]+", words))


# ----- the catalogues


def languages() -> list[str]:
    """The languages that have a catalogue."""
    return sorted(path.parts[-3] for path in LOCALE.glob("*/LC_MESSAGES/django.po"))


def catalogue(language: str) -> Path:
    """The .po of a language."""
    return LOCALE / language / "LC_MESSAGES" / "django.po"


def merged(known: Iterable[Entry], wanted: Iterable[Entry]) -> list[Entry]:
    """The wanted entries with the translations that are known; a head stays first, what is gone falls away."""
    by_key = {entry.key: entry for entry in known}
    head = by_key.pop(("", ""), Entry("", ("Content-Type: text/plain; charset=UTF-8\n",)))
    rows = []
    for entry in sorted(wanted, key=lambda one: (one.where, one.msgid)):
        old = by_key.get(entry.key)
        is_same = old is not None and bool(old.plural) == bool(entry.plural)
        forms = old.msgstr if old is not None and is_same else (("", "") if entry.plural else ("",))
        rows.append(replace(entry, msgstr=forms, is_fuzzy=bool(old and old.is_fuzzy)))
    return [head, *rows]


def main() -> int:
    """Bring every full catalogue up to date, and say what it lacks."""
    wanted = sentences()
    for language in languages():
        path = catalogue(language)
        known = read(path)
        rows = merged(known, wanted.values())
        path.write_text(written(rows), encoding="utf-8")
        path.with_suffix(".mo").write_bytes(compiled(rows))
        missing = [row.msgid for row in rows if not row.is_translated]
        lines = [f"{shown(path)}: {len(rows) - 1} sentences, {len(missing)} without a translation", *missing[:20]]
        sys.stdout.write("\n  ".join(lines) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
