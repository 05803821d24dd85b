#!/usr/bin/env bash
# Guess: the Mandarin voice that is chosen by the code of the language (cmn, zh) reads Chinese text aloud as Mandarin.
# What happens: most characters are first written in pinyin with the figure of the tone (nian2), and this voice, “Latin as
#   English”, reads that as English: 年 is “nian two”, 大家好 an English sentence. 是 and 二, which have an entry of their own,
#   are right. The voice cmn-latn-pinyin of the same program reads all of it rightly.
# Version: espeak-ng 1.51 (Debian 12).
# Why a speech tool cares: a draft read aloud is the cheapest rehearsal and finds what the eye passes over; with the voice that
#   every caller picks it is gibberish.
set -euo pipefail
command -v espeak-ng >/dev/null || { echo 'espeak-ng is not installed'; exit 2; }
espeak-ng --version
english() { espeak-ng -v "$1" -q -x "$2" 2>/dev/null | grep -q '(en)'; }
for text in 年 大家好 工作; do
  for voice in cmn zh cmn-latn-pinyin; do echo "$text $voice -> $(espeak-ng -v "$voice" -q -x "$text" 2>/dev/null | tr '\n' ' ')"; done
  english cmn "$text" && english zh "$text" || { echo "the behaviour has changed: $text is no longer read in English"; exit 1; }
  ! english cmn-latn-pinyin "$text" || { echo "the behaviour has changed: $text is read in English by cmn-latn-pinyin"; exit 1; }
done
for text in 是 二; do
  ! english cmn "$text" || { echo "the behaviour has changed: $text is read in English"; exit 1; }
done
