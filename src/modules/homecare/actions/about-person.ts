import { endSharedOfMovedIn, makeOwnSpaceIn, open, seal } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import {
  type AboutPerson,
  eraseByFatesIn,
  listQuietIn,
  mergeByFatesIn,
  type Work,
  withRight,
} from "#services/house";

import { advancedByIn, advancedForIn, moveAdvancesIn } from "../advances/actions/of-person.ts";
import { deleteAdvancesFor } from "../advances/store/advances.ts";
import type { Assignment } from "../domain/assignment.ts";
import type { PersonId } from "../domain/visit.ts";
import {
  deleteAssignments,
  listAssignments,
  listAssignmentsOf,
  moveAssignments,
} from "../store/assignments.ts";
import {
  deleteEntryOfIn,
  ENTRY_HEADING,
  entryOfIn,
  moveEntryIn,
} from "../entry/actions/of-person.ts";
import { deleteTrusted, findTrusted, listTrusting, moveTrusted } from "../first/store/trusted.ts";
import { fates } from "../store/fates.ts";
import { listAllPassed, listPassedBy, movePassed } from "../store/passed.ts";
import { deletePauses, listPauses, movePauses } from "../store/pauses.ts";
import { saveStoodAgain } from "../store/stood.ts";
import { deleteVisits, listAllVisits, moveVisit, type SealedVisit } from "../store/visits.ts";
import {
  askedOfPersonIn,
  deleteAskedOfIn,
  endAskedOfMergedIn,
} from "../bodies/actions/of-person.ts";
import { listCanCome, listCanComeBy } from "../store/can-come.ts";
import { deleteCounted, findCounted, moveCounted } from "../gaps/store/counted.ts";
import {
  deleteOffersOfIn,
  movePassingsIn,
  offersOfIn,
  passingsOfIn,
} from "../passing/actions/of-person.ts";
import { deletePassingsOf } from "../passing/store/asks.ts";
import { VISITS } from "./see-week.ts";
import { toldOfIn } from "./standing.ts";
import { alsoEndsWords, everyWords, saidByWords } from "./texts.fr.ts";

function whole<T>(work: Work, run: (lent: Work) => Promise<T>): Promise<T> {
  return withRight(work, "homecare-about-person", run);
}

/** How to come in may stand there: a heading of its own, never in clear. */
const TO_KNOW = "Ce qu’il faut savoir de vos visites";

const EVER = Temporal.PlainDate.from("0001-01-01");

/** Somebody's week: given whole, erased with them; merged, sealed anew under the key of the one who stays. */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    whole(work, async (lent) => ({
      ...(await visitsOf(lent, person)),
      [ENTRY_HEADING]: await entryOfIn(lent, person),
      "Vos absences": (await listPauses(lent, ownSpaceOf(person), EVER)).map((one) => ({
        du: one.from.toString(),
        au: one.until.toString(),
        "reprise le": one.endedAt?.toString() ?? null,
        "dit par": one.saidBy ?? null,
        "reprise dite par": one.endedBy ?? null,
      })),
      "Où vos visites sans personne sont comptées": await countedOf(lent, person),
      "Qui est venu chez vous": (await listAllPassed(lent, ownSpaceOf(person))).map((one) => ({
        le: one.day.toString(),
        qui: one.named?.helper ?? null,
        "dit par": saidByWords[one.by],
      })),
      "Où vous êtes passé": (await listPassedBy(lent, person, EVER)).map(({ day, space }) => ({
        le: day.toString(),
        chez: space,
      })),
      "Qui vous avez nommé pour venir": (await listAssignments(lent, ownSpaceOf(person))).map(
        (one) => ({ ...termOf(one), ...saysOf(one), qui: one.helper, ...verifiedOf(one) }),
      ),
      "À quelles structures vous avez demandé de venir": (await askedOfPersonIn(lent, person)).map(
        ({ words, ...one }) => ({ ...termOf(one), structure: one.name, "vos mots": words ?? null }),
      ),
      "Ce que vous avez demandé à qui passe": await passingsOfIn(lent, person),
      "Ce que vous avez proposé en passant": await offersOfIn(lent, person),
      "Ce qui a été avancé pour vous": await advancedForIn(lent, person),
      "Ce que vous avez avancé": await advancedByIn(lent, person),
      "À qui l’on dit qu’une personne nouvelle est passée":
        (await findTrusted(lent, ownSpaceOf(person)))?.person ?? null,
      "Qui veut que vous le sachiez": await listTrusting(lent, person),
      "Qui vous a proposé de venir": (await listCanCome(lent, ownSpaceOf(person), EVER)).map(
        ({ day, helper }) => ({ le: day.toString(), qui: helper }),
      ),
      "Chez qui vous avez proposé de venir": (await listCanComeBy(lent, person, EVER)).map(
        ({ day, space }) => ({ le: day.toString(), chez: space }),
      ),
      "Chez qui l’on vous a nommé": (await namedOf(lent, person)).map((one) => ({
        ...termOf(one),
        ...saysOf(one),
        ...endsOf(one),
        chez: one.space,
        ...verifiedOf(one),
      })),
    })),
  neverInClear: [TO_KNOW, ENTRY_HEADING],
  erases: (work, person) =>
    whole(work, async (lent) => {
      await deleteAssignments(lent, ownSpaceOf(person));
      await deleteAskedOfIn(lent, person);
      await eraseByFatesIn(lent, fates, person);
      await deleteAdvancesFor(lent, ownSpaceOf(person));
      await deletePassingsOf(lent, ownSpaceOf(person));
      await deleteOffersOfIn(lent, person);
      await deleteTrusted(lent, ownSpaceOf(person));
      await deleteVisits(lent, ownSpaceOf(person));
      await deletePauses(lent, ownSpaceOf(person));
      await deleteCounted(lent, ownSpaceOf(person));
      await deleteEntryOfIn(lent, person);
    }),
  merges: (work, from, into) =>
    whole(work, async (lent) => {
      const was = ownSpaceOf(from);
      const space = await makeOwnSpaceIn(lent, into);
      const sealAgain = async (sealed: Uint8Array) => {
        const text = await open(lent, was, sealed);
        return text === undefined ? sealed : seal(lent, space, text);
      };
      for (const { id, sealed, stood } of await listAllVisits(lent, was)) {
        const again = [];
        for (const one of stood) again.push({ ...one, sealed: await sealAgain(one.sealed) });
        await moveVisit(lent, id, { space, sealed: await sealAgain(sealed) });
        if (again.length > 0) await saveStoodAgain(lent, id, again);
      }
      await moveEntryIn(lent, was, space);
      await endAskedOfMergedIn(lent, { was, space });
      await movePassingsIn(lent, was, space);
      await moveAdvancesIn(lent, was, space);
      await movePassed(lent, was, space);
      await moveTrusted(lent, was, space);
      await movePauses(lent, was, space);
      await moveCounted(lent, was, space);
      await moveAssignments(lent, was, space);
      await endSharedOfMovedIn(lent, { space: was, table: VISITS });
      await mergeByFatesIn(lent, fates, from, into);
    }),
};

async function countedOf(work: Work, person: PersonId) {
  const found = await findCounted(work, ownSpaceOf(person));
  return found === undefined
    ? []
    : [{ commune: found.commune, "à partir du": found.since.toString() }];
}

const termOf = ({ from, until, endedAt }: Pick<Assignment, "from" | "until" | "endedAt">) => ({
  "à partir du": from.toString(),
  "jusqu’au": until?.toString() ?? null,
  "arrêté le": endedAt?.toString() ?? null,
});

/** Of one day alone, whether they said that they come. */
const saysOf = ({
  oneDay,
  acceptedAt,
  mayFill,
}: Pick<Assignment, "oneDay" | "acceptedAt" | "mayFill">) =>
  oneDay
    ? { "a dit venir le": acceptedAt?.toString() ?? null }
    : { "lit quand personne ne vient": mayFill };

/** What else they chose to end with it, where they come no more. */
const endsOf = ({ leavesEnds = [] }: Pick<Assignment, "leavesEnds">) =>
  leavesEnds.length === 0
    ? {}
    : { "finit aussi ce jour-là": leavesEnds.map((one) => alsoEndsWords[one]) };

/** Of whom a body sends: the day on which it says that it verified what the law asks. */
const verifiedOf = ({
  through,
  verifiedOn,
  verifiedBySelf,
}: Pick<Assignment, "through" | "verifiedOn" | "verifiedBySelf">) =>
  through === undefined
    ? {}
    : {
        "vérifié par la structure le": verifiedOn?.toString() ?? null,
        ...(verifiedBySelf === true && { "dit par cette personne elle-même": true }),
      };

/** Where somebody is named, but what the gate keeps from them. */
async function namedOf(work: Work, person: PersonId): Promise<readonly Assignment[]> {
  const all = await listAssignmentsOf(work, person);
  const quiet = await listQuietIn(
    work,
    all.map(({ id }) => id),
    { person },
  );
  return all.filter(({ id }) => !quiet.has(id));
}

/** A visit as it stood each time that it was said otherwise, then as it is. */
const allOf = (visit: SealedVisit): readonly SealedVisit[] => [
  ...visit.stood.map(({ until, ...stood }) => ({ ...visit, ...stood, stopped: until })),
  visit,
];

async function visitsOf(work: Work, person: PersonId) {
  const space = ownSpaceOf(person);
  const all = [];
  const toKnow = [];
  for (const visit of (await listAllVisits(work, space)).flatMap(allOf)) {
    const told = await toldOfIn(work, visit);
    if (told === undefined) continue;
    const which = { "qui vient": told.title, "à partir du": visit.day.toString() };
    if (told.note !== undefined) toKnow.push({ ...which, "à savoir": told.note });
    all.push({
      ...which,
      à: visit.at.toString({ smallestUnit: "minute" }),
      "dure (minutes)": visit.minutes ?? null,
      revient: everyWords[visit.every],
      jours: visit.days,
      "jusqu’au": visit.last?.toString() ?? null,
      "ne vient plus depuis": visit.stopped?.toString() ?? null,
      "n’est pas venu le": visit.off.map(String),
    });
  }
  return { "Votre semaine chez vous": all, [TO_KNOW]: toKnow };
}
