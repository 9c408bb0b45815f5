import type { NameRule } from "./name-rule.ts";
import { TEXT_RULES } from "./name-rules-of-texts.ts";

const SUMS =
  "montant montants somme sommes subvention subventions budget budgets aide aides dotation enveloppe grant grants funding amount amounts award awards sum";

const RULES: readonly NameRule[] = [
  {
    column: "heure limite",
    score: 0.9,
    names: "heure limite|heure de cloture|heure de fin|deadline time|closing time|closing hour",
  },
  {
    column: "date limite",
    score: 0.95,
    must: "limite cloture echeance deadline closing due close closes",
    may: "date submission application response tender on at depot candidature candidatures reponse offres dossier dossiers remise",
  },
  {
    column: "date limite",
    score: 0.9,
    must: "fin cloture remise end ends expiry expiration butoir retour finale datelimitereponse",
    may: "date campagne depot candidature candidatures offres appel validite reception",
  },
  {
    column: "date limite",
    score: 0.9,
    names: "valid until|dlro|dlr|dl depot|jusqu au|jusqu a quand",
  },
  { column: "date limite", score: 0.85, both: ["date", "limite cible deadline cloture"] },
  { column: "date limite", score: 0.85, names: "a rendre|a rendre avant|repondre avant|avant le" },
  {
    column: "ouverture",
    score: 0.9,
    must: "ouverture debut start starts opening open opens begin begins",
    may: "date campagne depot candidatures appel on at",
  },
  { column: "ouverture", score: 0.9, names: "from|valid from" },
  { column: "ouverture", score: 0.75, both: ["date", "previsionnelle debut"] },
  {
    column: "publication",
    score: 0.95,
    must: "publication parution published posted issued pub release pubdate dateparution publie",
    may: "date souhaitee avis at on",
    not: "end",
  },
  { column: "publication", score: 0.95, names: "date de mise en ligne|mise en ligne|date created" },
  {
    column: "montant min",
    score: 0.9,
    both: [SUMS, "min minimum minimal minimale plancher lower least from"],
    not: "taux rate",
  },
  {
    column: "montant min",
    score: 0.9,
    must: "min minimum lowest least plancher",
    may: "amount grant award funding value montant",
  },
  {
    column: "montant max",
    score: 0.9,
    both: [SUMS, "max maximum maximal maximale plafond upper most to"],
    not: "taux rate",
  },
  {
    column: "montant max",
    score: 0.9,
    must: "max maximum highest plafond",
    may: "amount grant award funding value montant aide par projet dossier subvention",
  },
  {
    column: "enveloppe",
    score: 0.9,
    must: "budget budgets enveloppe dotation",
    may: "total totale global globale overall annuel annuelle appel programme dispositif credits eur euros en prevu previsionnel call programme allocated available disponible",
  },
  {
    column: "enveloppe",
    score: 0.95,
    both: [
      "montant montants amount amounts funding grant somme budget enveloppe dotation credits",
      "total totale global globale overall",
    ],
    not: "max maximum maximal maximale plafond projet project dossier min minimum taux",
  },
  {
    column: "montant max",
    score: 0.75,
    must: "montant amount funding grant value",
    may: "estime estimated aide subvention marche eur euros en size projet dossier par",
  },
  {
    column: "taux",
    score: 0.9,
    must: "taux rate pourcentage",
    may: "max maximum subvention aide funding financing co cofinancement cofinancing intervention",
  },
  {
    column: "lien candidature",
    score: 0.9,
    both: [
      "lien url page site link adresse formulaire form",
      "candidat* repondre reponse depot deposer inscription demarche dossier apply application",
    ],
  },
  {
    column: "lien candidature",
    score: 0.9,
    must: "apply application candidature formulaire",
    may: "url link form page website online here",
    not: "date deadline",
  },
  {
    column: "lien",
    score: 0.9,
    must: "lien url uri page site link permalink href webpage web landingpage landing",
    may: "source descriptif officiel vers appel agir origine origin more info dispositif consultation avis internet details detail canonical adresse",
  },
  { column: "lien", score: 0.9, names: "en savoir plus" },
  {
    column: "courriel",
    score: 0.95,
    must: "courriel courriels mail mails email emails mel electronique",
    may: "e adresse contact referent structure organisme",
  },
  {
    column: "telephone",
    score: 0.95,
    must: "tel telephone phone",
    may: "number numero contact",
  },
  {
    column: "contact",
    score: 0.85,
    must: "contact contacts referent referente referents interlocuteur correspondant contacter instructeur",
    may: "name nom person personne point service",
  },
  { column: "siret", score: 0.95, both: ["siret", "siret"] },
  {
    column: "identifiant",
    score: 0.9,
    must: "id identifiant identifier uid uuid guid reference ref code numero num no n number cle",
    may: "unique appel dispositif administrative aide call record interne aap dct notice grant opportunity dossier",
  },
];

/**
 * What tables, portals and services call our columns, in French and English. Keys are without accents,
 * signs or capitals (`columnKey`). Our own names of a column say it too, and single words hint at one
 * (guess-words.ts).
 */
export const NAME_RULES: readonly NameRule[] = [...RULES, ...TEXT_RULES];
