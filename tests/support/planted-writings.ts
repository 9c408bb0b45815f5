import type { SpaceId, Work } from "#services/house";

import { beginDocumentIn } from "../../src/modules/commons/actions/begin-document.ts";
import { suggestIn } from "../../src/modules/commons/suggestions/actions/suggest.ts";
import { writeMethodIn } from "../../src/modules/methods/actions/keep-method.ts";
import { tellTrialIn } from "../../src/modules/methods/actions/report-trial.ts";
import { tryMethodIn } from "../../src/modules/methods/actions/try-method.ts";
import { firstCard } from "../../src/modules/methods/demonstration/methods.ts";
import { valueOf } from "./organisations.ts";

const WRITTEN = {
  title: "Un qorvexecrit",
  language: "fr",
  licence: undefined,
  themes: [],
  contents: { kind: "text", markdown: "Un qorvexecrit." },
} as const;

/** What a circle wrote: a document with a suggestion, and a trial of which the circle told: nobody else reads them. */
export async function plantWritingsIn(work: Work, space: SpaceId): Promise<void> {
  const document = valueOf(await beginDocumentIn(work, { space, ...WRITTEN }));
  valueOf(
    await suggestIn(work, { document, number: 1, place: 0, words: "Le qorvexecrit.", why: "" }),
  );
  const licensed = { card: firstCard, licence: "CC0-1.0", forGood: true } as const;
  const method = valueOf(await writeMethodIn(work, { space, ...licensed }));
  const day = work.now.toZonedDateTimeISO("Europe/Paris").toPlainDate().add({ days: 1 });
  const at = Temporal.PlainTime.from("18:30");
  const when = { day, at, address: "Ici", quiet: true } as const;
  const trial = valueOf(await tryMethodIn(work, { space, method, ...when }));
  const report = {
    did: "Un qorvexessai.",
    worked: undefined,
    failed: undefined,
    changed: undefined,
  };
  valueOf(await tellTrialIn(work, { trial, outcome: "worked", report }));
}
