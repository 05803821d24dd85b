export declare const shownExamples: import('esbuild').Plugin;
export declare function withShownExamples(text: string): string;
