"""robots.txt as RFC 9309 has it: which paths of a host this product may read."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import quote

AGENT = "afterword"
# RFC 9309 2.5: at least so much of the file is read.
MOST_BYTES = 500 * 1024
MOST_LINES = 5000


@dataclass(frozen=True, slots=True)
class Robots:
    """The rules for us, the seconds to leave between two requests, and where the maps of the site are."""

    rules: tuple[tuple[bool, str], ...] = ()
    delay_seconds: float = 0.0
    sitemaps: tuple[str, ...] = ()

    def allows(self, path: str) -> bool:
        """The longest rule that fits decides, allow before disallow; where none fits, all is allowed."""
        wanted = _spelt(path)
        fitting = [(len(rule), allowed) for allowed, rule in self.rules if _fits(rule, wanted)]
        return max(fitting, default=(0, True))[1]


def read_robots(text: str) -> Robots:
    """The groups that name us, taken together; those for everybody where none does."""
    groups: dict[str, list[tuple[str, str]]] = {}
    named: list[str] = []
    maps: list[str] = []
    in_rules = False
    for line in text.lstrip("\ufeff").splitlines()[:MOST_LINES]:
        field, _, value = line.partition("#")[0].partition(":")
        field, value = field.strip().lower(), value.strip()
        if field == "user-agent":
            named, in_rules = ([value.lower()] if in_rules else [*named, value.lower()]), False
            groups.setdefault(value.lower(), [])
        elif field == "sitemap":
            maps.append(value)
        elif field in {"allow", "disallow", "crawl-delay"}:
            in_rules = True
            for each in named:
                groups[each].append((field, value))
    lines = groups.get(AGENT, groups.get("*", []))
    rules = tuple((field == "allow", _spelt(value)) for field, value in lines if field != "crawl-delay" and value)
    delay = max((_seconds(value) for field, value in lines if field == "crawl-delay"), default=0.0)
    return Robots(rules, delay, tuple(maps))


def _seconds(value: str) -> float:
    return float(value) if re.fullmatch(r"\d{1,5}(?:\.\d{1,3})?", value) else 0.0


def _spelt(path: str) -> str:
    """One spelling of a path: what need not be escaped is not, everything else is."""
    return quote(re.sub(r"%[0-9a-fA-F]{2}", lambda found: found.group().upper(), path), safe="/%?&=;:@!$'()*+,~-._")


def _fits(rule: str, path: str) -> bool:
    """`*` stands for anything and `$` for the end; each part is found at its first place, so no rule takes long."""
    is_whole = rule.endswith("$")
    first, *parts = rule.removesuffix("$").split("*")
    if not path.startswith(first):
        return False
    at = len(first)
    for number, part in enumerate(parts):
        if is_whole and number == len(parts) - 1:
            return len(path) - at >= len(part) and path.endswith(part)
        found = path.find(part, at)
        if found < 0:
            return False
        at = found + len(part)
    return not is_whole or at == len(path)
