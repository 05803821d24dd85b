import type { CancellationToken } from 'vscode-languageserver';
import { DECISIONS, HOUSE_FILE, type HouseSummary } from '../../house/data';
import { inFolder } from '../../configuration/lookup';
import { withHouseFrame } from '../../features/complete/house-frame';
import { shownHouse } from '../../features/house-view';
import type { Requests } from '../../protocol/requests';
import { onRequest } from '../answer';
import { orCancelled, type Session } from '../session';

/** Learns a house, shows what was learned, and writes down what a person says of it. */
export function registerHouse(session: Session): void {
  const { settings, connection, files } = session;
  onRequest(session, 'biganzi/house', async ({ uri }) => {
    const { house } = await settings.for(uri);
    if (!house?.memory) return null;
    const { headline, groups } = shownHouse(house.memory.summary);
    // examples are named from the folder that holds `.biganzi`
    const base = house.path.slice(0, -HOUSE_FILE.length);
    return {
      file: house.path,
      headline,
      groups: groups.map(({ title, items }) => ({
        title,
        items: items.map(({ examples, ...item }) => ({
          ...item,
          examples: examples.map(({ file, line }) => ({
            uri: files.uriOf(/^(?:\/|[a-z]:)/i.test(file) ? file : base + file),
            label: file.slice(file.lastIndexOf('/') + 1),
            line: line - 1,
          })),
        })),
      })),
    };
  });
  onRequest(session, 'biganzi/decide', async ({ file, item, decision }) => {
    const taken = DECISIONS.find((one) => one === decision);
    const problem = await files.decide(file, (summary: HouseSummary): HouseSummary => {
      const { [item]: _, ...others } = summary.decisions;
      return { ...summary, decisions: taken ? { ...others, [item]: taken } : others };
    });
    settings.reset();
    session.onStale();
    return problem === undefined ? {} : { problem: `${file} ${problem}。` };
  });
  onRequest(session, 'biganzi/houseFrame', async ({ uri, body }) => {
    const { memory } = (await settings.for(uri)).configuration.house;
    return { body: memory ? withHouseFrame(body, memory, true) : body };
  });
  type Learn = Requests['biganzi/learn'];
  connection.onRequest('biganzi/learn', async (params: Learn['params'], token: CancellationToken) => {
    const answer = await learn(session, params, token);
    settings.reset();
    session.onStale();
    return answer satisfies Learn['result'];
  });
}

/** The file in which the house of a document is kept: what there is, else one in its workspace folder, or in the first. */
async function houseFileOf({ settings, files }: Session, uri: string | undefined): Promise<string | undefined> {
  const file = uri === undefined ? undefined : settings.pathOf(uri);
  if (uri !== undefined && file !== undefined) {
    const { house } = await settings.for(uri);
    if (house) return house.path;
  }
  const [first] = settings.folders().flatMap((folder) => files.pathOf(folder) ?? []);
  const isInside = first !== undefined && file !== undefined;
  const root = isInside ? settings.foldersOf(file).at(-1) : first;
  return root === undefined ? undefined : inFolder(root, HOUSE_FILE);
}

/** Learns from folders. Other messages have their turn between the steps. */
async function learn(
  session: Session,
  { folders, uri }: Requests['biganzi/learn']['params'],
  token: CancellationToken,
): Promise<Requests['biganzi/learn']['result']> {
  const { service, host, files } = session;
  const output = await houseFileOf(session, uri);
  if (output === undefined) return { problem: '请先打开一个文件夹：学到的东西写在它的 .biganzi 里。' };
  const norm = await session.norm();
  try {
    const { changed, summary, unread, renewed } = await files.learn({
      folders: folders.flatMap((folder) => files.pathOf(folder) ?? []),
      output,
      parse: (text, format) => service.parse(text, format),
      norm,
      today: host.today(),
      progress: async (done, what) => {
        session.tellLearning(done, what);
        await session.turn();
        orCancelled(token);
      },
    });
    const drafts = summary.files.filter(({ copyOf }) => copyOf === undefined).length;
    const terms = summary.terms.length + summary.rarer.length;
    const done = changed
      ? `学习了 ${drafts} 篇：用语和名称 ${terms} 个，习惯 ${summary.habits.length} 条。`
      : `稿件没有变化，未重新学习（${drafts} 篇）。`;
    const left = unread.length > 0 ? `有 ${unread.length} 个文件未能读取：${unread[0]!.message}。` : '';
    return { done: `${renewed === undefined ? '' : `${renewed}。`}${done}${left}` };
  } catch (error) {
    orCancelled(token);
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
