"""What reminders need from the outside besides the mail: browsers that agreed to be told, and other services."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol

from afterword.core.errors import Refusal


class NotADevice(Refusal):
    """What the browser gave to be reached by cannot be used."""

    code = "not_a_device"
    hint = "Press the button again in that browser. Nothing was kept."


@dataclass(frozen=True, slots=True)
class Device:
    """One browser: where its service takes messages, its public key, and the secret it shares with us (RFC 8291)."""

    endpoint: str
    public_key: str
    auth: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Pushed:
    """What the browser's service said: taken, gone for good, or not now and why."""

    taken: bool
    is_gone: bool = False
    said: str = ""


class Pusher(Protocol):
    """Hands messages to the push services of browsers."""

    def new_key(self) -> str:
        """A new key of this installation."""
        ...

    def public_key(self, key: str) -> str:
        """What a browser subscribes with."""
        ...

    def check(self, device: Device) -> None:
        """Refuse a device that cannot be one, or that lies where nothing is sent."""
        ...

    def push(self, device: Device, message: bytes, key: str, contact: str, now: datetime) -> Pushed:
        """One try; `contact` is whom the service may write to."""
        ...


class ServiceMissing(Refusal):
    """The part of Afterword that speaks to other services is not installed."""

    code = "service_missing"
    hint = "Install it with: pip install 'afterword[reminders]'. The other ways work without it."


class WrongService(Refusal):
    """This address of a service cannot be used."""

    code = "wrong_service"
    hint = "Write it as the documentation of Apprise says, such as ntfys://ntfy.sh/a-topic-of-yours. Nothing was kept."


class Messenger(Protocol):
    """Speaks to other services by an address of the person's, which holds what opens them."""

    def is_installed(self) -> bool:
        """True where the extra is there."""
        ...

    def check(self, address: str) -> str:
        """The name of the service; `WrongService` where it is none that is spoken to."""
        ...

    def send(self, address: str, title: str, body: str) -> str:
        """One try; "" where it was taken, else what went wrong."""
        ...
