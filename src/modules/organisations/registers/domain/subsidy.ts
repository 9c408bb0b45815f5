import { isRecord, type RawRecord } from "#basics/answers";
import { type Amount, readAmount, readWrittenAmount, writeAmount } from "#basics/amount";
import { plain } from "#basics/text";

import { SUBSIDY_NAMES, spelledAs } from "./column-names.ts";
import { isRna, isSiren, isSiret, writeDigits } from "../../domain/register-number.ts";
import { apart, dayIn, readAs, type ReadRecord, textIn, withoutContacts } from "./entry.ts";

/**
 * One subsidy, as its funder published it in the common shape of local data (SCDL « subventions »,
 * arrêté du 17 novembre 2017). The year alone is known for most of them.
 */
export interface Subsidy {
  readonly funder: SubsidyFunder;
  readonly beneficiary: SubsidyBeneficiary;
  readonly purpose?: string | undefined;
  /** In euro cents; undefined when it is a loan, a guarantee or a help in kind: the note says it. */
  readonly amount?: Amount | undefined;
  readonly note?: string | undefined;
  readonly nature?: string | undefined;
  readonly reference?: string | undefined;
  readonly year?: number | undefined;
  readonly agreedOn?: Temporal.PlainDate | undefined;
  readonly doubts: readonly string[];
}

export interface SubsidyFunder {
  /** What joins two spellings: `siren:…` when its number passes its key, else `nom:` and its plain words. */
  readonly key: string;
  readonly name: string;
  readonly siren?: string | undefined;
  /** The département that its number names, when it is a local authority. */
  readonly department?: string | undefined;
}

export interface SubsidyBeneficiary {
  readonly name: string;
  readonly siren?: string | undefined;
  readonly siret?: string | undefined;
  readonly rna?: string | undefined;
  /** A number that is none of these, as it was written: some lost a figure, none is guessed. */
  readonly written?: string | undefined;
}

const named = spelledAs(SUBSIDY_NAMES);

/** Reads one record of a table of subsidies. Total; a person in their own name is kept apart. */
export function readSubsidy(given: unknown): ReadRecord<Subsidy> {
  if (!isRecord(given)) return apart("not-a-record", "Ce n’est pas une subvention.");
  const value = named(given);
  const funderName = textIn(value, "nomAttribuant");
  if (funderName === undefined)
    return apart("no-funder", "Cette ligne ne dit pas qui donne la subvention.");
  const beneficiary = readBeneficiary(value);
  if (beneficiary === undefined)
    return apart("no-beneficiary", "Cette ligne ne dit pas qui reçoit la subvention.");
  if (isNaturalPerson(beneficiary))
    return apart(
      "natural-person",
      "Cette subvention est donnée à une personne : elle n’est pas publiée ici.",
    );
  const money = readMoney(value);
  if (money.amount === undefined && money.note === undefined)
    return apart("no-amount", `Montant absent ou illisible : ${money.says ?? "rien"}`);
  const when = readWhen(value);
  return readAs({
    funder: readFunder(funderName, textIn(value, "idAttribuant")),
    beneficiary,
    purpose: withoutContacts(textIn(value, "objet"), 1_000),
    amount: money.amount,
    note: money.note,
    nature: natureOf(textIn(value, "nature")),
    reference: textIn(value, "referenceDecision")?.slice(0, 120),
    ...when,
    doubts: [
      ...(beneficiary.written === undefined
        ? []
        : [`numéro du bénéficiaire illisible : ${beneficiary.written}`]),
      ...(when.year === undefined ? ["année inconnue"] : []),
    ],
  });
}

function readFunder(name: string, number: string | undefined): SubsidyFunder {
  const siren = sirenIn(number);
  const short = name.slice(0, 200);
  if (siren === undefined) return { key: `nom:${plainName(name)}`, name: short };
  return { key: `siren:${siren}`, name: short, siren, department: departmentOfSiren(siren) };
}

/** The words of a name, without accents, capitals or signs: what two spellings share. */
export function plainName(name: string): string {
  return plain(name)
    .replace(/[^a-z0-9]+/g, " ")
    .trim()
    .slice(0, 200);
}

function sirenIn(number: string | undefined): string | undefined {
  const digits = number?.replace(/\s/g, "") ?? "";
  if (isSiren(digits)) return digits;
  return isSiret(digits) ? digits.slice(0, 9) : undefined;
}

/**
 * The numbers of local authorities hold their département: 21 communes, 22 départements, 24 and 25
 * their groups, 26 their establishments, then its code (INSEE, before the numbers without meaning).
 */
export function departmentOfSiren(siren: string): string | undefined {
  const [, two = "", three = ""] = /^2[12456](\d\d)(\d)/.exec(siren) ?? [];
  if (two === "97") return `97${three}`;
  const number = Number(two);
  return number >= 1 && number <= 95 && number !== 20 && two !== "" ? two : undefined;
}

/** Some lines give a number and no name: the number is the name then. */
function readBeneficiary(record: RawRecord): SubsidyBeneficiary | undefined {
  const bare = textIn(record, "idBeneficiaire")?.replace(/[\s.]/g, "").toUpperCase() ?? "";
  const siren = sirenIn(bare);
  const name = textIn(record, "nomBeneficiaire") ?? (siren && `SIREN ${writeDigits(siren)}`);
  if (name === undefined) return undefined;
  const short = name.slice(0, 300);
  if (bare === "") return { name: short };
  if (isRna(bare)) return { name: short, rna: bare };
  if (siren === undefined) return { name: short, written: bare.slice(0, 30) };
  return { name: short, siren, ...(bare.length === 14 ? { siret: bare } : {}) };
}

/** « M. », « Mme », « Monsieur » at the beginning of a name that has no number: a person, whom no page names. */
function isNaturalPerson({ name, siren, rna }: SubsidyBeneficiary): boolean {
  if (siren !== undefined || rna !== undefined) return false;
  return /^(?:m\.|mr|mme|mlle|monsieur|madame|mademoiselle)\s/i.test(name);
}

function readMoney(record: RawRecord): {
  readonly amount?: Amount | undefined;
  readonly note?: string | undefined;
  readonly says?: string | undefined;
} {
  const says = textIn(record, "montant");
  const amount =
    says === undefined ? undefined : readWrittenAmount(says.replace(/^(\d+\.\d{2})\d+$/, "$1"));
  const loan = writeSum(textIn(record, "montantPret"));
  const guarantee = writeSum(textIn(record, "montantGarantie"));
  const inKind = textIn(record, "detailAvantagesNature")?.slice(0, 300);
  const notes = [
    ...(loan === undefined ? [] : [`prêt de ${loan} €`]),
    ...(guarantee === undefined ? [] : [`garantie de ${guarantee} €`]),
    ...(inKind === undefined ? [] : [`en nature : ${inKind}`]),
  ];
  return {
    // A subsidy of nothing is none, unless a help in kind goes with it.
    amount: amount === 0 && notes.length > 0 ? undefined : amount,
    note: notes.length === 0 ? undefined : notes.join(", "),
    says: says?.slice(0, 40),
  };
}

function writeSum(typed: string | undefined): string | undefined {
  const amount = typed === undefined ? undefined : readAmount(typed);
  return amount === undefined || amount === 0 ? undefined : writeAmount(amount);
}

/** A whole day, a year alone, or nothing: then the beginning of the period in which it is paid. */
function readWhen(record: RawRecord): Pick<Subsidy, "year" | "agreedOn"> {
  const agreedOn = dayIn(record, "dateConvention");
  if (agreedOn !== undefined) return { year: agreedOn.year, agreedOn };
  return {
    year:
      yearIn(record, "dateConvention") ??
      yearIn(record, "annee") ??
      yearIn(record, "datesPeriodeVersement"),
  };
}

function yearIn(record: RawRecord, name: string): number | undefined {
  const year = Number(/^\d{4}(?!\d)/.exec(textIn(record, name) ?? "")?.[0]);
  return year >= 1990 && year <= 2100 ? year : undefined;
}

/** « Aide en numéraire », « numéraire », « en numéraire »: the same, in the words of the shape. */
function natureOf(typed: string | undefined): string | undefined {
  const words = plain(typed ?? "");
  const found = [
    ...(words.includes("numeraire") ? ["aide en numéraire"] : []),
    ...(words.includes("nature") ? ["aide en nature"] : []),
  ];
  return found.length === 0 ? undefined : found.join(" et ");
}
