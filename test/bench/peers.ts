import autocorrect from 'autocorrect-node';
import { createLinter, loadTextlintrc } from 'textlint';
import { run as zhlint } from 'zhlint';

/** A peer's answers for the pieces of a text; `wrong` counts those that carry an error: their time is no time. */
export interface Peer {
  readonly name: string;
  run(pieces: readonly string[]): number | Promise<number>;
  readonly note?: string;
}

/** Above some 250 000 characters `lintFor` gives up and finds nothing. */
export const AUTOCORRECT: Peer = {
  name: 'autocorrect-node lintFor',
  run: (pieces) => pieces.filter((p) => autocorrect.lintFor(p, 'a.txt').error).length,
};

export const ZHLINT: Peer = {
  name: 'zhlint run',
  run: (pieces) => {
    let wrong = 0;
    for (const p of pieces)
      try {
        zhlint(p, { rules: { preset: 'default' } });
      } catch {
        wrong++;
      }
    return wrong;
  },
};

/** npm has no preset of rules for Chinese: what is measured is textlint's own reading of the text, before any rule. */
export async function textlintPeer(): Promise<Peer> {
  const linter = createLinter({ descriptor: await loadTextlintrc() });
  return {
    name: 'textlint without rules',
    note: 'no preset for Chinese on npm',
    async run(pieces) {
      let wrong = 0;
      for (const p of pieces) if ((await linter.lintText(p, 'a.txt')).messages.some((m) => m.severity > 1)) wrong++;
      return wrong;
    },
  };
}
