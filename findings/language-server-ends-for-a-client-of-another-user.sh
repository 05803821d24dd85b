#!/usr/bin/env bash
# Guess: a language server built on vscode-languageserver lives as long as the client that `initialize` names by its process.
# What happens: it asks for that process every three seconds and takes every error for the client's end, also the one that
# says that the process is there and belongs to another user (EPERM): the server ends with code 1 while the client is there.
# Why a tool for speeches cares: a server under another user than the editor (a container, sudo) has words and findings for
# three seconds only.
# Version: vscode-languageserver 10.1.2, Node 20. Needs root, to start the server as somebody else.
set -euo pipefail
[ "$(id -u)" = 0 ] || { echo 'needs root'; exit 1; }
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
cd "$dir"
chmod 755 .
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts vscode-languageserver@10.1.2
cat > server.js <<'JS'
const { createConnection, ProposedFeatures } = require('vscode-languageserver/node');
const connection = createConnection(ProposedFeatures.all);
connection.onInitialize(() => ({ capabilities: {} }));
connection.listen();
JS
cat > client.js <<'JS'
const { spawn } = require('node:child_process');
const end = (processId) =>
  new Promise((resolve) => {
    const server = spawn(process.execPath, ['server.js', '--stdio'], { uid: 65534, gid: 65534 });
    const message = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId, rootUri: null, capabilities: {} } });
    server.stdin.write(`Content-Length: ${message.length}\r\n\r\n${message}`);
    const timer = setTimeout(() => server.kill(), 10_000);
    server.on('exit', (code) => (clearTimeout(timer), resolve(code === null ? 'lives' : `has ended with ${code}`)));
  });
(async () => {
  const own = await end(null);
  const named = await end(process.pid);
  console.log(`no process named: the server ${own}\nthe client, of another user, named: the server ${named}`);
  process.exit(own === 'lives' && named === 'has ended with 1' ? 0 : 1);
})();
JS
node client.js || { echo 'the behaviour has changed'; exit 1; }
