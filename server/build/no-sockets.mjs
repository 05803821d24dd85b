// The libraries of the language server can also talk over sockets. We never do, and the bundle shall show it.
const SOCKETS = /^(?:node:)?(?:net|http|https|http2|tls|dgram|dns|undici)(?:\/promises)?$/;
const PROCESSES = /^(?:node:)?(?:child_process|cluster)$/;

/** An esbuild plugin: modules that open sockets are replaced by ones that refuse. */
export const noSockets = refusing('no-sockets', SOCKETS);
/** The same for modules that start other programs; only the client has to start one, the server. */
export const noProcesses = refusing('no-processes', PROCESSES);

function refusing(name, modules) {
  return {
    name,
    setup(build) {
      build.onResolve({ filter: modules }, ({ path }) => ({ path, namespace: name }));
      build.onLoad({ filter: /.*/, namespace: name }, () => ({
        contents: `const refuse = () => { throw new Error('${name}'); };
exports.createServer = exports.createConnection = exports.connect = exports.request = exports.get = refuse;
exports.spawn = exports.spawnSync = exports.fork = exports.exec = exports.execFile = refuse;
exports.Socket = exports.Server = class { constructor() { refuse(); } };`,
        loader: 'js',
      }));
    },
  };
}
