import wordingTable from '../../../data/kept/other-future-wordings.tsv';
import type { Report } from '../../contract/rule';
import type { Draft } from '../../syntax/types';
import { wordingsOf } from '../../text/alternation';
import { behindLast } from '../../text/behind';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import type { Span } from '../../text/span';
import { NONE } from '../../text/none';
import { timesInDraft } from '../../text/times-in';
import { replacedBy } from '../../contract/replacement';

const words = wordingsOf(wordingTable, 'other-future-wordings.tsv');
const NAME = '[\\u4e00-\\u9fff]{2,3}?[县市区镇乡村]';

/**
 * What a paragraph tells of places: it may name the speaker's own home, by the form of what stands beside it, which is read
 * where a future is wished for.
 */
export interface HomesTold {
  /** Places for whose future it wishes. */
  readonly futures: readonly (Span & { readonly name: string })[];
}

/** 清河县的发展，离不开…… · 清河县委 */
const home = once(
  () => new RegExp(`(?<=^|[，。；！？：、“]|${words('before a home')})(${NAME})(?=${words('behind a home')})`, 'g'),
);
/** 青山县的明天一定会更加美好 */
const future = once(
  () =>
    new RegExp(
      `(?<=^|[，。；！？：、“]|${words('before a future')})(?![愿的])(${NAME})的(?:明天|未来|前景|前程)(?=[^，。；！？]{0,10}${words('bright')})`,
      'g',
    ),
);
/** 全县, 县委: the level at which the draft speaks. */
const levelOf = (unit: string): RegExp => new RegExp(`[全我]${unit}|${unit}(?:委|政府|党委)`);
/** 新农村, 大都市, 老城区: no name. */
const NO_NAME = new RegExp(`${words('no name')}|^[我全这那本该各咱]`);

/** Signs that somebody wishes for a future. */
const FUTURES = ['的明天', '的未来', '的前景', '的前程'];

/** A paragraph that wishes for no future. */
const NO_FUTURES: HomesTold = { futures: NONE };

/** What a paragraph tells of homes; undefined for nothing. */
export function homesTold(text: string): HomesTold | undefined {
  if (!/[县市区镇乡村]/.test(text)) return undefined;
  if (!FUTURES.some((sign) => text.includes(sign))) return NO_FUTURES;
  const futures = allMatches(text, future()).flatMap((m) => {
    const name = m[1]!;
    return NO_NAME.test(name) ? [] : [{ start: m.index, end: m.index + name.length, name }];
  });
  return { futures };
}

const homesIn = (text: string): readonly string[] =>
  allMatches(text, home()).flatMap((m) => (NO_NAME.test(m[1]!) ? [] : [m[1]!]));

/** A place for whose future the draft wishes, of which nothing is reported yet, which it names nowhere else, where it speaks of another one as home. */
export function otherFutures(
  draft: Draft,
  told: readonly (HomesTold & { readonly line: number })[],
  reports: readonly Report[],
): readonly Report[] {
  const { paragraphs } = draft;
  const isTold = (line: number, { start, end }: Span): boolean =>
    reports.some((report) => report.at === line && report.start < end && start < report.end);
  // few drafts wish for a future, and the homes of all lines are read for those alone
  const homesOfDraft = once(() => told.flatMap(({ line }) => homesIn(paragraphs[line]!.text)));
  return told.flatMap(({ line, futures }) =>
    futures.flatMap(({ start, end, name }): readonly Report[] => {
      const unit = name.at(-1)!;
      const [nearHome, another] = new Set(homesOfDraft().filter((place) => place.endsWith(unit)));
      const { text } = paragraphs[line]!;
      if (
        isTold(line, { start, end }) ||
        nearHome === undefined ||
        another !== undefined ||
        nearHome === name ||
        !levelOf(unit).test(text)
      )
        return [];
      const times = timesInDraft(draft, name);
      const sentence = text.slice(behindLast(text, '。！？', start), start);
      if (times > 1 || nearHome.includes(name.slice(0, -1)) || /结对|帮扶|兄弟|友好|支援|合作|学习/.test(sentence))
        return [];
      return [
        {
          at: line,
          start,
          end,
          severity: 'information',
          message: `前面说的是${nearHome}，此处却是“${name}”，疑为套用旧稿时漏改。`,
          suggestions: [replacedBy({ at: line, start, end }, nearHome)],
        },
      ];
    }),
  );
}
