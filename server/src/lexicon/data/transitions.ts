// Words that join the parts of a speech, as read in public speeches and work reports (政府工作报告, 各类会议讲话); compiled
// 2026-11. Each opens a sentence.
export interface Transition {
  readonly text: string;
  /** What it leads to, as a writer names it. */
  readonly use: '承上启下' | '递进' | '转折' | '摆问题' | '提要求' | '收束';
}

const rows: Readonly<Record<Transition['use'], readonly string[]>> = {
  承上启下: [
    '下面，我讲几点意见。',
    '下面，我就做好这项工作，强调几点。',
    '在此基础上，',
    '围绕上述目标，',
    '按照会议安排，',
    '刚才，',
  ],
  递进: ['与此同时，', '在抓好上述工作的同时，', '更为重要的是，', '特别是，', '不仅如此，', '进一步看，'],
  转折: ['也要清醒地看到，', '同时必须看到，', '在肯定成绩的同时，', '尽管如此，', '但与上级要求相比，'],
  摆问题: [
    '从工作实际看，',
    '从检查情况看，',
    '突出表现在以下几个方面。',
    '究其原因，',
    '这些问题虽然出现在少数单位，',
  ],
  提要求: ['为此，', '各级各部门要', '具体来说，', '在这里，我再强调几点。', '下一步，', '当前和今后一个时期，'],
  收束: ['总之，', '概括起来，', '同志们，', '让我们', '归根到底，'],
};

export const TRANSITIONS: readonly Transition[] = Object.entries(rows).flatMap(([use, texts]) =>
  texts.map((text) => ({ text, use: use as Transition['use'] })),
);
