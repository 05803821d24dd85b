import type { Word } from '../../lexicon/segmenter';

/** 应当明确具体的数额: what is an adjective elsewhere is the verb behind 应当. */
export const isVerbAndAdjective = (text: string, before: Word | undefined): boolean =>
  ['明确', '丰富', '突出', '集中', '公开'].includes(text) && before !== undefined && before.text !== '、';

/** Adjectives that are verbs as well. */
export const DESCRIBES: ReadonlySet<string> = new Set(['突出', '明确', '丰富', '集中', '稳定', '统一', '密切']);

/** 挨家挨户的走访干部: those who do it. */
export const DOERS = /(?:干部|人员|[队组党社格]员|工作[组队]|志愿者|民警|医生)$/;

/** 来访群众, 群众疑问, but not 见附件: whether two ends of a phrase are those of an object. */
export const isNounPhrase = (head: Word, tail: Word): boolean =>
  (/^[nr]/.test(head.tag) && /^[nv]/.test(tail.tag)) ||
  (head.text.length > 1 && head !== tail && /^v/.test(head.tag) && /^n/.test(tail.tag));
