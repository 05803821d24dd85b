import {
  DiagnosticSeverity,
  DiagnosticTag,
  type Diagnostic,
  type DiagnosticRelatedInformation,
} from 'vscode-languageserver';
import type { Finding } from '../contract/finding';
import { RULES } from '../rules/index';
import type { Draft } from '../syntax/types';
import { rangeOf } from './places';
import type { DiagnosticData } from '../protocol/requests';

/** Shown as the source of each diagnostic. */
export const SOURCE = '笔杆子';

/** What the client is told of the rule of a finding. */
const DATA: ReadonlyMap<string, DiagnosticData> = new Map(
  RULES.map(({ id, title, heldWhile }) => [id, { title, ...(heldWhile && { heldWhile }) }]),
);

const SEVERITY = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
} as const;
const TAGS = { unnecessary: DiagnosticTag.Unnecessary, deprecated: DiagnosticTag.Deprecated } as const;

/** A finding as LSP has it. `pageOf` gives the address of a rule's page, undefined where there is none. */
export function toDiagnostic(
  finding: Finding,
  uri: string,
  draft: Draft,
  pageOf: (rule: string) => string | undefined,
): Diagnostic {
  const href = pageOf(finding.rule);
  const data = DATA.get(finding.rule);
  return {
    range: rangeOf(draft, finding),
    severity: SEVERITY[finding.severity],
    code: finding.rule,
    ...(href !== undefined && { codeDescription: { href } }),
    source: SOURCE,
    message: finding.message,
    ...(data && { data }),
    ...(finding.tags && { tags: finding.tags.map((t) => TAGS[t]) }),
    ...(finding.related && {
      relatedInformation: finding.related.map((r): DiagnosticRelatedInformation => ({
        location: { uri, range: rangeOf(draft, r) },
        message: r.message,
      })),
    }),
  };
}
