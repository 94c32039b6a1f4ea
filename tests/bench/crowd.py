"""Many readers at once, over the websocket that browsers use, without browsers."""

import asyncio
import time
from collections.abc import Callable
from dataclasses import dataclass, field

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.Element_pb2 import Element
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.asyncio.client import ClientConnection, connect

EVERY_SECONDS = 2
CHARTS = 4  # as many as a page must have, to count as drawn
WARMING = 10  # sessions opened before memory is first looked at
ENDED = ("FINISHED_SUCCESSFULLY", "FINISHED_EARLY_FOR_RERUN")
YEARS = (("2013/14", "2015/16"), ("2014/15", "2015/16"))


@dataclass
class User:
    """A session on the occupancy page, whose years change back and forth."""

    socket: ClientConnection
    slider: str = ""
    page_hash: str = ""
    turn: int = 0
    waited: list[float] = field(default_factory=list)

    async def open(self) -> None:
        """Ask for the page, and note which widget its years are."""
        message = BackMsg()
        message.rerun_script.page_name = "occupancy"
        await self.socket.send(message.SerializeToString())
        await self._finish()

    async def change(self) -> None:
        """Change the years, and note how long the whole page took to come."""
        self.turn += 1
        message = BackMsg()
        state = message.rerun_script.widget_states.widgets.add()
        state.id = self.slider
        state.string_array_value.data.extend(YEARS[self.turn % 2])
        message.rerun_script.page_script_hash = self.page_hash
        begun = time.perf_counter()
        await self.socket.send(message.SerializeToString())
        await self._finish()
        self.waited.append((time.perf_counter() - begun) * 1000)

    async def _finish(self) -> None:
        """Read what the server sends until the page stands, with its charts."""
        charts = 0
        while True:
            message = ForwardMsg()
            message.ParseFromString(await self.socket.recv())
            kind = message.WhichOneof("type")
            element = message.delta.new_element if kind == "delta" else Element()
            charts += element.HasField("vega_lite_chart")
            if kind == "navigation":
                self.page_hash = message.navigation.page_script_hash
            elif element.HasField("slider"):
                self.slider = element.slider.id
            elif kind == "script_finished" and _is_last(message):
                if charts < CHARTS:
                    raise RuntimeError(f"The page came with {charts} charts only.")
                return


def _is_last(message: ForwardMsg) -> bool:
    """Return whether the page stands; a run that a newer one replaced goes on."""
    name = ForwardMsg.ScriptFinishedStatus.Name(message.script_finished)
    if name not in ENDED:
        raise RuntimeError(f"The page did not finish: {name}")
    return name == ENDED[0]


def rerun_ms(url: str, users: int, changes: int) -> list[float]:
    """Return the waits of all users, each of whom makes so many changes."""
    return asyncio.run(_crowd(url, users, changes))


def session_mb(url: str, users: int, memory_mb: Callable[[], float]) -> float:
    """Return what one more open session adds to the memory of the server.

    `memory_mb` says how much the server has; it is asked before and after.
    """
    return asyncio.run(_held(url, users, memory_mb))


async def _crowd(url: str, users: int, changes: int) -> list[float]:
    all_there = asyncio.Barrier(users)
    async with asyncio.TaskGroup() as group:
        tasks = [
            group.create_task(_use(url, all_there, place / users, changes))
            for place in range(users)
        ]
    return [wait for task in tasks for wait in task.result()]


async def _use(
    url: str, all_there: asyncio.Barrier, offset: float, changes: int
) -> list[float]:
    """Open the page, wait for the others, then change a filter at every beat."""
    async with connected(url) as socket:
        user = User(socket)
        await user.open()
        await user.change()
        await all_there.wait()
        await asyncio.sleep(EVERY_SECONDS * offset)
        user.waited.clear()
        for _ in range(changes):
            begun = time.perf_counter()
            await user.change()
            rest = EVERY_SECONDS - (time.perf_counter() - begun)
            await asyncio.sleep(max(0, rest))
        return user.waited


def connected(url: str) -> connect:
    """Open the websocket that a browser opens."""
    return connect(
        f"{url.replace('http', 'ws', 1)}/_stcore/stream",
        subprotocols=["streamlit"],
        max_size=None,
        ping_interval=None,
    )


async def _held(url: str, users: int, memory_mb: Callable[[], float]) -> float:
    sockets = [await connected(url) for _ in range(users + WARMING)]
    try:
        for socket in sockets[:WARMING]:
            await _look_around(socket)
        before = memory_mb()
        for socket in sockets[WARMING:]:
            await _look_around(socket)
        return (memory_mb() - before) / users
    finally:
        for socket in sockets:
            await socket.close()


async def _look_around(socket: ClientConnection) -> None:
    user = User(socket)
    await user.open()
    await user.change()
