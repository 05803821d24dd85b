#!/usr/bin/env bash
# Guess: a Word file whose justified line is followed by a mark that hangs over the right edge (Word's default for
#   Chinese) is printed whole by LibreOffice; and w:overflowPunct="1", that default stated, changes nothing.
# What happens: where a line is full to its edge, the hanging mark is gone from the PDF. w:overflowPunct is read as its
#   opposite: "1" switches hanging off (nothing is lost), "0" switches it on (the mark is lost as without a word).
#   When LibreOffice saves the file it writes "false" for what it has read from "true", so that the next run hangs again.
# Version: LibreOffice 7.4.7.2 (Debian 12), pdftotext 22.12.
# Why a speech tool cares: a comma missing on the page is a slip that no check of the text can find.
set -euo pipefail
for program in soffice pdftotext python3; do
  command -v "$program" >/dev/null || { echo "$program is not installed"; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
python3 - <<'PY'
import zipfile
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
RELS = 'http://schemas.openxmlformats.org/package/2006/relationships'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
# 25 characters of 16 pt set closer by 0.25 pt, and 30 twips over: a mark is the 26th
text = '粮食生产是安民之基各级各部门务必高度重视层层压实责' + '，' + '任务落到实处。'
def write(name, property):
    with zipfile.ZipFile(name + '.docx', 'w') as file:
        file.writestr('[Content_Types].xml', f'<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>')
        file.writestr('_rels/.rels', f'<Relationships xmlns="{RELS}"><Relationship Id="r" Type="{OFFICE}" Target="word/document.xml"/></Relationships>')
        file.writestr('word/document.xml', f'<w:document {W}><w:body><w:p><w:pPr>{property}<w:spacing w:line="579" w:lineRule="exact"/><w:ind w:right="1695"/><w:jc w:val="both"/></w:pPr><w:r><w:rPr><w:rFonts w:hint="eastAsia"/><w:spacing w:val="-5"/><w:sz w:val="32"/></w:rPr><w:t>{text}</w:t></w:r></w:p><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2000" w:right="719" w:bottom="1500" w:left="1587"/></w:sectPr></w:body></w:document>')
write('unstated', '')
write('on', '<w:overflowPunct w:val="1"/>')
write('off', '<w:overflowPunct w:val="0"/>')
PY
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf unstated.docx on.docx off.docx >/dev/null 2>&1
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to docx --outdir saved on.docx >/dev/null 2>&1
marks() { pdftotext "$1.pdf" - | { grep -o '，' || true; } | wc -l; }
for name in unstated on off; do echo "w:overflowPunct $name: $(marks "$name") of 1 comma printed"; done
saved=$(python3 -c "import re, zipfile; print(' '.join(re.findall('<w:overflowPunct[^>]*>', zipfile.ZipFile('saved/on.docx').read('word/document.xml').decode())))")
echo "written for \"on\" when saved: $saved"
[ "$(marks unstated)" = 0 ] && [ "$(marks on)" = 1 ] && [ "$(marks off)" = 0 ] && [[ "$saved" == *false* ]] || { echo 'the behaviour has changed'; exit 1; }
