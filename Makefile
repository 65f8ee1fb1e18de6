# make demo   its own environment in .venv, then the check of the shipped stories
# make test   its own environment in .venv, then lint, types, floors and all tests
# make lint   the same without the tests
# Nothing but Python 3.11 or later, make and git is needed. PYTHON=… chooses another interpreter.

SHELL := bash
PYTHON ?= $(shell for p in python3.11 python3.12 python3.13 python3.14 python3 python; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && { echo "$$p"; break; }; done)
BIN := .venv/bin
STORIES := $(sort $(wildcard claims/*/))

.DEFAULT_GOAL := help
.PHONY: help demo test lint clean

help:
	@sed -n 's/^# //p' Makefile

demo: .venv/.for-use
	@for story in $(STORIES); do \
		printf '\n$$ factcheck check %s\n\n' "$$story"; \
		$(BIN)/factcheck check --fail-on never "$$story" || exit; \
	done

test: lint
	$(BIN)/python -m pytest -n auto

lint: .venv/.for-work
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-cache

clean:
	rm -rf .venv build dist .mypy_cache .pytest_cache .ruff_cache .import_linter_cache .hypothesis

.venv/.for-use: pyproject.toml | .venv/bin/pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/.for-work: pyproject.toml | .venv/bin/pip
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch .venv/.for-use $@

# Debian keeps ensurepip in a package of its own; where that is missing, an outer pip or virtualenv will do.
.venv/bin/pip:
	@test -n "$(PYTHON)" || { echo "Python 3.11 or later is needed: put it on the PATH or say make PYTHON=…" >&2; exit 1; }
	@"$(PYTHON)" -m venv .venv >/dev/null 2>&1 \
		|| { rm -rf .venv; "$(PYTHON)" -m virtualenv --quiet .venv >/dev/null 2>&1; } \
		|| { rm -rf .venv; "$(PYTHON)" -m venv --without-pip .venv \
			&& "$(PYTHON)" -m pip --python .venv/bin/python install --quiet pip >/dev/null 2>&1; } \
		|| { rm -rf .venv; echo "$(PYTHON) cannot make an environment: install its venv package" \
			"(Debian, Ubuntu: apt install python3-venv) and say make again" >&2; exit 1; }
