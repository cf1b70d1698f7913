"""Comments from the form to the article: confirmed, decided on, reported, put in order."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

import pytest
from django.db import connection

from afterword.core.comments.limits import NET_HOUR
from afterword.core.comments.writing import read_draft, text_hash
from afterword.core.errors import NotYours
from afterword.flows.comments import moderate, own, place
from afterword.flows.comments.own import ChangedMeanwhile, LinkOver, ReadAlready
from afterword.flows.comments.reading import ON_A_PAGE
from afterword.flows.comments.write import TalkClosed, TooMuch, parent_of, write
from afterword.flows.keep import export
from afterword.store import audit
from afterword.store.models import Comment, CommentMail, CommentReport, CommentTry, CommentWord, Owner
from tests.talk import NOON, SLUG, Scene, seen, token_in

pytestmark = pytest.mark.django_db


@pytest.fixture
def scene() -> Scene:
    return Scene()


def test_a_stranger_confirms_by_mail_and_a_moderator_approves(scene: Scene) -> None:
    scene.write("I called on day four.")
    assert scene.talk().count == 0

    (mail,) = scene.passes()
    comment = own.of_token(token_in(mail), scene.now)
    assert comment.state == "unconfirmed"
    own.confirm(comment, seen(comment), scene.now)
    assert [each.text for each in moderate.queue(scene.owner).waiting] == ["I called on day four."]
    assert scene.talk().count == 0

    comment.refresh_from_db()
    moderate.approve(scene.owner, comment.pk, moderate.mark_of(comment), scene.now)
    assert [each.comment.text for each in scene.talk().threads] == ["I called on day four."]
    assert not audit.check(scene.owner)


def test_the_button_is_bound_to_the_words_it_showed(scene: Scene) -> None:
    scene.write("Fine words")
    comment = Comment.everything.get()

    with pytest.raises(ChangedMeanwhile):
        own.confirm(comment, text_hash("Ada", "Other words"), scene.now)
    own.confirm(comment, seen(comment), scene.now)
    own.confirm(comment, seen(comment), scene.now)
    assert Comment.everything.get().state == "waiting"


def test_a_house_writes_only_so_much(scene: Scene) -> None:
    for at in range(NET_HOUR):
        scene.write(f"Word {at}", f"a{at}@home.test", net=f"192.0.2.{at}")
    with pytest.raises(TooMuch):
        scene.write("One more", "b@home.test", net="192.0.2.200")
    scene.write("From elsewhere", "b@home.test", net="198.51.100.1")
    assert "192.0.2" not in str(list(CommentTry.everything.values()) + list(Comment.everything.values()))


def test_pressing_twice_keeps_one(scene: Scene) -> None:
    scene.write("Twice")
    scene.write("Twice")
    assert Comment.everything.count() == CommentMail.everything.count() == 1


def test_who_is_signed_in_waits_for_a_moderator_too(scene: Scene) -> None:
    by = place.visitor(scene.owner, "127.0.0.1")
    draft = read_draft("Mara Lindqvist", "", "My own.", needs_address=False)
    write(scene.owner, SLUG, draft, by, scene.now)

    (waiting,) = moderate.queue(scene.owner).waiting
    assert (waiting.author, waiting.address) == (scene.owner, "")
    assert [each.text for each in scene.talk(scene.owner).own] == ["My own."]
    assert not scene.talk().own
    assert scene.passes() == []


def test_a_comment_is_changed_until_it_is_approved(scene: Scene) -> None:
    comment = scene.confirmed("Frist words")
    old = moderate.mark_of(comment)
    own.change(comment, read_draft("Ada", "", "First words", needs_address=False), scene.now)

    with pytest.raises(ChangedMeanwhile):
        moderate.approve(scene.owner, comment.pk, old, scene.now)
    comment.refresh_from_db()
    moderate.approve(scene.owner, comment.pk, moderate.mark_of(comment), scene.now)
    with pytest.raises(ReadAlready):
        own.change(comment, read_draft("Ada", "", "Buy pills", needs_address=False), scene.now)
    assert scene.talk().threads[0].comment.text == "First words"


def test_words_do_not_change_without_end_so_that_they_can_be_decided_on(scene: Scene) -> None:
    comment = scene.confirmed("Word 0")
    for at in range(NET_HOUR):
        own.change(comment, read_draft("Ada", "", f"Word {at + 1}", needs_address=False), scene.now)
    with pytest.raises(TooMuch):
        own.change(comment, read_draft("Ada", "", "Casino", needs_address=False), scene.now)
    comment.refresh_from_db()

    assert comment.text == f"Word {NET_HOUR}"
    moderate.approve(scene.owner, comment.pk, moderate.mark_of(comment), scene.now)
    scene.confirmed("Others write on", "other@home.test")


def test_changed_in_the_same_second_it_is_not_approved(scene: Scene) -> None:
    comment = scene.confirmed("Nice")
    found = Comment.everything.get(pk=comment.pk)
    Comment.everything.filter(pk=comment.pk).update(text="Casino")

    with pytest.raises(ChangedMeanwhile):
        moderate._decide(found, scene.now, state="approved")


def test_threads_are_one_level_deep(scene: Scene) -> None:
    top = scene.approved("Top")
    answer = scene.approved("Answer", address="bea@home.test", parent=top)

    assert [each.text for each in scene.talk().threads[0].answers] == ["Answer"]
    assert parent_of(scene.owner, SLUG, top.pk) == top
    with pytest.raises(NotYours):
        parent_of(scene.owner, SLUG, answer.pk)
    with pytest.raises(NotYours):
        parent_of(scene.owner, "panels", top.pk)
    with pytest.raises(NotYours):
        parent_of(scene.owner, SLUG, scene.confirmed("Waits", address="c@home.test").pk)


def test_deleting_ones_own_leaves_nothing_and_keeps_answers_readable(scene: Scene) -> None:
    top = scene.approved("Top secret")
    scene.approved("Answer", address="bea@home.test", parent=top)
    own.remove(top)

    top.refresh_from_db()
    assert (top.state, top.text, top.name, top.address, top.address_key, top.net) == ("removed", "", "", "", "", "")
    assert [each.comment.state for each in scene.talk().threads] == ["removed"]
    own.remove(Comment.everything.get(text="Answer"))
    assert scene.talk().threads == []


def test_a_banned_mailbox_is_not_kept_and_not_told(scene: Scene) -> None:
    comment, other = scene.confirmed("Casino"), scene.confirmed("More casino", "ada+2@home.test")
    moderate.refuse(scene.owner, comment.pk, moderate.mark_of(comment), "spam", "", scene.now, ban=True)
    other.refresh_from_db()
    assert other.state == "rejected"

    scene.write("Again", "ADA+9@home.test")
    assert not Comment.everything.filter(text="Again").exists()
    (ban,) = moderate.queue(scene.owner).banned
    moderate.lift(scene.owner, ban.pk, scene.now)
    scene.world.clock.wait(days=1)
    scene.write("Again", "ADA+9@home.test")
    assert Comment.everything.filter(text="Again").exists()


def test_a_link_that_waits_opens_nothing_after_a_ban_and_not_after_it_was_lifted(scene: Scene) -> None:
    first = scene.confirmed("Casino")
    scene.write("Second")
    (mail,) = scene.passes(hours=2)
    second = Comment.everything.get(text="Second")
    moderate.refuse(scene.owner, first.pk, moderate.mark_of(first), "spam", "", scene.now, ban=True)
    found = own.of_token(token_in(mail), scene.now)
    assert found.state == "rejected"
    with pytest.raises(LinkOver):
        own.confirm(found, seen(second), scene.now)

    (ban,) = moderate.queue(scene.owner).banned
    moderate.lift(scene.owner, ban.pk, scene.now)
    with pytest.raises(LinkOver):
        own.confirm(found, seen(second), scene.now)
    assert not moderate.queue(scene.owner).in_order
    own.remove(found)
    assert not Comment.everything.filter(text="Second").exists()


def test_nothing_of_who_reported_is_left_with_a_comment_that_was_deleted(scene: Scene) -> None:
    comment = scene.approved("Rude?")
    scene.approved("An answer", address="b@home.test", parent=comment)
    moderate.report(scene.owner, comment.pk, "rude", place.visitor(None, "192.0.2.1"), scene.now)
    comment.refresh_from_db()
    own.remove(comment)

    assert Comment.everything.get(pk=comment.pk).state == "removed"
    assert not CommentReport.everything.exists()
    assert not moderate.queue(scene.owner).in_order


def test_a_reported_comment_stays_until_the_moderator_looked(scene: Scene) -> None:
    comment = scene.approved("Rude?")
    for net in ("192.0.2.1", "192.0.2.2", "198.51.100.1"):
        moderate.report(scene.owner, comment.pk, "rude", place.visitor(None, net), scene.now)

    assert CommentReport.everything.count() == 2
    assert [each.text for each in moderate.queue(scene.owner).reported] == ["Rude?"]
    assert scene.talk().count == 1
    moderate.approve(scene.owner, comment.pk, moderate.mark_of(comment), scene.now)
    assert not moderate.queue(scene.owner).in_order
    assert scene.talk().count == 1


def test_what_is_reported_after_it_was_let_stay_is_told_anew(scene: Scene) -> None:
    comment = scene.approved("Rude?")
    told = []
    for at in range(2):
        moderate.report(scene.owner, comment.pk, "rude", place.visitor(None, f"192.0.2{at}.2"), scene.now)
        told += moderate.to_tell(scene.owner)
        assert moderate.to_tell(scene.owner) == told[at:]
        comment.refresh_from_db()
        scene.world.clock.wait(hours=2)
        moderate.approve(scene.owner, comment.pk, moderate.mark_of(comment), scene.now)
        assert not moderate.to_tell(scene.owner)

    assert len(set(told)) == 2


def test_a_flood_of_full_comments_can_still_be_looked_at(scene: Scene) -> None:
    words = [f"{one}{two}{three}" for one in "bcdfghklm" for two in "aeiou" for three in "nrstz"]
    now, asked = scene.now, []
    fixed = {"owner": scene.owner, "slug": "the-call", "name": "Ada", "state": "waiting", "made_at": now}
    texts = [" ".join(f"{word}{at}x" for word in words) for at in range(60)]
    Comment.everything.bulk_create(Comment(text=text, confirmed_at=now, **fixed) for text in texts)

    def count(execute: Any, sql: str, params: Any, *more: Any) -> Any:
        asked.append(len(params or ()))
        return execute(sql, params, *more)

    with connection.execute_wrapper(count):
        assert len(moderate.queue(scene.owner).waiting) == 60
    # SQLite as Python brings it takes 32,766 values in one question.
    assert max(asked) < 10_000 < sum(asked)


def test_the_filter_learns_from_decisions_and_sorts_the_queue(scene: Scene) -> None:
    for at in range(12):
        spam = scene.confirmed(f"Best casino bonus, win money number {at}", f"s{at}@home.test")
        moderate.refuse(scene.owner, spam.pk, moderate.mark_of(spam), "spam", "", scene.now, ban=False)
        scene.approved(f"My letter went the same evening, they answered in {at} days", address=f"g{at}@home.test")
        scene.world.clock.wait(minutes=3)
    rude = scene.confirmed("You are wrong about it", "r@home.test")
    moderate.refuse(scene.owner, rude.pk, moderate.mark_of(rude), "rude", "", scene.now, ban=False)
    scene.confirmed("Win money with this casino bonus", "x@home.test")
    scene.confirmed("They answered my letter the next evening", "y@home.test")

    found = moderate.queue(scene.owner)
    assert [each.text for each in found.likely] == ["Win money with this casino bonus"]
    assert [each.text for each in found.waiting] == ["They answered my letter the next evening"]
    assert len(moderate.to_tell(scene.owner)) == 1
    total = CommentWord.everything.get(word="")
    assert (total.spam, total.fair) == (12, 12)


def test_a_closed_talk_takes_nothing_more(scene: Scene) -> None:
    scene.approved("Early")
    place.close(scene.owner, SLUG, closed=True)

    with pytest.raises(TalkClosed):
        scene.write("Late", "b@home.test")
    assert scene.talk().count == 1
    place.close(scene.owner, SLUG, closed=False)
    scene.write("Late", "b@home.test")


def test_many_comments_come_in_pages(scene: Scene) -> None:
    for at in range(ON_A_PAGE + 1):
        Comment.everything.create(
            owner=scene.owner, slug=SLUG, state="approved", text=str(at), made_at=NOON + timedelta(minutes=at)
        )

    first, second = scene.talk(), scene.talk(page=99)
    assert (len(first.threads), first.pages, first.threads[0].comment.text) == (ON_A_PAGE, 2, str(ON_A_PAGE))
    assert (second.page, [each.comment.text for each in second.threads]) == (2, ["0"])


def test_only_the_host_moderates(scene: Scene) -> None:
    other = Owner.objects.create(created_at=NOON + timedelta(days=1), name="Other")

    assert place.may_moderate(scene.owner)
    assert not place.may_moderate(other)
    assert not place.may_moderate(None)
    with pytest.raises(NotYours):
        place.moderated(other)


def test_comments_are_in_the_persons_file_without_what_opens_anything(scene: Scene) -> None:
    scene.write("Mine to keep")
    scene.passes()
    rows = export(scene.owner, scene.now)["rows"]

    (row,) = rows["comment"]
    assert row["text"] == "Mine to keep"
    assert not {"token_hash", "net"} & row.keys()
    assert "commenttry" not in rows
    scene.owner.delete()
    assert not Comment.everything.exists()
