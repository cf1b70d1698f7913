"""`afterword mcp`: lets an assistant of the person read along, over standard input and output."""

from __future__ import annotations

import argparse
import asyncio
from importlib.util import find_spec
from typing import Any

from afterword import __version__
from afterword.cli import session
from afterword.core.errors import Refusal


class ProtocolMissing(Refusal):
    """The part of Afterword that assistants speak to is not installed."""

    code = "mcp_missing"
    hint = "Install it with: pip install 'afterword[mcp]'. Everything else works without it."


class ForOnePerson(Refusal):
    """Here people have accounts, and an assistant at this command would be nobody's."""

    code = "for_one_person"
    hint = "Make a key in the settings; the API takes it."


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """`afterword mcp` takes nothing."""


def run(_: argparse.Namespace) -> int:
    """Answer one assistant until it closes the input."""
    if find_spec("mcp") is None:
        raise ProtocolMissing
    ports = session.channels()
    from django.conf import settings

    if settings.ACCOUNTS:
        raise ForOnePerson
    from afterword.flows.owners import the_owner

    asyncio.run(_serve(session.Session(ports, the_owner(ports.clock.now()))))
    return 0


async def _serve(here: session.Session) -> None:
    import mcp_types as types
    from asgiref.sync import sync_to_async
    from mcp.server.lowlevel import Server
    from mcp.server.stdio import stdio_server

    from afterword.web.api import tools

    async def shown(*_: Any) -> Any:
        return types.ListToolsResult(
            tools=[
                types.Tool(
                    name=name,
                    description=tools.description(act),
                    input_schema=tools.schema(act),
                    annotations=types.ToolAnnotations(
                        title=act.summary,
                        read_only_hint=act.method == "GET",
                        destructive_hint=False,
                        open_world_hint=False,
                    ),
                )
                for name, act in tools.TOOLS.items()
            ]
        )

    async def used(_: Any, call: Any) -> Any:
        # In one thread, one after the other: the store is asked in the usual way.
        text, is_well = await sync_to_async(tools.use)(call.name, call.arguments or {}, here.ports, here.owner)
        return types.CallToolResult(content=[types.TextContent(type="text", text=text)], is_error=not is_well)

    handlers = {"on_list_tools": shown, "on_call_tool": used}
    server = Server("afterword", version=__version__, instructions=tools.INSTRUCTIONS, **handlers)
    async with stdio_server() as (incoming, outgoing):
        await server.run(incoming, outgoing, server.create_initialization_options())
