import { type AnswersOf, form, puts } from "#basics/form";
import { isId } from "#basics/id";
import {
  choice,
  chosen,
  line,
  lines,
  maybeChosen,
  maybeLines,
  parsed,
  wholeWithin,
  yes,
} from "#basics/questions";
import { ACTING_FOR } from "#pieces/organisations";
import { MOST } from "#rules/circles";

import type { SeenTogether } from "../actions/circle-of-call.ts";
import type { SayHours } from "../actions/hours-spent.ts";
import { linesOf, withoutDash } from "../../domain/publish/lines.ts";
import { togetherTexts as texts } from "./texts.fr.ts";

const counted = yes("compter", { label: texts.counted });

/** The sentences of a charter, one a line. */
export const sentencesOf = (typed: string) => linesOf(typed).map(withoutDash);

/** A circle founded around a call. */
export const foundForm = form({
  name: line("nom", { label: texts.name, empty: texts.nameMissing, most: MOST.name }),
  purpose: lines("but", {
    label: texts.purpose,
    empty: texts.purposeMissing,
    rows: 3,
    most: MOST.purpose,
  }),
  charter: lines("charte", {
    label: texts.charter,
    help: texts.charterHelp,
    empty: texts.charterMissing,
    rows: 5,
  })
    .refine((typed) => sentencesOf(typed).length <= MOST.sentences, texts.tooMany(MOST.sentences))
    .refine(
      (typed) => sentencesOf(typed).every((one) => one.length <= MOST.sentence),
      texts.tooLong(MOST.sentence),
    ),
  joining: choice("entrer", {
    label: texts.joining,
    of: ["open", "on-request", "private"],
    says: texts.joinings,
    empty: texts.chooseJoining,
  }),
  counted,
});

/** One of my circles answers it. */
export const mineForm = ({ mine }: SeenTogether) =>
  form({
    circle: chosen<"Circle">("cercle", {
      label: texts.which,
      none: "",
      of: mine.map(({ id, name }) => ({ value: id, label: name })),
      empty: texts.chooseCircle,
    }),
    counted,
  });

/** With whom and with what one starts: for whom (a piece of organisations draws it), and what the call asks. */
export const startForm = ({ requirements: known }: SeenTogether) =>
  form({
    organisation: maybeChosen<"Organisation">(ACTING_FOR, {
      label: "",
      of: [],
      empty: texts.chooseFor,
    }).register(puts, { name: ACTING_FOR, as: "hidden" }),
    requirements: maybeLines("demandes", {
      label: texts.requirements,
      help: known.length === 0 ? texts.requirementsNone : texts.requirementsHelp,
      rows: Math.min(14, Math.max(5, known.length + 1)),
      most: 20_000,
    }),
  });
export type Start = AnswersOf<ReturnType<typeof startForm>>;

/** A circle that answers is counted, or not, without its name. */
export const countForm = form({
  circle: chosen<"Circle">("cercle", { label: "", of: [], empty: texts.chooseCircle }),
  counted: choice("compte", { label: "", of: ["oui", "non"], says: { oui: "", non: "" } }),
});

/** Those who answered and for whom the reader may speak: their circles, their organisations. */
export const speakersOf = ({ answering, organisations }: SeenTogether) => [
  ...answering.map(({ circle }) => ({ value: `cercle:${circle.id}`, label: circle.name })),
  ...organisations.map(({ id, name }) => ({ value: `structure:${id}`, label: name })),
];

/** What an answer cost, in hours. */
export const hoursForm = (seen: SeenTogether) =>
  form({
    of: parsed(
      { as: "list", name: "qui", label: texts.hoursFor, none: "", of: speakersOf(seen) },
      { empty: texts.chooseWho, read: speakerOf, write: writeSpeaker },
    ),
    hours: parsed(
      {
        as: "line",
        name: "nombre",
        label: texts.hours,
        inputmode: "numeric",
        width: "court",
        most: 6,
      },
      { empty: texts.hoursWrong, read: hoursOf, write: String },
    ),
  });

type Speaker = SayHours["of"];

function speakerOf(typed: string): Speaker | undefined {
  const [what, id = ""] = typed.split(":");
  if (what === "cercle") return isId<"Circle">(id) ? { circle: id } : undefined;
  return what === "structure" && isId<"Organisation">(id) ? { organisation: id } : undefined;
}

function writeSpeaker(of: Speaker): string {
  return "circle" in of ? `cercle:${of.circle}` : `structure:${of.organisation}`;
}

/** « 12 h », « 1 200 heures ». */
function hoursOf(typed: string): number | undefined {
  return wholeWithin(typed.replace(/[\s\u00a0\u202f]|h(eures?)?$/gi, ""), 0, 9_999);
}
