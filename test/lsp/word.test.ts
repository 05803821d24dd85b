import { afterEach, describe, expect, it } from 'vitest';
import { importDocx } from '../../server/src/docx/import';
import type { Requests } from '../../server/src/protocol/requests';
import { paragraph, partOf, wordFile } from '../docx/word-file';
import { startTestClient, type TestClient } from '../support/lsp';

const URI = 'file:///draft.jhg';
// the half-width comma is an error, the place is open, 三、 comes after 一、
const DRAFT =
  '在全县水利工作会议上的讲话\n（2024年3月5日）\n同志们：\n\n一、认清形势\n今年雨水偏多,任务很重。\n\n三、抓好落实\n请××县长负总责。\n';

const clients: TestClient[] = [];
async function start(text?: string, settings?: unknown): Promise<TestClient> {
  const client = await startTestClient({ initializationOptions: { settings } });
  clients.push(client);
  if (text !== undefined) await client.open(URI, text);
  return client;
}
afterEach(async () => {
  await Promise.all(clients.splice(0).map((c) => c.dispose()));
});

const request = <M extends keyof Requests>(
  client: TestClient,
  method: M,
  params: Requests[M]['params'],
): Promise<Requests[M]['result']> => client.connection.sendRequest(method, params);
const bytesOf = (base64: string): Uint8Array => new Uint8Array(Buffer.from(base64, 'base64'));
const withoutBlankLines = (text: string): string => text.replace(/\n+/g, '\n').replace(/\n$/, '');

describe('biganzi/exportWord', () => {
  it('gives a Word file with the text of the draft', async () => {
    const file = await request(await start(DRAFT), 'biganzi/exportWord', { uri: URI, rate: 200 });
    const { text } = await importDocx(bytesOf(file!.bytes));
    expect(withoutBlankLines(text)).toBe(withoutBlankLines(DRAFT));
    expect(file).toMatchObject({ version: 1, leftOut: [] });
    expect(file!.fonts.map((f) => f.name)).toContain('仿宋_GB2312');
  });

  it('tells the line of each paragraph, also of notes in the margin', async () => {
    const plain = await request(await start(DRAFT), 'biganzi/exportWord', { uri: URI, rate: 200 });
    expect(plain!.lines).toEqual([0, 1, 2, 4, 5, 7, 8]);
    const timed = await start(DRAFT, { export: { speakingTime: true } });
    const { lines } = (await request(timed, 'biganzi/exportWord', { uri: URI, rate: 200 }))!;
    expect(lines).toEqual([0, 1, 2, 4, 4, 5, 7, 7, 8]);
  });

  it('takes its page from the settings; what is empty there stays as the preset has it', async () => {
    const client = await start(DRAFT, {
      export: { preset: '讲话', bodyFont: '楷体', titleFont: '', marginLeft: null, markOpen: true },
    });
    const file = await request(client, 'biganzi/exportWord', { uri: URI, rate: 200 });
    const styles = partOf(bytesOf(file!.bytes), 'word/styles.xml');
    expect(styles).toContain('<w:sz w:val="36"/>');
    expect(styles).toContain('w:eastAsia="楷体"');
    expect(styles).toContain('w:eastAsia="方正小标宋简体"');
    const xml = partOf(bytesOf(file!.bytes), 'word/document.xml');
    expect(xml).toContain('w:highlight');
    expect(xml).toContain('w:left="1587"');
  });

  it('follows an edit', async () => {
    const client = await start(DRAFT);
    await client.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri: URI, version: 2 },
      contentChanges: [
        { range: { start: { line: 4, character: 2 }, end: { line: 4, character: 6 } }, text: '提高认识' },
      ],
    });
    const file = await request(client, 'biganzi/exportWord', { uri: URI, rate: 200 });
    expect(file!.version).toBe(2);
    expect((await importDocx(bytesOf(file!.bytes))).text).toContain('一、提高认识\n');
  });

  it('answers null for a document that is not open', async () => {
    expect(await request(await start(), 'biganzi/exportWord', { uri: URI, rate: 200 })).toBeNull();
  });
});

describe('biganzi/obstacles', () => {
  it('lists errors and places left open, in the order of the text', async () => {
    const open = await request(await start(DRAFT), 'biganzi/obstacles', { uri: URI });
    expect(open.map(({ rule, error, text, range }) => [rule, error, text, range.start.line])).toEqual([
      ['punctuation/half-width', true, ',', 5],
      ['numbering/sequence', true, '三', 7],
      ['placeholder/unfilled', false, '××', 8],
    ]);
    expect(open.at(-1)!.message).toMatch(/^“××”尚未填写：.*××县长/);
  });

  it('lists nothing for a draft that is ready', async () => {
    const ready = DRAFT.replace(',', '，').replace('三、', '二、').replace('××县长', '分管领导');
    expect(await request(await start(ready), 'biganzi/obstacles', { uri: URI })).toEqual([]);
  });
});

describe('biganzi/importWord', () => {
  it('gives the text of a file', async () => {
    const client = await start(DRAFT);
    const file = await request(client, 'biganzi/exportWord', { uri: URI, rate: 200 });
    const read = await request(client, 'biganzi/importWord', { bytes: file!.bytes });
    expect(read).toEqual({ text: withoutBlankLines(DRAFT), notices: [] });
  });

  it.each([
    ['damaged', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
    ['not-zip', [...Buffer.from('同志们：')]],
    ['empty', []],
  ] as const)('says why a file cannot be read: %s', async (problem, bytes) => {
    const client = await start();
    const params = { bytes: Buffer.from(bytes).toString('base64') };
    expect(await request(client, 'biganzi/importWord', params)).toEqual({ problem });
  });
});

describe('biganzi/commentWord', () => {
  it('gives a copy with a comment at each finding', async () => {
    const client = await start();
    const bytes = Buffer.from(wordFile({ body: paragraph('要统一思想,迅速行动。') })).toString('base64');
    const answer = await request(client, 'biganzi/commentWord', { uri: 'file:///a.docx', bytes, revisions: false });
    expect(answer).toMatchObject({ comments: 1, left: 0, notices: [] });
    expect(partOf(bytesOf((answer as { bytes: string }).bytes), 'word/comments.xml')).toContain('【必错】');
  });

  it('gives a copy with safe fixes as tracked changes', async () => {
    const client = await start();
    const bytes = Buffer.from(wordFile({ body: paragraph('要统一思想,迅速行动。') })).toString('base64');
    const answer = await request(client, 'biganzi/commentWord', { uri: 'file:///a.docx', bytes, revisions: true });
    expect(answer).toMatchObject({ changes: 1, comments: 0, left: 0, notices: [] });
    expect(partOf(bytesOf((answer as { bytes: string }).bytes), 'word/document.xml')).toContain('<w:del ');
  });

  it('gives no copy of a file without findings, and says why one cannot be read', async () => {
    const client = await start();
    const clean = Buffer.from(wordFile({ body: paragraph('要统一思想，迅速行动。') })).toString('base64');
    const params = { uri: 'file:///a.docx', bytes: clean, revisions: false };
    expect(await request(client, 'biganzi/commentWord', params)).toMatchObject({ bytes: '', comments: 0 });
    expect(await request(client, 'biganzi/commentWord', { ...params, bytes: '' })).toEqual({ problem: 'not-zip' });
  });
});

describe('biganzi/formatWord', () => {
  it('gives the file in the layout of the settings, or of a sample', async () => {
    const client = await start(undefined, { export: { bodyFont: '楷体' } });
    const body = DRAFT.split('\n').map((line) => paragraph(line));
    const bytes = Buffer.from(wordFile({ body: body.join('') })).toString('base64');
    const made = await request(client, 'biganzi/formatWord', { uri: 'file:///a.docx', bytes, sample: null });
    if ('problem' in made) throw new Error(made.problem);
    expect(partOf(bytesOf(made.bytes), 'word/styles.xml')).toContain('w:eastAsia="楷体"');
    const like = await request(client, 'biganzi/formatWord', { uri: 'file:///a.docx', bytes, sample: made.bytes });
    expect(like).toMatchObject({ changed: true, learned: { bodyFont: '楷体', bodySize: 16 } });
    const none = await request(client, 'biganzi/formatWord', { uri: 'file:///a.docx', bytes, sample: 'AAAA' });
    expect(none).toEqual({ problem: 'not-zip', ofSample: true });
  });

  it('says that there is no LibreOffice where no program can be started', async () => {
    const answer = await request(await start(), 'biganzi/convertWord', { bytes: '', format: 'pdf' });
    expect(answer).toMatchObject({ message: expect.stringContaining('LibreOffice，没有找到') });
  });
});
