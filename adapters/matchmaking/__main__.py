"""The child process that makes pairs: `python -m adapters.matchmaking`, a roster in, pairs out."""

import sys

from scoring.pairing import groups_of
from scoring.rosters import dump_groups, load_roster

if __name__ == "__main__":
    roster = load_roster(sys.stdin.buffer.read())
    groups = groups_of(roster, seed=roster.round_id.int % 2**32)
    sys.stdout.buffer.write(dump_groups(groups))
