import {
  SemanticTokensBuilder,
  type SemanticTokens,
  type SemanticTokensDelta,
  type SemanticTokensDeltaParams,
  type SemanticTokensRangeParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TOKEN_KINDS, tokensOf, type Token } from '../../features/tokens';
import type { OpenDocument } from '../documents';
import { onSpeech, type Session } from '../session';

export const TOKEN_CAPABILITIES = {
  semanticTokensProvider: {
    legend: { tokenTypes: [...TOKEN_KINDS], tokenModifiers: [] },
    full: { delta: true },
    range: true,
  },
} as const satisfies ServerCapabilities;

/** Semantic tokens: the bones of a speech for a theme to show. */
export function registerTokens(session: Session): void {
  const { semanticTokens } = session.connection.languages;
  const builders = new WeakMap<OpenDocument, SemanticTokensBuilder>();
  const push = (builder: SemanticTokensBuilder, tokens: readonly Token[]): SemanticTokensBuilder => {
    for (const { line, start, length, kind } of tokens) builder.push(line, start, length, kind, 0);
    return builder;
  };
  const none: SemanticTokens = { data: [] };

  const full = onSpeech(session, (document): SemanticTokens => {
    const builder = new SemanticTokensBuilder();
    builders.set(document, builder);
    return push(builder, tokensOf(document.draft)).build();
  });
  const delta = onSpeech(
    session,
    (document, { previousResultId }: SemanticTokensDeltaParams): SemanticTokens | SemanticTokensDelta => {
      const builder = builders.get(document) ?? new SemanticTokensBuilder();
      builders.set(document, builder);
      builder.previousResult(previousResultId);
      return push(builder, tokensOf(document.draft)).buildEdits();
    },
  );
  const range = onSpeech(session, ({ draft }, { range: { start, end } }: SemanticTokensRangeParams): SemanticTokens =>
    push(new SemanticTokensBuilder(), tokensOf(draft, start.line, end.line + 1)).build(),
  );
  semanticTokens.on(async (params, token) => (await full(params, token)) ?? none);
  semanticTokens.onDelta(async (params, token) => (await delta(params, token)) ?? none);
  semanticTokens.onRange(async (params, token) => (await range(params, token)) ?? none);
}
