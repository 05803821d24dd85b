#!/usr/bin/env bash
# Guess: numbers that a library spells out for the locale zh_CN read as they are said there: 134.9万亿 is 一百三十四万九千亿, 2025 of
#   anything is 二千零二十五; and one library does not say one number in two ways.
# What happens: ICU spells 10 to the 12th as 兆 for zh_CN too: 一百三十四兆九千亿, while its short form for the same locale is
#   135万亿. What it gives when asked for nothing else has 〇 for the gap (一万〇五十), which belongs to years and serial
#   numbers; 零 has to be asked for by the name of its rules, and 兆 stays with each of them.
#   The speller of LibreOffice (libnumbertext) writes 兆 too.
# Version: ICU 72.1 by PyICU 2.10.2 (Debian 12); where its data is installed, libnumbertext 1.0.11.
# Why a speech tool cares: figures are written out for the one who reads aloud. 兆 is no number of speeches here: as a unit it
#   means a million (兆瓦), so that the sum is off by a factor of a million to those who know it and unreadable to the others.
set -euo pipefail
/usr/bin/python3 -c 'import sys; sys.exit(sys.version_info[:2] != (3, 11))' || { echo 'not the Python of Debian 12'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get download -q -o APT::Sandbox::User=root python3-icu=2.10.2-1+b3 libicu72=72.1-3+deb12u1 libnumbertext-tools=1.0.11-1 \
  libnumbertext-1.0-0=1.0.11-1 >/dev/null || { echo 'the packages of Debian 12 are not to be had'; exit 2; }
for package in *.deb; do
  dpkg-deb --show "$package"
  dpkg-deb -x "$package" .
done
library=$(dirname "$(find . -name 'libicui18n.so.72')")
LD_LIBRARY_PATH=$PWD/$library
export LD_LIBRARY_PATH
PYTHONPATH=usr/lib/python3/dist-packages /usr/bin/python3 - <<'PY' | tee seen.txt
import icu
speller = icu.RuleBasedNumberFormat(icu.URBNFRuleSetTag.SPELLOUT, icu.Locale('zh_CN'))
short = icu.NumberFormatter.withLocale(icu.Locale('zh_CN')).notation(icu.Notation.compactShort())
print('ICU', icu.ICU_VERSION)
print('spelt:', speller.format(134900000000000), speller.format(10050))
print('spelt, cardinal:', speller.format(134900000000000, '%spellout-cardinal'), speller.format(10050, '%spellout-cardinal'))
print('short:', short.formatDouble(134.9e12))
PY
diff seen.txt - <<'SEEN' || { echo 'the behaviour has changed'; exit 1; }
ICU 72.1
spelt: 一百三十四兆九千亿 一万〇五十
spelt, cardinal: 一百三十四兆九千亿 一万零五十
short: 135万亿
SEEN
if [ -f /usr/share/libnumbertext/zh.sor ]; then
  seen=$(usr/lib/libnumbertext/spellout -l zh_CN 134900000000000 10050 | paste -s -d' ')
  echo "libnumbertext: $seen"
  [ "$seen" = '一百三十四兆九千亿 一万零五十' ] || { echo 'the behaviour has changed'; exit 1; }
fi
