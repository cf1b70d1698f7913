"""A pushed message can be opened by its browser alone, and its service can tell who sent it (RFC 8291, RFC 8292)."""

from __future__ import annotations

import base64
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from typing import Any

import pytest
from cryptography.hazmat.primitives import hashes, hmac
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from afterword.core.errors import Refusal
from afterword.core.reminders.ports import Device, NotADevice
from afterword.egress import Egress
from afterword.reaching.web_push import MOST_BYTES, WebPush, sealed
from tests.reaching.listening import Listening, Taken, listening

NOW = datetime(2026, 11, 24, 16, 0, tzinfo=UTC)
ME = "mailto:me@home.example"


def text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode().rstrip("=")


def raw(words: str) -> bytes:
    return base64.urlsafe_b64decode(words + "=" * (-len(words) % 4))


def point(key: ec.EllipticCurvePublicKey) -> bytes:
    return key.public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def mac(key: bytes, words: bytes) -> bytes:
    made = hmac.HMAC(key, hashes.SHA256())
    made.update(words)
    return made.finalize()


@dataclass
class Browser:
    """A browser as the standard has it, written apart from what is tested: HKDF is spelled out by its two steps."""

    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    auth: bytes = field(default_factory=lambda: os.urandom(16))

    def at(self, endpoint: str) -> Device:
        return Device(endpoint, text(point(self.key.public_key())), text(self.auth))

    def opened(self, body: bytes) -> bytes:
        salt, length, theirs = body[:16], body[20], body[21 : 21 + body[20]]
        shared = self.key.exchange(ec.ECDH(), ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), theirs))
        info = b"WebPush: info\0" + point(self.key.public_key()) + theirs + b"\1"
        pseudo = mac(salt, mac(mac(self.auth, shared), info))
        key = mac(pseudo, b"Content-Encoding: aes128gcm\0\1")[:16]
        nonce = mac(pseudo, b"Content-Encoding: nonce\0\1")[:12]
        plain = AESGCM(key).decrypt(nonce, body[21 + length :], None)
        return plain.rstrip(b"\0").removesuffix(b"\2")


def verified(taken: Taken) -> tuple[dict[str, Any], str]:
    """What the sender says of itself, once its signature holds, and the key that made it."""
    scheme, token, public = taken.headers["authorization"].replace(",", "").split()
    assert scheme == "vapid"
    head, claims, signature = token.removeprefix("t=").split(".")
    theirs = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), raw(public.removeprefix("k=")))
    numbers = raw(signature)
    both = (int.from_bytes(numbers[:32], "big"), int.from_bytes(numbers[32:], "big"))
    theirs.verify(encode_dss_signature(*both), f"{head}.{claims}".encode(), ec.ECDSA(hashes.SHA256()))
    return json.loads(raw(claims)), public.removeprefix("k=")


@pytest.fixture(scope="module")
def place() -> Iterator[Listening]:
    with listening() as made:
        yield made


@pytest.fixture
def push(place: Listening) -> WebPush:
    place.status, place.location = 201, ""
    place.taken.clear()
    return WebPush(Egress(loopback=frozenset({place.port})))


def test_the_example_of_the_standard_is_sealed_to_the_byte() -> None:
    device = Device(
        "https://push.example/1",
        "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4",
        "BTBZMqHH6r4Tts7J_aSIgg",
    )
    number = int.from_bytes(raw("yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw"), "big")
    ours = ec.derive_private_key(number, ec.SECP256R1())

    body = sealed(b"When I grow up, I want to be a watermelon", device, raw("DGv6ra1nlYgDCS1FRnbzlw"), ours)

    assert text(body) == (
        "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBr"
        "u3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQexSgSxsj_Qulcy4a-fN"
    )


def test_the_browser_opens_what_its_service_was_given(push: WebPush, place: Listening) -> None:
    browser = Browser()

    pushed = push.push(browser.at(f"{place.url}/send/1"), "Zwei Briefe für dich".encode(), push.new_key(), ME, NOW)

    (taken,) = place.taken
    assert pushed.taken
    assert browser.opened(taken.body).decode() == "Zwei Briefe für dich"
    assert "Briefe" not in taken.body.decode("latin-1")
    assert (taken.headers["content-encoding"], taken.headers["ttl"]) == ("aes128gcm", "14400")


def test_the_service_can_tell_who_sent_it_and_for_whom(push: WebPush, place: Listening) -> None:
    key = push.new_key()
    push.push(Browser().at(f"{place.url}/send/1"), b"x", key, ME, NOW)

    said, public = verified(place.taken[0])

    assert public == push.public_key(key)
    assert said["aud"] == place.url and said["sub"] == ME
    assert 0 < said["exp"] - NOW.timestamp() <= 24 * 3600


@pytest.mark.parametrize(("status", "is_gone"), [(404, True), (410, True), (429, False), (500, False), (413, False)])
def test_what_the_service_says_is_told_apart(push: WebPush, place: Listening, status: int, is_gone: bool) -> None:
    place.status = status

    pushed = push.push(Browser().at(f"{place.url}/send/1"), b"x", push.new_key(), ME, NOW)

    assert (pushed.taken, pushed.is_gone) == (False, is_gone)
    assert pushed.said


def test_a_redirect_is_not_followed(push: WebPush, place: Listening) -> None:
    place.status, place.location = 307, "http://127.0.0.1:1/elsewhere"

    assert not push.push(Browser().at(f"{place.url}/send/1"), b"x", push.new_key(), ME, NOW).taken
    assert len(place.taken) == 1


@pytest.mark.parametrize(
    "endpoint",
    [
        "http://push.example/1",
        "https://127.0.0.1/1",
        "https://10.0.0.7/1",
        "https://169.254.169.254/x",
        "https://a@b.example/",
    ],
)
def test_a_place_that_nothing_is_sent_to_is_refused(endpoint: str) -> None:
    device = Browser().at(endpoint)

    with pytest.raises(Refusal):
        WebPush().check(device)
    assert not WebPush().push(device, b"x", WebPush().new_key(), ME, NOW).taken


@pytest.mark.parametrize("broken", [{"public_key": "abc"}, {"auth": "abc"}, {"public_key": text(b"\4" + bytes(64))}])
def test_keys_that_are_none_are_refused(broken: dict[str, str]) -> None:
    device = replace(Browser().at("https://push.example/1"), **broken)

    with pytest.raises(NotADevice):
        WebPush().check(device)


def test_a_long_message_is_cut_to_what_services_take() -> None:
    browser = Browser()

    assert len(sealed(b"x" * MOST_BYTES, browser.at("https://push.example/1"))) <= 4096
