import { findCircleIn, listMyCirclesIn } from "#modules/circles";
import { type AskedThings, askThingsIn } from "#modules/subjects";
import { ownSpaceOf } from "#rules/access";
import { type Circle, spaceOf } from "#rules/circles";
import { reading, type Work } from "#services/house";

import type { Document, SpaceId, Words } from "../domain/document.ts";
import { mayWrite } from "../domain/rights.ts";
import { isAuthor } from "../domain/document.ts";
import { listAuthorsOf } from "../store/authors.ts";
import type { AskedPublished } from "../domain/search.ts";
import { countOfSpace, type KeptDocument, listOfSpace } from "../store/documents.ts";
import {
  isWordHeld,
  listPublished as listPublishedRows,
  MOST_COUNTED,
  MOST_PAGED,
} from "../store/search.ts";
import { namedAuthorsOfIn } from "./name-authors.ts";
import { type FoundDocument, openedIn, type Where, whereIn } from "./standing.ts";

/** A document as a list tells it. */
export type ListedDocument = Document & Words & { readonly authors: readonly string[] };

export interface DocumentList {
  readonly documents: readonly ListedDocument[];
  readonly total: number;
}

/** A page of documents: how many fit on it. */
export const PAGE = 20;

async function listedIn(
  work: Work,
  kept: readonly KeptDocument[],
): Promise<readonly ListedDocument[]> {
  const spaces = new Map<SpaceId, Where>();
  const found: FoundDocument[] = [];
  for (const one of kept) {
    const document = await openedIn(work, one);
    if (document === undefined) continue;
    const where = spaces.get(document.space) ?? (await whereIn(work, document.space));
    spaces.set(document.space, where);
    found.push({ document, where });
  }
  const authors = await listAuthorsOf(
    work,
    found.map(({ document }) => document.id),
  );
  const named = await namedAuthorsOfIn(work, found, authors);
  return found.map(({ document }) => ({
    ...document,
    authors: (named.get(document.id) ?? [])
      .filter(isAuthor)
      .flatMap(({ person, name }) => (person === undefined && name === "" ? [] : [name])),
  }));
}

/** The place that somebody writes in: a circle, or their own. */
export interface Place {
  readonly space: SpaceId;
  readonly circle: Circle | undefined;
}

/** One's own place, or that of a circle named by its number or identifier; undefined where one does not write. */
export const findPlace = reading(findPlaceIn);

export async function findPlaceIn(
  work: Work,
  asked: { readonly circle: string | undefined },
): Promise<Place | undefined> {
  const person = work.actor.for;
  if (person === undefined) return undefined;
  if (asked.circle === undefined) return { space: ownSpaceOf(person), circle: undefined };
  const circle = await findCircleIn(work, { circle: asked.circle });
  const where = circle && (await whereIn(work, spaceOf(circle.id)));
  return where !== undefined && mayWrite(where.asker)
    ? { space: where.space, circle: where.circle }
    : undefined;
}

export type SeenPlace = Place & DocumentList;

/** Sees the documents of a circle, or one's own; undefined for who may not know of them. */
export const seePlace = reading(
  async (
    work: Work,
    asked: { readonly circle: string | undefined; readonly page: number },
  ): Promise<SeenPlace | undefined> => {
    const place = await findPlaceIn(work, asked);
    return place && { ...place, ...(await listPlaceIn(work, place, asked.page, PAGE)) };
  },
);

export async function listPlaceIn(
  work: Work,
  { space }: Pick<Place, "space">,
  page: number,
  most: number,
): Promise<DocumentList> {
  const from = (page - 1) * most;
  return {
    documents: await listedIn(work, await listOfSpace(work, space, { from, most })),
    total: await countOfSpace(work, space),
  };
}

/** The circles of who acts, and their own place: where they may write. */
export const listPlaces = reading(listPlacesIn);

export async function listPlacesIn(work: Work): Promise<readonly Place[]> {
  const own = await findPlaceIn(work, { circle: undefined });
  const circles = (await listMyCirclesIn(work)).map((circle): Place => ({
    space: spaceOf(circle.id),
    circle,
  }));
  const nameOf = ({ circle }: Place) => circle?.name ?? "";
  return [
    ...(own === undefined ? [] : [own]),
    ...circles.toSorted((a, b) => nameOf(a).localeCompare(nameOf(b), "fr")),
  ];
}

export interface FoundDocuments extends DocumentList {
  /** There are more than are counted: the latest alone are leafed through. */
  readonly isMore: boolean;
  readonly leafed: number;
  /** Words that nothing holds, and as what they were read. */
  readonly slips: AskedThings["slips"];
}

/** What everyone reads, by words, kind, licence and theme: a page of it, latest published first. */
export const listPublished = reading(
  async (
    work: Work,
    { words, page, kind, licence, theme }: AskedPublished,
  ): Promise<FoundDocuments> => {
    const { things, slips } = await askThingsIn(work, words, (word) => isWordHeld(work, word));
    const query = { things, kind, licence, theme };
    const range = { from: (page - 1) * PAGE, most: PAGE };
    const { documents, total } = await listPublishedRows(work, query, range);
    const isMore = total > MOST_COUNTED;
    return {
      documents: await listedIn(work, documents),
      total: isMore ? MOST_COUNTED : total,
      leafed: isMore ? MOST_PAGED : total,
      isMore,
      slips,
    };
  },
);
