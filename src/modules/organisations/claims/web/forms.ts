import { form } from "#basics/form";
import { line, lines, parsed, yes } from "#basics/questions";
import { STRUCTURES_AT } from "#basics/suggestions";

import { powerNames } from "../../domain/names.fr.ts";
import { sentAs } from "../../web/pressed.ts";
import { powersAsked } from "../../web/role-form.ts";
import type { SeenClaimsOn } from "../actions/see-claims-on.ts";
import { decideTexts } from "./operator-claims-texts.fr.ts";
import { claimsOnTexts, proofRefusals, verifyTexts } from "./texts.fr.ts";

export const beginForm = form({
  words: lines("lien", { ...verifyTexts.begin, rows: 3, most: 1_000 }),
});

/** The code is drawn by its page: its keyboard is that of digits. */
export const codeForm = form({ code: sentAs("code") });

export const addressForm = (domain = "") =>
  form({
    email: line("email", {
      type: "email",
      label: verifyTexts.address.label,
      help: verifyTexts.address.help(domain),
      width: "moyen",
      most: 254,
      empty: proofRefusals["not-an-address"],
    }),
  });

const { label, help } = verifyTexts.vouch;
/** Those that may be asked are proposed: as a list of the page where they are few, while one types elsewhere. */
export const askVouchForm = (among: readonly string[] = []) =>
  form({
    structure: line("structure", {
      label,
      help,
      among,
      suggestAt: `${STRUCTURES_AT}?verifiees=oui`,
      empty: proofRefusals["unknown-name"],
    }),
  });

/** Two buttons, each with its answer. */
export const vouchForm = form({
  claim: sentAs("demande"),
  as: sentAs("au-nom-de"),
  says: sentAs("dit"),
});

/** All that who answers may do: where neither was shown to be right, nothing less is given. */
const AS_EQUALS = "comme-vous";

export const welcomeForm = ({ asEquals, powers }: SeenClaimsOn) =>
  form({
    powers: powersAsked({
      label: claimsOnTexts.powers,
      of: asEquals
        ? [{ value: AS_EQUALS, label: claimsOnTexts.sameAsYou }]
        : powers.map((value) => ({ value, label: powerNames[value] })),
      empty: claimsOnTexts.noPower,
      ...(asEquals && { all: { word: AS_EQUALS, powers } }),
    }),
  });

const OUTCOMES = new Map([
  ["confirmer", "confirm"],
  ["refuser", "refuse"],
] as const);

/** Two buttons, a reason, and whether those who are there are replaced. */
export const decideForm = form({
  reason: lines("raison", {
    label: decideTexts.reason,
    help: decideTexts.reasonHelp,
    rows: 3,
    most: 500,
    empty: decideTexts.sayReason,
  }),
  outcome: parsed(
    { name: "decision", as: "hidden" },
    {
      empty: decideTexts.sayReason,
      read: (text) => [...OUTCOMES].find(([word]) => word === text)?.[1],
      write: String,
    },
  ),
  replaces: yes("remplace", { word: "oui", label: decideTexts.replaces }),
});

export const letterForm = form({
  seat: lines("siege", {
    label: decideTexts.seat,
    help: decideTexts.seatHelp,
    rows: 4,
    most: 300,
    empty: decideTexts.saySeat,
  }),
});
