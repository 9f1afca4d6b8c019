"""Slack's limits, in one table (docs.slack.dev/reference/block-kit and the methods' own pages).

Lengths are counted in UTF-16 units, the strictest of the ways in which Slack may count.
"""

BLOCKS_PER_MESSAGE = 50
BLOCKS_PER_VIEW = 100
BUTTONS_PER_ROW = 25
OPTIONS_PER_SELECT = 100
OPTIONS_PER_LIST = 10  # radio buttons, checkboxes

HEADER = 150
BUTTON_LABEL = 75
BUTTON_VALUE = 2000
OPTION_LABEL = 75
INPUT_LABEL = 2000
INPUT_HINT = 2000
INPUT_LENGTH = 3000
VIEW_TITLE = 24
PRIVATE_METADATA = 3000
ALT_TEXT = 2000
IMAGE_URL = 3000
# The whole view as JSON, in which a letter outside ASCII may take twelve characters.
VIEW_SIZE = 250_000

# One text object. Rich text has no published limit of its own: a section's is kept.
TEXT = 3000
# All visible text of one message; Slack answers `msg_blocks_too_long` somewhat above this.
MESSAGE_TEXT = 12_000
# The top-level text, which notifications and screen readers use; Slack cuts it beyond this.
TOP_LEVEL_TEXT = 40_000

# A table block; there is one in a message at most, and none in a view.
TABLE_ROWS = 100
TABLE_COLUMNS = 20
TABLE_TEXT = 10_000

# A table that sorts, below its header; it comes in place of the other one.
DATA_TABLE_ROWS = 100

# Blocks in a box that can be closed.
CONTAINER_BLOCKS = 10

# A chart, also in messages only. Of names and labels none may be there twice.
CHARTS = 2
CHART_TITLE = 50
CHART_SERIES = 6
CHART_POINTS = 20
CHART_LABEL = 20

# Ours, so that a table stays readable on a phone.
TABLE_CELL = 40
TABLE_WIDTH = 72
LIST_CELL = 160
