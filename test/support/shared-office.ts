// One LibreOffice for all tests of a run: its folder is made before the first test, and it is ended after the last one. The
// test that first has a file to convert starts it (`test/docx/office.ts`).
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';

export function setup(): () => void {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'biganzi-shared-office-'));
  process.env['BIGANZI_SHARED_OFFICE'] = folder;
  return () => {
    const pid = path.join(folder, 'pid');
    try {
      // the program is a script that starts another one, in a group of its own
      if (fs.existsSync(pid)) process.kill(-Number(fs.readFileSync(pid, 'utf8')), 'SIGKILL');
    } catch (error) {
      // it may have ended by itself
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  };
}
