let units = new Uint16Array(1024);
let lastText: string | undefined;

/**
 * The UTF-16 units of a text, with a 0 behind them. For loops that look at every unit: in a slice of a long text each
 * `charCodeAt` must find the text behind the slice first, and several loops read one paragraph in turn. The array is good
 * until the next call.
 */
export function unitsOf(text: string): Uint16Array {
  if (text === lastText) return units;
  // a check may be stopped anywhere: half a copy is nobody's
  lastText = undefined;
  const { length } = text;
  if (units.length <= length) units = new Uint16Array(length * 2);
  for (let i = 0; i < length; i++) units[i] = text.charCodeAt(i);
  units[length] = 0;
  lastText = text;
  return units;
}
