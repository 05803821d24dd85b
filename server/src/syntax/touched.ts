/** The lines that a change has touched: those of the old draft and those in their place, half-open. */
export interface Touched {
  readonly start: number;
  readonly oldEnd: number;
  readonly newEnd: number;
}
