# Prikkel needs Python 3.11 or newer and make; these targets do the rest, in .venv.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:

# Another Python: make test PYTHON=python3.13
PYTHON ?=
PORT ?= 8080

BIN := .venv/bin
RUNTIME := .venv/.runtime-installed
TESTING := .venv/.test-installed
CODE := $(wildcard adapters bot challenges scoring tests benchmarks tools)
PYTEST := $(BIN)/python -m pytest -q
# One worker more than there are processors: some of the tests wait.
WORKERS ?= $(shell expr $$(getconf _NPROCESSORS_ONLN) + 1)
# Where there is room in memory no test waits for a disk with what it keeps: ten thousands of commits.
ROOM := $(shell df -Pk /dev/shm 2>/dev/null | awk 'NR == 2 && $$4 > 4000000 {print $$6}')
IN_MEMORY := $(if $(ROOM),TMPDIR=$(ROOM))
# What measures time, or starts servers and kills them, runs when nothing else does. The longest comes first.
APART := tests/outside/test_readme.py tests/outside tests/fuzz tests/adapters/test_crashes.py tests/adapters/test_clock_changes.py
BESIDE = $(IN_MEMORY) $(PYTEST) -n $(WORKERS) --dist worksteal $(APART:%=--ignore=%) --ignore=tests/faults
# Else each of the many processes that tests start would compile all modules anew.
unexport PYTHONDONTWRITEBYTECODE
RELEASING := .venv/.release-installed
DOCUMENTING := .venv/.docs-installed
CHARTING := .venv/.chart-installed
AUDITING := .venv/.audit-installed
LOCKS := pyproject.toml locks/build.in locks/release.in locks/docs.in locks/chart.in locks/audit.in
LOCKING := .venv/releasing/bin/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-annotate --no-emit-index-url --constraint constraints.txt
PIP := $(BIN)/python -m pip -qq --disable-pip-version-check --no-input

# Tools with libraries of their own, in .venv/$(1): what does $(2), as locks/$(3).txt says.
define install-apart
@echo "Installing what $(2) in .venv/$(1), once."
@$(BIN)/python -m venv --clear .venv/$(1)
@.venv/$(1)/bin/python -m pip -qq --disable-pip-version-check --no-input install \
	--require-hashes --requirement locks/$(3).txt
endef

.PHONY: help
help: ## Show what you can do
	@awk 'BEGIN {FS = ":.*## "} /^[a-z-]+:.*## / {printf "  make %-17s %s\n", $$1, $$2}' \
		$(firstword $(MAKEFILE_LIST))

.PHONY: demo
demo: $(RUNTIME) ## See it live with invented people on http://127.0.0.1:8080 (PORT=8090 for another)
	@$(BIN)/prikkel demo --port $(PORT)

.PHONY: test
test: $(TESTING) ## Run the tests, each on one of the two databases (seven minutes)
	$(BESIDE) --part soon

.PHONY: test-more
test-more: $(TESTING) ## Run them on the other database, in a browser, what takes long, and what kills servers
	$(BESIDE) --part later
	$(PYTEST) -n $(WORKERS) --maxschedchunk 1 $(APART)
	$(PYTEST) -n 4 --maxschedchunk 1 -rP tests/faults # by itself, and by many: most of it waits for leases to end

.PHONY: check
check: lint types imports test test-more ## Everything that must be right before a change is merged

.PHONY: lint
lint: $(TESTING) ## Look at layout and style
	$(BIN)/ruff format --check $(CODE)
	$(BIN)/ruff check $(CODE)

.PHONY: types
types: $(TESTING) ## Look at the types
	$(BIN)/pyright

.PHONY: imports
imports: $(TESTING) ## Look at who imports whom
	$(BIN)/lint-imports

.PHONY: format
format: $(TESTING) ## Lay out the code, and mend what can be mended by itself
	$(BIN)/ruff format $(CODE)
	$(BIN)/ruff check --fix $(CODE)

.PHONY: bench
bench: $(TESTING) ## Measure how fast it is on this machine
	$(BIN)/python -m benchmarks

.PHONY: fairness
fairness: $(TESTING) ## Play the worlds of docs/fairness.md again, and write its tables (twenty minutes)
	OMP_NUM_THREADS=1 $(BIN)/python -m tools.fairness

.PHONY: pictures
pictures: $(TESTING) ## Draw the pictures of cards in docs/pictures anew (needs npm and Chromium)
	@$(BIN)/python -m tools.pictures

.PHONY: commands
commands: $(RUNTIME) ## Write docs/commands.md from the commands themselves
	@$(BIN)/python -m tools.command_reference

.PHONY: docs-site
docs-site: $(DOCUMENTING) ## Make the site of docs/ in build/docs-site/html, and look for broken links in it
	@.venv/documenting/bin/python -m tools.site $(if $(ADDRESS),--address $(ADDRESS))

.PHONY: chart
chart: $(TESTING) $(CHARTING) ## Look at the Helm chart with Helm itself, and with what Kubernetes takes
	$(PYTEST) tests/test_chart.py

.PHONY: chart-tools
chart-tools: $(CHARTING)

.PHONY: chart-values
chart-values: $(RUNTIME) ## Write which values the chart takes, from the settings themselves
	@$(BIN)/python -m tools.chart_values

.PHONY: agents-playground
agents-playground: $(TESTING) ## Try it in Microsoft's playground for Teams (needs npm and Chromium)
	@$(BIN)/python -m tools.agents_playground

.PHONY: locks
locks: $(RELEASING) ## Write what may be installed, with its hashes, anew in locks/
	@for lock in $(LOCKS); do $(LOCKING) $$lock $$([ $$lock != pyproject.toml ] || echo --extra opentelemetry) --output-file locks/$$(basename $${lock%.*} | sed 's/pyproject/image/').txt || exit 1; done

.PHONY: audit-tools
audit-tools: $(AUDITING)

.PHONY: audit
audit: $(AUDITING) ## Ask osv.dev what is known to be wrong with what may be installed (OSV_URL=… for another list)
	@.venv/auditing/bin/python -m tools.audit .venv/auditing/bin/pip-audit $(if $(OSV_URL),--osv-url $(OSV_URL))

.PHONY: release-check
release-check: $(RELEASING) ## Make all that a release consists of, in dist/, and say what is wrong with it
	@.venv/releasing/bin/python -m tools.release

.PHONY: image-digests
image-digests: | $(BIN)/python ## Write which images the container files are made of, by digest (asks Docker Hub)
	@$(BIN)/python -m tools.release.digests

.PHONY: image-digests-check
image-digests-check: | $(BIN)/python ## Say which image has no digest
	@$(BIN)/python -m tools.release.digests --check

.PHONY: publiccode
publiccode: $(RUNTIME) ## Write publiccode.yml for where it is published (ADDRESS=https://forge.example/owner/prikkel)
	@$(BIN)/python -m tools.release.publiccode $(ADDRESS)

.PHONY: soak
soak: $(TESTING) ## Kill the server two hundred times under load, send it 20,000 wrong payloads, and count
	PRIKKEL_SOAK_ROUNDS=200 $(BIN)/python -m pytest -q -s tests/faults
	PRIKKEL_SOAK_PAYLOADS=20000 $(BIN)/python -m pytest -q -s tests/fuzz

.PHONY: serve
serve: $(RUNTIME) ## Run the server for Slack and Teams (settings: see README.md)
	@$(BIN)/prikkel serve

.PHONY: clean
clean: ## Remove everything that was made here, the virtual environment included
	rm -rf .venv .pytest_cache .ruff_cache .import_linter_cache .hypothesis build dist *.egg-info
	find $(CODE) -name __pycache__ -type d -prune -exec rm -rf {} +

# What is installed is installed again only when one of these files has changed.
$(RUNTIME): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing what Prikkel needs in .venv; this takes a minute, once."
	@$(PIP) install --constraint constraints.txt --editable .
	@touch $@

$(TESTING): pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing what Prikkel and its tests need in .venv; this takes a minute or two, once."
	@$(PIP) install --constraint constraints.txt --editable '.[test]'
	@touch $(RUNTIME) $@

$(RELEASING): locks/release.txt | $(BIN)/python
	$(call install-apart,releasing,makes a release,release)
	@touch $@

$(DOCUMENTING): locks/docs.txt | $(BIN)/python
	$(call install-apart,documenting,makes the site of the docs,docs)
	@touch $@

$(AUDITING): locks/audit.txt | $(BIN)/python
	$(call install-apart,auditing,asks after weaknesses,audit)
	@touch $@

$(CHARTING): locks/chart.txt locks/helm.txt tools/helm.py | $(BIN)/python
	$(call install-apart,charting,looks at the chart,chart)
	@$(BIN)/python -m tools.helm locks/helm.txt .venv/charting/bin
	@touch $@

# The first Python that is new enough: the one asked for, or else what the machine has.
$(BIN)/python:
	@for python in $(or $(PYTHON),python3 python3.13 python3.12 python3.11); do \
		if "$$python" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
			"$$python" -m venv --clear .venv && exit 0; \
			rm -rf .venv; \
			echo "$$python cannot make virtual environments; on Debian and Ubuntu: apt install python3-venv" >&2; \
			exit 1; \
		fi; \
	done; \
	echo "Prikkel needs Python 3.11 or newer; install it, or name it: make $(or $(MAKECMDGOALS),test) PYTHON=/path/to/python3.11" >&2; \
	exit 1
