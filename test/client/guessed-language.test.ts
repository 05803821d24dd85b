// Which languages of unsaved text are taken for guesses of VS Code.
import { expect, it, vi } from 'vitest';
import type * as vscode from 'vscode';

const SPEECH = '在全县防汛工作会议上的讲话\n\n同志们：\n下面，我讲两点意见。\n一、提高认识\n二、抓好落实\n谢谢大家！\n';

interface Text {
  readonly uri: { readonly scheme: string; readonly toString: () => string };
  languageId: string;
  isClosed: boolean;
  readonly getText: () => string;
  readonly positionAt: () => number;
}

type Hears = (document: Text) => void;
const heard: { opens?: Hears; closes?: Hears } = {};
const texts: Text[] = [];

/** One turn of the event loop. */
const settled = (): Promise<void> => new Promise((resolve) => void setImmediate(resolve));

/** Changes a language as VS Code does: the document closes and opens. */
function setLanguage(text: Text, languageId: string): Text {
  heard.closes?.(text);
  text.languageId = languageId;
  heard.opens?.(text);
  return text;
}

vi.mock('vscode', () => ({
  Disposable: { from: () => ({}) },
  Position: class {},
  Range: class {},
  languages: {
    setTextDocumentLanguage: (text: Text, languageId: string) => settled().then(() => setLanguage(text, languageId)),
  },
  workspace: {
    textDocuments: texts,
    onDidOpenTextDocument: (hears: Hears) => void (heard.opens = hears),
    onDidCloseTextDocument: (hears: Hears) => void (heard.closes = hears),
    onDidChangeTextDocument: () => undefined,
    onDidSaveTextDocument: () => undefined,
  },
}));
vi.mock('../../client/src/setting', () => ({ setting: () => 'switch' }));
vi.mock('../../client/src/show-again', () => ({ showAgain: () => Promise.resolve() }));

const { watchDocuments } = await import('../../client/src/detect');
const { createChosenLanguages } = await import('../../client/src/chosen-languages');

const unsaved = (languageId: string): Text => ({
  uri: { scheme: 'untitled', toString: () => 'untitled:Untitled-1' },
  languageId,
  isClosed: false,
  getText: () => SPEECH,
  positionAt: () => 0,
});

/** Starts with the texts that are open by then. */
function start(...open: Text[]): void {
  texts.splice(0, texts.length, ...open);
  const memento = { get: (_: string, otherwise: unknown) => otherwise, update: () => undefined };
  const chosen = createChosenLanguages(memento as unknown as vscode.Memento);
  watchDocuments({ chosen, onSpeech: () => undefined, onRecognised: () => undefined });
}

it('leaves a language alone that unsaved text has when the window starts', async () => {
  const restored = unsaved('ini');
  start(restored);
  await settled();
  expect(restored.languageId).toBe('ini');
});

it('leaves a language alone that VS Code does not guess', async () => {
  const text = unsaved('plaintext');
  start(text);
  await settled();
  expect(text.languageId).toBe('speech-draft');
  for (const languageId of ['asciidoc', 'latex']) {
    setLanguage(text, languageId);
    await settled();
    expect(text.languageId).toBe(languageId);
  }
});

it('does not take a second guess that was under way for a choice', async () => {
  const text = unsaved('plaintext');
  start(text);
  await settled();
  expect(text.languageId).toBe('speech-draft');
  setLanguage(text, 'ini');
  await settled();
  expect(text.languageId).toBe('speech-draft');
  setLanguage(text, 'ini');
  await settled();
  expect(text.languageId).toBe('ini');
  // a choice would hold here, too
  setLanguage(text, 'plaintext');
  await settled();
  expect(text.languageId).toBe('speech-draft');
});
