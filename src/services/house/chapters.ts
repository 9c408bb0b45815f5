import type { Module } from "./module.ts";

/**
 * What a chapter of a module tells the house. A chapter is a folder of a module with rooms of its own
 * (decision 0043); its name is that of the folder. What has an order of its own, or is told once for the
 * whole module (its floor, its migrations, what is known about a person), is told by `module.ts`.
 */
export interface Chapter extends Pick<Module, Lists | Records | Tables> {
  readonly name: string;
}

type Lists =
  | "routes"
  | "parts"
  | "footer"
  | "keeps"
  | "retains"
  | "commands"
  | "panels"
  | "dated"
  | "opened"
  | "points"
  | "holdsSeats"
  | "operatorCards";
type Records =
  | "jobs"
  | "hears"
  | "deeds"
  | "reportables"
  | "exchangeKinds"
  | "privateKinds"
  | "notificationKinds"
  | "besidesTheGate";
type Tables = "rights" | "entrusts";

/** A module with what its chapters tell, each after those that it enters. */
export function gather(own: Module, chapters: readonly Chapter[]): Module {
  const all = [own, ...chapters];
  return {
    ...own,
    chapters: chapters.map(({ name }) => name),
    routes: all.flatMap(({ routes = [] }) => routes),
    parts: all.flatMap(({ parts = [] }) => parts),
    footer: all.flatMap(({ footer = [] }) => footer),
    keeps: all.flatMap(({ keeps = [] }) => keeps),
    retains: all.flatMap(({ retains = [] }) => retains),
    commands: all.flatMap(({ commands = [] }) => commands),
    panels: all.flatMap(({ panels = [] }) => panels),
    dated: all.flatMap(({ dated = [] }) => dated),
    opened: all.flatMap(({ opened = [] }) => opened),
    points: all.flatMap(({ points = [] }) => points),
    holdsSeats: all.flatMap(({ holdsSeats = [] }) => holdsSeats),
    operatorCards: all.flatMap(({ operatorCards = [] }) => operatorCards),
    jobs: toldOnce(all.map(({ jobs = {} }) => jobs)),
    hears: toldOnce(all.map(({ hears = {} }) => hears)),
    deeds: toldOnce(all.map(({ deeds = {} }) => deeds)),
    reportables: toldOnce(all.map(({ reportables = {} }) => reportables)),
    exchangeKinds: toldOnce(all.map(({ exchangeKinds = {} }) => exchangeKinds)),
    privateKinds: toldOnce(all.map(({ privateKinds = {} }) => privateKinds)),
    notificationKinds: toldOnce(all.map(({ notificationKinds = {} }) => notificationKinds)),
    besidesTheGate: toldOnce(all.map(({ besidesTheGate = {} }) => besidesTheGate)),
    rights: tablesOf(all.map(({ rights = {} }) => rights)),
    entrusts: tablesOf(all.map(({ entrusts = {} }) => entrusts)),
  };
}

/** One after the other: listeners of an event that several chapters hear, or the parts of a demonstration. */
export function inTurn<Told extends readonly unknown[]>(
  ...parts: readonly ((...told: Told) => Promise<void>)[]
): (...told: Told) => Promise<void> {
  return async (...told) => {
    for (const part of parts) await part(...told);
  };
}

/** What several tell under names; a name that two tell is a mistake, seen when the house is put together. */
function toldOnce<T>(told: readonly Readonly<Record<string, T>>[]): Readonly<Record<string, T>> {
  const entries = told.flatMap((one) => Object.entries(one));
  const names = entries.map(([name]) => name);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined) throw new Error(`two chapters of one module tell « ${twice} »`);
  return Object.fromEntries(entries);
}

/** A right, or a scope, that several tell opens the tables of all. */
function tablesOf(
  told: readonly Readonly<Record<string, readonly string[]>>[],
): Readonly<Record<string, readonly string[]>> {
  const tables = new Map<string, readonly string[]>();
  for (const [name, more] of told.flatMap((one) => Object.entries(one)))
    tables.set(name, [...(tables.get(name) ?? []), ...more]);
  return Object.fromEntries(tables);
}
