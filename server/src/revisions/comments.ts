import { readXml } from '../docx/xml-reader';

/** A comment of a Word file. */
export interface Comment {
  readonly id: string;
  readonly author: string;
  readonly date: string | undefined;
  readonly text: string;
  /** Id that its last paragraph bears, by which Word says more of it. */
  readonly paragraphId: string | undefined;
}

/** What Word says of a comment in a part of its own, by the id of its last paragraph. */
export interface CommentState {
  readonly done: boolean;
  /** Whether it answers another one. */
  readonly answers: boolean;
}

/** Reads the comments of a file; what a tracked change took out of them is left out. Throws `DocxError` for malformed XML. */
export function readComments(xml: string | undefined): Comment[] {
  const comments: Comment[] = [];
  if (xml === undefined) return comments;
  let open:
    | { id: string; author: string; date: string | undefined; lines: string[]; paragraphId: string | undefined }
    | undefined;
  let inText = false;
  readXml(xml, {
    open(element) {
      const { name } = element;
      if (name === 'del' || name === 'moveFrom' || name === 'pPr' || name === 'rPr') return 'skip';
      if (name === 'comment')
        open = {
          id: element.attribute('id') ?? '',
          author: element.attribute('author') ?? '',
          date: element.attribute('date'),
          lines: [],
          paragraphId: undefined,
        };
      if (name === 'p' && open) {
        open.lines.push('');
        open.paragraphId = element.attribute('paraId');
      }
      if ((name === 'tab' || name === 'br') && open && open.lines.length > 0) open.lines[open.lines.length - 1] += ' ';
      inText = name === 't';
      return;
    },
    text(text) {
      if (inText && open && open.lines.length > 0) open.lines[open.lines.length - 1] += text;
    },
    close(name) {
      if (name === 't') inText = false;
      if (name !== 'comment' || !open) return;
      const { lines, ...rest } = open;
      comments.push({ ...rest, text: lines.join('\n').trim() });
      open = undefined;
    },
  });
  return comments;
}

/** What is said of comments in the part `commentsExtended`, by the id of their last paragraph. */
export function readCommentStates(xml: string | undefined): ReadonlyMap<string, CommentState> {
  const states = new Map<string, CommentState>();
  if (xml === undefined) return states;
  readXml(xml, {
    open(element) {
      const id = element.attribute('paraId');
      if (id === undefined) return;
      const done = element.attribute('done');
      states.set(id, {
        done: done === '1' || done === 'true',
        answers: element.attribute('paraIdParent') !== undefined,
      });
    },
    close: () => undefined,
  });
  return states;
}
