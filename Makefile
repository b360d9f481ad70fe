# What a contributor types. `make help` lists the targets. Needs only make, a POSIX shell and Python 3.11 or newer.

SHELL = /bin/sh
VENV = .venv
BIN = $(VENV)/bin
EXTRAS = --extra postgres --extra scale --extra server --extra test

# Where the database and the search index live. PORT is read by the program itself: `make run PORT=8001`.
DIRECTORY_HOME ?= $(CURDIR)/var
export DIRECTORY_HOME

.DEFAULT_GOAL = help
.PHONY: help run test lint format typecheck layers test-scale exam bench bench-http babel-extract babel-update babel-compile constraints wheel clean chromium

help: ## Show this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-15s %s\n", $$1, $$2 }' Makefile

run: $(VENV)/.installed-run ## Install what is missing and serve the site on http://127.0.0.1:8000 (PORT=8001 changes it)
	@exec $(BIN)/directory serve

test: $(VENV)/.installed-test chromium ## Run every check and every test
	@failed=; \
	$(MAKE) -s lint || failed="$$failed lint"; \
	$(MAKE) -s typecheck || failed="$$failed typecheck"; \
	$(MAKE) -s layers || failed="$$failed layers"; \
	if [ -n "$$failed" ]; then echo "These checks failed, see above:$$failed. The tests run all the same."; fi; \
	$(BIN)/python -m pytest || failed="$$failed pytest"; \
	test -z "$$failed"

lint: $(VENV)/.installed-test ## Check style (ruff)
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --quiet --check . \
	|| { echo "Style: run \`make format\`; what is left has to be changed by hand."; exit 1; }

format: $(VENV)/.installed-test ## Put the code in the house style (ruff)
	@$(BIN)/ruff check --quiet --fix . ; $(BIN)/ruff format .

typecheck: $(VENV)/.installed-test ## Check types (mypy --strict)
	@$(BIN)/python -m mypy

layers: $(VENV)/.installed-test ## Check that imports point down the floors (import-linter)
	@report=$$($(BIN)/lint-imports --no-cache 2>&1) || { echo "$$report"; exit 1; }

test-scale: $(VENV)/.installed-test ## Run two OpenSearch nodes and PostgreSQL: contract, exam, a node killed, times (LISTINGS=1000000)
	@LISTINGS=$${LISTINGS:-100000} $(BIN)/python -m pytest -m scale -s -rs tests/contract tests/scale

exam: $(VENV)/.installed-test ## Put the public exam questions and print the marks
	@$(BIN)/python -m tests.exams

bench: $(VENV)/.installed-test ## Measure search beside other engines, and the whole product (SIZES="1000 10000")
	@$(BIN)/python -m tests.benchmarks --sizes $(or $(SIZES),1000 10000 100000)

bench-http: $(VENV)/.installed-test ## Load the site behind gunicorn, and Datasette with the same listings
	@$(BIN)/python -m tests.benchmarks.bench_http

babel-extract: $(VENV)/.installed-run ## Collect the sentences to translate into data/locale/messages.pot
	@$(BIN)/pybabel -q extract -F data/locale/babel.cfg -k mark -k say -k translate -k lazy_gettext -w 110 \
		--no-location --sort-output --project=resource-directory --version=1 -o data/locale/messages.pot .

babel-update: babel-extract ## Bring the new sentences into every data/locale/*/LC_MESSAGES/messages.po
	@$(BIN)/pybabel -q update --no-fuzzy-matching --ignore-obsolete -w 110 -i data/locale/messages.pot -d data/locale

babel-compile: $(VENV)/.installed-test ## Compile every catalog as the site does at its start, and name what is missing, fuzzy or differs
	@$(BIN)/python -m pytest tests/rules/test_translations.py

constraints: $(VENV)/.ready ## Work out the newest versions that fit together and pin them in constraints.txt
	@echo uv | $(BIN)/uv pip compile --quiet --upgrade --python-version 3.11 $(EXTRAS) \
		--no-header --no-annotate - pyproject.toml | sort > $(VENV)/pins.txt
	@{ sed -n '/^#/p' constraints.txt; cat $(VENV)/pins.txt; } > $(VENV)/constraints.txt
	@mv $(VENV)/constraints.txt constraints.txt

wheel: $(VENV)/.installed-test ## Build the package into dist/
	@$(BIN)/python -m build --wheel --no-isolation

clean: ## Remove what these targets made, but not ./var
	rm -rf $(VENV) dist build .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# --- what the targets above stand on -------------------------------------------------------------------------------

INSTALL = if [ -x $(BIN)/uv ]; then $(BIN)/uv pip install --quiet --python $(BIN)/python -c constraints.txt -e
INSTALL_ELSE = ; else $(BIN)/python -m pip install --quiet -c constraints.txt -e
INSTALL_END = ; fi

$(VENV)/.ready:
	@set -e; \
	enough='import sys; sys.exit(sys.version_info < (3, 11))'; \
	if ! $(BIN)/python -c "$$enough" 2>/dev/null; then \
		for python in $${PYTHON:-python3 python3.13 python3.12 python3.11}; do \
			if "$$python" -c "$$enough" 2>/dev/null; then found=$$python; break; fi; \
		done; \
		if [ -z "$${found:-}" ]; then \
			echo "Python 3.11 or newer is needed and was not found. Install it, or say where it is: make run PYTHON=/path/to/python3"; \
			exit 1; \
		fi; \
		if ! "$$found" -c 'import ensurepip, venv' 2>/dev/null; then \
			echo "$$found cannot make virtual environments. On Debian and Ubuntu: apt-get install python3-venv"; \
			exit 1; \
		fi; \
		echo "Making a virtual environment in $(VENV) ..."; \
		"$$found" -m venv --clear $(VENV); \
	fi
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check -c constraints.txt uv \
	|| echo "uv could not be installed; pip does its work, more slowly."
	@touch $@

$(VENV)/.installed-run: pyproject.toml constraints.txt $(VENV)/.ready
	@echo "Installing the packages of constraints.txt ..."
	@$(INSTALL) . $(INSTALL_ELSE) . $(INSTALL_END)
	@touch $@

$(VENV)/.installed-test: pyproject.toml constraints.txt $(VENV)/.ready
	@echo "Installing the packages of constraints.txt, those for the tests too ..."
	@$(INSTALL) '.[test,server]' $(INSTALL_ELSE) '.[test,server]' $(INSTALL_END)
	@touch $@ $(VENV)/.installed-run

chromium:
	@if [ -n "$$CHROMIUM" ] || command -v chromium >/dev/null; then :; \
	elif [ "$$(id -u)" = 0 ] && command -v apt-get >/dev/null; then \
		echo "Installing Chromium for the browser tests ..."; \
		{ apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium; } \
			>/dev/null 2>&1 </dev/null || echo "Chromium could not be installed; the browser tests will be skipped."; \
	else \
		echo "There is no Chromium; the browser tests will be skipped. Install it or say where it is: make test CHROMIUM=..."; \
	fi
