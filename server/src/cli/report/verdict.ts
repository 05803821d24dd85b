import { verdict } from '../../features/verdict';
import { createTally, type FileOutcome } from '../outcome';
import type { Report } from './report';
import { foldedLines } from './text';

/**
 * 定稿检查: one verdict, then what must be mended before the speech is handed over (errors), then what a person should
 * look at (warnings). Hints are only counted: they keep no speech back. The verdict stands first, so that all is written
 * at the end.
 */
export function verdictReport(): Report {
  const tally = createTally();
  const lists = { error: '', warning: '' };
  const list = (file: FileOutcome, severity: 'error' | 'warning'): string =>
    foldedLines(
      file,
      file.findings.filter((finding) => finding.severity === severity),
    );
  return {
    file(file) {
      tally.add(file);
      lists.error += list(file, 'error');
      lists.warning += list(file, 'warning');
      return '';
    },
    end(failures) {
      const { error: errors, warning: warnings, information, hint } = tally.counts;
      const hints = information + hint;
      return [
        `定稿检查：${verdict(errors, warnings, failures.length)}\n`,
        errors > 0 ? `\n必须修改（${errors} 处）\n${lists.error}` : '',
        warnings > 0 ? `\n请逐处核对（${warnings} 处）\n${lists.warning}` : '',
        hints > 0 ? `\n另有提示 ${hints} 处，不影响交稿；不加 --preset 定稿 时逐条列出。\n` : '',
      ].join('');
    },
  };
}
