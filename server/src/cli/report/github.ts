import path from 'node:path';
import type { Severity } from '../../contract/rule';
import type { FileOutcome } from '../outcome';
import { visible } from './escape';
import type { Report } from './report';

const COMMANDS: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** GitHub Actions workflow commands: each finding becomes an annotation of its line. */
export function githubReport(cwd: string): Report {
  return {
    file: (f) =>
      f.findings
        .map(({ severity, range, rule, message }) => {
          const properties = {
            file: nameOf(f, cwd),
            line: range.start.line + 1,
            col: range.start.character + 1,
            endLine: range.end.line + 1,
            endColumn: range.end.character + 1,
            title: rule,
          };
          const list = Object.entries(properties).map(([k, v]) => `${k}=${property(String(v))}`);
          return `::${COMMANDS[severity]} ${list.join(',')}::${data(message)}\n`;
        })
        .join(''),
    end: () => '',
  };
}

function nameOf({ path: place, shown }: FileOutcome, cwd: string): string {
  return place === undefined ? shown : path.relative(cwd, place).split(path.sep).join('/');
}

// escapes of the runner's own toolkit (core/command.ts): a message ends at a line break, a property at : or ,
function data(text: string): string {
  return visible(text).replace(/%/g, '%25');
}

function property(text: string): string {
  return data(text).replace(/:/g, '%3A').replace(/,/g, '%2C');
}
