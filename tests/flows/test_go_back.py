"""What changed in a letter is shown word by word, and the version before comes back on the person's word."""

from __future__ import annotations

import pytest

from afterword.core.errors import NotAllowed
from afterword.flows.approve import approve, ready, take_back
from afterword.flows.overview.letters import letters_page
from afterword.flows.write_letter import another_wording, changes_in, edit, go_back, prepare_letters, versions_in
from afterword.flows.write_letter.go_back import Changed
from afterword.store import sending
from afterword.store.models import Letter
from tests.story import OKAFOR, TALKS, Story, begin

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Story:
    begun = begin((OKAFOR,))
    begun.note(TALKS[0])
    return begun


@pytest.fixture
def letter(story: Story) -> Letter:
    (view,) = letters_page(story.ports, story.owner, story.process.pk, story.now).letters
    return Letter.objects.one(story.owner, pk=view.id)


def changed(story: Story, letter: Letter, body: str) -> Letter:
    edit(story.owner, letter.pk, letter.subject, body, story.now, letter.revision)
    letter.refresh_from_db()
    return letter


def approved(story: Story, letter: Letter) -> None:
    covered = ready(story.owner, letter)
    assert covered is not None
    approve(story.ports, story.owner, letter.pk, covered.shown_hash(), story.now)


def seen(story: Story, letter: Letter) -> Changed | None:
    return changes_in(story.owner, [letter.pk]).get(letter.pk)


def words(changes: Changed | None, kind: str) -> str:
    assert changes is not None
    return " ".join(each.text.strip() for paragraph in changes.words for each in paragraph if each.kind == kind)


def test_a_letter_that_never_changed_shows_no_change_and_has_no_version_before(story: Story, letter: Letter) -> None:
    assert seen(story, letter) is None
    with pytest.raises(NotAllowed):
        go_back(story.owner, letter.pk, story.now)


def test_an_edit_is_shown_and_undone_and_an_undone_one_comes_back(story: Story, letter: Letter) -> None:
    before = letter.body
    changed(story, letter, f"{before}\n\nIt was snowing when I left.")

    assert words(seen(story, letter), "added") == "It was snowing when I left."
    assert not go_back(story.owner, letter.pk, story.now)
    letter.refresh_from_db()
    assert (letter.body, letter.edited) == (before, False)

    go_back(story.owner, letter.pk, story.now)
    letter.refresh_from_db()
    assert letter.body.endswith("It was snowing when I left.") and letter.edited


def test_going_back_takes_back_the_approval_of_the_words_that_stood_there(story: Story, letter: Letter) -> None:
    changed(story, letter, f"{letter.body} It was snowing.")
    approved(story, letter)

    assert go_back(story.owner, letter.pk, story.now)
    assert sending.live_action(story.owner, letter.pk) is None


def test_after_a_letter_was_taken_back_and_edited_the_change_is_since_the_approval(
    story: Story, letter: Letter
) -> None:
    approved(story, letter)
    assert seen(story, letter) is None
    take_back(story.ports, story.owner, letter.pk, story.now)
    changed(story, letter, letter.body.replace("Thank you", "Thanks", 1) + " One.")
    changed(story, letter, f"{letter.body} Two.")

    changes = seen(story, letter)
    assert changes is not None and changes.since == "What changed since you approved it"
    assert words(changes, "added").endswith("One. Two.")


def test_the_wording_before_another_one_comes_back_and_stays(story: Story, letter: Letter) -> None:
    before = letter.body
    another_wording(story.ports, story.owner, letter.pk, story.now)
    assert seen(story, letter) is not None

    go_back(story.owner, letter.pk, story.now)
    prepare_letters(story.ports, story.owner, story.process, story.now)

    letter.refresh_from_db()
    assert letter.body == before


def test_every_earlier_version_is_kept_with_its_time_and_any_of_them_comes_back(story: Story, letter: Letter) -> None:
    first = letter.body
    for line in ("One.", "Two.", "Three."):
        changed(story, letter, f"{first}\n\n{line}")

    kept = versions_in(story.owner, letter.pk)
    assert [line for each in kept for line in ("One.", "Two.") if line in each.text] == ["Two.", "One."]
    assert all(each.until == story.now for each in kept)

    go_back(story.owner, letter.pk, story.now, kept[-1].revision)
    letter.refresh_from_db()
    assert (letter.body, letter.edited) == (first, False)
    assert "Three." in versions_in(story.owner, letter.pk)[0].text


def test_the_same_words_are_one_version_and_no_more_than_twenty_are_kept(story: Story, letter: Letter) -> None:
    first = letter.body
    for number in range(22):
        changed(story, letter, f"{first}\n\nLine {number}.")
    changed(story, letter, f"{first}\n\nLine 20.")

    kept = versions_in(story.owner, letter.pk)
    assert len(kept) == 19
    assert sum(each.text.count("Line 20.") for each in kept) == 0


def test_a_version_that_is_not_kept_cannot_come_back(story: Story, letter: Letter) -> None:
    changed(story, letter, f"{letter.body} One.")

    with pytest.raises(NotAllowed):
        go_back(story.owner, letter.pk, story.now, 99)
