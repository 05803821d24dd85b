#!/usr/bin/env bash
# Guess: a library that writes figures in Chinese and reads them back refuses what is no figure that it knows.
# What happens: it always answers with a number. 两百 is 0 and 两千零三 is 3 (两 is skipped, and 百 without a digit before it
#   counts nothing), 一万三 is 10003 where every reader hears 13000, 二百五 is 205, 百分之三 is 103, 二〇二五 is 225.
#   What it wrote by itself it reads back rightly, so a round trip shows none of this.
# Version: nzh 1.0.14.
# Why a speech tool cares: parts are added up and held against their total, and counts against the items that follow; a
#   wrong number that looks like one is worse than none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts nzh@1.0.14
cat >probe.cjs <<'JS'
const { cn } = require('nzh');
console.log('nzh', JSON.parse(require('fs').readFileSync('node_modules/nzh/package.json', 'utf8')).version);
const cases = [['两百', 0], ['两千零三', 3], ['一万三', 10003], ['二百五', 205], ['百分之三', 103], ['二〇二五', 225]];
for (const [text, expected] of cases) {
  const read = cn.decodeS(text);
  console.log(text, '->', read);
  if (read !== expected) throw new Error(`changed: expected ${expected}`);
}
for (const number of [12, 110, 2003, 10300, 123456789]) {
  if (cn.decodeS(cn.encodeS(number)) !== number) throw new Error(`the round trip of ${number} is broken`);
}
console.log('round trips of its own writing are right');
JS
node probe.cjs
