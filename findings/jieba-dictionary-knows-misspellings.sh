#!/usr/bin/env bash
# Guess: what jieba's dictionary has is written rightly, so a form that it keeps whole can be let be, and a misspelling falls
# into single characters.
# What happens: handbook misspellings are entries like any other. 自已 is an adverb with a count of 263, 帐目 and 陷井 are
# nouns; 松驰 and 寒喧 are names of persons. They come out of a sentence as one word each.
# Version: nodejieba 3.5.8 (the dictionary of cppjieba, read as it lies in the package), jieba-wasm 2.4.0 (its own copy).
# Why a speech tool cares: a checker that takes “in the dictionary” for “right” is blind to the slips that every proofreader
# knows, and one that looks for leftovers of single characters never sees them either.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts nodejieba@3.5.8 jieba-wasm@2.4.0
cat >probe.cjs <<'JS'
const fs = require('fs');
const { cut } = require('jieba-wasm');
const versionOf = (name) => JSON.parse(fs.readFileSync(`node_modules/${name}/package.json`, 'utf8')).version;
const lines = fs.readFileSync('node_modules/nodejieba/submodules/cppjieba/dict/jieba.dict.utf8', 'utf8').split('\n');
const entries = new Map(lines.map((line) => line.split(' ')).map(([word, count, tag]) => [word, `${count} ${tag}`]));
const misspelt = ['自已', '帐目', '陷井', '松驰', '寒喧'];
const known = Object.fromEntries(misspelt.map((word) => [word, entries.get(word) ?? 'none']));
const sentences = ['要管好自已', '把帐目理清', '掉进了陷井', '作风松驰', '互相寒喧'];
const whole = misspelt.filter((word, index) => cut(sentences[index], false).includes(word));
console.log('nodejieba', versionOf('nodejieba'), JSON.stringify(known));
console.log('jieba-wasm', versionOf('jieba-wasm'), 'keeps whole:', whole.join(' '));
const expected = { 自已: '263 d', 帐目: '84 n', 陷井: '3 n', 松驰: '17 nr', 寒喧: '21 nr' };
if (JSON.stringify(known) !== JSON.stringify(expected)) throw new Error(`changed: expected ${JSON.stringify(expected)}`);
if (whole.length !== misspelt.length) throw new Error(`changed: only ${whole.join(' ')} are kept whole`);
JS
node probe.cjs
