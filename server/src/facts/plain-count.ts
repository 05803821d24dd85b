/**
 * What stands in front of a numeral that is no count by itself, for a character class of a pattern: 第三个, 这三个, 十三个. In
 * “三个一” the number is a part of a name.
 */
export const NO_PLAIN_COUNT_BEHIND = '第前后上下这那各每另其几数多余来\\d零百千万亿十两二三四五六七八九“';
