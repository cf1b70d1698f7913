"""The calendar server behind an address: known, published in the DNS, or at the well-known place (RFC 6764)."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urljoin, urlsplit

from afterword.core.calendar.port import FoundServer
from afterword.core.calendar.providers import NEXTCLOUD_HINT, CalendarProvider, provider_of
from afterword.dns_records import Records, records
from afterword.egress import MOVED, Egress, NoAnswer, NotOutside

# A record must not lead to the port of another kind of server.
PORTS = frozenset({"443", "8443"})
WELL_KNOWN = "/.well-known/caldav"


@dataclass(frozen=True, slots=True)
class PublishedServer:
    """As `core.calendar.port.ServerFinder`; nothing but the domain leaves this machine, and no password."""

    egress: Egress = field(default_factory=Egress)
    records: Records = records

    def find(self, address: str) -> FoundServer | None:
        """The provider of the domain, else its SRV record, else what its well-known place leads to."""
        domain = address.strip().rpartition("@")[2].lower().rstrip(".")
        if known := provider_of(domain):
            return _of(known)
        return self._by_service(domain) or self._by_well_known(domain)

    def _by_service(self, domain: str) -> FoundServer | None:
        """Only the service with encryption; its path stands in a TXT record beside it."""
        for record in self.records(f"_caldavs._tcp.{domain}", "SRV"):
            *_, port, host = record.split()
            name = host.rstrip(".").lower()
            # "." says that the service is not there.
            if not name or port not in PORTS:
                continue
            place = "" if port == "443" else f":{port}"
            return FoundServer(f"https://{name}{place}{self._path(domain)}", "the DNS of the domain")
        return None

    def _path(self, domain: str) -> str:
        texts = [text.strip('"') for text in self.records(f"_caldavs._tcp.{domain}", "TXT")]
        path = next((text.removeprefix("path=") for text in texts if text.startswith("path=/")), WELL_KNOWN)
        return path if path.isprintable() and " " not in path else WELL_KNOWN

    def _by_well_known(self, domain: str) -> FoundServer | None:
        url = f"https://{domain}{WELL_KNOWN}"
        try:
            answer = self.egress.ask("GET", url, b"", {})
        except (NoAnswer, NotOutside):
            return None
        leads = urljoin(url, answer.headers.get("location", ""))
        if answer.status_code in MOVED and urlsplit(leads).scheme == "https":
            hint = NEXTCLOUD_HINT if "/remote.php/" in leads else ""
            return FoundServer(leads, "the well-known place of the domain", hint)
        # A server that wants to know who asks is there already.
        return FoundServer(url, "the well-known place of the domain") if answer.status_code in {401, 207} else None


def _of(provider: CalendarProvider) -> FoundServer:
    return FoundServer(provider.url, f"what is known of {provider.name}", provider.hint, is_known=True)
