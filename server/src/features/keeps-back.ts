import type { Finding } from '../contract/finding';
import type { RuleTraits } from '../contract/rule';

/**
 * Whether a finding of a rule keeps a speech from being handed over: errors, and places left open whatever their
 * severity.
 */
export function keepsBack({ severity }: Finding, rule: RuleTraits | undefined): boolean {
  return severity === 'error' || rule?.findsPlacesToFill === true;
}
