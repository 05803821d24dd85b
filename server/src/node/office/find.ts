import fs from 'node:fs';
import path from 'node:path';

/** What a search for LibreOffice looks at; tests give their own. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly isFile: (file: string) => boolean;
}

const THIS_MACHINE: Machine = {
  platform: process.platform,
  environment: process.env,
  isFile: (file) => {
    try {
      return fs.statSync(file, { throwIfNoEntry: false })?.isFile() === true;
    } catch {
      return false; // a folder on the path that may not be searched
    }
  },
};

/** The program of LibreOffice on this machine: on the path of programs, or where it installs itself; undefined for none. */
export function findOffice({ platform, environment, isFile }: Machine = THIS_MACHINE): string | undefined {
  const { join, isAbsolute, delimiter } = platform === 'win32' ? path.win32 : path.posix;
  const names = platform === 'win32' ? ['soffice.com', 'soffice.exe'] : ['soffice', 'libreoffice'];
  // a folder that is not absolute would be one of whoever wrote the draft
  const onPath = (environment['PATH'] ?? environment['Path'] ?? '')
    .split(delimiter)
    .filter((folder) => isAbsolute(folder));
  const programs = [environment['ProgramFiles'], environment['ProgramFiles(x86)'], environment['ProgramW6432']];
  const installed =
    platform === 'win32'
      ? programs.flatMap((folder) => (folder === undefined ? [] : [join(folder, 'LibreOffice', 'program')]))
      : platform === 'darwin'
        ? ['/Applications/LibreOffice.app/Contents/MacOS']
        : ['/usr/lib/libreoffice/program', '/opt/libreoffice/program', '/snap/bin'];
  return [...onPath, ...installed].flatMap((folder) => names.map((name) => join(folder, name))).find(isFile);
}
