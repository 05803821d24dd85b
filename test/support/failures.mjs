// What failed, in one piece at the end of a run: the name, the message, and the last of what was printed. Runners nest
// (npm test runs that of VS Code, which runs sittings), so a piece stands between two lines by which the outer one finds it.
const BEGIN = '== what failed';
const END = '== that is what failed';

const LINES_OF_MESSAGE = 24;
const LINES_OF_OUTPUT = 20;

const indented = (text, mark) => text.replace(/^/gm, mark);

/** The lines with which a text ends. */
export function endOf(text) {
  return text.trimEnd().split('\n').slice(-LINES_OF_OUTPUT).join('\n');
}

/** One failure as text: its name, its message and, where there is any, the last of what was printed before it. */
export function failure(name, message, output = '') {
  const told = message.trimEnd().split('\n').slice(0, LINES_OF_MESSAGE).join('\n');
  return [name, indented(told, '    '), ...(output === '' ? [] : [indented(endOf(output), '    | ')])].join('\n');
}

/** Failures as the piece that an outer runner finds; nothing where nothing failed. */
export function pieceOf(failures) {
  return failures.length === 0 ? '' : `\n${BEGIN}\n\n${failures.join('\n\n')}\n\n${END}\n`;
}

const PIECE = new RegExp(`^${BEGIN}\n\n([\\s\\S]*?)\n\n${END}$`, 'gm');

/** The failures that a runner has told of in what it printed. */
export function failuresIn(text) {
  return [...text.matchAll(PIECE)].map(([, piece]) => piece);
}

/** What a runner printed without the piece of its failures, which the outer one tells itself: else it were told twice. */
export function withoutFailures(text) {
  return text.replace(PIECE, '');
}
