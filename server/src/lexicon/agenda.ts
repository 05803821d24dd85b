import rows from '../../data/kept/agenda-words.tsv';
import { tableRows } from '../text/table';

const WORDS = tableRows(rows, 'agenda-words.tsv', ['word', 'stands']);
const wordsThat = (stands: string): string =>
  WORDS.filter((row) => row.stands === stands)
    .map((row) => row.word)
    .join('|');

const TURN = '(?:首先|下面|现在|接下来|接着|紧接着|随后|然后|最后)';
/** 下面，请周县长讲话 · 首先，进行…… : a host turns to what comes next. Offsets of the turn and of what is turned to. */
const NEXT = new RegExp(
  `^(${TURN})，?(?:让?我们)?(?:先|再|就)?(?:一起|共同)?(?=(?:有?请)(?!允许我(?:代表|对|向|表示|谨))[^。！？]{0,60}?(?:${wordsThat('with 请')})|(?!由我|进行了)(?:${wordsThat('alone')}))`,
  'u',
);
/** 下面，进行第二项议程， · 大会进行第三项， · 仪式第一项： */
const NUMBERED =
  /^(?:(?:首先|下面|现在|接下来|接着|紧接着|随后|然后|最后)，?)?(?:让?我们)?(?:(?:今天的?|本次)?(?:会议|大会|活动|仪式|典礼|议程)的?)?(?:(?:先|再|继续)?(?:进行|进入|开始)(?:到)?(?:今天|本次)?的?(?:会议|大会|活动|仪式|典礼|议程)?的?)?(第[一二三四五六七八九十]{1,3})(?:[项个](?:会议|大会|活动)?(?:议程|内容|议题|环节|程序)|项(?=[，：:。]))/u;
/** Words of which one at least stands before the number: 第一项， alone counts whatever the draft is about. */
const OF_A_MEETING = /[会活仪典议进开]/;

/** How a line opens an item of an agenda. Offsets are relative to the text. */
export interface AgendaItem {
  /** End of the words that announce it. */
  readonly end: number;
  /** 第二 of 第二项议程; undefined where it has no number. */
  readonly ordinal: { readonly start: number; readonly end: number } | undefined;
}

/** The agenda item that a text, given from its first character on, opens; undefined for any other. */
export function agendaItem(text: string): AgendaItem | undefined {
  const numbered = NUMBERED.exec(text);
  if (numbered && OF_A_MEETING.test(numbered[0].slice(0, numbered[0].lastIndexOf(numbered[1]!)))) {
    const start = numbered[0].lastIndexOf(numbered[1]!);
    return { end: numbered[0].length, ordinal: { start, end: start + numbered[1]!.length } };
  }
  const next = NEXT.exec(text);
  return next ? { end: next[1]!.length, ordinal: undefined } : undefined;
}
