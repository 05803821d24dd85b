import type { Plugin } from 'esbuild';

export declare function rewritten(...rewrites: ((text: string, file: string) => string)[]): Plugin;
