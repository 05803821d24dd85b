// A sitting of a writer in the real workbench: a folder with some files, the window on it, and steps in order.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launchHost } from '../host.mjs';
import { Workbench } from './workbench.mjs';

const root = path.resolve(import.meta.dirname, '../../..');

export { NEWEST, VERSIONS } from '../versions.mjs';

/**
 * Describes a sitting: `define(step, it)` lists its steps, which see `it.wb` and `it.folder`; `launch` opens another window than that of a server. A step that fails leaves a
 * picture and says what can be read in the window, and those behind it, which stand on it, are skipped. BIGANZI_EXTENSIONS tries an installed extension instead.
 */
export function sitting(title, { files, version = '1.139', launch = launchHost, ...options }, define) {
  describe(`${title} (VS Code ${version})`, { timeout: 3_600_000 }, () => {
    const it = { wb: undefined, folder: fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-ui-')) };
    let host;
    let failed = false;
    before(async () => {
      for (const [name, text] of Object.entries(files)) {
        const file = path.join(it.folder, name);
        fs.mkdirSync(path.dirname(file), { recursive: true });
        fs.writeFileSync(file, text);
      }
      host = await launch({
        version,
        folder: it.folder,
        locale: 'zh-cn',
        extensionDevelopmentPaths: process.env.BIGANZI_EXTENSIONS ? [] : [root],
        extensionsDir: process.env.BIGANZI_EXTENSIONS,
        ...options,
      });
      it.wb = new Workbench(host);
      await it.wb.start();
    });
    after(async () => {
      await host?.close();
      fs.rmSync(it.folder, { recursive: true, force: true });
    });
    const step = (name, run) =>
      test(name, async (t) => {
        if (failed) return t.skip('a step before it failed');
        try {
          await run();
        } catch (error) {
          failed = true;
          await it.wb?.shot(`failed-${name.replace(/[^\p{L}\p{N}]+/gu, '-')}`).catch(() => {});
          console.error(`what stands in the window where “${name}” failed:\n${await it.wb?.seen().catch(String)}`);
          throw error;
        }
      });
    define(step, it);
  });
}
