"""What the settings of another provider must be, so that a wrong one stops the start."""

from __future__ import annotations

from typing import Any

import pytest

from afterword.environment import BadSetting
from afterword.web import account_settings


@pytest.mark.parametrize(
    ("issuer", "client", "secret"),
    [
        ("http://id.uni.example", "a", "b"),
        ("https://id.uni.example?x=1", "a", "b"),
        ("https://id.uni.example/#x", "a", "b"),
        ("id.uni.example", "a", "b"),
        ("https://id.uni.example", "", "b"),
        ("https://id.uni.example", "a", ""),
    ],
)
def test_settings_that_cannot_be_used_stop_the_start(
    monkeypatch: pytest.MonkeyPatch, issuer: str, client: str, secret: str
) -> None:
    monkeypatch.setenv("AFTERWORD_OIDC_CLIENT", client)
    monkeypatch.setenv("AFTERWORD_OIDC_SECRET", secret)

    with pytest.raises(BadSetting):
        account_settings.other_provider(issuer)


def test_the_secret_may_lie_in_a_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Any) -> None:
    (tmp_path / "secret").write_text("not to be told\n", encoding="utf-8")
    monkeypatch.setenv("AFTERWORD_OIDC_CLIENT", "a")
    monkeypatch.setenv("AFTERWORD_OIDC_SECRET_FILE", str(tmp_path / "secret"))
    found = account_settings.other_provider("https://id.uni.example/realms/all")

    assert found == {
        "issuer": "https://id.uni.example/realms/all", "client_id": "a", "client_secret": "not to be told",
        "name": "id.uni.example",
    }  # fmt: skip
