import { verdict } from '../../features/verdict';
import { countOf, type Outcome } from '../outcome';
import { foldedLines } from './text';

/**
 * 定稿检查: one verdict, then what must be mended before the speech is handed over (errors), then what a person should
 * look at (warnings). Hints are only counted: they keep no speech back.
 */
export function verdictReport({ files, failures }: Outcome): string {
  const errors = countOf(files, 'error');
  const warnings = countOf(files, 'warning');
  const hints = countOf(files, 'information') + countOf(files, 'hint');
  const list = (severity: 'error' | 'warning'): string =>
    files
      .map((f) =>
        foldedLines(
          f,
          f.findings.filter((finding) => finding.severity === severity),
        ),
      )
      .join('');
  const parts = [
    `定稿检查：${verdict(errors, warnings, failures.length)}\n`,
    errors > 0 ? `\n必须修改（${errors} 处）\n${list('error')}` : '',
    warnings > 0 ? `\n请逐处核对（${warnings} 处）\n${list('warning')}` : '',
    hints > 0 ? `\n另有提示 ${hints} 处，不影响交稿；不加 --preset 定稿 时逐条列出。\n` : '',
  ];
  return parts.join('');
}
