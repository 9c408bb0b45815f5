import { dayOf } from "#basics/dates";
import { instantOf } from "#basics/moving";
import type { Result } from "#basics/result";
import { ownSpaceOf } from "#rules/access";
import { demonstrationCircles, spaceOf } from "#rules/circles";
import { demonstrationPeople, type DemonstrationPersonKey } from "#rules/people";
import { type App, person, type Work } from "#services/house";

import { beginDocumentIn } from "../actions/begin-document.ts";
import { publishDocumentIn } from "../actions/publish-document.ts";
import { keepVersionIn } from "../actions/save-version.ts";
import type { Contents } from "../domain/contents.ts";
import { readTable } from "../domain/table.ts";
import {
  type DemonstrationDocument,
  demonstrationDocuments,
  type DemonstrationVersion,
} from "./documents.ts";

/** What some circles of the demonstration wrote, and somebody for themself. */
export async function fillCommons(app: App): Promise<void> {
  for (const document of demonstrationDocuments) await fillOne(app, document);
}

async function fillOne(app: App, asked: DemonstrationDocument): Promise<void> {
  const { id: document, circle, published, versions } = asked;
  const [first] = versions;
  const space =
    circle === undefined
      ? ownSpaceOf(demonstrationPeople[first.by].id)
      : spaceOf(demonstrationCircles[circle].id);
  const steps: readonly Doing[] = [
    ...versions.map((one, at): Doing => ({
      ...one,
      run: (work) =>
        at === 0
          ? beginDocumentIn(work, {
              id: document,
              space,
              title: asked.title,
              whose: asked.whose,
              language: "fr",
              licence: asked.licence,
              themes: asked.themes,
              contents: contentsOf(one),
              name: one.name,
            })
          : keepVersionIn(work, {
              document,
              base: one.base ?? at,
              contents: contentsOf(one),
              name: one.name,
              quiet: true,
            }),
    })),
    ...(published === undefined
      ? []
      : [
          {
            ...published,
            run: (work: Work) => publishDocumentIn(work, { document, forGood: true }),
          },
        ]),
  ];
  for (const step of steps.toSorted((a, b) => b.daysAgo - a.daysAgo)) await did(app, step);
}

function contentsOf({ markdown, table }: DemonstrationVersion): Contents {
  if (table === undefined) return { kind: "text", markdown };
  const read = readTable(table);
  if (!read.done) throw new Error(read.refusal);
  return read.value.contents;
}

interface Doing {
  readonly by: DemonstrationPersonKey;
  readonly daysAgo: number;
  readonly run: (work: Work) => Promise<Result<unknown, string>>;
}

/** Somebody does something, one evening, so many days ago. */
async function did(app: App, { by, daysAgo, run }: Doing): Promise<void> {
  const now = instantOf({ daysAgo, hour: "18:30" }, dayOf(app.clock.now()));
  const told = await app.transaction(person(demonstrationPeople[by].id), (work) =>
    run({ ...work, now }),
  );
  if (!told.done) throw new Error(`the demonstration is refused: ${told.refusal}`);
}
