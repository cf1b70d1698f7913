"""A stored password opens only with this machine's key and only for its own purpose."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from afterword import environment
from afterword.core.ports import SecretLost
from afterword.mail.secrets import KeyFile


def test_a_secret_comes_back_for_its_purpose_only(tmp_path: Path) -> None:
    keys = KeyFile(tmp_path / "config" / "secret.key")
    token = keys.seal("pässwört", purpose="mail-account:1")

    assert keys.open(token, purpose="mail-account:1") == "pässwört"
    assert "pässwört" not in token
    with pytest.raises(SecretLost):
        keys.open(token, purpose="mail-account:2")


def test_the_key_is_readable_by_its_owner_only(tmp_path: Path) -> None:
    KeyFile(tmp_path / "secret.key").seal("x", purpose="p")

    assert (tmp_path / "secret.key").stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize("token", ["", "nonsense", "gAAAAAB"])
def test_a_token_that_is_not_ours_is_lost_not_a_crash(tmp_path: Path, token: str) -> None:
    keys = KeyFile(tmp_path / "secret.key")
    keys.seal("x", purpose="p")

    with pytest.raises(SecretLost):
        keys.open(token, purpose="p")


def test_without_the_key_file_the_secret_is_lost_and_no_new_key_is_made(tmp_path: Path) -> None:
    token = KeyFile(tmp_path / "a.key").seal("x", purpose="p")

    with pytest.raises(SecretLost):
        KeyFile(tmp_path / "b.key").open(token, purpose="p")
    assert not (tmp_path / "b.key").exists()


@pytest.mark.parametrize("links", [True, False])
def test_runs_that_begin_together_end_with_one_whole_key(
    tmp_path: Path, links: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not links:
        monkeypatch.setattr(Path, "hardlink_to", _refused)
    path, together, read = tmp_path / "secret.key", threading.Barrier(8), set[bytes]()

    def begin(number: int) -> None:
        together.wait(20)
        environment.made_once(path, bytes([number]) * 32)
        read.add(path.read_bytes())

    with ThreadPoolExecutor(8) as pool:
        list(pool.map(begin, range(8)))

    assert {len(each) for each in read} == {32}
    assert len(read) == 1 or not links
    assert [each.name for each in tmp_path.iterdir()] == ["secret.key"]


def _refused(_path: Path, _target: str) -> None:
    raise PermissionError
