// Math.log and Math.exp may differ in their last bit between engines; these use nothing but +, -, * and /, whose results
// IEEE 754 fixes.

const LN2 = 0.6931471805599453;
const STEPS = 4096;
/** Logarithms of the steps that have been asked for: a start wants few, and all of them take milliseconds. */
const logsOfSteps = new Float64Array(STEPS + 1);

/** ln(1 + step / 4096). */
function logOfStep(step: number): number {
  // ln m = 2 artanh((m - 1) / (m + 1)), m in [1, 2]
  const z = step / STEPS / (2 + step / STEPS);
  const square = z * z;
  let term = z;
  let sum = 0;
  for (let odd = 1; odd < 30; odd += 2) {
    sum += term / odd;
    term *= square;
  }
  return (logsOfSteps[step] = 2 * sum);
}

const DOUBLE = new Float64Array(1);
const WORDS = new Uint32Array(DOUBLE.buffer);

/** Natural logarithm of a positive normal number, to about 1e-8. */
export function naturalLog(value: number): number {
  DOUBLE[0] = value;
  const upper = WORDS[1]!;
  const exponent = (upper >>> 20) - 1023;
  // the fraction, first by table, then along the straight line to the next row
  const fraction = ((upper & 0xfffff) + WORDS[0]! / 4294967296) / 1048576;
  const place = fraction * STEPS;
  const step = place | 0;
  const low = logsOfSteps[step]! || logOfStep(step);
  const high = logsOfSteps[step + 1]! || logOfStep(step + 1);
  return exponent * LN2 + low + (high - low) * (place - step);
}

/** e to the power of a number between -700 and 700. */
export function exponential(power: number): number {
  const halvings = 10;
  const small = power / 1024;
  let term = 1;
  let sum = 1;
  for (let k = 1; k < 16; k++) {
    term *= small / k;
    sum += term;
  }
  for (let k = 0; k < halvings; k++) sum *= sum;
  return sum;
}
