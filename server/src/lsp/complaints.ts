import type { Connection } from 'vscode-languageserver';
import type { FileProblem } from '../configuration/file';
import { REFUSED, type Found } from '../configuration/lookup';
import { lineIndex } from '../text/line-index';
import { tell } from './tell';

/** Tells the writer what is wrong in files of settings; what was told and is still so is not told again. */
export interface Complaints {
  about(configuredFile: Found<{ readonly problems: readonly FileProblem[] }>): void;
  say(line: string): void;
}

export function createComplaints(connection: Connection): Complaints {
  const told = new Set<string>();
  return {
    about(configuredFile) {
      // one message a file, not one a slip
      const news = linesOf(configuredFile).filter((line) => !told.has(line));
      for (const line of news) told.add(line);
      if (news.length > 0)
        tell(connection, 'warning', news[0]! + (news.length > 1 ? `（另有 ${news.length - 1} 处）` : ''));
      for (const line of news.slice(1)) connection.console.warn(line);
    },
    say(line) {
      if (told.has(line)) return;
      told.add(line);
      tell(connection, 'warning', line);
    },
  };
}

function linesOf(file: Found<{ readonly problems: readonly FileProblem[] }>): string[] {
  if (file.refused !== undefined) return [`${file.path}：${REFUSED[file.refused]}，未生效。`];
  return file.value.problems.map((p) => {
    const { line, character } = lineIndex(file.text).positionAt(p.start);
    return `${file.path}:${line + 1}:${character + 1} ${p.message}`;
  });
}
