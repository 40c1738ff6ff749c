#!/bin/sh
# Play the demo into a folder of its own: demo, or demo-2, demo-3 ... where that exists already.
# Its passphrase, which protects nothing, is kept beside its workspaces.
set -eu
cd "$(dirname "$0")/.."
folder=demo
number=1
while [ -e "$folder" ]; do
    number=$((number + 1))
    folder=demo-$number
done
status=0
said=$(.venv/bin/slr-desktop demo "$folder") || status=$?
printf '%s\n' "$said"
[ "$status" = 0 ] || exit "$status"
printf '%s\n' "$said" | sed -n 's/^Passphrase of .*: //p' >"$folder/passphrase.txt"
