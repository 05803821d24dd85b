import { atLine } from '../../contract/at-line';
import { draftRule, type Collected, type PlacedEdit, type Report } from '../../contract/rule';
import type { Paragraph } from '../../syntax/types';
import { allMatches } from '../../text/matches';
import { unevenLevels } from './levels';

type Kind = '引号' | '书名号';

interface Joint {
  readonly kind: Kind;
  /** Offset of the first mark. */
  readonly start: number;
  /** Offset of the mark that closes what stands behind the joint. */
  readonly end: number;
  readonly comma: boolean;
}

const JOINT = /”(、?)“|》(、?)《/g;

interface Summary {
  readonly joints: readonly Joint[];
  /** Reports on marks of the wrong level, in coordinates of the paragraph. */
  readonly levels: readonly Report[];
}

/** Joints with 、 throughout a draft that are told of: one may be chance. */
const THROUGHOUT = 3;

export const rule = draftRule<Summary>({
  id: 'punctuation/enumeration-comma',
  severity: 'hint',
  title: '顿号的用法',
  what: '同一篇稿子里，并列的引号（书名号）之间有的加顿号，有的不加，或者全都加了；一组并列项里顿号、逗号混用。',
  why: '标有引号的并列成分之间通常不用顿号；要紧的是全文一致。',
  source: 'GB/T 15834—2011 4.5.3.5',
  sureness: '国标',
  since: '0.1.0',
  formats: true,
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '该减的坚决减，该缓的主动缓⟦、⟧该免的全部免。要做到谁主管谁负责，谁审批谁监管⟦、⟧谁用人谁担责。人帮人，户帮户⟦、⟧党员帮群众。',
        suggested:
          '该减的坚决减，该缓的主动缓，该免的全部免。要做到谁主管谁负责，谁审批谁监管，谁用人谁担责。人帮人，户帮户，党员帮群众。',
        severity: 'information',
      },
      {
        text: '去年建成文庙街、东门街两条老街⟦、⟧建成柳湖、荷塘两个公园。',
        suggested: '去年建成文庙街、东门街两条老街，建成柳湖、荷塘两个公园。',
        severity: 'hint',
      },
      {
        text: '骨干要力求账目上理得清⟦，⟧货物上管得住、人情上过得硬，不留尾巴。',
        suggested: '骨干要力求账目上理得清、货物上管得住、人情上过得硬，不留尾巴。',
      },
      {
        text: '支部要对照清单查短板⟦，⟧补漏洞、强弱项，一件一件过。',
        suggested: '支部要对照清单查短板、补漏洞、强弱项，一件一件过。',
      },
      {
        text: '村里的账要用在灌溉、道路、厕所⟦，⟧路灯等方面，不许挪作他用。',
        suggested: '村里的账要用在灌溉、道路、厕所、路灯等方面，不许挪作他用。',
        severity: 'information',
      },
      {
        text: '书屋里摆着《平原》⟦、⟧《渡口》、《山路》三本小说。',
        suggested: '书屋里摆着《平原》《渡口》《山路》三本小说。',
      },
      {
        text: '做到“两个维护”，增强“四个意识”“四个自信”，反对“四风”⟦、⟧“特权”，整治“吃拿卡要”“庸懒散拖”。',
        suggested: '做到“两个维护”，增强“四个意识”“四个自信”，反对“四风”“特权”，整治“吃拿卡要”“庸懒散拖”。',
      },
      {
        text: '学习《党章》⟦、⟧《准则》、《条例》，\n对照《意见》《办法》。',
        suggested: '学习《党章》《准则》《条例》，\n对照《意见》《办法》。',
      },
      {
        text: '学习《党章》⟦、⟧《条例》、《准则》，做到“两个维护”、“四个自信”。',
        suggested: '学习《党章》《条例》《准则》，做到“两个维护”“四个自信”。',
      },
      {
        text: '到北京、上海、广州⟦，⟧深圳等城市学习。',
        suggested: '到北京、上海、广州、深圳等城市学习。',
        severity: 'information',
      },
      {
        text: '思想上重视，行动上落实⟦、⟧作风上过硬，才是好班子。',
        suggested: '思想上重视，行动上落实，作风上过硬，才是好班子。',
        severity: 'information',
      },
      {
        text: '要在项目攻坚上求突破，在为民服务上见实效⟦、⟧在制度创新上出实招。',
        suggested: '要在项目攻坚上求突破，在为民服务上见实效，在制度创新上出实招。',
        severity: 'information',
      },
      {
        text: '左手牵着的是孩子，右手搀着的是老人⟦、⟧身后跟着的是乡亲。',
        suggested: '左手牵着的是孩子，右手搀着的是老人，身后跟着的是乡亲。',
        severity: 'information',
      },
      {
        text: '肩上扛着的是重担⟦、⟧身后站着的是乡亲，半步也退不得。',
        suggested: '肩上扛着的是重担，身后站着的是乡亲，半步也退不得。',
        severity: 'information',
      },
    ],
    good: [
      // 中 of 中央 is no frame
      '他曾任中央政治局委员、中央办公厅主任，中央统战部部长。',
      '村看村、户看户，群众看干部；村看村、户看户、群众看干部；人帮人，户帮户，党员带头。',
      '该减的坚决减、该缓的主动缓、该免的全部免。谁主管谁负责、谁审批谁监管，责任就落了地。该项目的资金，该项目的用地、该项目的人手。',
      '去年建成文庙街、东门街两条老街、三个公园。建成文庙街、东门街两条老街、柳湖和荷塘。',
      '在攻坚上求突破、在服务上见实效、在创新上出实招；在时间上、空间上，在数量上、质量上都有保证。',
      '要走好党的群众路线，从群众中来、到群众中去，做群众的贴心人。要把工作做在实处，补漏洞、强弱项，一件一件过。书屋里摆着《平原》、《渡口》两本小说。',
      '要分清谁是真心的、谁是假意的，弄懂为的是什么、靠的是什么。',
      '学习《党章》《准则》《条例》，做到“两个维护”“四个自信”。',
      '学习《党章》、《准则》，做到“两个维护”“四个自信”。',
      '建好学校、医院、车站，方便群众等工作都要做。要讲政治、顾大局，守纪律、懂规矩。',
      '继承、丰富、发展，思想、观点、论断，等次、等级都要清楚。',
      '学习《准则》（试行）、《条例》《办法》。',
      // whole sentences; items without quotation marks among them
      '古人说：“民惟邦本。”“政在养民。”要做到“两个维护”、“四个自信”。',
      '办好“金秋招聘”“直播带岗”，推出“非遗过大年”、“村晚”展演、“逛庙会”，丰富生活。',
      '用好“两重”“两新”，抓好“两重”、“两新”、专项债等项目，办好绿化、“一网通办”、“一网统管”。',
    ],
  },
  collect(paragraph) {
    const { text, pairs } = paragraph;
    const joints = pairs.length < 2 ? [] : jointsOf(text, pairs);
    const levels = unevenLevels(paragraph);
    return joints.length > 0 || levels.length > 0 ? { joints, levels } : undefined;
  },
  reads: [],
  conclude(_draft, collected) {
    const reports: Report[] = [...throughout(collected)];
    for (const { line, summary } of collected) for (const report of summary.levels) reports.push(atLine(report, line));
    for (const kind of ['引号', '书名号'] as const) {
      const all = collected.flatMap(({ line, summary }) =>
        summary.joints.filter((joint) => joint.kind === kind).map((joint) => ({ at: line, ...joint })),
      );
      const commas = all.filter(({ comma }) => comma);
      const bareCount = all.length - commas.length;
      if (commas.length === 0 || bareCount === 0) continue;
      // what most have is no reason to mark those that follow the standard
      if (commas.length > bareCount)
        reports.push(
          takeAll(
            commas,
            `并列${kind}之间，全文 ${commas.length} 处用顿号，${bareCount} 处不用，宜统一；按国家标准，通常不用。`,
          ),
        );
      else
        for (const joint of commas) {
          const edit = withoutComma(joint);
          const message = `并列${kind}之间，全文 ${bareCount} 处不用顿号，此处用了，宜统一。`;
          reports.push({
            at: edit.at,
            start: edit.start,
            end: edit.end,
            message,
            suggestions: [{ title: '删去顿号', edits: [edit] }],
          });
        }
    }
    return reports.sort((a, b) => a.at - b.at || a.start - b.start);
  },
});

function jointsOf(text: string, all: Paragraph['pairs']): Joint[] {
  const pairs = {
    close: new Map(all.map((p) => [p.open, p.close])),
    open: new Map(all.map((p) => [p.close, p.open])),
  };
  const joints: Joint[] = [];
  for (const m of allMatches(text, JOINT))
    if (isPlain(text, pairs, m.index, m.index + m[0].length - 1))
      joints.push({
        kind: m[0].startsWith('”') ? '引号' : '书名号',
        start: m.index,
        end: pairs.close.get(m.index + m[0].length - 1) ?? -1,
        comma: (m[1] ?? m[2]) === '、',
      });
  return joints;
}

/** One report for a draft that puts 、 between all its quotations, or all its titles: the standard leaves it out. */
function throughout(collected: readonly Collected<Summary>[]): Report[] {
  const all = collected.flatMap(({ line, summary }) => summary.joints.map((j) => ({ at: line, ...j })));
  const bare = new Set(all.filter((j) => !j.comma).map((j) => j.kind));
  const commas = all.filter((j) => !bare.has(j.kind));
  const first = commas[0];
  if (!first || (commas.length < THROUGHOUT && !isOneList(commas))) return [];
  return [
    takeAll(commas, `并列的引号或书名号之间全文有 ${commas.length} 处加了顿号；按国家标准，它们之间通常不用顿号。`),
  ];
}

/** A joint and the line that holds it. */
type PlacedJoint = Joint & { readonly at: number };

const withoutComma = ({ at, start }: PlacedJoint): PlacedEdit => ({
  at,
  start: start + 1,
  end: start + 2,
  newText: '',
});

/** One report at the first of several joints with a 、, which offers to take it out of all. */
function takeAll(commas: readonly PlacedJoint[], message: string): Report {
  const edits = commas.map(withoutComma);
  const { at, start, end } = edits[0]!;
  return {
    at,
    start,
    end,
    message,
    suggestions: [{ title: `删去全文 ${commas.length} 处顿号`, kind: 'throughout', edits }],
  };
}

/** 《甲》、《乙》、《丙》: two joints in one list. */
function isOneList([first, second]: readonly PlacedJoint[]): boolean {
  return second !== undefined && first!.at === second.at && first!.end === second.start;
}

interface Halves {
  /** Closing mark of each opening one, and the other way round. */
  readonly close: ReadonlyMap<number, number>;
  readonly open: ReadonlyMap<number, number>;
}

/** “春风行动”、“就业援助月”招聘会、“技能大赛”: an item with words of its own, behind which the list goes on. */
const MOST_WORDS = 12;
const MORE_WORDS = new RegExp(`^(?![等和与及])[^，。；：！？、“”《》]{1,${MOST_WORDS}}、`);

/** Whether the two are items of a list of nothing but such items, and no whole sentences (“……。”“……。”). */
function isPlain(text: string, { close, open }: Halves, left: number, right: number): boolean {
  if ('。！？…'.includes(text[left - 1] ?? ' ')) return false;
  const end = close.get(right);
  const start = open.get(left);
  if (end === undefined || start === undefined) return true;
  const mark = text[right]!;
  const behind =
    (text[end + 1] === '、' && text[end + 2] !== mark) || MORE_WORDS.test(text.slice(end + 1, end + 2 + MOST_WORDS));
  const before = text[start - 1] === '、' && text[start - 2] !== text[left];
  return !behind && !before;
}
