export declare function shownExamples(text: string, file: string): string;
export declare function withShownExamples(text: string): string;
