import { form } from "#basics/form";
import { chosen, day, line } from "#basics/questions";

import type { Named } from "../actions/see-agreements.ts";
import { decideReview, MOST_CONTACT } from "../domain/agreement.ts";
import { refusals, texts } from "./texts.fr.ts";

const organisationOf = (some: readonly Named[]) =>
  chosen<"Organisation">("pour", {
    label: texts.organisation,
    empty: texts.organisationEmpty,
    none: texts.choose,
    of: some.map(({ id, name }) => ({ value: id, label: name })),
  });

const review = day("relire", {
  label: texts.review,
  help: texts.reviewHelp,
  empty: texts.reviewEmpty,
});

/** A text, signed first for a body, which answers the persons. */
export const agreementForm = (mine: readonly Named[]) =>
  form({
    organisation: organisationOf(mine),
    text: line("texte", { label: texts.text, help: texts.textHelp, empty: texts.textEmpty }),
    contact: line("joindre", {
      label: texts.contact,
      help: texts.contactHelp,
      empty: texts.contactEmpty,
      most: MOST_CONTACT,
    }),
    reviewOn: review,
  });

/** The same, as it is read: a text that is published, and a day to come, each said beside its field, both at once. */
export function readAgreementForm(
  mine: readonly Named[],
  { isText, today }: { readonly isText: boolean; readonly today: Temporal.PlainDate },
) {
  const { shape } = agreementForm(mine);
  return form({
    ...shape,
    text: shape.text.refine(() => isText, refusals["unknown-text"]),
    reviewOn: shape.reviewOn.superRefine((on, reading) => {
      const decided = decideReview(on, today);
      if (decided.done) return;
      reading.addIssue({ code: "custom", message: refusals[decided.refusal] });
    }),
  });
}

/** Read over, by one that signed: until another day. */
export const reviewForm = (mine: readonly Named[]) =>
  form({ organisation: organisationOf(mine), reviewOn: review });
