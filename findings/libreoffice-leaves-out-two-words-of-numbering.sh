#!/usr/bin/env bash
# Guess: LibreOffice, which shows 一、 and （一） of a Word list as Word does, follows the two switches of a level too: isLgl (all
#   numbers of this level in Western digits: 1.1 below 第一章) and lvlRestart 0 (this level counts on through the document).
# What happens: it does not know either: it shows 一.1 below 第一章, and starts each level again; what it saves as .docx has neither
#   switch any more.
# Version: LibreOffice 7.4.7.2 (Debian 12).
# Why a speech tool cares: “见1.1” and “第8条” point at numbers that another program shows as 一.1 and 1, and after one save there
#   they are so for Word as well.
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
level = lambda i, form, text, switch='': f'<w:lvl w:ilvl="{i}"><w:start w:val="1"/><w:numFmt w:val="{form}"/>{switch}<w:suff w:val="nothing"/><w:lvlText w:val="{text}"/></w:lvl>'
chapters = level(0, 'chineseCounting', '第%1章')
lists = {'legal': level(1, 'decimal', '%1.%2', '<w:isLgl/>'), 'restart': level(1, 'decimal', '第%2条', '<w:lvlRestart w:val="0"/>')}
item = lambda i, text: f'<w:p><w:pPr><w:numPr><w:ilvl w:val="{i}"/><w:numId w:val="1"/></w:numPr></w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>'
body = item(0, '总则') + item(1, '目的') + item(0, '职责') + item(1, '分工')
for name, second in lists.items():
    with zipfile.ZipFile(f'{name}.docx', 'w') as file:
        file.writestr('[Content_Types].xml', f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="{WORD}.numbering+xml"/></Types>')
        file.writestr('_rels/.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
        file.writestr('word/_rels/document.xml.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="n" Type="{OFFICE}/numbering" Target="numbering.xml"/></Relationships>')
        file.writestr('word/numbering.xml', f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:multiLevelType w:val="multilevel"/>{chapters}{second}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')
        file.writestr('word/document.xml', f'<w:document {W}><w:body>{body}</w:body></w:document>')
PY
python3 make.py
convert() { soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to "$1" --outdir "$2" legal.docx restart.docx >/dev/null 2>&1; }
convert 'txt:Text (encoded):UTF8' shown
convert docx saved
for name in legal restart; do
  echo "$name: $(sed 's/^\xef\xbb\xbf//; s/^[[:space:]]*//' "shown/$name.txt" | tr -d ' \r' | paste -sd' ')"
  python3 -c "import re, zipfile; xml = zipfile.ZipFile('saved/$name.docx').read('word/numbering.xml').decode(); print('$name, saved:', len(re.findall('<w:(?:isLgl|lvlRestart)', xml)), 'switches')"
done | tee seen.txt
diff seen.txt - <<'EOF' || { echo 'the behaviour has changed'; exit 1; }
legal: 第一章总则 一.1目的 第二章职责 二.1分工
legal, saved: 0 switches
restart: 第一章总则 第1条目的 第二章职责 第1条分工
restart, saved: 0 switches
EOF
