"""Whose page this is where people have accounts, and when a session ends by itself (trust T-SESSION)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from django.contrib.sessions.backends.base import SessionBase
from django.http import HttpRequest

from afterword.store.models import Owner
from afterword.web import routing

# Unused, on a device of their own and on one that others use as well; and however much it is used.
UNUSED, UNUSED_SHARED, LONGEST = timedelta(days=14), timedelta(hours=12), timedelta(days=30)
# How exactly it is known when a session was last used: no page writes a row each time it is looked at.
NOTED_EVERY = timedelta(minutes=30)
FRESH = timedelta(minutes=15)
BEGAN, SEEN, SHARED, SHOWN = "began", "seen", "shared", "shown"


def owner_of(request: HttpRequest) -> Owner | None:
    """The owner of the account that is signed in; a session that is over is thrown away."""
    account = request.user
    if not account.is_authenticated:
        return None
    now, session = routing.now(), request.session
    if is_over(session, now):
        session.flush()
        return None
    _note(session, now)
    owner: Owner = account.owner  # type: ignore[attr-defined]
    return owner


def is_over(session: SessionBase, now: datetime) -> bool:
    """Whether a session has ended by its age, or because nobody used it."""
    began, seen = _instant(session, BEGAN, now), _instant(session, SEEN, now)
    return now - began > LONGEST or now - seen > (UNUSED_SHARED if session.get(SHARED) else UNUSED)


def is_fresh(session: SessionBase, now: datetime) -> bool:
    """Whether somebody has just shown who they are: asked where an open browser must not be enough."""
    return any(name in session and now - _instant(session, name, now) <= FRESH for name in (BEGAN, SHOWN))


def show(session: SessionBase, now: datetime) -> None:
    """They have shown it once more."""
    session[SHOWN] = now.timestamp()


def _instant(session: SessionBase, name: str, now: datetime) -> datetime:
    kept = session.get(name)
    return datetime.fromtimestamp(kept, UTC) if isinstance(kept, int | float) else now


def _note(session: SessionBase, now: datetime) -> None:
    session.setdefault(BEGAN, now.timestamp())
    if SEEN not in session or now - _instant(session, SEEN, now) > NOTED_EVERY:
        session[SEEN] = now.timestamp()
        from afterword.accounts import devices

        devices.seen(session.session_key or "", now)
