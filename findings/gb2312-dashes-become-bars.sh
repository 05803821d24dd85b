#!/usr/bin/env bash
# Guess: GB2312 is a part of GBK, so bytes that are in both are the same characters by either name; an old draft that says
#   gb2312 of itself is read rightly by that name.
# What happens: by the name GB2312 both glibc and Python make the dash A1AA the horizontal bar U+2015 and the middle dot
#   A1A4 the KATAKANA middle dot U+30FB; by the names GBK and GB18030 they are U+2014 and U+00B7, which every other program
#   writes. The decoder for the web, by any of the names, gives the latter.
# Version: iconv of glibc 2.36 (Debian 12), Python 3.11.7, Node 20.20.2.
# Why a speech tool cares: each 破折号 and each dot of a foreign name is another character, that looks the same in most
#   fonts: a search for 约翰·史密斯 or —— finds nothing, and a checker of marks reports signs that the writer typed rightly.
set -euo pipefail
for program in iconv node python3; do
  command -v "$program" >/dev/null || { echo "$program is not installed"; exit 2; }
done
iconv --version | head -1
python3 --version
node --version
hexed() { node -e 'process.stdout.write([...require("fs").readFileSync(0,"utf8")].map((c) => c.codePointAt(0).toString(16)).join(" "))'; }
byIconv() { printf '\xa1\xaa\xa1\xa4' | iconv -f "$1" -t UTF-8 | hexed; }
byPython() { python3 -c 'import sys; sys.stdout.buffer.write(b"\xa1\xaa\xa1\xa4".decode(sys.argv[1]).encode())' "$1" | hexed; }
byNode() { node -e 'process.stdout.write(new TextDecoder(process.argv[1]).decode(Buffer.from([0xa1,0xaa,0xa1,0xa4])))' "$1" | hexed; }
expect() {
  echo "$1 $2: $3"
  [ "$3" = "$4" ] || { echo "changed: expected $4"; exit 1; }
}
for name in GB2312 GBK GB18030; do
  wanted='2014 b7'
  [ "$name" = GB2312 ] && wanted='2015 30fb'
  expect iconv "$name" "$(byIconv "$name")" "$wanted"
  expect Python "$name" "$(byPython "$name")" "$wanted"
  expect Node "$name" "$(byNode "$name")" '2014 b7'
done
