import { z } from "zod";

import { form, puts } from "#basics/form";
import { line, maybeLine, yes } from "#basics/questions";

import type { Place } from "../../actions/list-documents.ts";
import type { Contents } from "../../domain/contents.ts";
import { MOST_TITLE } from "../../domain/document.ts";
import { about, licence, space } from "../../web/forms.ts";
import { LOST, MOST } from "../actions/read.ts";
import { picturesIn } from "../domain/pictures.ts";
import { texts } from "./texts.fr.ts";

const columnShape = z.object({
  name: z.string().max(100),
  title: z.string().max(300),
  type: z.enum(["text", "number", "integer", "date", "boolean", "address"]),
  description: z.string().max(1_000),
});
const contentsShape = z.union([
  z.object({ kind: z.literal("text"), markdown: z.string().max(MOST.text) }),
  z.object({
    kind: z.literal("table"),
    columns: z.array(columnShape).min(1).max(MOST.columns),
    rows: z.array(z.array(z.string())).max(MOST.rows),
  }),
]);

/** What was read of a document, as it goes with the page and comes back: nothing is kept meanwhile, and nothing of it is believed. */
const carriedShape = z.object({ contents: contentsShape, lost: z.array(z.enum(LOST)) });
export type Carried = z.infer<typeof carriedShape>;

/** The field that carries the document of this place, from 1. */
export const carriedName = (at: number) => `contenu-${at}`;

/** What a page sent back carries, in its order; undefined when it carries nothing that the house wrote. */
export function readCarried(
  typed: Readonly<Record<string, string | readonly string[]>>,
): readonly Carried[] | undefined {
  const all: Carried[] = [];
  for (let at = 1; at <= MOST.documents; at += 1) {
    const text = typed[carriedName(at)];
    if (typeof text !== "string") break;
    const read = carriedShape.safeParse(parsed(text));
    if (!read.success || !isEven(read.data.contents)) return undefined;
    all.push(read.data);
  }
  return all.length === 0 ? undefined : all;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One cell a column in each row. */
function isEven(contents: Contents): boolean {
  return (
    contents.kind === "text" || contents.rows.every((row) => row.length === contents.columns.length)
  );
}

const carried = (at: number) => z.string().register(puts, { name: carriedName(at), as: "hidden" });

/** The names of what is asked of the document of this place: its title, whether it comes, what its pictures say. */
export const asksOf = (at: number) =>
  ({
    title: `titre-${at}`,
    isKept: `garder-${at}`,
    picture: (picture: number) => `image-${at}-${picture}`,
  }) as const;

/** What is asked of each document that was read. */
export function documentQuestions({ contents }: Carried, at: number) {
  const names = asksOf(at);
  const pictures = picturesIn(contents).map(
    ({ says }, index) =>
      [
        names.picture(index + 1),
        maybeLine(names.picture(index + 1), {
          label: texts.pictureSays(index + 1),
          help: says === "" ? texts.pictureHelp : undefined,
          most: 300,
        }),
      ] as const,
  );
  return form({
    [names.title]: line(names.title, {
      label: texts.title,
      empty: texts.titleEmpty,
      most: MOST_TITLE,
    }),
    ...Object.fromEntries(pictures),
    [names.isKept]: yes(names.isKept, { label: texts.bringIt }),
  });
}

/** Where it goes, whose it is, under which licence. */
export const aboutForm = (places: readonly Place[]) =>
  form({
    space: space(places),
    whose: about.whose,
    licence: licence("text"),
    language: about.language,
  });

/** All that the page asks, in one form. */
export function bringForm(places: readonly Place[], documents: readonly Carried[]) {
  const each = documents.flatMap((one, index) => [
    ...Object.entries(documentQuestions(one, index + 1).shape),
    [carriedName(index + 1), carried(index + 1)] as const,
  ]);
  // Their names are made as it runs: what is read of them is looked up by name.
  const named: object = Object.fromEntries(each);
  return form({ ...named, ...aboutForm(places).shape });
}
