#!/usr/bin/env bash
# Guess: the part of speech `nr` (a person's name) in jieba's dictionary can be trusted to keep names out of a check.
# What happens: everyday words of official prose carry it: 养老, 文明, 纪检监察 are persons, while 落实 and 成效 are
# adjectives and 着力 is a noun. The tag is an entry of the dictionary, not a judgement of the sentence.
# Version: jieba-wasm 2.4.0, whose dictionary is the one that jieba's ports share.
# Why a speech tool cares: “leave names alone” then leaves slips in the commonest words of the genre alone, and a rule for
# 的 before verbs sees no verb in 落实.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts jieba-wasm@2.4.0
cat >probe.cjs <<'JS'
const { tag } = require('jieba-wasm');
const found = Object.fromEntries(
  ['养老', '文明', '纪检监察', '落实', '成效', '着力'].map((word) => [word, tag(word).map((t) => t.tag).join('+')]),
);
console.log('jieba-wasm', JSON.parse(require('fs').readFileSync('node_modules/jieba-wasm/package.json', 'utf8')).version, JSON.stringify(found));
const expected = { 养老: 'nr', 文明: 'nr', 纪检监察: 'nr', 落实: 'a', 成效: 'a', 着力: 'n' };
if (JSON.stringify(found) !== JSON.stringify(expected)) throw new Error(`changed: expected ${JSON.stringify(expected)}`);
JS
node probe.cjs
