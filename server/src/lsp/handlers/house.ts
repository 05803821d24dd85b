import type { CancellationToken } from 'vscode-languageserver';
import { DECISIONS, HOUSE_FILE, type HouseSummary } from '../../house/data';
import { inFolder } from '../../configuration/lookup';
import { shownHouse } from '../../features/house-view';
import type { Requests } from '../../protocol/requests';
import { onRequest } from '../answer';
import { orCancelled, type Session } from '../session';

/** Learns a house, shows what was learned, and writes down what a person says of it. */
export function registerHouse(session: Session): void {
  const { settings, connection } = session;
  const { files } = session.host;
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
  type Learn = Requests['biganzi/learn'];
  connection.onRequest('biganzi/learn', async ({ folders }: Learn['params'], token: CancellationToken) => {
    const answer = await learn(session, folders, token);
    settings.reset();
    session.onStale();
    return answer satisfies Learn['result'];
  });
}

/** Learns from folders into the first workspace folder. Other messages have their turn between the steps. */
async function learn(
  session: Session,
  folders: readonly string[],
  token: CancellationToken,
): Promise<Requests['biganzi/learn']['result']> {
  const { settings, service, host } = session;
  const [root] = settings.folders().flatMap((uri) => host.files.pathOf(uri) ?? []);
  if (root === undefined) return { problem: '请先打开一个文件夹：学到的东西写在它的 .biganzi 里。' };
  const norm = await session.norm();
  try {
    const { changed, summary, unread, renewed } = await host.files.learn({
      folders: folders.flatMap((uri) => host.files.pathOf(uri) ?? []),
      output: inFolder(root, HOUSE_FILE),
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
