#!/bin/sh
# Play the demo into a folder of its own: demo, or demo-2, demo-3 ... where that exists already.
set -eu
cd "$(dirname "$0")/.."
folder=demo
number=1
while [ -e "$folder" ]; do
    number=$((number + 1))
    folder=demo-$number
done
exec .venv/bin/slr-desktop demo "$folder"
