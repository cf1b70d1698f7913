"""Comments decided on by the command line, by the host and with a moderator named there."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

import pytest

from afterword import cli
from afterword.flows import owners
from afterword.flows.comments import place
from afterword.store.models import Comment, CommentBan
from afterword.wiring import SystemClock
from tests.talk import Scene

pytestmark = pytest.mark.django_db(transaction=True)
Command = Callable[..., Any]


@pytest.fixture
def scene(settings: Any) -> Scene:
    settings.COMMENTS = True
    return Scene()


@pytest.fixture
def afterword(capsys: pytest.CaptureFixture[str]) -> Command:
    def call(*words: str, code: int = 0) -> Any:
        assert cli.main([*words, "--json"]) == code
        said = capsys.readouterr()
        return said.err if code else json.loads(said.out)

    return call


def test_what_waits_is_listed_and_decided_on(scene: Scene, afterword: Command) -> None:
    for at, text in enumerate(["Keep me", "Buy pills", "Hate"]):
        scene.confirmed(text, f"a{at}@home.test")
        scene.world.clock.wait(minutes=1)
    keep, buy, hate = afterword("comments", "list")["waiting"]
    assert (keep["text"], keep["article"], keep["name"], keep["likely_spam"]) == ("Keep me", "the-call", "Ada", False)

    afterword("comments", "approve", keep["id"])
    afterword("comments", "reject", buy["id"], "--reason", "spam")
    left = afterword("comments", "ban", hate["id"], "--words", "Please be kind.")

    assert not left["waiting"]
    assert [(each["text"], each["reason"], each["words"]) for each in left["refused"]][-1][1:] == ("spam", "")
    assert Comment.everything.get(text="Hate").reason_words == "Please be kind."
    assert CommentBan.everything.count() == 1
    (again,) = [each["id"] for each in left["refused"] if each["text"] == "Hate"]
    assert [each["text"] for each in afterword("comments", "back", again)["waiting"]] == ["Hate"]


def test_a_decision_belongs_to_the_words_that_were_listed(scene: Scene, afterword: Command) -> None:
    row = scene.confirmed("Nice")
    (listed,) = afterword("comments")["waiting"]
    Comment.everything.update(text="Casino")

    assert "as it is now" in afterword("comments", "approve", listed["id"], code=1)
    assert "reason is missing" in afterword("comments", "reject", afterword("comments")["waiting"][0]["id"], code=1)
    for wrong in ("", str(row.pk)[:8], "x", "0" * 8 + "." + "0" * 12):
        afterword("comments", "approve", wrong, code=1)
    row.refresh_from_db()
    assert row.state == "waiting"


def test_a_moderator_is_named_signs_in_and_is_let_go(scene: Scene, afterword: Command) -> None:
    said = afterword("moderators", "--add", "Ben Okoro")
    assert said["moderators"] == ["Ben Okoro"]

    ben = owners.redeem(said["link"].rpartition("/")[2], SystemClock().now())
    assert place.may_moderate(ben)
    assert "needs a name" in afterword("moderators", "--add", "Ben Okoro", code=1)
    assert afterword("moderators", "--link", "Ben Okoro")["link"] != said["link"]
    assert afterword("moderators", "--remove", "Ben Okoro") == {"moderators": [], "link": None}
    assert not place.may_moderate(ben)


def test_where_nobody_can_write_there_is_nothing_to_decide(scene: Scene, afterword: Command, settings: Any) -> None:
    settings.COMMENTS = False

    assert "AFTERWORD_COMMENTS=yes" in afterword("comments", code=1)
