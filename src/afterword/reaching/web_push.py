"""Web Push: a message sealed for one browser alone (RFC 8291), handed to its service as from us (RFC 8292)."""

from __future__ import annotations

import base64
import json
import os
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from urllib.parse import urlsplit

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import decode_dss_signature
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from afterword.core.reminders.ports import Device, NotADevice, Pushed
from afterword.egress import Egress, NoAnswer, NotOutside, checked

CURVE = ec.SECP256R1()
# One record holds the whole message (RFC 8188); services take 4,096 bytes at least.
RECORD = 4096
MOST_BYTES = RECORD - 16 - 1 - 86
GOOD_FOR = timedelta(hours=12)
KEPT_SECONDS = 4 * 3600
POINT_BYTES, AUTH_BYTES = 65, 16


@dataclass(frozen=True, slots=True)
class WebPush:
    """Pushes through the one way out; a redirect is not followed, and only public https addresses are spoken to."""

    egress: Egress = field(default_factory=Egress)

    def new_key(self) -> str:
        """A key of this installation, by which push services know it again; raw and in base64url."""
        number = ec.generate_private_key(CURVE).private_numbers().private_value
        return _text(number.to_bytes(32, "big"))

    def public_key(self, key: str) -> str:
        """What a browser is given to subscribe with."""
        return _text(_point(_private(key)))

    def check(self, device: Device) -> None:
        """Refuse keys that are none, and an address that nothing is sent to."""
        try:
            ec.EllipticCurvePublicKey.from_encoded_point(CURVE, _bytes(device.public_key, POINT_BYTES))
            _bytes(device.auth, AUTH_BYTES)
        except ValueError as error:
            raise NotADevice from error
        checked(device.endpoint, self.egress.loopback)

    def push(self, device: Device, message: bytes, key: str, contact: str, now: datetime) -> Pushed:
        """One try: taken, gone for good, or not now and why."""
        try:
            body = sealed(message[:MOST_BYTES], device)
            answer = self.egress.post(device.endpoint, body, _headers(device.endpoint, key, contact, now))
        except (NoAnswer, NotOutside) as error:
            return Pushed(taken=False, said=error.message)
        if 200 <= answer.status_code < 300:
            return Pushed(taken=True)
        is_gone = answer.status_code in {404, 410}
        said = "This browser takes no reminders any more." if is_gone else f"It answered {answer.status_code}."
        return Pushed(taken=False, is_gone=is_gone, said=said)


def sealed(message: bytes, device: Device, salt: bytes = b"", ours: ec.EllipticCurvePrivateKey | None = None) -> bytes:
    """The message as only the browser can open it: a fresh key and salt each time, one record, padded by one byte."""
    salt, ours = salt or os.urandom(16), ours or ec.generate_private_key(CURVE)
    point = _bytes(device.public_key, POINT_BYTES)
    theirs = ec.EllipticCurvePublicKey.from_encoded_point(CURVE, point)
    info = b"WebPush: info\0" + point + _point(ours)
    secret = _derived(ours.exchange(ec.ECDH(), theirs), _bytes(device.auth, AUTH_BYTES), info, 32)
    content_key = _derived(secret, salt, b"Content-Encoding: aes128gcm\0", 16)
    nonce = _derived(secret, salt, b"Content-Encoding: nonce\0", 12)
    head = salt + RECORD.to_bytes(4, "big") + bytes([POINT_BYTES]) + _point(ours)
    return head + AESGCM(content_key).encrypt(nonce, message + b"\x02", None)


def _headers(endpoint: str, key: str, contact: str, now: datetime) -> dict[str, str]:
    token = _signed(endpoint, key, contact, now)
    return {
        "Authorization": f"vapid t={token}, k={_text(_point(_private(key)))}",
        "Content-Encoding": "aes128gcm",
        "Content-Type": "application/octet-stream",
        "TTL": str(KEPT_SECONDS),
        "Urgency": "normal",
    }


def _signed(endpoint: str, key: str, contact: str, now: datetime) -> str:
    """A JWT for this service alone: whom to write to when we misbehave, good for half a day."""
    parts = urlsplit(endpoint)
    says = {"aud": f"{parts.scheme}://{parts.netloc}", "exp": int((now + GOOD_FOR).timestamp()), "sub": contact}
    head = _text(json.dumps({"typ": "JWT", "alg": "ES256"}).encode())
    body = f"{head}.{_text(json.dumps(says).encode())}"
    r, s = decode_dss_signature(_private(key).sign(body.encode(), ec.ECDSA(hashes.SHA256())))
    return f"{body}.{_text(r.to_bytes(32, 'big') + s.to_bytes(32, 'big'))}"


def _derived(secret: bytes, salt: bytes, info: bytes, length: int) -> bytes:
    return HKDF(hashes.SHA256(), length, salt, info).derive(secret)


def _private(key: str) -> ec.EllipticCurvePrivateKey:
    return ec.derive_private_key(int.from_bytes(_bytes(key, 32), "big"), CURVE)


def _point(key: ec.EllipticCurvePrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.X962, PublicFormat.UncompressedPoint)


def _text(raw: bytes) -> str:
    return base64.urlsafe_b64encode(raw).decode("ascii").rstrip("=")


def _bytes(text: str, length: int) -> bytes:
    raw = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    if len(raw) != length:
        raise ValueError(length)
    return raw
