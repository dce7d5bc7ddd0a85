# make run    sets up .venv and runs the desk with the articles of seeds/   (ARTICLE=file.txt HOST=127.0.0.1 PORT=8000)
# make test   sets up .venv and the servers the tests need, and runs every test
# make check  style, types and the direction of imports
# make screenshots  the pictures in docs/screenshots

ifneq ($(origin PYTHON),undefined)
export DUIKAN_PYTHON := $(PYTHON)
endif
PYTHON ?= python3
export ARTICLE HOST PORT
ifneq ($(origin HOST),command line)
HOST := # some shells keep the machine's name in it
endif

.DEFAULT_GOAL := run
.PHONY: run test check developer style types imports screenshots

run:
	@$(PYTHON) bin/setup run
	@exec .venv/bin/python manage.py serve --demo \
		$${HOST:+--host "$$HOST"} $${PORT:+--port "$$PORT"} $${ARTICLE:+--article "$$ARTICLE"}

test:
	@$(PYTHON) bin/setup test
	@exec .venv/bin/python -m tests

check: style types imports

style types imports: developer

developer:
	@$(PYTHON) bin/setup check

style:
	.venv/bin/ruff check
	.venv/bin/ruff format --check

types:
	.venv/bin/mypy

imports:
	.venv/bin/lint-imports --no-logo

screenshots: developer
	.venv/bin/python -m tests.browser.screenshots
