"""SMTP submission of one letter, step by step, so that each failure says whether the server can have it."""

from __future__ import annotations

import contextlib
import smtplib
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import cast

from afterword.core.ports import Delivery, Envelope, Outcome
from afterword.core.sending import NO_ANSWER, TOO_LATE, is_loopback
from afterword.mail import bearer, lines
from afterword.mail.known_secrets import redacted
from afterword.trust import system_trust

# The name of this machine is nobody's business; an address literal is what mail programs behind a router say.
HELO_NAME = "[127.0.0.1]"
PIECE = 16_384


class _Stopped(Exception):
    """The dialogue ended before the final dot: the server certainly does not have the letter."""

    def __init__(self, delivery: Delivery) -> None:
        super().__init__(delivery.text)
        self.delivery = delivery


@dataclass(frozen=True, slots=True)
class SmtpTransport:
    """One account's mail server. `security` is tls (implicit), starttls, or plain (loopback only).

    A `token` (OAuth 2) takes the place of the password.
    `timeout_seconds` bounds every step before the final dot, `answer_seconds` the wait after it; the lease of a
    claim must be longer than that wait.
    """

    host: str
    port: int
    security: str = "tls"
    username: str = ""
    password: str = field(default="", repr=False)
    context: ssl.SSLContext | None = None
    timeout_seconds: float = 30
    answer_seconds: float = 120
    token: str = field(default="", repr=False)

    def deliver(self, envelope: Envelope, gate: Callable[[], bool], may_finish: Callable[[], bool]) -> Delivery:
        """Connect, log in, MAIL, RCPT; `gate()`; DATA and body; `may_finish()`; the dot; the server's answer."""
        stage = _Stage()
        try:
            delivery = self._hand_over(envelope, gate, may_finish, stage)
        except _Stopped as stopped:
            delivery = stopped.delivery
        except ssl.SSLError as error:
            delivery = Delivery(Outcome.DEFERRED, stage="tls", text=_reason(error))
        except (smtplib.SMTPException, OSError) as error:
            delivery = Delivery(Outcome.DEFERRED, stage=stage.name, text=_reason(error))
        finally:
            if stage.line is not None:
                lines.hang_up(stage.line)
        return delivery

    def _hand_over(
        self, envelope: Envelope, gate: Callable[[], bool], may_finish: Callable[[], bool], stage: _Stage
    ) -> Delivery:
        server = self._begun(envelope, stage)
        stage.name = "rcpt"
        for address in filter(None, (envelope.recipient, envelope.copy)):
            _need(250, server.rcpt(address), "rcpt")
        stage.name = "gate"
        if not gate():
            raise _Stopped(Delivery(Outcome.DEFERRED, stage="gate"))
        _send_body(server, envelope, stage)
        if not may_finish():
            server.close()
            raise _Stopped(Delivery(Outcome.DEFERRED, stage="data", text=TOO_LATE))
        delivery = self._finish(server)
        if delivery.outcome is Outcome.ACCEPTED:
            # Only a line whose last answer is known begins another letter.
            stage.line = None
            lines.keep(self, server)
        return delivery

    def _begun(self, envelope: Envelope, stage: _Stage) -> smtplib.SMTP:
        """A line on which the server took MAIL; one that a letter before this left open may be stale by now."""
        stage.line = cast(smtplib.SMTP | None, lines.take(self))
        if stage.line is not None:
            if stage.line.sock is not None:
                stage.line.sock.settimeout(self.timeout_seconds)
            with contextlib.suppress(smtplib.SMTPException, OSError):
                if stage.line.mail(envelope.sender)[0] == 250:
                    return stage.line
            lines.hang_up(stage.line)
        stage.line = server = self._connect(stage)
        self._log_in(server, stage)
        stage.name = "mail"
        _need(250, server.mail(envelope.sender), "mail")
        return server

    def _connect(self, stage: _Stage) -> smtplib.SMTP:
        stage.name = "connect"
        if self.security == "plain" and not is_loopback(self.host):
            raise _Stopped(Delivery(Outcome.REFUSED, stage="tls", text="Without encryption only on this machine."))
        server: smtplib.SMTP
        if self.security == "tls":
            trust = self._trust()
            server = smtplib.SMTP_SSL(self.host, self.port, HELO_NAME, timeout=self.timeout_seconds, context=trust)
        else:
            server = smtplib.SMTP(self.host, self.port, HELO_NAME, timeout=self.timeout_seconds)
        try:
            if server.sock is not None:
                # The dot is a packet of its own: held back until the body is acknowledged, it costs 40 ms.
                server.sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
            self._greet(server, stage)
        except BaseException:
            server.close()
            raise
        return server

    def _trust(self) -> ssl.SSLContext:
        return self.context or system_trust()

    def _greet(self, server: smtplib.SMTP, stage: _Stage) -> None:
        server.ehlo_or_helo_if_needed()
        if self.security != "starttls":
            return
        stage.name = "tls"
        if not server.has_extn("starttls"):
            raise _Stopped(Delivery(Outcome.REFUSED, stage="tls", text="The server offers no encryption."))
        server.starttls(context=self._trust())
        server.ehlo_or_helo_if_needed()

    def _log_in(self, server: smtplib.SMTP, stage: _Stage) -> None:
        if not self.username:
            return
        stage.name = "login"
        try:
            if self.token:
                self._log_in_with_token(server)
            else:
                server.login(self.username, self.password)
        except smtplib.SMTPAuthenticationError as error:
            raise _Stopped(_answered(error.smtp_code, error.smtp_error, "login")) from error
        except smtplib.SMTPNotSupportedError as error:
            raise _Stopped(Delivery(Outcome.REFUSED, stage="login", text="The server offers no log-in.")) from error

    def _log_in_with_token(self, server: smtplib.SMTP) -> None:
        mechanism = bearer.chosen(server.esmtp_features.get("auth", "").upper().split())
        first = bearer.opening(mechanism, self.host, self.port, self.username, self.token)
        # The error that a server sends as a challenge is answered as the mechanism wants it; then it says no.
        server.auth(mechanism, lambda challenge=None: first if challenge is None else bearer.closing(mechanism))

    def _finish(self, server: smtplib.SMTP) -> Delivery:
        """From the first byte of the dot on, only an answer tells; silence is UNKNOWN (RFC 1047)."""
        try:
            if server.sock is not None:
                server.sock.settimeout(self.answer_seconds)
            server.send(b".\r\n")
            code, text = server.getreply()
        except (smtplib.SMTPException, OSError) as error:
            return Delivery(Outcome.UNKNOWN, stage="dot", text=_reason(error))
        if code < 400 and code // 100 != 2:
            return Delivery(Outcome.UNKNOWN, code=max(code, 0), stage="dot", text=_words(text))
        if code // 100 == 2:
            return Delivery(Outcome.ACCEPTED, code=code, stage="dot", text=_words(text))
        return _answered(code, text, "dot")


@dataclass(slots=True)
class _Stage:
    """Where the dialogue stands, for an error that arrives from anywhere, and the line it is held on."""

    name: str = "connect"
    line: smtplib.SMTP | None = None


def _send_body(server: smtplib.SMTP, envelope: Envelope, stage: _Stage) -> None:
    stage.name = "data"
    _need(354, server.docmd("DATA"), "data")
    body = stuffed(envelope.content)
    for start in range(0, len(body), PIECE):
        server.send(body[start : start + PIECE])


def stuffed(content: bytes) -> bytes:
    """The content as DATA carries it: CRLF at its end, a dot before each line that begins with one (RFC 5321)."""
    whole = content if content.endswith(b"\r\n") else content + b"\r\n"
    doubled = whole.replace(b"\r\n.", b"\r\n..")
    return b"." + doubled if doubled.startswith(b".") else doubled


def _need(wanted: int, reply: tuple[int, bytes], stage: str) -> None:
    code, text = reply
    if code == wanted or (wanted == 250 and code == 251):
        return
    raise _Stopped(_answered(code, text, stage))


def _answered(code: int, text: bytes | str, stage: str) -> Delivery:
    outcome = Outcome.REFUSED if 500 <= code <= 599 else Outcome.DEFERRED
    return Delivery(outcome, code=max(code, 0), text=_words(text), stage=stage)


def _words(text: bytes | str) -> str:
    said = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    return redacted(" ".join("".join(c if c.isprintable() else " " for c in said).split()))[:400]


def _reason(error: Exception) -> str:
    if isinstance(error, ssl.SSLCertVerificationError):
        return _words(f"Its certificate cannot be trusted: {error.verify_message}.")
    if isinstance(error, smtplib.SMTPResponseException):
        return _words(error.smtp_error)
    if isinstance(error, TimeoutError):
        return NO_ANSWER
    return _words(str(error) or type(error).__name__)
