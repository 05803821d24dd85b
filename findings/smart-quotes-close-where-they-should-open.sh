#!/usr/bin/env bash
# Guess: the “smart” quotation marks of Markdown tools make “ ” of " " in Chinese text as well, where two marks stand around a few
#   words; one that finds this too hard leaves them as they are.
# What happens: the side is told by blanks, which Chinese has none of. 要讲"三个一"活动 becomes ”三个一” with commonmark.js and with
#   smartypants, two closing marks; 他说："要快。"大家 becomes “要快。“, two opening ones, with the former and ”要快。” with the
#   latter. markdown-it, whose option is called typographer, changes neither, not even at the head of a paragraph.
#   A paragraph that begins with " is right in the first two, so a short trial looks well.
# Version: commonmark 0.31.2, smartypants 0.2.2, markdown-it 14.1.0.
# Why a speech tool cares: " " is the commonest slip in drafts; after such a tool it is no half-width mark any more that a check
#   would report, but a pair of which both halves look the same way.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts commonmark@0.31.2 smartypants@0.2.2 markdown-it@14.1.0
for name in commonmark smartypants markdown-it; do
  echo "$name $(node -p "JSON.parse(fs.readFileSync('node_modules/$name/package.json')).version")"
done
cat >probe.mjs <<'JS'
import { HtmlRenderer, Parser } from 'commonmark';
import MarkdownIt from 'markdown-it';
import { smartypants } from 'smartypants';
const spelt = (html) => html.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(code)).replaceAll('&quot;', '"');
const plain = (html) => spelt(html.replace(/<[^>]+>/g, '')).trim();
const tools = {
  commonmark: (text) => new HtmlRenderer().render(new Parser({ smart: true }).parse(text)),
  smartypants: (text) => smartypants(text, '1'),
  'markdown-it': (text) => new MarkdownIt({ typographer: true }).render(text),
};
const cases = {
  '要讲"三个一"活动。': ['要讲”三个一”活动。', '要讲”三个一”活动。', '要讲"三个一"活动。'],
  '他说："要快。"大家鼓掌。': ['他说：“要快。“大家鼓掌。', '他说：”要快。”大家鼓掌。', '他说："要快。"大家鼓掌。'],
  '"三个一"活动': ['“三个一”活动', '“三个一”活动', '"三个一"活动'],
};
for (const [text, expected] of Object.entries(cases)) {
  Object.entries(tools).forEach(([name, tool], i) => {
    const seen = plain(tool(text));
    console.log(`${name}: ${text} -> ${seen}`);
    if (seen !== expected[i]) throw new Error(`the behaviour has changed: expected ${expected[i]}`);
  });
}
JS
node probe.mjs
