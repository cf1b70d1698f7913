"""What allauth asks us of second steps and passkeys: how secrets are sealed, and what they are called in an app."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from allauth.mfa.adapter import DefaultMFAAdapter

from afterword.web import routing

PURPOSE = "second step of an account"


class Adapter(DefaultMFAAdapter):  # type: ignore[misc]
    """Seals by the key that lies outside the database."""

    def encrypt(self, text: str) -> str:
        """A token for the row."""
        return routing.ports().secrets.seal(text, purpose=PURPOSE)

    def decrypt(self, encrypted_text: str) -> str:
        """The secret again."""
        return routing.ports().secrets.open(encrypted_text, purpose=PURPOSE)

    def is_mfa_enabled(self, user: Any, types: Any = None) -> bool:
        """Whether the code in the mail is not enough: a passkey is another way in, and makes no way longer."""
        return bool(super().is_mfa_enabled(user, ["totp"]))

    def get_public_key_credential_rp_entity(self) -> dict[str, str]:
        """Under which name a passkey lies in the device; it is good for exactly this host."""
        return {**super().get_public_key_credential_rp_entity(), "name": "Afterword"}

    def get_totp_issuer(self) -> str:
        """Under which name it stands in the app."""
        return "Afterword"

    def build_totp_svg(self, url: str) -> str:
        """Black on white, as cameras want it, on a dark page too."""
        import qrcode
        from qrcode.image.svg import SvgPathFillImage

        drawn = BytesIO()
        qrcode.make(url, image_factory=SvgPathFillImage).save(drawn)
        return drawn.getvalue().decode()
