import type { Plugin } from 'esbuild';
import type { Plugin as VitePlugin } from 'vite';

export function readTable(text: string, file: string): Record<string, string>[];
export function packTable(text: string, file: string): { columns: string[]; text: string };
export const tables: Plugin;
export const viteTables: VitePlugin;
