#!/usr/bin/env bash
# Guess: an input method in its Chinese mode treats the marks behind a figure alike: all stay half-width, as numbers need
#   them, or all become Chinese marks.
# What happens: behind a figure the keys of point and colon give a half-width mark (3.5, 10:30), the key of the comma gives
#   the Chinese one (3，000). So a sentence that ends in a year ends in a half-width point (2025.), and thousands are
#   parted by a Chinese comma; both are what the writer's fingers did rightly.
# Version: librime 1.8.5, schema luna_pinyin_simp of rime-data-luna-pinyin (Debian 12).
# Why a speech tool cares: these are the commonest “half-width slips” of drafts and no carelessness; the point behind a
#   figure before 。or a Chinese character is a stop, the comma between three digits is no comma of the sentence.
set -euo pipefail
[ -f /usr/include/rime_api.h ] && [ -f /usr/share/rime-data/luna_pinyin_simp.schema.yaml ] && command -v cc >/dev/null ||
  { echo 'librime-dev, rime-data-luna-pinyin or a C compiler is not installed'; exit 2; }
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
mkdir user
cat >keys.c <<'C'
#include <rime_api.h>
#include <stdio.h>
int main(int count, char **keys) {
  RIME_STRUCT(RimeTraits, traits);
  traits.shared_data_dir = "/usr/share/rime-data";
  traits.user_data_dir = "user";
  traits.distribution_name = traits.distribution_code_name = "probe";
  traits.distribution_version = "1";
  traits.app_name = "rime.probe";
  traits.min_log_level = 3;
  RimeApi *rime = rime_get_api();
  rime->setup(&traits);
  rime->initialize(&traits);
  if (rime->start_maintenance(True)) rime->join_maintenance_thread();
  printf("librime %s\n", rime->get_version());
  for (int i = 1; i < count; i++) {
    RimeSessionId session = rime->create_session();
    rime->select_schema(session, "luna_pinyin_simp");
    printf("%s -> ", keys[i]);
    for (char *key = keys[i]; *key; key++) {
      int taken = rime->process_key(session, (unsigned char)*key, 0);
      RIME_STRUCT(RimeCommit, commit);
      if (rime->get_commit(session, &commit)) {
        printf("%s", commit.text);
        rime->free_commit(&commit);
      }
      if (!taken) putchar(*key);
    }
    putchar('\n');
    rime->destroy_session(session);
  }
  rime->finalize();
  return 0;
}
C
cc keys.c -o keys -lrime
./keys 'nian .' '3.5' '2025.' '10:30' '3,000' 2>/dev/null | tee seen.txt
for line in 'nian . -> 年。' '3.5 -> 3.5' '2025. -> 2025.' '10:30 -> 10:30' '3,000 -> 3，000'; do
  grep -qxF "$line" seen.txt || { echo "the behaviour has changed: $line"; exit 1; }
done
