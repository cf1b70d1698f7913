"""The key of the sealed secrets in the system's own keyring, where there is one; else in a file beside the settings."""

from __future__ import annotations

import contextlib
import os
import secrets
from base64 import b64decode, b64encode
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

import keyring
from keyring.backends.fail import Keyring as NoRing
from keyring.errors import KeyringError

from afterword.core.ports import SecretLost
from afterword.mail.secrets import KEY_BYTES, KeyFile

SERVICE = "Afterword"
PROBE = "probe"
# Locked, refused, no session of the desktop: each system says it in its own way.
BROKEN = (KeyringError, OSError, RuntimeError, ValueError)


class Ring(Protocol):
    """What is used of a keyring."""

    def get_password(self, service: str, username: str) -> str | None:
        """The secret, or None."""
        ...

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it."""
        ...

    def delete_password(self, service: str, username: str) -> None:
        """Forget it."""
        ...


@dataclass(frozen=True, slots=True)
class RingKey(KeyFile):
    """As `KeyFile`, with the key in the keyring under this installation's name; `path` only names it.

    The row still holds a sealed token, so a token of any length fits, and a copied database opens nowhere else.
    """

    ring: Ring | None = None

    def _key(self, *, make: bool) -> bytes:
        ring, name = self.ring, str(self.path)
        try:
            kept = ring.get_password(SERVICE, name) if ring is not None else None
            if kept is None and make and ring is not None:
                kept = b64encode(os.urandom(KEY_BYTES)).decode()
                ring.set_password(SERVICE, name, kept)
        except BROKEN as error:
            raise SecretLost("The keyring of this system does not open.") from error
        return b64decode(kept or "")


def best_key(path: Path, system_ring: Callable[[], Ring | None]) -> KeyFile:
    """The keyring where it proves that it keeps a secret, unless this installation has a key file already."""
    if path.exists():
        return KeyFile(path)
    ring = system_ring()
    return RingKey(path, ring) if ring is not None and works(ring) else KeyFile(path)


def system_ring() -> Ring | None:
    """The keyring of this system; None on a machine without one."""
    ring: Ring = keyring.get_keyring()
    return None if isinstance(ring, NoRing) else ring


def works(ring: Ring) -> bool:
    """True when it gives back what it was given and forgets it when told so."""
    told = secrets.token_hex(8)
    try:
        ring.set_password(SERVICE, PROBE, told)
        kept = ring.get_password(SERVICE, PROBE)
        ring.delete_password(SERVICE, PROBE)
        return kept == told and ring.get_password(SERVICE, PROBE) is None
    except BROKEN:
        with contextlib.suppress(*BROKEN):
            ring.delete_password(SERVICE, PROBE)
        return False
