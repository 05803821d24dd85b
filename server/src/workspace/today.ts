/** The day by the clock of this machine, as 2026-11-28. */
export function today(): string {
  const date = new Date();
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
