import eventTable from '../../../data/kept/dated-events.tsv';
import wordingTable from '../../../data/kept/event-frames-wordings.tsv';
import { wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { once } from '../../text/once';
import { yearOfDigits } from '../../text/numerals';
import { tableRows } from '../../text/table';
import { NO_FIGURE_BEFORE, placeOf, YEAR_FIGURES, type PeriodClaim } from './period-claim';

/** When something happened: a year, and its month and day where they are known. */
interface DatedEvent {
  readonly name: string;
  readonly form: RegExp;
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

interface EventForms {
  readonly events: readonly DatedEvent[];
  readonly named: RegExp;
  readonly dated: readonly RegExp[];
}
/** 1935年, 一九三五年: asked before the patterns of all events, which take long to make. */
const MAY_DATE = /(?:19|20)\d\d年|[一二][九〇○零].{2}年/;

const words = wordingsOf(wordingTable, 'event-frames-wordings.tsv');

const eventForms = once((): EventForms => {
  const rows = tableRows(eventTable, 'dated-events.tsv', ['name', 'wording', 'when']);
  const events = rows.map(({ name, wording, when }): DatedEvent => {
    const [year, month, day] = when.split('-').map(Number);
    const form = new RegExp(`^(?:${wording})$`);
    return { name, form, year: year!, ...(month !== undefined && { month }), ...(day !== undefined && { day }) };
  });
  const event = `(?<event>${rows.map(({ wording }) => wording).join('|')})`;
  const date = `${NO_FIGURE_BEFORE}(?<year>${YEAR_FIGURES})年(?:(?<month>\\d{1,2})月)?(?:(?<day>\\d{1,2})日)?`;
  return {
    events,
    named: new RegExp(event),
    dated: [
      // 1935年1月，党中央在遵义召开的遵义会议
      new RegExp(`${date}，?${words('between')}{0,3}?${event}(?=${words('told')})(?![^，。；]{0,6}周年)`, 'g'),
      // 遵义会议于1935年1月召开 · 遵义会议（1935年1月） · 普查的标准时点是2023年12月31日
      new RegExp(`${event}(?:爆发|发生|召开|举行|打响|开始)?(?:[于在（]|是在|(?<=标准时[点间])定?[为是])${date}`, 'g'),
    ],
  };
});

/** What a paragraph’s text claims of when events of history were. */
export function eventClaims(text: string): PeriodClaim[] {
  if (!MAY_DATE.test(text)) return [];
  const { events, named, dated } = eventForms();
  if (!named.test(text)) return [];
  return dated.flatMap((pattern) =>
    allMatches(text, pattern).flatMap((m): PeriodClaim[] => {
      const { event, year, month, day } = m.groups!;
      const told = events.find(({ form }) => form.test(event!));
      if (!told) return [];
      const written = `${year!}年${month === undefined ? '' : `${month}月`}${day === undefined ? '' : `${day}日`}`;
      return [
        {
          kind: 'event',
          name: told.name,
          year: yearOfDigits(year!),
          ...(month !== undefined && { month: Number(month) }),
          ...(day !== undefined && { day: Number(day) }),
          held: { year: told.year, month: told.month, day: told.day },
          ...placeOf(m, written),
        },
      ];
    }),
  );
}
