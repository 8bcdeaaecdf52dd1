#!/bin/sh
# Writes Documentation/errors.md: every error that a user can meet, as the command prints it.
# usage: Scripts/make-errors.sh
set -eu
cd "$(dirname "$0")/.."
GOUJI_WRITE_ERRORS=1 swift test --filter ErrorCatalogueTests
