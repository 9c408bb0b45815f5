import { z } from "zod";

import { form, type Line, puts } from "#basics/form";
import { choice, line, maybeLines, version, whole, wholeWithin } from "#basics/questions";

import { LONGEST_COLLEGE } from "../../domain/methods/colleges.ts";
import { BOUNDS, type Statutes } from "../../domain/statutes.ts";
import { texts } from "./texts.fr.ts";

type Bounds = { readonly least: number; readonly most: number };

const notWhole = ({ least, most }: Bounds) => texts.notWhole(least, most);

const COUNT = { as: "line", inputmode: "numeric", width: "court", optional: true } as const;

/** A whole number, or nothing; nonsense is said, unless `isLoose`: then it is nothing. */
function maybeWhole(bounds: Bounds, put: Line & { readonly name: string }, isLoose = false) {
  return z
    .codec(
      z.string().optional(),
      z.custom<number | undefined>(() => true),
      {
        decode: (input = "", reading) => {
          const number = wholeWithin(input, bounds.least, bounds.most);
          if (number === undefined && input.trim() !== "" && !isLoose)
            reading.issues.push({ code: "custom", message: notWhole(bounds), input });
          return number;
        },
        encode: (known) => known?.toString() ?? "",
      },
    )
    .register(puts, { ...put, ...COUNT });
}

/** The usual quorums, none, or another part of the voices. */
const QUORUMS = ["25", "34", "50", "none", "other"] as const;

/** What the statutes say of votes; another quorum than the usual ones is written beside. */
export const statutesForm = form({
  version: version(),
  article: maybeLines("article", {
    label: texts.articleLabel,
    help: texts.articleHelp,
    rows: 3,
    most: 500,
  }).overwrite((text) => text?.replace(/\s+/g, " ")),
  noticeDays: whole("convocation", {
    label: texts.noticeLabel,
    help: texts.noticeHelp,
    ...BOUNDS.noticeDays,
    empty: notWhole(BOUNDS.noticeDays),
  }),
  chosen: choice("quorum", {
    label: texts.quorumLabel,
    help: texts.quorumHelp,
    of: QUORUMS,
    says: texts.quorumChoices,
    empty: texts.chooseQuorum,
  }),
  // Read only where none of the others is chosen.
  part: maybeWhole(BOUNDS.quorum, { name: "part", label: texts.otherLabel }, true),
  cap: maybeWhole(BOUNDS.cap, { name: "plafond", label: texts.capLabel, help: texts.capHelp }),
  proxies: maybeWhole(BOUNDS.proxies, {
    name: "procurations",
    label: texts.proxiesLabel,
    help: texts.proxiesHelp,
  }),
}).refine(({ chosen, part }) => chosen !== "other" || part !== undefined, {
  path: ["part"],
  error: notWhole(BOUNDS.quorum),
});

type Asked = z.output<typeof statutesForm>;

/** The quorum that was chosen. */
export function quorumOf({ chosen, part }: Pick<Asked, "chosen" | "part">): number | undefined {
  if (chosen === "none") return undefined;
  return chosen === "other" ? part : Number(chosen);
}

/** Statutes as their form holds them; nothing is written yet, at first. */
export function writtenOf(statutes: Statutes | undefined): Partial<Asked> {
  const quorum = statutes?.quorum;
  const usual = quorum === undefined ? "none" : QUORUMS.find((one) => one === String(quorum));
  const said = { ...statutes, noticeDays: statutes?.noticeDays ?? 0 };
  return usual === undefined
    ? { ...said, chosen: "other", part: quorum }
    : { ...said, chosen: usual };
}

const voices = whole("voix", {
  label: texts.voicesLabel,
  ...BOUNDS.voices,
  empty: notWhole(BOUNDS.voices),
});

/** A college to add: its name, and how many voices each of its members has. */
export const collegeForm = form({
  name: line("nom", {
    label: texts.nameLabel,
    help: texts.nameHelp,
    most: LONGEST_COLLEGE,
    empty: texts.noName,
  }),
  voices,
});
export const voicesForm = form({ voices });
