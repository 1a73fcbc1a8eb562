# Parallax: `make run` and `make test` do all the set-up on a machine with Python 3.11 or newer.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
INSTALLED := $(VENV)/.installed
CATALOGUE := resources/translations/parallax_de
STORY ?= seeds/airstrikes

.DEFAULT_GOAL := help
.PHONY: help run test check quality fit bench bench-peers bench-anchors bench-kill fuzz format translations clean

help: ## Say what can be made
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## (.*)/  make \1\t\2/'

# A failed installation leaves no stamp, so the next call tries again.
$(INSTALLED): pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Parallax needs Python 3.11 or newer; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.12 " + "run")'
	@$(PYTHON) -m venv $(VENV) || { echo "Python cannot make an environment here. On Debian or Ubuntu: sudo apt-get install python3-venv"; exit 1; }
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@

run: $(INSTALLED) ## Open the window on a bundled story (STORY=folder for another)
	@$(BIN)/python -m viewer $(STORY)

test: $(INSTALLED) ## Run the whole test suite, without a screen
	@$(BIN)/python -c 'import sys; from viewer.app import find_missing_libraries; sys.exit(find_missing_libraries() or 0)'
	QT_QPA_PLATFORM=offscreen $(BIN)/python -m pytest

check: $(INSTALLED) ## Run every check: style, types, layers
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

quality: $(INSTALLED) ## Score the bundled stories (FOLDER=folder for other labelled ones; SEMANTIC=yes)
	@$(BIN)/python -m viewer.fitting.quality $(if $(SEMANTIC),--semantic) $(FOLDER)

fit: $(INSTALLED) ## Refit the weights on labelled stories (FOLDER=folder; WRITE=yes to keep them)
	@test -n '$(FOLDER)' || { echo "Say on which labelled stories: make fit FOLDER=folder"; exit 2; }
	@$(BIN)/python -m viewer.fitting.fit --loso $(if $(WRITE),--write) $(FOLDER)

bench: $(INSTALLED) ## Measure how smooth the window is on a large story, without a screen
	@PYTHONPATH=. $(BIN)/python tests/benchmarks/bench_window.py

bench-peers: $(INSTALLED) ## Measure Parallax beside Meld on the same files (FILES="one two" for others)
	@PYTHONPATH=. $(BIN)/python tests/benchmarks/bench_peers.py $(FILES)

bench-kill: $(INSTALLED) ## Kill a reviewer at random moments and look whether work was lost (KILLS=1000)
	@PYTHONPATH=. $(BIN)/python tests/benchmarks/bench_kill.py --kills $(or $(KILLS),1000)

bench-anchors: $(INSTALLED) ## Edit articles at random and count quotations found at a wrong place (EDITS=, SEED=, FOLDER=)
	@PYTHONPATH=. $(BIN)/python tests/benchmarks/bench_anchors.py $(or $(FOLDER),seeds) --edits $(or $(EDITS),10000) --seed $(or $(SEED),1)

fuzz: $(INSTALLED) ## Open damaged files of every kind (INPUTS=100000 for how many, SEED=2 for others)
	@PYTHONPATH=.:tests/unit:tests/fuzz $(BIN)/python tests/fuzz/run_fuzz.py $(or $(INPUTS),20000) --seed $(or $(SEED),1)

format: $(INSTALLED) ## Set the code in the house style
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

translations: $(INSTALLED) ## Bring the German catalogue up to date; new sentences are to be translated with Qt Linguist
	$(BIN)/pyside6-lupdate $$(find viewer/gui -name '*.py' | LC_ALL=C sort) -locations none -no-obsolete -ts $(CATALOGUE).ts
	$(BIN)/pyside6-lrelease $(CATALOGUE).ts -qm $(CATALOGUE).qm

clean: ## Remove the environment and every cache
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis build dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
