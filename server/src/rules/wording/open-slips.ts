import turnedTable from '../../../data/kept/everyday-turned.tsv';
import type { Report, WordView } from '../../contract/rule';
import { apartTypos, standsApart, standsBesideCompany, type ApartTypo } from '../../facts/apart-typos';
import { openTypos, wordingOf } from '../../facts/open-typos';
import { hasOneOther, standInsApart, standInsOf } from '../../facts/stand-ins';
import type { StandIn } from '../../lexicon/company-index';
import { everydayForms } from '../../lexicon/misspellings';
import type { Suspicion } from '../../lexicon/model/judge';
import type { Word } from '../../lexicon/segmenter';
import { isSurname } from '../../lexicon/surnames';
import { isAtSeam } from '../../lexicon/swapped-characters';
import { allWords } from '../../lexicon/word-sets';
import type { Paragraph } from '../../syntax/types';
import type { Span } from '../../text/span';
import { tableColumn } from '../../text/table';

/** 博世（Bosch）: a name that is given in its own letters as well. */
const HAS_FOREIGN_FORM = /^[（(][A-Za-z]/;

/** 橙诺农业有限公司, 良浩学子: what is called by a name that its founders made up, or after a person. */
const HAS_MADE_NAME = /^(?:\p{Script=Han}{0,8}?(?:公司|集团|合作社|事务所|工作室)|学子|中学|高中|小学)/u;

/** 信计032班, 信计18级: what a university calls one of its subjects, whose short name no dictionary has. */
const NAMES_A_CLASS = /^\d{2,4}(?:班|级)/;

/** Words of few documents, which the model has never read. */
const RARE: ReadonlySet<string> = new Set(['勠力', '实验师', '增质']);

/**
 * Log-odds from which the model is believed. In news of schools that nobody had read, all that lay below was right; of forms
 * that it had never seen, two in ten were slips below their bar. What is a word by itself (耐力, 延展) takes more as well.
 */
const LEAST_SCORE = { word: 3, character: 3.5, wholeWord: 4.2, name: 5, unseen: 4 } as const;

/** What the model suspects, but for characters that stand twice. Less sure ones only for a closer read. */
export function openSlips(paragraph: Paragraph, words: WordView, closer: boolean): Report[] {
  const suspicions = (words.suspicionsOf(paragraph) ?? []).filter(
    (suspicion) =>
      suspicion.kind !== 'double' &&
      (closer || isSure(paragraph.text, suspicion)) &&
      !HAS_FOREIGN_FORM.test(paragraph.text.slice(suspicion.word.end)),
  );
  const standIns = [...standInsOf(paragraph), ...toldByCompany(paragraph, words, closer)];
  return openTypos(paragraph, suspicions)
    .filter(({ word }) => !standIns.some(({ start, end }) => word.start < end && start < word.end))
    .map((suspicion) => openSlip(paragraph.text, suspicion));
}

/** Whether a suspicion is told at the usual reading. A surname and one more character may be a person: 在陈杰的指导下. */
function isSure(text: string, suspicion: Suspicion): boolean {
  const { level, kind, score, word, isUnseen } = suspicion;
  if (isLength(kind)) return false;
  if (level === 'proof' || RARE.has(text.slice(word.start, word.end)) || HAS_MADE_NAME.test(text.slice(word.end)))
    return false;
  if (mayBeVerb(text, suspicion)) return false;
  const isPerson = word.end - word.start === 2 && isSurname(text[word.start]);
  if (isPerson) return score >= LEAST_SCORE.name;
  if (isUnseen) return score >= LEAST_SCORE.unseen;
  if (kind !== 'replace') return score >= LEAST_SCORE.word;
  return score >= LEAST_SCORE[isWholeWord(text, word) ? 'wholeWord' : 'character'];
}

/** ；种药材，富得快: the first of three characters at the head of a clause may be its verb. */
const mayBeVerb = (text: string, { start, end, word }: Suspicion): boolean =>
  start === word.start &&
  end === start + 1 &&
  word.end === start + 3 &&
  '，。；：、！？\n'.includes(text[start - 1] ?? '\n');

const isWholeWord = (text: string, { start, end }: Span): boolean =>
  end - start === 2 && allWords().standsAt(text, start);

/** How often a draft that means it has a word that the model takes for a slip. */
const TIMES_MEANT = 3;

function openSlip(text: string, suspicion: Suspicion): Report {
  const { kind, start, end, right, others, word, level } = suspicion;
  const written = text.slice(word.start, word.end);
  const choices = isLength(kind) ? [right] : [right, ...others];
  const place = kind === 'missing' ? beside(text, start) : { start, end };
  const message =
    kind === 'extra'
      ? `“${text.slice(start, end)}”疑为多打的字，请核对。`
      : kind === 'missing'
        ? `“${text.slice(place.start, place.end)}”之间疑漏“${right}”字，请核对。`
        : `“${written}”疑为“${word.right}”的笔误，请核对。`;
  return {
    at: 0,
    ...place,
    severity: level === 'warning' && !isLength(kind) ? 'warning' : 'information',
    message,
    suggestions: choices.map((choice) => ({
      title:
        choice === '' ? `删去“${text.slice(start, end)}”` : kind === 'missing' ? `补上“${choice}”` : `改为“${choice}”`,
      edits: [{ at: 0, start, end, newText: choice }],
    })),
    guess: { wording: wordingOf(text, suspicion), closer: level === 'proof' },
    // a name or a word of the trade comes again and again (榛子, 桑弘羊), a slip of the hand does not
    ...(written.length > 1 && { meant: { wording: written, times: TIMES_MEANT } }),
  };
}

let everyday: ReadonlySet<string> | undefined;

/**
 * Whether a form is an everyday word the other way round (位岗) or with a character mistaken, which nothing else can be where
 * it stands apart. 选 before 优是 ends a pattern.
 */
const isEveryday = (text: string, { start, typo }: ApartTypo['literal']): boolean =>
  (everyday ??= new Set([...tableColumn(turnedTable, 'everyday-turned.tsv', 'wrong'), ...everydayForms()])).has(
    typo.wrong,
  ) && text[start - 2] !== text[start];

/** Whether it is so beside what goes with the right word: 公路设建和危桥. In 项目设建设指挥部 the right word stands behind. */
const isEverydayInCompany = (text: string, typo: ApartTypo, words: readonly Word[]): boolean =>
  isEveryday(text, typo.literal) &&
  text[typo.literal.end] !== text[typo.literal.start] &&
  text[typo.literal.start - 1] !== text[typo.literal.end - 1] &&
  standsBesideCompany(typo, text, words);

/** A wrong form of two characters that is told, and how surely. */
interface ToldApart {
  readonly literal: ApartTypo['literal'];
  readonly severity: 'warning' | 'information';
}

/**
 * The wrong forms of two characters that stand apart from the words around them. A form that no dictionary has may be a
 * name (梁栋), a new word or the seam of two (住院指征): but for a closer read it is told where the model too would rather
 * read the other one, as surely as the model is.
 */
export function toldApart(paragraph: Paragraph, words: WordView, closer: boolean): readonly ToldApart[] {
  const apart = apartTypos(paragraph).filter((typo) => {
    const around = words.of(paragraph, typo.stretch);
    return (
      around !== undefined &&
      ((!isAtSeam(paragraph.text, typo.literal.start) && standsApart(typo.literal, typo.stretch, around)) ||
        isEverydayInCompany(paragraph.text, typo, around)) &&
      !NAMES_A_CLASS.test(paragraph.text.slice(typo.literal.end, typo.literal.end + 5))
    );
  });
  if (closer || apart.length === 0) return apart.map(({ literal }) => ({ literal, severity: 'warning' }));
  const suspected = openSlips(paragraph, words, true);
  return apart.flatMap(({ literal }): ToldApart | readonly never[] => {
    if (literal.typo.apart !== true || isEveryday(paragraph.text, literal)) return { literal, severity: 'warning' };
    const slip = suspected.find((suspect) => readsAs(paragraph.text, literal, suspect));
    return slip ? { literal, severity: slip.severity === 'warning' ? 'warning' : 'information' } : [];
  });
}

/** Whether a slip that the model suspects leaves what the list says in place of a wrong form. */
function readsAs(text: string, { start, end, typo }: ApartTypo['literal'], { suggestions }: Report): boolean {
  const edit = suggestions?.[0]?.edits[0];
  if (!edit || edit.start < start || edit.end > end) return false;
  return text.slice(start, edit.start) + edit.newText + text.slice(edit.end, end) === typo.right;
}

/**
 * What stands where another word belongs, apart from the words around it. What nobody lists as mistaken is told where it has
 * one of the two characters of the word (生猪出兰量); where both are others it is told for a closer read alone: in unseen
 * laws and news nearly all of those were two words that meet, or new ones (履行以物抵债协议).
 */
export function toldByCompany(paragraph: Paragraph, words: WordView, closer: boolean): readonly StandIn[] {
  return standInsApart(paragraph).flatMap(({ standIn, stretch }) => {
    if (!closer && !standIn.isListed && !hasOneOther(paragraph.text, standIn)) return [];
    const around = words.of(paragraph, stretch);
    if (around === undefined) return [];
    const isWord = around.some(
      ({ start, text, tag }) => stretch.start + start === standIn.start && text.length === 2 && tag !== 'x',
    );
    // 月底前|军工|通车: a word that is known to be mistaken for another in this company needs nothing more beside it
    if (isWord) return standIn.isListed ? [standIn] : [];
    return standsApart(standIn, stretch, around) ? [standIn] : [];
  });
}

/** The two characters that something is missing between. */
const beside = (text: string, gap: number): Span => ({
  start: Math.max(0, gap - 1),
  end: Math.min(text.length, gap + 1),
});

/** One character too many or too few: in published prose all that the model said of these was wrong, however sure it was (护理|险). */
const isLength = (kind: Suspicion['kind']): boolean => kind === 'extra' || kind === 'missing';
