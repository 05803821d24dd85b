// Activates dist/extension.js beside a VS Code that answers every question with nothing, as in a window whose texts are no
// speech; prints the milliseconds of processor time of loading and of both. In a process of its own: nothing was read before.
const Module = require('node:module');
const path = require('node:path');

/** What a window without a speech has of these: none. */
const ABSENT = new Set(['then', 'activeTextEditor', 'workspaceFolders']);
const LISTS = new Set(['textDocuments', 'visibleTextEditors', 'all']);

const nothing = () =>
  new Proxy(function anything() {}, {
    get(_, name) {
      if (name === Symbol.toPrimitive) return () => '';
      if (name === Symbol.iterator) return () => [].values();
      return ABSENT.has(name) ? undefined : LISTS.has(name) ? [] : nothing();
    },
    set: () => true,
    apply: nothing,
    construct: nothing,
  });
const vscode = nothing();
const load = Module._load;
Module._load = (name, ...rest) => (name === 'vscode' ? vscode : load(name, ...rest));

const spent = () => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};
const start = spent();
const extension = require(path.resolve('dist/extension.js'));
const loaded = spent() - start;
extension.activate({
  subscriptions: [],
  asAbsolutePath: (file) => path.resolve(file),
  extensionUri: nothing(),
  extension: { packageJSON: require(path.resolve('package.json')) },
});
console.log(JSON.stringify({ loaded, activated: spent() - start }));
process.exit();
