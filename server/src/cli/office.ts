import { convertProblem, endingProblem, officeFormatOf } from '../workspace/office-formats';
import { RewriteError } from './rewrite';
import type { Tools } from './tools';

/** The bytes of a Word file in the format that the name of the output asks for. Throws `RewriteError` where none is made. */
export async function inFormatOf(output: string, bytes: Uint8Array, { convert }: Tools): Promise<Uint8Array> {
  const problem = endingProblem(output);
  if (problem !== undefined) throw new RewriteError(problem);
  const format = officeFormatOf(output);
  if (format === undefined) return bytes;
  const converted = (await convert?.(bytes, format)) ?? { problem: 'no-office' as const };
  if ('problem' in converted) throw new RewriteError(convertProblem(converted.problem, format));
  return converted.bytes;
}
