import type { Result } from "../../src/basics/result.ts";
import { askWorkIn, endWorkIn } from "../../src/modules/organisations/index.ts";
import { keepPaperIn } from "../../src/modules/organisations/papers/actions/keep-paper.ts";
import { writePdf } from "../../src/modules/organisations/demonstration/write-pdf.ts";
import { sayGiftIn } from "../../src/modules/gifts/index.ts";
import { anOrganisation, represents } from "./team.ts";
import { person, type PersonId } from "../../src/services/house/index.ts";
import type { TestHouse } from "./house.ts";

function sure<T>(told: Result<T, string>): T {
  if (!told.done) throw new Error(told.refusal);
  return told.value;
}

/** Of an association that one represents. */
export async function ofAnOrganisation(app: TestHouse, giver: PersonId): Promise<string> {
  const organisation = await anOrganisation(app, "Les Amis d’Ombeline");
  await represents(app, giver, organisation);
  const dated = Temporal.PlainDate.from("2026-03-02");
  const file = { name: "qorvexpiece.pdf", bytes: writePdf("Statuts", ["Une ligne."]) };
  const kept = {
    organisation: organisation.id,
    kind: "statutes",
    dated,
    expires: undefined,
  } as const;
  await app.transaction(person(giver), async (work) =>
    sure(await keepPaperIn(work, { ...kept, file })),
  );
  await app.transaction(person(giver), async (work) => {
    const since = dated;
    const works = { organisation: organisation.id, status: "employee", since } as const;
    const employment = sure(await askWorkIn(work, works));
    const on = Temporal.PlainDate.from("2027-01-31");
    sure(await endWorkIn(work, { employment, on, words: "Un qorvexadieu." }));
  });
  await app.transaction(person(giver), async (work) => {
    const day = Temporal.PlainDate.from("2026-03-02");
    sure(
      await sayGiftIn(work, {
        giver: { kind: "person", id: giver },
        receiver: { kind: "organisation", id: organisation.id },
        kind: "hours",
        unit: "quarters",
        count: 6,
        isLent: false,
        from: day,
        until: day,
        words: "Un qorvexdon",
        quiet: true,
      }),
    );
  });
  return organisation.id;
}
