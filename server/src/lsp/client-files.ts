import type { Connection } from 'vscode-languageserver';
import { LARGEST_FILE, type Looked } from '../configuration/lookup';
import { writeSummary, readSummary } from '../house/store';
import type { ClientRequests } from '../protocol/client-requests';
import { fromBase64 } from '../text/base64';
import { createChanger, isSameLook } from '../workspace/change';
import { clientPathOf, clientUriOf, isClientPath } from '../workspace/client-paths';
import { strictUtf8, type FileStore } from '../workspace/file-store';
import { countsFile, createHouses } from '../workspace/houses';
import { readOwnSnippets } from '../workspace/own-snippets';
import { projectOf } from '../workspace/project';
import { createSpeechFiles } from '../workspace/speech-files';
import type { Files } from './host';

const CANNOT_LEARN = '学习本单位的稿件只能在桌面版进行；在那里学到的（.biganzi/house.json）放在这里同样有效';

/** Asks the client; rejects with a Chinese reason. */
export type AskClient = <M extends keyof ClientRequests>(
  method: M,
  params: ClientRequests[M]['params'],
) => Promise<ClientRequests[M]['result']>;

export const askOver =
  (connection: Connection): AskClient =>
  (method, params) =>
    connection.sendRequest(method, params);

/** The files of a machine together with those that the client holds. `offers` says whether the client does. */
export function withClientFiles(disk: Files, ask: AskClient, offers: () => boolean): Files {
  const client = clientFiles(ask);
  const holder = (file: string): Files => (isClientPath(file) ? client : disk);
  return {
    pathOf: (uri) => disk.pathOf(uri) ?? (offers() ? client.pathOf(uri) : undefined),
    uriOf: (file) => holder(file).uriOf(file),
    look: (file) => holder(file).look(file),
    change: (file, rewrite) => holder(file).change(file, rewrite),
    project(service, rootOf) {
      const projects = new Map([disk, client].map((files) => [files, files.project(service, rootOf)]));
      const of = (file: string) => projects.get(holder(file))!;
      return {
        configuration: (file) => of(file).configuration(file),
        ignores: (file) => of(file).ignores(file),
        ownTables: (file) => of(file).ownTables(file),
        house: (file) => of(file).house(file),
      };
    },
    learn: (request) => ([...request.folders, request.output].some(isClientPath) ? client : disk).learn(request),
    decide: (file, change) => holder(file).decide(file, change),
    ...(disk.drafts && { drafts: disk.drafts }),
    ownSnippets: (folder, languageId) => holder(folder).ownSnippets(folder, languageId),
    speechFiles(parse) {
      const all = [disk, client].map((files) => files.speechFiles(parse));
      return {
        read: async (folders, cancelled) =>
          new Map((await Promise.all(all.map((files) => files.read(folders, cancelled)))).flatMap((map) => [...map])),
      };
    },
  };
}

/** The files that the client holds. */
function clientFiles(ask: AskClient): Files {
  const store = clientStore(ask);
  const change = createChanger({
    look: store.look,
    async replace(file, text, old) {
      if (!isSameLook(await store.look(file), old)) return false;
      await ask('biganzi/writeFile', { uri: clientUriOf(file), text });
      return true;
    },
  });
  const openHouse = createHouses(store);
  return {
    pathOf: clientPathOf,
    uriOf: clientUriOf,
    look: store.look,
    change,
    project: ({ rules }, rootOf) => projectOf(rules, { look: store.look, openHouse, rootOf }),
    learn: () => Promise.reject(new Error(CANNOT_LEARN)),
    async decide(file, decideOn) {
      try {
        const counts = await store.read(countsFile(file));
        const changed = await change(file, (text) => {
          const read = text === undefined ? undefined : readSummary(text);
          return read && 'summary' in read ? writeSummary(decideOn(read.summary), counts) : undefined;
        });
        return changed.done ? undefined : changed.message;
      } catch (error) {
        return `不能写入：${error instanceof Error ? error.message : String(error)}`;
      }
    },
    ownSnippets: (folder, languageId) => readOwnSnippets(folder, languageId, store),
    speechFiles: (parse) => createSpeechFiles(parse, { store, pathOf: clientPathOf, uriOf: clientUriOf }),
  };
}

function clientStore(ask: AskClient): FileStore {
  const store: FileStore = {
    async look(file): Promise<Looked> {
      try {
        const state = await store.state(file);
        if (!state) return { kind: 'absent' };
        if (state.kind !== 'file') return { kind: 'refused', reason: state.kind === 'folder' ? 'folder' : 'link' };
        if (state.bytes > LARGEST_FILE) return { kind: 'refused', reason: 'too-large' };
        const text = strictUtf8(await store.read(file));
        return text === undefined ? { kind: 'refused', reason: 'encoding' } : { kind: 'text', text };
      } catch {
        return { kind: 'refused', reason: 'unreadable' };
      }
    },
    state: async (file) => (await ask('biganzi/fileState', { uri: clientUriOf(file) })) ?? undefined,
    read: async (file) => fromBase64(await ask('biganzi/readFile', { uri: clientUriOf(file) })),
    list: (folder) => ask('biganzi/listFolder', { uri: clientUriOf(folder) }).catch(() => []),
  };
  return store;
}
