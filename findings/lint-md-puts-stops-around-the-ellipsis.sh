#!/usr/bin/env bash
# Guess: two rules of one linter that see the same characters do not both rewrite them: six points become ……, or stay.
# What happens: six half-width points at the end of a Chinese sentence become 。……, and 。……。 between two sentences: the
#   rule for ellipses writes …… and the rule for half-width marks makes full stops of points that are no longer there.
#   The result is stable: a second run sees nothing wrong in it.
# Version: @lint-md/core 2.4.0, all rules as they are set by default.
# Why a speech tool cares: ...... is how an ellipsis is typed with the marks of the wrong width; edits of several rules have
#   to be made against one text, each place by one owner.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts @lint-md/core@2.4.0
cat >probe.cjs <<'JS'
const { lintMarkdown } = require('@lint-md/core');
const mend = (text) => lintMarkdown(text, {}, true).fixedResult.result;
console.log('@lint-md/core', JSON.parse(require('fs').readFileSync('node_modules/@lint-md/core/package.json', 'utf8')).version);
const cases = [
  ['要抓、要管、要严......\n', '要抓、要管、要严。……\n'],
  ['要抓、要管、要严......这些都做到了。\n', '要抓、要管、要严。……。这些都做到了。\n'],
];
for (const [text, expected] of cases) {
  const mended = mend(text);
  console.log(JSON.stringify(text), '->', JSON.stringify(mended));
  if (mended !== expected) throw new Error(`changed: expected ${JSON.stringify(expected)}`);
  if (mend(mended) !== mended) throw new Error('changed: a second run edits again');
}
JS
node probe.cjs
