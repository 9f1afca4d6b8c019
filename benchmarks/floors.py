"""The least that keeps something: verify the signature, commit one row with all that wait, answer.

Run as `python -m benchmarks.floors DATABASE_URL`; it writes as Prikkel does, and knows nobody.
"""

import asyncio
import sys
from datetime import UTC, datetime

from aiohttp import web
from slack_sdk.signature import SignatureVerifier
from sqlmodel import Session

from adapters.database import OpenStore, open_store
from benchmarks.servers import Handler, serve
from benchmarks.worlds import SIGNING_SECRET
from bot.models import InboxEntry
from challenges.inserts import insert


def keeping(store: OpenStore) -> Handler:
    """Keep of every request that it came, once its signature has been verified."""
    verifier = SignatureVerifier(SIGNING_SECRET)

    async def handle(request: web.Request) -> web.Response:
        body = await request.read()
        if not verifier.is_valid_request(body, dict(request.headers)):
            return web.Response(status=401)
        key = request.headers["X-Slack-Signature"]

        def keep(session: Session) -> None:
            insert(session, InboxEntry, {"key": key, "received_at": datetime.now(UTC)})

        await store.write(keep, within=2.5, together=True)
        return web.Response()

    return handle


async def main() -> None:
    """Serve until told to stop."""
    store = open_store(sys.argv[1])
    await serve(keeping(store))
    await store.close()


if __name__ == "__main__":
    asyncio.run(main())
