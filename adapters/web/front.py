"""The page on `/` of a server without a playground: what this is, and nothing more."""

from aiohttp import web

_PAGE = """<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Prikkel</title>
<style>
  body { font: 1.125rem/1.6 system-ui, sans-serif; max-width: 38rem; margin: 12vh auto;
         padding: 0 1.5rem; color: #1d2b22; background: #f7f9f5 }
  h1 { color: #1b6b3a }
  code { background: #e4ebe2; padding: .1em .3em }
</style>
<h1>Prikkel</h1>
<p>This server runs a workplace sustainability challenge in Slack and Microsoft Teams. You take part
there: type <code>/prikkel help</code> in Slack, or write <code>help</code> to the bot in Teams.</p>
<p lang="nl">Op deze server draait een duurzaamheidschallenge voor op het werk. Je doet mee in Slack
of Microsoft Teams: typ <code>/prikkel help</code> in Slack, of schrijf <code>help</code> aan de bot
in Teams.</p>
</html>
"""


def front_routes() -> list[web.RouteDef]:
    """A page in both languages on `/`."""

    async def front(_: web.Request) -> web.Response:
        return web.Response(text=_PAGE, content_type="text/html", charset="utf-8")

    return [web.get("/", front)]
