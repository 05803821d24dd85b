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
import { InputError } from '../node/input';
import { createProject } from '../node/project';
import { command, type Ran } from './command';
import { createDeskDrafts, Refused, textOf, UNNAMED, type DeskDrafts, type Given } from './desk-drafts';
import { EXIT } from './io';

/** What the tools of one desk share. */
interface DeskTools {
  readonly service: Tools['service'];
  readonly drafts: DeskDrafts;
  /** The folder that paths start from. */
  readonly root: string;
  run(argv: readonly string[], input?: string): Promise<Ran>;
}

/**
 * Answers the tools from the files under some folders, given as real paths. What it says of a draft is what the commands
 * print: the calls go through the same command line.
 */
export function createDesk(roots: readonly string[], tools: Tools): Desk {
  const shared = once(tools);
  const root = roots[0]!;
  const answers = answersOf({
    service: tools.service,
    drafts: createDeskDrafts(roots, tools.service),
    root,
    run: (argv, input) => command(shared, root, argv, input),
  });
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

function answersOf(desk: DeskTools): Readonly<Record<ToolName, (given: Given) => Promise<Answer>>> {
  const { service, drafts } = desk;
  const { draftOf } = drafts;
  return {
    check: (given) => check(desk, given),
    apply_safe_fixes: (given) => (given['write'] === true ? fixFile(desk, given) : fixCopy(desk, given)),
    list_placeholders: async (given) => ({ text: placeholdersAnswer(await draftOf(given), budgetOf(given)) }),
    outline: async (given) => ({ text: outlineAnswer(await draftOf(given), budgetOf(given)) }),
    compare: async (given) => {
      const old = await draftOf({ path: given['old'], text: given['old_text'] });
      const changed = await draftOf({ path: given['new'], text: given['new_text'] });
      const text = compareAnswer(old, changed, budgetOf(given));
      return { text: budgetOf(given) === undefined ? `${text}\n` : text };
    },
    house_profile: async (given) => {
      const { path: name } = given;
      const place = typeof name === 'string' ? await drafts.placeOf(name) : path.join(desk.root, UNNAMED);
      const nearest = await createProject(service.rules).house(place);
      if (nearest?.message !== undefined) return refusal(`${nearest.path}：${nearest.message}`);
      return { text: houseAnswer(nearest?.memory?.summary, budgetOf(given)) };
    },
    rules: ({ id, ...given }) =>
      Promise.resolve(rulesAnswer(service.rules, typeof id === 'string' ? id : undefined, budgetOf(given))),
  };
}

async function check({ drafts, run }: DeskTools, given: Given): Promise<Answer> {
  const { path: name, text } = given;
  const ran =
    typeof name === 'string'
      ? await run(['check', '--format', 'json', '--', await drafts.shownPlace(name)])
      : await run(['check', '--format', 'json', '--stdin', '--stdin-filename', UNNAMED], textOf(text));
  const budget = budgetOf(given);
  const notes = budget === undefined ? ran.err : cutToBudget(ran.err, budget >> 1);
  // one file of a folder that cannot be read hides nothing of the others
  if (ran.code === EXIT.trouble && /^(?:\[\])?\s*$/.test(ran.out)) return refusal(notes);
  const left = budget === undefined ? undefined : budget - tokensOf(notes);
  return { text: left === undefined ? ran.out : briefly(ran.out, left), ...(notes && { notes }) };
}

/** Makes the safe changes in a file. */
async function fixFile({ drafts, run }: DeskTools, { path: name }: Given): Promise<Answer> {
  if (typeof name !== 'string') return refusal('写回文件要写 path');
  const before = await drafts.draftOf({ path: name });
  const ran = await run(['check', '--fix', '--format', 'json', '--', await drafts.shownPlace(name)]);
  if (ran.code === EXIT.trouble) return refusal(ran.err || ran.out);
  const after = await drafts.draftOf({ path: name });
  const changed = before.text !== after.text;
  return { text: JSON.stringify({ file: name, written: changed, facts: facts(before, after) }) };
}

/** Gives a draft back with the safe changes made; no file is touched. */
async function fixCopy({ service, drafts, run }: DeskTools, given: Given): Promise<Answer> {
  const { path: name } = given;
  const before = await drafts.draftOf(given);
  const shown = typeof name === 'string' ? await drafts.placeOf(name) : UNNAMED;
  if (path.extname(shown).toLowerCase() === '.docx') return refusal('不改写 Word 文件');
  const ran = await run(['check', '--fix', '--stdin', '--stdin-filename', shown], before.text);
  if (ran.code === EXIT.trouble) return refusal(ran.err || ran.out);
  const after = service.parse(ran.bytes.toString('utf8'), before.format);
  return { text: JSON.stringify({ text: after.text, facts: facts(before, after) }) };
}

/** What a fix has changed of the facts of a draft: nothing, one hopes. */
const facts = (before: Draft, after: Draft): unknown => JSON.parse(compareAnswer(before, after, undefined));

const budgetOf = ({ budget }: Given): number | undefined => (typeof budget === 'number' ? budget : undefined);

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
