import { describe, expect, it } from 'vitest';
import { joinTables, readOwnTable, type OwnTableFile } from '../../server/src/configuration/own-tables';
import { findOwnTable } from '../../server/src/configuration/lookup';
import { createSpeechService } from '../../server/src/service';

const PEOPLE: OwnTableFile = '.biganzi/people.tsv';
const LAWS: OwnTableFile = '.biganzi/facts/laws.tsv';
const NAMES: OwnTableFile = '.biganzi/facts/names.tsv';
const MEETINGS: OwnTableFile = '.biganzi/facts/meetings.tsv';
const messages = (text: string, file: OwnTableFile): string[] =>
  readOwnTable(text, file).problems.map(({ start, message }) => {
    const lines = text.slice(0, start).split('\n');
    return `${lines.length}:${lines.at(-1)!.length + 1} ${message}`;
  });

describe('a table of a unit', () => {
  it('is read by the names of its columns, remarks and empty lines left out', () => {
    const text = '\uFEFF# 2024年6月\npost\tname\tfrom\torder\r\n县长\t钱丽华\t2022-01\t2\r\n\r\n县委书记\t赵明远\t\t\n';
    expect(readOwnTable(text, PEOPLE)).toEqual({
      problems: [],
      people: [
        { name: '钱丽华', post: '县长', from: 2022 * 12, order: 2 },
        { name: '赵明远', post: '县委书记' },
      ],
    });
  });

  it.each([
    [
      '姓名\t职务\n',
      PEOPLE,
      ['1:1 表头里不认识“姓名”，应为 name、post、from、until、order，用制表符隔开。这张表未生效。'],
    ],
    ['name\n赵明远\n', PEOPLE, ['1:1 表头缺少“post”一列。这张表未生效。']],
    ['name\tpost\n赵明远\n', PEOPLE, ['2:4 “post”一格是空的，这一行未生效。']],
    ['name\tpost\tfrom\n赵明远\t县长\t2022年1月\n', PEOPLE, ['2:8 “from”应为年月，如 2024-05，这一行未生效。']],
    [
      'name\tpost\tfrom\tuntil\n赵明远\t县长\t2022-01\t2021-01\n',
      PEOPLE,
      ['2:16 “until”早于开始的年月，这一行未生效。'],
    ],
    ['name\tpost\torder\n赵明远\t县长\t一\n', PEOPLE, ['2:8 “order”应为数字，这一行未生效。']],
    ['name\tpost\n赵明远\t县长\t3\n', PEOPLE, ['2:8 有 3 格，表头只有 2 列，这一行未生效。']],
    ['name\tpost\n赵明远\t县长\n赵明远\t县长\n', PEOPLE, ['3:1 与前面一行完全相同，这一行未生效。']],
    ['name\tuntil\n某办法\t2020-01\n', LAWS, ['1:1 表头缺少“source”一列。这张表未生效。']],
    ['name\tsource\n某局\t\n', NAMES, ['2:4 “source”一格是空的，这一行未生效。']],
    ['name\tsince\tsource\n党代会\t?\t市委办\n', MEETINGS, ['2:5 “since”应为年月，如 2024-05，这一行未生效。']],
  ])('says what is wrong by line and column: %j', (text, file, expected) =>
    expect(messages(text, file)).toEqual(expected),
  );

  it('is the nearest above a draft', async () => {
    const files = new Map([['/unit/.biganzi/people.tsv', 'name\tpost\n赵明远\t县长\n']]);
    const host = {
      look: (path: string) => {
        const text = files.get(path);
        return Promise.resolve(text === undefined ? ({ kind: 'absent' } as const) : ({ kind: 'text', text } as const));
      },
    };
    const table = await findOwnTable('/unit/2024/稿.txt', PEOPLE, host, '/unit');
    expect(table?.value?.people).toEqual([{ name: '赵明远', post: '县长' }]);
    expect(await findOwnTable('/unit/稿.txt', LAWS, host, '/unit')).toBeUndefined();
  });

  it('names organs, places and meetings of the unit', () => {
    expect(
      readOwnTable('name\tuntil\tsuccessor\tsource\n县经信局\t2019-02\t县工信局\t方案\n国土所\t\t\t方案\n', NAMES),
    ).toEqual({
      problems: [],
      names: [
        { name: '县经信局', endedIn: 2019 * 12 + 1, successor: '县工信局', source: '方案' },
        { name: '国土所', successor: '', source: '方案' },
      ],
    });
    expect(readOwnTable('name\tsince\tsource\n市党代会\t2021-09\t市委办\n', MEETINGS)).toEqual({
      problems: [],
      meetings: [{ name: '市党代会', year: 2021, month: 9, source: '市委办' }],
    });
  });

  it('adds laws to those of the pack and replaces them', () => {
    const service = createSpeechService();
    const text =
      'name\tuntil\tsuccessor\tsource\n全县项目管理办法\t2022-03\t全县项目建设管理办法\t县政府文件\n合同法\t\t\t单位自定\n';
    const draft = service.parse('在会上的讲话\n（2024年3月5日）\n同志们：\n按《全县项目管理办法》和《合同法》办。');
    const findings = (tables: readonly string[]) => {
      const joined = joinTables(tables.map((table) => readOwnTable(table, LAWS)));
      const { configuration } = service.configure([], undefined, joined);
      return service.check(draft, configuration).findings.flatMap((f) => (f.rule === 'wording/citation' ? f.text : []));
    };
    expect(findings([])).toEqual(['合同法']);
    expect(findings([text])).toEqual(['全县项目管理办法']);
  });
});
