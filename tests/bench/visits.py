"""Visits to pages over the websocket that browsers use, each in its own session."""

import asyncio
import time
from collections.abc import Iterable

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.bench.crowd import connected

LEAST = 15  # as many elements as a page must have, to count as drawn


def visit_ms(url: str, visits: Iterable[tuple[str, str]]) -> list[float]:
    """Return how long the server takes for each visit, a page and a query string.

    One after the other. Raises RuntimeError where a page
    fails or is not all there.
    """
    return [asyncio.run(_visit(url, page, query)) for page, query in visits]


async def _visit(url: str, page: str, query: str) -> float:
    async with connected(url) as socket:
        asked = BackMsg()
        asked.rerun_script.page_name = page
        asked.rerun_script.query_string = query
        begun = time.perf_counter()
        await socket.send(asked.SerializeToString())
        elements = 0
        while True:
            message = ForwardMsg()
            message.ParseFromString(await socket.recv())
            kind = message.WhichOneof("type")
            element = message.delta.new_element if kind == "delta" else Element()
            elements += kind == "delta"
            if element.HasField("exception"):
                raise RuntimeError(f"{page}?{query}: {element.exception.message}")
            if kind == "script_finished":
                break
        if elements < LEAST:
            raise RuntimeError(f"{page}?{query} came with {elements} elements only.")
        return (time.perf_counter() - begun) * 1000
