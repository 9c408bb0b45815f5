import { done, refused, type Result } from "#basics/result";

import {
  BROUGHT_KINDS,
  type BroughtKind,
  cleanAll,
  isPlain,
  type LostFile,
  mapFiles,
  mapNames,
  NameList,
} from "../../domain/brought.ts";
import type { CircleKind } from "../../domain/circle.ts";
import { MOST } from "../../domain/founding.ts";
import { type CircleData, circleData } from "../../life/domain/archive-format.ts";
import { type ArchivePart, archiveParts, isArchivePart } from "../../life/domain/archive-parts.ts";

/** More than that is no circle that anybody reads. */
export const MOST_BROUGHT = {
  items: 50_000,
  names: 5_000,
  versions: 200,
  roles: 200,
  /** What was allowed to a circle elsewhere may be more than here, up to so many times. */
  longer: 5,
} as const;

export type PlanRefusal = "damaged" | "contradicts" | "too-long";

type Parts = Readonly<Partial<Record<ArchivePart, readonly unknown[]>>>;

/** An archive that may be brought: each of its parts read, and what is not known here by name. */
export interface Plan {
  readonly data: Omit<CircleData, "parts">;
  readonly parts: Parts;
  /** Parts of a version to come: they are not brought. */
  readonly unknown: readonly string[];
}

/**
 * What an archive tells, believed in nothing: no text holds what ours may not, each part has its shape, each file that a part names is among those of
 * the archive, versions of the charter follow each other, and there is no more than a circle ever holds.
 */
export function planOf(
  told: CircleData,
  files: readonly { readonly id: string; readonly path: string }[],
): Result<Plan, PlanRefusal> {
  const cleaned = circleData.safeParse(cleanAll(told));
  if (!cleaned.success) return refused("damaged");
  const { parts: given, ...data } = cleaned.data;
  const parts: Partial<Record<ArchivePart, readonly unknown[]>> = {};
  const unknown: string[] = [];
  for (const [key, list] of Object.entries(given)) {
    if (!isArchivePart(key)) {
      unknown.push(key);
      continue;
    }
    const read = archiveParts[key].safeParse(list);
    if (!read.success) return refused("damaged");
    parts[key] = read.data;
  }
  if (contradicts(data, parts, files)) return refused("contradicts");
  return isTooLong(data, parts) ? refused("too-long") : done({ data, parts, unknown });
}

/** Whether the archive says one thing in one place and another elsewhere. */
function contradicts(
  { charters }: Plan["data"],
  parts: Parts,
  files: readonly { readonly id: string; readonly path: string }[],
): boolean {
  const ids = new Set(files.map(({ id }) => id));
  const paths = new Set(files.map(({ path }) => path));
  const versions = new Set(charters.map(({ version }) => version));
  if (ids.size !== files.length || paths.size !== files.length) return true;
  if (versions.size !== charters.length) return true;
  return [...filesNamedIn(parts)].some((id) => !ids.has(id));
}

/** The files that the parts name. */
export function filesNamedIn(parts: unknown): ReadonlySet<string> {
  const named = new Set<string>();
  mapFiles(parts, (list) => {
    for (const one of list) if (isPlain(one) && typeof one["id"] === "string") named.add(one["id"]);
    return list;
  });
  return named;
}

function isTooLong({ circle, charters, roles, ...data }: Plan["data"], parts: Parts): boolean {
  const most = (one: number) => one * MOST_BROUGHT.longer;
  const items = Object.values(parts).reduce((sum, list) => sum + list.length, 0);
  return (
    circle.name.length > most(MOST.name) ||
    circle.purpose.length > most(MOST.purpose) ||
    (circle.rules ?? "").length > most(MOST.rules) ||
    circle.questions.length > most(MOST.questions) ||
    circle.questions.some((one) => one.length > most(MOST.question)) ||
    charters.length > MOST_BROUGHT.versions ||
    charters.some(
      ({ sentences }) =>
        sentences.length > most(MOST.sentences) ||
        sentences.some((one) => one.length > most(MOST.sentence)),
    ) ||
    roles.length > MOST_BROUGHT.roles ||
    items + data.journal.length + data.links.length > MOST_BROUGHT.items ||
    peopleIn({ data: { circle, charters, roles, ...data }, parts }).length > MOST_BROUGHT.names
  );
}

/** Whom an archive names, each once: its members first, then as they come. */
export function peopleIn({ data, parts }: Pick<Plan, "data" | "parts">): readonly string[] {
  const { members, formerMembers, journal, roles } = data;
  const list = new NameList();
  mapNames({ members: [...members, ...formerMembers], roles, parts, journal }, list.placeOf);
  return list.names;
}

/** Kinds that one does not found from a page: what moves here is a circle of practice. */
export function kindHere(kind: string): CircleKind {
  return kind === "local" || kind === "support" ? kind : "global";
}

/** What each kind of thing is, in the archive, as it will be kept. */
export function itemsOf({ data, parts }: Plan): ReadonlyMap<BroughtKind, readonly unknown[]> {
  const all: Readonly<Partial<Record<BroughtKind, readonly unknown[]>>> = {
    ...parts,
    journal: data.journal,
    links: data.links,
  };
  return new Map(
    BROUGHT_KINDS.flatMap((kind) => {
      const list = all[kind] ?? [];
      return list.length === 0 ? [] : [[kind, list] as const];
    }),
  );
}

/** An archive that somebody reads over: what it tells, and what became of its files. */
export interface Laid extends Plan {
  readonly instance: string;
  readonly takenAt: string;
  /** By the id in the archive: the file that is kept. */
  readonly kept: Readonly<Record<string, string>>;
  readonly lost: readonly LostFile[];
}

/** What is not brought as it was, and why: told before. */
export const NOT_KEPT = [
  "kind",
  "state",
  "open",
  "members",
  "roles",
  "ballots",
  "dates",
  "links",
  "meetings",
  "kori",
  "contacts",
  "files",
  "unknown",
] as const;
export type NotKept = (typeof NOT_KEPT)[number];

/** What whoever brings this archive must know beforehand. */
export function notKeptOf({ data, parts, unknown, lost }: Laid): readonly NotKept[] {
  const { circle } = data;
  const isSo: Readonly<Record<NotKept, boolean>> = {
    kind: kindHere(circle.kind) !== circle.kind,
    state: circle.state !== "awake",
    open: circle.isOpen,
    members: true,
    roles: data.roles.length > 0,
    ballots: (parts.votes ?? []).length > 0,
    dates: (parts.dates ?? []).length > 0,
    links: data.links.length > 0,
    meetings: true,
    kori: true,
    contacts: (parts.tables ?? []).length > 0,
    files: lost.length > 0,
    unknown: unknown.length > 0,
  };
  return NOT_KEPT.filter((one) => isSo[one]);
}
