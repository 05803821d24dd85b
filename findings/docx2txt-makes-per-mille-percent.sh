#!/usr/bin/env bash
# Guess: a program that takes the plain text out of a Word file loses layout, never figures: with UTF-8 on both sides every
#   character comes out as it went in.
# What happens: signs that it knows are spelt in ASCII, and the spelling of ‰ is "%.": a rate of 2.7‰ reads as 2.7%, ten
#   times as much, with a full stop that nobody wrote. The ×× that stand for a name to be filled in come out as the letters
#   xx. ℃, ㎡ and ① beside them are left alone.
# Version: docx2txt 1.4-5 (Debian 12).
# Why a speech tool cares: a death rate changes by a factor of ten without any sign of it, and what must still be filled in
#   no longer looks so.
set -euo pipefail
for program in apt-get dpkg-deb perl python3 unzip; do
  command -v "$program" >/dev/null || { echo "$program is not installed"; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download docx2txt=1.4-5 >/dev/null 2>&1
dpkg-deb -x docx2txt_1.4-5_all.deb docx2txt
cat >make.py <<'PY'
import zipfile
WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
text = '婴儿死亡率降到2.7‰，××局在23℃的展厅①布展60㎡'
with zipfile.ZipFile('report.docx', 'w') as archive:
    archive.writestr('[Content_Types].xml', f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{TYPE}"/></Types>')
    archive.writestr('_rels/.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
    archive.writestr('word/_rels/document.xml.rels', f'<Relationships xmlns="{PACKAGE}/relationships"></Relationships>')
    archive.writestr('word/document.xml', f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:body></w:document>')
print(text)
PY
echo "written: $(python3 make.py)"
taken=$(perl docx2txt/usr/bin/docx2txt report.docx - | tr -d '\n')
echo "taken:   $taken"
expected='婴儿死亡率降到2.7%.，xx局在23℃的展厅①布展60㎡'
[ "$taken" = "$expected" ] || { echo "changed: expected $expected"; exit 1; }
