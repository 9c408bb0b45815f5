import { sayQuietHours } from "#basics/french/quiet-hours.fr";
import { makeOwnSpaceIn } from "#modules/access";
import { ownSpaceOf } from "#rules/access";
import {
  type AboutPerson,
  eraseByFatesIn,
  listQuietIn,
  mergeByFatesIn,
  type Work,
} from "#services/house";

import type { AlarmKind, Named, PersonId, Relay } from "../domain/relay.ts";
import { listAlarms, listTold, listToldOf } from "../store/alarms.ts";
import { fates } from "../store/fates.ts";
import {
  findDelay,
  findQuiet,
  findTellsOfSilence,
  listEverNamed,
  listNamedOf,
} from "../store/named.ts";
import { findServed } from "../store/served.ts";
import { deleteOfSpace, moveSpace, saveDueWithout } from "../store/of-person.ts";
import { listWells } from "../store/wells.ts";
import { beside } from "./standing.ts";

/**
 * What is said outside a family stands in the locked form of an archive alone, of who says it and of who is told. The chapters
 * are in every archive, so that they tell nothing by being there.
 */
const APART = "Ce que vous avez dit hors de votre famille";
const APART_TOLD = "Ce que l’on vous dit hors d’une famille";
const ALWAYS = { "ce chapitre": "toujours là, même vide" };

const MINUTES = { "at-once": 0, "ten-minutes": 10, "half-hour": 30 } as const;

/** Whom one named and what became of it, given whole; erased with the account; moved in a merge. */
export const aboutPerson: AboutPerson = {
  gives: (work, person) =>
    beside(work, async (lent) => {
      const space = ownSpaceOf(person);
      const delay = await findDelay(lent, space);
      return {
        "Qui vous prévenez": await namedOf(lent, person, "help"),
        "Le service prévenu de votre silence": await servedOf(lent, person),
        "Vos demandes d’aide": await alarmsOf(lent, person, "help"),
        "Les silences dont votre liste a été prévenue": await alarmsOf(lent, person, "silence"),
        "Votre liste est prévenue d’un silence": await findTellsOfSilence(lent, space),
        "Vos heures calmes, pour un silence": sayQuietHours(await findQuiet(lent, space)),
        "Vous avez dit que tout va bien le": (await listWells(lent, space)).map(String),
        "La personne suivante est prévenue après (minutes)":
          delay === undefined ? null : MINUTES[delay],
        "Qui vous a nommé pour être prévenu": await namedThere(lent, person, isInClear),
        "Ce dont vous avez été prévenu": await toldThere(lent, person, isInClear),
        [APART_TOLD]: {
          ...ALWAYS,
          "qui vous a nommé": await namedThere(lent, person, isApart),
          "ce dont vous avez été prévenu": await toldThere(lent, person, isApart),
        },
        [APART]: {
          ...ALWAYS,
          qui: await namedOf(lent, person, "apart"),
          quand: await alarmsOf(lent, person, "apart"),
        },
      };
    }),
  neverInClear: [APART, APART_TOLD],
  erases: (work, person) =>
    beside(work, async (lent) => {
      await saveDueWithout(lent, person);
      await deleteOfSpace(lent, ownSpaceOf(person));
      await eraseByFatesIn(lent, fates, person);
    }),
  merges: (work, from, into) =>
    beside(work, async (lent) => {
      await moveSpace(lent, ownSpaceOf(from), await makeOwnSpaceIn(lent, into));
      await mergeByFatesIn(lent, fates, from, into);
    }),
};

const saidOf = ({
  said,
  askedAt,
  saidAt,
  offAt,
}: Pick<Named, "said" | "askedAt" | "saidAt" | "offAt">) => ({
  réponse: { waiting: "attendue", yes: "oui", no: "non", left: "ne souhaite plus" }[said],
  "demandé le": askedAt.toString(),
  "répondu le": saidAt?.toString() ?? null,
  "retiré le": offAt?.toString() ?? null,
});

async function namedOf(lent: Work, person: PersonId, relay: Relay) {
  const all = await listEverNamed(lent, ownSpaceOf(person), relay);
  return all.map((one) => ({ ...saidOf(one), qui: one.person, "tout va bien": one.hearsWell }));
}

async function alarmsOf(lent: Work, person: PersonId, relay: AlarmKind) {
  const all = [];
  for (const alarm of await listAlarms(lent, ownSpaceOf(person))) {
    if (alarm.relay !== relay) continue;
    const told = await listTold(lent, alarm.id);
    all.push({
      le: alarm.raisedAt.toString(),
      "par qui agit pour vous": alarm.byHolder,
      "personne n’avait répondu le": alarm.unansweredAt?.toString() ?? null,
      "terminé le": alarm.endedAt?.toString() ?? null,
      terminé: alarm.ended === undefined ? null : ENDED[alarm.ended],
      prévenus: told.map(
        ({ person: qui, service, toldAt, beside: isBeside, answer, answeredAt }) => ({
          // Who answers for a service is not the business of whose silence it is.
          ...(service === undefined ? { qui } : { "pour le service": service }),
          "sans être prévenu": isBeside,
          le: toldAt.toString(),
          réponse: answer === undefined ? null : ANSWERED[answer],
          "répondu le": answeredAt?.toString() ?? null,
        }),
      ),
    });
  }
  return all;
}

async function servedOf(lent: Work, person: PersonId) {
  const one = await findServed(lent, ownSpaceOf(person));
  if (one === undefined) return null;
  return {
    service: one.service,
    "nom donné": one.name,
    "téléphone donné": one.telephone ?? null,
    ...saidOf({ ...one, offAt: undefined }),
  };
}

const ENDED = {
  settled: "réglé",
  "by-holder": "réglé par qui agit pour vous",
  unwatched: "plus regardé",
  anew: "demandé à nouveau",
} as const;
const ANSWERED = { takes: "s’en occupe", cannot: "ne peut pas" } as const;

type Those = (one: { readonly relay: AlarmKind }) => boolean;
const isApart: Those = ({ relay }) => relay === "apart";
const isInClear: Those = (one) => !isApart(one);

/** Where somebody is named, but what the gate keeps from them. */
async function namedThere(lent: Work, person: PersonId, those: Those) {
  const all = await openTo(lent, await listNamedOf(lent, person), person);
  return all.filter(those).map((one) => ({ ...saidOf(one), chez: one.space }));
}

async function toldThere(lent: Work, person: PersonId, those: Those) {
  const all = await openTo(lent, await listToldOf(lent, person), person);
  return all.filter(those).map(({ space, service, toldAt, answer, beside: isBeside }) => ({
    // A service reads of somebody what they said, and for as long: nothing of them goes with who answers for it.
    ...(service === undefined ? { qui: space } : { "pour le service": service }),
    "sans être prévenu": isBeside,
    le: toldAt.toString(),
    réponse: answer === undefined ? null : ANSWERED[answer],
  }));
}

async function openTo<One extends { readonly id: string }>(
  lent: Work,
  all: readonly One[],
  person: PersonId,
): Promise<readonly One[]> {
  const quiet = await listQuietIn(
    lent,
    all.map(({ id }) => id),
    { person },
  );
  return all.filter(({ id }) => !quiet.has(id));
}
