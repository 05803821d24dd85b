#!/usr/bin/env bash
# Guess: pandoc, which accepts tracked changes unless it is told otherwise, gives the list of a revised Word file as it stands with
#   the changes accepted: a paragraph that was deleted, mark and all, is gone, and one that was moved stands once.
# What happens: its words are gone but its place is not: an empty item with a number of its own stays, and every number behind it
#   is one too high. A moved paragraph leaves such an item where it was taken from. mammoth, beside it, has neither.
# Version: pandoc 2.17.1.1 (Debian 12), mammoth 1.13.0.
# Why a speech tool cares: a leader strikes the second of three matters, and the draft that comes out of pandoc has one, an empty
#   two, and three: a check would complain of a heading without words, and “三件事” would be counted as right.
set -euo pipefail
for program in pandoc python3; do
  command -v "$program" >/dev/null || { echo "$program is not installed"; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
pandoc --version | head -1
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent mammoth@1.13.0
echo "mammoth $(node -p "require('./node_modules/mammoth/package.json').version")"
cat >make.py <<'PY'
import zipfile
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
WHO = 'w:id="1" w:author="a" w:date="2026-01-01T00:00:00Z"'
run = lambda text, t='t': f'<w:r><w:{t}>{text}</w:{t}></w:r>'
item = lambda inner, mark='': f'<w:p><w:pPr><w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>{mark and f"<w:rPr><w:{mark} {WHO}/></w:rPr>"}</w:pPr>{inner}</w:p>'
changed = lambda kind, text, t='t': item(f'<w:{kind} {WHO}>{run(text, t)}</w:{kind}>', kind)
bodies = {
    'deleted': item(run('抓项目')) + changed('del', '跑资金', 'delText') + item(run('优环境')),
    'moved': changed('moveFrom', '优环境') + item(run('抓项目')) + changed('moveTo', '优环境'),
}
numbering = f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>'
for name, body in bodies.items():
    with zipfile.ZipFile(f'{name}.docx', 'w') as file:
        file.writestr('[Content_Types].xml', f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/><Override PartName="/word/numbering.xml" ContentType="{WORD}.numbering+xml"/></Types>')
        file.writestr('_rels/.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
        file.writestr('word/_rels/document.xml.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="n" Type="{OFFICE}/numbering" Target="numbering.xml"/></Relationships>')
        file.writestr('word/numbering.xml', numbering)
        file.writestr('word/document.xml', f'<w:document {W}><w:body>{body}</w:body></w:document>')
PY
python3 make.py
for name in deleted moved; do
  echo "$name, pandoc: $(pandoc --track-changes=accept "$name.docx" -t plain | tr -s ' \n' ' ' | sed 's/ $//')"
  echo "$name, mammoth: $(node -e "require('mammoth').convertToHtml({ path: '$name.docx' }).then(({ value }) => console.log(value))")"
done | tee seen.txt
diff seen.txt - <<'EOF' || { echo 'the behaviour has changed'; exit 1; }
deleted, pandoc: 1. 抓项目 2. 3. 优环境
deleted, mammoth: <ol><li>抓项目</li><li>优环境</li></ol>
moved, pandoc: 1. 2. 抓项目 3. 优环境
moved, mammoth: <ol><li>抓项目</li><li>优环境</li></ol>
EOF
