import { Table } from "#ui/table";

import { concentrationTexts as texts } from "./concentration-texts.fr.ts";
import { figure } from "../../web/result-texts.fr.ts";

export interface Carrier {
  readonly name: string;
  /** How many members their ballot speaks for, their own voice included. */
  readonly carried: number;
}

export interface ConcentrationProps {
  /** Who carries most, at most five; see `concentrationOf`. */
  readonly carriers: readonly Carrier[];
  readonly gini: number;
  /** Members whose voice was spoken. */
  readonly spoken: number;
}

/** How concentrated the voices were: who carried most, and one figure for all. Public, so that a circle can see power gather. */
export function Concentration({ carriers, gini, spoken }: ConcentrationProps) {
  const carried = carriers.reduce((sum, one) => sum + one.carried, 0);
  return (
    <section class="pile" aria-labelledby="porteurs">
      <h3 id="porteurs">{texts.title}</h3>
      <p>{carriers.length === 0 ? texts.none : texts.most(carriers.length, carried, spoken)}</p>
      {carriers.length > 0 && (
        <Table
          caption={texts.caption}
          columns={[
            { title: texts.who, cell: ({ name }) => name },
            { title: texts.carried, cell: (one) => figure(one.carried), number: true },
          ]}
          rows={carriers}
        />
      )}
      <p>{texts.gini(gini)}</p>
      <p class="petit doux">{texts.trust}</p>
    </section>
  );
}
