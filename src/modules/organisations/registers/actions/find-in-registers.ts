import { plain } from "#basics/text";
import { placeIndexIn } from "#modules/territory";
import { writePlace } from "#rules/territory";
import { reading, type Work } from "#services/house";

import { readRegisterNumber } from "../../domain/register-number.ts";
import { REGISTERS } from "../domain/entry.ts";
import { listByNumbers } from "../../store/organisations.ts";
import {
  findEntry,
  type FoundEntry,
  hasEntries,
  listEntriesNamed,
  listEntriesNumbered,
} from "../store/registers.ts";

/** How many a form proposes: more are no help, one adds a word. */
const MOST = 8;

/** A structure that a public register knows, as the form that adds one proposes it. */
export interface RegisterProposal {
  /** « rna.W269000911 »: what is asked to take it. */
  readonly reference: string;
  readonly entry: FoundEntry;
  /** Its commune as one writes it here, « Crest (26) »; as the register writes it when it merged since. */
  readonly commune: string | undefined;
  /** Its page, when it is here already. */
  readonly here: { readonly number: number; readonly name: string } | undefined;
}

export interface AskedRegisters {
  /** A name or a number. */
  readonly typed: string;
  readonly town: string;
  /** The one that was chosen. */
  readonly reference: string;
}

export interface InRegisters {
  /** Whether any register was imported: else there is nothing to look in. */
  readonly isAvailable: boolean;
  readonly found: readonly RegisterProposal[];
  readonly chosen: RegisterProposal | undefined;
}

/** What public registers know of the structure that somebody is about to add. Public facts: anyone may read them. */
export const findInRegisters = reading(findInRegistersIn);

export async function findInRegistersIn(work: Work, asked: AskedRegisters): Promise<InRegisters> {
  if (!(await hasEntries(work))) return { isAvailable: false, found: [], chosen: undefined };
  const chosen = await findChosenIn(work, asked.reference);
  const found = gather(await lookIn(work, asked)).slice(0, MOST);
  return {
    isAvailable: true,
    found: await Promise.all(found.map((entry) => proposeIn(work, entry))),
    chosen: chosen && (await proposeIn(work, chosen)),
  };
}

function lookIn(work: Work, { typed, town }: AskedRegisters): Promise<readonly FoundEntry[]> {
  const number = readRegisterNumber(typed);
  if (number.done) return listEntriesNumbered(work, number.value);
  const words = plain(`${typed} ${town}`)
    .split(/[^a-z0-9]+/)
    .filter((word) => word.length > 1)
    .slice(0, 12);
  // A town alone would be a list of all that is there; signs alone are no words.
  return /[a-z0-9]{2}/.test(plain(typed)) ? listEntriesNamed(work, words) : Promise.resolve([]);
}

/** The same structure in two registers is proposed once, with what each knows of it. */
function gather(all: readonly FoundEntry[]): readonly FoundEntry[] {
  const groups: FoundEntry[][] = [];
  for (const entry of all) {
    const same = groups.find((group) => group.some((one) => isSame(one, entry)));
    if (same === undefined) groups.push([entry]);
    else same.push(entry);
  }
  return groups.flatMap(([first, ...others]) =>
    first === undefined ? [] : complete(first, others),
  );
}

function isSame(one: FoundEntry, other: FoundEntry): boolean {
  return (
    (one.rna !== undefined && one.rna === other.rna) ||
    (one.siren !== undefined && one.siren === other.siren)
  );
}

function complete(first: FoundEntry, others: readonly FoundEntry[]): FoundEntry {
  const known = (name: "rna" | "siren" | "siret" | "purpose" | "commune" | "town" | "site") =>
    first[name] ?? others.find((one) => one[name] !== undefined)?.[name];
  return {
    ...first,
    rna: known("rna"),
    siren: known("siren"),
    siret: known("siret"),
    purpose: known("purpose"),
    commune: known("commune"),
    town: known("town"),
    site: known("site"),
  };
}

async function findChosenIn(work: Work, reference: string): Promise<FoundEntry | undefined> {
  const dot = reference.indexOf(".");
  const register = REGISTERS.find((one) => one === reference.slice(0, dot));
  const entry = register && (await findEntry(work, register, reference.slice(dot + 1)));
  if (entry === undefined) return undefined;
  const { rna, siren } = entry;
  const others = await listEntriesNumbered(work, {
    ...(rna === undefined ? {} : { rna }),
    ...(siren === undefined ? {} : { siren }),
  });
  return complete(entry, others);
}

async function proposeIn(work: Work, entry: FoundEntry): Promise<RegisterProposal> {
  const { rna, siren, siret } = entry;
  const here = await listByNumbers(work, {
    ...(rna === undefined ? {} : { rna }),
    ...(siren === undefined ? {} : { siren }),
    ...(siret === undefined ? {} : { siret }),
  });
  const index = await placeIndexIn(work);
  const commune = index.communes.get(entry.commune ?? "");
  return {
    reference: `${entry.register}.${entry.key}`,
    entry,
    commune: commune === undefined ? entry.town : writePlace(index, { kind: "commune", commune }),
    here: here.find(({ isHidden }) => !isHidden),
  };
}
