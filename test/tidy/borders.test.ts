import fs from 'node:fs';
import { builtinModules } from 'node:module';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { importsOf, ROOT, sources, target } from './imports';
import layout from './layout.json' with { type: 'json' };

const SERVER = 'server/src/';
const server = sources('server/src');
const client = sources('client/src');
const graph = new Map([...server, ...client].map((file) => [file, importsOf(file)]));

/** The folder or file right below server/src that a path belongs to. */
function part(file: string): string {
  const inner = file.slice(SERVER.length);
  const slash = inner.indexOf('/');
  return slash < 0 ? inner.replace(/(?:\.ts)?$/, '.ts') : inner.slice(0, slash);
}

const isBuiltin = (name: string): boolean => name.startsWith('node:') || builtinModules.includes(name);

/** Files of which each imports the next and the last one the first, be it for a type alone; none where nothing leads back. */
function circleIn(files: readonly string[]): readonly string[] {
  const isDone = new Set<string>();
  const search = (file: string, steps: readonly string[]): readonly string[] => {
    if (steps.includes(file)) return [...steps.slice(steps.indexOf(file)), file];
    if (isDone.has(file)) return [];
    for (const { from } of graph.get(file)!) {
      const imported = from.startsWith('.') ? `${target(file, from)}.ts` : '';
      const circle = files.includes(imported) ? search(imported, [...steps, file]) : [];
      if (circle.length > 0) return circle;
    }
    isDone.add(file);
    return [];
  };
  return files.map((file) => search(file, [])).find((circle) => circle.length > 0) ?? [];
}

it('the layout names every part of the server', () => {
  const parts = new Set(server.map(part));
  expect([...parts].filter((p) => !layout.order.includes(p))).toEqual([]);
});

it('the table of ARCHITECTURE.md has every folder of the server, and no other', () => {
  const text = fs.readFileSync(path.join(ROOT, 'server/ARCHITECTURE.md'), 'utf8');
  const rows = text.split('\n').filter((row) => /^\| `[a-z]+\//.test(row));
  const named = rows.flatMap((row) => [...row.split('|')[1]!.matchAll(/`([a-z]+)\/`/g)].map((match) => match[1]!));
  expect(named.sort()).toEqual([...new Set(server.map(part))].filter((name) => !name.endsWith('.ts')).sort());
});

describe.each(layout.order)('%s', (folder) => {
  const files = server.filter((file) => part(file) === folder);
  const imports = files.flatMap((file) => graph.get(file)!.map((i) => ({ file, ...i })));

  it('imports only what is listed before it', () => {
    const at = layout.order.indexOf(folder);
    const wrong = imports
      .filter((i) => i.from.startsWith('.') && target(i.file, i.from).startsWith(SERVER))
      .filter((i) => layout.order.indexOf(part(target(i.file, i.from))) > at)
      .map((i) => `${i.file} imports ${i.from}`);
    expect(wrong).toEqual([]);
  });

  it('imports a Node module only where it may', () => {
    const wrong = imports
      .filter((i) => isBuiltin(i.from) && !layout.nodeModules.some((name) => i.file.startsWith(SERVER + name)))
      .map((i) => `${i.file} imports ${i.from}`);
    expect(wrong).toEqual([]);
  });

  it('knows neither the editor nor, outside lsp/ and main.ts, its protocol', () => {
    const wrong = imports
      .filter(
        (i) =>
          i.from === 'vscode' ||
          ((!i.typeOnly || folder !== 'protocol') &&
            /^vscode-languageserver/.test(i.from) &&
            folder !== 'lsp' &&
            folder !== 'main.ts'),
      )
      .map((i) => `${i.file} imports ${i.from}`);
    expect(wrong).toEqual([]);
  });
});

it('what needs Node is imported only where Node may be', () => {
  const needs = layout.nodeModules.filter((name) => name.includes('/')).map((name) => SERVER + name);
  const wrong = server.flatMap((file) =>
    graph
      .get(file)!
      .filter((i) => !i.typeOnly && i.from.startsWith('.'))
      .filter((i) => needs.some((folder) => target(file, i.from).startsWith(folder)))
      .filter(() => !layout.nodeModules.some((name) => file.startsWith(SERVER + name)))
      .map((i) => `${file} imports ${i.from}`),
  );
  expect(wrong).toEqual([]);
});

it('text/ imports nothing but itself and tables', () => {
  const wrong = server
    .filter((file) => part(file) === 'text')
    .flatMap((file) =>
      graph
        .get(file)!
        .filter((i) => !i.from.startsWith('./') && !i.from.endsWith('.tsv'))
        .map((i) => `${file} imports ${i.from}`),
    );
  expect(wrong).toEqual([]);
});

describe('client', () => {
  const imports = client.flatMap((file) => graph.get(file)!.map((i) => ({ file, ...i })));

  it('imports of the server only the types of its protocol and three pure modules', () => {
    const allowed = (to: string, typeOnly: boolean): boolean =>
      layout.clientValues.some((name) => to === SERVER + name) ||
      (typeOnly && layout.clientTypes.some((name) => to === SERVER + name));
    const wrong = imports
      .filter((i) => i.from.startsWith('.') && !target(i.file, i.from).startsWith('client/src/'))
      .filter((i) => !allowed(target(i.file, i.from), i.typeOnly))
      .map((i) => `${i.file} imports ${i.from}`);
    expect(wrong).toEqual([]);
    // the rule above says nothing where nothing is imported
    expect(imports.some((i) => i.from.endsWith('protocol/requests'))).toBe(true);
  });

  it('holds no circle of imports', () => {
    expect(circleIn(client)).toEqual([]);
  });

  it('imports no module that opens a socket', () => {
    const wrong = [...graph].flatMap(([file, list]) =>
      list
        .filter((i) => /^(?:node:)?(?:https?|http2|net|tls|dgram|dns)(?:\/|$)/.test(i.from))
        .map((i) => `${file} imports ${i.from}`),
    );
    expect(wrong).toEqual([]);
  });
});

it.each(layout.browserEntries)('nothing that %s can reach needs Node', (entry) => {
  const reached = new Set([entry]);
  const places = [server, client].flat();
  for (const file of reached)
    for (const { from, typeOnly } of graph.get(file)!) {
      if (typeOnly || !from.startsWith('.') || from.endsWith('.tsv') || from.endsWith('.json')) continue;
      const to = target(file, from);
      const next = places.find((place) => place === `${to}.ts` || place === `${to}/index.ts`);
      if (!next) throw new Error(`${file} imports ${from}, which is nowhere`);
      reached.add(next);
    }
  // what is reached is most of the project, and not the entry alone
  expect(reached.size).toBeGreaterThan(50);
  const needs = [...reached].flatMap((file) =>
    graph
      .get(file)!
      .filter((i) => !i.typeOnly && (isBuiltin(i.from) || i.from.endsWith('/node')))
      .map((i) => `${file} imports ${i.from}`),
  );
  expect(needs).toEqual([]);
  expect([...reached].filter((file) => file.startsWith(`${SERVER}node/`))).toEqual([]);
});

it('the protocol that the client reads imports only types', () => {
  const values = layout.clientTypes.flatMap((name) => graph.get(`${SERVER}${name}.ts`)!.filter((i) => !i.typeOnly));
  expect(values).toEqual([]);
});
