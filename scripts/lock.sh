#!/bin/sh
# Write requirements/*.txt anew: the newest versions that pyproject.toml allows, with the hashes of
# all their files, for every Python from 3.11 on. For maintainers; needs uv (pip install uv).
# Keeps what is locked unless told otherwise:  scripts/lock.sh --upgrade
set -eu
cd "$(dirname "$0")/.."

lock() {
    out=$1
    shift
    uv pip compile pyproject.toml --quiet --universal --python-version 3.11 --generate-hashes \
        --no-header --no-annotate --output-file "requirements/$out" "$@"
}

lock run.txt "$@"
lock test.txt --extra test --constraint requirements/run.txt "$@"
