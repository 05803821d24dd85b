#!/usr/bin/env bash
# Guess: a Word file turned into Markdown keeps its quotation marks, ellipses and dashes; only the layout is written anew.
# What happens: the default Markdown of pandoc is “smart”: “三个一” becomes "三个一", …… becomes ...... and —— becomes
#   ------, since pandoc itself reads them back. As plain text, GitHub's Markdown or CommonMark the marks stay.
# Version: pandoc 2.17.1.1 (Debian 12).
# Why a speech tool cares: this is how drafts get from Word into an editor; what looks like a typist's half-width marks is
#   a converter's, on every line at once, and six hyphens are a dash that was right.
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
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
with zipfile.ZipFile('speech.docx', 'w') as file:
    file.writestr('[Content_Types].xml', f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>')
    file.writestr('_rels/.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>')
    file.writestr('word/document.xml', f'<w:document {W}><w:body><w:p><w:r><w:t>落实“三个一”，抓早抓小……——决不能等。</w:t></w:r></w:p></w:body></w:document>')
PY
python3 make.py
seen() { pandoc speech.docx -t "$1" --wrap=none; }
for format in markdown plain gfm commonmark; do echo "$format -> $(seen "$format")"; done
[ "$(seen markdown)" = '落实"三个一"，抓早抓小............------决不能等。' ] || [ "$(seen markdown)" = '落实"三个一"，抓早抓小......------决不能等。' ] || { echo 'the behaviour has changed'; exit 1; }
for format in plain gfm commonmark; do
  [ "$(seen "$format")" = '落实“三个一”，抓早抓小……——决不能等。' ] || { echo "the behaviour has changed: $format"; exit 1; }
done
