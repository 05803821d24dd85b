/** 1352 and 1362, 1352 and 1325: one digit is less than it should be, or two have changed places; a list of some parts has less. */
export function isOneDigitOff(total: string, sum: number): boolean {
  const added = String(sum);
  if (total.length < 3 || added.length !== total.length || total.endsWith('0')) return false;
  const off = [...total].flatMap((digit, k) => (digit === added[k] ? [] : [k]));
  const [first, second] = off as [number, number?];
  // of fewer than the whole, the last digits say that all are meant: units agree, and tens or hundreds do not
  if (second === undefined) return sum > Number(total) || first < total.length - 1;
  return off.length === 2 && total[first] === added[second] && total[second] === added[first];
}
