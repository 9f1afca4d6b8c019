"""`python -m adapters.cli`: the command where it has not been installed."""

from adapters.cli.commands import main

main()
