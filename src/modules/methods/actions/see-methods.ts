import { findCircleIn } from "#modules/circles";
import { listPlacesIn, type Place } from "#modules/commons";
import { publicNamesIn } from "#modules/people";
import { type AskedThings, askThingsIn } from "#modules/subjects";
import { mayWrite } from "#rules/commons";
import { reading, type Work } from "#services/house";

import type { Card, Method, Version } from "../domain/method.ts";
import { type AskedMethods, MINUTES, PERSONS } from "../domain/search.ts";
import { doubtFirst, isForEveryone } from "../domain/trial.ts";
import {
  countMethods,
  isWordHeld,
  listCurrent,
  listMethods,
  listVersions,
} from "../store/methods.ts";
import { type Lineage, seeLineageIn } from "./see-lineage.ts";
import { listTrials } from "../store/trials.ts";
import { type SeenTrial, seenTrialsIn } from "./see-trials.ts";
import { actsIn, circlesIn, findMethodIn, type OfMethod } from "./standing.ts";
import { texts } from "./texts.fr.ts";

/** How many a page of the list holds. */
export const PAGE = 20;

/** A method as a list tells it. */
export interface ListedMethod {
  readonly method: Method;
  readonly card: Card;
  /** Whose it is, as far as the reader may know. */
  readonly by: string;
  /** How many trials everyone reads, and how many of them did not all work. */
  readonly told: number;
  readonly doubts: number;
}

export interface FoundMethods {
  readonly methods: readonly ListedMethod[];
  readonly total: number;
  readonly slips: AskedThings["slips"];
}

/** What everyone reads, by words, field, time and persons. */
export const findMethods = reading(
  async (work: Work, asked: AskedMethods): Promise<FoundMethods> => {
    const { words, theme, time, group, order, page } = asked;
    const { things, slips } = await askThingsIn(work, words, (word) => isWordHeld(work, word));
    const query = {
      things,
      theme,
      minutes: time && MINUTES[time],
      persons: group && PERSONS[group],
    };
    const from = (page - 1) * PAGE;
    const found = await listMethods(work, query, { order, from, most: PAGE });
    const total = await countMethods(work, query);
    return { methods: await listedIn(work, found), total, slips };
  },
);

/** Methods as a list tells them. */
export async function listedIn(
  work: Work,
  methods: readonly Method[],
): Promise<readonly ListedMethod[]> {
  const versions = await listCurrent(
    work,
    methods.map(({ id }) => id),
  );
  const listed: ListedMethod[] = [];
  for (const method of methods) {
    const card = versions.get(method.id)?.card;
    if (card === undefined) continue;
    const told = (await listTrials(work, method.id)).filter(isForEveryone);
    const doubts = told.filter((one) => one.told?.outcome !== "worked").length;
    listed.push({ method, card, by: await byIn(work, method), told: told.length, doubts });
  }
  return listed;
}

/** Whose a method is: its circle, where the reader may know of it; else who began it, where everyone may read their name. */
export async function byIn(
  work: Work,
  { space, madeBy }: Pick<Method, "space" | "madeBy">,
): Promise<string> {
  const circle = await findCircleIn(work, { circle: space });
  return circle?.name ?? (await publicNamesIn(work, [madeBy])).get(madeBy) ?? texts.somebody;
}

export interface SeenMethod {
  readonly method: Method;
  /** The version that is read. */
  readonly version: Version;
  /** Latest first. */
  readonly versions: readonly Version[];
  readonly by: string;
  /** Those whom everyone may read by name. */
  readonly authors: readonly string[];
  /** Those that are under way, for their circle alone; then those that are told, failures first. */
  readonly underWay: readonly SeenTrial[];
  readonly told: readonly SeenTrial[];
  readonly lineage: Lineage;
  readonly may: { readonly write: boolean };
  /** The circles of who acts, where they may try it. */
  readonly circles: readonly Place[];
}

/** Sees a method at a version, or at its last one; undefined where there is none. */
export const seeMethod = reading(
  async (
    work: Work,
    asked: OfMethod & { readonly number: number | undefined },
  ): Promise<SeenMethod | undefined> => {
    const found = await findMethodIn(work, asked);
    if (found === undefined) return undefined;
    const { method, where } = found;
    const versions = await listVersions(work, method.id);
    const version = versions.find(({ number }) => number === (asked.number ?? method.current));
    if (version === undefined) return undefined;
    const writers = [...new Set(versions.map(({ writtenBy }) => writtenBy).toReversed())];
    const names = await publicNamesIn(work, writers);
    const trials = await seenTrialsIn(work, method.id);
    return {
      method,
      version,
      versions,
      by: await byIn(work, method),
      authors: writers.flatMap((writer) => names.get(writer) ?? []),
      underWay: trials.filter(({ trial }) => trial.told === undefined),
      told: trials
        .filter(({ trial }) => trial.told !== undefined)
        .toSorted((one, other) => doubtFirst(one.trial, other.trial)),
      lineage: await seeLineageIn(work, method),
      may: { write: actsIn(work) !== undefined && mayWrite(where.asker) },
      circles: await circlesIn(work),
    };
  },
);

/** Where who acts may write one: their circles, and their own place; and of which it is a variant. */
export const seeWriting = reading(
  async (work: Work, { parent }: { readonly parent: OfMethod["method"] | undefined }) => {
    if (actsIn(work) === undefined) return undefined;
    const found = parent && (await findMethodIn(work, { method: parent }));
    if (parent !== undefined && found === undefined) return undefined;
    const [version] = found === undefined ? [] : await listVersions(work, found.method.id);
    return { places: await listPlacesIn(work), parent: found?.method, card: version?.card };
  },
);
export type Writing = NonNullable<Awaited<ReturnType<typeof seeWriting>>>;
