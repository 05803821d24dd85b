import { RULES } from '../../server/src/rules/index';
import { testRule } from '../support/rule-tester';

// every rule's own examples, as written in its file
RULES.forEach(testRule);
