import { REFUSED, type Looked } from '../configuration/lookup';

/** How often a file that another program changes meanwhile is read again. */
const MAX_TURNS_PER_CHANGE = 5;

/** The text that a file shall have, of the one it has (undefined where there is none yet); undefined to leave it. */
export type Rewrite = (text: string | undefined) => string | undefined;

/** What became of a change; the message is Chinese, without the file's name. */
export type Changed =
  { readonly done: true } | { readonly done: false; readonly broken: boolean; readonly message: string };

/** What a change needs of the place where files are. */
export interface ChangeTarget {
  look(file: string): Promise<Looked>;
  /** Writes a text where the file still is what was looked up; false where it is not. Rejects with the reason in Chinese. */
  replace(file: string, text: string, old: Looked): Promise<boolean>;
}

/**
 * Makes what changes small files of ours, one change after the other: two commands in a row lose nothing of each other.
 * Where another program (a second editor) has written meanwhile, its text is taken up and the change made anew. Never
 * throws.
 */
export function createChanger(target: ChangeTarget): (file: string, rewrite: Rewrite) => Promise<Changed> {
  let queue: Promise<unknown> = Promise.resolve();
  return (file, rewrite) => {
    const turn = queue.then(() => change(target, file, rewrite));
    queue = turn;
    return turn;
  };
}

async function change(target: ChangeTarget, file: string, rewrite: Rewrite): Promise<Changed> {
  for (let turn = 0; turn < MAX_TURNS_PER_CHANGE; turn++) {
    const old = await target.look(file);
    if (old.kind === 'refused') return { done: false, broken: false, message: `${REFUSED[old.reason]}，未作改动` };
    const text = rewrite(old.kind === 'text' ? old.text : undefined);
    if (text === undefined) return { done: false, broken: true, message: '格式有误，改正之前不会写入' };
    try {
      if (await target.replace(file, text, old)) return { done: true };
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      return { done: false, broken: false, message: `不能写入：${message}` };
    }
  }
  return { done: false, broken: false, message: '正被其他程序改动，未写入，请再试一次' };
}

/** Whether a file is what was looked up before. */
export const isSameLook = (now: Looked, old: Looked): boolean =>
  now.kind === old.kind && (now.kind !== 'text' || (old.kind === 'text' && now.text === old.text));
