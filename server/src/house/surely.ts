/** Normal quantile of a one-in-twenty doubt, both sides. */
const Z = 1.96;

/** Lower bound of a share seen `times` of `all` (Wilson’s interval): 37 of 37 is not more than nine in ten for sure. */
export function lowerBound(times: number, all: number): number {
  if (all === 0) return 0;
  const share = times / all;
  const spread = Z * Math.sqrt((share * (1 - share)) / all + (Z * Z) / (4 * all * all));
  return (share + (Z * Z) / (2 * all) - spread) / (1 + (Z * Z) / all);
}
