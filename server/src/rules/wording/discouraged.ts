import { paragraphRule, type Report } from '../../contract/rule';
import { pairAround } from '../../syntax/within';
import { literalsOf } from '../../facts/literals';
import { regionsAsCountries } from './regions-as-countries';
import { replacedBy } from '../../contract/replacement';

/** 党的十九大也在2017年10月18日隆重召开了: of these meetings reports of the Party say so. */
const GREAT_MEETING =
  /(?:(?:党|中共|中国共产党)的?(?:第?[一二三四五六七八九十]{1,3}[大届]|第[一二三四五六七八九十]{1,3}次全国代表大会)|全国人民代表大会|全国两会|[一二三四五六七]中全会)[^。；！？]*$/;
/** Characters in which it is named. */
const REACH = 40;

/** What stands before the first word of a clause; nothing at the start of a paragraph. */
const OPENS = /^$|[，。；：！？“在从自]/;

export const rule = paragraphRule({
  id: 'wording/discouraged',
  severity: 'hint',
  title: '慎用词',
  what: '媒体和公文的禁用、慎用词：前苏联、村官、残废人、建国以来、“一带一路”战略、维族；把香港、澳门、台湾列为国家（来自日本、中国香港等国家的客商）。',
  why: '这些说法或有歧视，或与规范的提法不合。',
  source: '新华社《新闻信息报道中的禁用词和慎用词》（2016 年修订）',
  sureness: '惯例',
  since: '0.1.0',
  judgesCells: true,
  allows: 'word',
  fix: 'suggest',
  examples: {
    bad: [
      { text: '⟦建国以来⟧，全县发生了翻天覆地的变化。', suggested: '新中国成立以来，全县发生了翻天覆地的变化。' },
      { text: '⟦解放前⟧，这里不通公路。', suggested: '新中国成立前，这里不通公路。' },
      {
        text: '全县农机推广大会今天⟦隆重召开⟧。',
        suggested: '全县农机推广大会今天召开。',
      },
      {
        text: '要落实⟦“一带一路”战略⟧，扩大开放。',
        suggested: '要落实“一带一路”倡议，扩大开放。',
        severity: 'information',
      },
      {
        text: '要关心、支持⟦残废人⟧事业。',
        suggested: '要关心、支持残疾人事业。',
        severity: 'information',
      },
      {
        text: '医生们同⟦维族⟧老乡结下了情谊。',
        suggested: '医生们同维吾尔族老乡结下了情谊。',
        severity: 'information',
      },
      {
        text: '客商来自美国、日本和中国香港等⟦国家⟧，规模空前。',
        suggested: '客商来自美国、日本和中国香港等国家和地区，规模空前。',
        severity: 'warning',
      },
      {
        text: '吸引了来自中国香港、中国澳门等⟦国家⟧的客商200多人。',
        suggested: '吸引了来自中国香港、中国澳门等地区的客商200多人。',
        severity: 'warning',
      },
      {
        text: '产品远销越南、台湾、泰国等12个⟦国家⟧。',
        suggested: '产品远销越南、台湾、泰国等12个国家和地区。',
        severity: 'warning',
      },
      {
        text: '参加论坛的有俄罗斯、蒙古、中国香港⟦三国⟧代表。',
        suggested: '参加论坛的有俄罗斯、蒙古、中国香港三个国家和地区代表。',
        severity: 'warning',
      },
    ],
    good: [
      '在涉及台湾、新疆、西藏等国家核心利益问题上，中方立场坚定。在台湾等国家的核心利益问题上，我们绝不退让。',
      '主动对接长三角、粤港澳等国家重大战略，积极服务京津冀、粤港澳等国家战略，深圳、香港等国家级科创平台加快建设。',
      '着力打造“一带一路”战略支点城市，签署“一带一路”战略合作协议。',
      '党的十九大也在2017年10月18日隆重召开了，党的二十大隆重召开，党的二十届三中全会隆重召开。',
      '企业家担任名誉村长，新中国成立以来，全县变化很大。',
      '学习《关于建国以来党的若干历史问题的决议》。',
      '要共建“一带一路”，用好村干部。',
      '大学生村官很能干，农村官兵同乐，建立乡村长效机制，残疾儿童康复有保障。',
      '李建国前来指导，目前苏联的史料很多，退役伤残人员。',
      '产品销往日本、中国香港等国家和地区，香港、澳门等地区的客商也来了；出口日本、香港、澳门等20多个国家（地区）。',
      '香港特别行政区法院对国防、外交等国家行为无管辖权，香港应当通过学校、媒体等开展国家安全教育。香港客商介绍了新加坡等国家的做法。',
      '要提升思维族群意识，开启启蒙族学，朝鲜族、维吾尔族、蒙古族群众欢聚一堂。',
      '生产力解放后，产量翻番，思想解放前进了一大步。',
    ],
  },
  check(paragraph) {
    const words = literalsOf(paragraph).flatMap((literal): readonly Report[] => {
      if (literal.kind !== 'discouraged') return [];
      const { start, end, term } = literal;
      // titles of works keep their wording
      if (pairAround(paragraph, start, end, '《')) return [];
      const { text } = paragraph;
      if (term.notBefore.some((word) => text.slice(0, start).endsWith(word))) return [];
      if (term.notBehind.some((word) => text.startsWith(word, end))) return [];
      if (term.term.startsWith('隆重') && GREAT_MEETING.test(text.slice(Math.max(0, start - REACH), start))) return [];
      if (term.opensClause && !OPENS.test(text.slice(Math.max(0, start - 1), start))) return [];
      return [
        {
          at: 0,
          start,
          end,
          severity: term.severity,
          message: `“${term.term}”${term.severity === 'hint' ? '宜' : '应'}改为“${term.better}”：${term.why}。`,
          suggestions: [replacedBy({ at: 0, start, end }, term.better)],
        },
      ];
    });
    return [...words, ...regionsAsCountries(paragraph)];
  },
});
