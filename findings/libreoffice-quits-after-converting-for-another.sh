#!/usr/bin/env bash
# Guess: a LibreOffice that is left running in the background (--headless --accept=…) serves one `soffice --convert-to` after
#   another that is started on the same profile, each in a fraction of a second.
# What happens: the first is served at once by the one that runs, and then that one ends, although it was started to listen;
#   the next has to start anew. With any document kept open it stays, and serves all that come.
# Version: LibreOffice 7.4.7.2 (Debian 12).
# Why a speech tool cares: exports and tests convert many drafts; a start costs seconds, a file given to one that runs a
#   tenth, and who listens without a document in hand pays for a start every time and never learns why.
set -euo pipefail
command -v soffice >/dev/null || { echo "soffice is not installed"; exit 2; }
folder=$(mktemp -d)
group=
finish() {
  if [ -n "$group" ]; then kill -KILL -- "-$group" 2>/dev/null || true; fi
  rm -rf "$folder"
}
trap finish EXIT
cd "$folder"
soffice --version
printf '同志们：\n' >draft.txt
printf 'kept\n' >kept.txt
profile="-env:UserInstallation=file://$folder/profile"
runs() { pgrep -f "soffice.bin.*$folder/profile.*--norestore" >/dev/null; }
wait_for() { for _ in $(seq 1 240); do if "$@"; then return 0; fi; sleep 0.25; done; return 1; }
# a profile of its own is made first, so that no start is longer than another
soffice "$profile" --headless --convert-to txt:Text --outdir first draft.txt >/dev/null 2>&1
start() {
  setsid soffice "$profile" --headless --norestore "$@" >/dev/null 2>&1 &
  group=$!
}
convert() { soffice "$profile" --headless --convert-to pdf --outdir "$1" draft.txt >/dev/null 2>&1; test -s "$1/draft.pdf"; }

start "--accept=pipe,name=findings$$;urp"
wait_for runs
sleep 8
convert listening
if wait_for eval '! runs'; then alone=ends; else alone=stays; fi
echo "listening, nothing open: $alone after one conversion"
kill -KILL -- "-$group" 2>/dev/null || true

start kept.txt
wait_for test -e '.~lock.kept.txt#'
convert open1
convert open2
convert open3
sleep 2
if runs; then kept=stays; else kept=ends; fi
echo "with a document open: $kept after three conversions"
[ "$alone $kept" = 'ends stays' ] || { echo "changed: $alone, $kept"; exit 1; }
