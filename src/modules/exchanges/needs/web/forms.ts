import { z } from "zod";

import { form, puts } from "#basics/form";
import { isId } from "#basics/id";
import { line, maybeChoice, maybeLine, parsed } from "#basics/questions";
import { PLACES_AT } from "#basics/suggestions";
import type { OrganisationOfPerson } from "#modules/organisations";
import type { OrganisationId } from "#rules/organisations";
import { listField } from "#services/forms";
import type { ExchangeKind } from "#services/house";

import { namedBy } from "../../protocol/actions/kinds.ts";
import { type Mode, MODES, MOST_TITLE } from "../../protocol/domain/need.ts";
import { approverQuestions } from "../../protocol/web/approvers.tsx";
import { carried, unasked } from "../../protocol/web/forms.ts";
import { exchangeRefusals, pageTexts as texts } from "../../protocol/web/page-texts.fr.ts";
import { daysInOrder, termQuestions } from "../../protocol/web/terms.ts";

/** In whose name one asks: one’s own, or that of an organisation; the action asks whether one may. */
const inName = (organisations: readonly OrganisationOfPerson[]) =>
  parsed<OrganisationId | "moi">(
    {
      name: "pour",
      label: texts.inName,
      as: "choices",
      of: [
        { value: "moi", label: texts.myself },
        ...organisations.map(({ id, name }) => ({ value: id, label: name })),
      ],
    },
    {
      empty: texts.inNameMissing,
      read: (text) => (text === "moi" || isId<"Organisation">(text) ? text : undefined),
      write: (known) => known,
    },
  );

/** What one needs, in the terms of its kind, without who must agree. */
export function needForm(kind: ExchangeKind, organisations: readonly OrganisationOfPerson[]) {
  return form({
    for: organisations.length === 0 ? unasked : inName(organisations),
    title: line("titre", {
      label: texts.needTitle,
      help: texts.needTitleHelp,
      empty: texts.needTitleMissing,
      most: MOST_TITLE,
    }),
    ...termQuestions(kind),
    place: maybeLine("ou", {
      label: texts.where,
      help: texts.whereHelp,
      most: 120,
      suggestAt: PLACES_AT,
    }),
  });
}

/** The same, as it is read: its days in order, its commune known, who must agree, from where one comes. */
export function writtenNeedForm(
  kind: ExchangeKind,
  known: {
    readonly organisations: readonly OrganisationOfPerson[];
    readonly today: Temporal.PlainDate;
    /** What stands against the commune that was typed. */
    readonly placeProblem: string | undefined;
  },
) {
  const { shape } = needForm(kind, known.organisations);
  return form({
    ...shape,
    place: shape.place.refine(() => known.placeProblem === undefined, known.placeProblem),
    ...approverQuestions(namedBy(kind, "asker")),
    to: carried<"Giver">("a"),
    circle: carried<"Circle">("cercle"),
  }).superRefine(daysInOrder(kind, known.today));
}

/** How to ask: while nobody is to be chosen, only the platform looks. Of one who is ticked it need not be said. */
export const howTo = (of: readonly Mode[] = MODES) =>
  maybeChoice("comment", { label: texts.howTitle, of, says: texts.how, as: "choices" });

/** How one asks: as it is said; silent, of the one who is ticked. */
export const modeOf = ({
  mode,
  givers,
}: {
  readonly mode: Mode | undefined;
  readonly givers: readonly unknown[];
}): Mode | undefined => mode ?? (givers.length === 1 ? "one" : undefined);

/** Whom to ask, and how. */
export const askForm = form({
  givers: listField()
    .transform((ids) => ids.filter((id) => isId<"Giver">(id)))
    .register(puts, { name: "a", label: texts.whom, help: texts.whomHelp, as: "boxes", of: [] }),
  mode: howTo(),
})
  .refine((asked) => modeOf(asked) !== undefined, { path: ["mode"], error: texts.chooseHow })
  .refine((asked) => asked.mode === "routed" || asked.givers.length > 0, {
    path: ["givers"],
    error: exchangeRefusals["nobody-chosen"],
  })
  .refine((asked) => asked.mode !== "one" || asked.givers.length < 2, {
    path: ["givers"],
    error: exchangeRefusals["choose-one"],
  });

/** Why one gives it up: one button each. */
export const endForm = form({
  reason: z
    .enum(["need-is-over", "found-elsewhere"])
    .catch("need-is-over")
    .register(puts, { name: "raison", as: "hidden" }),
});
