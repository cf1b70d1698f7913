"""What a first letter needs is ready before anybody asks for one."""

from __future__ import annotations

import json
import subprocess
import sys

import pytest

WARMED = """
import gc, json, re, sys
from dataclasses import replace
from afterword import wiring
wiring.set_up_django()
from afterword.core.letter.check import check_text
from afterword.core.letter.compose import write_panel
from afterword.core.letter.context import TextContext
from afterword.core.letter.request import Recipient
from afterword.web import ahead
from tests.fakes import World

ports = World().ports(proofs=wiring.ports().proofs)
ahead.read_ahead(ports, (sys.argv[1],))
there, compiled, compile = set(sys.modules), [], re._compiler.compile
re._compiler.compile = lambda pattern, flags=0: compiled.append(str(pattern)) or compile(pattern, flags)
met = (Recipient("Ana Ruiz", "Ms. Ruiz", evidence="signature", moment="the old quay wall"),)
(draft,) = write_panel(replace(ahead.PANEL, locale=sys.argv[1], people=met, employer="Quay", role="Analyst"))
known = TextContext(situation="thank_you", recipient="Ana Ruiz", employer="Quay", role="Analyst", wanted=True)
check_text("letter", sys.argv[1], draft.text, known, ports.proofs)
print(json.dumps({
    "words": len(draft.body.split()),
    "imported": sorted(name for name in set(sys.modules) - there if name.startswith("afterword")),
    "compiled": compiled,
    "frozen": gc.get_freeze_count(),
}))
"""


@pytest.mark.parametrize("locale", ["en-GB", "de-DE"])
def test_a_first_letter_reads_no_rule_and_makes_no_pattern_any_more(locale: str) -> None:
    done = subprocess.run([sys.executable, "-c", WARMED, locale], capture_output=True, text=True, check=True)
    found = json.loads(done.stdout.splitlines()[-1])

    assert found["words"] > 30
    assert found["imported"] == []
    assert len(found["compiled"]) <= 3, found["compiled"]
    assert found["frozen"] > 10_000
