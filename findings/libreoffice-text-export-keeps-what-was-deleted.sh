#!/usr/bin/env bash
# Guess: the text that LibreOffice exports from a Word file with tracked changes is the text as it stands with the changes
#   accepted, as other readers give it and as the page shows it without marks.
# What happens: the export holds what was deleted, word by word and unmarked, a deleted paragraph too, which takes a number
#   of the list; mammoth, beside it, leaves all of that out and joins the paragraphs whose mark was deleted.
# Version: LibreOffice 7.4.7.2 (Debian 12), mammoth 1.13.0.
# Why a speech tool cares: a draft that comes back from a leader is full of deletions; taken through LibreOffice it would be
#   checked, counted and perhaps read out with what was struck.
set -euo pipefail
for program in soffice python3; do
  command -v "$program" >/dev/null || { echo "$program is not installed"; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent mammoth@1.13.0
echo "mammoth $(node -p "require('./node_modules/mammoth/package.json').version")"
cat >make.py <<'PY'
import zipfile
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
kept = lambda t: f'<w:r><w:t>{t}</w:t></w:r>'
struck = lambda t: f'<w:del w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z"><w:r><w:delText>{t}</w:delText></w:r></w:del>'
MARK = '<w:rPr><w:del w:id="2" w:author="a" w:date="2026-01-01T00:00:00Z"/></w:rPr>'
paragraph = lambda runs, mark='': f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>{mark}</w:pPr>{runs}</w:p>'
body = paragraph(kept('抓项目') + struck('促投资')) + paragraph(struck('跑资金'), MARK) + paragraph(kept('优环境'))
numbering = f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
with zipfile.ZipFile('draft.docx', 'w') as file:
    file.writestr('[Content_Types].xml', f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="{WORD}.numbering+xml"/></Types>')
    file.writestr('_rels/.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr('word/_rels/document.xml.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="n" Type="{OFFICE}/numbering" Target="numbering.xml"/></Relationships>')
    file.writestr('word/numbering.xml', numbering)
    file.writestr('word/document.xml', f'<w:document {W}><w:body>{body}</w:body></w:document>')
PY
python3 make.py
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to 'txt:Text (encoded):UTF8' draft.docx >/dev/null 2>&1
echo 'LibreOffice:'
sed 's/^[[:space:]\xef\xbb\xbf]*//' draft.txt | tee seen.txt
echo 'mammoth:'
node -e "require('mammoth').extractRawText({ path: 'draft.docx' }).then(({ value }) => console.log(value.trim()))" | tee other.txt
grep -q '抓项目促投资' seen.txt && grep -Eq '^二、 *跑资金' seen.txt && grep -Eq '^三、 *优环境' seen.txt && ! grep -Eq '促投资|跑资金' other.txt ||
  { echo 'the behaviour has changed'; exit 1; }
