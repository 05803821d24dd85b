import { paragraphRule, type Report } from '../../engine/rule';
import { brokenRun, LEAST_OF_RUN, LONGEST_RUN, type BrokenRun } from '../../facts/parallel/runs';
import { oddSeparator, type OddSeparator } from '../../facts/parallel/separator';
import { clauseUnits, leadUnits, listMarks, unitsOf } from '../../facts/parallel/units';
import { formatChineseNumeral } from '../../text/numerals';

const SHORTEST = 16;

export const rule = paragraphRule({
  id: 'parallel/clauses',
  severity: 'information',
  title: '排比中有一项不合',
  what: '一句之内的排比（同研究、同部署、同检查……；要……；要……），只有一项字数、起头或分隔符号不合。',
  why: '排比靠整齐出气势；一项走样，念起来会绊住。整组都不齐时不报。',
  source: '起草惯例；讲话稿实例',
  fix: 'suggest',
  roles: ['paragraph'],
  examples: {
    bad: [
      { text: '要做到同研究、同部署、同推进、⟦同进行检查⟧、同考核，一体抓好落实。' },
      { text: '始终坚持抓思想教育、抓制度建设、⟦促作风转变⟧、抓责任落实、抓督促检查，久久为功。' },
      {
        text: '要围绕中心抓监督，督促中心工作落地；要围绕民生抓监督，督促惠民政策落实⟦，⟧要围绕作风抓监督，督促干部担当作为。',
        suggested:
          '要围绕中心抓监督，督促中心工作落地；要围绕民生抓监督，督促惠民政策落实；要围绕作风抓监督，督促干部担当作为。',
      },
    ],
    good: [
      // names of things share characters by nature
      '变更经营范围、经营方式、注册资本、经营期限、经营场所的，应当申请登记。',
      // between commas the rhythm of speech is free
      '共同守护绿水青山，共同应对风险挑战，共同享有发展成果，携手走向美好明天。',
      '要做到同研究、同部署、同检查、同考核，层层压实责任。',
      '抓思想教育、抓制度建设、抓作风转变，带动各项工作上台阶。',
      '要提高站位，认真学习；要突出重点，狠抓落实，要加强领导，形成合力。',
      '坚持自由、平等、公正、法治、爱国、敬业、诚信、友善的价值追求。',
      '要抓学习、抓作风、抓项目、抓环境、抓民生，还要抓好党的建设，做到全面推进。',
      '不放松、不动摇、不懈怠，不断开创新局面，不辜负组织和群众的期望。',
    ],
  },
  check(paragraph) {
    let reports: Report[] | undefined;
    const { marks, sentences } = paragraph;
    let first = 0;
    for (let k = 0; k < sentences.length; k++) {
      const sentence = sentences[k]!;
      const length = sentence.end - sentence.start;
      if (length < SHORTEST || length > LONGEST_RUN) continue;
      while (first < marks.length && marks[first]! < sentence.start) first++;
      const count = sentence.lastClause - sentence.firstClause;
      const listed = listMarks(paragraph, sentence, first);
      // most sentences are too short to hold a run: nothing is cut for them
      if (count + listed < LEAST_OF_RUN) continue;
      const clauses = count < LEAST_OF_RUN ? undefined : clauseUnits(paragraph, sentence, first);
      // members that go on in a clause of their own, three of them
      const separator = clauses && count >= 6 ? oddSeparator(clauses) : undefined;
      if (separator) (reports ??= []).push(saySeparator(separator));
      const found =
        (listed > 0 ? brokenRun(unitsOf(paragraph, sentence, first)) : undefined) ??
        (clauses && (brokenRun(clauses) ?? brokenRun(leadUnits(clauses))));
      if (found) (reports ??= []).push(sayRun(found));
    }
    return reports;
  },
});

function saySeparator({ at, anchor, members }: OddSeparator): Report {
  return {
    at: 0,
    start: at,
    end: at + 1,
    message: `各分句都以“${anchor}”起头，别处用“；”隔开，此处为“，”，宜改为“；”。`,
    suggestions: [{ title: '改为“；”', edits: [{ at: 0, start: at, end: at + 1, newText: '；' }] }],
    related: members.map((m) => ({ at: 0, start: m.start, end: m.end, message: '同组分句' })),
  };
}

function sayRun(run: BrokenRun): Report {
  const odd = run.units[run.odd]!;
  const others = run.units.length - 1;
  const delta = odd.text.length - run.length;
  return {
    at: 0,
    start: odd.start,
    end: odd.end,
    // clauses between commas are speech, not verse: a character more is a matter of taste
    ...(run.kind === 'length' && odd.mark !== '、' && Math.abs(delta) === 1 && { severity: 'hint' }),
    message:
      run.kind === 'length'
        ? `其余 ${others} 项都是${formatChineseNumeral(run.length)}字的“${run.pattern}”，本项${delta > 0 ? '多' : '少'} ${Math.abs(delta)} 字。`
        : `其余 ${others} 项都用“${run.pattern}”，本项“${run.instead}”与“${run.anchor}”不一致。`,
    related: run.units.flatMap((u, i) =>
      i === run.odd ? [] : [{ at: 0, start: u.start, end: u.end, message: '同组' }],
    ),
  };
}
