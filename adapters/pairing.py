"""The child process that makes pairs: `python -m adapters.pairing`, a roster in, pairs out.

It stands outside `adapters.matchmaking`, with which the bot and its database would be loaded.
"""

import sys

from scoring.pairing import groups_of
from scoring.rosters import dump_groups, load_roster

if __name__ == "__main__":
    roster = load_roster(sys.stdin.buffer.read())
    groups = groups_of(roster, seed=roster.round_id.int % 2**32)
    sys.stdout.buffer.write(dump_groups(groups))
