import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";

import { dayOf } from "#basics/dates";
import { organisationsToActForIn } from "#modules/organisations";
import { demonstrationPeople } from "#rules/people";
import { job, person, type PersonId } from "#services/house";
import { beginSessionIn, cookieName } from "#services/sessions";

import { saySharing } from "../../src/modules/access/actions/say-sharing.ts";
import { nameHelperIn } from "../../src/modules/homecare/actions/name-helper.ts";
import { listAskedWaitingIn } from "../../src/modules/homecare/bodies/actions/list-waiting.ts";
import { sendSomebodyIn } from "../../src/modules/homecare/bodies/actions/send-somebody.ts";
import { bodyAskedAt } from "../../src/modules/homecare/bodies/domain/address.ts";
import { demonstrationVisits } from "../../src/modules/homecare/demonstration/visits.ts";
import { tellOfSilenceIn } from "../../src/modules/relays/actions/tell-of-silence.ts";
import type { TestHouse } from "./house.ts";
import { inOneCircle } from "./known.ts";
import { situations, valueOf } from "./organisations.ts";
import { working } from "./workers.ts";
import { readWorlds } from "./worlds.ts";

/** Those who know something of Adrienne, and may not know the rest. */
export const AT_HOME = ["a helper", "a daughter", "a body"] as const;
export type AtHome = (typeof AT_HOME)[number];

const { adrienne, helene, thierry } = demonstrationPeople;

/**
 * Adrienne names Zoé for her meals, without any mandate; shows her week to Hélène, with who comes; has her list told of her silence; and the walkers, whom she
 * asked, send Aimé on Saturdays, as Thierry says for them. Answers who looks, and Adrienne.
 */
export async function liveAtHome(app: TestHouse): Promise<LivedAtHome> {
  const { someone } = situations(app);
  const [zoe, aime] = [await someone("Zoé"), await someone("Aimé")];
  await inOneCircle(app, [adrienne.id, zoe]);
  const [meal] = demonstrationVisits;
  if (meal === undefined) throw new Error("Adrienne expects nothing");
  await app.transaction(person(adrienne.id), async (work) => {
    const from = dayOf(work.now);
    valueOf(await nameHelperIn(work, { helper: zoe, visits: [meal.id], from, until: undefined }));
  });
  const shows = { name: "chez-moi", end: "month", purpose: undefined, also: true } as const;
  valueOf(await saySharing(app, person(adrienne.id), { ...shows, to: helene.id }));
  await app.transaction(person(adrienne.id), async (work) =>
    valueOf(await tellOfSilenceIn(work, { tells: true })),
  );
  const [walkers] = await app.transaction(person(thierry.id), (work) =>
    organisationsToActForIn(work, "approve"),
  );
  if (walkers === undefined) throw new Error("nobody says yes for the walkers");
  await working(app).worksAt(aime, { organisation: walkers.id, keeper: thierry.id });
  const at = await app.transaction(person(thierry.id), async (work) => {
    const [asked] = await listAskedWaitingIn(work);
    if (asked === undefined) throw new Error("Adrienne asked nothing of the walkers");
    const days = { from: undefined, until: undefined };
    valueOf(await sendSomebodyIn(work, { asked: asked.id, helper: aime, ...days }));
    return bodyAskedAt(walkers.id, asked.id);
  });
  const persons = new Map([
    ["a helper", zoe],
    ["a daughter", helene.id],
    ["a body", thierry.id],
    ["Adrienne", adrienne.id],
  ] as const);
  return { persons, at };
}

export interface LivedAtHome {
  readonly persons: ReadonlyMap<AtHome | "Adrienne", PersonId>;
  /** Where the body reads what Adrienne asked of it. */
  readonly at: string;
}

/** The cookies of somebody who is in. */
export async function comeIn(app: TestHouse, id: PersonId): Promise<ReadonlyMap<string, string>> {
  const token = await app.transaction(job("sessions"), (work) => beginSessionIn(work, id, "essai"));
  return new Map([[cookieName(app), token]]);
}

/** A difference that these may not know of. */
export interface WorldAtHome {
  readonly name: string;
  /** Who may know of it, and why. */
  readonly knownTo: Readonly<Partial<Record<AtHome, string>>>;
  readonly differ: (app: TestHouse) => Promise<void>;
  readonly paths: readonly string[];
}

/** Where something of the support at home stands, and what of a person it leans on; the rest is hidden from others (`two-worlds`). */
const OF_HOME =
  /^(?:access|concerns|home|homecare|kin|mail|notifications|people-mandates|relays)\b/;

/** Those that these modules wrote, which nobody here may know of; then those of Adrienne’s own: `tests/worlds/at-home/<what>.ts`. */
export async function readAtHome(): Promise<readonly WorldAtHome[]> {
  const written = (await readWorlds())
    .filter(({ name }) => OF_HOME.test(name))
    .map(({ name, differ, paths = [] }) => ({ name, differ, paths, knownTo: {} }));
  const folder = resolve("tests/worlds/at-home");
  const own = await Promise.all(
    readdirSync(folder)
      .toSorted()
      .map(async (name): Promise<WorldAtHome> => {
        const file: unknown = await import(pathToFileURL(`${folder}/${name}`).href);
        if (!isWorldAtHome(file)) throw new Error(`tests/worlds/at-home/${name} is no world`);
        return { name: `at-home/${name}`, knownTo: file.knownTo, differ: file.differ, paths: [] };
      }),
  );
  return [...written, ...own];
}

function isWorldAtHome(file: unknown): file is Pick<WorldAtHome, "knownTo" | "differ"> {
  return (
    typeof file === "object" &&
    file !== null &&
    "knownTo" in file &&
    typeof file.knownTo === "object" &&
    "differ" in file &&
    typeof file.differ === "function"
  );
}
