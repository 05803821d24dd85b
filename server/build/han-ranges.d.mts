export declare function patternWithHanRanges(
  written: string,
  options?: { slash?: string; isInClass?: boolean },
): { made: string; isInClass: boolean };
export declare function tableWithHanRanges(text: string): string;
