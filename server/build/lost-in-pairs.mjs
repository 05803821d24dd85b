// Makes server/data/made/lost-in-pairs.tsv: pairs of words of two characters and idioms that reports and talks use, and which
// of their characters leave no right text when they are lost and a mark, or a word of grammar, stands where the break is:
// 坚持问题向，. Run by hand when the list is to be renewed, after `npm run build`:
//   node server/build/lost-in-pairs.mjs TEXTS…
// TEXTS are folders or files (.txt) of any kind. Only phrases and counts are taken from them.
import { dropMet, mayFollow, mayPrecede, placesLost, readsByItself, without, writeForms } from './lost-forms.mjs';
import { columnOf } from './made.mjs';
import { documentsOf, HAN, tagger } from './texts.mjs';

/** Documents that hold a pair. */
const DOCUMENTS = 24;
/** Times in the texts that a character stands alone at the edge of a clause from which any may stand so. */
/** Documents that hold an idiom. */
const IDIOM_DOCUMENTS = 1;
const ALONE_AT_EDGE = 12;
/** Words of three characters that a character opens or ends, from which it makes a word with any: 非|农业, 服务|员. */
const PRODUCTIVE = 400;
/** What reads on from any word, or stands for it: 全省, 该区, 工作着. */
const READS_ON = new Set(
  '的了着过们地得者性化度率型式级类人力部局处科室组厅委办会区县市省镇乡村校院厂家不无未没可能要再更最很太也都还',
);

/** Kinds of words of one character that go with any word behind them: 快|建设, 推|经济. */
const JOINS_ANY = /^[vadzmqrpcuf]/;
/** Times that a character stands alone in the texts from which it may open a clause anywhere. */
const ALONE = 400;
/** Verbs that end a clause of their own, in a slogan or behind who does it: 民族兴, 意见大家提. */
const ENDS_CLAUSE = new Set('兴安强富美学教干建办抓管用讲说看想做提写读评议查改帮扶增减收放开变动行成通到来去走护保');
/** Nouns that open a clause of their own, and measures behind a figure. */
const OPENS_CLAUSE = new Set('民粮企药客政军医农校警兵山雪路车灾师店武期步席话面川江康苏华');
/** What ends a name of somebody or something: 经济社, 合作方, 乡村游. */
const ENDS_NAME = new Set('社方体工案值界报联岗展游药考环系商媒品证声团剧酒奖营岛站线点费税网');
/** Who does what one character says. */
const SPEAKERS = /^(?:[我你他她它]们|大家|人人|自己|共同|一起|群众|[这那一每各]|没有|可以|这样)/;

const texts = process.argv.slice(2).flatMap(documentsOf);
const tag = tagger();
const isNameOrNegation = readsByItself(tag);

const add = (counts, key) => counts.set(key, (counts.get(key) ?? 0) + 1);
const documents = new Map();
const alone = new Map();
const idioms = new Set();
const [opening, closing, asPrefix, asSuffix] = [new Map(), new Map(), new Map(), new Map()];
for (const text of texts) {
  const pairs = new Set();
  for (const line of text.split('\n')) {
    const tagged = tag(line);
    const words = tagged.map(({ word }) => word);
    tagged.forEach(({ word, tag: kind }, k) => {
      if (!HAN.test(word)) return;
      const [before, behind] = [words[k - 1] ?? '', words[k + 1] ?? ''];
      if (word.length === 1 && !HAN.test(before)) add(opening, word);
      if (word.length === 1 && !HAN.test(behind)) add(closing, word);
      if (word.length === 1) add(alone, word);
      if (word.length === 3) add(asPrefix, word[0]);
      if (word.length === 3) add(asSuffix, word[2]);
      if (word.length === 2 && behind.length === 2 && HAN.test(behind)) pairs.add(`${word} ${behind}`);
      if (word.length !== 4) return;
      pairs.add(word);
      if (kind.startsWith('i')) idioms.add(word);
    });
  }
  for (const pair of pairs) add(documents, pair);
}
const told = new Set([
  ...['made/lost-characters', 'made/lost-in-terms'].flatMap((table) => formsOf(table)),
  ...formsOf('kept/phrases-kept-whole', ['inside']),
  ...columnOf('kept/forms-not-lost', 'form'),
]);
function formsOf(table, places) {
  return placesLost(table, places).flatMap(([phrase, lost]) => lost.map((k) => without(phrase, k)));
}

const listed = ['kept/idioms-in-use', 'kept/set-phrases'].flatMap((table) => columnOf(table, 'phrase'));
const isIdiom = new Set([...listed, ...idioms].filter((idiom) => (documents.get(idiom) ?? 0) >= IDIOM_DOCUMENTS));
const phrases = new Map(
  [...documents].filter(([, n]) => n >= DOCUMENTS).map(([pair, n]) => [pair.replace(' ', ''), n]),
);
for (const phrase of listed)
  if (phrase.length === 4 && HAN.test(phrase)) if (!phrases.has(phrase)) phrases.set(phrase, 1);

const kindOf = (character) => tag(character)[0].tag;
const isWord = (text) => tag(text).length === 1 && tag(text)[0].tag !== 'x';

/** Whether what is left of a broken word may stand by itself at its edge of a clause, or join with a word. */
function mayStand(phrase, broken, isFirst) {
  const rest = isFirst ? broken[0] : broken[2];
  const kind = kindOf(rest);
  const [atEdge, inWords] = isFirst ? [opening, asPrefix] : [closing, asSuffix];
  if (READS_ON.has(rest) || (atEdge.get(rest) ?? 0) >= ALONE_AT_EDGE || (inWords.get(rest) ?? 0) >= PRODUCTIVE)
    return true;
  if (isWord(isFirst ? broken.slice(0, 2) : broken.slice(1)) || kind.startsWith('a')) return true;
  return isFirst
    ? JOINS_ANY.test(kind) || OPENS_CLAUSE.has(rest) || (alone.get(rest) ?? 0) >= ALONE
    : ENDS_CLAUSE.has(rest) || ENDS_NAME.has(rest) || SPEAKERS.test(phrase);
}

const forms = new Map();
const [ofWords, ofIdioms] = [[], []];
for (const entry of [...phrases].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)))
  (isIdiom.has(entry[0]) ? ofIdioms : ofWords).push(entry[0]);
for (const phrase of [...ofIdioms, ...ofWords]) {
  if (/^[第两百几]|公司|华为|任正非/.test(phrase)) continue;
  for (const lostIndex of [0, 1, 2, 3]) {
    if (phrase[lostIndex] === phrase[lostIndex - 1] || phrase[lostIndex] === phrase[lostIndex + 1]) continue;
    const broken = without(phrase, lostIndex);
    // 以史为镜: what is left stands behind a word of grammar where nothing is lost
    if ((lostIndex === 0 && mayPrecede(phrase[0])) || (lostIndex === 3 && mayFollow(phrase[3]))) continue;
    if (told.has(broken) || forms.has(broken) || isNameOrNegation(broken) || isWord(broken)) continue;
    const isFirst = lostIndex < 2;
    if (!mayStand(phrase, broken, isFirst))
      forms.set(broken, { phrase, lostIndex, inFirst: isFirst, inLast: !isFirst });
    // what is left of an idiom is no text between two marks
    else if (isIdiom.has(phrase) && !(isWord(broken.slice(0, 2)) && isWord(broken.slice(1))))
      forms.set(broken, { phrase, lostIndex, inFirst: true, inLast: true });
  }
}
dropMet(forms, texts);
if (process.env.SHOW)
  for (const [b, f] of forms)
    console.log(
      b,
      f.phrase,
      documents.get(f.phrase) ?? 0,
      f.inFirst && f.inLast ? 'only' : f.inFirst ? 'first' : 'last',
    );
writeForms('lost-in-pairs', forms, {
  what: 'Pairs of words and idioms, and the places of characters that leave no right text when they are lost: in the first word where a mark or a word of grammar stands before it, in the last where one stands behind it, or where both do. No text that was read holds one of the broken forms there.',
  source:
    'pairs of words of two dozen and more published reports, speeches and news; idioms-in-use.tsv, set-phrases.tsv',
  command: 'node server/build/lost-in-pairs.mjs TEXTS…, folders or files of any kind',
});
