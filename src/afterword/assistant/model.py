"""One question to a model that speaks the protocol of OpenAI, through the one way out; needs the extra `ai`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib.util import find_spec

from afterword.core.ports import AssistantMissing, Endpoint, ModelAnswer
from afterword.egress import Egress, loopback_of

# A model on a laptop is slow; a person waits for it because they asked.
TOTAL_SECONDS = 90.0


@dataclass(frozen=True, slots=True)
class OwnModel:
    """The model of the person's choice; `way_out` gives the egress for an address, and tests give their own."""

    way_out: Callable[[str], Egress] | None = None

    def is_installed(self) -> bool:
        """True where the extra is there."""
        return find_spec("pydantic_ai") is not None and find_spec("openai") is not None

    def ask(self, endpoint: Endpoint, instructions: str, question: str, shape: str = "wordings") -> ModelAnswer:
        """Ask once; the address is checked by the one way out, at every request."""
        if not self.is_installed():
            raise AssistantMissing
        from afterword.assistant.agent import ask

        return ask(endpoint, instructions, question, (self.way_out or way_out)(endpoint.address), shape)


def way_out(address: str) -> Egress:
    """The public Internet by https, or just the port of this machine that the person typed."""
    return Egress(loopback=loopback_of(address), total_seconds=TOTAL_SECONDS, step_seconds=TOTAL_SECONDS)
