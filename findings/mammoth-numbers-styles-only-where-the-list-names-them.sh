#!/usr/bin/env bash
# Guess: mammoth, which reads the numbering of styles, makes a list of paragraphs whose style has a number, as it does of paragraphs
#   that have one themselves.
# What happens: only where the list names the style in its turn (w:pStyle in the level). A style that names a list and a level of
#   it gives plain paragraphs, and no message says so; so does a style based on a numbered one, which Word numbers.
# Version: mammoth 1.13.0.
# Why a speech tool cares: headings of a speech are styles. 一、二、三 are gone, and references to “第二部分” point at nothing.
set -euo pipefail
command -v python3 >/dev/null || { echo "python3 is not installed"; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --ignore-scripts --no-audit --no-fund --silent mammoth@1.13.0
echo "mammoth $(node -p "require('./node_modules/mammoth/package.json').version")"
cat >make.py <<'PY'
import zipfile
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
NUMBER = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>'
style = lambda name, more: f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{name}"/>{more}</w:style>'
paragraphs = lambda inner: ''.join(f'<w:p><w:pPr>{inner}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>' for text in ('提高认识', '抓好落实'))
named = lambda name: f'<w:pStyle w:val="{name}"/>'
cases = {
    'own number': (paragraphs(NUMBER), '', ''),
    'style, named by the list': (paragraphs(named('chapter')), style('chapter', f'<w:pPr>{NUMBER}</w:pPr>'), named('chapter')),
    'style': (paragraphs(named('chapter')), style('chapter', f'<w:pPr>{NUMBER}</w:pPr>'), ''),
    'style based on one, named by the list': (paragraphs(named('mine')), style('chapter', f'<w:pPr>{NUMBER}</w:pPr>') + style('mine', '<w:basedOn w:val="chapter"/>'), named('chapter')),
}
for name, (body, styles, back) in cases.items():
    with zipfile.ZipFile(f'{name}.docx', 'w') as file:
        parts = ''.join(f'<Override PartName="/word/{part}.xml" ContentType="{WORD}.{part}+xml"/>' for part in ('numbering', 'styles'))
        file.writestr('[Content_Types].xml', f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="{WORD}.document.main+xml"/>{parts}</Types>')
        file.writestr('_rels/.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="r" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>')
        file.writestr('word/_rels/document.xml.rels', f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="n" Type="{OFFICE}/numbering" Target="numbering.xml"/><Relationship Id="s" Type="{OFFICE}/styles" Target="styles.xml"/></Relationships>')
        file.writestr('word/numbering.xml', f'<w:numbering {W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/>{back}<w:lvlText w:val="%1、"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>')
        file.writestr('word/styles.xml', f'<w:styles {W}>{styles}</w:styles>')
        file.writestr('word/document.xml', f'<w:document {W}><w:body>{body}</w:body></w:document>')
PY
python3 make.py
for name in 'own number' 'style, named by the list' 'style' 'style based on one, named by the list'; do
  node -e "require('mammoth').convertToHtml({ path: '$name.docx' }).then(({ value, messages }) => console.log('$name:', value, messages.filter((m) => !/Unrecognised paragraph style/.test(m.message)).length, 'messages'))"
done | tee seen.txt
diff seen.txt - <<'EOF' || { echo 'the behaviour has changed'; exit 1; }
own number: <ol><li>提高认识</li><li>抓好落实</li></ol> 0 messages
style, named by the list: <ol><li>提高认识</li><li>抓好落实</li></ol> 0 messages
style: <p>提高认识</p><p>抓好落实</p> 0 messages
style based on one, named by the list: <p>提高认识</p><p>抓好落实</p> 0 messages
EOF
