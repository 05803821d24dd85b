import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';

/** Shows a message to the user. A notification: the library's own helpers ask for an answer that not every client gives. */
export function tell(connection: Connection, kind: 'warning' | 'error', message: string): void {
  const type = kind === 'error' ? MessageType.Error : MessageType.Warning;
  void connection
    .sendNotification(ShowMessageNotification.type, { type, message: plain(message) })
    .catch(() => undefined);
}

/**
 * A message that says no more than it shows: editors make links of `[…](…)`, also ones that run commands, and a file may
 * be named so; control and directional characters can hide the rest of a line.
 */
export function plain(message: string): string {
  return message
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu, ' ')
    .replace(/\]\(/g, '］（')
    .replace(/\[/g, '［');
}
