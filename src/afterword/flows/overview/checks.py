"""The checks of a letter in words, and the words of the letter that carry them."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from afterword.core.findings import Finding, Level
from afterword.core.letter.carried import carried
from afterword.core.letter.names.fine import may_be_fine
from afterword.core.letter.rules.proofs import may_be_own_word
from afterword.flows.overview.model import Check, Named, Span
from afterword.store.models import Letter

THANK_YOU = (
    ("L01", "Greets them by the right name"),
    ("L04", "Thanks them for their time"),
    ("L05", "Says you want the role"),
    ("L06", "Says why you are right for it"),
    ("L07", "Takes up what you talked about"),
    ("L08", "Differs from every other letter"),
)
OTHERS = (("L01", "Greets them by the right name"),)

# Where the parts stand depends on the words alone.
_carried = lru_cache(maxsize=256)(carried)


def checks_of(situation: str, findings: Sequence[Finding], letter: Letter, text: str, moment: str) -> tuple[Check, ...]:
    """What a letter of this kind must have, good or not, then every other finding; nothing without words."""
    if not letter.body.strip():
        return ()
    wanted = THANK_YOU if situation == "thank_you" else OTHERS
    facts = tuple(str(used.get("fact") or "") for used in letter.used)
    spans = _carried(text, letter.locale, moment, facts)
    checks = [
        _check(rule, words, findings, tuple((each.start, each.end) for each in spans.get(rule, ())), text)
        for rule, words in wanted
    ]
    named = {rule for rule, _ in wanted}
    rest = [each for each in findings if each.rule not in named and each.level is not Level.LOOK]
    checks += [_bad(each, text) for each in rest]
    count = len(letter.body.split())
    good = not any(each.rule in {"L02", "L09"} and each.level is not Level.LOOK for each in findings)
    if good:
        checks.append(Check("L09", f"{count} words, nothing left blank", is_good=True))
    return tuple(checks)


def paragraphs_of(
    text: str, checks: Sequence[Check], findings: Sequence[Finding], named: Sequence[Named] = ()
) -> tuple[tuple[Span, ...], ...]:
    """The text cut into paragraphs and runs: a run carries the check, the finding or the name it belongs to."""
    label = _labels(text, checks, findings, named)
    paragraphs, start = [], 0
    for paragraph in text.split("\n\n"):
        paragraphs.append(_runs(text, label, start, start + len(paragraph)))
        start += len(paragraph) + 2
    return tuple(paragraphs)


def _check(rule: str, words: str, findings: Sequence[Finding], marks: tuple[tuple[int, int], ...], text: str) -> Check:
    bad = [each for each in findings if each.rule == rule and each.level is not Level.LOOK]
    if not bad:
        return Check(rule, words, is_good=True, marks=marks)
    return _bad(bad[0], text)


def _bad(finding: Finding, text: str) -> Check:
    fine = finding.found or "" if may_be_fine(finding, text) else ""
    return Check(
        finding.rule,
        finding.message,
        is_good=False,
        level=str(finding.level),
        marks=_place(finding),
        fix=finding.fix or "",
        fine=fine,
        quote=finding.found or "",
        word=finding.found or "" if may_be_own_word(finding) else "",
    )


def advised(finding: Finding) -> Check:
    """What the person's own assistant would not send, as one more line; it stands in nobody's way."""
    words = f"Your assistant on “{finding.found}”: {finding.message}"
    return Check(f"{finding.rule}-advice", words, is_good=False, level="advice", fix=finding.fix or "")


def _place(finding: Finding) -> tuple[tuple[int, int], ...]:
    return ((finding.start, finding.end),) if finding.start is not None and finding.end is not None else ()


def _labels(
    text: str, checks: Sequence[Check], findings: Sequence[Finding], named: Sequence[Named]
) -> list[tuple[str, str]]:
    label = [("", "")] * len(text)
    good = [(check.rule, check.marks) for check in checks if check.is_good]
    for rule, marks in (*good, *((each.check, each.marks) for each in named)):
        for start, end in marks:
            label[start:end] = [(rule, "")] * (end - start)
    for finding in findings:
        if finding.start is not None and finding.end is not None:
            size = max(0, min(finding.end, len(text)) - finding.start)
            label[finding.start : finding.start + size] = [(finding.rule, str(finding.level))] * size
    return label


def _runs(text: str, label: Sequence[tuple[str, str]], start: int, end: int) -> tuple[Span, ...]:
    runs: list[Span] = []
    begin = start
    for place in range(start, end + 1):
        if place == end or label[place] != label[begin]:
            if place > begin:
                runs.append(Span(text[begin:place], *label[begin]))
            begin = place
    return tuple(runs)
