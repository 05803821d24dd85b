#!/usr/bin/env bash
# Guess: a reader of Word files gives the characters of the file; options that fold typographic marks are off, or are for
#   Latin text.
# What happens: with its defaults “ ” become " " and —— becomes --, for Chinese text as for any other, while …… stays. The
#   option that keeps them is filterUnicode, and it is on by default. mammoth keeps every mark.
# Version: word-extractor 1.0.4, mammoth 1.13.0.
# Why a speech tool cares: half-width quotation marks would be reported one by one in a draft that has none.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts word-extractor@1.0.4 mammoth@1.13.0 jszip@3.10.1
cat >probe.mjs <<'JS'
import fs from 'node:fs';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import WordExtractor from 'word-extractor';
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`;
const body = `<w:p>${run('请他讲“三个一”——快干……')}</w:p>`;
const office = 'http://schemas.openxmlformats.org';
const zip = new JSZip();
zip.file('[Content_Types].xml', `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`);
zip.file('_rels/.rels', `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`);
zip.file('word/_rels/document.xml.rels', `<Relationships xmlns="${office}/package/2006/relationships"></Relationships>`);
zip.file('word/document.xml', `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`);
fs.writeFileSync('speech.docx', await zip.generateAsync({ type: 'nodebuffer' }));
const word = await new WordExtractor().extract('speech.docx');
const seen = {
  'word-extractor': word.getBody(),
  'word-extractor, filterUnicode off': word.getBody({ filterUnicode: false }),
  mammoth: (await mammoth.extractRawText({ path: 'speech.docx' })).value,
};
const whole = '请他讲“三个一”——快干……';
const expected = {
  'word-extractor': '请他讲"三个一"--快干……',
  'word-extractor, filterUnicode off': '请他讲“三个一”——快干……',
  mammoth: whole,
};
for (const reader of Object.keys(expected)) {
  console.log(reader, '->', seen[reader].trim());
  if (seen[reader].trim() !== expected[reader]) throw new Error(`changed: expected ${expected[reader]}`);
}
JS
node probe.mjs
