# `make demo` and `make test` bring a bare Debian or Ubuntu all the way; the second time they are quick.

PYTHON ?= python3
UV := .make/uv/bin/uv
# First what the lock file names, then ourselves, built by the hatchling among it and not by the newest.
SYNC := --quiet --locked --no-python-downloads --python $(PYTHON)
# What a handout needs, and what builds ourselves; the tools of developers come on top.
USERS := --no-default-groups --group build
RUN := .venv/bin
WORDS := $(wildcard locales/*/LC_MESSAGES/*.po)
EXAMPLES := examples/press-conference.md examples/horario-clinica.txt examples/water-notice.html
# The toy lives in a store of its own, so that no real package is touched.
TOY_STORE := ARGOS_PACKAGES_DIR=.make/argos-toy
# Docs are built anew each time, from the Markdown that the repository's page shows.
SITE := --quiet --fail-on-warning --keep-going --fresh-env --doctree-dir .make/doctrees --conf-dir docs
# The same commit makes the same handouts in CI every day: what Argos's index offers changes, and a server
# that is slow must fail no build, so that there no better packages are asked for.
ifneq ($(filter true 1,$(CI)),)
export BILINGUAL_PUB_NO_DOWNLOAD := 1
endif
# Who is asked about vulnerabilities: osv or pypi.
AUDIT_SERVICE ?= osv

.PHONY: demo test test-quick test-slow check format catalogs golden wheel dist release audit licenses \
  commands docs links \
  requirements system quick-system test-system slow-system checkers clean

## demo: bring better packages if a network answers, turn the examples into handouts, list the files
demo: .venv/.ready
	@$(RUN)/bilingual-pub setup || echo 'The demo goes on without what could not be installed.'
	$(RUN)/bilingual-pub export $(EXAMPLES) --settings examples/bilingual-pub.toml --output output
	@echo 'And one by Argos Translate, with a toy model that knows a few sentences and no others:'
	@$(TOY_STORE) $(RUN)/bilingual-pub models install tests/argos-toy/translate-en_es-1_0.argosmodel >.make/toy.log
	$(TOY_STORE) $(RUN)/bilingual-pub export tests/argos-toy/toy-notice.md --engine argos \
	  --title-translation "Aviso de juguete" --output output
	@echo 'Open one of them: output/press-conference/press-conference.pdf'

## test: the fast tests; first those that need little
test: test-quick
	@$(MAKE) --no-print-directory checkers
	$(RUN)/pytest -n auto -m "not slow and checkers"

## test-quick: the fast tests that need no browser and no Java
test-quick: quick-system .venv/.ready-to-work
	$(RUN)/pytest -n auto -m "not slow and not checkers"

## test-slow: the tests that take longer, which CI runs too
test-slow: slow-system .venv/.ready-to-work checkers
	$(RUN)/pytest -n auto -m slow

## check: format, lint, types, floors, catalogs, licenses, the reference of commands
check: .venv/.ready-to-work
	$(RUN)/ruff format --check
	$(RUN)/ruff check
	$(RUN)/mypy
	$(RUN)/lint-imports
	$(RUN)/python tools/catalogs.py check
	$(RUN)/python -m tools.licenses check
	$(RUN)/python -m tools.commands check

## format: what a machine can mend
format: .venv/.ready-to-work
	$(RUN)/ruff format
	$(RUN)/ruff check --fix

## catalogs: gather new sentences from the code; then translate them in locales/es
catalogs: .venv/.ready-to-work
	$(RUN)/python tools/catalogs.py update

## commands: write docs/commands.md, after an option or its help changed
commands: .venv/.ready-to-work
	$(RUN)/python -m tools.commands update

## docs: build the documentation in site/; no warning, no dead link, nothing loaded from elsewhere
docs: .venv/.ready-to-work
	@rm -rf site
	$(RUN)/sphinx-build $(SITE) --builder html . site
	$(RUN)/python -m tools.site site

## links: ask the network whether the links to other sites still lead somewhere
links: .venv/.ready-to-work
	$(RUN)/sphinx-build $(SITE) --builder linkcheck . .make/links

## golden: accept what the writers make now; then read the diff
golden: .venv/.ready-to-work
	$(RUN)/pytest -n auto --update-golden

## dist: wheel, source archive, bill of materials and their digests, the same from the same commit
dist wheel: .venv/.ready-to-work
	$(RUN)/python -m tools.release

## release: the same, when no vulnerability is known in what the lock file names; asks the network
release: audit
	$(MAKE) check dist

## audit: ask a database of vulnerabilities about every locked package; asks the network
audit: .venv/.ready-to-work
	$(RUN)/python -m tools.audit --service $(AUDIT_SERVICE)

## licenses: list the license of each library in docs/dependencies.md
licenses: .venv/.ready-to-work
	$(RUN)/python -m tools.licenses update

## requirements: uv.lock in pip's words, for docs/install.md
requirements: .venv/.ready
	$(UV) export --quiet --locked --no-dev --no-emit-project --no-annotate --no-header --output-file docs/requirements.txt

system:
	@tools/system-packages demo

quick-system:
	@tools/system-packages quick

test-system:
	@tools/system-packages test

slow-system:
	@tools/system-packages slow

checkers: | test-system
	@tools/checkers

.make/uv/bin/uv: tools/uv.txt | system
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "bilingual-pub needs Python 3.11 or newer. Name one: make demo PYTHON=python3.12" >&2; exit 1; }
	$(PYTHON) -m venv .make/uv
	.make/uv/bin/pip install --quiet --disable-pip-version-check --require-hashes --requirement tools/uv.txt
	@touch $@

.venv/.ready: pyproject.toml uv.lock hatch_build.py $(WORDS) | system $(UV)
	$(UV) sync $(SYNC) $(USERS) --inexact --no-install-project
	$(UV) sync $(SYNC) $(USERS) --inexact --reinstall-package bilingual_pub --no-build-isolation-package bilingual_pub
	@touch $@

.venv/.ready-to-work: .venv/.ready
	$(UV) sync $(SYNC) --no-build-isolation-package bilingual_pub
	@touch $@

clean:
	rm -rf .make .venv dist site models/installed models/installed.installing
