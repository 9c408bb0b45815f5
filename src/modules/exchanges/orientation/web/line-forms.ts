import { type AnswersOf, form } from "#basics/form";
import { lookedUp } from "#basics/looked-up";
import {
  choice,
  day,
  line,
  maybeChoice,
  maybeChosen,
  maybeLine,
  maybeLines,
  version,
} from "#basics/questions";
import { evenSpaces } from "#basics/text";
import { STRUCTURES_AT } from "#basics/suggestions";
import { ACTING_FOR } from "#pieces/organisations";
import { themeLabels, THEMES } from "#rules/subjects";

import type { SeenLine } from "../actions/describe-lines.ts";
import type { SeenOneLine } from "../actions/see-orientation.ts";
import type { Proposing } from "../actions/see-proposing.ts";
import {
  type LineActor,
  type LineId,
  MOST,
  type PassesOn,
  type Terms,
} from "../domain/orientation.ts";
import { type LookedUp, places } from "./forms.ts";
import { formTexts as words, lineTexts } from "./line-texts.fr.ts";
import { refusalTexts } from "./texts.fr.ts";

const need = (found: LookedUp) => ({
  need: line("besoin", {
    label: words.need,
    help: words.needHelp,
    empty: words.emptyNeed,
    most: MOST.need,
  }),
  places: places({ label: words.places, help: words.placesHelp, rows: 2 }, found),
});

/** Who answers, by one of three ways; without scripts, each field says which one it is for. */
const who = (members: Proposing["members"], { structure: found }: LookedUp) => ({
  who: choice("qui", {
    label: words.who,
    of: ["structure", "personne", "autre"],
    says: words.whos,
    empty: words.chooseWho,
  }),
  structure: lookedUp(
    {
      name: "structure",
      label: words.structure,
      help: words.structureHelp,
      suggestAt: STRUCTURES_AT,
      most: MOST.free,
      as: "line",
      optional: true,
    },
    { found, write: String },
  ),
  person: maybeChosen<"Person">("personne", {
    label: words.person,
    optional: true,
    none: words.choosePerson,
    of: members.map(({ person, name }) => ({ value: person, label: name })),
    empty: words.choosePerson,
  }),
  name: maybeLine("nom", { label: words.name, help: words.nameHelp, most: MOST.free }),
  contact: maybeLine("contact", {
    label: words.contact,
    help: words.contactHelp,
    most: MOST.contact,
  }),
});

/** Conditions, to whom one passes on, when it is read again; theme and job, which pages fold. */
const more = (others: readonly SeenLine[], { rome: found }: LookedUp) => ({
  conditions: maybeLines("conditions", {
    label: words.conditions,
    help: words.conditionsHelp,
    rows: 3,
    most: MOST.conditions,
  }),
  next: maybeChosen<"OrientationLine">("suite", {
    label: words.next,
    optional: true,
    none: words.noNext,
    of: others.flatMap(optionOf),
    empty: refusalTexts["unknown-next"],
  }),
  nextName: maybeLine("suite-nom", { label: words.nextName, most: MOST.free }),
  reviewOn: day("relire", { label: words.review, empty: words.notADay }),
  theme: maybeChoice("theme", {
    label: words.theme,
    optional: true,
    none: words.noTheme,
    of: THEMES,
    says: themeLabels,
  }),
  rome: lookedUp(
    {
      name: "rome",
      label: words.rome,
      help: words.romeHelp,
      most: MOST.job,
      as: "line",
      optional: true,
    },
    { found, write: (job: string) => job },
  ),
});

function optionOf({ id, standing, waiting }: SeenLine) {
  const one = standing ?? waiting;
  return one === undefined ? [] : [{ value: id, label: `${one.named.name}, « ${one.need} »` }];
}

/** Said beside a field, also when another one does not fit: all that is to be mended is said at once. */
const beside = (field: string, error: string) => ({ path: [field], error, when: () => true });

interface Next {
  readonly next: unknown;
  readonly nextName: unknown;
}
const passesOnOnce = ({ next, nextName }: Next) => next === undefined || nextName === undefined;

/** « Proposer une ligne ». */
export const proposeForm = (
  { seen, members }: Pick<Proposing, "seen" | "members">,
  found: LookedUp = {},
) =>
  form({
    ...need(found),
    ...who(members, found),
    ...more([...seen.standing, ...seen.waiting], found),
  })
    .refine(
      (one) => one.who !== "structure" || one.structure !== undefined,
      beside("structure", words.emptyStructure),
    )
    .refine(
      (one) => one.who !== "personne" || one.person !== undefined,
      beside("person", words.choosePerson),
    )
    .refine((one) => one.who !== "autre" || one.name !== undefined, beside("name", words.emptyName))
    .refine(passesOnOnce, beside("nextName", words.oneNext));

/** « Proposer un changement »: who answers does not change. */
export const changeLineForm = ({ others }: Pick<SeenOneLine, "others">, found: LookedUp = {}) =>
  form({ ...need(found), ...more(others, found), version: version() }).refine(
    passesOnOnce,
    beside("nextName", words.oneNext),
  );

type Proposed = AnswersOf<ReturnType<typeof proposeForm>>;
type Changed = AnswersOf<ReturnType<typeof changeLineForm>>;

/** What a line says, but for who answers. */
export function termsOf(asked: Omit<Changed, "version">): Omit<Terms, "actor"> {
  const { next, nextName, places: where = [], conditions, ...said } = asked;
  return {
    need: said.need,
    theme: said.theme,
    rome: said.rome,
    reviewOn: said.reviewOn,
    places: where,
    conditions: conditions && evenSpaces(conditions),
    passesOn: passesOn(next, nextName),
  };
}

function passesOn(next: LineId | undefined, name: string | undefined): PassesOn {
  if (next !== undefined) return { kind: "line", line: next };
  return name === undefined ? undefined : { kind: "free", name };
}

/** Who answers a line that is proposed. */
export function actorOf(asked: Proposed): LineActor {
  const { who: way, structure, person, name, contact } = asked;
  if (way === "structure" && structure !== undefined)
    return { kind: "organisation", organisation: structure };
  if (way === "personne" && person !== undefined) return { kind: "person", person };
  return name === undefined ? { kind: "nobody" } : { kind: "free", name, contact };
}

/** How its actor said so, when a member tells it in their place. */
export const howForm = form({
  how: maybeChoice("comment", {
    label: lineTexts.how,
    of: ["telephone", "paper", "spoken"],
    says: lineTexts.hows,
    as: "choices",
    layout: "jours",
  }),
});

/** « Nous le faisons aussi », as oneself or for an organisation. */
export const joinForm = ({ organisations }: Pick<SeenOneLine, "organisations">) =>
  form({
    organisation: maybeChosen<"Organisation">(ACTING_FOR, {
      label: lineTexts.inWhoseName,
      none: lineTexts.myself,
      of: organisations.map(({ id, name }) => ({ value: id, label: name })),
      empty: refusalTexts["not-yours-to-say"],
    }),
  });
