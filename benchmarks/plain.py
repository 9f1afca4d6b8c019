"""`prikkel` as it is without the extra `semantic`, also where that is installed."""

import sys

from adapters.semantics import MODULE

sys.modules[MODULE] = None  # pyright: ignore[reportArgumentType]: so Python says it is not there

from adapters.cli import main  # noqa: E402

if __name__ == "__main__":
    main()
