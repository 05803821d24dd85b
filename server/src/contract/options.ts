/** An option of a rule: its type, its default and what people read of it. */
export interface OptionSpec {
  readonly type: 'number' | 'boolean' | 'string' | 'strings';
  readonly default: number | boolean | string | readonly string[];
  readonly minimum?: number;
  readonly maximum?: number;
  readonly enum?: readonly string[];
  /** Chinese, for settings and the rule's page. */
  readonly description: string;
}

export type OptionSpecs = Readonly<Record<string, OptionSpec>>;
type ValueOf<S extends OptionSpec> = S['type'] extends 'number'
  ? number
  : S['type'] extends 'boolean'
    ? boolean
    : S['type'] extends 'strings'
      ? readonly string[]
      : string;
export type OptionValues<O extends OptionSpecs> = { readonly [K in keyof O]: ValueOf<O[K]> };
