"""Signing in at a provider without its password: the browser comes back here, or a code is typed elsewhere."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Any
from urllib.parse import urlencode

from authlib.common.errors import AuthlibBaseError
from authlib.common.security import generate_token
from authlib.oauth2.client import OAuth2Client

from afterword.core.errors import Refusal
from afterword.core.ports import SignInAgain, SignInUnreachable, Tokens
from afterword.core.providers import SignIn
from afterword.egress import Egress, NoAnswer, NotOutside

DEVICE_GRANT = "urn:ietf:params:oauth:grant-type:device_code"
AN_HOUR = 3600
WAITS_FOR = timedelta(minutes=15)
COME_BACK = (
    b"<!DOCTYPE html><html><head><meta charset=utf-8><title>Afterword</title></head><body>"
    b"<p>You may close this page. Go back to Afterword and press Finish.</p></body></html>"
)


class SignInFailed(Refusal):
    """Signing in did not work."""

    code = "sign_in_failed"
    hint = "Begin again. The settings you had are kept."


class NotSignedInYet(Refusal):
    """You have not finished signing in at the provider."""

    code = "not_signed_in_yet"
    hint = "Finish there, then press Finish here."


@dataclass(slots=True)
class Pending:
    """A sign-in under way: the address to open, and for the device flow the code to type there."""

    url: str
    code: str = ""
    state: str = ""
    verifier: str = field(default="", repr=False)
    device_code: str = field(default="", repr=False)
    redirect: str = ""
    until: datetime | None = None
    came_back: str = field(default="", repr=False)
    server: HTTPServer | None = None

    def close(self) -> None:
        """Listen no longer."""
        if self.server is not None:
            threading.Thread(target=self.server.shutdown, daemon=True).start()
            self.server.server_close()
            self.server = None


@dataclass(frozen=True, slots=True)
class OAuth:
    """One provider as this installation is known there: its own client id, and the secret that desktop clients have."""

    provider: SignIn
    client_id: str
    client_secret: str = field(default="", repr=False)
    egress: Egress = field(default_factory=Egress)

    def begin(self, address: str, now: datetime) -> Pending:
        """Start: the browser goes to `url`; with the device flow it shows where to type `code`."""
        return self._device(now) if self.provider.flow == "device" else self._loopback(address, now)

    def finish(self, pending: Pending, now: datetime, pasted: str = "") -> Tokens:
        """The tokens, once the person has agreed there; `pasted` is the address where a browser elsewhere ended."""
        if pending.until is not None and now > pending.until:
            raise SignInFailed("It took too long.")
        if pending.device_code:
            told = self._ask(grant_type=DEVICE_GRANT, device_code=pending.device_code)
        else:
            told = self._exchange(pending, pasted.strip() or pending.came_back)
        pending.close()
        return _tokens(told, "", now)

    def refresh(self, refresh_token: str, now: datetime) -> Tokens:
        """A new access token; `SignInAgain` when the provider takes this one no more (invalid_grant)."""
        try:
            client = self._client()
            told = client.refresh_token(self.provider.token, refresh_token=refresh_token)
        except AuthlibBaseError as error:
            if error.error in {"invalid_grant", "interaction_required", "invalid_client", "unauthorized_client"}:
                raise SignInAgain(f"{self.provider.name} wants you to sign in again.") from error
            raise SignInUnreachable(f"{self.provider.name} did not renew the sign-in: {error.error}.") from error
        except (NoAnswer, NotOutside, ValueError) as error:
            raise SignInUnreachable(f"The sign-in of {self.provider.name} cannot be reached.") from error
        return _tokens(dict(told), refresh_token, now)

    def _loopback(self, address: str, now: datetime) -> Pending:
        pending = Pending("", state=generate_token(32), verifier=generate_token(64), until=now + WAITS_FOR)
        pending.server = _listener(pending)
        pending.redirect = f"http://127.0.0.1:{pending.server.server_port}/"
        client = self._client(redirect_uri=pending.redirect, code_challenge_method="S256")
        pending.url, _ = client.create_authorization_url(
            self.provider.authorize,
            state=pending.state,
            code_verifier=pending.verifier,
            access_type="offline",
            prompt="consent",
            login_hint=address,
        )
        return pending

    def _device(self, now: datetime) -> Pending:
        form = urlencode({"client_id": self.client_id, "scope": self.provider.scope}).encode()
        try:
            told = self.egress.post(self.provider.device, form, FORM).json()
            lasts = min(int(told.get("expires_in", 900)), 3600)
            return Pending(
                str(told["verification_uri"]),
                code=str(told["user_code"]),
                device_code=str(told["device_code"]),
                until=now + timedelta(seconds=lasts),
            )
        except (NoAnswer, NotOutside, ValueError, KeyError, TypeError, AttributeError) as error:
            raise SignInFailed(f"{self.provider.name} gave no code to sign in with.") from error

    def _exchange(self, pending: Pending, came_back: str) -> Mapping[str, Any]:
        if not came_back:
            raise NotSignedInYet
        try:
            client = self._client(redirect_uri=pending.redirect, state=pending.state)
            return dict(
                client.fetch_token(
                    self.provider.token, authorization_response=came_back, code_verifier=pending.verifier
                )
            )
        except AuthlibBaseError as error:
            raise SignInFailed(f"{self.provider.name} said no: {error.error}.") from error
        except (NoAnswer, NotOutside, ValueError) as error:
            raise SignInFailed from error

    def _ask(self, **form: str) -> Mapping[str, Any]:
        try:
            body = urlencode({"client_id": self.client_id, **form}).encode()
            answer = self.egress.post(self.provider.token, body, FORM).json()
        except (NoAnswer, NotOutside, ValueError) as error:
            raise SignInFailed from error
        if not isinstance(answer, dict) or answer.get("error") in {"authorization_pending", "slow_down"}:
            raise NotSignedInYet
        if "error" in answer:
            raise SignInFailed(f"{self.provider.name} said no: {str(answer['error'])[:60]}.")
        return answer

    def _client(self, **more: Any) -> OAuth2Client:
        return OAuth2Client(
            _Session(self.egress),
            self.client_id,
            self.client_secret or None,
            token_endpoint_auth_method="client_secret_post" if self.client_secret else "none",
            scope=self.provider.scope,
            **more,
        )


FORM = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}


@dataclass(frozen=True, slots=True)
class _Session:
    """What the OAuth client needs of an HTTP client, over the one way out."""

    egress: Egress

    def post(self, url: str, data: Mapping[str, str], headers: Mapping[str, str], auth: Any = None, **_: Any) -> Any:
        body = urlencode(data)
        if auth is not None:
            url, headers, body = auth.prepare("POST", url, dict(headers), body)
        return self.egress.post(url, body.encode(), headers)


def _tokens(told: Mapping[str, Any], known: str, now: datetime) -> Tokens:
    access, refresh = str(told.get("access_token") or ""), str(told.get("refresh_token") or known)
    if not access or not refresh:
        raise SignInFailed("The provider gave no lasting permission.")
    lasts = int(told.get("expires_in") or AN_HOUR)
    return Tokens(access, refresh, now + timedelta(seconds=lasts))


def _listener(pending: Pending) -> HTTPServer:
    """One page on a free port of this machine; it keeps the address the browser came back with, and does nothing."""

    class Back(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            own = f"127.0.0.1:{self.server.server_port}"  # type: ignore[attr-defined]
            if self.headers.get("Host") == own and f"state={pending.state}" in self.path:
                pending.came_back = pending.redirect + self.path.lstrip("/")
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(COME_BACK)

        def log_message(self, format: str, *args: Any) -> None:
            """The address holds a secret: it stands in no log."""

    server = HTTPServer(("127.0.0.1", 0), Back)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return server
