import { open } from "#modules/access";
import { addressesOfIn, addressTextIn, namesOfIn } from "#modules/people";
import { maskAddress } from "#rules/people";
import { listQuietIn, personBy, reading, type Work } from "#services/house";

import { type Organisation, spaceOf } from "../../domain/organisation.ts";
import { findByAddress, findOrganisation, listOrganisations } from "../../store/organisations.ts";
import { mayActForIn } from "../../team/actions/acting-for.ts";
import { type Inside, insideIn } from "../../team/actions/see-team.ts";
import { stateOf, type WorkState } from "../domain/employment.ts";
import {
  listOfOrganisation,
  listOfPerson,
  listWaitingFor,
  type StoredEmployment,
} from "../store/employments.ts";

/** Somebody who works here, or is said to, as the team reads it. */
export interface SeenWorker {
  readonly one: StoredEmployment;
  readonly state: WorkState;
  /** Their name; an address that tells who typed it, while nobody answered there. */
  readonly name: string;
  /** What was said with the end. */
  readonly words: string | undefined;
}

export interface SeenWorkers extends Inside {
  /** Whether the reader may say, answer and end. */
  readonly keeps: boolean;
  /** Who works here, or will. */
  readonly standing: readonly SeenWorker[];
  /** Who says to, and waits for our yes. */
  readonly asked: readonly SeenWorker[];
  /** Of whom we said so, and who did not answer yet. */
  readonly said: readonly SeenWorker[];
  /** Who did until lately. */
  readonly past: readonly SeenWorker[];
}

/** « Qui travaille ici »: for those who keep the team or say yes for it; undefined for anyone else. */
export const seeWorkers = reading(seeWorkersIn);

export async function seeWorkersIn(
  work: Work,
  asked: { readonly number: number },
): Promise<SeenWorkers | undefined> {
  const inside = await insideIn(work, asked);
  if (inside === undefined) return undefined;
  const organisation = inside.organisation.id;
  const keeps = await mayActForIn(work, { organisation, power: "manage" });
  if (!keeps && !(await mayActForIn(work, { organisation, power: "approve" }))) return undefined;
  const all = await describeIn(work, await listOfOrganisation(work, organisation));
  const of = (...states: readonly WorkState[]) => all.filter(({ state }) => states.includes(state));
  return {
    ...inside,
    keeps,
    standing: of("standing", "to-come"),
    asked: of("waiting").filter(({ one }) => one.saidBy === "person"),
    said: of("waiting").filter(({ one }) => one.saidBy === "organisation"),
    past: of("over").filter(({ one }) => one.confirmed !== undefined),
  };
}

async function describeIn(
  work: Work,
  all: readonly StoredEmployment[],
): Promise<readonly SeenWorker[]> {
  const names = await namesOfIn(
    work,
    all.flatMap(({ person }) => person ?? []),
  );
  const wordsOf = await wordsIn(work, all);
  return Promise.all(
    all.map(async (one) => ({
      one,
      state: stateOf(one, work.now),
      name: one.person === undefined ? await maskedIn(work, one) : (names.get(one.person) ?? ""),
      words: wordsOf.get(one.id),
    })),
  );
}

async function maskedIn(work: Work, { address }: StoredEmployment): Promise<string> {
  const text = address && (await addressTextIn(work, address));
  return text === undefined ? "" : maskAddress(text);
}

/** The words said with an end, of those that reach who acts. */
async function wordsIn(
  work: Work,
  all: readonly StoredEmployment[],
): Promise<ReadonlyMap<string, string>> {
  const said = all.filter(({ words }) => words !== undefined);
  const ids = said.map(({ id }) => id);
  const quiet = await listQuietIn(work, ids, { part: "words" });
  const found = new Map<string, string>();
  for (const { id, organisation, words } of said) {
    if (words === undefined || quiet.has(id)) continue;
    const text = await open(work, spaceOf(organisation), words);
    if (text !== undefined) found.set(id, text);
  }
  return found;
}

/** Where one works, or is said to, as one reads it oneself. */
export interface SeenWork {
  readonly one: StoredEmployment;
  readonly state: WorkState;
  readonly organisation: Organisation;
  /** Who of the team said it, while one did not answer. */
  readonly by: string | undefined;
  readonly words: string | undefined;
}

/** « Où je travaille »: for oneself alone; undefined for a visitor, and under a mandate. */
export const seeMyWork = reading<undefined, readonly SeenWork[] | undefined>(seeMyWorkIn);

export async function seeMyWorkIn(work: Work): Promise<readonly SeenWork[] | undefined> {
  const me = personBy(work.actor);
  if (me === undefined || me !== work.actor.for) return undefined;
  const addresses = (await addressesOfIn(work, me)).map(({ id }) => id);
  const all = await listOfPerson(work, me, addresses);
  if (all.length === 0) return [];
  const organisations = await listOrganisations(
    work,
    all.map(({ organisation }) => organisation),
  );
  const names = await namesOfIn(
    work,
    all.flatMap(({ byPerson }) => byPerson ?? []),
  );
  const wordsOf = await wordsIn(work, all);
  return all.flatMap((one) => {
    const organisation = organisations.find(({ id }) => id === one.organisation);
    if (organisation === undefined) return [];
    const state = stateOf(one, work.now);
    const by = state === "waiting" && one.byPerson ? names.get(one.byPerson) : undefined;
    return [{ one, state, organisation, by, words: wordsOf.get(one.id) }];
  });
}

/** The organisation of a page where one may say « je travaille ici »; what is open there already. */
export interface SeenEmployer {
  readonly organisation: Organisation;
  readonly open: SeenWork | undefined;
}

export const seeEmployer = reading(seeEmployerIn);

export async function seeEmployerIn(
  work: Work,
  { number }: { readonly number: number },
): Promise<SeenEmployer | undefined> {
  const organisation = await findByAddress(work, number);
  if (organisation === undefined || organisation.isHidden) return undefined;
  if (organisation.mergedInto !== undefined || organisation.dissolved !== undefined)
    return undefined;
  const mine = await seeMyWorkIn(work);
  if (mine === undefined) return undefined;
  const said = mine.find(
    ({ one, state }) => one.organisation === organisation.id && state !== "over",
  );
  return { organisation, open: said };
}

/** What waits for who acts: their own answer to what was said of them, and the team's to who asked. */
export async function listWorkToAnswerIn(
  work: Work,
): Promise<readonly (SeenWork & { readonly name: string })[]> {
  const person = work.actor.for;
  if (person === undefined || work.actor.mandate !== undefined) return [];
  const addresses = (await addressesOfIn(work, person)).map(({ id }) => id);
  const waiting = await listWaitingFor(work, addresses);
  if (waiting.length === 0) return [];
  const names = await namesOfIn(
    work,
    waiting.flatMap(({ person: who }) => who ?? []),
  );
  const seen = [];
  for (const one of waiting) {
    const { organisation: id, saidBy } = one;
    const isOurs =
      saidBy === "organisation" || (await mayActForIn(work, { organisation: id, power: "manage" }));
    const organisation = isOurs ? await findOrganisation(work, id) : undefined;
    if (organisation === undefined || stateOf(one, work.now) !== "waiting") continue;
    const name = (one.person && names.get(one.person)) ?? "";
    seen.push({
      one,
      state: "waiting" as const,
      organisation,
      by: undefined,
      words: undefined,
      name,
    });
  }
  return seen;
}
