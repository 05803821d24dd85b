#!/usr/bin/env bash
# Guess: an empty numbered item (`1. `) that may not interrupt a paragraph may follow anything else, such as indented code.
# What happens: directly behind indented code it becomes a paragraph that shows “1.”; behind a heading line of dashes or a
# blank line it is a list.
# Version: micromark 4.0.3 (CommonMark 0.31: only a paragraph may not be interrupted by an empty item).
# Why a speech tool cares: writers leave an item empty to fill it in later, and pasted outlines are indented with blanks;
# whether the empty item counts decides what number the next one is shown with.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts micromark@4.0.3
cat >probe.mjs <<'JS'
import fs from 'node:fs';
import { micromark } from 'micromark';
const { version } = JSON.parse(fs.readFileSync('node_modules/micromark/package.json', 'utf8'));
const behindCode = micromark('    目录\n1. \n');
const behindRule = micromark('---\n1. \n');
console.log('micromark', version, JSON.stringify(behindCode), JSON.stringify(behindRule));
if (behindCode !== '<pre><code>目录\n</code></pre>\n<p>1.</p>\n') throw new Error('changed behind indented code');
if (behindRule !== '<hr />\n<ol>\n<li></li>\n</ol>\n') throw new Error('changed behind a rule');
JS
node probe.mjs
