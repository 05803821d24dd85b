import type { Span } from '../../text/span';
import { BrokenWords } from './broken-word';
import type { HouseCounts } from './house-counts';
import { openModelFile, type Group, type ModelFile, type Thresholds } from './model-file';
import { groupOf, isLengthKind, type Candidate, type Kind } from './candidate';
import type { Reader } from './reader';
import { ScriptedSentences } from './scripted';
import type { Judged, Sentences } from './sentences';
import { UnseenPairs, type UnseenPair } from './unseen-pairs';
import { kindsOf } from './token-kinds';
import { BOUNDARY, MAX_TOKENS, UNKNOWN, unitsOf } from './tokens';
import { MAX_WORD } from './words';
import { NONE } from '../../text/none';

/** A place of a text that is probably a slip, and what was probably meant. Offsets are UTF-16 units of the text. */
export interface Suspicion {
  readonly start: number;
  readonly end: number;
  readonly kind: Kind;
  /** What should stand there; empty for what should go. */
  readonly right: string;
  /** The word that comes out when it is put right, and where in the text it will stand: at least the place itself. */
  readonly word: { readonly start: number; readonly end: number; readonly right: string };
  /** Other readings of the same place that the judge finds likely, best first. */
  readonly others: readonly string[];
  /** Log-odds of the judge. */
  readonly score: number;
  /** The surest level whose threshold the score reaches. */
  readonly level: keyof Thresholds;
  /** The two characters of the word were never counted side by side: said twice in a draft they are a word of its own. */
  readonly isUnseen?: true;
}

// Log-odds from which two characters that were never counted side by side are told, where the counts agree and for a closer
// read: by themselves one of ten was a slip in unseen news and laws.
const LEAST_OF_UNSEEN = { agreed: 1.8, proof: 0 } as const;

/** Rounds of reading again with what was found put right: of two slips side by side each hides the other. */
const MAX_ROUNDS = 6;
/** Least tokens of a sentence, boundaries counted, that gives enough to judge by. */
const LEAST_TOKENS = 6;

/** Level (24 times and more) of a word that is usual. */
const USUAL_WORD = 9;

/**
 * What a house writes often makes any shorter or longer wording beside it look like a slip: 讲讲话 beside 讲话. Scores of
 * one character too many or too few, and of words of grammar for others, must be higher there by this.
 */
const HOUSE_MARGIN = 1.5;
/** The barest words of grammar, which stand behind nearly anything: 就是 for 就省. */
const BARE = '是就行以有在不也都这那和或与及而';

function withHouseThresholds(thresholds: Readonly<Record<Group, Thresholds>>): Readonly<Record<Group, Thresholds>> {
  const raised = ({ warning, information, proof }: Thresholds): Thresholds => ({
    warning: warning + HOUSE_MARGIN,
    information: information + HOUSE_MARGIN,
    proof,
  });
  return { ...thresholds, length: raised(thresholds.length), double: raised(thresholds.double) };
}

/** Finds slips in sentences. Holds no text; the same bytes give the same answers on every machine. */
export class Judge {
  readonly thresholds: Readonly<Record<Group, Thresholds>>;
  /** Scores below this say nothing: no threshold is so low. */
  readonly #least: number;
  readonly #sentences: Sentences;
  readonly #broken: BrokenWords;
  readonly #unseen: UnseenPairs;
  readonly #tokens = new Uint16Array(65536);
  readonly #file: ModelFile;
  #scripted: ScriptedSentences | undefined;
  /** Units of words of grammar, for a house. */
  readonly #grammar: ReadonlySet<number> | undefined;

  /** Throws an Error where the bytes are no model. `compiled` reads sentences of the same file and house. */
  constructor(model: Uint8Array | ModelFile, house?: HouseCounts, compiled?: Sentences) {
    const file = model instanceof Uint8Array ? openModelFile(model) : model;
    this.#file = file;
    this.thresholds = house ? withHouseThresholds(file.head.thresholds) : file.head.thresholds;
    this.#least = Math.min(0, ...Object.values(this.thresholds).flatMap((levels) => Object.values(levels)));
    this.#sentences = compiled ?? (this.#scripted = new ScriptedSentences(file, house));
    this.#grammar = house && new Set([...BARE].map((c) => c.charCodeAt(0)));
    const kinds = kindsOf(this.#sentences.characters);
    this.#broken = new BrokenWords(this.#sentences, kinds);
    this.#unseen = new UnseenPairs(this.#sentences, file, kinds);
    this.#sentences.characters.forEach((unit, token) => {
      if (unit !== 0) this.#tokens[unit] = token;
    });
  }

  /** What the counts say, without a judgement. */
  get reader(): Reader {
    return (this.#scripted ??= new ScriptedSentences(this.#file)).reader;
  }

  /** The same model for the drafts of a house: it knows what the house writes. */
  withHouse(house: HouseCounts): Judge {
    return new Judge(this.#file, house, this.#sentences.forHouse?.(house));
  }

  /**
   * Suspicions of one sentence, `text.slice(from, to)`, whose scores reach the threshold for a read before a draft is
   * handed over, in order of place. Offsets are of `text`.
   */
  sentence(text: string, from: number, to: number): readonly Suspicion[] {
    const { units, starts } = unitsOf(text, from, to);
    const size = units.length + 2;
    if (size < LEAST_TOKENS || size > MAX_TOKENS) return NONE;
    const { rows } = this.#sentences;
    const tokens = new Array<number>(size).fill(BOUNDARY);
    for (let index = 0; index < units.length; index++) tokens[index + 1] = this.#tokens[units[index]!] ?? UNKNOWN;
    // where each token came from: an edit keeps the offsets of what it replaced
    const origins = tokens.map((_, place) => Math.min(Math.max(place - 1, 0), units.length));
    const settled = tokens.map(() => false);
    let suspicions: Suspicion[] | undefined;
    let unseen: readonly Suspicion[] | undefined;
    for (let round = 0; round < MAX_ROUNDS; round++) {
      rows.size = tokens.length;
      for (let index = 0; index < tokens.length; index++) rows.tokens[index] = tokens[index]!;
      const judged = this.#judge();
      if (round === 0)
        unseen = this.#unseen.find(LEAST_OF_UNSEEN.proof)?.map((pair) => this.#unseenAt(pair, tokens, starts));
      const best = this.#best(judged, settled);
      if (!best) break;
      const { start, removed, replacement, kind } = best.candidate;
      const first = starts[origins[start]!]!;
      const end = removed === 0 ? first : starts[origins[start + removed - 1]! + 1]!;
      const suspicion = {
        start: first,
        end: Math.min(end, to),
        kind,
        right: this.#textOf(replacement),
        others: this.#othersOf(best, judged),
        score: best.score,
        level: this.#levelOf(best)!,
      };
      tokens.splice(start, removed, ...replacement);
      const origin = origins[start]!;
      origins.splice(start, removed, ...replacement.map((_, k) => origin + (removed === 0 ? 0 : k)));
      (suspicions ??= []).push({
        ...suspicion,
        word: this.#wordAt(
          suspicion,
          tokens,
          { start, end: start + replacement.length },
          (token) => starts[origins[token]!]!,
        ),
      });
      settled.splice(start, removed, ...replacement.map(() => true));
      if (removed > replacement.length) settled[start] = true;
      if (tokens.length > MAX_TOKENS) break;
    }
    if (unseen) suspicions = withUnseen(suspicions ?? [], unseen, this.thresholds.replace.information);
    return suspicions ? suspicions.sort((a, b) => a.start - b.start || a.end - b.end) : NONE;
  }

  /** Two characters that are no word, as a suspicion of the wrong one. */
  #unseenAt(
    { start, odd, rights, score }: UnseenPair,
    tokens: readonly number[],
    starts: readonly number[],
  ): Suspicion {
    const offset = starts[odd - 1]!;
    const [right, ...others] = rights.map((token) => this.#textOf([token]));
    const kept = this.#textOf([tokens[odd === start ? start + 1 : start]!]);
    return {
      start: offset,
      end: offset + 1,
      kind: 'replace',
      right: right!,
      others,
      score,
      level: 'proof',
      word: {
        start: starts[start - 1]!,
        end: starts[start]! + 1,
        right: odd === start ? right! + kept : kept + right!,
      },
      isUnseen: true,
    };
  }

  /** How often everyone writes something, in a million characters, as far as the model’s counts say; 0 for what it has not. */
  timesPerMillion(text: string): number {
    const { language, rows } = this.reader;
    const { units } = unitsOf(text, 0, text.length);
    if (units.length > MAX_TOKENS) return 0;
    rows.size = units.length;
    units.forEach((unit, place) => {
      rows.tokens[place] = this.#tokens[unit] ?? UNKNOWN;
    });
    return language.timesPerMillion(rows);
  }

  /** Whether two characters are a word that the dictionary has often. */
  isUsualWord(text: string): boolean {
    const [first, second] = [this.#tokens[text.charCodeAt(0)], this.#tokens[text.charCodeAt(1)]];
    return text.length === 2 && this.#sentences.words.two(first ?? UNKNOWN, second ?? UNKNOWN) >= USUAL_WORD;
  }

  /** Candidates of the sentence whose tokens were put down, with their scores. */
  #judge(): readonly Judged[] {
    const judged = this.#sentences.judge(this.#least);
    if (!this.#grammar) return judged;
    return judged.map(({ candidate, score }) => ({
      candidate,
      score: this.#isLikelyMeant(candidate) ? score : score - HOUSE_MARGIN,
    }));
  }

  /** The surest level that a candidate of the sentence that was read last reaches. */
  #levelOf(judged: Judged): keyof Thresholds | undefined {
    const { candidate, score } = judged;
    const { warning, information, proof } = this.thresholds[groupOf(candidate.kind)];
    if (score >= warning) return 'warning';
    if (score >= information) return 'information';
    const margin = this.#grammar ? HOUSE_MARGIN : 0;
    if (this.#broken.isMended(judged, margin)) return 'information';
    return score >= proof ? 'proof' : undefined;
  }

  /** Whether nothing but its score speaks against a candidate: with a house, words of grammar are too frequent to say much. */
  #isLikelyMeant({ kind, replacement }: Candidate): boolean {
    return kind !== 'replace' || !this.#grammar!.has(this.#sentences.characters[replacement[0]!]!);
  }

  /** The surest candidate that is sure enough and touches nothing that was put right before. */
  #best(judged: readonly Judged[], settled: readonly boolean[]): Judged | undefined {
    let best: Judged | undefined;
    for (const one of judged) {
      const { candidate } = one;
      if ((best && one.score <= best.score) || !this.#levelOf(one)) continue;
      const end = Math.max(candidate.start + 1, candidate.start + candidate.removed);
      if (!settled.slice(candidate.start, end).includes(true)) best = one;
    }
    return best;
  }

  /** The longest word of the dictionary around the tokens that were put in, with the characters that stand beside it in the text. */
  #wordAt(
    { start, end, right }: Pick<Suspicion, 'start' | 'end' | 'right'>,
    tokens: readonly number[],
    added: Span,
    offsetOf: (token: number) => number,
  ): Suspicion['word'] {
    const { words } = this.#sentences;
    const from = Math.max(0, added.start - MAX_WORD + 1);
    const to = Math.min(tokens.length, added.end + MAX_WORD - 1);
    const around = Uint16Array.from(tokens.slice(from, to));
    words.cut(around, 0, around.length, { start: added.start - from, end: added.end - from });
    const { longestStart, longestLength } = words;
    const first = from + longestStart;
    const afterWord = first + longestLength;
    const isWhole = longestLength > 0 && first <= added.start && afterWord >= added.end;
    if (added.start === added.end || !isWhole) return { start, end, right };
    const before = this.#textOf(tokens.slice(first, added.start));
    const behind = this.#textOf(tokens.slice(added.end, afterWord));
    return {
      start: before === '' ? start : offsetOf(first),
      end: behind === '' ? end : offsetOf(afterWord - 1) + 1,
      right: before + right + behind,
    };
  }

  #othersOf(best: Judged, judged: readonly Judged[]): readonly string[] {
    return judged
      .filter(
        ({ candidate, score }) =>
          candidate !== best.candidate &&
          candidate.start === best.candidate.start &&
          candidate.removed === best.candidate.removed &&
          isLengthKind(candidate.kind) === isLengthKind(best.candidate.kind) &&
          score > 0,
      )
      .sort((a, b) => b.score - a.score)
      .map(({ candidate }) => this.#textOf(candidate.replacement));
  }

  #textOf(tokens: readonly number[]): string {
    return tokens.map((token) => String.fromCharCode(this.#sentences.characters[token]!)).join('');
  }
}

/** All suspicions, of two that touch the same place one: the counts go before where they are sure. */
function withUnseen(suspicions: readonly Suspicion[], unseen: readonly Suspicion[], sure: number): Suspicion[] {
  const touches = (one: Suspicion, { word }: Suspicion): boolean => one.start <= word.end && word.start <= one.end;
  const told = unseen.flatMap((pair): Suspicion[] => {
    const others = suspicions.filter((other) => touches(other, pair));
    if (others.some(({ score }) => score >= sure)) return [];
    const isAgreed = others.some(
      ({ level, start, right }) => level !== 'proof' && start === pair.start && right === pair.right,
    );
    if (isAgreed && pair.score >= LEAST_OF_UNSEEN.agreed) return [{ ...pair, level: 'information' }];
    return others.some(({ level }) => level !== 'proof') ? [] : [pair];
  });
  return [...suspicions.filter((other) => !told.some((pair) => touches(other, pair))), ...told];
}
