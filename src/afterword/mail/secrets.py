"""Passwords at rest: sealed with a key that lies in the configuration folder, apart from the data and its backups."""

from __future__ import annotations

import os
from base64 import urlsafe_b64encode
from dataclasses import dataclass
from pathlib import Path

from cryptography.fernet import Fernet, InvalidToken
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from afterword import environment
from afterword.core.ports import SecretLost
from afterword.mail import known_secrets

KEY_BYTES = 32


@dataclass(frozen=True, slots=True)
class KeyFile:
    """Seals secrets with the key in `path`, readable by its owner only, made at the first use.

    Each purpose (row and field) has a key of its own, so that a token copied to another row does not open.
    Whoever runs programs as this user can read the key: this protects copies of the data, not the account.
    """

    path: Path

    def seal(self, plain: str, *, purpose: str) -> str:
        """As `core.ports.Secrets.seal`."""
        known_secrets.remember(plain)
        return self._box(purpose, make=True).encrypt(plain.encode()).decode()

    def open(self, token: str, *, purpose: str) -> str:
        """As `core.ports.Secrets.open`."""
        try:
            plain = self._box(purpose, make=False).decrypt(token.encode()).decode()
        except (InvalidToken, OSError, ValueError) as error:
            raise SecretLost from error
        known_secrets.remember(plain)
        return plain

    def _box(self, purpose: str, *, make: bool) -> Fernet:
        key = self._key(make=make)
        if len(key) != KEY_BYTES:
            raise SecretLost
        own = HKDF(algorithm=SHA256(), length=KEY_BYTES, salt=None, info=purpose.encode()).derive(key)
        return Fernet(urlsafe_b64encode(own))

    def _key(self, *, make: bool) -> bytes:
        if make and not self.path.exists():
            self._make_key()
        return self.path.read_bytes()

    def _make_key(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        environment.made_once(self.path, os.urandom(KEY_BYTES))
