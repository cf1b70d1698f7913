"""The sign-ins of this installation: those under way, and tokens renewed before they are needed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from afterword.core.ports import SignInAgain, SignInStart, Tokens
from afterword.core.providers import is_lasting
from afterword.mail.oauth import OAuth, Pending, SignInFailed


@dataclass(slots=True)
class OAuthSignIns:
    """As `core.ports.SignIns`, by provider. What is under way is kept in memory: after a restart one begins again."""

    known: Mapping[str, OAuth]
    _pending: dict[str, tuple[str, Pending]] = field(default_factory=dict)

    def offered(self) -> Sequence[str]:
        """As `core.ports.SignIns.offered`."""
        return tuple(self.known)

    def begin(self, owner: str, provider: str, address: str, now: datetime) -> SignInStart:
        """As `core.ports.SignIns.begin`."""
        oauth = self._oauth(provider)
        if owner in self._pending:
            self._pending.pop(owner)[1].close()
        pending = oauth.begin(address, now)
        self._pending[owner] = (provider, pending)
        return SignInStart(provider, pending.url, pending.code)

    def pending(self, owner: str) -> SignInStart | None:
        """As `core.ports.SignIns.pending`."""
        found = self._pending.get(owner)
        return SignInStart(found[0], found[1].url, found[1].code) if found else None

    def finish(self, owner: str, now: datetime, pasted: str = "") -> Tokens:
        """As `core.ports.SignIns.finish`."""
        if owner not in self._pending:
            raise SignInFailed("No sign-in is under way.")
        provider, pending = self._pending[owner]
        tokens = self._oauth(provider).finish(pending, now, pasted)
        del self._pending[owner]
        return tokens

    def fresh(self, provider: str, tokens: Tokens, now: datetime) -> Tokens:
        """As `core.ports.SignIns.fresh`."""
        if is_lasting(tokens.until, now):
            return tokens
        if provider not in self.known:
            raise SignInAgain("This installation is not known at your mail provider any more.")
        return self.known[provider].refresh(tokens.refresh, now)

    def _oauth(self, provider: str) -> OAuth:
        if provider not in self.known:
            raise SignInFailed(
                "This installation is not known at that provider.",
                hint="Give its client id (see the reference of the settings), or use an app password.",
            )
        return self.known[provider]
