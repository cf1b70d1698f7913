"""Whatever is typed into a letter can be encoded, and reads in the encoded letter word for word as it was approved."""

from __future__ import annotations

from datetime import UTC, datetime

from hypothesis import assume, given
from hypothesis import strategies as st

from afterword.core.message import MAX_SUBJECT, build, parse
from afterword.core.sending import plain_lines
from afterword.flows.typed import LINE, TooLong, letter_body, one_line

AT = datetime(2026, 11, 28, 19, tzinfo=UTC)
PASTED = st.lists(
    st.sampled_from(["\u2028", "\u2029", "\x85", "\v", "\r\n", "\r", "\t", "From ", ".", "=20", "\u202e", "👩‍💻"])
    | st.text(max_size=90),
    min_size=1,
    max_size=12,
).map("".join)


@given(subject=PASTED, body=PASTED)
def test_what_is_typed_reads_the_same_in_the_encoded_letter(subject: str, body: str) -> None:
    try:
        line, text = one_line(subject, "The subject", min(LINE, MAX_SUBJECT)), letter_body(body)
    except TooLong:
        return
    assume(line and text.strip())
    whole = f"Dear Dr. Okafor,\n\n{text}\n\nBest regards,\nMaya Lindqvist"

    seen = parse(build("maya@home.test", "a@halden.test", line, whole, "<a.b@home.test>", AT).content)

    assert (seen.subject, seen.text) == (line, plain_lines(whole))


def test_line_ends_of_word_processors_become_ours() -> None:
    assert letter_body("One\u2028two\u2029three\x85four") == "One\ntwo\n\nthree\nfour"
