#!/usr/bin/env bash
# Guess: a word joiner (U+2060), a zero-width joiner (U+200D, Word's “no-width non break”), a no-break space or
#   w:noBreakHyphen keeps a figure and its unit, or the parts of a code, on one line in LibreOffice as it does elsewhere.
# What happens: in Chinese text LibreOffice breaks the line at every one of them. w:noBreakHyphen reaches other readers as
#   U+2011 (text export), so it is no plain hyphen there any more.
# Version: LibreOffice 7.4.7.2 (Debian 12), pdftotext 22.12.
# Why a speech tool cares: 12.5亿元 and GB/T 9704-2012 should not part at a line's end, and no character that holds them in
#   one program may change the text of the draft for nothing in the other.
set -euo pipefail
for program in soffice pdftotext python3; do
  command -v "$program" >/dev/null || { echo "$program is not installed"; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
cat >make.py <<'PY'
import zipfile
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
TYPES = 'http://schemas.openxmlformats.org/package/2006/content-types'
RELS = 'http://schemas.openxmlformats.org/package/2006/relationships'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument'
MAIN = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
PAD = '粮食生产是安民之基各级各部门务必高度重视层层压实责任粮食'
PROPERTIES = '<w:rPr><w:rFonts w:hint="eastAsia"/><w:sz w:val="32"/></w:rPr>'
text = lambda t: f'<w:r>{PROPERTIES}<w:t xml:space="preserve">{t}</w:t></w:r>'
hyphen = f'<w:r>{PROPERTIES}<w:noBreakHyphen/></w:r>'
kinds = {
    'plain': text('12.5亿元'),
    'word-joiner': text('12.5\u2060亿\u2060元'),
    'zero-width-joiner': text('12.5\u200d亿\u200d元'),
    'no-break-space': text('12.5\u00a0亿元'),
    'no-break-hyphen': text('9704') + hyphen + text('2012'),
}
for name, middle in kinds.items():
    # the place moves along the line's end from paragraph to paragraph
    body = ''.join(f'<w:p>{text(PAD[:k])}{middle}{text("粮食生产安全各级")}</w:p>' for k in range(20, 28))
    with zipfile.ZipFile(name + '.docx', 'w') as file:
        file.writestr('[Content_Types].xml', f'<Types xmlns="{TYPES}"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{MAIN}"/></Types>')
        file.writestr('_rels/.rels', f'<Relationships xmlns="{RELS}"><Relationship Id="r" Type="{OFFICE}" Target="word/document.xml"/></Relationships>')
        file.writestr('word/document.xml', f'<w:document {W}><w:body>{body}<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1440" w:right="1474" w:bottom="1440" w:left="1587"/></w:sectPr></w:body></w:document>')
PY
python3 make.py
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf ./*.docx >/dev/null 2>&1
soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to 'txt:Text (encoded):UTF8' no-break-hyphen.docx >/dev/null 2>&1
cat >parted.py <<'PY'
import re, subprocess, sys
lines = subprocess.run(['pdftotext', '-layout', sys.argv[1], '-'], capture_output=True, text=True, check=True).stdout.split('\n')
# a line that ends inside the figure, its unit or the code
print(sum(bool(re.search(r'(?:12\.5\W*|亿\W*|9704\W*)$', line)) for line in lines))
PY
broken=0
for name in plain word-joiner zero-width-joiner no-break-space no-break-hyphen; do
  count=$(python3 parted.py "$name.pdf")
  echo "$name: parted at $count of 8 line ends"
  [ "$count" -gt 0 ] && broken=$((broken + 1))
done
grep -q $'9704\u20112012' no-break-hyphen.txt && echo 'text export of w:noBreakHyphen: U+2011'
[ "$broken" = 5 ] || { echo 'the behaviour has changed'; exit 1; }
