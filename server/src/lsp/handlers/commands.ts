import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { addAllowed, setRuleLevel } from '../../configuration/edit';
import { CONFIGURATION_FILE } from '../../configuration/file';
import { inFolder } from '../../configuration/lookup';
import { addIgnoreRows, IGNORE_FILE, toRow } from '../../configuration/ignore-file';
import type { IgnoreRow } from '../../configuration/ignore';
import type { Rewrite } from '../../workspace/change';
import type { ServerCommands } from '../../protocol/requests';
import { tell } from '../tell';
import { fillTable } from './fill';
import type { Session } from '../session';

export const SERVER_COMMANDS: readonly (keyof ServerCommands)[] = [
  'biganzi.server.ignoreHere',
  'biganzi.server.allowWord',
  'biganzi.server.turnRuleOff',
  'biganzi.server.select',
  'biganzi.server.fillFromTable',
];

/** Commands that write the configuration or the ignore list. What cannot be written is told, and nothing is lost. */
export function registerCommands(session: Session): void {
  const { connection, service, settings, files } = session;
  const done = (): void => {
    settings.reset();
    session.onStale();
  };
  const refuse = (message: string): void => tell(connection, 'error', message);

  /** Changes a file near a document; a missing one is made in the document's workspace folder. False without a folder. */
  async function change(uri: string, name: string, rewrite: Rewrite): Promise<boolean> {
    const file = settings.pathOf(uri);
    if (file === undefined) return false;
    const folders = settings.foldersOf(file);
    let place = inFolder(folders.at(-1) ?? file.slice(0, file.lastIndexOf('/')), name);
    for (const folder of folders) {
      const nearer = inFolder(folder, name);
      if ((await files.look(nearer)).kind === 'absent') continue;
      place = nearer;
      break;
    }
    const changed = await files.change(place, rewrite);
    if (changed.done) done();
    else refuse(`${place} ${changed.message}。`);
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
    const [uri, given] = args as unknown[];
    if (typeof uri !== 'string') throw invalid(command);
    switch (command as keyof ServerCommands) {
      case 'biganzi.server.ignoreHere': {
        const row = toRow(given);
        if (!row) throw invalid(command);
        return ignore(uri, row);
      }
      case 'biganzi.server.allowWord':
        if (typeof given !== 'string') throw invalid(command);
        return configure(uri, (text) => addAllowed(text, service.rules, given));
      case 'biganzi.server.turnRuleOff': {
        const rule = service.rules.find((r) => r.id === given);
        if (!rule) throw invalid(command);
        return configure(uri, (text) => setRuleLevel(text, service.rules, rule.id, 'off'));
      }
      case 'biganzi.server.select': {
        const [target, selection] = args as ServerCommands['biganzi.server.select'];
        await connection.window.showDocument({ uri: target, selection, takeFocus: true });
        return;
      }
      case 'biganzi.server.fillFromTable':
        return fillTable(session, ...(args as ServerCommands['biganzi.server.fillFromTable']));
    }
  });
}

function invalid(command: string): Error {
  return new ResponseError(ErrorCodes.InvalidParams, `arguments of ${command}`);
}
