import { MAX_EXAMPLES_SHOWN, type OptionSpec, type Rule, type Severity, type Sureness } from '../contract/rule';

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '必错',
  warning: '疑似',
  information: '提示',
  hint: '细微提示',
};

export const FIX_NAMES: Readonly<Record<Rule['fix'], string>> = {
  safe: '可自动改好',
  suggest: '给出改法，由作者选定',
  none: '只提示，不改',
};

/** How sure a source is, as the page says it. */
const SURENESS_NAMES: Readonly<Record<Sureness, string>> = {
  条例: '条例：党和国家的规定',
  国标: '国标：国家标准的条文',
  惯例: '惯例：公开文稿通行的写法',
  待核: '待核：尚未核对',
};

/** The page of a rule in Chinese Markdown: what, why, source, bad and good, options, how to silence. */
export function rulePage(rule: Rule): string {
  const { bad, good } = rule.examples;
  const lines = [
    `# ${rule.title}`,
    '',
    `\`${rule.id}\` · ${SEVERITY_NAMES[rule.severity]} · ${FIX_NAMES[rule.fix]}${rule.unit !== 'draft' && rule.needs === 'words' ? ' · 需要分词' : ''}`,
    '',
    rule.what,
    '',
    '## 为什么',
    '',
    rule.why,
    '',
    `依据：${rule.source}（${SURENESS_NAMES[rule.sureness]}）`,
    '',
    `自 ${rule.since} 版起。`,
    '',
    '## 会提示',
    '',
  ];
  for (const example of bad.slice(0, MAX_EXAMPLES_SHOWN)) {
    lines.push(...block(example.text));
    if (example.fixed !== undefined) lines.push('改好后：', '', ...block(example.fixed));
    else if (example.suggested !== undefined) lines.push('按第一条建议改后：', '', ...block(example.suggested));
  }
  lines.push('（⟦ ⟧ 标出提示的位置。）', '', '## 不提示', '');
  for (const example of good.slice(0, MAX_EXAMPLES_SHOWN))
    lines.push(...block(typeof example === 'string' ? example : example.text));
  const options = Object.entries(rule.options ?? {});
  if (options.length > 0) {
    lines.push('## 选项', '', '| 名称 | 默认 | 说明 |', '|---|---|---|');
    for (const [name, spec] of options) lines.push(`| \`${name}\` | ${defaultOf(spec)} | ${spec.description} |`);
    lines.push('');
  }
  lines.push(
    '## 不想看到它',
    '',
    '- 只此一处：在提示处按 `Alt+.`（或 `Ctrl+.`），选“忽略此处”，记入 `.biganzi/ignore.json`。',
    '- 某个词一概放过：选“不再提示”，或写入 `.biganzi.json` 的 `allow`。',
    `- 整条关闭：选“关闭规则”，或在 \`.biganzi.json\` 写 \`{ "rules": { "${rule.id}": "off" } }\`；级别也可改为 \`error\`、\`warning\`、\`information\`、\`hint\`。`,
    '',
  );
  return lines.join('\n');
}

function block(text: string): string[] {
  const fence = text.includes('```') ? '````' : '```';
  return [`${fence}text`, text, fence, ''];
}

function defaultOf({ default: value }: OptionSpec): string {
  return Array.isArray(value) ? (value as readonly string[]).join('、') || '（空）' : String(value);
}
