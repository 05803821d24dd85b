import {
  CompletionItemKind,
  CompletionTriggerKind,
  InsertTextFormat,
  type CompletionItem,
  type CompletionList,
  type CompletionParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { fits } from '../../features/complete/fits';
import { SKELETONS } from '../../features/complete/skeletons';
import { houseLines, houseWords } from '../../features/complete/house-words';
import { wordsAt, type OwnWords, type WordOffer } from '../../features/complete/words';
import type { House } from '../../contract/rule';
import type { Snippet } from '../../features/snippets';
import { continuationsAt } from '../../features/continue-series';
import { isProseAt } from '../../syntax/source';
import type { Draft } from '../../syntax/types';
import { family } from '../../syntax/families';
import { lineOf } from '../../text/line-index';
import { offsetOf, rangeOf } from '../places';
import type { OpenDocument } from '../documents';
import type { OwnSnippet } from '../../workspace/own-snippets';
import { onSpeech, type Session } from '../session';
import { ownItems } from './own-snippets';
import { snippetItems } from './snippets';

export const COMPLETION_CAPABILITIES = {
  completionProvider: { triggerCharacters: ['、', '（'] },
} as const satisfies ServerCapabilities;

/** What stands before the caret where no word is begun: a mark, a blank, the head of the text, or a letter. */
const UNSETTLED = /^[^\p{Script=Han}\d×]?$/u;
/** Longest text at the start of a line that may still become a marker. */
const LONGEST_MARKER = 3;

/**
 * Completion: the next member or a new series where a line is begun, ready snippets for the place (`snippets`) and those that
 * the writer has kept; words and phrases where the writer asks for them.
 */
export function registerCompletion(session: Session, snippets: () => readonly Snippet[]): void {
  /** What the writer has kept in the folder of a draft. In other languages VS Code lists it itself. */
  const ownOf = async ({ uri, languageId }: OpenDocument): Promise<readonly OwnSnippet[]> => {
    const file = session.settings.pathOf(uri);
    const folder = file === undefined ? undefined : session.settings.foldersOf(file).at(-1);
    return folder === undefined || languageId !== 'speech-draft' ? [] : session.files.ownSnippets(folder, languageId);
  };
  session.connection.onCompletion(
    onSpeech(
      session,
      async (
        document,
        { position, context }: CompletionParams,
        { configuration },
      ): Promise<CompletionItem[] | CompletionList> => {
        // a list that comes unasked in the middle of a sentence would disturb the input method
        const unasked = context?.triggerKind === CompletionTriggerKind.TriggerCharacter;
        // files are read before the draft is looked at: it may change meanwhile
        const ownSnippets = unasked ? [] : await ownOf(document);
        const { draft } = document;
        const offset = offsetOf(draft, position);
        if (!isProseAt(draft, offset)) return [];
        const items = lineItems(draft, offset);
        if (unasked) return items;
        const { house } = configuration;
        const words = wordsAt(draft, offset, ownWords(house, draft, offset)).map((w, i) =>
          wordItem(draft, offset, w, i),
        );
        const ready = snippetItems(snippets(), document, offset, house.memory);
        const all = [...items, ...words, ...ownItems(ownSnippets, document, offset), ...ready];
        // Where nothing is typed yet, or letters of an input method stand for a moment, the list is no list for what comes
        // next: a finished one would stay as it is, and Tab would put its entry in the place of the words just composed.
        return UNSETTLED.test(draft.text.slice(Math.max(0, offset - 1), offset))
          ? { isIncomplete: true, items: all }
          : all;
      },
      { markdown: true },
    ),
  );
}

/** What the unit of a draft has of its own for an offset. */
const ownWords = ({ formulas, memory }: House, draft: Draft, offset: number): OwnWords => ({
  formulas,
  ...(memory && { words: houseWords(memory), lines: houseLines(memory, draft, lineOf(draft.starts, offset)) }),
});

/** What may begin the line of an offset. */
function lineItems(draft: Draft, offset: number): CompletionItem[] {
  const line = lineOf(draft.starts, offset);
  // the marks of a heading or a quotation stand before what is typed
  const typed = draft.paragraphs[line]!.text.slice(0, offset - draft.starts[line]!).replace(/^[\s\ufdd0]+/, '');
  if (typed.trimEnd().length > LONGEST_MARKER) return [];
  const range = rangeOf(draft, { start: offset - typed.length, end: offset });
  const snippet = (label: string, detail: string, newText: string, sortText: string): CompletionItem => ({
    label,
    // not Snippet: VS Code hides that kind in a speech draft, whose contributed snippets know no place
    kind: CompletionItemKind.Value,
    detail,
    insertTextFormat: InsertTextFormat.Snippet,
    filterText: typed || label,
    sortText,
    textEdit: { range, newText },
  });
  const next = continuationsAt(draft, line).filter((c) => fits(typed, c.marker));
  const open = (marker: string): boolean => next.some((c) => fits(marker, c.marker));
  return [
    ...next.map((c, i) =>
      snippet(c.label, c.vector.length > 0 ? `接续本组：${c.vector.join('+')} 字` : '接续本组', c.snippet, `0${i}`),
    ),
    ...SKELETONS.filter((s) => fits(typed, family(s.family).write(1)!) && !open(family(s.family).write(1)!)).map(
      (s, i) => snippet(s.label, '新的一组', s.snippet, `1${i}`),
    ),
  ];
}

const KINDS = {
  formula: CompletionItemKind.Constant,
  members: CompletionItemKind.EnumMember,
  transition: CompletionItemKind.Keyword,
  term: CompletionItemKind.Text,
  house: CompletionItemKind.Value,
} as const satisfies Record<WordOffer['kind'], CompletionItemKind>;

function wordItem(
  draft: Draft,
  offset: number,
  { text, typed, kind, detail, filter }: WordOffer,
  i: number,
): CompletionItem {
  return {
    label: text,
    kind: KINDS[kind],
    detail,
    filterText: filter,
    sortText: `2${String(i).padStart(3, '0')}`,
    textEdit: { range: rangeOf(draft, { start: offset - typed, end: offset }), newText: text },
  };
}
