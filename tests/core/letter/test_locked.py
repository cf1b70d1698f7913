"""Another wording keeps what the person changed."""

from __future__ import annotations

from afterword.core.letter.compose.locked import has_untouched, reworded

COMPOSED = "Thank you for Tuesday.\n\nYou asked about drift. I cut it.\n\nI want the role."
FRESH = "It was good to talk.\n\nDrift has stayed with me. I cut it.\n\nI would be glad to join."


def test_a_changed_paragraph_stays_and_the_others_are_new() -> None:
    edited = COMPOSED.replace("I cut it.", "I cut it by half.")

    assert reworded(COMPOSED, edited, FRESH) == (
        "It was good to talk.\n\nYou asked about drift. I cut it by half.\n\nI would be glad to join."
    )


def test_a_paragraph_of_their_own_stays_where_it_was() -> None:
    edited = f"{COMPOSED}\n\nGreetings to the night shift."

    assert reworded(COMPOSED, edited, FRESH) == f"{FRESH}\n\nGreetings to the night shift."


def test_a_paragraph_taken_out_stays_out() -> None:
    assert reworded(COMPOSED, "Thank you for Tuesday.\n\nI want the role.", FRESH) == (
        "It was good to talk.\n\nI would be glad to join."
    )


def test_wordings_of_another_shape_are_not_mixed() -> None:
    assert reworded(COMPOSED, COMPOSED, "One paragraph alone.") is None


def test_nothing_is_left_to_change_where_all_is_theirs() -> None:
    assert not has_untouched(COMPOSED, "All of it is mine.")
    assert has_untouched(COMPOSED, "All of it is mine.\n\nI want the role.")
