#!/usr/bin/env bash
# Guess: a paragraph mark that Word has hidden (so that a heading and the text behind it stand in one line) is hidden text like
#   any other: LibreOffice, which keeps hidden runs hidden in what it saves, keeps the mark hidden too.
# What happens: .rtf and .doc are written with an ordinary end of paragraph; only .docx and .odt still say that the mark is
#   hidden. A hidden run in the same paragraph is kept hidden in all four.
# Version: LibreOffice 7.4.7.2 (Debian 12).
# Why a speech tool cares: “（一）提高认识。” and its sentence, one line in Word, come as two paragraphs from each .doc and .rtf that
#   LibreOffice saved, and nothing in it says any more that they were one.
set -euo pipefail
for program in soffice python3; do
  command -v "$program" >/dev/null || { echo "$program is not installed"; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
soffice --version
cat >make.py <<'PY'
import sys, zipfile
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
body = '<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>旁注</w:t></w:r><w:r><w:t>提高认识。</w:t></w:r></w:p><w:p><w:r><w:t>各级要学习。</w:t></w:r></w:p>'
with zipfile.ZipFile('speech.docx', 'w') as file:
    file.writestr('[Content_Types].xml', f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/></Types>')
    file.writestr('_rels/.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr('word/document.xml', f'<w:document {W}><w:body>{body}</w:body></w:document>')
PY
cat >look.py <<'PY'
# what a .docx says of each paragraph: whether its mark is hidden, and whether a run in it is
import re, sys, zipfile
xml = zipfile.ZipFile(sys.argv[1]).read('word/document.xml').decode()
def hidden(part): return bool(re.search(r'<w:vanish(?: w:val="(?:true|1)")?/>', part))
for paragraph in re.findall(r'<w:p[ >].*?</w:p>', xml):
    mark = re.search(r'<w:pPr>(.*?)</w:pPr>', paragraph)
    runs = paragraph[mark.end():] if mark else paragraph
    words = ''.join(re.findall(r'<w:t[^>]*>([^<]*)', paragraph))
    if words: print(words, 'mark hidden' if mark and hidden(mark.group(1)) else 'mark shown', 'run hidden' if hidden(runs) else 'no run hidden')
PY
python3 make.py
convert() { soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to "$1" --outdir "$2" "$3" >/dev/null 2>&1; }
for format in docx rtf odt doc; do
  convert "$format" saved speech.docx
  convert docx "again/$format" "saved/speech.$format"
  python3 look.py "again/$format/speech.docx" | sed -n "1s/^/$format: /p"
done | tee seen.txt
diff seen.txt - <<'EOF' || { echo 'the behaviour has changed'; exit 1; }
docx: 旁注提高认识。 mark hidden run hidden
rtf: 旁注提高认识。 mark shown run hidden
odt: 旁注提高认识。 mark hidden run hidden
doc: 旁注提高认识。 mark shown run hidden
EOF
