import { MessageType, ShowMessageNotification, type Connection } from 'vscode-languageserver';

/** Shows a message to the user. A notification: the library's own helpers ask for an answer that not every client gives. */
export function tell(connection: Connection, kind: 'warning' | 'error', message: string): void {
  const type = kind === 'error' ? MessageType.Error : MessageType.Warning;
  void connection.sendNotification(ShowMessageNotification.type, { type, message });
}
