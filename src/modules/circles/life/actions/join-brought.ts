import { contributionsIn, type Work } from "#services/house";

import { nameAt, type WholeBrought } from "../../actions/read-brought.ts";
import type { BroughtKind } from "../../domain/brought.ts";
import {
  broughtKindNames,
  inFrench,
  OWN_WORDS,
  type Words,
} from "../../domain/brought-names.fr.ts";
import { type CircleData, circleData } from "../domain/archive-format.ts";
import { isArchivePart } from "../domain/archive-parts.ts";

/** What there is of the circle here. */
export interface JoinedTo {
  readonly own: Omit<CircleData, "parts">;
  readonly parts: Readonly<Record<string, unknown>>;
  /** How one will join it, once everyone may know of it. */
  readonly joining: string;
}

/**
 * A circle that came from elsewhere, taken away again: what it brought stands with what was done here since, as
 * if it had never moved, and `broughtFrom` says where it was. Who was a member there and is none here is told apart.
 */
export function joinBrought({ own, parts, joining }: JoinedTo, whole: WholeBrought): CircleData {
  const { brought, names, items } = whole;
  const from = { instance: brought.instance, takenAt: brought.takenAt };
  const there = new Set(names.flatMap((one) => (one.claimedBy === undefined ? one.place : [])));
  const joined: Record<string, unknown> = { ...parts };
  for (const [kind, list] of items)
    if (isArchivePart(kind)) joined[kind] = [...list, ...listOf(parts[kind])];
  return circleData.parse({
    ...own,
    circle: {
      ...own.circle,
      foundedAt: brought.foundedAt,
      joining: brought.wasOpen ? joining : own.circle.joining,
    },
    roles: own.roles.map((role, at) => ({
      ...role,
      holders: [
        ...role.holders,
        ...brought.holders
          .filter((one) => one.role === at)
          .map(({ name, place, since, endedAt }) => ({
            name: nameAt(name, names),
            place,
            since,
            endedAt,
          })),
      ],
    })),
    links: [...own.links, ...listAt(items, "links")],
    journal: [...own.journal, ...listAt(items, "journal")],
    formerMembers: brought.members
      .filter(({ name }) => typeof name !== "number" || there.has(name))
      .map(({ name, ...one }) => ({ ...one, name: nameAt(name, names) })),
    broughtFrom: [...brought.from, { ...from, broughtAt: brought.broughtAt.toString() }],
    parts: joined,
  });
}

/** The same under French headings, each kind apart. */
export function tellBrought(
  { brought, items }: WholeBrought,
  words: Words,
): Readonly<Record<string, unknown>> {
  return {
    "Ce qui vient d’ailleurs": {
      "apporté de": brought.instance,
      "copie faite": brought.takenAt,
      "apporté ici": brought.broughtAt.toString(),
      "fondé le": brought.foundedAt,
      ...Object.fromEntries(
        [...items].map(([kind, list]) => [
          broughtKindNames[kind],
          list.map((one) => inFrench(one, words)),
        ]),
      ),
    },
  };
}

/** The words of this module and of those above, as they say them in French. */
export function wordsIn(work: Work): Words {
  return contributionsIn(work, ({ circleArchive }) => circleArchive).reduce<Words>(
    (all, { words }) => ({ ...all, ...words }),
    OWN_WORDS,
  );
}

function listAt(items: WholeBrought["items"], kind: BroughtKind): readonly unknown[] {
  return items.get(kind) ?? [];
}

function listOf(list: unknown): readonly unknown[] {
  return Array.isArray(list) ? list : [];
}
