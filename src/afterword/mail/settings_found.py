"""The settings of a mail account from its address: the provider, else SRV records, else autoconfig."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import unescape
from urllib.parse import quote

from afterword.core.figures import whole_number
from afterword.core.ports import FoundSettings
from afterword.core.providers import PASSWORD, MailProvider, Server, by_domain, by_exchanger
from afterword.dns_records import Records, records
from afterword.egress import Egress, NoAnswer, NotOutside

MOST_XML = 100_000
_SERVER = re.compile(r'<(incoming|outgoing)Server\s+type="(imap|smtp)"\s*>(.*?)</\1Server>', re.DOTALL | re.IGNORECASE)
_FIELD = r"<{0}>\s*([^<]{{1,200}}?)\s*</{0}>"
_HOST = re.compile(r"(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z][a-z0-9-]{1,62}", re.IGNORECASE)
SECURITIES = {"SSL": "tls", "STARTTLS": "starttls"}


@dataclass(frozen=True, slots=True)
class DomainSettings:
    """As `core.ports.SettingsFinder`; nothing but the domain of the address leaves this machine."""

    egress: Egress = field(default_factory=Egress)
    records: Records = records

    def find(self, address: str) -> FoundSettings | None:
        """The provider's own settings, or what the domain publishes; None where nothing is known."""
        domain = address.rpartition("@")[2].lower()
        if known := by_domain(domain) or self._by_exchanger(domain):
            return _of(known)
        return self._by_service(domain) or self._by_autoconfig(domain)

    def _by_exchanger(self, domain: str) -> MailProvider | None:
        names = (record.rpartition(" ")[2] for record in self.records(domain, "MX"))
        return next((found for name in names if (found := by_exchanger(name))), None)

    def _by_service(self, domain: str) -> FoundSettings | None:
        """RFC 6186 and 8314: the services with TLS from the first byte before those that begin without."""
        smtp = self._service(domain, (("_submissions._tcp", "tls"), ("_submission._tcp", "starttls")))
        imap = self._service(domain, (("_imaps._tcp", "tls"), ("_imap._tcp", "starttls")))
        return FoundSettings(domain, smtp, imap, (PASSWORD,), source="the DNS of the domain") if smtp else None

    def _service(self, domain: str, names: Sequence[tuple[str, str]]) -> Server | None:
        for name, security in names:
            for record in self.records(f"{name}.{domain}", "SRV"):
                *_, port, host = record.split()
                # "." says that the service is not there.
                if _HOST.fullmatch(host.rstrip(".")) and whole_number(port, 65_535):
                    return Server(host.rstrip(".").lower(), int(port), security)
        return None

    def _by_autoconfig(self, domain: str) -> FoundSettings | None:
        for url in _addresses(domain):
            try:
                answer = self.egress.get(url, most_bytes=MOST_XML)
            except (NoAnswer, NotOutside):
                continue
            if answer.status_code == 200 and (found := _read(domain, answer.content.decode("utf-8", "replace"))):
                return found
        return None


def _addresses(domain: str) -> Iterator[str]:
    name = quote(domain)
    yield f"https://autoconfig.{name}/mail/config-v1.1.xml"
    yield f"https://{name}/.well-known/autoconfig/mail/config-v1.1.xml"


def _read(domain: str, xml: str) -> FoundSettings | None:
    """The first servers with encryption; read as plain text, so that nothing in it is ever expanded or fetched."""
    found: dict[str, Server] = {}
    for _, kind, inside in _SERVER.findall(xml):
        host, port, socket = (_field(inside, name) for name in ("hostname", "port", "socketType"))
        host = host.replace("%EMAILDOMAIN%", domain).lower()
        if _HOST.fullmatch(host) and whole_number(port, 65_535) and socket.upper() in SECURITIES:
            found.setdefault(kind.lower(), Server(host, int(port), SECURITIES[socket.upper()]))
    if "smtp" not in found:
        return None
    return FoundSettings(domain, found["smtp"], found.get("imap"), (PASSWORD,), source="the autoconfig of the domain")


def _field(inside: str, name: str) -> str:
    match = re.search(_FIELD.format(name), inside, re.IGNORECASE)
    return unescape(match[1]) if match else ""


def _of(provider: MailProvider) -> FoundSettings:
    return FoundSettings(
        provider.name,
        provider.smtp,
        provider.imap,
        provider.auth,
        provider.sign_in,
        provider.hint,
        "what is known of it",
    )
