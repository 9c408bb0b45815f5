import { placeIndexIn } from "#modules/territory";
import { communesAround, type PlaceChoice, understandPlace } from "#rules/territory";
import { isOperator, reading, type Work } from "#services/house";

import type { DirectoryPlace } from "../../domain/directory.ts";
import {
  type AskedSubsidies,
  departmentAround,
  numberIn,
  SUBSIDIES_A_PAGE,
} from "../domain/subsidies.ts";
import {
  type BeneficiarySum,
  findFunder,
  type Funder,
  type FunderSum,
  hasSubsidies,
  type ListedSubsidy,
  listSubsidyPage,
  type ReceiverNumbers,
  type SubsidyQuery,
  type SubsidySum,
  sumByBeneficiary,
  sumByFunder,
  sumByYear,
  sumSubsidies,
  type YearSum,
} from "../store/subsidies.ts";
import { listEntriesNumbered } from "../../registers/store/registers.ts";
import { listByNumbers } from "../../store/organisations.ts";

export type { Funder, ListedSubsidy } from "../store/subsidies.ts";

/** How many lines a table of totals has. */
const MOST_LINES = 8;

export interface FoundSubsidies {
  readonly shown: readonly ListedSubsidy[];
  readonly total: SubsidySum;
  readonly byFunder: readonly FunderSum[];
  readonly byYear: readonly YearSum[];
  readonly place: DirectoryPlace | undefined;
  readonly placeKnown: boolean;
  readonly choices: readonly PlaceChoice[];
  /** Around a commune: how many more of its département have no known commune. */
  readonly unplaced: number;
  /** No subsidy at all is here yet. */
  readonly isEmpty: boolean;
  readonly isOperator: boolean;
}

interface Range {
  readonly from: number;
  readonly most: number;
}

/** Subsidies that funders published, filtered, with their totals. Anyone may read them. */
export const listSubsidies = reading(
  (work: Work, { asked, range }: { readonly asked: AskedSubsidies; readonly range?: Range }) =>
    listSubsidiesIn(work, asked, range),
);

export async function listSubsidiesIn(
  work: Work,
  asked: AskedSubsidies,
  range: Range = { from: (asked.page - 1) * SUBSIDIES_A_PAGE, most: SUBSIDIES_A_PAGE },
): Promise<FoundSubsidies> {
  const index = await placeIndexIn(work);
  const { place, known: placeKnown, choices } = understandPlace(index, asked.typedPlace);
  const regional = (region: string) =>
    [...index.departments.values()].filter((one) => one.region === region).map(({ code }) => code);
  const query: SubsidyQuery = {
    ...queryOf(asked),
    to: await receiverIn(work, numberIn(asked.beneficiary)),
    communes:
      place?.scale === "around" ? communesAround(index, place).map(({ code }) => code) : undefined,
    departments:
      place?.scale === "department"
        ? [place.code]
        : place?.scale === "region"
          ? regional(place.code)
          : undefined,
  };
  const total = await sumSubsidies(work, query);
  const around = departmentAround(place);
  const elsewhere = {
    ...query,
    communes: undefined,
    departments: [around ?? ""],
    withoutCommune: true,
  };
  return {
    shown:
      total.count === 0 ? [] : await listSubsidyPage(work, query, { order: asked.order, ...range }),
    total,
    byFunder: await sumByFunder(work, query, MOST_LINES),
    byYear: await sumByYear(work, query),
    place,
    placeKnown,
    choices,
    unplaced: around === undefined ? 0 : (await sumSubsidies(work, elsewhere)).count,
    isEmpty: total.count === 0 && !(await hasSubsidies(work)),
    isOperator: isOperator(work.actor),
  };
}

function queryOf({ words, funder, beneficiary, year }: AskedSubsidies): SubsidyQuery {
  return {
    words,
    funder,
    funderNumber: undefined,
    beneficiary,
    to: undefined,
    year,
    communes: undefined,
    departments: undefined,
  };
}

const NOTHING_ASKED = queryOf({
  words: "",
  typedPlace: "",
  funder: "",
  beneficiary: "",
  year: undefined,
  order: "newest",
  page: 1,
});

export interface SeenFunder {
  readonly funder: Funder;
  /** Its page among the structures, when it is here. */
  readonly organisation: { readonly number: number; readonly name: string } | undefined;
  readonly total: SubsidySum;
  readonly byYear: readonly YearSum[];
  readonly byBeneficiary: readonly BeneficiarySum[];
  readonly shown: readonly ListedSubsidy[];
}

/** A funder: what it gave, to whom. Public; undefined when there is none of this number. */
export const seeFunder = reading(
  async (
    work: Work,
    { number, asked }: { readonly number: number; readonly asked: AskedSubsidies },
  ): Promise<SeenFunder | undefined> => {
    const funder = await findFunder(work, { number });
    if (funder === undefined) return undefined;
    const query = { ...NOTHING_ASKED, funderNumber: funder.number };
    const { siren } = funder;
    const known = siren === undefined ? [] : await listByNumbers(work, { siren });
    return {
      funder,
      organisation: known.find(({ isHidden }) => !isHidden),
      total: await sumSubsidies(work, query),
      byYear: await sumByYear(work, query),
      byBeneficiary: await sumByBeneficiary(work, query, MOST_LINES),
      shown: await listSubsidyPage(work, query, {
        order: asked.order,
        from: (asked.page - 1) * SUBSIDIES_A_PAGE,
        most: SUBSIDIES_A_PAGE,
      }),
    };
  },
);

/** A body that gave subsidies: its name, how many, their sum in cents, and its number in addresses. */
export interface GaveSubsidies extends SubsidySum {
  readonly number: number;
  readonly name: string;
}

/** What the body of this SIREN or SIRET gave; undefined when nothing of it is known. Public. */
export async function gaveSubsidiesIn(
  work: Work,
  { number }: { readonly number: string | undefined },
): Promise<GaveSubsidies | undefined> {
  if (number === undefined || number.length < 9) return undefined;
  const funder = await findFunder(work, { siren: number.slice(0, 9) });
  if (funder === undefined) return undefined;
  const sum = await sumSubsidies(work, { ...NOTHING_ASKED, funderNumber: funder.number });
  return { ...sum, number: funder.number, name: funder.name };
}

/** What one received under any of its numbers, and the one by which the list is asked. */
export async function receivedSubsidiesIn(
  work: Work,
  { siren, rna }: { readonly siren?: string; readonly rna?: string },
): Promise<(SubsidySum & { readonly as: string }) | undefined> {
  const as = siren ?? rna;
  if (as === undefined) return undefined;
  const numbers = siren === undefined ? { rna: as } : { siren };
  const to = await receiverIn(work, numbers);
  const sum = await sumSubsidies(work, { ...NOTHING_ASKED, to });
  return sum.count === 0 ? undefined : { ...sum, as };
}

/** Some funders write the RNA number, others the SIREN: both are asked, when the house or a register knows both. */
async function receiverIn(
  work: Work,
  asked: { readonly siren?: string; readonly rna?: string } | undefined,
): Promise<ReceiverNumbers | undefined> {
  if (asked === undefined) return undefined;
  const here = (await listByNumbers(work, asked)).map(({ numbers }) => numbers);
  const all = [asked, ...here, ...(await listEntriesNumbered(work, asked))];
  return {
    siren: [...new Set(all.flatMap(({ siren }) => siren ?? []))],
    rna: [...new Set(all.flatMap(({ rna }) => rna ?? []))],
  };
}
