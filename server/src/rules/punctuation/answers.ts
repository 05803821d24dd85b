/** Characters of an answer in brackets: （ 诸葛亮 ）. */
const MOST_IN_ANSWER = 12;

/** Whether a blank at an offset ends an answer that stands apart from both of its brackets: （ A ）. */
export const isAnswer = (text: string, blank: number): boolean =>
  /（[ \u3000][^（）]*$/.test(text.slice(Math.max(0, blank - MOST_IN_ANSWER), blank));
