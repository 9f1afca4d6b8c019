"""Microsoft's newer framework as shipped: `python -m benchmarks.peer_teams METADATA`."""

import asyncio
import socket
import sys
from dataclasses import replace

import uvicorn
from microsoft_teams.api import AdaptiveCardActionMessageResponse
from microsoft_teams.api.auth.cloud_environment import PUBLIC
from microsoft_teams.apps import App
from microsoft_teams.apps.http.fastapi_adapter import FastAPIAdapter

from benchmarks.worlds import APP_ID, TENANT


async def main(metadata: str) -> None:
    """Answer every press with a sentence, and keep nothing."""
    # asyncio only sends small answers at once (TCP_NODELAY) over a socket that says it is TCP.
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM, socket.IPPROTO_TCP)
    listening.bind(("127.0.0.1", 0))
    listening.listen(256)
    adapter = FastAPIAdapter()
    app = App(
        client_id=APP_ID,
        client_secret="fake",
        tenant_id=TENANT,
        cloud=replace(PUBLIC, openid_metadata_url=metadata),
        http_server_adapter=adapter,
    )

    @app.on_card_action_execute
    async def answer(_context: object) -> AdaptiveCardActionMessageResponse:
        return AdaptiveCardActionMessageResponse(value="Genoteerd")

    await app.initialize()
    print(f"ready: http://127.0.0.1:{listening.getsockname()[1]}", flush=True)
    server = uvicorn.Server(uvicorn.Config(adapter.app, log_level="error", access_log=False))
    await server.serve(sockets=[listening])


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1]))
