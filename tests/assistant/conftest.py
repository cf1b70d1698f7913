"""No test reaches a model: real requests are switched off, but for a server of the test on this machine."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread
from typing import Any

import pytest
from pydantic_ai import models

ROW = {"slot": "S1", "move": "courtesy", "facts": [], "text": "I would gladly tell you more."}
ANSWER = json.dumps({"sentences": [ROW]})


@pytest.fixture(autouse=True)
def no_model_is_reached() -> Iterator[None]:
    """Whatever a test forgets, the library itself refuses to call."""
    with models.override_allow_model_requests(False):
        yield


@dataclass
class Stub:
    """A server of the protocol; `can` is the form of answer it knows, `status` what it says to every other."""

    can: str = "native"
    status: int = 400
    content: str = ANSWER
    asked: list[tuple[str, Mapping[str, str], Mapping[str, Any]]] = field(default_factory=list)
    port: int = 0

    @property
    def address(self) -> str:
        """Where it is."""
        return f"http://127.0.0.1:{self.port}/v1"

    def reply(self, body: Mapping[str, Any]) -> tuple[int, dict[str, Any]]:
        """The answer in the form that was asked for."""
        if form_of(body) != self.can:
            return self.status, {"error": {"message": "not here"}}
        message: dict[str, Any] = {"role": "assistant", "content": self.content}
        if self.can == "tool":
            call = {"name": body["tools"][0]["function"]["name"], "arguments": self.content}
            message |= {"content": None, "tool_calls": [{"id": "1", "type": "function", "function": call}]}
        choice = {"index": 0, "finish_reason": "stop", "message": message}
        used = {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2}
        whole = {"id": "1", "object": "chat.completion", "created": 1, "model": "m", "choices": [choice], "usage": used}
        return 200, whole


def form_of(body: Mapping[str, Any]) -> str:
    """Which form of answer a request asks for."""
    if body.get("response_format", {}).get("type") == "json_schema":
        return "native"
    return "tool" if body.get("tools") else "prompted"


@pytest.fixture
def stub() -> Iterator[Callable[..., Stub]]:
    """Starts a stub on loopback; requests to it are allowed while it runs."""
    servers: list[ThreadingHTTPServer] = []

    def start(**other: Any) -> Stub:
        here = Stub(**other)

        class Post(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["content-length"])))
                here.asked.append((self.path, {name.lower(): value for name, value in self.headers.items()}, body))
                status, said = here.reply(body)
                content = json.dumps(said).encode()
                self.send_response(status)
                self.send_header("content-type", "application/json")
                self.send_header("content-length", str(len(content)))
                self.end_headers()
                self.wfile.write(content)

            def log_message(self, format: str, *args: object) -> None:
                pass

        server = ThreadingHTTPServer(("127.0.0.1", 0), Post)
        servers.append(server)
        Thread(target=server.serve_forever, daemon=True).start()
        here.port = server.server_port
        return here

    with models.override_allow_model_requests(True):
        yield start
    for server in servers:
        server.shutdown()
        server.server_close()
