import { numeralText } from '../../syntax/source';
import { seriesRule, type Report } from '../../contract/rule';
import { bareNext } from '../../facts/bare-marker';
import { numeralFor } from '../../facts/renumber';
import { family } from '../../syntax/families';
import type { Marker, Series } from '../../syntax/types';

export const rule = seriesRule({
  id: 'numbering/marker-drift',
  severity: 'error',
  title: '序号用语不一致',
  what: '一组并列项混用两套序号：一要、二要、三是；首先、其次、第三。末项只写了“四”，漏了“要”“是”的也报。',
  why: '“第一、第二”“其一、其二”“首先、其次、再次”“一是、二是”“一要、二要”各成一套，混用则层次不清。',
  source: '起草惯例',
  sureness: '惯例',
  since: '0.1.0',
  heldWhile: ['changing'],
  fix: 'suggest',
  examples: {
    bad: [
      {
        text: '要抓好三项工作。一要加大宣传力度。要造声势。二要加大帮扶力度。要见实效。⟦三是⟧加大督查力度。要动真格。',
        suggested:
          '要抓好三项工作。一要加大宣传力度。要造声势。二要加大帮扶力度。要见实效。三要加大督查力度。要动真格。',
      },
      {
        text: '一是思想重视。要上心。二是措施有力。要用劲。⟦三要⟧责任到人。要较真。四是督查到位。要常抓。',
        suggested: '一是思想重视。要上心。二是措施有力。要用劲。三是责任到人。要较真。四是督查到位。要常抓。',
      },
      {
        text: '首先，要统一思想认识。其次，要明确目标任务。⟦第三⟧，要加强组织领导。',
        severity: 'warning',
        suggested: '首先，要统一思想认识。其次，要明确目标任务。再次，要加强组织领导。',
      },
      {
        text: '首先要统一思想认识，其次要明确目标任务，⟦第三⟧要加强组织领导。',
        severity: 'warning',
        suggested: '首先要统一思想认识，其次要明确目标任务，再次要加强组织领导。',
      },
      {
        text: '第一，要读原著。⟦其二⟧，要悟原理。第三，要见行动。',
        suggested: '第一，要读原著。第二，要悟原理。第三，要见行动。',
      },
      {
        text: '其一，要守初心。要把育人作为第一使命。\n⟦第二⟧，要担重任。要抓在经常。\n其三，要见行动。要善作善成。',
        suggested: '其一，要守初心。要把育人作为第一使命。\n其二，要担重任。要抓在经常。\n其三，要见行动。要善作善成。',
      },
      {
        text: '⟦首先⟧，要统一思想认识。要学透。第二，要明确目标任务。要盯紧。第三，要加强组织领导。要抓实。',
        severity: 'warning',
        suggested: '第一，要统一思想认识。要学透。第二，要明确目标任务。要盯紧。第三，要加强组织领导。要抓实。',
      },
      {
        text: '首先，要把队伍建强。要抓培训。⟦第二⟧，要把阵地建好。要抓管理。',
        severity: 'warning',
        suggested: '首先，要把队伍建强。要抓培训。其次，要把阵地建好。要抓管理。',
      },
      {
        text: '⟦首先⟧要统一思想认识。要学透。二要明确目标任务。要盯紧。三要加强组织领导。要抓实。',
        suggested: '一要统一思想认识。要学透。二要明确目标任务。要盯紧。三要加强组织领导。要抓实。',
        severity: 'warning',
      },
      {
        text: '一要摸清底数，二要建立台账，三要逐项销号，⟦四⟧严肃问责，确保年底清零。',
        suggested: '一要摸清底数，二要建立台账，三要逐项销号，四要严肃问责，确保年底清零。',
        severity: 'warning',
      },
      {
        text: '一是摸清底数，二是列出清单，⟦三、⟧落实整改，确保年底清零。',
        suggested: '一是摸清底数，二是列出清单，三是落实整改，确保年底清零。',
        severity: 'warning',
      },
      {
        text: '学校办三件事：一是结对帮扶，二是开放书屋，⟦第三⟧设立奖学金。',
        suggested: '学校办三件事：一是结对帮扶，二是开放书屋，三是设立奖学金。',
        severity: 'warning',
      },
      {
        text: '整改分三步：一是列清单，二是定时限，⟦第三⟧抓销号，年底前完成。',
        suggested: '整改分三步：一是列清单，二是定时限，三是抓销号，年底前完成。',
        severity: 'warning',
      },
    ],
    good: [
      '一是摸清底数，二是列出清单，三、四月份见成效。',
      '一是上半年抓开工，二是下半年抓进度，第三季度抓质量，第三方来评估，第三产业也要跟上。',
      '一要摸清底数，二要建立台账，三要逐项销号，四季常抓，四面出击，四个街道一起动手。一要摸底，二要建账，四处走访。',
      '一方面要看到，原因一是人手少，二是经费紧。第一，问题的原因一是认识不足，二是落实不力。',
      '一要加大宣传力度。要造声势。二要加大帮扶力度。要见实效。三要加大督查力度。要动真格。',
      '一是抓学习。一要读原著，二要悟原理。二是抓落实。一要定任务，二要定时限。',
      '首先，我代表县委表示感谢。下面讲两点。第一，要提高认识。第二，要抓好落实。',
      '第一，要提高站位。第二，要狠抓落实。最后，我再强调一下纪律。',
    ],
  },
  check(series) {
    if (series.kind !== 'items' || series.family === undefined) return undefined;
    const main = family(series.family);
    const odd = series.members.flatMap((m, index) =>
      m.marker!.family === series.family || isBehindGap(series, index) ? [] : [index],
    );
    if (odd.length === 0) return sayBareNext(series);
    const model = series.members.find((m) => m.marker!.family === series.family)!;
    return odd.map((index): Report => {
      const member = series.members[index]!;
      const marker = member.marker!;
      const written = numeralText(member.paragraph, marker);
      const right = numeralFor(member.paragraph.text, marker, marker.ordinal, main.id);
      // 首先要……, where the others are 二要: the 要 stands there
      const newText = right?.at(-1) === member.paragraph.text[marker.numeral.end] ? right?.slice(0, -1) : right;
      const others = series.members.length - odd.length;
      return {
        at: index,
        ...marker.numeral,
        // 首先…… 第二…… is heard so often that it is hardly noticed
        ...(isAdverbBesideNumber(series, marker) && { severity: 'warning' }),
        message: `序号用语不一致：本组${others === 1 ? '首项' : `有 ${others} 项`}用${pattern(main.sample)}，此处为“${written}”${right ? `，可改为“${right}”` : ''}。`,
        ...(newText && {
          suggestions: [
            { title: `改为“${right}”`, kind: 'majority', edits: [{ at: index, ...marker.numeral, newText }] },
          ],
        }),
        related: [{ at: series.members.indexOf(model), ...model.marker!.numeral, message: '本组用语' }],
      };
    });
  },
});

/** 一要……，二要……，四严格考核: the last item has lost the word that the others have behind their numbers. */
function sayBareNext(series: Series): readonly Report[] | undefined {
  const bare = bareNext(series);
  if (!bare) return undefined;
  const { memberIndex, start, end, lost, numeral } = bare;
  const { text } = series.members[memberIndex]!.paragraph;
  const written = text.slice(start, end);
  const place = { at: memberIndex, start, end };
  const right = `${numeral}${lost}`;
  return [
    {
      ...place,
      severity: 'warning',
      message:
        written === numeral
          ? `本组前面各项都用“一${lost}”一类，此处“${numeral}”后面缺“${lost}”，可改为“${right}”。`
          : `序号用语不一致：本组前面各项都用“一${lost}”一类，此处为“${written}”，可改为“${right}”。`,
      suggestions: [{ title: `改为“${right}”`, kind: 'bare', edits: [{ ...place, newText: right }] }],
    },
  ];
}

/** 首先，第三: what is lost between them is numbering/sequence's, which renumbers both. */
function isBehindGap({ members, family: main }: Series, index: number): boolean {
  const before = members[index - 1]?.marker!.ordinal ?? 0;
  const { ordinal } = members[index]!.marker!;
  return main === 'adverb' && before > 0 && ordinal > before + 1;
}

/** 首先 or 其次 in a series of 第二, 第三 or 二要, 三要; 首先 and 第二 alone. */
function isAdverbBesideNumber({ family: main }: Series, { family: odd }: Marker): boolean {
  return odd === 'adverb' || (main === 'adverb' && odd === 'di');
}

/** 一要 → “一要”一类. A × would be taken for an open place. */
function pattern(sample: string): string {
  if (sample === '首先') return '“首先、其次”';
  return `“${sample.replace(/[，、.]$/, '')}”一类`;
}
