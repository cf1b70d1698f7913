"""Signing in at another provider (OpenID Connect): the code flow with state, nonce and PKCE, and a signed answer.

What the answer must fit lies in the session alone. The session's cookie is `SameSite=Strict`, so the provider's
redirect comes without it; the page it reaches only shows a button, and the press, made from our own page, brings the
session along. So an answer counts in the very browser that asked for it, and no link signs anybody in.
"""

from __future__ import annotations

import json
from base64 import b64encode
from collections.abc import Callable, Mapping, MutableMapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from hmac import compare_digest
from typing import Any, TypeVar
from urllib.parse import quote, urlencode

from authlib.common.security import generate_token
from authlib.oauth2.rfc7636 import create_s256_code_challenge
from django.conf import settings
from joserfc import jwt
from joserfc.errors import JoseError
from joserfc.jwk import KeySet

from afterword.core.errors import NotAllowed
from afterword.core.people.mailbox import is_mailbox
from afterword.egress import Egress, NoAnswer, NotOutside, loopback_of, port_of

KEPT = "provider"
LASTS, LEEWAY = timedelta(minutes=15), timedelta(minutes=2)
LONGEST = 255
# Somebody waits for the page meanwhile, and a thread of the server with them: for each of at most three questions.
TOTAL_SECONDS, STEP_SECONDS, MOST_BYTES = 8.0, 5.0, 1_000_000
# Only what is signed by a key that the provider alone holds: never "none", never a secret that we hold too.
SIGNED_BY = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"]
ODD = (JoseError, ValueError, TypeError, LookupError, AttributeError, OverflowError, RecursionError)
Read = TypeVar("Read")


class NotSignedInThere(NotAllowed):
    """Signing in at the other provider did not work."""

    hint = "Begin again, or have a code sent to your e-mail address. Nothing was changed."
    about = "provider"


class ProviderSilent(NotAllowed):
    """The other provider does not answer as it should."""

    hint = "Try again in a few minutes, or have a code sent to your e-mail address. Nothing was changed."
    about = "provider"


@dataclass(frozen=True, slots=True)
class Proved:
    """Who somebody is there; the address only where the provider says that it was proved."""

    issuer: str
    subject: str
    email: str


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider, and how this server is known there."""

    issuer: str
    client_id: str
    client_secret: str = field(repr=False)
    egress: Egress

    def begin(self, session: MutableMapping[str, Any], joins: str, back: str, now: datetime) -> str:
        """Where the browser goes; what the answer must fit is kept in the session, and for whose account it is."""
        kept = {"state": generate_token(43), "nonce": generate_token(43), "verifier": generate_token(64)}
        asked = {
            "response_type": "code",
            "client_id": self.client_id,
            "redirect_uri": back,
            "scope": "openid email",
            "state": kept["state"],
            "nonce": kept["nonce"],
            "code_challenge": create_s256_code_challenge(kept["verifier"]),
            "code_challenge_method": "S256",
        }
        where = _read(lambda: self._where(self._found()["authorization_endpoint"]), ProviderSilent)
        session[KEPT] = {**kept, "joins": joins, "at": now.timestamp()}
        return f"{where}{'&' if '?' in where else '?'}{urlencode(asked)}"

    def finish(self, kept: Mapping[str, Any], came: Mapping[str, str], back: str, now: datetime) -> Proved:
        """Who they are, from what the browser brought back."""
        if not compare_digest(str(kept["state"]).encode(), came["state"].encode(errors="replace")):
            raise NotSignedInThere
        if came["error"] or not came["code"] or came["iss"] not in {"", self.issuer}:
            raise NotSignedInThere
        found = self._found()
        signed = self._token(found, came["code"], kept["verifier"], back)
        keys = self._asked(lambda: self._got(found["jwks_uri"]))
        return _read(lambda: self._proved(_claims(signed, keys), kept["nonce"], now), NotSignedInThere)

    def _found(self) -> dict[str, Any]:
        content = self._asked(lambda: self._got(f"{self.issuer.rstrip('/')}/.well-known/openid-configuration"))
        found: Any = _read(lambda: json.loads(content), ProviderSilent)
        if not isinstance(found, dict) or found.get("issuer") != self.issuer:
            raise ProviderSilent
        return dict(found)

    def _got(self, where: str) -> bytes:
        answer = self.egress.get(where, most_bytes=MOST_BYTES)
        answer.raise_for_status()
        return answer.content

    def _token(self, found: Mapping[str, Any], code: str, verifier: str, back: str) -> str:
        form = {"grant_type": "authorization_code", "code": code, "redirect_uri": back, "code_verifier": verifier}
        headers = {"Content-Type": "application/x-www-form-urlencoded", "Accept": "application/json"}
        ways = found.get("token_endpoint_auth_methods_supported")
        # Who names none takes it in the header.
        if not isinstance(ways, list) or "client_secret_basic" in ways:
            who = f"{quote(self.client_id, safe='')}:{quote(self.client_secret, safe='')}"
            headers["Authorization"] = "Basic " + b64encode(who.encode()).decode()
        else:
            form |= {"client_id": self.client_id, "client_secret": self.client_secret}
        where = _read(lambda: str(found["token_endpoint"]), ProviderSilent)
        answer = self._asked(lambda: self.egress.ask("POST", where, urlencode(form).encode(), headers, MOST_BYTES))
        if answer.status_code != 200:
            # It takes no code twice, and none that another browser or another server asked for.
            raise NotSignedInThere
        return _read(lambda: str(answer.json()["id_token"]), NotSignedInThere)

    def _asked(self, ask: Callable[[], Read]) -> Read:
        try:
            return _read(ask, ProviderSilent)
        except (NoAnswer, NotOutside) as silent:
            raise ProviderSilent from silent

    def _where(self, where: str) -> str:
        """The address that a browser is sent to: encrypted, but for a provider on this machine."""
        is_safe = where.startswith("https://") or loopback_of(where) & self.egress.loopback
        if not is_safe or not where.isascii() or not where.isprintable() or " " in where:
            raise ProviderSilent
        return where

    def _proved(self, claims: Mapping[str, Any], nonce: str, now: datetime) -> Proved:
        audience = claims["aud"] if isinstance(claims["aud"], list) else [claims["aud"]]
        instant, leeway = now.timestamp(), LEEWAY.total_seconds()
        fits = (
            claims["iss"] == self.issuer
            and self.client_id in audience
            and claims.get("azp", self.client_id) == self.client_id
            and (len(audience) == 1 or "azp" in claims)
            and claims["exp"] > instant - leeway
            and claims["iat"] < instant + leeway
            and compare_digest(str(claims["nonce"]).encode(), nonce.encode())
        )
        subject, email = claims["sub"], str(claims.get("email", "")).strip().lower()
        if not fits or not isinstance(subject, str) or not 0 < len(subject) <= LONGEST or "\0" in subject:
            raise NotSignedInThere
        is_theirs = claims.get("email_verified") is True and is_mailbox(email) and len(email) <= 254
        return Proved(self.issuer, subject, email if is_theirs else "")


def here() -> Provider:
    """The provider that this server names; only asked for where there is one."""
    issuer: str = settings.OIDC["issuer"]
    egress = Egress(
        loopback=loopback_of(issuer),
        ports=port_of(issuer),
        total_seconds=TOTAL_SECONDS,
        step_seconds=STEP_SECONDS,
    )
    return Provider(issuer, settings.OIDC["client_id"], settings.OIDC["client_secret"], egress)


def taken(session: MutableMapping[str, Any], now: datetime) -> dict[str, Any]:
    """What was kept when this browser began; gone by that, so whatever comes back counts once."""
    kept: Any = session.pop(KEPT, None)
    if not isinstance(kept, dict) or not 0 <= now.timestamp() - kept["at"] <= LASTS.total_seconds():
        raise NotSignedInThere
    return kept


def _claims(signed: str, keys: bytes) -> dict[str, Any]:
    return dict(jwt.decode(signed, KeySet.import_key_set(json.loads(keys)), algorithms=SIGNED_BY).claims)


def _read(read: Callable[[], Read], otherwise: type[NotAllowed]) -> Read:
    """What a provider said, by its reader; whatever is odd about it opens nothing."""
    try:
        return read()
    except ODD as odd:
        raise otherwise from odd
