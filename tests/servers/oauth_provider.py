"""A sign-in provider on loopback: codes, device codes, tokens, and what a mail server asks about a token."""

from __future__ import annotations

import json
import threading
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from hashlib import sha256
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any
from urllib.parse import parse_qs, urlsplit

from afterword.core.providers import SignIn


@dataclass
class OAuthProvider:
    """Knows one person; `agreed` says that they pressed yes, `revoked` that they took it back."""

    username: str = "maya@home.test"
    port: int = 0
    agreed: bool = True
    revoked: bool = False
    lasts: int = 3600
    forms: list[dict[str, str]] = field(default_factory=list)
    good: set[str] = field(default_factory=set)
    challenge: str = ""

    def sign_in(self, flow: str = "loopback") -> SignIn:
        """What a product needs to know of it."""
        base = f"http://127.0.0.1:{self.port}"
        return SignIn("Provider", flow, f"{base}/authorize", f"{base}/token", "mail", f"{base}/device")

    @contextmanager
    def running(self) -> Iterator[OAuthProvider]:
        """Serve until the block ends."""
        server = ThreadingHTTPServer(("127.0.0.1", self.port), _answering(self))
        self.port = server.server_port
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        try:
            yield self
        finally:
            server.shutdown()
            server.server_close()

    def visit(self, url: str) -> str:
        """What a browser does: the person agrees, and it is sent back; gives where it is sent."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(url).query).items()}
        assert asked["code_challenge_method"] == "S256"
        self.challenge = asked["code_challenge"]
        return f"{asked['redirect_uri']}?code=the-code&state={asked['state']}"

    def token(self, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
        """The token endpoint (RFC 6749, 7636, 8628)."""
        self.forms.append(form)
        grant = form.get("grant_type", "")
        if grant == "authorization_code":
            digest = sha256(form.get("code_verifier", "").encode()).digest()
            proven = urlsafe_b64encode(digest).decode().rstrip("=") == self.challenge
            return self._given() if proven and form.get("code") == "the-code" else (400, {"error": "invalid_grant"})
        if grant == "refresh_token":
            wrong = self.revoked or form.get("refresh_token") != "refresh-1"
            return (400, {"error": "invalid_grant"}) if wrong else self._given()
        return self._given() if self.agreed else (400, {"error": "authorization_pending"})

    def _given(self) -> tuple[int, dict[str, Any]]:
        access = f"access-{len(self.good) + 1}"
        self.good.add(access)
        told = {"access_token": access, "refresh_token": "refresh-1", "expires_in": self.lasts, "token_type": "Bearer"}
        return 200, told


def _answering(provider: OAuthProvider) -> type[BaseHTTPRequestHandler]:
    class Answering(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers.get("Content-Length", 0))).decode()
            form = {name: values[0] for name, values in parse_qs(body).items()}
            status, told = self._told(urlsplit(self.path).path, form)
            content = json.dumps(told).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        do_GET = do_POST

        def _told(self, path: str, form: dict[str, str]) -> tuple[int, dict[str, Any]]:
            if path == "/token":
                return provider.token(form)
            if path == "/device":
                there = {"verification_uri": "https://provider.example/device", "user_code": "ABCD-EFGH"}
                return 200, {**there, "device_code": "device-1", "expires_in": 900, "interval": 1}
            active = form.get("token") in provider.good and not provider.revoked
            return 200, {"active": active, "username": provider.username}

        def log_message(self, format: str, *args: Any) -> None:
            pass

    return Answering
