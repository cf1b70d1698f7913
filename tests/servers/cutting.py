"""A line in between that breaks: passes everything on, and cuts the connection before or after one chosen line."""

from __future__ import annotations

import contextlib
import socket
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field


@dataclass
class Cutter:
    """Forwards to `port`; counts the lines of both directions together and cuts at line `at` (from 0).

    With `swallow` that line does not arrive any more; without it, it does, and then the connection is gone.
    """

    to: int
    at: int
    swallow: bool
    port: int = 0
    lines: int = 0
    is_cut: bool = False
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @contextlib.contextmanager
    def running(self) -> Iterator[Cutter]:
        """Listen until the block ends."""
        with socket.create_server(("127.0.0.1", 0)) as listener:
            self.port = listener.getsockname()[1]
            threading.Thread(target=self._serve, args=(listener,), daemon=True).start()
            yield self

    def _serve(self, listener: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while True:
                client, _ = listener.accept()
                server = socket.create_connection(("127.0.0.1", self.to))
                pair = (client, server)
                for source, sink in (pair, pair[::-1]):
                    threading.Thread(target=self._pass_on, args=(source, sink, pair), daemon=True).start()

    def _pass_on(self, source: socket.socket, sink: socket.socket, pair: tuple[socket.socket, ...]) -> None:
        with contextlib.suppress(OSError, ValueError), source.makefile("rb") as lines:
            for line in lines:
                with self._lock:
                    here, self.lines = self.lines == self.at and not self.is_cut, self.lines + 1
                    self.is_cut = self.is_cut or here
                if here and self.swallow:
                    break
                sink.sendall(line)
                if here:
                    break
        for each in pair:
            with contextlib.suppress(OSError):
                each.shutdown(socket.SHUT_RDWR)
            each.close()
