export declare function withHanRanges(text: string): string;
