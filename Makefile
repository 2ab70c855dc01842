# What a newcomer types. Needs git, make and Python 3.11 or newer; everything else goes into .venv.
#
#   make compare    the four relationship types, side by side (ARGS="--company small_firm" for another company)
#   make test       the tests, in at most eight minutes
#   make lint       style, types and floors
#   make test-all   every test, the slow ones too
#   make benchmark  how fast the model is, in ratios
#   make docs       write the generated tables of the documents anew (ARGS=results/compare: the README's, too;
#                   ARGS=results/validate: the verdicts of docs/validation.md)
#   make sensitivity   docs/sensitivity.md anew: what depends on which assumption (ARGS=--thorough: for hours)
#   make decision-table   docs/decision_table.md anew: the article's decision table, asked of the model
#   make format     lay out the code
#   make clean      remove .venv and the caches; results stay

VENV := .venv
BIN := $(VENV)/bin
FITS := import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 11))
PYTHON ?= $(shell for name in python3.13 python3.12 python3.11 python3; do \
	if $$name -c '$(FITS)' >/dev/null 2>&1; then echo $$name; break; fi; done)
PIP = $(BIN)/python -m pip --disable-pip-version-check --quiet install --constraint constraints.txt

.PHONY: compare test test-all benchmark lint format docs sensitivity decision-table clean

compare: $(VENV)/installed
	@$(BIN)/orgchange compare $(ARGS)

test: $(VENV)/installed-for-tests
	$(BIN)/python -m pytest -m "not slow" $(ARGS)

test-all: $(VENV)/installed-for-tests
	$(BIN)/python -m pytest $(ARGS)

benchmark: $(VENV)/installed-for-tests
	$(BIN)/python tests/benchmarks/speed.py $(ARGS)

lint: $(VENV)/installed-for-tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports

docs: $(VENV)/installed
	$(BIN)/python -m simulation.organisation.schema
	$(BIN)/python -m simulation.reports.describing $(ARGS)

sensitivity: $(VENV)/installed
	$(BIN)/orgchange sensitivity --docs docs $(ARGS)
decision-table: $(VENV)/installed
	$(BIN)/orgchange validate --decision-table --out results/decision-table --force $(ARGS)
	$(BIN)/python -m simulation.reports.describing results/decision-table

format: $(VENV)/installed-for-tests
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

clean:
	rm -rf $(VENV) build dist .hypothesis .mypy_cache .pytest_cache .ruff_cache .import_linter_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# Two steps, so that a first comparison does not wait for the tools of the tests. A mark is written
# when a step is whole: an interrupted one is done again, a whole one only when what it installs changes.
$(VENV)/installed: pyproject.toml constraints.txt
	@test -n "$(PYTHON)" && $(PYTHON) -c '$(FITS)' 2>/dev/null || { \
	  echo "orgchange needs Python 3.11 or newer with its venv module (on Debian: apt install python3-venv)."; \
	  echo "Found: $$(python3 --version 2>/dev/null || echo none). Name another one with: make PYTHON=/path/to/python"; \
	  exit 1; }
	@test -x $(BIN)/pip || $(PYTHON) -m venv --clear $(VENV)
	@echo "Setting up $(VENV) with $$($(BIN)/python --version), about a minute the first time ..."
	@$(PIP) --editable .
	@touch $@

$(VENV)/installed-for-tests: $(VENV)/installed
	@echo "Adding the tools of the tests ..."
	@$(PIP) --editable '.[dev]'
	@touch $@
