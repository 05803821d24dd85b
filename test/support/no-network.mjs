// Loaded before a program (`node --import`): every way to a network throws, and is written to the file $NETWORK_LOG.
import dgram from 'node:dgram';
import dns from 'node:dns';
import fs from 'node:fs';
import http2 from 'node:http2';
import net from 'node:net';
import tls from 'node:tls';

const refuse = (name) =>
  function refused() {
    fs.appendFileSync(process.env.NETWORK_LOG, `${name}\n`);
    throw new Error(`no network: ${name}`);
  };

net.Socket.prototype.connect = refuse('net connect');
net.Server.prototype.listen = refuse('net listen');
tls.connect = refuse('tls connect');
http2.connect = refuse('http2 connect');
dgram.createSocket = refuse('dgram');
for (const name of ['lookup', 'resolve', 'resolve4', 'resolve6', 'resolveAny']) {
  dns[name] = refuse(`dns ${name}`);
  dns.promises[name] = refuse(`dns ${name}`);
}
for (const name of ['fetch', 'WebSocket', 'EventSource']) globalThis[name] = refuse(name);
