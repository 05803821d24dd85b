import { MAX_EXAMPLES_SHOWN, type Rule } from '../contract/rule';
import { SEVERITY_NAMES } from './rule-page';

/** Longest example in a hover; the page of the rule has longer ones. */
const LONGEST = 60;

/** What an example shows where the remedy is that something goes. */
const GONE = '（删去）';

/** What help on a finding goes by besides its rule. */
export interface HelpContext {
  /** Address of the rule's page; none where there is no such page. */
  readonly page?: string | undefined;
  /** Whether a text shows the kind of slip that the finding is: a rule may know several. */
  readonly shows?: (text: string) => boolean;
}

/** Help on a finding as Markdown: why, source, one example, how to silence. */
export function findingHelp(rule: Rule, { page, shows }: HelpContext = {}): string {
  const lines = [`**${rule.title}**（${SEVERITY_NAMES[rule.severity]}）`, rule.why, `依据：${rule.source}`];
  const all = rule.examples.bad.slice(0, MAX_EXAMPLES_SHOWN);
  const fitting = shows ? all.filter(({ text }) => shows(text.replaceAll(/[⟦⟧]/g, ''))) : [];
  const examples = fitting.length > 0 ? fitting : all;
  const example = examples.find((b) => shown(b.text).length <= LONGEST) ?? examples[0]!;
  const after = example.fixed ?? example.suggested;
  const [before, mended] =
    after === undefined ? [example.text] : [changed(example.text, after), changed(after, example.text)];
  lines.push(mended === undefined ? `例：${shown(before)}` : `例：${shown(before)} → ${shown(mended) || GONE}`);
  const more = page === undefined ? '' : `　[规则说明](${page})`;
  lines.push(`\`Alt+.\`（或 \`Ctrl+.\`）修改、忽略此处或关闭规则${more}`);
  return lines.join('  \n');
}

/** The line of an example that the other has not; the whole where there is none, or nothing where all that was marked has gone. */
function changed(text: string, other: string): string {
  const lines = text.split('\n');
  const others = other.replaceAll(/[⟦⟧]/g, '').split('\n');
  const changedLine = lines.find((line) => !others.includes(line.replaceAll(/[⟦⟧]/g, '')));
  if (changedLine !== undefined) return changedLine;
  const bare = new Set(lines.map((line) => line.replaceAll(/[⟦⟧]/g, '')));
  const isMended = !text.includes('⟦');
  return isMended && others.some((line) => line.trim() !== '' && !bare.has(line)) ? '' : text;
}

/** What is the same in all messages of one kind: they differ in what they quote and count. */
export function kindOf(message: string): string {
  return message.replaceAll(/“[^”]*”/g, '“”').replaceAll(/\d+/g, '0');
}

/**
 * An example with what is marked as code (bold does not open or close beside Chinese marks), cut to the sentence of the
 * mark where it is long; Markdown escaped.
 */
function shown(text: string): string {
  const mark = text.indexOf('⟦');
  const around = mark < 0 || text.length <= LONGEST ? text : sentence(text, mark);
  const flat = around.trim().replaceAll(/\s*\n\s*/g, ' / ');
  const cut = flat.length > LONGEST * 2 ? `${flat.slice(0, LONGEST * 2)}…` : flat;
  return cut
    .split(/⟦([^⟧]*)⟧/)
    .map((part, i) => (i % 2 === 1 ? `\`${part.replaceAll('`', '')}\`` : escape(part)))
    .join('');
}

function escape(text: string): string {
  return text.replaceAll(/[\\`*_{}[\]<>#|~]/g, '\\$&').replaceAll(/[⟦⟧]/g, '');
}

function sentence(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('。', offset), text.lastIndexOf('\n', offset)) + 1;
  const end = /[。\n]/.exec(text.slice(text.indexOf('⟧', offset) + 1));
  return text.slice(start, end ? text.indexOf('⟧', offset) + 2 + end.index : undefined);
}
