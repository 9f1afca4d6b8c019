"""`python -m adapters.cli`: the command where it has not been installed."""

from adapters.cli import main

main()
