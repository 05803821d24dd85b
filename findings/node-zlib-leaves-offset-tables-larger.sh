#!/usr/bin/env bash
# Guess: the zlib inside Node, at its highest level, makes a table of offsets at least as small as a compressor written in
# JavaScript does, and level 9 is smaller than level 6.
# What happens: a table of ascending 32-bit offsets (where the phrases of each first character begin) comes out an eighth
# larger from node:zlib than from fflate, and levels 6 and 9 give the same bytes. Of scattered keys node:zlib is the smaller.
# Version: Node 20 (process.versions.zlib is printed), fflate 0.8.3.
# Why a speech tool cares: an extension that works offline ships its word indexes as such tables, and packers (vsce, npm)
# compress with node:zlib: which compressor packs them decides whether the file stays under its limit.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts fflate@0.8.3
cat >probe.cjs <<'JS'
const zlib = require('node:zlib');
const { deflateSync } = require('fflate');
let seed = 12345;
const next = () => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 0) / 4294967296;
const starts = new Int32Array(131072);
for (let i = 1; i < starts.length; i++) starts[i] = starts[i - 1] + (next() < 0.2 ? 1 + Math.floor(next() * 3) : 0);
const bytes = Buffer.from(starts.buffer);
const [six, nine] = [6, 9].map((level) => zlib.deflateRawSync(bytes, { level }).length);
const other = deflateSync(bytes, { level: 9 }).length;
console.log(`zlib ${process.versions.zlib}: ${bytes.length} bytes -> level 6 ${six}, level 9 ${nine}; fflate level 9 ${other}`);
if (six !== nine || nine < other * 1.08) throw new Error('changed: node:zlib packs such a table otherwise now');
JS
node probe.cjs
