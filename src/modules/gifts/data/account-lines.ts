/*
 * Where what is given stands in the accounts of an association, in two tables that do not agree. The chart of
 * accounts and the form of the State number the same three products otherwise: 870 is « dons en nature » in the
 * one and « bénévolat » in the other, 875 the contrary. So no number of an account is written anywhere but here.
 *
 * Sources. Chart: règlement ANC n° 2018-06 du 5 décembre 2018, art. 211-1 to 211-5 and class 8 of its chart of
 * accounts, as the charts `fr_pca_2018` and `fr_pca_2025` of Paheko have it. Form: CERFA n° 12156*06 (notice
 * 51781#04), « Demande de subvention(s) », its budget, lines 86 and 87. To be read again when either changes.
 */

/** What a gift is, for accounts. */
export const NATURES = [
  "volunteering",
  "services",
  "goods-given",
  "equipment-lent",
  "premises-lent",
] as const;
export type Nature = (typeof NATURES)[number];

/** One line of an account. */
export interface AccountLine {
  readonly number: string;
  readonly label: string;
}

/** Where a nature stands: what it would have cost (86), and what it brought (87). */
export interface BothLines {
  readonly charge: AccountLine;
  readonly product: AccountLine;
}

export interface AccountTable {
  readonly name: string;
  readonly source: string;
  readonly lines: Readonly<Record<Nature, BothLines>>;
}

const charges = {
  volunteering: { number: "864", label: "Personnel bénévole" },
  services: { number: "862", label: "Prestations" },
  "goods-given": { number: "860", label: "Secours en nature" },
  "equipment-lent": { number: "8612", label: "Mise à disposition gratuite de matériels" },
  "premises-lent": { number: "8611", label: "Mise à disposition gratuite de locaux" },
} as const satisfies Record<Nature, AccountLine>;

/** The products of one of the two tables: three lines, for five natures. */
function tableOf(
  name: string,
  source: string,
  products: Readonly<Record<"volunteering" | "services" | "goods", AccountLine>>,
): AccountTable {
  const { volunteering, services, goods } = products;
  return {
    name,
    source,
    lines: {
      volunteering: { charge: charges.volunteering, product: volunteering },
      services: { charge: charges.services, product: services },
      "goods-given": { charge: charges["goods-given"], product: goods },
      "equipment-lent": { charge: charges["equipment-lent"], product: services },
      "premises-lent": { charge: charges["premises-lent"], product: services },
    },
  };
}

/** The two tables. */
export const ACCOUNT_TABLES = {
  chart: tableOf(
    "Plan comptable",
    "règlement ANC n° 2018-06, art. 211-1 à 211-5 et classe 8 du plan comptable",
    {
      volunteering: { number: "875", label: "Bénévolat" },
      services: { number: "871", label: "Prestations en nature" },
      goods: { number: "870", label: "Dons en nature" },
    },
  ),
  form: tableOf(
    "Formulaire CERFA",
    "CERFA n° 12156*06, demande de subvention, budget, lignes 86 et 87",
    {
      volunteering: { number: "870", label: "Bénévolat" },
      services: { number: "871", label: "Prestations en nature" },
      goods: { number: "875", label: "Dons en nature" },
    },
  ),
} as const satisfies Record<string, AccountTable>;
export type TableName = keyof typeof ACCOUNT_TABLES;
export const TABLES = ["chart", "form"] as const satisfies readonly TableName[];
