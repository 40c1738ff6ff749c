#!/bin/sh
# Open the window on the site workspace of the newest demo.
set -eu
cd "$(dirname "$0")/.."
newest=$(find . -maxdepth 1 -type d \( -name demo -o -name 'demo-[0-9]*' \) -printf '%T@ %p\n' | sort -n | tail -n 1 | cut -d' ' -f2-)
if [ -z "$newest" ]; then
    echo "There is no demo yet: make demo" >&2
    exit 2
fi
site=$(find "$newest" -maxdepth 1 -type f -name 'site.*' | sort | head -n 1)
if [ -z "$site" ]; then
    echo "The demo in $newest is not complete: remove it, then make demo" >&2
    exit 2
fi
exec .venv/bin/slr-desktop --workspace "$site"
