import { form, puts } from "#basics/form";
import { choice, day, line, lines, maybeLine, maybeLines, yes } from "#basics/questions";

import type { SeenAsking } from "../actions/see-asking.ts";
import { MOST_NAME, MOST_PURPOSE } from "../actions/gather.ts";
import { MOST_ACCIDENT, MOST_AGREEMENT, MOST_COMING } from "../actions/welcome.ts";
import { MOST_WORDS, type Side } from "../domain/feedback.ts";
import { partTexts } from "../domain/parts.fr.ts";
import { type ComesAs, MOST_SHARE, MOST_WORK, PARTS } from "../domain/visit.ts";
import { type Apart, apartTexts, askTexts } from "./ask-texts.fr.ts";
import { feedbackTexts, gatherTexts, welcomeTexts } from "./texts.fr.ts";

/** A yes without which a form is not sent. */
const needed = (name: string, label: string, empty: string) =>
  yes(name, { label }).refine((said) => said, empty);

const OWN = ["self-employed", "volunteer"] as const satisfies readonly ComesAs[];

/** As what one may come: for each structure that says so; on one's own account where none does. */
function comingAs({ employers }: Pick<SeenAsking, "employers">) {
  if (employers.length === 0)
    return Object.fromEntries(OWN.map((one) => [one, partTexts.comesAs[one]]));
  return Object.fromEntries(
    employers.map(({ organisation, status, name }) => [
      `pour-${organisation}`,
      askTexts.worker(partTexts.comesAs[status], name),
    ]),
  );
}

/** What was chosen, read back: as what, and for whom. */
export function readComingAs({ employers }: Pick<SeenAsking, "employers">, chosen: string) {
  const own = OWN.find((one) => one === chosen);
  if (own !== undefined) return { as: own, employer: undefined };
  const found = employers.find(({ organisation }) => `pour-${organisation}` === chosen);
  return { as: found?.status ?? "volunteer", employer: found?.organisation } as const;
}

/** Of what the law wants something of its own, for who asks: as what each structure has them work, and under eighteen. */
export function apartOf({
  employers,
  isMinor,
}: Pick<SeenAsking, "employers" | "isMinor">): readonly Apart[] {
  const statuses = new Set(employers.map(({ status }) => status));
  return [...(isMinor ? ["minor" as const] : []), ...statuses];
}

const box = (one: Apart, name: string) => yes(name, { label: apartTexts[one].says });

/** One box each, asked of whom it concerns alone. */
function askedApart(apart: readonly Apart[]) {
  const has = (one: Apart) => apart.includes(one);
  return {
    ...(has("minor") ? { minor: box("minor", "mineur") } : {}),
    ...(has("employee") ? { employee: box("employee", "lu") } : {}),
    ...(has("public-agent") ? { "public-agent": box("public-agent", "agent") } : {}),
    ...(has("apprentice") ? { apprentice: box("apprentice", "apprenti") } : {}),
    ...(has("intern") ? { intern: box("intern", "stage") } : {}),
  };
}

/** As what one comes; of one way alone nothing is to be chosen: a sentence says it (`onlyAs`). */
function comesAs(seen: Pick<SeenAsking, "employers">) {
  const as = comingAs(seen);
  const isEmployed = seen.employers.length > 0;
  const only = onlyAs(seen);
  const asked = choice("comme", {
    label: askTexts.as,
    help: isEmployed ? askTexts.asEmployed : askTexts.asHelp,
    of: Object.keys(as),
    says: as,
    empty: isEmployed ? askTexts.asEmployed : askTexts.asEmpty,
    ...(only === undefined ? {} : { otherwise: only.sent }),
  });
  return only === undefined ? asked : asked.register(puts, { name: "comme", as: "hidden" });
}

/** Who may come for one structure alone has nothing to choose: how it is sent, and how it is said. */
export function onlyAs({
  employers: [one, ...others],
}: Pick<SeenAsking, "employers">): { readonly sent: string; readonly says: string } | undefined {
  if (one === undefined || others.length > 0) return undefined;
  const { organisation, status, name } = one;
  return { sent: `pour-${organisation}`, says: askTexts.worker(partTexts.comesAs[status], name) };
}

export function askForm(seen: Pick<SeenAsking, "employers" | "isMinor">) {
  return form({
    day: day("jour", { label: askTexts.day, empty: askTexts.dayEmpty, width: "court" }),
    part: choice("moment", {
      label: askTexts.part,
      of: PARTS,
      says: partTexts.parts,
      empty: askTexts.partEmpty,
    }),
    people: choice("combien", {
      label: askTexts.people,
      of: ["1", "2"],
      says: askTexts.peopleOf,
      otherwise: "1",
    }),
    as: comesAs(seen),
    work: lines("travail", {
      label: askTexts.work,
      help: askTexts.workHelp,
      empty: askTexts.workEmpty,
      rows: 3,
      most: MOST_WORK,
    }),
    share: maybeLines("partage", {
      label: askTexts.share,
      help: askTexts.shareHelp,
      rows: 2,
      most: MOST_SHARE,
    }),
    insured: needed("assurance", askTexts.insured, askTexts.insuredEmpty),
    ...askedApart(apartOf(seen)),
  }).superRefine((answers, context) => {
    const chosen = readComingAs(seen, answers.as);
    const said = new Map<string, unknown>(Object.entries(answers));
    const wanted = seen.isMinor ? (["minor", chosen.as] as const) : [chosen.as];
    for (const one of wanted)
      if (one !== "volunteer" && one !== "self-employed" && said.get(one) !== true)
        context.addIssue({ code: "custom", path: [one], message: apartTexts[one].empty });
  });
}

const DEGREES = ["1", "2", "3", "4", "5"] as const;

export function feedbackForm(side: Side) {
  const { degrees, degreeEmpty, help } = feedbackTexts;
  const feeling = (name: string, label: string) =>
    choice(name, { label, of: DEGREES, says: degrees, empty: degreeEmpty });
  return form({
    sharing: feeling("partage", feedbackTexts.sharing[side]),
    openness: feeling("envie", feedbackTexts.openness[side]),
    learnt: maybeLines("appris", { label: feedbackTexts.learnt, help, rows: 2, most: MOST_WORDS }),
    nextTime: maybeLines("prochaine", {
      label: feedbackTexts.nextTime,
      help,
      rows: 2,
      most: MOST_WORDS,
    }),
  });
}

export const gatherForm = form({
  name: line("nom", {
    label: gatherTexts.name,
    empty: gatherTexts.nameEmpty,
    most: MOST_NAME,
  }),
  purpose: lines("but", {
    label: gatherTexts.purpose,
    empty: gatherTexts.purposeEmpty,
    rows: 2,
    most: MOST_PURPOSE,
  }),
  charter: line("charte", { label: gatherTexts.charter, empty: gatherTexts.charterEmpty }),
});

export const welcomeForm = form({
  coming: maybeLines("entrer", {
    label: welcomeTexts.coming,
    help: welcomeTexts.comingHelp,
    rows: 3,
    most: MOST_COMING,
  }),
  accident: maybeLine("accident", {
    label: welcomeTexts.accident,
    help: welcomeTexts.accidentHelp,
    most: MOST_ACCIDENT,
  }),
  insured: yes("assures", { label: welcomeTexts.insured }),
  someone: yes("presence", { label: welcomeTexts.someone }),
  agreement: maybeLines("convention", {
    label: welcomeTexts.agreement,
    help: welcomeTexts.agreementHelp,
    rows: 6,
    most: MOST_AGREEMENT,
  }),
});
