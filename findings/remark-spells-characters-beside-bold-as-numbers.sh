#!/usr/bin/env bash
# Guess: HTML (of a Word file, say) that is written as Markdown keeps its Chinese characters; where bold ends in a mark, as in
#   **第一，抓项目。**项目是抓手, the asterisks may not be read as bold again, which is all that can go wrong.
# What happens: remark sees that they would not be read, and saves the bold at the cost of the text: the character that touches the
#   asterisks outside becomes its number, **第一，抓项目。**&#x9879;目是抓手. Bold that ends in a character is written plainly.
#   turndown does what was guessed: the text is whole, and reading it gives no bold.
# Version: remark-stringify 11.0.0 with mdast-util-to-markdown 2.1.2, remark-parse 11.0.0, rehype-parse 9.0.1,
#   rehype-remark 10.0.1, unified 11.0.5, turndown 7.2.0.
# Why a speech tool cares: a first sentence in bold is how speeches are set. In the Markdown “项目是抓手” is no longer to be found,
#   counted or checked, and the number hides exactly the word that a sentence begins with.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts unified@11.0.5 rehype-parse@9.0.1 rehype-remark@10.0.1 \
  remark-stringify@11.0.0 mdast-util-to-markdown@2.1.2 remark-parse@11.0.0 turndown@7.2.0
for name in remark-stringify mdast-util-to-markdown turndown; do
  echo "$name $(node -p "JSON.parse(fs.readFileSync('node_modules/$name/package.json')).version")"
done
cat >probe.mjs <<'JS'
import rehypeParse from 'rehype-parse';
import rehypeRemark from 'rehype-remark';
import remarkParse from 'remark-parse';
import remarkStringify from 'remark-stringify';
import Turndown from 'turndown';
import { unified } from 'unified';
const remark = unified().use(rehypeParse, { fragment: true }).use(rehypeRemark).use(remarkStringify);
const writers = { remark: (html) => String(remark.processSync(html)), turndown: (html) => new Turndown().turndown(html) };
const isBold = (markdown) => unified().use(remarkParse).parse(markdown).children[0].children.some(({ type }) => type === 'strong');
const cases = [
  ['remark', '<strong>第一，抓项目。</strong>项目是抓手。', '**第一，抓项目。**&#x9879;目是抓手。', true],
  ['remark', '要讲<strong>“三个一”</strong>活动。', '要&#x8BB2;**“三个一”**&#x6D3B;动。', true],
  ['remark', '要讲<strong>三个一</strong>活动。', '要讲**三个一**活动。', true],
  ['turndown', '<strong>第一，抓项目。</strong>项目是抓手。', '**第一，抓项目。**项目是抓手。', false],
];
for (const [name, html, expected, bold] of cases) {
  const seen = writers[name](`<p>${html}</p>`).trim();
  console.log(`${name}: ${html} -> ${seen} (read again: ${isBold(seen) ? 'bold' : 'not bold'})`);
  if (seen !== expected || isBold(seen) !== bold) throw new Error(`the behaviour has changed: expected ${expected}`);
}
JS
node probe.mjs
