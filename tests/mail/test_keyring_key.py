"""The key lies in the system's keyring where that proves to work, else in a file; the sealed token fits both."""

from __future__ import annotations

from pathlib import Path

import pytest

from afterword.core.ports import SecretLost
from afterword.mail.keyring_key import RingKey, best_key
from afterword.mail.secrets import KeyFile


class Ring:
    """A keyring in memory."""

    def __init__(self, *, is_locked: bool = False) -> None:
        self.kept: dict[tuple[str, str], str] = {}
        self.is_locked = is_locked

    def get_password(self, service: str, username: str) -> str | None:
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.is_locked:
            raise RuntimeError("locked")
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        self.kept.pop((service, username), None)


def test_a_working_keyring_holds_the_key_and_no_file_is_made(tmp_path: Path) -> None:
    ring, path = Ring(), tmp_path / "secret.key"
    key = best_key(path, lambda: ring)
    token = key.seal("hidden", purpose="a")

    assert isinstance(key, RingKey)
    assert best_key(path, lambda: ring).open(token, purpose="a") == "hidden"
    assert not path.exists()
    assert "hidden" not in str(ring.kept)


def test_without_the_keyring_of_that_machine_the_token_does_not_open(tmp_path: Path) -> None:
    token = best_key(tmp_path / "secret.key", Ring).seal("hidden", purpose="a")

    with pytest.raises(SecretLost):
        best_key(tmp_path / "secret.key", Ring).open(token, purpose="a")


@pytest.mark.parametrize("ring", [None, Ring(is_locked=True)])
def test_where_no_keyring_works_a_file_holds_the_key(tmp_path: Path, ring: Ring | None) -> None:
    key = best_key(tmp_path / "secret.key", lambda: ring)
    token = key.seal("hidden", purpose="a")

    assert (tmp_path / "secret.key").exists()
    assert key.open(token, purpose="a") == "hidden"


def test_an_installation_with_a_key_file_keeps_it(tmp_path: Path) -> None:
    path = tmp_path / "secret.key"
    token = KeyFile(path).seal("hidden", purpose="a")

    assert best_key(path, Ring).open(token, purpose="a") == "hidden"
