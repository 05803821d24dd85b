#!/usr/bin/env bash
# Guess: the two libraries that print spreadsheet cells as a spreadsheet does know [DBNum1], with which Chinese tables write
#   figures and dates in characters (二〇二五年), and take [$-804] for what it is, the mark of the language.
# What happens: numfmt drops [DBNum1] and prints Arabic figures; ssf prints the $ of [$-804] before the value, for a number
#   (“$45988”) as well as for the day of the week (“$aaaa”, whose letters it does not know).
# Version: numfmt 3.2.6, ssf 0.11.2.
# Why a speech tool cares: names, dates and figures of a draft are filled in from a table, and must come as the cell shows them.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent numfmt@3.2.6 ssf@0.11.2
cat >run.cjs <<'JS'
const { format } = require('numfmt');
const ssf = require('ssf');
const DAY = 45988; // 2025-11-27, a Thursday
const rows = [
  ['[DBNum1][$-804]yyyy"年"m"月"d"日"', '2025年11月27日', '2025年11月27日'],
  ['[DBNum1][$-804]General', '45988', '$45988'],
  ['[$-804]aaaa', '星期四', '$aaaa'],
];
let changed = false;
for (const [pattern, ofNumfmt, ofSsf] of rows) {
  const [a, b] = [format(pattern, DAY), ssf.format(pattern, DAY)];
  console.log(`${pattern}: numfmt ${a}, ssf ${b}`);
  changed ||= a !== ofNumfmt || b !== ofSsf;
}
if (changed) throw new Error('the behaviour has changed');
JS
for package in numfmt ssf; do echo "$package $(node -p "require('./node_modules/$package/package.json').version")"; done
node run.cjs
