import type { Check } from '../checked.ts';
import { checkClauseAnswers, checkPromises } from './clause-answers.ts';
import { checkAddresses } from './addresses.ts';
import { checkAsOfDate } from './as-of.ts';
import { checkCityMembers } from './city.ts';
import { checkClosedSchools, checkSuccessors } from './closed-schools.ts';
import { checkBothSides } from './appraisals.ts';
import { checkDuplicateKeys } from './duplicates.ts';
import { checkGroupDates, checkInclusiveEnds, checkLeads } from './group-history.ts';
import { checkCorrections, checkDatasetTables, checkIndicatorIds } from './identifiers.ts';
import { checkIntervals, checkOverlaps } from './intervals.ts';
import { checkCompetitions, checkCountyRows, checkYearlyRows } from './management.ts';
import { checkListedTwice, checkTwoGroups } from './memberships.ts';
import { checkNameVariants } from './names.ts';
import { checkOneOf } from './one-of.ts';
import { checkParts } from './parts.ts';
import { checkPercentages } from './percentages.ts';
import { checkPeopleOfCampus, checkPersonTwice } from './persons.ts';
import { checkPastedRatios } from './ratios.ts';
import { checkPolicyTexts } from './policy-texts.ts';
import { checkRotationGroups } from './rotation-groups.ts';
import { checkRotationOverlaps, checkSameCampus } from './rotations.ts';
import { checkCampusSchool, checkCoordinates, checkSchoolClass } from './schools.ts';
import { checkStages } from './stages.ts';
import { checkCountyTotals, checkTotals, checkTypes } from './totals.ts';
import { checkSameNames, checkTargetsTwice } from './twins.ts';
import { checkUndated } from './undated.ts';
import { checkEssentialTables, checkRegion, checkRowCounts } from './whole-tables.ts';

/** Checks of typed and resolved rows, in the order in which their findings matter for one and the same cell. */
export const checks: readonly Check[] = [
  checkEssentialTables,
  checkRegion,
  checkCityMembers,
  checkDuplicateKeys,
  checkAddresses,
  checkOneOf,
  checkIntervals,
  checkOverlaps,
  checkListedTwice,
  checkTwoGroups,
  checkLeads,
  checkGroupDates,
  checkUndated,
  checkInclusiveEnds,
  checkClosedSchools,
  checkSuccessors,
  checkNameVariants,
  checkSameCampus,
  checkRotationOverlaps,
  checkRotationGroups,
  checkPersonTwice,
  checkPeopleOfCampus,
  checkParts,
  checkBothSides,
  checkCompetitions,
  checkYearlyRows,
  checkCountyRows,
  checkTotals,
  checkCountyTotals,
  checkPastedRatios,
  checkPercentages,
  checkTargetsTwice,
  checkSameNames,
  checkStages,
  checkAsOfDate,
  checkSchoolClass,
  checkCampusSchool,
  checkCoordinates,
  checkIndicatorIds,
  checkDatasetTables,
  checkCorrections,
  checkPolicyTexts,
  checkClauseAnswers,
  checkPromises,
  checkTypes,
  checkRowCounts,
];
