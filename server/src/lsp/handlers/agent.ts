import {
  briefFinding,
  compareAnswer,
  houseAnswer,
  outlineAnswer,
  placeholdersAnswer,
  refusal,
  rulesAnswer,
  withinBudget,
  type Answer,
} from '../../agent/answers';
import { isToolName } from '../../agent/tools';
import { applyIgnores } from '../../configuration/ignore';
import { placeFindings } from '../../features/placed-findings';
import type { Requests, ToolAnswer } from '../../protocol/requests';
import type { Draft } from '../../syntax/types';
import { onRequest } from '../answer';
import type { Session } from '../session';

type Asked = Requests['biganzi/tool']['params'];

/** Answers the language model tools of an editor. They read texts; what they fix is written by the client, if at all. */
export function registerAgent(session: Session): void {
  onRequest(session, 'biganzi/tool', (asked) => answerTool(session, asked));
}

async function answerTool(session: Session, { tool, address, text, other, input }: Asked): Promise<ToolAnswer> {
  if (!isToolName(tool)) return refusal(`没有 ${tool} 这个工具`);
  const { service } = session;
  const budget = typeof input['budget'] === 'number' ? input['budget'] : undefined;
  if (tool === 'rules') {
    const { id } = input;
    return rulesAnswer(service.rules, typeof id === 'string' ? id : undefined, budget);
  }
  if (text === undefined) return refusal('没有稿件');
  const draft = service.parse(text, /\.(?:md|markdown)$/i.test(address) ? 'markdown' : 'plain');
  switch (tool) {
    case 'check':
      return check(session, address, draft, budget);
    case 'apply_safe_fixes':
      return fix(session, address, draft);
    case 'list_placeholders':
      return { text: placeholdersAnswer(draft, budget) };
    case 'outline':
      return { text: outlineAnswer(draft, budget) };
    case 'house_profile': {
      const { house } = await session.settings.for(address);
      return { text: houseAnswer(house?.memory?.summary, budget) };
    }
    case 'compare':
      if (other === undefined) return refusal('没有改稿');
      return { text: compareAnswer(draft, service.parse(other, draft.format), budget) };
  }
}

async function check(
  { service, settings }: Session,
  address: string,
  draft: Draft,
  budget: number | undefined,
): Promise<Answer> {
  const { configuration, ignored } = await settings.for(address);
  const { findings } = await service.checkWithWords(draft, configuration);
  const placed = placeFindings(applyIgnores(findings, ignored).kept, draft.text, draft.starts);
  if (budget === undefined) return { text: `${JSON.stringify([{ file: address, findings: placed }], null, 2)}\n` };
  return {
    text: withinBudget(
      placed.map((finding) => briefFinding('', finding)),
      budget,
    ),
  };
}

async function fix({ service, settings }: Session, address: string, draft: Draft): Promise<ToolAnswer> {
  const { configuration, ignored } = await settings.for(address);
  const { text } = await service.fixAllWithWords(
    draft.text,
    configuration,
    draft.format,
    (findings) => applyIgnores(findings, ignored).kept,
  );
  const facts: unknown = JSON.parse(compareAnswer(draft, service.parse(text, draft.format), undefined));
  return { text: JSON.stringify({ changed: text !== draft.text, facts }), fixed: text };
}
