/** Packages that take long to be loaded and are asked for by few drafts. Their default export is all that is imported. */
const LATER = /^chinese-days$/;

/** An esbuild plugin: a package is loaded when something is first read of it, not when the bundle starts. */
export const later = {
  name: 'later',
  setup(build) {
    build.onResolve({ filter: LATER }, ({ path, pluginData }) =>
      pluginData === later ? undefined : { path, namespace: later.name },
    );
    build.onResolve({ filter: LATER, namespace: later.name }, ({ path, kind }) =>
      build.resolve(path, { resolveDir: import.meta.dirname, kind, pluginData: later }),
    );
    build.onLoad({ filter: /.*/, namespace: later.name }, ({ path }) => ({
      contents: `let loaded;
export default new Proxy({}, { get: (_, name) => (loaded ??= require(${JSON.stringify(path)}).default)[name] });`,
      resolveDir: import.meta.dirname,
    }));
  },
};
