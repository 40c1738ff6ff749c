#!/bin/sh
# Open the window on the site workspace of the newest demo; where there is none, it is played first.
set -eu
cd "$(dirname "$0")/.."
newest_demo() {
    find . -maxdepth 1 -type d \( -name demo -o -name 'demo-[0-9]*' \) -printf '%T@ %p\n' |
        sort -n | tail -n 1 | cut -d' ' -f2-
}
sh scripts/setup.sh window
newest=$(newest_demo)
if [ -z "$newest" ]; then
    sh scripts/demo.sh
    newest=$(newest_demo)
fi
if [ -f "$newest/passphrase.txt" ]; then
    echo "Passphrase of the demo's workspaces: $(cat "$newest/passphrase.txt")"
fi
# The demo ends with the site's backup restored: that file goes on, the other one is history.
for site in "$newest/site-restored.slr" "$newest/site.slr"; do
    [ ! -f "$site" ] || exec .venv/bin/slr-desktop --workspace "$site"
done
echo "The demo in $newest is not complete: remove it, then make demo" >&2
exit 2
