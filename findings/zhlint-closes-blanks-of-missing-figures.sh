#!/usr/bin/env bash
# Guess: a Chinese linter that fixes blanks leaves a blank between a word and a measure alone, since nothing stands there.
# What happens: the default preset closes it: 全长 米，总投资约 亿元 becomes 全长米，总投资约亿元, and in 依据国发（2020）5号 the
# full-width brackets become half-width ones with a blank before them. Both are reported as mended.
# Version: zhlint 0.8.2.
# Why a speech tool cares: a blank before a measure is the only trace of a figure that is still to be filled in, and of a
# name in 会议由     同志主持; a fix that closes it turns an open place into a finished sentence.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts zhlint@0.8.2
cat >probe.cjs <<'JS'
const { run } = require('zhlint');
const cases = [
  ['全长 米，总投资约 亿元，工期 个月。', '全长米，总投资约亿元，工期个月。'],
  ['会议由     同志主持。', '会议由同志主持。'],
  ['依据国发（2020）5号文件办理。', '依据国发 (2020)5号文件办理。'],
];
console.log('zhlint', JSON.parse(require('fs').readFileSync('node_modules/zhlint/package.json', 'utf8')).version);
for (const [text, expected] of cases) {
  const { result } = run(text, { rules: { preset: 'default' } });
  console.log(`${text} -> ${result}`);
  if (result !== expected) throw new Error(`changed: expected ${expected}`);
}
JS
node probe.cjs
