import type { Id } from "#basics/id";
import { cleanText } from "#basics/text";

import type { CircleId, PersonId } from "./circle.ts";

/** What was said and done in a circle elsewhere, kept as it was: nothing of it opens again. */
export const BROUGHT_KINDS = [
  "threads",
  "tasks",
  "votes",
  "answers",
  "dates",
  "tables",
  "documents",
  "statutes",
  "journal",
  "links",
] as const;
export type BroughtKind = (typeof BROUGHT_KINDS)[number];

/** A file of the archive that could not be kept, and why: the refusal of a file, or that it weighs nothing. */
export interface LostFile {
  readonly name: string;
  readonly why: string;
}

/** Where a circle was before, the first place first. */
export interface BroughtFrom {
  readonly instance: string;
  readonly takenAt: string;
  readonly broughtAt: string;
}

/** Who was a member there; their name is a place among the names of the archive, from 0. */
export interface FormerMember {
  readonly name: unknown;
  readonly role: string;
  readonly since: string;
  readonly charterVersion: number | null;
}

/** Who held a role there. */
export interface FormerHolder {
  /** The place of the role among those of the archive, which are those of the circle here. */
  readonly role: number;
  readonly name: unknown;
  readonly place: string;
  readonly since: string;
  readonly endedAt: string | null;
}

/** What is kept of the archive itself. */
export interface BroughtHead {
  readonly instance: string;
  readonly takenAt: string;
  readonly foundedAt: string;
  readonly from: readonly BroughtFrom[];
  readonly members: readonly FormerMember[];
  readonly holders: readonly FormerHolder[];
  readonly lost: readonly LostFile[];
}

/** A circle that came from elsewhere. */
export interface Brought extends BroughtHead {
  readonly circle: CircleId;
  readonly broughtAt: Temporal.Instant;
  /** Whether everyone could know of it there: then it may be shown here too. */
  readonly wasOpen: boolean;
}

export type BringDraftId = Id<"BringDraft">;

/** An archive that somebody reads over, in their own space, before they bring it. */
export interface BringDraft {
  readonly id: BringDraftId;
  readonly person: PersonId;
  /** By which the archive is known again. */
  readonly mark: Uint8Array;
  readonly madeAt: Temporal.Instant;
  readonly files: readonly Id<"File">[];
}

export type BroughtNameId = Id<"BroughtName">;

/** A name that the archive holds. It is nobody's here until somebody who was asked says that it is theirs. */
export interface BroughtName {
  readonly id: BroughtNameId;
  readonly place: number;
  /** Undefined once erased. */
  readonly name: string | undefined;
  /** Whoever said yes to the invitation sent for this name, until they say whether it is them. */
  readonly offeredTo: PersonId | undefined;
  readonly claimedBy: PersonId | undefined;
  readonly isInvited: boolean;
}

/** One thing of the archive, its names as places among the names. */
export interface BroughtItem {
  readonly id: Id<"BroughtItem">;
  readonly kind: BroughtKind;
  readonly place: number;
  readonly content: Readonly<Record<string, unknown>>;
}

export type Plain = Readonly<Record<string, unknown>>;

export function isPlain(value: unknown): value is Plain {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Under these keys an archive names a person (docs/circle-archive.md); under « name », only where people are listed. */
const NAMED = new Set([
  "by",
  "addedBy",
  "assignee",
  "doneBy",
  "askedBy",
  "madeBy",
  "owner",
  "lentBy",
  "person",
  "answeredBy",
]);
const LISTED = new Set(["taking", "members", "holders"]);

/** Passes each name of a person through `map`; all the rest stays as it is. */
export function mapNames(value: unknown, map: (name: unknown) => unknown, under = ""): unknown {
  if (Array.isArray(value)) return value.map((one) => mapNames(one, map, under));
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [
      key,
      (NAMED.has(key) || (key === "name" && LISTED.has(under))) && !Array.isArray(held)
        ? map(held)
        : mapNames(held, map, key),
    ]),
  );
}

/** Passes each list of files through `map`. */
export function mapFiles(
  value: unknown,
  map: (files: readonly unknown[]) => readonly unknown[],
): unknown {
  if (Array.isArray(value)) return value.map((one) => mapFiles(one, map));
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, held]) => [
      key,
      key === "files" && Array.isArray(held) ? map(held) : mapFiles(held, map),
    ]),
  );
}

/** Every text without what no text of ours may hold. */
export function cleanAll(value: unknown): unknown {
  if (typeof value === "string") return cleanText(value);
  if (Array.isArray(value)) return value.map(cleanAll);
  if (!isPlain(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, held]) => [key, cleanAll(held)]));
}

/** The names of the archive, each once, in the order in which they come; and the place of each. */
export class NameList {
  readonly names: string[] = [];
  readonly #places = new Map<string, number>();

  /** The place of a name; what is no name (nobody, somebody erased there) stays what it is. */
  placeOf = (name: unknown): unknown => {
    if (typeof name !== "string" || name === "") return name;
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    this.#places.set(name, this.names.length);
    this.names.push(name);
    return this.names.length - 1;
  };
}
