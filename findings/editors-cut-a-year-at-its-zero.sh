#!/usr/bin/env bash
# Guess: 〇 in 二〇二五年 is to an editor what 零, 二 and 年 are, a Chinese character: Vim, Neovim and Emacs, which take a run of
#   Chinese characters for one word, go over 二〇二五年工作 in one step, as they do over 二零二五年工作.
# What happens: 〇 (U+3007) stands in the block of CJK symbols and punctuation, and all three treat it as a word of its own: 二, 〇 and
#   二五年工作 are three words. `diw` on the first character takes away 二 alone, and a step by words stops twice within the year.
# Version: Vim 9.0, Neovim 0.7.2, GNU Emacs 28.2 (Debian 12).
# Why a speech tool cares: years are written with 〇 (零 would be the slip), so each 二〇二五年 of a draft is cut where no other
#   number is; what an editor hands over as “the word under the cursor”, to look up, to rename or to highlight, is a piece of it.
set -euo pipefail
for program in vim nvim emacs; do
  command -v "$program" >/dev/null || { echo "$program is not installed"; exit 2; }
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
vim --version | head -1
nvim --version | head -1
emacs --version | head -1
printf '%s\n' 二零二五年工作 二〇二五年工作 完 >years.txt
cat >words.vim <<'VIM'
set encoding=utf-8
edit years.txt
let seen = []
for line in [1, 2]
  let whole = getline(line)
  let words = []
  call cursor(line, 1)
  while line('.') == line
    let from = col('.') - 1
    normal! w
    call add(words, strpart(whole, from, (line('.') == line ? col('.') - 1 : len(whole)) - from))
  endwhile
  call cursor(line, 1)
  normal! diw
  call add(seen, join(words, '|') . ' diw leaves ' . string(getline(line)))
  call setline(line, whole)
endfor
call writefile(seen, 'seen.txt')
qall!
VIM
cat >words.el <<'EL'
(set-language-environment "UTF-8")
(dolist (line '("二零二五年工作" "二〇二五年工作"))
  (with-temp-buffer
    (insert line)
    (goto-char (point-min))
    (let (words)
      (while (< (point) (point-max))
        (let ((from (point)))
          (forward-word)
          (push (buffer-substring from (point)) words)))
      (princ (concat (mapconcat #'identity (nreverse words) "|") "\n")))))
EL
for editor in vim nvim; do
  "$editor" -Nu NONE -i NONE -es -S words.vim
  echo "$editor:"
  cat seen.txt
  diff seen.txt - <<'SEEN' || { echo 'the behaviour has changed'; exit 1; }
二零二五年工作 diw leaves ''
二|〇|二五年工作 diw leaves '〇二五年工作'
SEEN
done
emacs -Q --batch -l words.el >seen.txt
echo 'emacs:'
cat seen.txt
diff seen.txt - <<'SEEN' || { echo 'the behaviour has changed'; exit 1; }
二零二五年工作
二|〇|二五年工作
SEEN
