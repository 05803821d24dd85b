#!/usr/bin/env bash
# Guess: a date parser that has Chinese among its languages either reads a date of Chinese prose or says that it found none.
# What happens: what it cannot read it cuts down to what it can: 去年12月 loses its 去 and is December of this year; of
#   3月5日至8日 the end is gone; 12月3日（星期四） is two dates, the second one on the Thursday before today. Nothing in
#   the result says that a word was left out but the shorter text. With the settings for 繁体 二〇二五年 is the year 25.
# Version: chrono-node 2.10.3, languages zh.hans and zh.hant.
# Why a speech tool cares: a report looks back at 去年 and ahead to 今年; judged by such dates, right years would be called
#   wrong, and a day of the week held against the wrong date.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts chrono-node@2.10.3
cat >probe.cjs <<'JS'
const chrono = require('chrono-node');
const today = new Date(2026, 10, 28, 12);
const day = (date) => [date.getFullYear(), date.getMonth() + 1, date.getDate()].join('-');
const cases = [
  ['hans', '去年12月', '年12月=2026-12-28'],
  ['hans', '3月5日至8日', '3月5日=2026-3-5'],
  ['hans', '12月3日（星期四）', '12月3日=2026-12-3 星期四=2026-11-26'],
  ['hans', '二〇二五年十月一日', '二〇二五年十月一日=2025-10-1'],
  ['hant', '二〇二五年十月一日', '二五年十月一日=25-10-1'],
];
console.log('chrono-node', JSON.parse(require('fs').readFileSync('node_modules/chrono-node/package.json', 'utf8')).version, 'read on', day(today));
for (const [script, text, expected] of cases) {
  const read = chrono.zh[script].parse(text, today).map(({ text: part, start, end }) => {
    const first = start.date();
    return `${part}=${day(first)}${end ? '~' + day(end.date()) : ''}`;
  });
  console.log(script, text, '->', read.join(' '));
  if (read.join(' ') !== expected) throw new Error(`changed: expected ${expected}`);
}
JS
node probe.cjs
