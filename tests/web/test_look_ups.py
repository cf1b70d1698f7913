"""Each page asks the database for no more than it did when this was written: statements are most of its cost."""

from __future__ import annotations

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.story import PANEL, TALKS, begin
from tests.web.visitors import signed_in

pytestmark = pytest.mark.django_db

# The page, and the most statements of a panel of three whose letters wait.
MOST = {
    "/": 24,
    "/processes": 6,
    "/people": 10,
    "/settings": 15,
    "/sent": 5,
    "/add": 4,
    "/processes/{}": 20,
    "/processes/{}/letters": 24,
}


def test_no_page_asks_the_database_for_more_than_it_needs() -> None:
    story = begin(PANEL)
    story.note(*TALKS[: len(PANEL)])
    who = signed_in(story.owner)
    asked = {}
    for page in MOST:
        address = page.format(story.process.pk)
        who.get(address)
        with CaptureQueriesContext(connection) as looked:
            answer = who.get(address)
        assert answer.status_code == 200
        asked[page] = len(looked)

    assert {page: count for page, count in asked.items() if count > MOST[page]} == {}
