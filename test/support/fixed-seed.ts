import fc from 'fast-check';

// A test that draws other cases at each run fails on a change that is not at fault. `npm run fuzz` draws anew.
fc.configureGlobal({ seed: 20261124 });
