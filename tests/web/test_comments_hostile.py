"""Comments through the page, by people who mean no good, by unlucky ones, and by those whose forms fill themselves."""

from __future__ import annotations

import pytest

from afterword.flows.comments import moderate, moderators
from afterword.flows.comments.moderate import mark_of
from afterword.store.models import Comment, Owner
from tests.fakes import World
from tests.web.test_comments import ARTICLE, FORM, GOOD, a_comment, place, said, stranger
from tests.web.visitors import Visitor, visitor

__all__ = ["place"]

pytestmark = pytest.mark.django_db


def test_answers_stay_where_what_they_answer_was_taken_away_and_nothing_of_that_is_shown(
    place: World, owner: Owner
) -> None:
    taken = a_comment(owner, place, "Buy **this**")
    Comment.everything.filter(pk=taken.pk).update(name="Lucky Seller")
    a_comment(owner, place, "Please do not.", parent=taken)
    taken.refresh_from_db()
    moderate.refuse(owner, taken.pk, mark_of(taken), "spam", "No shops.", place.clock.now(), ban=False)
    page = said(visitor().get(ARTICLE))

    assert "Please do not." in page
    assert "1 comment<" in page
    assert "A comment that a moderator took away." in page
    assert "Lucky Seller" not in page
    assert "Buy" not in page.partition('id="comments"')[2]
    assert f"/advice/comments/{taken.pk}/report" not in page


def test_nobody_signs_with_the_name_of_a_moderator_or_of_the_host(place: World, owner: Owner) -> None:
    Owner.objects.filter(pk=owner.pk).update(name="Mara Lindqvist")
    moderators.add(owner, "Ben Okoro", place.clock.now())

    for name in ("Ben Okoro", "BEN OK0RO", "Mara Lindqvist (host)"):
        assert stranger().post(FORM, GOOD | {"name": name}).status_code == 422
    assert stranger().post(FORM, GOOD | {"name": "B. Okoro"}).status_code == 303
    assert Comment.everything.get().name == "B. Okoro"


@pytest.mark.parametrize("own", ["mara@home.test", "M" * 61, "https://mara.test", "Маrа"])
def test_a_name_of_the_settings_that_is_none_for_a_comment_is_asked_for(
    place: World, owner: Owner, mine: Visitor, own: str
) -> None:
    Owner.objects.filter(pk=owner.pk).update(name=own)

    assert 'name="name"' in said(mine.get(FORM))
    assert mine.post(FORM, {"text": "Thanks"}).status_code == 422
    assert mine.post(FORM, {"text": "Thanks", "name": "Mara"}).status_code == 303
    row = Comment.everything.get()
    assert row.name == "Mara"
    assert 'name="name"' in said(mine.get(f"/advice/comments/{row.pk}"))


def test_a_form_that_a_password_manager_filled_in_loses_nothing_of_who_is_signed_in(
    place: World, owner: Owner, mine: Visitor
) -> None:
    Owner.objects.filter(pk=owner.pk).update(name="Mara")
    mine.post(FORM, {"text": "Thanks", "website": "https://mara.test"})

    assert Comment.everything.get().text == "Thanks"
    form = said(stranger().get(FORM))
    for told in ("data-1p-ignore", "data-bwignore", 'data-lpignore="true"', 'data-form-type="other"'):
        assert told in form


def test_a_refusal_without_a_reason_stays_with_the_comment_it_was_about(
    place: World, owner: Owner, mine: Visitor
) -> None:
    rows = [a_comment(owner, place, f"Number {at}", "waiting", confirmed_at=place.clock.now()) for at in range(3)]
    answer = mine.post(f"/advice/comments/{rows[2].pk}/decide", {"act": "refuse", "shown": mark_of(rows[2])})
    front = said(answer).partition('id="more"')[0]

    assert answer.status_code == 422
    assert "A reason is missing." in front
    assert "<p>Number 2</p>" in front
    assert f"/advice/comments/{rows[2].pk}/decide" in front


def test_words_that_changed_meanwhile_are_shown_and_not_the_next_comment(
    place: World, owner: Owner, mine: Visitor
) -> None:
    rows = [a_comment(owner, place, f"Number {at}", "waiting", confirmed_at=place.clock.now()) for at in range(3)]
    old = mark_of(rows[2])
    Comment.everything.filter(pk=rows[2].pk).update(text="Something else")
    answer = mine.post(f"/advice/comments/{rows[2].pk}/decide", {"act": "approve", "shown": old})
    page = said(answer if answer.status_code != 303 else mine.get(answer["Location"])).partition('id="more"')[0]

    assert "The comment is not the one that was shown to you." in page
    assert "<p>Something else</p>" in page


def test_who_is_signed_in_reads_why_their_comment_does_not_appear(place: World, owner: Owner, mine: Visitor) -> None:
    row = a_comment(owner, place, "By phone alone", "waiting", author=owner, confirmed_at=place.clock.now())
    moderate.refuse(owner, row.pk, mark_of(row), "wrong", "See above.", place.clock.now(), ban=False)
    page = said(mine.get(ARTICLE))

    assert "Your comment does not appear" in page
    assert f'href="/advice/comments/{row.pk}">See why, or delete it' in page
    assert "See above." in said(mine.get(f"/advice/comments/{row.pk}"))
    assert "By phone alone" not in said(visitor().get(ARTICLE))


def test_what_was_typed_is_still_there_when_it_was_changed_too_often(place: World, owner: Owner, mine: Visitor) -> None:
    row = a_comment(owner, place, "Word", "waiting", author=owner, confirmed_at=place.clock.now())
    answers = [
        mine.post(f"/advice/comments/{row.pk}", {"act": "change", "text": f"W {at}", "name": "M"}) for at in range(6)
    ]

    assert [each.status_code for each in answers] == [303] * 5 + [422]
    assert "Try again in an hour." in said(answers[-1])
    assert ">W 5</textarea>" in said(answers[-1])
    row.refresh_from_db()
    assert row.text == "W 4"
