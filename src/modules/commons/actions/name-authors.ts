import type { namesOfIn } from "#modules/people";
import type { Work } from "#services/house";

import { type Author, type DocumentId, isAuthor, type PersonId } from "../domain/document.ts";
import { listNamedAuthorsOf } from "../store/authors.ts";
import { type FoundDocument, namesFor } from "./standing.ts";

/** An author by name; of one without an account nothing else is known, and perhaps no name. */
export type SeenAuthor = Omit<Author, "person" | "since"> & {
  readonly person: PersonId | undefined;
  readonly name: string;
  /** Of one without an account: the suggestion by which they are one. */
  readonly suggestion?: string;
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
  const { id } = found.document;
  return (await namedAuthorsOfIn(work, [found], new Map([[id, authors]]))).get(id) ?? [];
}

/** The same of several documents, with their authors. */
export async function namedAuthorsOfIn(
  work: Work,
  found: readonly FoundDocument[],
  authors: ReadonlyMap<DocumentId, readonly Author[]>,
): Promise<ReadonlyMap<DocumentId, readonly SeenAuthor[]>> {
  const signed = found.filter((one) => signsIn(one) === undefined);
  const names = new Map<typeof namesOfIn, ReadonlyMap<PersonId, string>>();
  for (const [namesIn, those] of Map.groupBy(signed, ({ where }) => namesFor(where))) {
    const persons = those.flatMap(({ document }) => authors.get(document.id) ?? []);
    names.set(
      namesIn,
      await namesIn(
        work,
        persons.map(({ person }) => person),
      ),
    );
  }
  const without = await listNamedAuthorsOf(
    work,
    signed.map(({ document }) => document.id),
  );
  return new Map(
    found.map((one): [DocumentId, readonly SeenAuthor[]] => {
      const { id } = one.document;
      const signs = signsIn(one);
      if (signs !== undefined) return [id, [{ person: undefined, because: "wrote", name: signs }]];
      const known = names.get(namesFor(one.where));
      const named = (authors.get(id) ?? []).flatMap((author) => {
        const name = known?.get(author.person);
        return name === undefined ? [] : [{ ...author, name }];
      });
      const others = (without.get(id) ?? []).map(
        (guest) => ({ person: undefined, because: "suggested", ...guest }) as const,
      );
      return [id, [...named, ...others]];
    }),
  );
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
