# Two commands do all the set-up: `make demo` and `make test`. They need Python 3.11 or 3.12, a C compiler and make.
PYTHON ?= $(shell for p in python3 python3.12 python3.11; do $$p -c 'import sys; sys.exit(sys.version_info[:2] not in ((3, 11), (3, 12)))' 2>/dev/null && echo $$p && break; done)
BIN := .venv/bin
READY := .venv/.ready
OUT := build/demo

.PHONY: demo test lint types imports rules pages check bench samples lock clean help

help:
	@echo "make demo   check the sample dossiers: defect list, spreadsheet, JSON, evaluation sheets"
	@echo "make test   run all tests"
	@echo "make check  what CI runs: lint, types, imports, rules, tests"
	@echo "make pages  write docs/rules/ and the schemas for editors from the rules"
	@echo "make bench  measure the readers against pdfplumber and python-docx"

$(READY): requirements.lock pyproject.toml
	@test -n "$(PYTHON)" || { echo "需要 Python 3.11 或 3.12（可用 make PYTHON=/path/to/python 指定）" >&2; exit 2; }
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	touch $@

demo: $(READY)
	@mkdir -p $(OUT)
	$(BIN)/casecheck report samples/dossiers --fail-on never
	$(BIN)/casecheck report samples/dossiers --fail-on never -o $(OUT)/defects.xlsx
	$(BIN)/casecheck report samples/dossiers --fail-on never -o $(OUT)/defects.json
	$(BIN)/casecheck evaluate samples/dossiers --fail-on never -o $(OUT)/评查表.xlsx

test: $(READY)
	$(BIN)/python -m pytest -n auto --cov --cov-report=term:skip-covered $(ARGS)

lint: $(READY)
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(READY)
	$(BIN)/mypy

imports: $(READY)
	$(BIN)/lint-imports

rules: $(READY)
	$(BIN)/casecheck rules check
	$(BIN)/casecheck rules test
	$(BIN)/casecheck rules coverage
	$(BIN)/casecheck rules docs --check
	$(BIN)/casecheck rules schemas --check

# What is written from the rules: a page for each in docs/rules/, and the schemas for editors.
pages: $(READY)
	$(BIN)/casecheck rules docs
	$(BIN)/casecheck rules schemas

check: lint types imports rules test

bench: $(READY)
	$(BIN)/python benchmarks/reading.py

samples: $(READY)
	$(BIN)/python -m samples.generator

# Writes the lock without naming an index: whoever installs decides where packages come from.
lock:
	uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-emit-index-url \
		--custom-compile-command "make lock" --group dev pyproject.toml -o requirements.lock

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
