#!/usr/bin/env bash
# Guess: a library that reads 行长 and 校长, 效率 and 率领 right by its dictionary of words reads the other plain words of an
# office right as well; only rare names need a second look.
# What happens: 处长 is read chù cháng, 载体 zǎi tǐ, and 率先 alone lǜ xiān, each a word of every day, while the four above
# are right. 率先 is right inside the longer 率先垂范: whether a word is known by itself hangs on each word.
# Version: pinyin-pro 3.29.4.
# Why a speech tool cares: readings above characters are for the one who speaks, and a search for words that sound alike
# (处长 and 出场, 率先 and 绿线) is only as good as they are. What is read wrong is no rare name that somebody would look up.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts pinyin-pro@3.29.4
cat >probe.cjs <<'JS'
const { pinyin } = require('pinyin-pro');
const readings = {
  行长: 'háng zhǎng',
  校长: 'xiào zhǎng',
  效率: 'xiào lǜ',
  率领: 'shuài lǐng',
  // wrong from here on: chù zhǎng, zài tǐ, shuài xiān
  处长: 'chù cháng',
  载体: 'zǎi tǐ',
  率先: 'lǜ xiān',
  // and right again
  率先垂范: 'shuài xiān chuí fàn',
};
console.log('pinyin-pro', JSON.parse(require('fs').readFileSync('node_modules/pinyin-pro/package.json', 'utf8')).version);
for (const [word, expected] of Object.entries(readings)) {
  const reading = pinyin(word);
  console.log(word, reading);
  if (reading !== expected) throw new Error(`changed: expected ${expected}`);
}
JS
node probe.cjs
