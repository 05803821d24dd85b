import type { Rule } from '../contract/rule';
import { rule as wordingHouseHabit } from './wording/house-habit';
import { rule as wordingHouseTerm } from './wording/house-term';
import { rule as wordingRecycled } from './wording/recycled';
import { rule as parallelClauses } from './parallel/clauses';
import { rule as parallelHeadings } from './parallel/headings';
import { rule as parallelItems } from './parallel/items';
import { rule as placeholderHalfRedacted } from './placeholder/half-redacted';
import { rule as placeholderMixed } from './placeholder/mixed';
import { rule as placeholderUnfilled } from './placeholder/unfilled';
import { rule as numberingDeclaredCount } from './numbering/declared-count';
import { rule as numberingHeadingLayout } from './numbering/heading-layout';
import { rule as numberingHeadingPeriod } from './numbering/heading-period';
import { rule as numberingLevelOrder } from './numbering/level-order';
import { rule as numberingMarkerDrift } from './numbering/marker-drift';
import { rule as numberingMarkerPunctuation } from './numbering/marker-punctuation';
import { rule as numberingOutlineMismatch } from './numbering/outline-mismatch';
import { rule as numberingSequence } from './numbering/sequence';
import { rule as numberingSingleItem } from './numbering/single-item';
import { rule as punctuationHalfWidth } from './punctuation/half-width';
import { rule as punctuationRepeated } from './punctuation/repeated';
import { rule as punctuationSpace } from './punctuation/space';
import { rule as punctuationUnpaired } from './punctuation/unpaired';
import { rule as punctuationNesting } from './punctuation/nesting';
import { rule as punctuationEnumerationComma } from './punctuation/enumeration-comma';
import { rule as punctuationItemSeparator } from './punctuation/item-separator';
import { rule as punctuationEllipsis } from './punctuation/ellipsis';
import { rule as punctuationDash } from './punctuation/dash';
import { rule as punctuationPasteResidue } from './punctuation/paste-residue';
import { rule as punctuationWrongMark } from './punctuation/wrong-mark';
import { rule as wordingDuplicate } from './wording/duplicate';
import { rule as structureBoilerplate } from './structure/boilerplate';
import { rule as structureSalutation } from './structure/salutation';
import { rule as structureTitle } from './structure/title';
import { rule as structureClosing } from './structure/closing';
import { rule as structureTruncated } from './structure/truncated';
import { rule as wordingRepeatedPassage } from './wording/repeated-passage';
import { rule as numeralYear } from './numeral/year';
import { rule as numeralRange } from './numeral/range';
import { rule as numeralApproximate } from './numeral/approximate';
import { rule as numeralUnit } from './numeral/unit';
import { rule as numeralDate } from './numeral/date';
import { rule as numeralDocumentNumber } from './numeral/document-number';
import { rule as numeralSum } from './numeral/sum';
import { rule as wordingTypo } from './wording/typo';
import { rule as wordingRepetition } from './wording/repetition';
import { rule as wordingDeParticle } from './wording/de-particle';
import { rule as wordingVariant } from './wording/variant';
import { rule as wordingFixedExpression } from './wording/fixed-expression';
import { rule as wordingMeetingName } from './wording/meeting-name';
import { rule as wordingOutdated } from './wording/outdated';
import { rule as wordingCitation } from './wording/citation';
import { rule as wordingPeriod } from './wording/period';
import { rule as wordingPeople } from './wording/people';
import { rule as wordingDiscouraged } from './wording/discouraged';
import { rule as wordingLeftoverName } from './wording/leftover-name';
import { rule as wordingMachineStyle } from './wording/machine-style';
import { rule as wordingPinyinLeft } from './wording/pinyin-left';
import { rule as wordingAbbreviation } from './wording/abbreviation';
import { rule as wordingScript } from './wording/script';
import { rule as wordingSentenceFrame } from './wording/sentence-frame';
import { rule as speechSentenceLength } from './speech/sentence-length';
import { rule as speechOveruse } from './speech/overuse';

/** All rules, in the order of the catalogue. The one explicit list. */
export const RULES: readonly Rule[] = [
  numberingSequence,
  numberingMarkerDrift,
  numberingSingleItem,
  numberingLevelOrder,
  numberingDeclaredCount,
  numberingOutlineMismatch,
  numberingMarkerPunctuation,
  numberingHeadingLayout,
  numberingHeadingPeriod,
  placeholderUnfilled,
  placeholderMixed,
  placeholderHalfRedacted,
  parallelHeadings,
  parallelItems,
  parallelClauses,
  structureBoilerplate,
  structureTitle,
  structureSalutation,
  structureClosing,
  structureTruncated,
  punctuationHalfWidth,
  punctuationRepeated,
  punctuationSpace,
  punctuationUnpaired,
  punctuationNesting,
  punctuationEnumerationComma,
  punctuationItemSeparator,
  punctuationEllipsis,
  punctuationDash,
  punctuationPasteResidue,
  punctuationWrongMark,
  numeralYear,
  numeralRange,
  numeralApproximate,
  numeralUnit,
  numeralDate,
  numeralDocumentNumber,
  numeralSum,
  wordingTypo,
  wordingDuplicate,
  wordingRepetition,
  wordingRepeatedPassage,
  wordingDeParticle,
  wordingVariant,
  wordingFixedExpression,
  wordingMeetingName,
  wordingOutdated,
  wordingCitation,
  wordingPeriod,
  wordingPeople,
  wordingDiscouraged,
  wordingLeftoverName,
  wordingMachineStyle,
  wordingPinyinLeft,
  wordingAbbreviation,
  wordingScript,
  wordingSentenceFrame,
  wordingHouseTerm,
  wordingHouseHabit,
  wordingRecycled,
  speechSentenceLength,
  speechOveruse,
];
