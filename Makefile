# Everything sets itself up: a fresh Debian or Ubuntu with Python 3.11 or newer, git and make will do.

.DEFAULT_GOAL := help
.PHONY: help demo run test lint check fix nightly bench pages pictures lock clean
MAKEFLAGS += --no-print-directory

READY := .venv/.ready
BIN := .venv/bin
PYTEST := QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest
# Two workers suit the two cores that the suite is timed on.
PYTEST_ARGS ?= -q -n 2 --dist worksteal
unexport PYTHONDONTWRITEBYTECODE

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 18

$(READY): requirements/test.txt pyproject.toml scripts/setup.sh
	@sh scripts/setup.sh

demo: $(READY) ## Play a whole exchange between two made-up sides, into a new folder demo/
	@sh scripts/demo.sh

run: $(READY) ## Open the window on the newest demo (plays one first where there is none)
	@sh scripts/run.sh

lint: $(READY) ## Style, types and layers
	@$(BIN)/ruff check --quiet --output-format concise .
	@$(BIN)/mypy --no-error-summary
	@$(BIN)/lint-imports --no-logo > .venv/layers.txt || { cat .venv/layers.txt; exit 1; }
	@echo "ruff, mypy and import-linter: clean"

test: lint ## Style, types, layers and all tests but the nightly ones
	@if sh scripts/setup.sh bus; then without=nightly; else without='nightly or bus'; fi; \
	$(PYTEST) $(PYTEST_ARGS) -m "not ($$without)"

check: $(READY) ## What must hold before a commit: the formatter's opinion and make test
	@$(BIN)/ruff format --check --quiet . || { echo "make fix would change these:"; $(BIN)/ruff format --check .; exit 1; }
	@$(MAKE) test

fix: $(READY) ## Format, and repair what ruff can repair
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

nightly: $(READY) ## The long runs: thousands of random lives, kills, flipped bytes
	@SLR_TEST_PROFILE=nightly $(PYTEST) $(PYTEST_ARGS) -m 'nightly or bus' --timeout 3600

bench: $(READY) ## The figures, each with its peer in the same run
	@for file in benchmarks/bench_*.py; do $(BIN)/python -m benchmarks.$$(basename $$file .py) || exit 1; done

pages: $(READY) ## Manual pages and shell completion, into build/pages
	@$(BIN)/python scripts/write_pages.py build/pages

pictures: $(READY) ## Pictures of every page of the window, into docs/pictures
	@$(BIN)/python scripts/take_pictures.py docs/pictures --album

lock: $(READY) ## Write requirements/*.txt anew (needs uv)
	@sh scripts/lock.sh

clean: ## Remove .venv and all caches; the demo folders stay
	@rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache build *.egg-info
