import { createSpeechService } from '../../server/src/service';
import { parse } from '../../server/src/syntax/parse';
import { sourceOf } from '../../server/src/syntax/source';
import type { Format } from '../../server/src/syntax/types';

const service = createSpeechService();
const { configuration } = service.configure([]);

/** Parses and checks; what comes back is whole and no rule has thrown. */
export function survives(text: string, format: Format = 'plain'): void {
  const draft = parse(text, format);
  const { paragraphs, starts, roles, headings } = draft;
  if (paragraphs.map((p) => sourceOf(p) + p.eol).join('') !== text) throw new Error('text lost');
  if (new Set([paragraphs.length, starts.length, roles.length, headings.length]).size !== 1)
    throw new Error('lines lost');
  const { findings, crashes } = service.check(draft, configuration);
  if (crashes.length > 0) throw new Error(crashes.map(({ rule, message }) => `${rule}: ${message}`).join('\n'));
  for (const f of findings)
    if (f.start < 0 || f.end < f.start || f.end > text.length || text.slice(f.start, f.end) !== f.text)
      throw new Error(`${f.rule}: ${f.start}–${f.end} is not “${f.text}”`);
}
