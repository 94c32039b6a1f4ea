# Everything a person does with this project. `make run` and `make test` install
# what they need into .venv/.

PYTHON ?= python3
PORT ?= 8501
VENV := .venv
BIN := $(VENV)/bin
export PYTHONPATH := dashboard

.DEFAULT_GOAL := help
.PHONY: help run snapshot test check fix bench screenshots verify templates example clean

help:           ## say what there is
	@grep -E '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 14

run: $(VENV)/run.stamp  ## build the snapshot if needed and serve the dashboard
	@$(BIN)/python -m warehouse --if-changed
	@$(BIN)/streamlit run dashboard/server.py --server.port $(PORT)

snapshot: $(VENV)/run.stamp  ## build a snapshot; the last line is its path
	@$(BIN)/python -m warehouse

test: $(VENV)/dev.stamp  ## run all tests, in a browser too
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist worksteal

check: $(VENV)/dev.stamp  ## lint and types
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/sqlfluff lint queries
	$(BIN)/mypy

fix: $(VENV)/dev.stamp  ## format, and mend what can be mended
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/sqlfluff fix queries

bench: $(VENV)/dev.stamp  ## measure, and print figures with their spread
	$(BIN)/python -m tests.bench

screenshots: $(VENV)/dev.stamp  ## every page, wide and narrow, into screenshots/
	$(BIN)/python -m tests.browser.screenshots

verify: $(VENV)/run.stamp  ## compare the record with its sources: make verify SOURCES=folder
	@test -n "$(SOURCES)" || { echo "Name the folder of the texts: make verify SOURCES=folder"; exit 2; }
	@$(BIN)/python -m warehouse.verify "$(SOURCES)"

templates: $(VENV)/run.stamp  ## write docs/extracts.md and the blank template workbook
	@$(BIN)/python -m contract.guide > docs/extracts.md
	@$(BIN)/python -m contract.templates docs

example: $(VENV)/run.stamp  ## make the fictional authority in data/example anew
	@$(BIN)/python -m synthetic data/example

clean:          ## remove what was built and installed
	rm -rf $(VENV) .snapshots .cache screenshots

$(VENV)/run.stamp: requirements.txt
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.11 run")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements.txt
	@touch $@

$(VENV)/dev.stamp: $(VENV)/run.stamp requirements-dev.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -r requirements-dev.txt
	@touch $@
