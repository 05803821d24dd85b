import fs from 'node:fs/promises';
import path from 'node:path';
import { addAllowed, setRuleLevel } from '../../engine/configuration-edit';
import { CONFIGURATION_FILE } from '../../engine/configuration-file';
import { addIgnoreRows, IGNORE_FILE } from '../../engine/ignore-file';
import type { IgnoreRow } from '../../engine/ignore';
import type { RuleId } from '../../engine/rule';
import { look } from '../project';
import type { ServerCommands } from '../protocol';
import { tell } from '../tell';
import type { Session } from '../session';

export const SERVER_COMMANDS: readonly (keyof ServerCommands)[] = [
  'biganzi.server.ignoreHere',
  'biganzi.server.allowWord',
  'biganzi.server.turnRuleOff',
  'biganzi.server.select',
];

/** Commands that write the configuration or the ignore list. What cannot be written is told, and nothing is lost. */
export function registerCommands(session: Session): void {
  const { connection, service, settings } = session;
  const done = (): void => {
    settings.reset();
    session.onStale();
  };
  const refuse = (message: string): void => tell(connection, 'error', message);

  /** Changes a file near a document; a missing one is made in the document's workspace folder. */
  async function change(
    uri: string,
    name: string,
    edit: (text: string | undefined) => string | undefined,
  ): Promise<boolean> {
    const file = settings.pathOf(uri);
    if (file === undefined) return false;
    const folders = settings.foldersOf(file);
    for (const folder of folders) {
      const place = path.join(folder, name);
      const looked = await look(place);
      if (looked.kind === 'refused') {
        refuse(`${place} 不能读取，未作改动。`);
        return true;
      }
      if (looked.kind === 'text') return write(place, looked.text, edit);
    }
    return write(path.join(folders.at(-1) ?? path.dirname(file), name), undefined, edit);
  }

  async function write(
    place: string,
    old: string | undefined,
    edit: (text: string | undefined) => string | undefined,
  ): Promise<boolean> {
    const text = edit(old);
    if (text === undefined) {
      refuse(`${place} 格式有误，改正之前不会写入。`);
      return true;
    }
    try {
      await fs.mkdir(path.dirname(place), { recursive: true });
      // beside first, then renamed: a full disk leaves the old file whole
      const beside = `${place}.${process.pid}.tmp`;
      try {
        await fs.writeFile(beside, text);
        await fs.rename(beside, place);
      } catch (error) {
        await fs.rm(beside, { force: true });
        throw error;
      }
      done();
    } catch (error) {
      refuse(`${place} 写入失败：${error instanceof Error ? error.message : String(error)}`);
    }
    return true;
  }

  const ignore = async (uri: string, row: IgnoreRow): Promise<void> => {
    const written = await change(uri, IGNORE_FILE, (text) => {
      const added = addIgnoreRows(text, [row]);
      return 'text' in added ? added.text : undefined;
    });
    if (written) return;
    // a draft without a folder: remembered until the server ends
    settings.session.push(row);
    done();
  };
  const configure = async (uri: string, edit: (text: string) => string | undefined): Promise<void> => {
    if (!(await change(uri, CONFIGURATION_FILE, (text) => edit(text ?? ''))))
      refuse('稿件尚未保存，也没有打开文件夹，无处存放配置。请先保存稿件，或在设置中修改。');
  };

  connection.onExecuteCommand(async ({ command, arguments: args = [] }) => {
    switch (command as keyof ServerCommands) {
      case 'biganzi.server.ignoreHere': {
        const [uri, row] = args as ServerCommands['biganzi.server.ignoreHere'];
        return ignore(uri, row);
      }
      case 'biganzi.server.allowWord': {
        const [uri, word] = args as ServerCommands['biganzi.server.allowWord'];
        return configure(uri, (text) => addAllowed(text, service.rules, word));
      }
      case 'biganzi.server.turnRuleOff': {
        const [uri, rule] = args as ServerCommands['biganzi.server.turnRuleOff'];
        return configure(uri, (text) => setRuleLevel(text, service.rules, rule as RuleId, 'off'));
      }
      case 'biganzi.server.select': {
        const [uri, selection] = args as ServerCommands['biganzi.server.select'];
        await connection.window.showDocument({ uri, selection, takeFocus: true });
      }
    }
  });
}
