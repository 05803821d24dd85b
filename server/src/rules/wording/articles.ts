const ARTICLE = /^\s*第[一二三四五六七八九十百千零\d]+条/;

/** Articles of a law in a paragraph: one a line, or many in a law pasted as one line: 第五条　…… 第六条　…… */
export function articlesOf(text: string): number {
  const inside = text.length < 400 ? 0 : (text.match(/第[一二三四五六七八九十百零]{1,6}条[ \u3000]/g)?.length ?? 0);
  return Math.max(inside, ARTICLE.test(text) ? 1 : 0);
}
