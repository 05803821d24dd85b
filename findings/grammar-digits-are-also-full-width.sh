#!/usr/bin/env bash
# Guess: \d, \w and \b in the grammar of an editor (TextMate) mean what they mean in its extensions (JavaScript): figures and
#   letters of ASCII, and the edges between them and anything else.
# What happens: the engine of grammars takes １２ for \d, Chinese characters for \w, and sees no \b between VS and 写; in
#   JavaScript none of the three is so. One pattern, copied from the extension to its grammar, colours other text than the
#   extension finds.
# Version: vscode-oniguruma 2.0.1 (the engine of VS Code), Node 20.
# Why a speech tool cares: ２０２５年 is a slip for the checker and must not be a number for the colours; and 用VS写 has a word
#   of Latin letters for one of the two only.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts vscode-oniguruma@2.0.1
cat >probe.cjs <<'JS'
const fs = require('fs');
const { loadWASM, OnigScanner, OnigString } = require('vscode-oniguruma');
console.log('vscode-oniguruma', JSON.parse(fs.readFileSync('node_modules/vscode-oniguruma/package.json', 'utf8')).version);
const text = '用VS写　１２份。';
const cases = [
  ['\\d+', '１２', undefined],
  ['\\w+', '用VS写', 'VS'],
  ['\\bVS\\b', undefined, 'VS'],
];
loadWASM(fs.readFileSync('node_modules/vscode-oniguruma/release/onig.wasm').buffer).then(() => {
  for (const [pattern, inGrammar, inScript] of cases) {
    const match = new OnigScanner([pattern]).findNextMatchSync(new OnigString(text), 0);
    const place = match?.captureIndices[0];
    const seen = [place && text.slice(place.start, place.end), text.match(new RegExp(pattern, 'u'))?.[0]];
    console.log(pattern, '-> grammar:', seen[0] ?? 'nothing', '| JavaScript:', seen[1] ?? 'nothing');
    if (seen[0] !== inGrammar || seen[1] !== inScript) throw new Error(`changed: ${pattern}`);
  }
});
JS
node probe.cjs
