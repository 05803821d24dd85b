// The libraries of the language server can also talk over sockets. We never do, and the bundle shall show it.
const MODULES = /^(?:node:)?(?:net|http|https|http2|tls|dgram|dns|undici)$/;

/** An esbuild plugin: modules that open sockets are replaced by ones that refuse. */
export const noSockets = {
  name: 'no-sockets',
  setup(build) {
    build.onResolve({ filter: MODULES }, ({ path }) => ({ path, namespace: 'no-sockets' }));
    build.onLoad({ filter: /.*/, namespace: 'no-sockets' }, () => ({
      contents: `const refuse = () => { throw new Error('this program opens no sockets'); };
exports.createServer = exports.createConnection = exports.connect = exports.request = exports.get = refuse;
exports.Socket = exports.Server = class { constructor() { refuse(); } };`,
      loader: 'js',
    }));
  },
};
