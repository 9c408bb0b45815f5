import { form } from "#basics/form";
import { boxes, day, line, yes } from "#basics/questions";
import { STRUCTURES_AT } from "#basics/suggestions";

import { structureRoleNames, structureRoleSays } from "../../domain/names.fr.ts";
import type { OrganisationKind } from "../../domain/organisation.ts";
import { sayableRoles } from "../../domain/structure-role.ts";
import {
  accompaniedTexts,
  accompanyingTexts,
  bothTexts,
  openQuestions,
  rolesTexts,
} from "./texts.fr.ts";

const open = (what: keyof typeof openQuestions, name: string) =>
  yes(name, { word: "oui", ...openQuestions[what] });

/** What is opened: three ticks, none beforehand. */
export const opensForm = form({
  calls: open("calls", "appels"),
  answers: open("answers", "reponses"),
  deadlines: open("deadlines", "echeances"),
});

const until = day("jusque", {
  label: bothTexts.untilField,
  help: bothTexts.untilHelp,
  empty: bothTexts.untilEmpty,
});

/** A structure proposes itself to an association. */
export const proposeForm = form({
  association: line("association", {
    label: accompaniedTexts.which,
    help: accompaniedTexts.whichHelp,
    suggestAt: STRUCTURES_AT,
    empty: bothTexts.whichEmpty,
  }),
  until,
});

/** An association asks, and says what it opens then. */
export const askForm = form({
  support: line("structure", {
    label: accompanyingTexts.which,
    help: accompanyingTexts.whichHelp,
    suggestAt: `${STRUCTURES_AT}?verifiees=oui`,
    empty: bothTexts.whichEmpty,
  }),
  until,
  ...opensForm.shape,
});

/** For longer. */
export const longerForm = form({
  until: day("jusque", { label: bothTexts.longer, empty: bothTexts.untilEmpty }),
});

/** What else it is here; each with what it means. */
export const rolesForm = (kind: OrganisationKind) =>
  form({
    roles: boxes("role", {
      label: rolesTexts.question,
      of: sayableRoles(kind).map((role) => ({
        value: role,
        label: `${structureRoleNames[role]}. ${structureRoleSays[role]}`,
      })),
    }),
  });
