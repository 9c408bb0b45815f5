import { open } from "#modules/access";
import {
  type AboutPerson,
  eraseByFatesIn,
  mergeByFatesIn,
  type PersonId,
  type Work,
  withRight,
} from "#services/house";

import type { CallId } from "../domain/call.ts";
import type { IssuerActKind } from "../domain/publish/issuer.ts";
import { findCallById } from "../store/calls.ts";
import { fates } from "../store/fates.ts";
import { listDeeds } from "../store/of-person.ts";
import { listAskedBy } from "../store/questions.ts";
import { listSignalsBy } from "../signals/store/signals.ts";
import { alertsOfPerson } from "../alerts/actions/alerts-of-person.ts";
import { fieldsOf } from "../signals/actions/signal-call.ts";

const RIGHT = "calls-about-person";

/**
 * What a person asked under calls, and their alerts. Erased: what they asked goes; what an issuer
 * published of it names nobody and stays. Merged: it passes with their space.
 */
export const callsOfPerson: AboutPerson = {
  gives: async (work, person) => ({
    ...(await alertsOfPerson.gives(work, person)),
    "Vos questions sous les appels": await listTold(work, person),
    "Les appels que vous avez signalés": await listSignalled(work, person),
    ...(await listDone(work, person)),
  }),
  erases: async (work, person) => {
    await alertsOfPerson.erases(work, person);
    await withRight(work, RIGHT, (lent) => eraseByFatesIn(lent, fates, person));
  },
  merges: async (work, from, into) => {
    await alertsOfPerson.merges(work, from, into);
    await withRight(work, RIGHT, (lent) => mergeByFatesIn(lent, fates, from, into));
  },
};

function listTold(work: Work, person: PersonId) {
  return withRight(work, RIGHT, async (lent) => {
    const told = [];
    for (const row of await listAskedBy(lent, person)) {
      const call = await findCallById(lent, row.call);
      told.push({
        appel: call?.title ?? null,
        question: (await open(lent, row.space, row.sealed)) ?? null,
        posée: row.askedAt.toString(),
        état: STATES[row.state],
      });
    }
    return told;
  });
}

function listSignalled(work: Work, person: PersonId) {
  return withRight(work, RIGHT, async (lent) => {
    const told = [];
    for (const row of await listSignalsBy(lent, person)) {
      const fields = await fieldsOf(lent, row);
      told.push({
        intitulé: fields?.title ?? null,
        organisme: fields?.body ?? null,
        adresse: fields?.url ?? null,
        "date limite": fields?.deadline ?? null,
        lieu: fields?.place ?? null,
        mots: fields?.words ?? null,
        signalé: row.signalledAt.toString(),
        état: SIGNALS[row.state],
      });
    }
    return told;
  });
}

/** What they did for their structures and circles: it stays with those, under an id without a name. */
function listDone(work: Work, person: PersonId) {
  return withRight(work, RIGHT, async (lent) => {
    const { acts, answers, hours, suggested } = await listDeeds(lent, person);
    const titles = await titlesOf(lent, [...acts, ...answers, ...hours, ...suggested]);
    const of = (call: CallId) => titles.get(call) ?? null;
    const proposed = [];
    for (const { call, space, word, at } of suggested)
      proposed.push({
        appel: of(call),
        mot: (word && (await open(lent, space, word))) ?? null,
        le: at.toString(),
      });
    return {
      "Les appels que vous avez proposés à des associations accompagnées": proposed,
      "Ce que vous avez fait pour les appels de vos structures": acts.map(({ call, what, at }) => ({
        appel: of(call),
        acte: ACTS[what],
        le: at.toString(),
      })),
      "Les réponses communes que vous avez commencées": answers.map(({ call, at }) => ({
        appel: of(call),
        le: at.toString(),
      })),
      "Les heures de réponse que vous avez dites": hours.map(({ call, hours: spent, at }) => ({
        appel: of(call),
        heures: spent,
        le: at.toString(),
      })),
    };
  });
}

async function titlesOf(
  lent: Work,
  rows: readonly { readonly call: CallId }[],
): Promise<ReadonlyMap<CallId, string>> {
  const titles = new Map<CallId, string>();
  for (const { call } of rows) {
    if (titles.has(call)) continue;
    const found = await findCallById(lent, call);
    if (found !== undefined) titles.set(call, found.title);
  }
  return titles;
}

const ACTS: Readonly<Record<IssuerActKind, string>> = {
  published: "publié",
  corrected: "corrigé",
  closed: "fermé",
  withdrawn: "retiré",
  answered: "répondu à une question",
  declined: "écarté une question",
};

const SIGNALS = { waiting: "en attente", taken: "repris", declined: "écarté" } as const;

const STATES = { waiting: "en attente", answered: "répondue", declined: "écartée" } as const;
