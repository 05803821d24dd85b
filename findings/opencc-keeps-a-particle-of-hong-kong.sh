#!/usr/bin/env bash
# Guess: of 繁体 to 简体 the converters for Hong Kong and for Taiwan differ in words of the region alone; the commonest particle
#   is reduced by both.
# What happens: 看著 (看着) stays 看著 with the sources “hk” and “t” and becomes 看着 with “tw”; 著作 is right in all. 甚麼 becomes
#   甚么 in all, which is no word of 简体 (什么).
# Version: opencc-js 1.0.5.
# Why a speech tool cares: a passage pasted from Hong Kong comes out of a converter as 简体 that no check for 繁体 stops at, and is
#   still wrong.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent opencc-js@1.0.5
cat >run.cjs <<'JS'
const { Converter } = require('opencc-js');
const text = '看著甚麼著作';
const results = ['hk', 't', 'tw'].map((from) => `${from}: ${Converter({ from, to: 'cn' })(text)}`);
console.log(results.join('\n'));
if (results.join() !== 'hk: 看著甚么著作,t: 看著甚么著作,tw: 看着甚么著作') throw new Error('the behaviour has changed');
JS
echo "opencc-js $(node -p "require('./node_modules/opencc-js/package.json').version")"
node run.cjs
