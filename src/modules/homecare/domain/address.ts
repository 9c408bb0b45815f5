import type { AssignmentId } from "./assignment.ts";
import type { VisitId } from "./visit.ts";

/** Where who acts for somebody makes the sheet of what they opened in their name (`access`). */
export const SHEETS = "/agir/partages";
export const AT = "/chez-moi";
export const WEEK = `${AT}/semaine`;
export const PAUSE = `${AT}/absence`;
export const VISITS = `${AT}/visites`;
export const NEW = `${VISITS}/nouvelle`;
/** « Situations »: written cases. */
export const SITUATIONS = `${AT}/situations`;
/** « Ce qui ne passe jamais ici », among them. */
export const NEVER_HERE = `${SITUATIONS}/jamais-ici`;
export const OPERATOR = "/operateur/chez-moi";

export const visitAt = (visit: VisitId, rest = ""): string => `${VISITS}/${visit}${rest}`;
export const weekAt = (day: Temporal.PlainDate, rest = ""): string =>
  `${WEEK}${rest}?du=${day.toString()}`;
/** What somebody shares of their week, by their id. */
export const ofAt = (person: string): string => `${AT}/de/${person}`;
/** One date of a visit: off, and finally not. */
export const dayAt = (visit: VisitId, day: Temporal.PlainDate): string =>
  visitAt(visit, `/le/${day.toString()}`);
/** To name somebody for that date alone. */
export const whoAt = (visit: VisitId, day: Temporal.PlainDate): string =>
  `${dayAt(visit, day)}/qui`;
/** « Qui m’aide ». */
export const HELPERS = `${AT}/aides`;
/** Who is told that somebody new came. */
export const TRUSTED = `${HELPERS}/confiance`;
/** How one comes in: for whom one waits for, at the hour. */
export const ENTRY = `${AT}/comment-entrer`;
export const NEW_HELPER = `${HELPERS}/nouvelle`;
/** Who comes no more, and who fills what is then empty. */
export const goneAt = (person: string, rest = ""): string => `${HELPERS}/sans/${person}${rest}`;
export const assignmentAt = (assignment: AssignmentId): string => `${HELPERS}/${assignment}`;
/** That a helper reads when nobody comes, or does not. */
export const fillsAt = (assignment: AssignmentId, way: "oui" | "non"): string =>
  `${assignmentAt(assignment)}/sans-personne/${way}`;
/** Somebody proposes to come, one day: yes, or no. */
export const offerAt = (visit: VisitId, offer: string, way: "oui" | "non"): string =>
  visitAt(visit, `/propose/${offer}/${way}`);
/** « Mes passages », at the homes of others. */
export const PASSAGES = `${AT}/passages`;
/** One said just now that one comes. */
export const COMES_SAID = "vient";
export const willNotAt = (assignment: AssignmentId): string =>
  `${PASSAGES}/${assignment}/ne-viens-pas`;
export const passageAt = (
  assignment: AssignmentId,
  visit: VisitId,
  day: Temporal.PlainDate,
): string => `${PASSAGES}/${assignment}/${visit}/le/${day.toString()}`;
/** How to come in for one passage, in its hours. */
export const entryAt = (
  assignment: AssignmentId,
  visit: VisitId,
  day: Temporal.PlainDate,
): string => `${passageAt(assignment, visit, day)}/entrer`;
/** « Je suis passé·e, ce n’était pas prévu ». */
export const UNEXPECTED = `${PASSAGES}/pas-prevu`;
/** « Je ne viens plus »: at somebody's home, from a day on. */
export const leavingAt = (person: string, rest = ""): string => `${PASSAGES}/chez/${person}${rest}`;
/** « Qui est venu »: what one says of a week, and types from paper. */
export const CAME = `${WEEK}/passages`;
export const cameAt = (day: Temporal.PlainDate): string => weekAt(day, "/passages");
/** Somebody came on a day on which they were not expected: for which day it was, or taken away. */
export const unexpectedAt = (passed: string, rest: string): string => `${CAME}/${passed}${rest}`;
/** Whether one calls somebody still, who helps here no more. */
export const CALLED = `${AT}/appeler`;
/** How long one passage was. */
export const timeAt = (
  assignment: AssignmentId,
  visit: VisitId,
  day: Temporal.PlainDate,
  rest = "",
): string => `${passageAt(assignment, visit, day)}/temps${rest}`;
/** The visit of today to somebody for whom one acts, noted by one button. */
export const visitedAt = (mandate: string, way: string): string =>
  `${PASSAGES}/visite/${mandate}/${way}`;
/** « Ce que nous faisons ensemble »: figures of the territory, for everyone. */
export const TOGETHER = `${AT}/ensemble`;
/** « Accords entre structures », for everyone. */
export const AGREEMENTS = `${AT}/accords`;
/** « Dire où il manque quelqu’un »: whether one is counted, without one's name. */
export const COUNTED = `${AT}/compter`;
/** « Où il manque quelqu’un »: figures, for bodies that come to homes and for who operates. */
export const GAPS = `${AT}/sans-personne`;
/** « Un coup de main »: of whom it is asked. */
export const FAVOUR = `${AT}/coup-de-main`;
/** What who helps paid at the shop, of both sides; and to note one. */
export const ADVANCES = `${AT}/avances`;
export const NEW_ADVANCE = `${ADVANCES}/noter`;
export const advanceAt = (advance: string, rest: string): string => `${ADVANCES}/${advance}${rest}`;
/** What one asks, one day, of who passes. */
export const MY_PASSINGS = `${AT}/de-passage`;
export const NEW_PASSING = `${MY_PASSINGS}/demander`;
export const myPassingAt = (ask: string, rest = ""): string => `${MY_PASSINGS}/${ask}${rest}`;
/** The same as everyone reads it: never who asks. */
export const PASSING = "/de-passage";
export const passingAt = (ask: string, rest = ""): string => `${PASSING}/${ask}${rest}`;
