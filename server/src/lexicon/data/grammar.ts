/** Characters of grammar, numerals and the commonest verbs: at the edge of a phrase they belong to what stands beside it. */
export const GRAMMAR_CHARACTERS =
  '的了是在有和与及以为对从向到把被将让要会能可就都也又再更最不没这那其之而且但或若如因由于时后前上下中内外里个一二三四五六七八九十两几多大小新人我你他她它各每某本该此第等着过地得给比使并即已未无非所说日月年起做来去出好则';
