export function endOf(text: string): string;
export function failure(name: string, message: string, output?: string): string;
export function pieceOf(failures: readonly string[]): string;
export function failuresIn(text: string): string[];
export function withoutFailures(text: string): string;
