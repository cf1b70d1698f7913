"""A real mail world on loopback: Postfix for sending, Dovecot for mailboxes, in a folder of its own.

The person is `maya@home.test`, the interviewer `okafor@employer.test`; the password of both is `PASSWORD`.
Postfix takes a letter on `submission` (STARTTLS) and `smtps` after login, and hands it to Dovecot by LMTP.
Needs root, as both daemons do; nothing listens anywhere but on 127.0.0.1.
"""

from __future__ import annotations

import contextlib
import grp
import os
import pwd
import shutil
import ssl
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from tests.servers import mail_configuration, program
from tests.servers.certificate import write_certificate
from tests.servers.oauth_provider import OAuthProvider
from tests.servers.ports import free_ports, wait_until, wait_until_open

PERSON, INTERVIEWER = "maya@home.test", "okafor@employer.test"
# Taken by Postfix and refused by Dovecot, so that it comes back as a real notice.
GONE = "brandt@employer.test"
PASSWORD = "a secret of the tests"
# Their own box is over its quota: they can send, and nothing can be put in.
(FULL,) = mail_configuration.FULL
NAMES = ("smtp", "submission", "smtps", "imap", "imaps", "lmtp", "sasl", "oauth")


@dataclass(frozen=True, slots=True)
class MailWorld:
    """Where everything listens. `authority` is the certificate that a client has to trust."""

    folder: Path
    authority: Path
    ports: dict[str, int]
    provider: OAuthProvider

    def context(self) -> ssl.SSLContext:
        """A TLS context that trusts this world and nobody else."""
        return ssl.create_default_context(cafile=str(self.authority))

    def answers_automatically(self, address: str, subject: str, words: str) -> None:
        """From now on the server itself answers each letter to this address (Sieve vacation, RFC 5230)."""
        script = f'require ["vacation"];\nvacation :days 0 :subject "{subject}" "{words}";\n'
        path = self.folder / "sieve" / f"{address}.sieve"
        path.write_text(script)
        shutil.chown(path, "mail", "mail")

    def letters(self, address: str) -> list[bytes]:
        """The raw letters in the inbox of an address, as they lie on the disk, oldest first."""
        found = [path for part in ("new", "cur") for path in (self.folder / "mail" / address / part).glob("*")]
        return [path.read_bytes() for path in sorted(found, key=lambda path: path.stat().st_mtime_ns)]

    def wait_for_letters(self, address: str, count: int) -> list[bytes]:
        """The letters, once there are as many; TimeoutError when they do not come."""
        wait_until(lambda: len(self.letters(address)) >= count, f"{address} did not get {count} letters.")
        return self.letters(address)


@contextlib.contextmanager
def mail_world() -> Iterator[MailWorld]:
    """Write the configuration, start both daemons, give the world, stop them and take the folder away."""
    folder = Path(tempfile.mkdtemp(prefix="afterword-mail-"))
    folder.chmod(0o755)
    try:
        certificate, key = write_certificate(folder)
        ports = dict(zip(NAMES, free_ports(len(NAMES)), strict=True))
        world = MailWorld(folder, certificate, ports, OAuthProvider(username=PERSON, port=ports["oauth"]))
        mail_owner = pwd.getpwnam("mail").pw_uid, grp.getgrnam("mail").gr_gid
        users = {PERSON: PASSWORD, INTERVIEWER: PASSWORD, **dict.fromkeys(mail_configuration.FULL, PASSWORD)}
        mail_configuration.write_dovecot(folder, world.ports, (certificate, key), users, mail_owner)
        mail_configuration.write_postfix(folder, world.ports, (certificate, key), [*users, GONE])
        dovecot, postfix = _dovecot(folder), _postfix(folder)
        with (
            world.provider.running(),
            _running(dovecot, folder / "dovecot.out"),
            _running(postfix, folder / "postfix.out"),
        ):
            wait_until_open(*world.ports.values())
            yield world
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _dovecot(folder: Path) -> list[str]:
    return [str(program("dovecot")), "-F", "-c", str(folder / "dovecot.conf")]


def _postfix(folder: Path) -> list[str]:
    configuration = str(folder / "postfix")
    subprocess.run([str(program("postfix")), "-c", configuration, "check"], stdin=subprocess.DEVNULL, check=True)
    # The master itself, not `postfix start-fg`: that one starts it in a session of its own, and it would outlive us.
    return [str(mail_configuration.postfix_daemons() / "master"), "-c", configuration, "-d"]


@contextlib.contextmanager
def _running(command: Sequence[str], said: Path) -> Iterator[None]:
    # Output goes to a file: a daemon's children keep a pipe open after it ends.
    with said.open("wb") as sink:
        daemon = subprocess.Popen(command, stdin=subprocess.DEVNULL, stdout=sink, stderr=sink, start_new_session=True)
        try:
            yield
        except TimeoutError as error:
            raise RuntimeError(f"{command[0]}: {said.read_text(errors='replace')}{_logs(said.parent)}") from error
        finally:
            daemon.terminate()
            daemon.wait(timeout=20)


def _logs(folder: Path) -> str:
    return "".join(path.read_text(errors="replace") for path in folder.glob("log/*") if os.access(path, os.R_OK))
