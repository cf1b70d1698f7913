"""An SMTP server that misbehaves on purpose, one way for each recipient, on loopback."""

from __future__ import annotations

import asyncio
import base64
import contextlib
import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

# The local part of the recipient chooses the fault.
REPLIES_TO_RCPT = {"refused": "550 5.1.1 No such user", "busy-rcpt": "451 4.3.0 Try later", "gone-rcpt": ""}
REPLIES_TO_DATA = {"no-data": "554 5.5.1 No", "busy-data": "451 4.3.0 Try later", "cut-at-data": ""}
REPLIES_TO_DOT = {
    "busy-dot": "451 4.3.0 Try later",
    "refused-dot": "550 5.7.1 Not this",
    "taken-then-cut": "",
    "odd": "354 What?",
    "mute": None,
}


@dataclass(slots=True)
class FaultyServer:
    """Keeps what it took in `taken`; `password` is the only one it accepts.

    It counts its `lines`; on each it takes `most` letters and then answers MAIL with `enough` ("" hangs up).
    """

    port: int = 0
    tls: ssl.SSLContext | None = None
    password: str = "right"
    greeting: str | None = "220 faulty"
    offers: tuple[str, ...] = ("AUTH PLAIN",)
    taken: list[tuple[str, bytes]] = field(default_factory=list)
    began: int = 0
    lines: int = 0
    most: int = 99
    enough: str = ""
    heard_auth: int = 0
    _loop: asyncio.AbstractEventLoop | None = None
    _stop: asyncio.Event = field(default_factory=asyncio.Event)

    @contextlib.contextmanager
    def running(self) -> Iterator[FaultyServer]:
        """Served from a thread for as long as the block lasts."""
        ready = threading.Event()
        thread = threading.Thread(target=lambda: asyncio.run(self._serve(ready)), daemon=True)
        thread.start()
        assert ready.wait(10)
        try:
            yield self
        finally:
            assert self._loop is not None
            self._loop.call_soon_threadsafe(self._stop.set)
            thread.join(10)

    async def _serve(self, ready: threading.Event) -> None:
        self._loop, self._stop = asyncio.get_running_loop(), asyncio.Event()
        server = await asyncio.start_server(self._talk, "127.0.0.1", 0, ssl=self.tls)
        self.port = server.sockets[0].getsockname()[1]
        ready.set()
        async with server:
            await self._stop.wait()
        pending = asyncio.all_tasks() - {asyncio.current_task()}
        for task in pending:
            task.cancel()
        await asyncio.gather(*pending, return_exceptions=True)

    async def _talk(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        try:
            with contextlib.suppress(OSError, asyncio.IncompleteReadError):
                await self._session(reader, writer)
        finally:
            writer.close()

    async def _session(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        if not await _say(writer, self.greeting):
            return
        self.lines += 1
        wish, letters = "", 0
        while line := await reader.readline():
            word = line.decode("latin-1").strip()
            verb = word.partition(" ")[0].upper()
            if verb == "RCPT":
                wish = word.partition("<")[2].partition("@")[0]
            if verb == "DATA":
                if not await self._data(reader, writer, wish):
                    return
                letters += 1
            elif not await _say(writer, self._reply(verb, word, wish, letters)):
                return

    def _reply(self, verb: str, word: str, wish: str, letters: int) -> str | None:
        if verb == "EHLO":
            return "".join(f"250-{each}\r\n" for each in ("faulty", *self.offers)) + "250 8BITMIME"
        if verb == "AUTH":
            self.heard_auth += 1
            return "235 Welcome" if _password(word) == self.password else "535 5.7.8 Bad credentials"
        if verb == "MAIL":
            return "250 OK" if letters < self.most else self.enough
        if verb == "RCPT":
            return REPLIES_TO_RCPT.get(wish, "250 OK")
        return "221 Bye" if verb == "QUIT" else "502 No"

    async def _data(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter, wish: str) -> bool:
        self.began += 1
        reply = REPLIES_TO_DATA.get(wish, "354 Go on")
        if not await _say(writer, reply) or not str(reply).startswith("354"):
            return bool(reply)
        if wish == "cut-in-body":
            await reader.readline()
            return False
        body = await reader.readuntil(b"\r\n.\r\n")
        answer = REPLIES_TO_DOT.get(wish, "250 2.0.0 OK")
        if not answer or answer.startswith("250"):
            self.taken.append((wish, body[:-3].replace(b"\r\n..", b"\r\n.")))
        return await _say(writer, answer)


def serving(certificate: Path, key: Path) -> ssl.SSLContext:
    """A server's context that shows this certificate."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    return context


async def _say(writer: asyncio.StreamWriter, words: str | None) -> bool:
    """Say it; "" hangs up, None says nothing for as long as the other side waits."""
    if words is None:
        await asyncio.sleep(3600)
    if not words:
        return False
    writer.write(words.encode() + b"\r\n")
    await writer.drain()
    return True


def _password(word: str) -> str:
    with contextlib.suppress(ValueError):
        return base64.b64decode(word.rsplit(maxsplit=1)[-1]).split(b"\0")[-1].decode()
    return ""
