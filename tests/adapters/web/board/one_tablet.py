"""The page of a tablet in a process of its own, at a moment that stands still: to be killed."""

import asyncio
import sys
from datetime import datetime

from aiohttp import web

from adapters.database import open_store
from adapters.web.kiosk import kiosk_routes
from tests.adapters.web.board.conftest import SECRET


async def main(database_url: str, moment: str) -> None:
    """Serve until killed; the port is the first line that is printed."""
    now = datetime.fromisoformat(moment)
    app = web.Application()
    app.add_routes(kiosk_routes(open_store(database_url), lambda: now, SECRET))
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    print(runner.addresses[0][1], flush=True)
    await asyncio.Event().wait()


if __name__ == "__main__":
    asyncio.run(main(*sys.argv[1:]))
