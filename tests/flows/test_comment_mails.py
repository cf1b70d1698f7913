"""Mails about comments: links that end, few to a mailbox, each once, nothing in them that was typed."""

from __future__ import annotations

from datetime import timedelta

import pytest

from afterword.core.comments.limits import ALL_MAILS_HOUR
from afterword.core.comments.writing import read_draft
from afterword.flows.comments import mails, moderate, own, place
from afterword.flows.comments.moderate import NoReason
from afterword.flows.comments.own import LinkOver
from afterword.flows.comments.write import write
from afterword.store.models import Comment, CommentMail, CommentTry, CommentWord
from tests.talk import NOON, PAGE, SLUG, Scene, seen, token_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return Scene()


def test_the_mail_holds_nothing_that_was_typed_and_says_what_opening_does(scene: Scene) -> None:
    by = place.visitor(None, "192.0.2.1")
    write(scene.owner, SLUG, read_draft("Winner", "victim@home.test", "Claim it at https://evil.test"), by, scene.now)

    (mail,) = scene.passes()
    words = mail.as_string()
    assert mail["To"] == "victim@home.test"
    assert mail["From"].addresses[0].display_name == "advice.test"
    assert mail["Auto-Submitted"] == "auto-generated"
    assert "Opening the page does nothing by itself." in words
    assert not any(each in words for each in ("Winner", "evil", "Claim", "Mara"))


def test_a_mail_is_in_the_language_the_form_was_in(scene: Scene) -> None:
    said: list[tuple[str, str]] = []

    def say(language: str, words: str) -> str:
        said.append((language, words))
        return words

    scene.ports = scene.world.ports(page_address=PAGE, say=say)
    scene.write(language="de")
    scene.passes()
    assert ("de", mails.CONFIRM) in said


def test_a_link_ends_after_two_days_and_the_comment_with_it(scene: Scene) -> None:
    scene.write()
    (mail,) = scene.passes()
    late = scene.now + timedelta(days=2)
    comment = own.of_token(token_in(mail), late - timedelta(seconds=1))

    with pytest.raises(LinkOver):
        own.of_token(token_in(mail), late)
    with pytest.raises(LinkOver):
        own.confirm(comment, seen(comment), late)
    scene.passes(days=2)
    assert not Comment.everything.exists()


@pytest.mark.parametrize("forged", ["", "x", "x:y", "a" * 500, "ä:ö", "..:..", "\x00:\x00"])
def test_a_forged_link_leads_nowhere(scene: Scene, forged: str) -> None:
    scene.confirmed()
    with pytest.raises(LinkOver):
        own.of_token(forged, scene.now)


def test_a_link_is_no_other_link_and_changing_a_letter_breaks_it(scene: Scene) -> None:
    scene.write("One")
    scene.write("Two", "bea@home.test")
    found = {str(each["To"]): token_in(each) for each in scene.passes()}
    one, two = found["ada@home.test"], found["bea@home.test"]

    assert own.of_token(one, scene.now).text == "One"
    assert own.of_token(two, scene.now).text == "Two"
    for mixed in (one.partition(":")[0] + ":" + two.partition(":")[2], one[:-1] + ("a" if one[-1] != "a" else "b")):
        with pytest.raises(LinkOver):
            own.of_token(mixed, scene.now)


def test_a_mailbox_gets_one_mail_an_hour_and_three_a_day(scene: Scene) -> None:
    for at in range(8):
        scene.write(f"Word {at}", f"ada+{at}@home.test")

    assert CommentMail.everything.count() == 3
    assert len(scene.passes()) == 1
    assert len(scene.passes(minutes=59)) == 0
    assert len(scene.passes(minutes=1)) == 1
    assert len(scene.passes(minutes=30)) == 0
    assert len(scene.passes(minutes=30)) == 1
    assert len(scene.passes(hours=5)) == 0


def test_all_mailboxes_together_get_only_so_many(scene: Scene) -> None:
    for at in range(ALL_MAILS_HOUR + 5):
        row = Comment.everything.create(owner=scene.owner, slug=SLUG, address=f"a{at}@home.test", made_at=NOON)
        Comment.everything.filter(pk=row.pk).update(confirm_until=NOON + timedelta(days=2))
        CommentMail.everything.create(
            owner=scene.owner, comment=row, kind="confirm", address_key=str(at), made_at=NOON
        )  # fmt: skip

    assert len(scene.passes()) == ALL_MAILS_HOUR
    assert len(scene.passes(minutes=20)) == 0
    assert len(scene.passes(minutes=61)) == 5


def test_what_may_have_left_is_not_sent_again(scene: Scene) -> None:
    scene.write()
    CommentMail.everything.update(state="committed", lease_until=NOON - timedelta(minutes=1), committed_at=NOON)

    assert scene.passes(minutes=5) == []
    assert CommentMail.everything.get().state == "uncertain"
    assert scene.passes(hours=3) == []


def test_without_an_address_of_its_own_or_an_account_no_mail_leaves(scene: Scene) -> None:
    scene.write()
    scene.ports = scene.world.ports(page_address="")

    assert scene.passes() == []
    assert not place.takes_visitors(scene.ports, scene.owner)


def test_an_author_is_told_why_it_does_not_appear(scene: Scene) -> None:
    comment = scene.confirmed("Off it goes")
    with pytest.raises(NoReason):
        moderate.refuse(scene.owner, comment.pk, moderate.mark_of(comment), "", " \u200b", scene.now, ban=False)
    moderate.refuse(scene.owner, comment.pk, moderate.mark_of(comment), "aside", "Try the forum.", scene.now, ban=False)

    assert scene.passes(minutes=9) == []
    (mail,) = scene.passes(minutes=1)
    said = str(mail.get_content())
    assert "It is about something else than the article." in said
    assert "Try the forum." in said
    assert "Off it goes" not in said


def test_a_refusal_taken_back_in_time_is_told_to_nobody(scene: Scene) -> None:
    comment = scene.confirmed("Hm")
    moderate.refuse(scene.owner, comment.pk, moderate.mark_of(comment), "spam", "", scene.now, ban=False)
    moderate.take_back(scene.owner, comment.pk, scene.now)

    assert scene.passes(hours=1) == []
    assert Comment.everything.get().state == "waiting"
    assert CommentWord.everything.get(word="").spam == 0


def test_who_never_confirmed_is_told_nothing(scene: Scene) -> None:
    scene.write("Never confirmed", "ada@home.test")
    scene.passes()
    spam = scene.confirmed("Spam", "ada+x@home.test")
    moderate.refuse(scene.owner, spam.pk, moderate.mark_of(spam), "spam", "", scene.now, ban=True)

    assert {each.comment.text for each in CommentMail.everything.filter(kind="refused") if each.comment} == {"Spam"}


def test_addresses_are_forgotten_30_days_after_the_decision(scene: Scene) -> None:
    comment = scene.approved("Old")
    scene.passes(days=31)
    comment.refresh_from_db()

    assert (comment.address, comment.net, comment.text) == ("", "", "Old")
    assert comment.address_key
    assert not CommentTry.everything.exists()
