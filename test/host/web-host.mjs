// VS Code in a browser without any server of its own: the web workbench of the host as static files on a loopback port, the
// extension in its worker, and a folder that no machine has (web-files/) as the only one.
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import { launchBrowser, PATIENCE, QUIET, serverCommand } from './host.mjs';

const TYPES = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.wasm': 'application/wasm',
};

/** A window of VS Code for the web with `extension` (a folder) in it, on `folder` as a virtual workspace. */
export async function launchWebHost({ version, folder, extension, locale, settings, viewport }) {
  const vscode = path.resolve(path.dirname(serverCommand(version).main), '..');
  const places = {
    vscode,
    'extensions/biganzi': extension,
    'extensions/web-files': path.join(import.meta.dirname, 'web-files'),
  };
  // each request that found nothing: what the extension asks for must be in its package
  const missing = [];
  const server = http.createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url, 'http://127.0.0.1');
    const send = (status, body, type = 'text/plain') => {
      response.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*' });
      response.end(body);
    };
    if (pathname === '/') return send(200, page(vscode, request.headers.host, settings), 'text/html');
    if (pathname.startsWith('/files/'))
      return void answerFile(
        { action: pathname.slice('/files/'.length), folder, address: searchParams.get('path') },
        request,
        send,
      );
    const name = decodeURIComponent(pathname).slice(1);
    const place = Object.keys(places).find((prefix) => name.startsWith(`${prefix}/`));
    const file = place && path.join(places[place], name.slice(place.length));
    if (!file || file.includes('..') || !fs.existsSync(file) || !fs.statSync(file).isFile()) {
      missing.push(name);
      return send(404, name);
    }
    const bytes = fs.readFileSync(file);
    const content = name.endsWith('/workbench/workbench.js') ? withoutServer(bytes.toString()) : bytes;
    send(200, content, TYPES[path.extname(file)] ?? 'application/octet-stream');
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { browser, context, page: window } = await launchBrowser({ locale, viewport });
  let closed;
  const close = () =>
    (closed ??= Promise.all([
      browser.close().catch(() => {}),
      new Promise((resolve) => {
        server.close(resolve);
        server.closeAllConnections();
      }),
    ]));
  const url = `http://127.0.0.1:${server.address().port}/`;
  const open = () => window.goto(url, { waitUntil: 'commit', timeout: PATIENCE });
  return { version: `web-${version}`, browser, context, page: window, missing, url, open, close };
}

/**
 * code-server's workbench believes that a server stands behind its page, and keeps the user's settings there; in VS Code's
 * own these two places are as they become here.
 */
function withoutServer(script) {
  const places = [
    [/,remoteAuthority:location\.host\}/, () => '}'],
    [
      /\w+\((\w+)\.file\(this\.userDataPath\)\.with\(\{scheme:(\w+)\.vscodeRemote\}\),"User"\)/,
      (_, uri, schemes) => `${uri}.file("/User").with({scheme:${schemes}.vscodeUserData})`,
    ],
  ];
  return places.reduce((text, [place, become]) => {
    if (!place.test(text)) throw new Error(`the workbench has no ${place}`);
    return text.replace(place, become);
  }, script);
}

function page(vscode, authority, settings) {
  const extension = (name) => ({ scheme: 'http', authority, path: `/extensions/${name}` });
  const configuration = {
    folderUri: { scheme: 'biganzi-test', path: '/稿件' },
    additionalBuiltinExtensions: [extension('web-files'), extension('biganzi')],
    configurationDefaults: { ...QUIET, ...settings },
    userDataPath: '/User',
    webviewEndpoint: `http://${authority}/vscode/out/vs/workbench/contrib/webview/browser/pre`,
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
    productConfiguration: { enableTelemetry: false, extensionsGallery: undefined },
    welcomeBanner: undefined,
  };
  const values = {
    WORKBENCH_WEB_CONFIGURATION: JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;'),
    WORKBENCH_WEB_BASE_URL: '/vscode',
    WORKBENCH_NLS_URL: '/vscode/out/nls.messages.js',
    WORKBENCH_NLS_FALLBACK_URL: '/vscode/out/nls.messages.js',
  };
  const html = fs.readFileSync(path.join(vscode, 'out/vs/code/browser/workbench/workbench.html'), 'utf8');
  return html.replace(/\{\{(\w+)\}\}/g, (_, name) => values[name] ?? '');
}

/** A folder of this machine as the test's file system sees it; its root has the folder as 稿件. */
async function answerFile({ action, folder, address }, request, send) {
  const inside = address.replace(/^\/稿件/, '');
  const file = path.join(folder, inside);
  if (address === '/') return action === 'list' ? send(200, JSON.stringify([['稿件', 2]])) : send(200, STAT_ROOT);
  if (!address.startsWith('/稿件') || inside.includes('..')) return send(404, address);
  const json = (value) => send(200, JSON.stringify(value), TYPES['.json']);
  try {
    switch (action) {
      case 'stat': {
        const stat = fs.statSync(file);
        return json({ type: stat.isDirectory() ? 2 : 1, size: stat.size, mtime: stat.mtimeMs, ctime: stat.ctimeMs });
      }
      case 'list':
        return json(fs.readdirSync(file, { withFileTypes: true }).map((e) => [e.name, e.isDirectory() ? 2 : 1]));
      case 'read':
        return send(200, fs.readFileSync(file), 'application/octet-stream');
      case 'mkdir':
        fs.mkdirSync(file, { recursive: true });
        return json(null);
      case 'delete':
        fs.rmSync(file, { recursive: true });
        return json(null);
      case 'write': {
        const chunks = [];
        for await (const chunk of request) chunks.push(chunk);
        // whole or not at all: who watches for the file must not read half of it
        fs.writeFileSync(`${file}.part`, Buffer.concat(chunks));
        fs.renameSync(`${file}.part`, file);
        return json(null);
      }
    }
  } catch (error) {
    if (error.code === 'ENOENT') return send(404, address);
    send(500, String(error));
  }
}

const STAT_ROOT = JSON.stringify({ type: 2, size: 0, mtime: 0, ctime: 0 });
