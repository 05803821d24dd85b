/** What stands before an offset in its sentence, as far as `reach` characters: it tells how a figure was counted. */
export const contextBefore = (text: string, offset: number, reach: number): string =>
  text.slice(Math.max(0, offset - reach), offset).replace(/^.*[。；]/, '');
