import type { Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { pairAround } from '../../syntax/within';

/** Characters of the longest quotation that is taken for a name: “扬帆计划.证券” */
const MAX_UNITS_PER_NAME = 20;

/** A quotation that has begun. */
const LEFT_OPEN = /“[^“”，。；：！？]*$/;

/**
 * A half-width point between two characters within a title or a quoted name, which stands for the middle dot that parts
 * its halves (《沁园春.雪》), or for another mark of the title or a full stop: a person chooses. Undefined where no such
 * pair is round it. Source: GB/T 15834—2011 4.14.3.4.
 */
export function titlePoint(paragraph: Paragraph, offset: number): Report | undefined {
  const pair = pairAround(paragraph, offset, offset + 1, '《〈“');
  const place = { at: 0, start: offset, end: offset + 1 };
  const remedy = (newText: string) => ({ title: `改为“${newText}”`, edits: [{ ...place, newText }] });
  const name = pair && paragraph.text.slice(pair.open + 1, pair.close);
  if (name !== undefined && /[，。；！？]/.test(name)) return undefined;
  if (pair && pair.kind !== '“')
    return {
      ...place,
      message: '书名号里用了半角点“.”：标题各部分之间用间隔号“·”，请核对。',
      suggestions: [{ ...remedy('·'), kind: 'middle-dot' }],
    };
  // “扬帆计划.书香进校园活动: without its partner a mark may still hold a name
  const before = paragraph.text.slice(Math.max(0, offset - MAX_UNITS_PER_NAME), offset);
  if (name === undefined ? !LEFT_OPEN.test(before) : name.length > MAX_UNITS_PER_NAME) return undefined;
  return {
    ...place,
    message: '引号里用了半角点“.”：名称里分隔用间隔号“·”，句末用“。”。',
    suggestions: [
      { ...remedy('·'), kind: 'middle-dot' },
      { ...remedy('。'), kind: 'full-stop' },
    ],
  };
}
