# `make demo` and `make test` need only a Swift toolchain; the rest they set up or say how.
.PHONY: demo test lint build setup resources templates docs dist try-dist clean

SWIFT ?= swift

demo: setup
	@$(SWIFT) build -c release --product gouji
	@Scripts/demo.sh .build/release/gouji

test: setup
	@Scripts/embed-resources.sh --check
	@$(SWIFT) test
	@[ -z "$$GOUJI_TRY_CONSUMERS" ] || Scripts/try-consumers.sh

lint:
	@$(SWIFT) format lint --strict --recursive Sources Tests Package.swift

build: setup
	@$(SWIFT) build -c release --product gouji

setup:
	@Scripts/setup.sh

# The text resources of the modules as Swift literals.
resources:
	@Scripts/embed-resources.sh

# The blank forms in Templates/.
templates: build
	@Scripts/make-templates.sh .build/release/gouji Templates

# The guides of the tables in Documentation/tables, the page of the rules, and that of the errors.
docs: build
	@Scripts/make-docs.sh .build/release/gouji Documentation/tables
	@.build/release/gouji rules list --format markdown --lang zh >Documentation/rules.md
	@Scripts/make-errors.sh

# One tarball with one command in it.
dist: setup
	@Scripts/make-dist.sh

# The tarball's command in a root folder without Swift.
try-dist: dist
	@Scripts/try-dist.sh

clean:
	@rm -rf .build dist Samples/out
