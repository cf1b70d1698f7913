"""`check_text`: every rule that fits the unit; what is found comes in the order of the codes."""

from __future__ import annotations

from collections.abc import Iterable

from afterword.core.errors import Unreadable
from afterword.core.findings import Finding
from afterword.core.letter.context import TextContext
from afterword.core.letter.rules import EVERY, RULES
from afterword.core.letter.rules.checked import lay_out
from afterword.core.ports import Proofreader

BESIDE = "L08"


def check_text(
    unit: str, locale: str, text: str, context: TextContext, proofs: Proofreader | None = None
) -> tuple[Finding, ...]:
    """Judge one text by the rules L01 to L30 (playbook part e) that can be judged on that unit.

    `unit` is letter, message, sentence, subject, signature, envelope or spoken (a call or voicemail);
    `locale` is the letter's language tag; `proofs` knows the words and the grammar of languages.
    A rule whose facts are missing from the context stays silent.
    The findings come by code, then by place; `block` stands for the playbook's ERROR.
    """
    if unit not in EVERY:
        raise Unreadable(f"There is no unit {unit!r}.", hint=f"Use one of: {', '.join(sorted(EVERY))}.")
    checked = lay_out(unit, locale, text, context, proofs)
    return in_order(finding for rule in RULES if unit in rule.units for finding in rule.check(checked))


def check_beside(unit: str, locale: str, text: str, context: TextContext) -> tuple[Finding, ...]:
    """Judge one text by the one rule that looks at other letters (L08); no other rule reads `earlier`.

    `check_text` without the earlier letters, with this beside it, finds what `check_text` finds with them.
    """
    checked = lay_out(unit, locale, text, context, None)
    return in_order(
        finding for rule in RULES if rule.code == BESIDE and unit in rule.units for finding in rule.check(checked)
    )


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """By code, then by place."""
    return tuple(sorted(findings, key=lambda finding: (finding.rule, finding.start or 0)))
