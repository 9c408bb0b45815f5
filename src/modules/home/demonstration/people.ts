import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";

/** Everyone of the demonstration lives in `people`; here by the names that this folder uses. */
export const people = demonstrationPeople;
export type PersonKey = DemonstrationPersonKey;
