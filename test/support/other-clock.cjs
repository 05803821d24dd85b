// Loaded with --require: a clock that is four hundred days ahead, for builds that must not depend on it.
const AHEAD = 400 * 24 * 3600 * 1000;
const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length === 0) super(Real.now() + AHEAD);
    else super(...given);
  }
  static now() {
    return Real.now() + AHEAD;
  }
};
