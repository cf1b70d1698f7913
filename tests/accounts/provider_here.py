"""A small real OpenID provider on this machine: discovery, keys, codes that are good once, PKCE, signed answers."""

from __future__ import annotations

import base64
import hashlib
import json
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from io import BufferedIOBase
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

from joserfc import jwt
from joserfc.jwk import ECKey, KeySet

CLIENT, SECRET = "afterword here", "a:secret/of+ours"


class ProviderHere:
    """A test bends what it says: `claims` over the honest ones, another key, no signature, silence, any bytes."""

    def __init__(self) -> None:
        self.key = ECKey.generate_key("P-256", {"kid": "one"})
        self.server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self.issuer = f"http://127.0.0.1:{self.server.server_port}"
        self.now = 0.0
        self.honest()

    def honest(self) -> None:
        """As at the start."""
        self.codes: dict[str, dict[str, str]] = {}
        self.claims: dict[str, Any] = {}
        self.found: dict[str, Any] = {}
        self.signing: ECKey = self.key
        self.silent: set[str] = set()
        self.bent: dict[str, Callable[[BufferedIOBase], object]] = {}
        self.unsigned = False
        self.asked: list[str] = []

    def agrees(self, where: str) -> dict[str, str]:
        """The person signs in there; gives what the browser brings back."""
        asked = {name: values[0] for name, values in parse_qs(urlsplit(where).query).items()}
        code = f"code {len(self.codes)}"
        self.codes[code] = asked
        return {"code": code, "state": asked["state"], "iss": self.issuer}

    def bend(self, path: str, line: BufferedIOBase) -> None:
        """Say other bytes; who had enough is gone before all is said."""
        with suppress(OSError):
            self.bent[path](line)

    def configuration(self) -> dict[str, Any]:
        """Where its parts are."""
        places = {"authorization_endpoint": "authorize", "token_endpoint": "token", "jwks_uri": "keys"}
        return {"issuer": self.issuer, **{k: f"{self.issuer}/{v}" for k, v in places.items()}, **self.found}

    def token(self, form: dict[str, str], who: str) -> dict[str, str] | None:
        """The signed answer for a code; None for what is not right."""
        asked = self.codes.pop(form.get("code", ""), None)
        digest = hashlib.sha256(form.get("code_verifier", "").encode()).digest()
        fits = (
            asked is not None
            and self._knows(form, who)
            and asked["code_challenge"] == base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
            and asked["redirect_uri"] == form.get("redirect_uri")
        )
        if asked is None or not fits:
            return None
        claims = {"iss": self.issuer, "aud": CLIENT, "sub": "person 1", "nonce": asked["nonce"], "iat": self.now}
        claims |= {"exp": self.now + 300, "email": "Jo@Park.test", "email_verified": True, **self.claims}
        return {"access_token": "x", "token_type": "Bearer", "id_token": self._signed(claims)}

    def _knows(self, form: dict[str, str], who: str) -> bool:
        if self.found.get("token_endpoint_auth_methods_supported"):
            return (form.get("client_id"), form.get("client_secret"), who) == (CLIENT, SECRET, "")
        return who == "Basic " + base64.b64encode(b"afterword%20here:a%3Asecret%2Fof%2Bours").decode()

    def _signed(self, claims: dict[str, Any]) -> str:
        if self.unsigned:
            parts = [json.dumps(part).encode() for part in ({"alg": "none"}, claims)]
            return ".".join(base64.urlsafe_b64encode(part).rstrip(b"=").decode() for part in parts) + "."
        return jwt.encode({"alg": "ES256", "kid": "one"}, claims, self.signing)


def _handler(here: ProviderHere) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            if self.path.startswith("/authorize?"):
                _send_back(self, here)
                return
            keys = KeySet([here.key]).as_dict(private=False)
            answers = {"/.well-known/openid-configuration": here.configuration(), "/keys": keys}
            self._say(answers.get(self.path))

        def do_POST(self) -> None:
            raw = self.rfile.read(int(self.headers["Content-Length"])).decode()
            form = {name: values[0] for name, values in parse_qs(raw).items()}
            self._say(here.token(form, self.headers.get("Authorization", "")))

        def _say(self, said: Any) -> None:
            here.asked.append(self.path)
            if self.path in here.bent:
                self.close_connection = True
                here.bend(self.path, self.wfile)
                return
            if self.path in here.silent:
                self.send_response(503)
                said = None
            else:
                self.send_response(200 if said is not None else 400)
            self.end_headers()
            self.wfile.write(json.dumps(said or {"error": "invalid_grant"}).encode())

        def log_message(self, format: str, *args: Any) -> None:
            """Nothing of a test stands on the terminal."""

    return Handler


def _send_back(answer: BaseHTTPRequestHandler, here: ProviderHere) -> None:
    brought = here.agrees(answer.path)
    answer.send_response(302)
    answer.send_header("Location", f"{here.codes[brought['code']]['redirect_uri']}?{urlencode(brought)}")
    answer.end_headers()


@contextmanager
def provider_here() -> Iterator[ProviderHere]:
    """It runs until the block ends."""
    here = ProviderHere()
    thread = threading.Thread(target=here.server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield here
    finally:
        here.server.shutdown()
        here.server.server_close()
        thread.join()
