"""A server that answers whatever bytes a test wants."""

import asyncio
import ssl
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

OK = b"HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok"
HANGS_UP, SAYS_NOTHING = b"", b"..."


@dataclass
class Outside:
    """A server that answers what it is told, byte for byte, and then that all is well."""

    answers: list[bytes] = field(default_factory=list)
    requests: list[bytes] = field(default_factory=list)
    connections: int = 0
    url: str = ""

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.connections += 1
        try:
            while head := await reader.readuntil(b"\r\n\r\n"):
                length = int(head.lower().partition(b"content-length:")[2].split(b"\r\n")[0])
                self.requests.append(head + await reader.readexactly(length))
                answer = self.answers.pop(0) if self.answers else OK
                if answer == HANGS_UP:
                    break
                if answer != SAYS_NOTHING:
                    await _write_in_two(writer, answer)
        except (asyncio.IncompleteReadError, ConnectionError):
            pass
        finally:
            writer.close()


async def _write_in_two(writer: asyncio.StreamWriter, answer: bytes) -> None:
    writer.write(answer[:-3])
    await asyncio.sleep(0.001)
    writer.write(answer[-3:])


@asynccontextmanager
async def listening(
    answers: Sequence[bytes] = (), tls: ssl.SSLContext | None = None
) -> AsyncGenerator[Outside]:
    outside = Outside(list(answers))
    server = await asyncio.start_server(outside.serve, "127.0.0.1", 0, ssl=tls)
    scheme, port = "https" if tls else "http", server.sockets[0].getsockname()[1]
    outside.url = f"{scheme}://127.0.0.1:{port}"
    async with asyncio.timeout(60):
        yield outside
    server.close()
