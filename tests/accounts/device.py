"""A device that makes passkeys and proves them, as a browser hands on what it says (WebAuthn level 3)."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from hashlib import sha256
from os import urandom
from typing import Any

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from fido2 import cbor
from fido2.cose import ES256
from fido2.utils import websafe_encode

from tests.web.visitors import ORIGIN

SEEN, VERIFIED, ATTESTED = 1, 4, 64


@dataclass
class Device:
    """One key for one page; `flags` say whether somebody was seen, and whether it was them."""

    host: str
    origin: str = ORIGIN
    flags: int = SEEN | VERIFIED
    id: bytes = field(default_factory=lambda: urandom(32))
    key: ec.EllipticCurvePrivateKey = field(default_factory=lambda: ec.generate_private_key(ec.SECP256R1()))
    handle: str = ""

    def makes(self, asked: dict[str, Any]) -> str:
        """What a browser says that was told to make one."""
        wanted = asked["publicKey"]
        self.handle = wanted["user"]["id"]
        public = cbor.encode(dict(ES256.from_cryptography_key(self.key.public_key())))  # type: ignore[no-untyped-call]
        made = bytes(16) + len(self.id).to_bytes(2, "big") + self.id + public
        kept = {"fmt": "none", "attStmt": {}, "authData": self._data(ATTESTED) + made}
        return self._said(wanted, "webauthn.create", attestationObject=websafe_encode(cbor.encode(kept)))

    def proves(self, asked: dict[str, Any], **other: Any) -> str:
        """What a browser says that was told to prove one."""
        wanted, data = asked["publicKey"], self._data()
        client = self._client(wanted, "webauthn.get", **other)
        signed = self.key.sign(data + sha256(client).digest(), ec.ECDSA(SHA256()))
        parts = {"authenticatorData": websafe_encode(data), "signature": websafe_encode(signed)}
        return self._said(wanted, "webauthn.get", client, userHandle=self.handle, **parts)

    def _data(self, more: int = 0) -> bytes:
        return sha256(self.host.encode()).digest() + bytes([self.flags | more]) + bytes(4)

    def _client(self, wanted: dict[str, Any], act: str, **other: Any) -> bytes:
        return json.dumps({"type": act, "challenge": wanted["challenge"], "origin": self.origin, **other}).encode()

    def _said(self, wanted: dict[str, Any], act: str, client: bytes = b"", **parts: str) -> str:
        name = websafe_encode(self.id)
        kept = {"clientDataJSON": websafe_encode(client or self._client(wanted, act)), **parts}
        said = {"id": name, "rawId": name, "type": "public-key", "response": kept, "clientExtensionResults": {}}
        return json.dumps(said)
