import { dayOf } from "#basics/dates";
import { type App, job } from "#services/house";

import { takeEntriesIn, takeSubsidiesIn } from "../registers/actions/take-register.ts";
import type { DemonstrationOrganisation } from "../data/demonstration-organisation.ts";
import { demonstrationOrganisations } from "../data/demonstration-organisations.ts";
import { demonstrationRegister, demonstrationSubsidies } from "../data/demonstration-subsidies.ts";
import type { RegisterEntry } from "../registers/domain/entry.ts";

/** Where they come from, as each line says it: nobody takes them for true ones. */
const SOURCE = "exemples inventés de la démonstration";

const known: ReadonlyMap<string, DemonstrationOrganisation> = new Map(
  Object.entries(demonstrationOrganisations),
);

/** Subsidies of the bodies of the demonstration, and a few associations that only a register knows. */
export async function fillSubsidies(app: App): Promise<void> {
  const { year } = dayOf(app.clock.now());
  const lines = demonstrationSubsidies.map((one) => {
    const [by, to] = [known.get(one.by), known.get(one.to)];
    const given = year - one.yearsAgo;
    return {
      nomAttribuant: by?.name,
      idAttribuant: by?.siret,
      dateConvention: one.on === undefined ? String(given) : `${given}-${one.on}`,
      nomBeneficiaire: to?.name ?? one.to,
      idBeneficiaire: to?.siret ?? to?.rna,
      objet: one.purpose,
      montant: one.euros.toFixed(2),
      nature: "aide en numéraire",
    };
  });
  // One line that a funder left without who receives: the operator sees what becomes of it.
  const [first] = lines;
  const nobody = { ...first, nomBeneficiaire: "", idBeneficiaire: "NA" };
  const entries = demonstrationRegister.map(
    ({ rna, name, purpose, commune, town, isDissolved }): RegisterEntry => ({
      register: "rna",
      key: rna,
      numbers: { rna },
      kind: "association",
      name,
      purpose,
      commune,
      town,
      state: isDissolved === true ? "dissolved" : "active",
      themes: [],
      doubts: [],
    }),
  );
  await app.transaction(job("opening"), async (work) => {
    await takeSubsidiesIn(work, { lines: [...lines, nobody], source: SOURCE });
    await takeEntriesIn(work, entries);
  });
}
