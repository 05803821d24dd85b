import type { Report } from '../../contract/rule';
import { ordersForetold } from '../../facts/order-foretold';
import { quotedCharacterSlips } from '../../facts/quoted-characters';
import { outlineSlip, spokenOutline } from '../../facts/spoken-outline';
import { numeralText } from '../../syntax/source';
import type { Draft } from '../../syntax/types';

/** What an outline in a sentence above the first heading says that the headings do not. */
export function sayTold(draft: Draft): Report[] {
  const told = spokenOutline(draft);
  const slip = told && outlineSlip(told, draft);
  if (!slip) return [];
  const { paragraph, lead } = told.members[slip.member]!;
  const section = told.sections[slip.section]!;
  const { marker, text } = section.heading;
  const heading = draft.paragraphs[section.line]!.text;
  const numeral = heading.slice(marker!.numeral.start, marker!.numeral.end);
  const announced = short(paragraph.text.slice(lead.start, lead.end));
  return [
    {
      at: told.line,
      ...lead,
      // an outline may say a part in other words
      ...(slip.kind === 'wording' && { severity: 'information' as const }),
      message:
        slip.kind === 'order'
          ? `前面预告的次序与小标题不同：“${announced}”在正文里是“${numeral}”，请调整一致。`
          : `前面预告的是“${announced}”，小标题是“${short(heading.slice(text.start, text.end))}”，请核对。`,
      related: [{ at: section.line, ...text, message: '正文小标题' }],
    },
  ];
}

/** “稳、扩、优”三字诀, of which one item does not hold its character; `lines` may hold such. */
export function sayCharacters(draft: Draft, lines: readonly number[]): Report[] {
  return quotedCharacterSlips(draft, lines).map(({ line, at, character, item, itemLine }) => {
    const told = draft.paragraphs[itemLine]!.text.slice(item.start, item.end);
    return {
      at: line,
      ...at,
      severity: 'information',
      message: `前面说的是“${character}”，对应的一条（“${told}……”）没有这个字，请核对。`,
      related: [{ at: itemLine, ...item, message: '对应的一条' }],
    };
  });
}

/** 关键是稳面积、提单产、防灾害, and right below it headings of these in another order. */
export function sayOrder(draft: Draft): Report[] {
  return ordersForetold(draft).map(({ line, at, placed, heading }) => {
    const { paragraph, marker, lead } = placed.series.members[heading]!;
    const told = draft.paragraphs[line]!.text.slice(at.start, at.end);
    return {
      at: line,
      ...at,
      message: `前面列举的次序与下面各条不同：“${told}”在下面是“${numeralText(paragraph, marker!)}”，请调整一致。`,
      related: [{ at: placed.lines[heading]!, ...lead, message: '对应的一条' }],
    };
  });
}

export function short(text: string): string {
  return text.length <= 24 ? text : `${text.slice(0, 23)}…`;
}
