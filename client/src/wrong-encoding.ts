import * as vscode from 'vscode';
import { isOwn } from './detect';

/** Languages of files that may be speeches. */
const LANGUAGES: ReadonlySet<string> = new Set(['plaintext', 'markdown', 'speech-draft']);
/** Bytes of a file from which it is left alone: no speech is so long. */
const MAX_BYTES_READ = 8 << 20;
/** What stands for bytes that are no text in the encoding that a file was opened with. */
const REPLACEMENT = '\ufffd';
/** Share of Chinese characters and marks from which a text is Chinese, and not another encoding that happens to fit. */
const LEAST_CHINESE = 0.5;
const CHINESE = /[\p{Script=Han}，。、；：？！“”‘’（）《》—…　]/gu;

/**
 * Notices files in GB18030 (GBK, GB2312) that were opened as UTF-8, and opens them anew in place, which writes nothing.
 * A file is opened anew once: whoever then chooses another encoding keeps it.
 */
export function watchEncodings(): vscode.Disposable {
  const opened = new Set<string>();
  const look = async (document: vscode.TextDocument): Promise<void> => {
    const { uri, languageId } = document;
    const key = uri.toString();
    if (opened.has(key) || document.isDirty || uri.scheme === 'untitled') return;
    if (!LANGUAGES.has(languageId) || !isOwn(uri) || !document.getText().includes(REPLACEMENT)) return;
    opened.add(key);
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MAX_BYTES_READ || !isGb18030(await vscode.workspace.fs.readFile(uri)) || document.isDirty) return;
    const putBack = keepCarets(uri);
    await vscode.workspace.openTextDocument(uri, { encoding: 'gb18030' });
    putBack();
    void vscode.window.showInformationMessage(
      vscode.l10n.t(
        '{0} is encoded in GBK (GB18030) and was opened again in that encoding; the file itself is unchanged.',
        vscode.workspace.asRelativePath(uri, false),
      ),
    );
  };
  const later = (document: vscode.TextDocument): void => void look(document).then(undefined, console.error);
  vscode.workspace.textDocuments.forEach(later);
  return vscode.workspace.onDidOpenTextDocument(later);
}

/** Remembers where the carets are in the editors of a file, which go to the end of the text that is exchanged. */
function keepCarets(uri: vscode.Uri): () => void {
  const editors = (): vscode.TextEditor[] =>
    vscode.window.visibleTextEditors.filter(({ document }) => document.uri.toString() === uri.toString());
  const kept = new Map(editors().map(({ viewColumn, selection }) => [viewColumn, selection]));
  return () => {
    for (const editor of editors()) {
      const selection = kept.get(editor.viewColumn) ?? new vscode.Selection(0, 0, 0, 0);
      editor.selection = selection;
      editor.revealRange(selection);
    }
  };
}

/** Whether bytes are Chinese text in GB18030 and no valid UTF-8. */
function isGb18030(bytes: Uint8Array): boolean {
  if (decode(bytes, 'utf-8') !== undefined) return false;
  const text = decode(bytes, 'gb18030');
  if (text === undefined) return false;
  const visible = text.replaceAll(/[\s\p{ASCII}]/gu, '');
  return (visible.match(CHINESE)?.length ?? 0) > visible.length * LEAST_CHINESE;
}

/** The text, or undefined where the bytes are none in this encoding. */
function decode(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
