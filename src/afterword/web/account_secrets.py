"""How allauth keeps what a second step rests on: sealed like every other secret of ours; a picture for dark pages."""

from __future__ import annotations

from io import BytesIO

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
