export function newestChanges(text: string): string;
