#!/usr/bin/env bash
# Guess: a page whose grid sets the characters a little closer than their size, as 28 characters a line of GB/T 9704 ask for
#   (16 points, charSpace -849: 15.8 a character), comes out of LibreOffice with 28 characters a line, or with 27 where it does
#   not know the grid.
# What happens: it knows the grid and sets each character in whole cells, so that one which is wider than its cell takes two:
#   14 characters a line, half of the page white. With a grid of 10.5 points, the usual default style, text of 16 points has 21.
#   linesAndChars, which by ECMA-376 (17.18.14) only adds the measure to each character, is treated as snapToChars, which sets
#   in cells.
# Version: LibreOffice 7.4.7.2 (Debian 12).
# Why a speech tool cares: a Word file that is right by the standard prints at twice its pages where LibreOffice makes the PDF; the
#   28 have to come from the spacing of the characters, and the grid may only count lines.
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
def save(name, normal_half_points, grid):
    body = f'<w:p><w:pPr><w:jc w:val="left"/></w:pPr><w:r><w:rPr><w:sz w:val="32"/></w:rPr><w:t>{"各" * 100}</w:t></w:r></w:p><w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:bottom="1985" w:left="1588" w:right="1474"/>{grid}</w:sectPr>'
    styles = f'<w:styles {W}><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/><w:rPr><w:sz w:val="{normal_half_points}"/></w:rPr></w:style></w:styles>'
    with zipfile.ZipFile(f'{name}.docx', 'w') as file:
        file.writestr('[Content_Types].xml', f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="{WORD}.styles+xml"/></Types>')
        file.writestr('_rels/.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
        file.writestr('word/_rels/document.xml.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="s" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>')
        file.writestr('word/document.xml', f'<w:document {W}><w:body>{body}</w:body></w:document>')
        file.writestr('word/styles.xml', styles)
def grid(kind, space): return f'<w:docGrid w:type="{kind}" w:linePitch="579" w:charSpace="{space}"/>'
save('lines', 32, '<w:docGrid w:type="lines" w:linePitch="579"/>')
save('tight', 32, grid('linesAndChars', -849))
save('tight-snapped', 32, grid('snapToChars', -849))
save('usual-style', 21, grid('linesAndChars', -849))
PY
cat >look.py <<'PY'
# how many characters stand in the first line of the page
import re, sys
words = re.findall(r'yMin="([\d.]+)"[^>]*>([^<]+)</word>', sys.stdin.read())
print(sys.argv[1], sum(len(word) for y, word in words if y == words[0][0]))
PY
python3 make.py
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf ./*.docx >/dev/null 2>&1
for name in lines tight tight-snapped usual-style; do
  pdftotext -bbox "$name.pdf" - | python3 look.py "$name"
done | tee seen.txt
diff seen.txt - <<'EOF' || { echo 'the behaviour has changed'; exit 1; }
lines 27
tight 14
tight-snapped 14
usual-style 21
EOF
