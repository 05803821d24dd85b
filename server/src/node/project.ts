import path from 'node:path';
import type { Rule } from '../contract/rule';
import type { OpenedHouse } from '../workspace/houses';
import { projectOf, type Project } from '../workspace/project';
import { look } from './disk-store';
import { openHouseFile } from './open-house';

/** Makes a project for absolute paths of this machine. `rootOf` names the folder above which nothing is looked for. */
export function createProject(
  rules: readonly Rule[],
  rootOf: (file: string) => string | undefined = () => undefined,
  openHouse: (file: string) => Promise<OpenedHouse> = openHouseFile,
): Project {
  const project = projectOf(rules, { look, openHouse, rootOf });
  if (path.sep === '/') return project;
  return {
    configuration: (file) => project.configuration(slashed(file)),
    ignores: (file) => project.ignores(slashed(file)),
    ownTables: (file) => project.ownTables(slashed(file)),
    house: (file) => project.house(slashed(file)),
  };
}

/** A path with `/`, as the engine wants it. */
export function slashed(file: string): string {
  return path.sep === '/' ? file : file.split(path.sep).join('/');
}
