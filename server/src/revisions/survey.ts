import { changeOf, isTrackedChange } from '../docx/tracked-changes';
import type { TrackedChange } from '../docx/word-text';
import { readXml, type Element } from '../docx/xml-reader';

/** A text that one person put in and another took out again. */
export interface Cut {
  readonly author: string;
  readonly text: string;
  /** Where it stands in the XML. */
  readonly offset: number;
}

/** What a part says of its revisions beside its text. */
export interface Survey {
  /** Revisions of looks alone. */
  formatting: number;
  readonly cuts: Cut[];
  /** Name of the move that a moved text belongs to, by the offset of its element. */
  readonly moves: Map<number, string>;
  /** Stretch of the XML that each comment stands on, by its id. */
  readonly anchors: Map<string, { start: number; end: number }>;
}

/** Elements that keep how something looked before (ECMA-376 part 1, 17.13.5). */
const FORMATTING = new Set([
  'rPrChange',
  'pPrChange',
  'sectPrChange',
  'tblPrChange',
  'tblPrExChange',
  'tblGridChange',
  'trPrChange',
  'tcPrChange',
  'numberingChange',
]);
const CONTENT = new Set(['p', 'r', 'hyperlink', 'smartTag', 'sdtContent', 'ins', 'del', 'moveFrom', 'moveTo', 'body']);

/** Reads what a part says of its revisions beside its text. Throws `DocxError` for malformed XML. */
export function surveyRevisions(xml: string): Survey {
  const survey: Survey = { formatting: 0, cuts: [], moves: new Map(), anchors: new Map() };
  const open: (TrackedChange | undefined)[] = [];
  const parents: string[] = [];
  /** Names of the moves whose ranges are open. */
  const names = { moveFrom: '', moveTo: '' };
  let deleted: { readonly by: string; text: string; readonly offset: number } | undefined;
  readXml(xml, {
    open(element) {
      const { name } = element;
      if (FORMATTING.has(name)) {
        survey.formatting++;
        return 'skip';
      }
      const isChange = isTrackedChange(name) && CONTENT.has(parents.at(-1) ?? '');
      const change = isChange ? changeOf(element) : undefined;
      if (isTrackedChange(name)) noteMove(survey, names, element);
      if (name === 'moveFromRangeStart' || name === 'moveFromRangeEnd')
        names.moveFrom = element.attribute('name') ?? '';
      if (name === 'moveToRangeStart' || name === 'moveToRangeEnd') names.moveTo = element.attribute('name') ?? '';
      noteAnchor(survey, element);
      if (name === 'delText') deleted = { by: takenOutBy(open), text: '', offset: element.start };
      parents.push(name);
      open.push(change);
      return;
    },
    text(text) {
      if (deleted) deleted.text += text;
    },
    close(name) {
      parents.pop();
      open.pop();
      if (name !== 'delText' || !deleted) return;
      if (open.some((c) => c?.kind === 'ins' || c?.kind === 'moveTo') && deleted.text !== '')
        survey.cuts.push({ author: deleted.by, text: deleted.text, offset: deleted.offset });
      deleted = undefined;
    },
  });
  return survey;
}

function takenOutBy(open: readonly (TrackedChange | undefined)[]): string {
  return open.findLast((c) => c?.kind === 'del' || c?.kind === 'moveFrom')?.author ?? '';
}

function noteMove({ moves }: Survey, names: { moveFrom: string; moveTo: string }, { name, start }: Element): void {
  if ((name === 'moveFrom' || name === 'moveTo') && names[name] !== '') moves.set(start, names[name]);
}

function noteAnchor({ anchors }: Survey, element: Element): void {
  const { name, start, inner } = element;
  if (!name.startsWith('comment')) return;
  const id = element.attribute('id');
  if (id === undefined) return;
  if (name === 'commentRangeStart') anchors.set(id, { start: inner, end: inner });
  else if (name === 'commentRangeEnd' && anchors.has(id)) anchors.get(id)!.end = start;
  else if (name === 'commentReference' && !anchors.has(id)) anchors.set(id, { start, end: start });
}
