import type { Work } from "#services/house";

import { type Author, isAuthor, type PersonId } from "../domain/document.ts";
import { listNamedAuthors } from "../store/authors.ts";
import { type FoundDocument, namesFor } from "./standing.ts";

/** An author by name; of one without an account nothing else is known, and perhaps no name. */
export type SeenAuthor = Omit<Author, "person" | "since"> & {
  readonly person: PersonId | undefined;
  readonly name: string;
};

/**
 * Who signs what another module keeps, for who is not of its space: its circle, and nobody by name; empty where they may
 * not know of it. Undefined: its authors do.
 */
export function signsIn({ document, where }: FoundDocument): string | undefined {
  if (document.keptBy === undefined || where.asker.standing !== "reader") return undefined;
  return where.circle?.name ?? "";
}

/** The authors of a document as who looks reads them: whom not everyone may read by name, who writes in it alone. */
export async function namedAuthorsIn(
  work: Work,
  found: FoundDocument,
  authors: readonly Author[],
): Promise<readonly SeenAuthor[]> {
  const signs = signsIn(found);
  if (signs !== undefined) return [{ person: undefined, because: "wrote", name: signs }];
  const names = await namesFor(found.where)(
    work,
    authors.map(({ person }) => person),
  );
  const named = await listNamedAuthors(work, found.document.id);
  return [
    ...authors.flatMap((one) => {
      const name = names.get(one.person);
      return name === undefined ? [] : [{ ...one, name }];
    }),
    ...named.map((name) => ({ person: undefined, because: "suggested" as const, name })),
  ];
}

/** Who signs a document, and who took it up. */
export interface WhoStands {
  readonly authors: readonly SeenAuthor[];
  /** Who took it up from what a circle brought, and wrote nothing in it yet; empty: not one whom one may read by name. */
  readonly takenUpBy: string | undefined;
}

/** Its authors as who looks reads them, and apart from them who took it up. */
export async function whoStandsIn(
  work: Work,
  found: FoundDocument,
  all: readonly Author[],
): Promise<WhoStands> {
  const named = await namedAuthorsIn(work, found, all);
  const takenUp = all.some((one) => !isAuthor(one));
  const by = named.find((one) => !isAuthor(one));
  return { authors: named.filter(isAuthor), takenUpBy: takenUp ? (by?.name ?? "") : undefined };
}
