import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { exportDocx } from '../../server/src/docx/export';
import { convertBy } from '../../server/src/node/office/convert';
import { findOffice, type Machine } from '../../server/src/node/office/find';
import { endingProblem, officeFormatOf } from '../../server/src/workspace/office-formats';
import { parse } from '../../server/src/syntax/parse';
import { OFFICE } from '../docx/office';

const machine = (platform: NodeJS.Platform, environment: Machine['environment'], ...files: string[]): Machine => ({
  platform,
  environment,
  isFile: (file) => files.includes(file),
});

test.each([
  ['on the path', machine('linux', { PATH: '/a:/b' }, '/b/soffice'), '/b/soffice'],
  ['not in a folder of the draft', machine('linux', { PATH: '.:bin' }, 'soffice', 'bin/soffice'), undefined],
  [
    'where it installs itself',
    machine('darwin', {}, '/Applications/LibreOffice.app/Contents/MacOS/soffice'),
    '/Applications/LibreOffice.app/Contents/MacOS/soffice',
  ],
  [
    'in Windows',
    machine('win32', { ProgramFiles: 'C:\\P' }, 'C:\\P\\LibreOffice\\program\\soffice.com'),
    'C:\\P\\LibreOffice\\program\\soffice.com',
  ],
  ['nowhere', machine('linux', { PATH: '/a' }), undefined],
])('LibreOffice is found %s', (_, where, program) => {
  expect(findOffice(where)).toBe(program);
});

test('formats by the ending of a name', () => {
  expect(['a.pdf', 'a.ODT', 'a.doc', 'a.WPS', 'a.docx', 'pdf'].map(officeFormatOf)).toEqual([
    'pdf',
    'odt',
    'doc',
    'doc',
    undefined,
    undefined,
  ]);
});

test('names under which a Word file would be taken for something else', () => {
  expect(endingProblem('稿.RTF')).toBe(
    '不能导出成 .RTF：请写成 .docx；装有 LibreOffice 时也可写成 .pdf、.odt、.doc、.wps',
  );
  expect(['a.docx', 'a.wps', 'a.排版', '稿.pdf'].map(endingProblem)).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});

describe('conversion', () => {
  const left = (): string[] =>
    fs.readdirSync(os.tmpdir()).filter((name) => fs.existsSync(path.join(os.tmpdir(), name, 'draft.docx')));

  test.skipIf(process.platform === 'win32')(
    'a program that hangs is ended with what it started; nothing is left',
    async () => {
      const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-hang-'));
      const program = path.join(folder, 'soffice');
      fs.writeFileSync(program, '#!/bin/sh\nsleep 60 &\nwait\n', { mode: 0o755 });
      const before = left();
      expect(await convertBy(program, new Uint8Array(), 'pdf', 500)).toBeUndefined();
      expect(left()).toEqual(before);
      fs.rmSync(folder, { recursive: true });
    },
  );

  test('a program that is not there makes no file', async () => {
    expect(await convertBy('/nowhere/soffice', new Uint8Array(), 'pdf')).toBeUndefined();
  });

  test.skipIf(!OFFICE)('a draft becomes a PDF', async () => {
    const { bytes } = await exportDocx(parse('关于工作的讲话\n\n同志们：\n今天开会。'));
    const pdf = await convertBy(findOffice()!, bytes, 'pdf');
    expect(Buffer.from(pdf!.slice(0, 5)).toString()).toBe('%PDF-');
  });
});
