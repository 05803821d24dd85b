import type { Plugin } from 'esbuild';

export declare const shownExamples: Plugin;
export declare function withShownExamples(text: string): string;
