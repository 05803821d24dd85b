import { skillText, toolsContribution } from './agent/contribution';
import { optionTable } from './cli/help';
import { schemaText } from './configuration/schema';
import { settingsContribution, settingTable, settingTexts } from './configuration/settings-schema';
import { rulePage } from './features/rule-page';
import { ruleTable } from './features/rule-table';
import { formulasOfToday } from './lexicon/formulas';
import { readDiscouragedTerms, readOutdatedTerms } from './lexicon/terms';
import { readTypos } from './lexicon/typos';
export { preparedFile } from './lexicon/prepared';
import { RULES } from './rules/index';

/** Files that are generated from the rules: what the build and `npm run generate` write, and what a test compares. */
export const GENERATED = {
  /** server/schema/biganzi.schema.json */
  schema: schemaText(RULES),
  /** package.json, contributes.configuration */
  settings: settingsContribution(RULES),
  /** package.json, contributes.languageModelTools */
  tools: toolsContribution,
  /** dist/skill/SKILL.md */
  skill: skillText(RULES),
  /** README.md, by the name in the marks around each */
  readme: { rules: ruleTable(RULES), settings: settingTable(), options: optionTable() },
  /** Texts of the settings by file: package.nls.json and package.nls.zh-cn.json, keys that begin with `setting.` */
  texts: { 'package.nls.json': settingTexts('en'), 'package.nls.zh-cn.json': settingTexts('zh') },
  /** dist/rules, by file name */
  pages: Object.fromEntries(RULES.map((r) => [`${r.id.replace('/', '-')}.md`, rulePage(r)])),
};

/** Words of official prose, of all lengths: what the word data knows to be right. The segmenter's dictionary keeps them. */
export const DOMAIN_WORDS: ReadonlySet<string> = new Set([
  ...readTypos()
    .filter((t) => t.evidence !== 'company')
    .flatMap((t) => pieces(t.right)),
  ...formulasOfToday()
    .flatMap((f) => [f.name, ...f.members])
    .flatMap(pieces),
  ...readOutdatedTerms().flatMap((t) => [t.old, t.now]),
  ...readDiscouragedTerms().map((t) => t.term),
]);

/** Every stretch of two characters or more: 党风廉政 stands within 党风廉政建设. */
function pieces(text: string): string[] {
  const stretches: string[] = [];
  for (let start = 0; start < text.length - 1; start++)
    for (let end = start + 2; end <= text.length; end++) stretches.push(text.slice(start, end));
  return stretches;
}

/** Texts of the manifest in one language, the settings' as their rows have them. */
export function withSettingTexts(
  texts: Readonly<Record<string, string>>,
  settings: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return { ...Object.fromEntries(Object.entries(texts).filter(([key]) => !key.startsWith('setting.'))), ...settings };
}

/** Text with what stands between the marks of each section replaced; undefined where a mark is missing. */
export function withSections(readme: string, sections: Readonly<Record<string, string>>): string | undefined {
  let text = readme;
  for (const [name, section] of Object.entries(sections)) {
    const open = `<!-- ${name} -->`;
    const start = text.indexOf(open);
    const end = text.indexOf(`<!-- /${name} -->`);
    if (start < 0 || end < start) return undefined;
    text = `${text.slice(0, start + open.length)}\n${section}\n${text.slice(end)}`;
  }
  return text;
}
