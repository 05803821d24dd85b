/** The places at which two numbers of one length differ; undefined where they are not of one length. */
function placesOff(a: string, b: string): readonly number[] | undefined {
  return a.length === b.length ? [...a].flatMap((digit, k) => (digit === b[k] ? [] : [k])) : undefined;
}

/** 3.6 and 3.2: alike but for a digit. */
export const isOneDigitOff = (a: string, b: string): boolean => placesOff(a, b)?.length === 1;

/** 1352 and 1325: two digits have changed places. */
export function areTwoDigitsTurned(a: string, b: string): boolean {
  const [first, second, third] = placesOff(a, b) ?? [];
  return second !== undefined && third === undefined && a[first!] === b[second] && a[second] === b[first!];
}
