"""How often: by network, by mailbox, and in all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from afterword.core.comments.limits import (
    ALL_HOUR,
    MAILS_DAY,
    NET_DAY,
    NET_HOUR,
    mail_goes_at,
    mailbox_of,
    may_write,
    net_of,
    takes_mails,
)

NOW = datetime(2026, 11, 28, 12, tzinfo=UTC)


def ago(*minutes: float) -> list[datetime]:
    return [NOW - timedelta(minutes=each) for each in minutes]


def test_a_network_writes_so_much_an_hour_and_a_day() -> None:
    assert may_write(ago(*range(1, NET_HOUR)), [], NOW)
    assert not may_write(ago(*range(1, NET_HOUR + 1)), [], NOW)
    assert may_write(ago(*[61] * NET_HOUR), [], NOW)
    assert not may_write(ago(*[90] * NET_DAY), [], NOW)
    assert not may_write([], ago(*[5] * ALL_HOUR), NOW)


def test_a_mailbox_hears_from_us_once_an_hour_and_seldom() -> None:
    assert mail_goes_at([], NOW) == NOW
    assert mail_goes_at(ago(30, 200), NOW) == NOW + timedelta(minutes=30)
    assert mail_goes_at(ago(61), NOW) == NOW
    assert not takes_mails(ago(*[100] * MAILS_DAY), NOW)
    assert takes_mails(ago(*[25 * 60] * 9), NOW)


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("192.0.2.7", "192.0.2.200", True),
        ("192.0.2.7", "192.0.3.7", False),
        ("2001:db8::1", "2001:db8::ffff:1", True),
        ("2001:db8::1", "2001:db8:0:1::1", False),
        ("::ffff:192.0.2.7", "192.0.2.9", True),
        ("fe80::1%eth0", "fe80::2", True),
        ("nonsense", "", True),
    ],
)
def test_a_network_is_what_one_house_has(one: str, other: str, is_same: bool) -> None:
    assert (net_of(one) == net_of(other)) is is_same


@pytest.mark.parametrize(
    ("one", "other", "is_same"),
    [
        ("ada@home.test", "ADA@Home.TEST", True),
        ("ada+1@home.test", "ada+2@home.test", True),
        ("a.da@gmail.com", "ada+x@googlemail.com", True),
        ("a.da@home.test", "ada@home.test", False),
        ("+x@home.test", "+y@home.test", False),
    ],
)
def test_addresses_of_one_mailbox_are_one(one: str, other: str, is_same: bool) -> None:
    assert (mailbox_of(one) == mailbox_of(other)) is is_same
