import * as vscode from 'vscode';

/** Milliseconds that the line stays in the status bar. */
const SHOWN_FOR = 30_000;

/** The quiet line 已识别为讲话稿 in the status bar; a click makes the document plain text again, for good. */
export interface RecognisedLine extends vscode.Disposable {
  show(document: vscode.TextDocument): void;
}

/** Makes the line; it is seen for a while, where the document is in the active editor. */
export function createRecognisedLine(): RecognisedLine {
  const item = vscode.window.createStatusBarItem('biganzi.recognised', vscode.StatusBarAlignment.Right, 93);
  item.name = vscode.l10n.t('Recognised as a speech');
  item.text = `$(check) ${vscode.l10n.t('Recognised as a speech')}`;
  item.accessibilityInformation = { label: item.name, role: 'button' };
  item.tooltip = vscode.l10n.t('Not a speech? Click to make it plain text again.');
  item.command = 'biganzi.notASpeech';
  let recognised: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const draw = (): void => {
    if (recognised !== undefined && vscode.window.activeTextEditor?.document.uri.toString() === recognised) item.show();
    else item.hide();
  };
  const end = (): void => {
    recognised = undefined;
    draw();
  };
  const listeners = [
    vscode.window.onDidChangeActiveTextEditor(draw),
    vscode.workspace.onDidOpenTextDocument(({ uri, languageId }) => {
      if (uri.toString() === recognised && languageId !== 'speech-draft') end();
    }),
  ];
  return {
    show({ uri }) {
      recognised = uri.toString();
      clearTimeout(timer);
      timer = setTimeout(end, SHOWN_FOR);
      draw();
    },
    dispose() {
      clearTimeout(timer);
      vscode.Disposable.from(item, ...listeners).dispose();
    },
  };
}
