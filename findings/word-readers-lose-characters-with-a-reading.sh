#!/usr/bin/env bash
# Guess: a character that has its reading above it (拼音指南 in Word) is read like any other; at most the reading is lost.
# What happens: mammoth, officeparser and pandoc lose the character with its reading: 请李祎讲 becomes 请李讲, without a word.
#   word-extractor keeps both, the reading first: 请李yī祎讲. Only LibreOffice gives the text as it stands.
# Version: mammoth 1.13.0, officeparser 7.8.0, word-extractor 1.0.4; where installed pandoc 2.17.1.1 and LibreOffice 7.4.7.2
#   (Debian 12).
# Why a speech tool cares: readings are set above exactly those characters that must not go wrong, the rare ones of names.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts word-extractor@1.0.4 mammoth@1.13.0 officeparser@7.8.0 jszip@3.10.1
cat >probe.mjs <<'JS'
import fs from 'node:fs';
import JSZip from 'jszip';
import mammoth from 'mammoth';
import { parseOffice } from 'officeparser';
import WordExtractor from 'word-extractor';
const run = (text) => `<w:r><w:t>${text}</w:t></w:r>`;
const above = `<w:r><w:ruby><w:rubyPr><w:rubyAlign w:val="center"/><w:hps w:val="10"/><w:hpsRaise w:val="18"/><w:hpsBaseText w:val="21"/><w:lid w:val="zh-CN"/></w:rubyPr><w:rt>${run('yī')}</w:rt><w:rubyBase>${run('祎')}</w:rubyBase></w:ruby></w:r>`;
const body = `<w:p>${run('请李')}${above}${run('讲话。')}</w:p>`;
const office = 'http://schemas.openxmlformats.org';
const zip = new JSZip();
zip.file('[Content_Types].xml', `<Types xmlns="${office}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`);
zip.file('_rels/.rels', `<Relationships xmlns="${office}/package/2006/relationships"><Relationship Id="r" Type="${office}/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`);
zip.file('word/_rels/document.xml.rels', `<Relationships xmlns="${office}/package/2006/relationships"></Relationships>`);
zip.file('word/document.xml', `<w:document xmlns:w="${office}/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`);
fs.writeFileSync('speech.docx', await zip.generateAsync({ type: 'nodebuffer' }));
const seen = {
  mammoth: (await mammoth.extractRawText({ path: 'speech.docx' })).value,
  officeparser: (await parseOffice('speech.docx')).toText(),
  'word-extractor': (await new WordExtractor().extract('speech.docx')).getBody(),
};
const expected = { mammoth: '请李讲话。', officeparser: '请李讲话。', 'word-extractor': '请李yī祎讲话。' };
for (const reader of Object.keys(expected)) {
  console.log(reader, '->', seen[reader].trim());
  if (seen[reader].trim() !== expected[reader]) throw new Error(`changed: expected ${expected[reader]}`);
}
JS
node probe.mjs
if command -v pandoc >/dev/null; then
  echo "$(pandoc --version | head -1) -> $(pandoc speech.docx -t plain)"
  [ "$(pandoc speech.docx -t plain)" = '请李讲话。' ] || { echo 'the behaviour of pandoc has changed'; exit 1; }
fi
if command -v soffice >/dev/null; then
  soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to 'txt:Text (encoded):UTF8' speech.docx >/dev/null 2>&1
  echo "$(soffice --version) -> $(tail -c +4 speech.txt)"
  grep -q '请李祎讲话。' speech.txt || { echo 'the behaviour of LibreOffice has changed'; exit 1; }
fi
