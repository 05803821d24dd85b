import {
  DidChangeWatchedFilesNotification,
  DidChangeConfigurationNotification,
  TextDocumentSyncKind,
  type Connection,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { CONFIGURATION_FILE } from '../configuration/file';
import { IGNORE_FILE } from '../configuration/ignore-file';
import { registerRefusal } from './after-shutdown';
import { OWN_TABLE_FILES } from '../configuration/own-tables';
import { isNamedAsDraft } from '../text/draft-names';
import { FIX_ALL, registerCodeActions } from './handlers/code-actions';
import { registerCommands, SERVER_COMMANDS } from './handlers/commands';
import { registerAgent } from './handlers/agent';
import { registerCompare } from './handlers/compare';
import { registerRevisions } from './handlers/revisions';
import { COMPLETION_CAPABILITIES, registerCompletion } from './handlers/completion';
import { pulls, registerDiagnostics, type Publisher } from './handlers/diagnostics';
import { formattingCapabilities, offerFormatting, registerFormatting } from './handlers/formatting';
import { ON_TYPE_CAPABILITIES, registerOnType } from './handlers/on-type';
import { registerSelection } from './handlers/selection';
import { registerTokens, TOKEN_CAPABILITIES } from './handlers/semantic-tokens';
import { registerStructure } from './handlers/structure';
import { registerViews } from './handlers/views';
import { registerWord } from './handlers/word';
import { registerWorkspaceSymbols } from './handlers/workspace-symbols';
import { registerFixFolder } from './handlers/fix-folder';
import { registerFolder, registersLater, type FolderPublisher } from './handlers/folder';
import { FILL_CAPABILITIES, registerFill } from './handlers/fill';
import { HINT_CAPABILITIES, registerHints } from './handlers/hints';
import { HOVER_CAPABILITIES, registerHover } from './handlers/hover';
import { LENS_CAPABILITIES, registerLenses } from './handlers/lenses';
import { registerHouse } from './handlers/house';
import { registerParallel } from './handlers/parallel';
import type { ClientNotifications, InitializationOptions } from '../protocol/requests';
import { HOUSE_FILE } from '../house/data';
import type { ServerHost } from './host';
import { Session } from './session';

/** Puts a language server on a connection and listens. */
export function startServer(connection: Connection, host: ServerHost): void {
  const session = new Session(connection, host);
  const folder = host.files.drafts && registerFolder(session, host.files.drafts, host.pageOf);
  const publisher = both(registerDiagnostics(session, host.pageOf), folder);
  session.onStale = () => publisher.stale();
  registerRefusal(connection);
  registerAnswers(session, host);

  connection.onInitialize((params): InitializeResult => {
    session.capabilities = params.capabilities;
    session.options = (params.initializationOptions ?? {}) as InitializationOptions;
    session.settings.push(session.options.settings);
    session.settings.setFolders(params.workspaceFolders?.map((f) => f.uri) ?? (params.rootUri ? [params.rootUri] : []));
    return { serverInfo: { name: 'biganzi', version: host.version }, capabilities: capabilitiesOf(session) };
  });
  connection.onInitialized(() => {
    askToHearOfChanges(session, publisher);
    offerFormatting(session);
    session.tellState();
    folder?.start();
  });
  followDocuments(session, publisher);
  followSettings(session, publisher, folder);
  connection.onShutdown(() => {
    publisher.dispose();
    session.dispose();
  });
  connection.listen();
}

/** One for the drafts that are open, and those that are not. */
function both(publisher: Publisher, folder: FolderPublisher | undefined): Publisher {
  if (!folder) return publisher;
  return {
    changed(document, opened) {
      publisher.changed(document, opened);
      if (opened) folder.changed();
      else folder.typed();
    },
    closed(uri) {
      publisher.closed(uri);
      folder.changed();
    },
    stale() {
      publisher.stale();
      folder.stale();
    },
    dispose() {
      publisher.dispose();
      folder.dispose();
    },
  };
}

/** Whatever a client asks for itself, findings apart. */
function registerAnswers(session: Session, host: ServerHost): void {
  registerCodeActions(session, host.pageOf);
  registerStructure(session);
  registerSelection(session);
  registerOnType(session);
  registerFormatting(session);
  registerTokens(session);
  registerWorkspaceSymbols(session);
  registerCommands(session);
  registerViews(session);
  registerParallel(session);
  registerWord(session);
  registerCompare(session);
  registerRevisions(session);
  registerAgent(session);
  registerCompletion(session, host.snippets);
  registerHover(session, host.pageOf);
  registerLenses(session);
  registerHints(session);
  registerFill(session);
  registerHouse(session);
  if (host.files.drafts) registerFixFolder(session, host.files.drafts);
}

/** What the client is told that it may ask for. */
function capabilitiesOf(session: Session): ServerCapabilities {
  return {
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: false },
    ...(pulls(session) && {
      diagnosticProvider: {
        identifier: 'biganzi',
        interFileDependencies: false,
        workspaceDiagnostics: session.host.files.drafts !== undefined && !registersLater(session),
      },
    }),
    codeActionProvider: { codeActionKinds: ['quickfix', 'refactor.move', 'refactor.rewrite', FIX_ALL] },
    documentSymbolProvider: true,
    foldingRangeProvider: true,
    selectionRangeProvider: true,
    documentHighlightProvider: true,
    workspaceSymbolProvider: true,
    executeCommandProvider: { commands: [...SERVER_COMMANDS] },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    ...COMPLETION_CAPABILITIES,
    ...TOKEN_CAPABILITIES,
    ...ON_TYPE_CAPABILITIES,
    ...formattingCapabilities(session),
    ...HOVER_CAPABILITIES,
    ...LENS_CAPABILITIES,
    ...HINT_CAPABILITIES,
    ...FILL_CAPABILITIES,
  };
}

/** Asks a client that can do so to tell when settings, configuration files or workspace folders change. */
function askToHearOfChanges(session: Session, publisher: Publisher): void {
  const { connection } = session;
  const { workspace } = session.capabilities;
  if (workspace?.didChangeConfiguration?.dynamicRegistration)
    connection.client.register(DidChangeConfigurationNotification.type, { section: 'biganzi' }).catch(session.note);
  if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
    connection.client
      .register(DidChangeWatchedFilesNotification.type, {
        watchers: [CONFIGURATION_FILE, IGNORE_FILE, HOUSE_FILE, ...OWN_TABLE_FILES].map((name) => ({
          globPattern: `**/${name}`,
        })),
      })
      .catch(session.note);
  if (workspace?.workspaceFolders)
    connection.workspace.onDidChangeWorkspaceFolders(() => {
      connection.workspace.getWorkspaceFolders().then((folders) => {
        session.settings.setFolders((folders ?? []).map((f) => f.uri));
        publisher.stale();
      }, session.note);
    });
}

/** Keeps the documents as the client has them, and their findings with them. */
function followDocuments(session: Session, publisher: Publisher): void {
  const { connection, documents } = session;
  connection.onDidOpenTextDocument(({ textDocument: { uri, languageId, version, text } }) => {
    publisher.changed(documents.open(uri, languageId, version, text), true);
  });
  connection.onDidChangeTextDocument(({ textDocument: { uri, version }, contentChanges }) => {
    const document = documents.change(uri, version, contentChanges);
    if (document) publisher.changed(document, false);
  });
  connection.onDidCloseTextDocument(({ textDocument }) => {
    const uri = documents.close(textDocument.uri);
    session.settings.forget(uri);
    publisher.closed(uri);
  });
  const onNotification = <M extends keyof ClientNotifications>(
    method: M,
    handle: (params: ClientNotifications[M]) => void,
  ): void => void connection.onNotification(method, handle);
  onNotification('biganzi/check', ({ uri, on }) => {
    const document = documents.get(uri);
    if (!document) return;
    document.asked = on;
    publisher.stale();
  });
}

/** Checks anew under other settings when they or a file that holds some have changed. */
function followSettings(
  { connection, settings, host }: Session,
  publisher: Publisher,
  folder: FolderPublisher | undefined,
): void {
  connection.onDidChangeConfiguration((params: { settings?: { biganzi?: unknown } }) => {
    if (params.settings?.biganzi !== undefined) settings.push(params.settings.biganzi);
    else settings.reset();
    publisher.stale();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    // a draft that was saved by another program configures nothing
    if (changes.length > 0 && changes.every(({ uri }) => isNamedAsDraft(host.files.pathOf(uri) ?? uri)))
      return folder?.changed();
    settings.reset();
    publisher.stale();
  });
}
