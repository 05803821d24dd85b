import fs from 'node:fs/promises';
import path from 'node:path';
import {
  briefFinding,
  compareAnswer,
  outlineAnswer,
  placeholdersAnswer,
  cutToBudget,
  houseAnswer,
  refusal,
  rulesAnswer,
  tokensOf,
  withinBudget,
  type Answer,
  type Desk,
} from '../agent/answers';
import { isToolName, type ToolName } from '../agent/tools';
import type { PlacedFinding } from '../features/placed-findings';
import type { Draft } from '../syntax/types';
import type { Tools } from './tools';
import { formatOf, InputError, readInput } from '../node/input';
import { createProject } from '../node/project';
import { EXIT, type Io } from './io';
import { run } from './run';

type Given = Readonly<Record<string, unknown>>;

/** Why a call is refused; Chinese. */
class Refused extends Error {}

/** A name for texts that are given without a file. */
const UNNAMED = '稿件.txt';

/**
 * Answers the tools from the files under some folders, given as real paths. What it says of a draft is what the commands
 * print: the calls go through the same command line.
 */
export function createDesk(roots: readonly string[], tools: Tools): Desk {
  const shared = once(tools);
  const budgetOf = ({ budget }: Given): number | undefined => (typeof budget === 'number' ? budget : undefined);

  /** The path of a file under a root; a link must lead there too. */
  async function placeOf(name: string): Promise<string> {
    for (const root of roots) {
      const file = path.resolve(root, name);
      const real = await fs.realpath(file).catch(() => undefined);
      if (real !== undefined && roots.some((r) => isInside(real, r))) return file;
    }
    throw new Refused(`${name}：不在允许的文件夹里，或没有这个文件`);
  }

  async function draftOf({ path: name, text }: { readonly path?: unknown; readonly text?: unknown }): Promise<Draft> {
    if (typeof name === 'string') {
      const input = await readInput(await placeOf(name));
      return tools.service.parse(input.text, input.format);
    }
    if (typeof text === 'string') return tools.service.parse(text, formatOf(UNNAMED));
    throw new Refused('请写 path 或 text');
  }

  async function check(given: Given): Promise<Answer> {
    const { path: name, text } = given;
    const ran =
      typeof name === 'string'
        ? await command(shared, roots[0]!, ['check', '--format', 'json', '--', await shownPlace(name)])
        : await command(
            shared,
            roots[0]!,
            ['check', '--format', 'json', '--stdin', '--stdin-filename', UNNAMED],
            textOf(text),
          );
    const budget = budgetOf(given);
    const notes = budget === undefined ? ran.err : cutToBudget(ran.err, budget >> 1);
    // one file of a folder that cannot be read hides nothing of the others
    if (ran.code === EXIT.trouble && /^(?:\[\])?\s*$/.test(ran.out)) return refusal(notes);
    const left = budget === undefined ? undefined : budget - tokensOf(notes);
    return { text: left === undefined ? ran.out : briefly(ran.out, left), ...(notes && { notes }) };
  }

  /** As the caller wrote it where that leads there from the first root: the answer names the file so. */
  async function shownPlace(name: string): Promise<string> {
    const place = await placeOf(name);
    return path.resolve(roots[0]!, name) === place ? name : place;
  }

  async function fix(given: Given): Promise<Answer> {
    const { path: name, write } = given;
    if (write === true) {
      if (typeof name !== 'string') return refusal('写回文件要写 path');
      const before = await draftOf({ path: name });
      const ran = await command(shared, roots[0]!, [
        'check',
        '--fix',
        '--format',
        'json',
        '--',
        await shownPlace(name),
      ]);
      if (ran.code === EXIT.trouble) return refusal(ran.err || ran.out);
      const after = await draftOf({ path: name });
      const changed = before.text !== after.text;
      return { text: JSON.stringify({ file: name, written: changed, facts: facts(before, after) }) };
    }
    const before = await draftOf(given);
    const shown = typeof name === 'string' ? await placeOf(name) : UNNAMED;
    if (path.extname(shown).toLowerCase() === '.docx') return refusal('不改写 Word 文件');
    const ran = await command(shared, roots[0]!, ['check', '--fix', '--stdin', '--stdin-filename', shown], before.text);
    if (ran.code === EXIT.trouble) return refusal(ran.err || ran.out);
    const after = tools.service.parse(ran.bytes.toString('utf8'), before.format);
    return { text: JSON.stringify({ text: after.text, facts: facts(before, after) }) };
  }

  const facts = (before: Draft, after: Draft): unknown => JSON.parse(compareAnswer(before, after, undefined));

  const answers: Readonly<Record<ToolName, (given: Given) => Promise<Answer>>> = {
    check,
    apply_safe_fixes: fix,
    list_placeholders: async (given) => ({ text: placeholdersAnswer(await draftOf(given), budgetOf(given)) }),
    outline: async (given) => ({ text: outlineAnswer(await draftOf(given), budgetOf(given)) }),
    compare: async (given) => {
      const old = await draftOf({ path: given['old'], text: given['old_text'] });
      const changed = await draftOf({ path: given['new'], text: given['new_text'] });
      const text = compareAnswer(old, changed, budgetOf(given));
      return { text: budgetOf(given) === undefined ? `${text}\n` : text };
    },
    house_profile: house,
    rules: ({ id, ...given }) =>
      Promise.resolve(rulesAnswer(tools.service.rules, typeof id === 'string' ? id : undefined, budgetOf(given))),
  };

  async function house(given: Given): Promise<Answer> {
    const { path: name } = given;
    const place = typeof name === 'string' ? await placeOf(name) : path.join(roots[0]!, UNNAMED);
    const nearest = await createProject(tools.service.rules).house(place);
    if (nearest?.message !== undefined) return refusal(`${nearest.path}：${nearest.message}`);
    return { text: houseAnswer(nearest?.memory?.summary, budgetOf(given)) };
  }

  return {
    async call(name, given) {
      if (!isToolName(name)) return refusal(`没有 ${name} 这个工具`);
      try {
        return await answers[name](given);
      } catch (error) {
        if (error instanceof Refused || error instanceof InputError) return refusal(error.message);
        throw error;
      }
    },
  };
}

function textOf(text: unknown): string {
  if (typeof text !== 'string') throw new Refused('请写 path 或 text');
  return text;
}

function isInside(file: string, root: string): boolean {
  const relative = path.relative(root, file);
  return relative === '' || (relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative));
}

/** The words and the model are loaded with the first call and kept. */
function once(tools: Tools): Tools {
  const { loadModel } = tools;
  let words: ReturnType<Tools['loadWords']> | undefined;
  let model: ReturnType<NonNullable<typeof loadModel>> | undefined;
  return {
    ...tools,
    loadWords: () => (words ??= tools.loadWords()),
    ...(loadModel && { loadModel: () => (model ??= loadModel()) }),
  };
}

/** The findings of a report in few words, as many as the budget holds. */
function briefly(report: string, budget: number): string {
  const files = JSON.parse(report) as readonly { readonly file: string; readonly findings: readonly PlacedFinding[] }[];
  const isOne = files.length === 1;
  return withinBudget(
    files.flatMap(({ file, findings }) => findings.map((finding) => briefFinding(isOne ? '' : file, finding))),
    budget,
  );
}

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
  readonly bytes: Buffer;
}

/** Runs a command of the command line in a folder, and keeps what it prints. */
async function command(tools: Tools, cwd: string, argv: readonly string[], input = ''): Promise<Ran> {
  let out = '';
  let err = '';
  const bytes: Uint8Array[] = [];
  const io: Io = {
    cwd,
    terminal: false,
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    bytes: (chunk) => void bytes.push(chunk),
    stdin: () => Promise.resolve(Buffer.from(input, 'utf8')),
  };
  const code = await run(argv, io, tools);
  return { code, out, err, bytes: Buffer.concat(bytes) };
}
