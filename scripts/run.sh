#!/bin/sh
# Open the window on the site workspace of the newest demo.
set -eu
cd "$(dirname "$0")/.."
newest=$(find . -maxdepth 1 -type d \( -name demo -o -name 'demo-[0-9]*' \) -printf '%T@ %p\n' | sort -n | tail -n 1 | cut -d' ' -f2-)
if [ -z "$newest" ]; then
    echo "There is no demo yet: make demo" >&2
    exit 2
fi
# The demo ends with the site's backup restored: that file goes on, the other one is history.
for site in "$newest/site-restored.slr" "$newest/site.slr"; do
    [ ! -f "$site" ] || exec .venv/bin/slr-desktop --workspace "$site"
done
echo "The demo in $newest is not complete: remove it, then make demo" >&2
exit 2
