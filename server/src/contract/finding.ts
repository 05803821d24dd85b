import type { Span, TextEdit } from '../text/span';
import type { RuleId, Severity } from './rule';

/** A change to the draft in absolute offsets. */
export interface Fix {
  readonly title: string;
  readonly kind: string;
  readonly edits: readonly TextEdit[];
}

/** A slip in a draft. Offsets are UTF-16 units of the whole text, half-open. */
export interface Finding extends Span {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly message: string;
  readonly text: string;
  readonly fix?: Fix;
  readonly suggestions?: readonly Fix[];
  readonly related?: readonly (Span & { readonly message: string })[];
  readonly tags?: readonly ('unnecessary' | 'deprecated')[];
  /** A guess of the model of open typos; `closer` is told in a closer read alone. */
  readonly guess?: 'usual' | 'closer';
  /** Text around the finding without blanks, the finding in ⟦⟧: what an ignore row is keyed by, with rule and text. */
  readonly context: string;
}
