import { expect, test } from 'vitest';
import type { Finding } from '../../server/src/contract/finding';
import { revisedCopy } from '../../server/src/docx/copies';
import { importDocx } from '../../server/src/docx/import';
import { parse } from '../../server/src/syntax/parse';
import type { Draft } from '../../server/src/syntax/types';
import { run, wordFile } from './word-file';

const finding = (start: number, end: number, newText: string): Finding => ({
  rule: 'group/rule',
  start,
  end,
  text: '',
  context: '',
  severity: 'error',
  message: '说明',
  fix: { title: '改', kind: 'mark', edits: [{ start, end, newText }] },
});

test('a fix that found no place is told in a comment, though the text beside it is mended', async () => {
  const bytes = wordFile({ body: `<w:p><w:ins w:id="7" w:author="某">${run('甲,乙')}</w:ins>${run(',丙')}</w:p>` });
  const draft = parse((await importDocx(bytes)).text);
  const [wide, beside] = [finding(0, 3, '甲，乙'), finding(3, 4, '，')];
  const findings = [wide, beside];
  // fixes that touch are made one after the other
  const check = ({ text }: Draft): Promise<Finding[]> => Promise.resolve(text === '甲，乙,丙' ? [beside] : []);
  const checking = { parse, check };
  const copy = await revisedCopy({ bytes, draft, findings }, checking, '2026-01-02T03:04:05Z');
  expect(copy).toMatchObject({ changes: 1, comments: 1, left: [] });
});
