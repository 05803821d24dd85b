#!/usr/bin/env bash
# Guess: a formatter that turns full-width digits into half-width ones turns a whole decimal, １．８, into 1.8.
# What happens: the digits become half-width and the point between them stays full-width: 1．8, which is neither; the
# percent sign behind stays full-width too. A second run does not mend it: it now sees a number and puts blanks around.
# Version: autocorrect-node 2.13.0.
# Why a speech tool cares: figures pasted from old files are the last thing that may be changed by half; a number must be
# read as one before any of its characters is touched.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts autocorrect-node@2.13.0
cat >probe.cjs <<'JS'
const { format } = require('autocorrect-node');
const text = '同比增长１．８万，占７．６％。';
const once = format(text);
const twice = format(once);
console.log('autocorrect-node', JSON.parse(require('fs').readFileSync('node_modules/autocorrect-node/package.json', 'utf8')).version, `${text} -> ${once} -> ${twice}`);
if (once !== '同比增长1．8万，占7．6％。' || twice !== '同比增长 1．8 万，占 7．6％。')
  throw new Error('changed: the number is read otherwise now');
JS
node probe.cjs
