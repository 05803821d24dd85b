import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ask, codes, current, DRAFT, findings, folder, openSpeech, until, type Define } from './support';

/** Files in memory, as those of a repository that is looked at from afar. */
class Memory implements vscode.FileSystemProvider {
  readonly #files = new Map<string, Uint8Array>();
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  watch = (): vscode.Disposable => new vscode.Disposable(() => undefined);
  stat(uri: vscode.Uri): vscode.FileStat {
    const file = this.#files.get(uri.path);
    const isFolder = [...this.#files.keys()].some((path) => path.startsWith(uri.path.replace(/\/?$/, '/')));
    if (!file && !isFolder) throw vscode.FileSystemError.FileNotFound(uri);
    return {
      type: file ? vscode.FileType.File : vscode.FileType.Directory,
      ctime: 0,
      mtime: 0,
      size: file?.length ?? 0,
    };
  }
  readDirectory = (): [string, vscode.FileType][] =>
    [...this.#files.keys()].map((path) => [path.slice(1), vscode.FileType.File]);
  readFile(uri: vscode.Uri): Uint8Array {
    const file = this.#files.get(uri.path);
    if (!file) throw vscode.FileSystemError.FileNotFound(uri);
    return file;
  }
  writeFile(uri: vscode.Uri, content: Uint8Array): void {
    this.#files.set(uri.path, content);
    this.#changed.fire([{ type: vscode.FileChangeType.Changed, uri }]);
  }
  createDirectory = (): void => undefined;
  delete = (): void => undefined;
  rename = (): void => undefined;
}

/** Where a draft may lie. */
export function definePlaces(it: Define): void {
  it('goes by the configuration of the workspace folder that a draft lies in', async () => {
    const county = await openSpeech('a.jhg', DRAFT, folder('县'));
    const city = await openSpeech('a.jhg', DRAFT, folder('市'));
    await findings(county, ['numbering/sequence', 'placeholder/unfilled']);
    await findings(city, ['punctuation/half-width', 'punctuation/half-width', 'placeholder/unfilled']);
    // a configuration that changes holds at once, for its own folder
    const file = vscode.Uri.joinPath(folder('市'), '.biganzi.json');
    const before = await vscode.workspace.fs.readFile(file);
    await vscode.workspace.fs.writeFile(file, Buffer.from('{ "rules": { "placeholder/unfilled": "off" } }'));
    await findings(city, ['punctuation/half-width', 'punctuation/half-width', 'numbering/sequence']);
    assert.deepEqual(codes(county), ['numbering/sequence', 'placeholder/unfilled']);
    await vscode.workspace.fs.writeFile(file, before);
    await findings(city, ['punctuation/half-width', 'punctuation/half-width', 'placeholder/unfilled']);
  });

  it('lists what is wrong in drafts that are not open, where that is asked for', async () => {
    const uri = vscode.Uri.joinPath(folder(), '未打开.txt');
    await vscode.workspace.fs.writeFile(uri, Buffer.from(DRAFT));
    const settings = vscode.workspace.getConfiguration('biganzi');
    await settings.update('workspace.check', true, vscode.ConfigurationTarget.Workspace);
    const all = ['punctuation/half-width', 'punctuation/half-width', 'numbering/sequence', 'placeholder/unfilled'];
    await findings(uri, all);
    assert.match(vscode.languages.getDiagnostics(uri)[0]!.message, /^半角标点：/);
    // opened, it is told of once; mended on disk, it is read again
    await vscode.commands.executeCommand('vscode.open', uri);
    await until('a 讲话稿', () => current(uri)?.languageId === 'speech-draft');
    await findings(uri, all);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await until('its end', () => current(uri) === undefined);
    await vscode.workspace.fs.writeFile(uri, Buffer.from(DRAFT.replaceAll(',', '，')));
    await findings(uri, all.slice(2));
    await settings.update('workspace.check', undefined, vscode.ConfigurationTarget.Workspace);
    await findings(uri, []);
  });

  it('checks, mends and fills drafts that lie on no disk, and leaves what is read-only alone', async () => {
    const files = new Memory();
    const provider = vscode.workspace.registerFileSystemProvider('vscode-vfs', files);
    const readonly = vscode.workspace.registerFileSystemProvider('biganzi-old', files, { isReadonly: true });
    const at = (path: string): vscode.Uri => vscode.Uri.from({ scheme: 'vscode-vfs', authority: 'github', path });
    const show = async (uri: vscode.Uri): Promise<vscode.TextEditor> =>
      vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    for (const name of ['/a.txt', '/a.md', '/.biganzi.json'])
      files.writeFile(at(name), Buffer.from(name.endsWith('json') ? '{ "preset": "起草中" }' : DRAFT));
    // what is open is left alone: the configuration beside the draft says so
    const all = ['punctuation/half-width', 'punctuation/half-width', 'numbering/sequence'];
    await show(at('/a.txt'));
    await until('a 讲话稿', () => current(at('/a.txt'))?.languageId === 'speech-draft');
    await findings(at('/a.txt'), all);
    await show(at('/a.md'));
    await findings(at('/a.md'), all);
    await show(at('/a.txt'));
    await vscode.commands.executeCommand('biganzi.fixAll');
    await findings(at('/a.txt'), ['numbering/sequence']);
    const edit = await ask<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      at('/a.txt'),
      new vscode.Position(7, 1),
      '清河乡',
    );
    await vscode.workspace.applyEdit(edit);
    await findings(at('/a.txt'), ['numbering/sequence']);
    await current(at('/a.txt'))!.save();
    assert.match(Buffer.from(files.readFile(at('/a.txt'))).toString(), /迅速行动，抢抓[\s\S]*清河乡要带头/);
    // the plain text of a file system that cannot be written to is not made a draft
    const old = vscode.Uri.from({ scheme: 'biganzi-old', path: '/a.md' });
    await show(old);
    await show(at('/a.md'));
    await findings(at('/a.md'), all);
    assert.deepEqual(codes(old), []);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    provider.dispose();
    readonly.dispose();
  });
}
