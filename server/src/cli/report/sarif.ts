import { createHash } from 'node:crypto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ArtifactLocation, Log, Region, ReportingDescriptor, Result } from 'sarif';
import type { Rule, Severity } from '../../contract/rule';
import type { Failure, FileOutcome } from '../outcome';
import type { PlacedFinding, PlacedFix, Range } from '../../features/placed-findings';
import { visible } from './escape';
import { createList } from './json';
import type { Report } from './report';

type Level = 'error' | 'warning' | 'note';
const LEVELS: Readonly<Record<Severity, Level>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

/**
 * SARIF 2.1.0 (OASIS), with the safe fixes; what could not be read stands among the notifications. These come last: they
 * are known when all files are told.
 */
export function sarifReport(rules: readonly Rule[], version: string, cwd: string): Report {
  const index = new Map(rules.map((r, i) => [r.id as string, i]));
  const list = createList(4);
  const [head, tail] = around(rules, version, []);
  let begun = false;
  const begin = (): string => {
    if (begun) return '';
    begun = true;
    return head;
  };
  return {
    file: (f) => begin() + f.findings.map((finding) => list.next(result(f, finding, index, cwd))).join(''),
    end: (failures) => `${begin()}${list.end()}${failures.length === 0 ? tail : around(rules, version, failures)[1]}`,
  };
}

/** What stands before and behind the results. */
function around(rules: readonly Rule[], version: string, failures: readonly Failure[]): readonly [string, string] {
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'biganzi',
            fullName: '笔杆子 Biganzi',
            version,
            language: 'zh-CN',
            rules: rules.map(descriptor),
          },
        },
        language: 'zh-CN',
        columnKind: 'utf16CodeUnits',
        results: [],
        invocations: [
          {
            executionSuccessful: failures.length === 0,
            toolExecutionNotifications: failures.map(({ shown, message }) => ({
              level: 'error' as const,
              message: { text: plain(`${shown}：${message}`) },
            })),
          },
        ],
      },
    ],
  };
  const [head, tail] = JSON.stringify(log, null, 2).split(RESULTS) as [string, string];
  return [`${head}"results": `, `${tail}\n`];
}

/** The empty list of a run: no text of a rule or a file holds a line break that is not escaped. */
const RESULTS = /(?<=\n {6})"results": \[\]/;

function descriptor(rule: Rule): ReportingDescriptor {
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    fullDescription: { text: rule.what },
    help: { text: `${rule.what}\n${rule.why}\n依据：${rule.source}` },
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

function result(file: FileOutcome, finding: PlacedFinding, index: ReadonlyMap<string, number>, cwd: string): Result {
  const artifactLocation: ArtifactLocation = { uri: uriOf(file, cwd) };
  const rule = index.get(finding.rule);
  return {
    ruleId: finding.rule,
    ...(rule !== undefined && { ruleIndex: rule }),
    level: LEVELS[finding.severity],
    message: { text: plain(finding.message) },
    locations: [{ physicalLocation: { artifactLocation, region: regionOf(finding.range) } }],
    ...(finding.related && {
      relatedLocations: finding.related.map((r, id) => ({
        id,
        message: { text: plain(r.message) },
        physicalLocation: { artifactLocation, region: regionOf(r.range) },
      })),
    }),
    ...(finding.fix && { fixes: [fixOf(finding.fix, artifactLocation)] }),
    partialFingerprints: { 'biganziContext/v1': fingerprint(finding) },
  };
}

function fixOf(fix: PlacedFix, artifactLocation: ArtifactLocation): NonNullable<Result['fixes']>[number] {
  return {
    description: { text: visible(fix.title) },
    artifactChanges: [
      {
        artifactLocation,
        replacements: fix.edits.map((e) => ({
          deletedRegion: regionOf(e.range),
          insertedContent: { text: e.newText },
        })),
      },
    ],
  };
}

/** A message in which nothing is a link: [text](target) is one unless its bracket is escaped (SARIF 2.1.0, 3.11.6). */
function plain(text: string): string {
  return visible(text).replace(/\[(?=[^\]]*\]\()/g, '\\[');
}

function regionOf({ start, end }: Range): Region {
  return {
    startLine: start.line + 1,
    startColumn: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
  };
}

/** The same for a finding wherever its line has moved: what an ignore row is keyed by. */
function fingerprint({ rule, text, context }: PlacedFinding): string {
  return createHash('sha256')
    .update(JSON.stringify([rule, text, context]))
    .digest('hex');
}

/** Relative to the working folder where the file lies in it, else a file URI. */
function uriOf({ path: place, shown }: FileOutcome, cwd: string): string {
  if (place === undefined) return encodePath(shown);
  const relative = path.relative(cwd, place);
  if (relative.startsWith('..') || path.isAbsolute(relative)) return pathToFileURL(place).href;
  return encodePath(relative.split(path.sep).join('/'));
}

function encodePath(name: string): string {
  return name
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD')))
    .join('/');
}
