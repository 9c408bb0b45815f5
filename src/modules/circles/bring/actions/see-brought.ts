import { isId } from "#basics/id";
import { openFileIn } from "#modules/access";
import { namesOfIn } from "#modules/people";
import { reading, type PersonId, type Work } from "#services/house";

import {
  type Brought,
  BROUGHT_KINDS,
  type BroughtKind,
  type BroughtName,
  isPlain,
  mapNames,
  type Plain,
} from "../../domain/brought.ts";
import { inFrench } from "../../domain/brought-names.fr.ts";
import { type Circle, isClosed } from "../../domain/circle.ts";
import { isMember, type Standing } from "../../domain/rights.ts";
import { nameAt } from "../../actions/read-brought.ts";
import { standingIn } from "../../actions/standing.ts";
import { countItems, findBrought, findItem, listItems, listNames } from "../../store/brought.ts";
import { findCircle } from "../../store/circles.ts";
import { fitting } from "../domain/press.ts";
import { type ToTakeUp, toTakeUpIn } from "./to-take-up.ts";
import { wordsIn } from "../../life/actions/join-brought.ts";

/** A name of the archive, as members read it. */
export interface SeenName extends BroughtName {
  /** Of whoever said that it is theirs, as they are called here. */
  readonly here: string | undefined;
  readonly isMine: boolean;
  readonly wasMember: boolean;
}

/** What a circle brought with it. */
export interface SeenBrought {
  readonly circle: Circle;
  readonly standing: Standing;
  readonly brought: Brought;
  readonly names: readonly SeenName[];
  readonly counts: readonly { readonly kind: BroughtKind; readonly many: number }[];
  /** Names for which the reader was asked in, and of which they did not say yet whether they are theirs. */
  readonly offered: readonly SeenName[];
  /** Tasks, dates to come and documents, that nobody took up yet. */
  readonly toTakeUp: readonly ToTakeUp[];
}

/** The circle of an address, if the reader is in it and it came from elsewhere. */
async function findIn(work: Work, asked: string) {
  const circle = await findCircle(work, asked);
  if (circle === undefined) return undefined;
  const standing = await standingIn(work, circle.id);
  if (!isMember(standing)) return undefined;
  const brought = await findBrought(work, circle.id);
  return brought && { circle, standing, brought };
}

/** What came with a circle, for its members: from where, how many things, under whose names. */
export const seeBrought = reading(
  async (work: Work, asked: { readonly circle: string }): Promise<SeenBrought | undefined> => {
    const found = await findIn(work, asked.circle);
    if (found === undefined) return undefined;
    const { circle, brought } = found;
    const names = await seenNamesIn(work, circle, brought);
    const counts = await countItems(work, circle.id);
    return {
      ...found,
      names,
      counts: BROUGHT_KINDS.flatMap((kind) => {
        const many = counts.get(kind) ?? 0;
        return many === 0 ? [] : [{ kind, many }];
      }),
      offered: names.filter(
        ({ offeredTo }) => offeredTo !== undefined && offeredTo === work.actor.for,
      ),
      toTakeUp: isClosed(circle) ? [] : await seenToTakeUpIn(work, circle),
    };
  },
);

async function seenToTakeUpIn(work: Work, circle: Circle): Promise<readonly ToTakeUp[]> {
  const found = await toTakeUpIn(work, circle.id);
  const first = new Set(fitting(found));
  return found.map((one) => ({ id: one.id, says: one.says, isFirst: first.has(one) }));
}

async function seenNamesIn(
  work: Work,
  circle: Circle,
  { members }: Brought,
): Promise<readonly SeenName[]> {
  const names = await listNames(work, circle.id);
  const here = await namesOfIn(
    work,
    names.flatMap(({ claimedBy }): readonly PersonId[] => (claimedBy ? [claimedBy] : [])),
  );
  const places = new Set(members.map(({ name }) => name));
  return names.map((one) => ({
    ...one,
    here: one.claimedBy && here.get(one.claimedBy),
    isMine: one.claimedBy !== undefined && one.claimedBy === work.actor.for,
    wasMember: places.has(one.place),
  }));
}

export interface AskedBrought {
  readonly circle: string;
  readonly kind: BroughtKind;
  readonly page: number;
  readonly size: number;
}

/** A thing that was brought: its names written out, and the same under French headings. */
export interface SeenItem {
  readonly id: string;
  readonly told: Plain;
  readonly said: Plain;
}

export interface SeenItems {
  readonly circle: Circle;
  readonly brought: Brought;
  readonly total: number;
  readonly items: readonly SeenItem[];
}

/** A page of what was brought of one kind, in its order. */
export const seeBroughtItems = reading(
  async (work: Work, asked: AskedBrought): Promise<SeenItems | undefined> => {
    const found = await findIn(work, asked.circle);
    if (found === undefined) return undefined;
    const { circle, brought } = found;
    const { kind, page, size } = asked;
    const names = await seenNamesIn(work, circle, brought);
    const total = (await countItems(work, circle.id)).get(kind) ?? 0;
    const items = await listItems(work, circle.id, { kind, from: (page - 1) * size, most: size });
    return {
      circle,
      brought,
      total,
      items: items.map((one) => seenItem(work, one.id, one.content, names)),
    };
  },
);

/** One thing that was brought, whole. */
export const seeBroughtItem = reading(
  async (
    work: Work,
    asked: { readonly circle: string; readonly kind: BroughtKind; item: string },
  ) => {
    const found = await findIn(work, asked.circle);
    if (found === undefined || !isId<"BroughtItem">(asked.item)) return undefined;
    const { circle, brought } = found;
    const item = await findItem(work, circle.id, asked.item);
    if (item?.kind !== asked.kind) return undefined;
    const names = await seenNamesIn(work, circle, brought);
    return { circle, brought, item: seenItem(work, item.id, item.content, names) };
  },
);

function seenItem(work: Work, id: string, content: Plain, names: readonly SeenName[]): SeenItem {
  const told = mapNames(content, (place) => saidAt(place, names));
  const said = inFrench(told, wordsIn(work));
  return { id, told: isPlain(told) ? told : {}, said: isPlain(said) ? said : {} };
}

/** « Inès », as it stands in the archive; « Inès, ici Inès B. » once she said that it is her. */
function saidAt(place: unknown, names: readonly SeenName[]): unknown {
  const name = nameAt(place, names);
  const here = typeof place === "number" ? names[place]?.here : undefined;
  return typeof name === "string" && here !== undefined && here !== name && here !== ""
    ? `${name} (ici ${here})`
    : name;
}

/** A file that came with a circle, for its members. */
export const openBroughtFile = reading(
  async (work: Work, asked: { readonly circle: string; readonly file: string }) => {
    const found = await findIn(work, asked.circle);
    if (found === undefined || !isId<"File">(asked.file)) return undefined;
    const file = await openFileIn(work, asked.file);
    return file !== undefined && String(file.space) === String(found.circle.id) ? file : undefined;
  },
);
