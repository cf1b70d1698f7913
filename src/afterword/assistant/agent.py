"""The question by pydantic-ai: no tools, no memory, one answer of a fixed shape, in the form that the server can."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import httpx2
from openai import AsyncOpenAI
from pydantic import BaseModel, Field
from pydantic_ai import Agent, ModelSettings, NativeOutput, PromptedOutput, ToolOutput, UsageLimits
from pydantic_ai.exceptions import AgentRunError, ModelHTTPError
from pydantic_ai.models import Model
from pydantic_ai.models.openai import OpenAIChatModel
from pydantic_ai.providers.openai_compatible import OpenAICompatibleProvider

from afterword.core.errors import AfterwordError
from afterword.core.letter.assist.brief import MOST_SLOTS
from afterword.core.ports import AssistantSilent, Endpoint, ModelAnswer
from afterword.egress import Egress

Found = TypeVar("Found")
LONGEST_SENTENCE, MOST_VERDICTS = 400, 24
SETTINGS = ModelSettings(max_tokens=1500, temperature=0.4)
ONE_TRY = UsageLimits(request_limit=2)
PASSED_ON = frozenset({"authorization", "content-type", "accept"})
REFUSED = {401: "did not accept the key", 403: "did not accept the key", 404: "knows no such model or path"}
# A server that cannot do one form of answer says so with one of these.
OTHER_WAY = frozenset({400, 404, 405, 415, 422, 500, 501})


class Sentence(BaseModel):
    """One better wording for one sentence."""

    slot: str = Field(max_length=8)
    move: str = Field(max_length=40)
    facts: list[str] = Field(max_length=8)
    text: str = Field(max_length=LONGEST_SENTENCE)


class Answer(BaseModel):
    """The whole answer: at most one wording for each sentence."""

    sentences: list[Sentence] = Field(max_length=MOST_SLOTS)


class Verdict(BaseModel):
    """One sentence that breaks one rule, by the words that do."""

    slot: str = Field(max_length=8)
    rule: str = Field(max_length=8)
    quote: str = Field(max_length=LONGEST_SENTENCE)


class Verdicts(BaseModel):
    """The whole answer: the rules that are broken, none if none is."""

    verdicts: list[Verdict] = Field(max_length=MOST_VERDICTS)


# Each shape of answer with its type and where its rows stand in it.
SHAPES: dict[str, tuple[type[BaseModel], str]] = {"wordings": (Answer, "sentences"), "verdicts": (Verdicts, "verdicts")}
WAYS: dict[str, Callable[[type[BaseModel]], Any]] = {
    "native": NativeOutput,
    "tool": ToolOutput,
    "prompted": PromptedOutput,
}


class ThroughEgress(httpx2.AsyncBaseTransport):
    """Every request of the library goes the one way out, with the headers it needs and no other."""

    def __init__(self, egress: Egress) -> None:
        self._egress = egress

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Post it; there is nothing else to do with a model."""
        body = await request.aread()
        headers = {name: value for name, value in request.headers.items() if name.lower() in PASSED_ON}
        answer = await asyncio.to_thread(self._egress.post, str(request.url), body, headers)
        kind = answer.headers.get("content-type", "application/json")
        return httpx2.Response(answer.status_code, headers={"content-type": kind}, content=answer.content)


def ask(endpoint: Endpoint, instructions: str, question: str, egress: Egress, shape: str = "wordings") -> ModelAnswer:
    """Ask in the form that worked last at this address, else in each form in turn."""
    return alone(_ask(endpoint, instructions, question, egress, shape))


def alone(asked: Coroutine[Any, Any, Found]) -> Found:
    """Run it to its end in a thread of its own: the caller's may have a loop that runs already."""
    with ThreadPoolExecutor(max_workers=1) as thread:
        return thread.submit(asyncio.run, asked).result()


async def _ask(endpoint: Endpoint, instructions: str, question: str, egress: Egress, shape: str) -> ModelAnswer:
    async with httpx2.AsyncClient(transport=ThroughEgress(egress)) as client:
        # The library would repeat a failed request by itself; the person presses again if they want to.
        speaker = AsyncOpenAI(
            base_url=endpoint.address, api_key=endpoint.key or "none", http_client=client, max_retries=0
        )
        model = OpenAIChatModel(endpoint.model, provider=OpenAICompatibleProvider("own", openai_client=speaker))
        return await first_answer(model, endpoint.way, instructions, question, shape)


async def first_answer(
    model: Model, way: str, instructions: str, question: str, shape: str = "wordings"
) -> ModelAnswer:
    """The first form of answer that this model can give, the one that worked last before the others."""
    kind, rows = SHAPES[shape]
    problem = "It gave no answer of the shape that was asked for."
    for name in _ways(way):
        agent: Agent[None, Any] = Agent(
            model, output_type=WAYS[name](kind), instructions=instructions, retries=0, model_settings=SETTINGS
        )
        try:
            result = await agent.run(question, usage_limits=ONE_TRY)
        except ModelHTTPError as error:
            if error.status_code not in OTHER_WAY or error.status_code in REFUSED:
                said = REFUSED.get(error.status_code, f"answered {error.status_code}")
                raise AssistantSilent(f"The assistant's server {said}.") from error
            problem = f"The assistant's server answered {error.status_code}."
        except (AgentRunError, AfterwordError) as error:
            if refusal := _refusal(error):
                raise AssistantSilent(refusal.message) from error
        else:
            return ModelAnswer(tuple(each.model_dump() for each in getattr(result.output, rows)), name)
    raise AssistantSilent(problem)


def _ways(first: str) -> Iterator[str]:
    if first in WAYS:
        yield first
    yield from (name for name in WAYS if name != first)


def _refusal(error: BaseException | None) -> AfterwordError | None:
    """The refusal of the one way out, wherever the libraries put it."""
    while error is not None:
        if isinstance(error, AfterwordError):
            return error
        error = error.__cause__ or error.__context__
    return None
