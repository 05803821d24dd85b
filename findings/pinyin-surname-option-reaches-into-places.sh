#!/usr/bin/env bash
# Guess: the option for surnames changes names of persons only; names of places are read by the dictionary of places.
# What happens: a place that begins with a character that is also a surname changes with it, for better and for worse:
# 乐清 and 单县 become right only with the option, 繁峙 becomes wrong with it (pó zhì), and 台州 is tái zhōu either way,
# where the city is tāi zhōu.
# Version: pinyin-pro 3.29.4.
# Why a speech tool cares: the reading above a rare name is for the one who speaks; a wrong one is heard by the whole hall.
# Neither call can be trusted for places: a table that was checked by hand has to come first.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts pinyin-pro@3.29.4
cat >probe.cjs <<'JS'
const { pinyin } = require('pinyin-pro');
const cases = [
  ['乐清', 'lè qīng', 'yuè qīng'],
  ['单县', 'dān xiàn', 'shàn xiàn'],
  ['繁峙', 'fán zhì', 'pó zhì'],
  ['台州', 'tái zhōu', 'tái zhōu'],
];
console.log('pinyin-pro', JSON.parse(require('fs').readFileSync('node_modules/pinyin-pro/package.json', 'utf8')).version);
for (const [place, plain, withSurname] of cases) {
  const read = [pinyin(place), pinyin(place, { surname: 'head' })];
  console.log(place, read.join(' | '));
  if (read[0] !== plain || read[1] !== withSurname) throw new Error(`changed: expected ${plain} | ${withSurname}`);
}
JS
node probe.cjs
