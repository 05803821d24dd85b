import { createTally, SEVERITY_NAMES, type Failure, type FileOutcome, type StaleRows, type Tally } from '../outcome';
import type { PlacedFinding } from '../../features/placed-findings';
import { visible } from './escape';
import type { Report } from './report';

/** The report for people: findings grouped by file, each `file:line:column severity rule message`, and a count. */
export function textReport(): Report {
  const tally = createTally();
  let groups = 0;
  return {
    file(f) {
      tally.add(f);
      return f.findings.length === 0 ? '' : `${groups++ > 0 ? '\n' : ''}${foldedLines(f, f.findings)}`;
    },
    end: (failures) => `${groups > 0 ? '\n' : ''}${countLine(tally, failures)}\n`,
  };
}

/** Findings of one kind in a file that people read one by one; the last of them says how many more there are. */
const MAX_LINES_OF_A_KIND = 5;

/** Findings of a file, one on a line, of each kind the first few. */
export function foldedLines(
  file: Pick<FileOutcome, 'shown' | 'paragraphs'>,
  findings: readonly PlacedFinding[],
): string {
  const total = new Map<string, number>();
  for (const { rule } of findings) total.set(rule, (total.get(rule) ?? 0) + 1);
  const listed = new Map<string, number>();
  return findings
    .map((finding) => {
      const { rule } = finding;
      const ordinal = (listed.get(rule) ?? 0) + 1;
      listed.set(rule, ordinal);
      if (ordinal > MAX_LINES_OF_A_KIND) return '';
      const more = ordinal === MAX_LINES_OF_A_KIND ? total.get(rule)! - ordinal : 0;
      return `${findingLine(file, finding)}${more > 0 ? `（同类还有 ${more} 处，--format json 全部列出）` : ''}\n`;
    })
    .join('');
}

/** One finding on one line; lines and columns count from 1, and a Word file is cited by paragraph and words. */
export function findingLine(
  { shown, paragraphs }: Pick<FileOutcome, 'shown' | 'paragraphs'>,
  { range, severity, rule, message, text }: PlacedFinding,
): string {
  const { line, character } = range.start;
  const place = paragraphs ? `第${paragraphs[line] ?? line + 1}段${cited(text)}` : `${line + 1}:${character + 1}`;
  return `${visible(shown)}:${place} ${SEVERITY_NAMES[severity]} ${rule} ${visible(message)}`;
}

/** The words of a finding, so that they can be searched for: Word shows no numbers of paragraphs. */
function cited(text: string): string {
  const words = text.trim();
  return words === '' ? '' : `“${visible(words.length > 16 ? `${words.slice(0, 15)}…` : words)}”`;
}

/** What was checked and found, in one line; nothing is called sound that could not be read. */
function countLine({ files, shown, counts, fixable, fixed, ignored }: Tally, failures: readonly Failure[]): string {
  // what could be read but not written back was checked
  const unread = failures.filter((x) => !shown.has(x.shown)).length;
  const missing = unread > 0 ? `${unread} 个文件未能检查` : '';
  if (files === 0) return `没有检查任何文件${missing && `：${missing}`}。`;
  const parts = (['error', 'warning'] as const).map((s) => ({ s, n: counts[s] })).filter(({ n }) => n > 0);
  const total = parts.reduce((sum, { n }) => sum + n, 0);
  const hints = counts.information + counts.hint;
  return [
    `检查 ${files} 个文件，`,
    fixed > 0 ? `已自动修改 ${fixed} 处，` : '',
    total === 0
      ? `${fixed > 0 ? '再' : ''}没有发现${hints > 0 ? '必错、疑似之处' : '问题'}。`
      : `${fixed > 0 ? '还有' : '发现'} ${total} 处：${parts.map(({ s, n }) => `${SEVERITY_NAMES[s]} ${n}`).join('，')}。`,
    hints > 0 ? `另有提示 ${hints} 处，未计入。` : '',
    fixable > 0 ? `其中 ${fixable} 处可用 --fix 自动修改。` : '',
    ignored > 0 ? `按忽略清单略去 ${ignored} 处。` : '',
    missing && `另有 ${missing}。`,
  ].join('');
}

/** Rows of ignore lists that are of no use any more, one a line. */
export function staleReport(stale: readonly StaleRows[]): string {
  const count = stale.reduce((n, s) => n + s.rows.length, 0);
  if (count === 0) return '忽略清单没有多余的行。\n';
  const lines = stale.flatMap(({ file, rows }) =>
    rows.map((r) => `${visible(file)} 已用不到 ${visible(r.rule)} “${visible(r.text)}”（${visible(r.context)}）\n`),
  );
  return `${lines.join('')}忽略清单有 ${count} 行已用不到，可以删去。\n`;
}
