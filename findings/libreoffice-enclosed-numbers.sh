#!/usr/bin/env bash
# Guess: the number formats of Word that have characters of their own, ⒈ (decimalEnclosedFullstop) and ㊀
#   (ideographEnclosedCircle), are printed by LibreOffice with these characters, or are named as not supported.
# What happens: ⒈ becomes a bare 1 without its point, ㊀ becomes ①; nothing is said, in pages as in the text export.
# Version: LibreOffice 7.4.7.2 (Debian 12).
# Why a speech tool cares: an outline that was checked as ⒈ or ㊀ is another one on the page, and text taken out through
#   LibreOffice can no longer tell which level of numbering an item has.
set -euo pipefail
for program in soffice python3; do
  command -v "$program" >/dev/null || { echo "$program is not installed"; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
cat >make.py <<'PY'
import zipfile
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
FORMATS = ['decimalEnclosedFullstop', 'ideographEnclosedCircle', 'decimalEnclosedCircle', 'chineseCounting']
levels = ''.join(f'<w:abstractNum w:abstractNumId="{i}"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="{f}"/><w:suff w:val="nothing"/><w:lvlText w:val="%1"/></w:lvl></w:abstractNum>' for i, f in enumerate(FORMATS))
numbers = ''.join(f'<w:num w:numId="{i + 1}"><w:abstractNumId w:val="{i}"/></w:num>' for i in range(len(FORMATS)))
body = ''.join(f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="{i + 1}"/></w:numPr></w:pPr><w:r><w:t>={f}</w:t></w:r></w:p>' for i, f in enumerate(FORMATS))
with zipfile.ZipFile('list.docx', 'w') as file:
    file.writestr('[Content_Types].xml', f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="{WORD}.numbering+xml"/></Types>')
    file.writestr('_rels/.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr('word/_rels/document.xml.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="n" Type="{OFFICE}/numbering" Target="numbering.xml"/></Relationships>')
    file.writestr('word/numbering.xml', f'<w:numbering {W}>{levels}{numbers}</w:numbering>')
    file.writestr('word/document.xml', f'<w:document {W}><w:body>{body}</w:body></w:document>')
PY
python3 make.py
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to 'txt:Text (encoded):UTF8' list.docx >/dev/null 2>&1
sed 's/^[[:space:]\xef\xbb\xbf]*//' list.txt | tee seen.txt
for line in '1 *=decimalEnclosedFullstop' '① *=ideographEnclosedCircle' '① *=decimalEnclosedCircle' '一 *=chineseCounting'; do
  grep -Eq "^$line\$" seen.txt || { echo "the behaviour has changed: $line"; exit 1; }
done
