import nativeTable from '../../../data/kept/known-natives.tsv';
import placeTable from '../../../data/kept/known-places.tsv';
import wordingTable from '../../../data/kept/leftover-places-wordings.tsv';
import type { OtherBody } from '../../facts/own-body';
import { alternation, wordingsOf } from '../../text/alternation';
import { allMatches } from '../../text/matches';
import { NONE } from '../../text/none';
import { once } from '../../text/once';
import { tableRows } from '../../text/table';

const words = wordingsOf(wordingTable, 'leftover-places-wordings.tsv');

/** Read with the first line that names a province beside what is known of one. */
const reading = once(() => {
  const of = (table: typeof placeTable, file: string): ReadonlyMap<string, readonly string[]> =>
    new Map(tableRows(table, file, ['name', 'provinces']).map((row) => [row.name, row.provinces.split(' ')]));
  const places = of(placeTable, 'known-places.tsv');
  const natives = of(nativeTable, 'known-natives.tsv');
  const place = `(?<name>${alternation([...places.keys()])})(?!${words('a name made of a place')})`;
  const person = `(?<name>${alternation([...natives.keys()])})`;
  const province = `(?<province>${words('province')})(?:省|自治区|市)?`;
  return {
    places,
    natives,
    anyName: new RegExp(alternation([...places.keys(), ...natives.keys()])),
    ofPlaces: [
      // 湖北望城 · 山东省兰考县; 上海嘉兴 without 市 may be two places of one journey, and so is 贵州桂林专线
      new RegExp(
        `(?<![、和与及至到—])(?:(?!北京|天津|上海|重庆)${province}的?|(?<city>北京|天津|上海|重庆)(?:市的?|的))${place}(?![^，。；]{0,6}${words('between two places')})`,
        'gu',
      ),
      // 西柏坡在河南平山县, where the sentence ends: 昆山在上海设立…… is what one of there does
      new RegExp(
        `${place}在(?:我国|祖国|中国)?${province}(?:[\\p{Script=Han}]{2,4}[县市])?(?:境内)?(?=[。；]|$)`,
        'gu',
      ),
      // 西柏坡位于河南
      new RegExp(
        `${place}(?:革命老区|景区|村|县|市|镇)?(?:位于|坐落于|坐落在|地处|是在|隶属于?)(?:我国|祖国|中国)?${province}(?![^，。；]{0,12}(?:[、和与及两]|交界|交汇|边境|西部|东部|南部|北部))(?=[，。；]|[^，。；]{0,6}[县市镇村境])`,
        'gu',
      ),
    ],
    // 孔繁森是山西聊城人 · 雷锋……从湖北望城走出
    ofPersons: new RegExp(
      `${person}(?:同志|烈士|书记|老人|院士|先生)?(?<between>（[^）]{0,16}）|，?(?:他|她|原籍|祖籍|原本|本)?|的?(?:故事|一生|事迹)[：，](?:他|她|[这那][个位名])?)(?:(?:是|籍贯是?)(?=[\\p{Script=Han}]{2,8}?(?<![工军老新名主本负导领带掌感诗的])人(?![民员才们大]))|(?:出生于|生于|出生在|生在|诞生在)|从(?=[\\p{Script=Han}]{2,8}?走出))${province}`,
      'gu',
    ),
  };
});
/** Another person, or another place of his life. */
const elsewhere = once(() => new RegExp(words('another life')));

/** Provinces in which a known place does not lie, or of which a known person is not. */
export function otherRegions(text: string): readonly OtherBody[] {
  if (!MAY_NAME.test(text)) return NONE;
  const { places, natives, ofPlaces, ofPersons, anyName } = reading();
  if (!anyName.test(text)) return NONE;
  const wrong = (
    m: RegExpExecArray,
    provinces: ReadonlyMap<string, readonly string[]>,
    says: (name: string, right: string) => string,
  ): readonly OtherBody[] => {
    const { name, city, province = city, between = '' } = m.groups as Record<string, string | undefined>;
    const rights = provinces.get(name!)!;
    const [right] = rights;
    if (rights.includes(province!) || elsewhere().test(between)) return NONE;
    // 山东省嘉兴市: both are told in full, as the places of the whole country are
    const end = m.index + m[0].length;
    if (m[0].endsWith(name!) && /省|自治区/.test(m[0]) && /^[市县区]/.test(text.slice(end, end + 1))) return NONE;
    const start = m.index + m[0].lastIndexOf(province!);
    const message = `${says(name!, rights.join('、'))}，这里写的是“${province!}”，请核对。`;
    return [{ start, end: start + province!.length, right: right!, message }];
  };
  const ofPlace = ofPlaces.flatMap((form) =>
    allMatches(text, form).flatMap((m) => wrong(m, places, (name, right) => `${name}在${right}`)),
  );
  const ofPerson = allMatches(text, ofPersons).flatMap((m) =>
    wrong(m, natives, (name, right) => `${name}是${right.split('、')[0]!}人`),
  );
  return [...ofPlace, ...ofPerson.filter(({ start }) => ofPlace.every((other) => other.start !== start))];
}

const MAY_NAME = /[京津冀晋蒙辽吉沪苏浙皖闽赣鲁豫鄂湘粤桂琼渝川黔滇藏陕甘青宁新]|[河湖山广][东西南北]|[江安福四贵云海]/;
