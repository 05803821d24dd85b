import type { Slip } from './slip';

export const closedSlips: readonly Slip[] = [];
