"""Letters that came back, as many servers say it: which address, for good or not, and whether it is wrong."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from afterword.core.hearing.understanding import MailKind, understood

TABLE = Path(__file__).parent / "bounces.jsonl"
NOTICES: list[dict[str, Any]] = [json.loads(line) for line in TABLE.read_text("utf-8").splitlines()]


@pytest.mark.parametrize("notice", NOTICES, ids=[each["name"] for each in NOTICES])
def test_a_notice_names_the_address_that_failed(notice: dict[str, Any]) -> None:
    whole = understood(notice["mail"].encode())

    assert (whole.kind is MailKind.BOUNCE) == (notice["failed"] is not None)
    if whole.bounce is not None:
        assert list(whole.bounce.failed) == notice["failed"]
        assert notice["permanent"] in {None, whole.bounce.permanent}
        assert notice["wrong"] in {None, bool(whole.bounce.address_wrong)}
