/** What a command is given of the process around it; tests give their own. */
export interface Io {
  readonly cwd: string;
  out(text: string): void;
  /** Resolves when what was given to `out` is no longer kept here: who reads it may be slow. */
  drained?(): Promise<void>;
  /** Bytes as they are, on standard output. */
  bytes(bytes: Uint8Array): void;
  err(text: string): void;
  /** All of standard input. */
  stdin(): Promise<Uint8Array>;
  /** Whether standard error is a terminal: then a progress line may come and go there. */
  readonly terminal: boolean;
  /** Asks a yes-or-no question; absent where nobody sits at the terminal. */
  ask?(question: string): Promise<boolean>;
}

/** Exit codes of the contract. */
export const EXIT = { clean: 0, findings: 1, trouble: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** A mistake on the command line; the message is Chinese and goes to standard error. */
export class UsageError extends Error {}
