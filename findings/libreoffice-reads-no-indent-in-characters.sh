#!/usr/bin/env bash
# Guess: an indent that Word counts in characters (w:firstLineChars="200", the two characters at the head of each Chinese
#   paragraph) is laid out by LibreOffice as such, or the measure in twips beside it is a rounding of the same.
# What happens: the characters are not looked at. Without twips beside them the paragraph has no indent at all, on its first line
#   and at its left edge; with twips that were written for another size of type (420, two characters of 10.5 points) it is
#   indented by these, whatever size the text has.
# Version: LibreOffice 7.4.7.2 (Debian 12).
# Why a speech tool cares: who copies the style of a sample file, or prints one through LibreOffice, has to write both measures, and
#   the twips have to be those of the text's own size, or the two blanks of every paragraph are gone from the page.
set -euo pipefail
for program in soffice python3 pdftotext; do
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
def paragraph(text, indent, half_points):
    return f'<w:p><w:pPr><w:ind {indent}/></w:pPr><w:r><w:rPr><w:sz w:val="{half_points}"/></w:rPr><w:t>{text}</w:t></w:r></w:p>'
body = ''.join([
    paragraph('edge', 'w:left="0"', 32),
    paragraph('characters', 'w:firstLineChars="200"', 32),
    paragraph('left', 'w:leftChars="200"', 32),
    paragraph('small', 'w:firstLineChars="200" w:firstLine="420"', 32),
    paragraph('large', 'w:firstLineChars="200" w:firstLine="420"', 44),
]) + '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:bottom="1440" w:left="1440" w:right="1440"/></w:sectPr>'
with zipfile.ZipFile('speech.docx', 'w') as file:
    file.writestr('[Content_Types].xml', f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/></Types>')
    file.writestr('_rels/.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr('word/document.xml', f'<w:document {W}><w:body>{body}</w:body></w:document>')
PY
cat >look.py <<'PY'
# how far each word stands from the left edge of the text, in points
import re, sys
words = [(word, float(x)) for x, word in re.findall(r'xMin="([\d.]+)"[^>]*>(\w+)</word>', sys.stdin.read())]
edge = dict(words)['edge']
for word, x in words: print(word, round(x - edge))
PY
python3 make.py
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf speech.docx >/dev/null 2>&1
pdftotext -bbox speech.pdf - | python3 look.py | tee seen.txt
# Word: characters 32, left 32, small 32 and large 44.
diff seen.txt - <<'EOF' || { echo 'the behaviour has changed'; exit 1; }
edge 0
characters 0
left 0
small 21
large 21
EOF
