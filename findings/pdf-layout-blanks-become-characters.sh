#!/usr/bin/env bash
# Guess: text taken out of a PDF has the characters that stand in the document, apart from its line ends.
# What happens: LibreOffice sets figures a quarter of a character apart from Chinese ones, as Word does; pdftotext and pdf.js
#   write a blank for that gap, so that 1—9月 becomes “1—9 月” and 128.5亿元 “128.5 亿元”. Not everywhere: where a mark stands
#   beside the figure (6.3%；, 〔2025〕) there is none. pdf-parse, which joins what pdf.js gives, has no blank at all.
# Version: LibreOffice 7.4.7.2 and pdftotext 22.12 (Debian 12), pdfjs-dist 4.10.38, pdf-parse 1.1.4.
# Why a speech tool cares: these blanks look like slips of the writer, or make two ways of
#   writing of what was one; and which reader was used decides it.
set -euo pipefail
for program in soffice pdftotext; do
  command -v "$program" >/dev/null || { echo "$program is not installed"; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts pdfjs-dist@4.10.38 pdf-parse@1.1.4
cat >speech.fodt <<'ODT'
<?xml version="1.0" encoding="UTF-8"?>
<office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text><text:p>今年1—9月，产值128.5亿元，增长6.3%；《方案》已印发（县发〔2025〕3号）。</text:p></office:text></office:body></office:document>
ODT
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf speech.fodt >/dev/null 2>&1
cat >probe.mjs <<'JS'
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import * as pdfjs from 'pdfjs-dist/legacy/build/pdf.mjs';
const parse = createRequire(import.meta.url)('pdf-parse/lib/pdf-parse.js');
const bytes = fs.readFileSync('speech.pdf');
const page = await (await pdfjs.getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise).getPage(1);
const joined = (text) => text.replace(/\s*\n\s*/g, '').trim();
const seen = {
  pdftotext: joined(execFileSync('pdftotext', ['speech.pdf', '-'], { encoding: 'utf8' })),
  'pdf.js': joined((await page.getTextContent()).items.map(({ str }) => str).join('')),
  'pdf-parse': joined((await parse(bytes)).text),
};
const apart = '今年 1—9 月，产值 128.5 亿元，增长 6.3%；《方案》已印发（县发〔2025〕3 号）。';
const expected = { pdftotext: apart, 'pdf.js': apart, 'pdf-parse': apart.replace(/ /g, '') };
for (const [reader, text] of Object.entries(seen)) {
  console.log(reader, '->', text);
  if (text !== expected[reader]) throw new Error(`changed: expected ${expected[reader]}`);
}
JS
soffice --version
node probe.mjs
