import type { Change, Cited, FactKind } from './types';

/** What a writer calls a kind of fact. */
export const KIND_NAMES: Readonly<Record<FactKind, string>> = {
  number: '数字',
  direction: '增减',
  date: '日期',
  name: '人名职务',
  organ: '机构',
  place: '地名',
  quotation: '引文',
  title: '文件名',
  'document-number': '文号',
  formulation: '固定表述',
  count: '点数',
  heading: '小标题',
  obligation: '要求的轻重',
  scope: '范围',
  negation: '肯定与否定',
};

export const CHANGE_NAMES: Readonly<Record<Change, string>> = {
  altered: '改动',
  lost: '丢失',
  new: '新增',
  moved: '易主',
};

/** What is lost or new is one demand or one denial, where the kind names how strong it is. */
const NOUNS: Partial<Record<FactKind, string>> = { obligation: '要求', scope: '范围限定', negation: '否定' };

/** Words of a draft in quotation marks; marks of its own stay where they are the outermost, and are single ones inside. */
function quoted(text: string): string {
  if (/^“[^“”]*”$/.test(text)) return text;
  return `“${text.replaceAll('“', '‘').replaceAll('”', '’')}”`;
}

/** What a row says to the writer. */
export function messageOf(kind: FactKind, change: Change, { old, new: other }: { old?: Cited; new?: Cited }): string {
  const name = KIND_NAMES[kind];
  switch (change) {
    case 'altered':
      return `${name}由${quoted(old!.text)}改成了${quoted(other!.text)}，请核对。`;
    case 'moved':
      return `${quoted(old!.text)}原稿说的是另一件事，改稿换了主语，请核对。`;
    case 'lost':
      return `原稿的${NOUNS[kind] ?? name}在改稿中不见了：${quoted(old!.text)}。`;
    case 'new':
      return `改稿多出原稿没有的${NOUNS[kind] ?? name}：${quoted(other!.text)}，请查来源。`;
  }
}
