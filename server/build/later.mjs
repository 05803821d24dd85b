/** Packages that take long to be loaded and are asked for by few drafts. Their default export is all that is imported. */
const LATER = /^chinese-days$/;

/** An esbuild plugin: a package is loaded when something is first read of it, not when the bundle starts. */
export const later = {
  name: 'later',
  setup(build) {
    build.onResolve({ filter: LATER }, ({ path, namespace, kind, pluginData }) => {
      if (pluginData === later) return undefined;
      // A hook that names no namespace is asked for the stand-in's import too: this one is of the package itself.
      if (namespace === later.name)
        return build.resolve(path, { resolveDir: import.meta.dirname, kind, pluginData: later });
      return { path, namespace: later.name };
    });
    build.onLoad({ filter: /.*/, namespace: later.name }, ({ path }) => ({
      contents: `let loaded;
export default new Proxy({}, { get: (_, name) => (loaded ??= require(${JSON.stringify(path)}).default)[name] });`,
      resolveDir: import.meta.dirname,
    }));
  },
};
