#!/usr/bin/env bash
# Guess: with SOURCE_DATE_EPOCH set, the extension packager of VS Code writes the same archive everywhere, as the variable
# is meant for (reproducible-builds.org/specs/source-date-epoch).
# What happens: the times in the archive are those of the machine's own time zone, so that the same extension packed in
# Shanghai and in London with one SOURCE_DATE_EPOCH differs in its bytes; TZ must be set as well.
# Why a tool for speeches cares: offices check a file against a published checksum; it must not hang on who built it where.
# Version: @vscode/vsce 3.9.2 (yazl 2).
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @vscode/vsce@3.9.2
mkdir extension
cd extension
cat > package.json <<'JSON'
{ "name": "sample", "publisher": "sample", "version": "0.0.1", "license": "MIT", "engines": { "vscode": "^1.100.0" }, "files": ["README.md"] }
JSON
echo '# Sample' > README.md
echo 'MIT' > LICENSE
export SOURCE_DATE_EPOCH=1767225600
for zone in UTC Europe/London Asia/Shanghai; do
  TZ=$zone node ../node_modules/@vscode/vsce/vsce package --allow-missing-repository --out "../${zone/\//-}.vsix" >/dev/null 2>&1
done
cd ..
sum() { sha256sum < "$1.vsix" | cut -c1-16; }
echo "UTC:           $(sum UTC)"
echo "Europe/London: $(sum Europe-London)"
echo "Asia/Shanghai: $(sum Asia-Shanghai)"
[ "$(sum UTC)" = "$(sum Europe-London)" ] && [ "$(sum UTC)" != "$(sum Asia-Shanghai)" ] ||
  { echo 'the behaviour has changed'; exit 1; }
