#!/usr/bin/env bash
# Guess: when an editor asks anew while diagnostics are being made of an answer, the work on the old answer is rejected as
# cancelled, or carried to its end.
# What happens: the conversion stops after its 15 ms and resolves as if all were well, with an array of the full length
# that has holes where nothing was made. Its caller has no way to tell, so a pull answer cut like this is kept with the
# result id of the whole one; asked with that id the server says “unchanged”, and the rest is never shown.
# Version: vscode-languageclient 10.1.2.
# Why a speech tool cares: on a slow office machine a draft showed one of its two errors, until a key was pressed. A client
# has to give up an answer whose token is cancelled, in a middleware.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts vscode-languageclient@10.1.2
cat >probe.cjs <<'JS'
const Module = require('node:module');
const path = require('node:path');
// the editor's own classes are not on npm: each is one that does nothing
const editor = new Proxy({}, { get: (made, name) => (made[name] ??= class { static [Symbol.hasInstance]() { return false; } }) });
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? editor : load(name, ...rest));
require('vscode-languageserver-protocol/node');
const client = path.join(__dirname, 'node_modules/vscode-languageclient');
const { createConverter } = require(path.join(client, 'lib/common/protocolConverter.js'));
const converter = createConverter(undefined, false, false, false);
const MANY = 400_000;
const items = Array.from({ length: MANY }, (_, line) => ({
  message: '序号不连续', severity: 1, range: { start: { line, character: 0 }, end: { line, character: 1 } },
}));
const token = { isCancellationRequested: false };
setImmediate(() => { token.isCancellationRequested = true; });
converter.asDiagnostics(items, token).then((made) => {
  const count = made.reduce((sum) => sum + 1, 0);
  console.log('vscode-languageclient', require(path.join(client, 'package.json')).version);
  console.log(`resolved: length ${made.length}, of which ${count} were made`);
  if (made.length !== MANY || count === 0 || count >= MANY) throw new Error('changed: a cut answer looks otherwise now');
});
JS
node probe.cjs
