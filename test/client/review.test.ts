// 逐条看修订 of a draft that is opened again: what of a review that was kept goes on.
import { beforeEach, expect, test, vi } from 'vitest';
import type * as vscode from 'vscode';
import type { Server } from '../../client/src/server';
import { createKeptReviews, type KeptReview } from '../../client/src/revisions/kept-reviews';
import { createReview } from '../../client/src/revisions/review';

/** What stands in for VS Code: a folder of files, and the drafts that are open. */
const stage = vi.hoisted(() => ({
  files: new Map<string, { mtime: number; bytes: Uint8Array } | Error>(),
  open: [] as unknown[],
  opened: (_document: unknown): void => undefined,
  closed: (_document: unknown): void => undefined,
}));

vi.mock('vscode', () => {
  class FileSystemError extends Error {
    code = this.message;
  }
  const fileOf = (uri: { path: string }) => {
    const file = stage.files.get(uri.path) ?? new FileSystemError('FileNotFound');
    if (file instanceof Error) throw file;
    return file;
  };
  const disposable = { dispose: () => undefined };
  return {
    FileSystemError,
    EventEmitter: class {
      event = (): unknown => disposable;
      fire = (): void => undefined;
      dispose = (): void => undefined;
    },
    Disposable: { from: () => disposable },
    Uri: { parse: (text: string) => ({ path: text, toString: () => text }) },
    commands: { executeCommand: () => Promise.resolve() },
    workspace: {
      fs: {
        stat: async (uri: { path: string }) => ({ mtime: fileOf(uri).mtime, size: fileOf(uri).bytes.length }),
        readFile: async (uri: { path: string }) => fileOf(uri).bytes,
      },
      get textDocuments() {
        return stage.open;
      },
      onDidOpenTextDocument: (hear: typeof stage.opened) => ((stage.opened = hear), disposable),
      onDidCloseTextDocument: (hear: typeof stage.closed) => ((stage.closed = hear), disposable),
    },
  };
});

const FILE = '/退回.docx';
const DRAFT = '/讲话.jhg';
const BYTES = new TextEncoder().encode('docx');
const STATE = `7 ${BYTES.length}`;

type Held = { uri: string; bytes: string | null; left: string[] };
let told: Held[];
let kept: Map<string, unknown>;

const draft = (isClosed = false) => ({ uri: { path: DRAFT, toString: () => DRAFT }, isClosed });
const memento = (): vscode.Memento =>
  ({
    get: (key: string, none: unknown) => kept.get(key) ?? none,
    update: (key: string, value: unknown) => Promise.resolve(void kept.set(key, value)),
  }) as unknown as vscode.Memento;
const server = {
  request: (_method: string, params: Held) => {
    told.push(params);
    return Promise.resolve({ notices: [] });
  },
  onDidChangeRunning: () => ({ dispose: () => undefined }),
} as unknown as Server;

/** Starts with a review that is kept, and with the drafts that are open. */
function start(review: Partial<KeptReview> = {}, open: unknown[] = []) {
  const reviews = createKeptReviews(memento());
  reviews.keep(DRAFT, { source: FILE, state: STATE, left: ['第2处'], ...review });
  stage.open = open;
  return { reviews, review: createReview(server, reviews) };
}
/** Lets what has been begun come to its end: all of it are promises that are there. */
const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

beforeEach(() => {
  told = [];
  kept = new Map();
  stage.files.clear();
  stage.files.set(FILE, { mtime: 7, bytes: BYTES });
});

const HELD: Held = { uri: DRAFT, bytes: Buffer.from(BYTES).toString('base64'), left: ['第2处'] };

test.each([
  ['that is opened', []],
  ['that stands open when the window starts', [draft()]],
])('goes on with a draft %s, and what was left stays left', async (_, open) => {
  start({}, open);
  if (open.length === 0) stage.opened(draft());
  await settled();
  expect(told).toEqual([HELD]);
});

test('asks once where a draft is opened twice while its file is being read, or is held already', async () => {
  start();
  stage.opened(draft());
  stage.opened(draft());
  await settled();
  stage.opened(draft());
  await settled();
  expect(told).toEqual([HELD]);
});

test('a file that came back anew has everything to decide again', async () => {
  const { reviews } = start({ state: '6 99' });
  stage.opened(draft());
  await settled();
  expect(told).toEqual([{ ...HELD, left: [] }]);
  expect(reviews.of(DRAFT)).toEqual({ source: FILE, state: STATE, left: [] });
});

test('another draft has no review', async () => {
  start();
  stage.opened({ uri: { path: '/别的.jhg', toString: () => '/别的.jhg' } });
  await settled();
  expect(told).toEqual([]);
});

test('forgets a file that is gone, and keeps one that cannot be read now', async () => {
  const { reviews } = start();
  stage.files.set(FILE, new Error('NoPermissions'));
  stage.opened(draft());
  await settled();
  expect(reviews.of(DRAFT)?.source).toBe(FILE);
  stage.files.delete(FILE);
  stage.opened(draft());
  await settled();
  expect(reviews.of(DRAFT)).toBeUndefined();
  expect(told).toEqual([]);
});

test('a draft that is closed while its file is being read is not held', async () => {
  start();
  stage.opened(draft());
  stage.closed(draft(true));
  await settled();
  expect(told).toEqual([]);
  // one that changes its language is closed and opened as well, and stays
  stage.opened(draft());
  stage.closed(draft(false));
  await settled();
  expect(told).toEqual([HELD]);
});

test('a file chosen meanwhile is the one that is held', async () => {
  const { review } = start();
  const other = { path: '/再退回.docx', toString: () => '/再退回.docx' } as vscode.Uri;
  stage.files.set('/再退回.docx', { mtime: 8, bytes: new TextEncoder().encode('docx 2') });
  stage.opened(draft());
  await review.begin(draft() as unknown as vscode.TextDocument, other);
  await settled();
  expect(told.map(({ bytes, left }) => [Buffer.from(bytes!, 'base64').toString(), left])).toEqual([['docx 2', []]]);
});
