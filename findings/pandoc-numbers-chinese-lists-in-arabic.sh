#!/usr/bin/env bash
# Guess: pandoc, whose lists know their style and delimiter, keeps the numbers of a Word outline that is numbered 一、 and （一）,
#   or writes them as text.
# What happens: both levels become 1. in every output, as if they had been decimal, and nothing is said. LibreOffice gives 一、 and （一）.
# Version: pandoc 2.17.1.1, where installed LibreOffice 7.4.7.2 (Debian 12).
# Why a speech tool cares: “第一部分” and “前面第（二）条” point at numbers that are no longer there, and the levels 一、 （一） 1. of
#   GB/T 9704 cannot be told apart afterwards.
set -euo pipefail
for program in pandoc python3; do
  command -v "$program" >/dev/null || { echo "$program is not installed"; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
pandoc --version | head -1
cat >make.py <<'PY'
import zipfile
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
def level(i, shape): return f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="{shape}"/></w:lvl>'
def item(i, text): return f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{i}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
with zipfile.ZipFile('outline.docx', 'w') as file:
    file.writestr('[Content_Types].xml', f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="{WORD}.numbering+xml"/></Types>')
    file.writestr('_rels/.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr('word/_rels/document.xml.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="n" Type="{OFFICE}/numbering" Target="numbering.xml"/></Relationships>')
    file.writestr('word/numbering.xml', f'<w:numbering {W}><w:abstractNum w:abstractNumId="0">{level(0, "%1、")}{level(1, "（%2）")}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')
    file.writestr('word/document.xml', f'<w:document {W}><w:body>{item(0, "提高认识")}{item(1, "学习")}{item(0, "抓好落实")}</w:body></w:document>')
PY
python3 make.py
pandoc outline.docx -t plain | tr -s ' \n' ' ' | tee seen.txt
echo
[ "$(sed 's/ $//' seen.txt)" = '1. 提高认识 1. 学习 2. 抓好落实' ] || { echo 'the behaviour of pandoc has changed'; exit 1; }
if command -v soffice >/dev/null; then
  soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to 'txt:Text (encoded):UTF8' outline.docx >/dev/null 2>&1
  cat outline.txt
  grep -q '一、 *提高认识' outline.txt && grep -q '（一） *学习' outline.txt || { echo 'the behaviour of LibreOffice has changed'; exit 1; }
fi
