// A file system that no machine has: files of the folder that the test serves, under the scheme biganzi-test.
const vscode = require('vscode');

exports.activate = (context) => {
  const changed = new vscode.EventEmitter();
  const origin = `${context.extensionUri.scheme}://${context.extensionUri.authority}`;
  const ask = async (action, uri, init = {}) => {
    const address = `${origin}/files/${action}?path=${encodeURIComponent(uri.path)}`;
    const answer = await fetch(address, init);
    if (answer.status === 404) throw vscode.FileSystemError.FileNotFound(uri);
    if (!answer.ok) throw vscode.FileSystemError.Unavailable(await answer.text());
    return answer;
  };
  const tell = (type, uri) => changed.fire([{ type, uri }]);
  const provider = {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: async (uri) => (await ask('stat', uri)).json(),
    readDirectory: async (uri) => (await ask('list', uri)).json(),
    readFile: async (uri) => new Uint8Array(await (await ask('read', uri)).arrayBuffer()),
    createDirectory: async (uri) => void (await ask('mkdir', uri, { method: 'POST' })),
    delete: async (uri) => void (await ask('delete', uri, { method: 'POST' })),
    async writeFile(uri, content) {
      const isNew = await provider.stat(uri).then(
        () => false,
        () => true,
      );
      await ask('write', uri, { method: 'POST', body: content });
      tell(isNew ? vscode.FileChangeType.Created : vscode.FileChangeType.Changed, uri);
    },
    async rename(from, to) {
      await provider.writeFile(to, await provider.readFile(from));
      await provider.delete(from);
    },
  };
  context.subscriptions.push(
    changed,
    vscode.workspace.registerFileSystemProvider('biganzi-test', provider, { isCaseSensitive: true }),
  );
};
