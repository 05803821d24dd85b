import type { Finding } from '../contract/finding';

/** Whether a finding keeps a speech from being handed over: errors, and places left open whatever their severity. */
export function keepsBack({ severity, rule }: Finding): boolean {
  return severity === 'error' || rule === 'placeholder/unfilled';
}
