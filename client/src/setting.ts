import * as vscode from 'vscode';
import type { SettingReadBy, SettingValue } from '../../server/src/protocol/requests';

/** Settings that the client reads: those whose row says so. */
export type ClientSetting = SettingReadBy<'client'>;

const SECTION = 'biganzi';

/** What a setting holds for a document; the manifest gives each its default. */
export function setting<N extends ClientSetting>(name: N, scope?: vscode.ConfigurationScope): SettingValue<N> {
  return vscode.workspace.getConfiguration(SECTION, scope).get(name) as SettingValue<N>;
}

/** Changes a setting of the user, for all drafts. `change` is given what the user has set, undefined where nothing is. */
export async function changeSetting<N extends ClientSetting>(
  name: N,
  change: (before: SettingValue<N> | undefined) => SettingValue<N>,
): Promise<void> {
  const settings = vscode.workspace.getConfiguration(SECTION);
  const before = settings.inspect<SettingValue<N>>(name)?.globalValue;
  const after = change(before);
  if (after !== before) await settings.update(name, after, vscode.ConfigurationTarget.Global);
}

/** Writes settings of the export: for the workspace where there is one, else for the user. */
export async function keepExportSettings(values: Readonly<Record<string, string | number | boolean>>): Promise<void> {
  const settings = vscode.workspace.getConfiguration(`${SECTION}.export`);
  const { ConfigurationTarget } = vscode;
  const target = vscode.workspace.workspaceFolders ? ConfigurationTarget.Workspace : ConfigurationTarget.Global;
  for (const [key, value] of Object.entries(values)) await settings.update(key, value, target);
}

/** Whether a change of settings is one of this setting. */
export function isChangeOf(event: vscode.ConfigurationChangeEvent, name: ClientSetting): boolean {
  return event.affectsConfiguration(`${SECTION}.${name}`);
}
