import fs from 'node:fs';

/**
 * An esbuild plugin: writes a bundle in nothing but ASCII. Such a file is a string as it is read; in UTF-8 with Chinese in it
 * the bytes must be decoded at each start, and the string takes twice the memory. esbuild escapes what stands in strings
 * (`charset`); patterns and raw templates, which patterns are made of, are escaped here.
 */
export const ascii = {
  name: 'ascii',
  setup({ initialOptions, onEnd }) {
    initialOptions.charset = 'ascii';
    const { outdir, entryPoints } = initialOptions;
    onEnd(({ errors }) => {
      if (errors.length > 0) return;
      for (const name of Object.keys(entryPoints)) {
        const file = `${outdir}/${name}.js`;
        fs.writeFileSync(file, escaped(fs.readFileSync(file, 'utf8'), file));
      }
    });
  },
};

function escaped(code, file) {
  // behind a backslash the backslash of the escape would be the character itself
  const broken = /(?<!\\)(?:\\\\)*\\[^\0-\x7f]/.exec(code);
  if (broken) throw new Error(`${file}: a backslash before ${code.slice(broken.index, broken.index + 10)}`);
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}
