"""Two versions of a letter, word by word."""

from __future__ import annotations

from afterword.core.letter.differences import Change, differences

BEFORE = "Dear Inés,\n\nThank you for the hour today. The log stayed with me.\n\nMara"


def test_what_took_the_place_of_words_stands_behind_them() -> None:
    changed = differences("Thank you for the hour today.", "Thank you for the morning today.")

    assert changed == (
        (
            Change("same", "Thank you for the "),
            Change("left_out", "hour "),
            Change("added", "morning "),
            Change("same", "today."),
        ),
    )


def test_a_paragraph_that_came_in_is_one_of_its_own() -> None:
    changed = differences(BEFORE, BEFORE.replace("\n\nMara", "\n\nOne more thing.\n\nMara"))

    assert changed[2] == (Change("added", "One more thing."),)
    assert [change.kind for paragraph in changed for change in paragraph].count("added") == 1


def test_both_versions_can_be_read_out_of_the_differences() -> None:
    after = "Dear Inés,\n\nThank you for this afternoon. The log stayed with me, and the pump.\n\nKind regards,\nMara"
    changed = differences(BEFORE, after)

    def read(*kinds: str) -> list[str]:
        words = " ".join(each.text for paragraph in changed for each in paragraph if each.kind in kinds)
        return words.split()

    assert read("same", "added") == after.split()
    assert read("same", "left_out") == BEFORE.split()


def test_the_same_words_with_other_line_ends_are_no_change() -> None:
    assert differences(BEFORE, BEFORE) == ()
    assert differences("one two", "one  two ") == ()
    assert differences("", "") == ()


def test_a_letter_that_had_no_words_is_all_new() -> None:
    assert differences("", "Thank you.") == ((Change("added", "Thank you."),),)
