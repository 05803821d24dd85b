/** Two to nineteen, for a pattern: what a list has members of. */
export const FEW = '[两三四五六七八九]|十[一二三四五六七八九]?|[2-9]|1\\d';

/** What stands in front of a numeral that is no count by itself, for a character class of a pattern: 第三个, 这三个, 十三个. */
export const NO_COUNT_BEHIND = '第前后上下这那各每另其几数多余来\\d零百千万亿十两二三四五六七八九';

/** The same where a number between quotation marks is a part of a name: “三个一”. */
export const NO_PLAIN_COUNT_BEHIND = `${NO_COUNT_BEHIND}“`;

/** Behind these 下 does not rank what is counted: 留下三句话. */
export const LEFT_BEHIND = '(?<=[留立定写记许犯打攒]下)';
