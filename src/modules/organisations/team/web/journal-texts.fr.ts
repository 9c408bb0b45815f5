import { writeDate } from "#basics/dates";
import { capital } from "#basics/text";

import type { SeenLine } from "../actions/see-team.ts";
import { of, that } from "#basics/french/elision.fr";
import { proofNames, roleNames } from "../../domain/names.fr.ts";
import type { JournalWhat } from "../../domain/journal.ts";
import { PROOFS } from "../../domain/organisation.ts";
import { readRole } from "../../domain/representative.ts";

export const journalTexts = {
  title: "Journal",
  lead: "Qui a fait quoi pour cette structure, du plus récent au plus ancien. Personne ne peut l’effacer. Seuls ses représentants le lisent.",
  none: "Rien n’est encore écrit.",
  someone: "quelqu’un",
  operator: "la personne qui tient cet Archipel",
  house: "le site",
} as const;

type Write = (line: {
  /** Who did it. */
  readonly by: string;
  /** Whom it is about; the one who did it when nobody else is named. */
  readonly about: string;
  readonly detail: string;
}) => string;

const role = (detail: string) => {
  const known = readRole(detail);
  return known === undefined ? "" : ` (${roleNames[known].toLowerCase()})`;
};
const proof = (detail: string) => {
  const known = PROOFS.find((one) => one === detail);
  return known === undefined ? "" : ` ${proofNames[known]}`;
};
const because = (detail: string) => (detail === "" ? "." : ` : ${detail}`);

const sentences: Readonly<Record<JournalWhat, Write>> = {
  made: ({ by }) => `${by} a ajouté la structure.`,
  changed: ({ by }) => `${by} a modifié la page.`,
  "logo-kept": ({ by }) => `${by} a mis un logo.`,
  "logo-taken-down": ({ by }) => `${by} a retiré le logo.`,
  claimed: ({ about }) => `${about} a demandé à la représenter.`,
  "claim-frozen": ({ about }) => `La demande ${of(about)} attend une décision.`,
  "claim-confirmed": ({ about }) => `La demande ${of(about)} est confirmée.`,
  "claim-refused": ({ about }) => `La demande ${of(about)} n’est pas retenue.`,
  "claim-withdrawn": ({ about }) => `${about} a retiré sa demande.`,
  "letter-sent": () => "Un code est parti vers la structure, pour la vérifier.",
  vouched: ({ by }) => `${by} se porte garant de la structure.`,
  verified: ({ detail }) => `La structure est vérifiée${proof(detail)}.`,
  "no-longer-verified": () => "La structure n’est plus vérifiée.",
  frozen: () => "Deux demandes se contredisent : rien n’est fait en son nom d’ici la décision.",
  unfrozen: () => "La structure peut de nouveau agir.",
  invited: ({ by, detail }) => `${by} a invité quelqu’un à la représenter${role(detail)}.`,
  "invitation-withdrawn": ({ by }) => `${by} a retiré une invitation.`,
  accepted: ({ about, detail }) => `${about} a dit oui : une fonction commence${role(detail)}.`,
  declined: ({ detail }) => `Une personne invitée a dit non${role(detail)}.`,
  left: ({ about }) => `${about} ne représente plus la structure.`,
  "role-changed": ({ by, about, detail }) => {
    const day = /^\d{4}-\d\d-\d\d$/.test(detail) ? Temporal.PlainDate.from(detail) : undefined;
    if (day !== undefined) return `Le dernier jour ${of(about)} est fixé : le ${writeDate(day)}.`;
    if (detail === "") return `La fonction ${of(about)} n’a plus de dernier jour.`;
    return by === about
      ? `${by} a changé sa fonction${role(detail)}.`
      : `${by} a changé la fonction ${of(about)}${role(detail)}.`;
  },
  "role-ended": ({ by, about }) => `${by} a mis fin à la fonction ${of(about)}.`,
  "role-over": ({ about }) => `Le dernier jour ${of(about)} est passé : sa fonction est terminée.`,
  "still-there": ({ by, about }) =>
    by === about ? `${about} est toujours là.` : `${by} répond ${that(about)} est toujours là.`,
  silent: ({ about, detail }) =>
    detail === "operator"
      ? `${about} ne répond pas : la personne qui tient cet Archipel est prévenue.`
      : `${about} ne répond pas : nous demandons à la personne suivante.`,
  "paper-kept": ({ by }) => `${by} a rangé un papier.`,
  "paper-dropped": ({ by }) => `${by} a retiré un papier.`,
  "paper-shared": ({ by }) => `${by} a confié un papier.`,
  "paper-taken-back": () => "Un papier qui était confié est repris.",
  merged: ({ detail }) => `Deux pages de la même structure sont réunies${because(detail)}`,
  unmerged: ({ detail }) => `Les deux pages sont de nouveau séparées${because(detail)}`,
  dissolved: ({ detail }) => `La structure est dissoute${because(detail)}`,
  undissolved: ({ detail }) => `La structure n’est pas dissoute${because(detail)}`,
  "accompaniment-asked": ({ by, detail }) =>
    `${by} a demandé ou proposé un accompagnement avec « ${detail} ».`,
  "accompaniment-agreed": ({ by, detail }) =>
    `${by} a dit oui à l’accompagnement avec « ${detail} ».`,
  "accompaniment-declined": ({ by, detail }) =>
    `${by} a dit non à l’accompagnement avec « ${detail} ».`,
  "accompaniment-opened": ({ by, detail }) => `${by} a changé ce que voit « ${detail} ».`,
  "accompaniment-longer": ({ by, detail }) =>
    `${by} a parlé de prolonger l’accompagnement avec « ${detail} ».`,
  "accompaniment-ended": ({ by, detail }) =>
    `${by} a mis fin à l’accompagnement avec « ${detail} ».`,
  "accompaniment-shown": ({ by, detail }) =>
    `${by} a changé qui sait l’accompagnement avec « ${detail} ».`,
  "roles-said": ({ by }) => `${by} a dit les rôles de la structure.`,
  // Who works here is read elsewhere, and by fewer: no name stands in these.
  "worker-said": ({ by }) => `${by} a dit qu’une personne travaille ici.`,
  "worker-confirmed": ({ by }) => `${by} a répondu à une personne qui dit travailler ici.`,
  "worker-ended": ({ by }) => `${by} a dit qu’une personne ne travaille plus ici.`,
  "approver-said": ({ by }) => `${by} a dit qui donne les accords pour qui travaille ici.`,
  "approver-unsaid": ({ by }) =>
    `${by} a laissé les accords, pour qui travaille ici, à qui peut les donner.`,
  acted: ({ by, detail }) => `${by} a agi en son nom${because(detail)}`,
};

/** One line of the journal, as a sentence. */
export function writeLine(line: SeenLine): string {
  const by = actorOf(line);
  return capital(
    sentences[line.what]({ by, about: line.aboutName ?? by, detail: line.detail ?? "" }),
  );
}

function actorOf({ byKind, byName, aboutName, isOperators }: SeenLine): string {
  if (isOperators) return journalTexts.operator;
  if (byKind === "job") return journalTexts.house;
  // By the link of a mail: whom it is about is who opened it.
  return byName ?? aboutName ?? journalTexts.someone;
}
