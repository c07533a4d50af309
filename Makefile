# `make run` and `make test` are all a newcomer needs; `make help` lists the rest.
#
# What is done is not done again: packages are installed when the lock has changed, front-end parts
# fetched when theirs has, and a catalogue compiled when its texts have.

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run setup test check bench train install assets lexicon messages messages-update migrations \
	variables checks lock lock-check

PYTHON ?= python3
# A process for each of two cores; a file's tests stay together and in order.
PYTEST_ARGS ?= -n 2 --dist loadfile
BIN := .venv/bin
export DJANGO_SETTINGS_MODULE := overblikk.config.settings

INSTALLED := .venv/.installed
ASSETS := src/overblikk/web/static/vendor/LICENCES.txt
WORDS := src/overblikk/lib/norwegian_words
LEXICON := $(WORDS)/lexicon/edition.txt
CATALOGUES := $(patsubst %.po,%.mo,$(wildcard src/overblikk/locale/*/LC_MESSAGES/django.po))

help: ## List what can be made
	@sed -n 's/^\([a-z-]*\):.*## /\1\t/p' $(MAKEFILE_LIST) | while IFS='	' read -r name what; do \
		printf '  make %-16s %s\n' "$$name" "$$what"; done

run: setup ## Set everything up, take in the sample overview, serve on http://127.0.0.1:8000
	$(BIN)/overblikk serve --demo

setup: install assets messages lexicon ## Prepare without starting: packages, front-end parts, database
	$(BIN)/overblikk setup

test: install assets messages lexicon ## Run all tests on a real PostgreSQL (PYTEST_ARGS="-k words" for some)
	@$(BIN)/python tools/chromium.py
	$(BIN)/pytest $(PYTEST_ARGS)

check: install assets messages lexicon lock-check ## Style, types, floors, house tests, migrations, texts
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python tools/messages.py check
	$(BIN)/python -W ignore::RuntimeWarning -m django makemigrations --check --dry-run
	$(BIN)/pytest tests/house

bench: install assets messages lexicon ## Measure the bars (SIZES=5000 is quicker; MEASURES="pages search")
	$(BIN)/python -m bench $(addprefix --size=,$(SIZES)) $(MEASURES)

train: install ## Train the classifier of findings (DATA=the folder with sentences.jsonl)
	@test -n "$(DATA)" || { echo "Say where the sentences are: make train DATA=folder" >&2; exit 2; }
	$(BIN)/python -m tools.finding.training "$(DATA)"

install: $(INSTALLED)

assets: $(ASSETS)

messages: $(CATALOGUES)

lexicon: $(LEXICON)

migrations: install ## Write the migrations that the models ask for
	$(BIN)/python -W ignore::RuntimeWarning -m django makemigrations

variables: install ## Write docs/variables.md from the code
	$(BIN)/python tools/variables.py

checks: install ## Write docs/checks.md from the code
	$(BIN)/python tools/checks.py

messages-update: install ## Bring the catalogues in step with the texts in the code
	$(BIN)/python tools/messages.py extract

lock: install ## Write requirements.lock from pyproject.toml
	$(BIN)/python tools/lock.py $(LOCK_ARGS)

lock-check: install ## Does requirements.lock fit pyproject.toml?
	$(BIN)/python tools/lock.py --check

$(INSTALLED): requirements.lock pyproject.toml tools/install.py
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Overblikk needs Python 3.11 or newer, and $(PYTHON) is not." >&2; \
		echo "If the machine has a newer one: make PYTHON=python3.12 (with what you wanted made)" >&2; \
		exit 1; }
	@$(PYTHON) tools/install.py
	@touch $@

$(ASSETS): frontend/package-lock.json tools/assets.py | $(INSTALLED)
	@$(BIN)/python tools/assets.py

# A few seconds; anew where the rules that it is made by have changed.
$(LEXICON): $(WORDS)/building.py $(WORDS)/linking.py $(WORDS)/spelling.py | $(INSTALLED)
	@$(BIN)/python -m overblikk.lib.norwegian_words.building $(@D)

%.mo: %.po | $(INSTALLED)
	@$(BIN)/python tools/messages.py compile $<
