"""First names are mirrored: both of theirs must have been used, and in four languages nobody else begins (D15)."""

from __future__ import annotations

import pytest

from afterword.core.people.formality import FirstNames, first_names, formality

BOTH, SIGNED, NEITHER = FirstNames("Amara", addressed=True), FirstNames("Amara"), FirstNames()


def read(*messages: str) -> FirstNames:
    return first_names(messages, "Maya Lindqvist", "Dr. Amara Okafor")


@pytest.mark.parametrize(
    ("message", "expected"),
    [
        ("Hi Maya,\n\nthank you for your note.\n\nBest,\nAmara", BOTH),
        ("Maya, thanks!\nAmara", SIGNED),
        ("Dear Ms. Lindqvist,\n\nthank you.\n\nAmara", SIGNED),
        ("Dear Maya Lindqvist,\n\nthank you.\n\nDr. Amara Okafor", NEITHER),
        ("Dear Maya,\n\nthank you.\n\nDr. Amara Okafor\nHead of Signals", FirstNames(addressed=True)),
        ("Liebe Maya,\n\nvielen Dank.\n\nViele Grüße\nAmara\n\nHalden GmbH\nTel. 030 1", BOTH),
        ("Bonjour Maya,\nmerci.\nAmara", BOTH),
        ("Hola Maya:\ngracias.\n- Amara", BOTH),
        ("Thank you for coming.\nI told Maya,\nand Amara", NEITHER),
        ("", NEITHER),
    ],
)
def test_first_names_are_read_where_they_greet_and_where_they_sign(message: str, expected: FirstNames) -> None:
    assert read(message) == expected


def test_what_one_message_lacks_another_may_show() -> None:
    assert read("Hi Maya,\nthanks.\nDr. Amara Okafor", "Dear Ms. Lindqvist,\nsee you.\nAmara").are_theirs


def test_a_name_that_cannot_be_told_apart_is_no_first_name() -> None:
    assert first_names(["Hi Maya,\nSuharto"], "Maya", "Suharto") == NEITHER


@pytest.mark.parametrize(
    ("wanted", "locale", "used", "expected"),
    [
        ("mirror", "en-US", BOTH, "informal"),
        ("mirror", "en-US", SIGNED, "formal"),
        ("mirror", "de-DE", BOTH, "informal"),
        ("mirror", "sv-SE", NEITHER, "formal"),
        ("formal", "en-US", BOTH, "formal"),
        ("first_name", "en-GB", NEITHER, "informal"),
        ("first_name", "de-AT", SIGNED, "formal"),
        ("first_name", "fr-FR", NEITHER, "formal"),
        ("first_name", "it-IT", NEITHER, "formal"),
        ("first_name", "ja-JP", NEITHER, "formal"),
        ("first_name", "ja-JP", BOTH, "informal"),
    ],
)
def test_nobody_begins_with_a_first_name_where_it_is_theirs_to_offer(
    wanted: str, locale: str, used: FirstNames, expected: str
) -> None:
    assert formality(wanted, locale, used) == expected
