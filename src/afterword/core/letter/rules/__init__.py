"""The rules L01 to L30, by code; each module holds one rule or one small group of rules (playbook part e)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module

from afterword.core.findings import Finding
from afterword.core.letter.rules.checked import Checked

Check = Callable[[Checked], Iterator[Finding]]

LETTER = frozenset({"letter", "message"})
PROSE = frozenset({"letter", "message", "sentence", "spoken"})
EVERY = frozenset({"letter", "message", "sentence", "spoken", "subject", "signature", "envelope"})


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the playbook: its code, the units it can judge, and the module whose `check` judges it."""

    code: str
    units: frozenset[str]
    module: str

    @property
    def check(self) -> Check:
        """The function that yields findings for one checked text."""
        module = import_module(f"afterword.core.letter.rules.{self.module}")
        check: Check = module.check
        return check


RULES = (
    Rule("L01", LETTER, "salutation"),
    Rule("L02", EVERY, "foreign"),
    Rule("L03", LETTER, "role"),
    Rule("L04", LETTER, "thanks"),
    Rule("L05", LETTER, "desire"),
    Rule("L06", LETTER, "fit"),
    Rule("L07", LETTER, "specific"),
    Rule("L08", LETTER, "distinct"),
    Rule("L09", LETTER, "length"),
    Rule("L10", LETTER, "paragraphs"),
    Rule("L11", PROSE, "close"),
    Rule("L15", PROSE, "cliches"),
    Rule("L16", PROSE, "loudness"),
    Rule("L17", LETTER, "self_centred"),
    Rule("L20", EVERY, "unmentionable"),
    Rule("L21", PROSE, "attachments"),
    Rule("L22", frozenset({"subject"}), "subject"),
    Rule("L23", frozenset({"signature", "letter", "message"}), "signature"),
    Rule("L24", PROSE, "spelling"),
    Rule("L25", PROSE, "register"),
    Rule("L26", PROSE, "read_time"),
    Rule("L27", PROSE, "truth"),
    Rule("L28", frozenset({"envelope", "message"}), "recipients"),
    Rule("L29", LETTER, "promises"),
    Rule("L30", frozenset({"message"}), "plain_version"),
    # Last: how a text sounds may be being judged beside all else already.
    Rule("L12", PROSE, "wording.tone"),
)
