import { z } from "zod";

import { form, type Put, puts } from "#basics/form";
import { version } from "#basics/questions";
import { AUDIENCES, audienceLabels, THEMES, themeLabels } from "#rules/subjects";

import { LONGEST } from "../../domain/publish/fields.ts";
import { publishTexts } from "../../publish/web/texts.fr.ts";

const { fields } = publishTexts;

/** A field of a draft, as it is typed: right or wrong it is kept, and `checkDraft` says what is to be mended. */
const asTyped = (put: Put) =>
  z
    .union([z.string(), z.array(z.string())])
    .default("")
    .register(puts, put);

const amount = { as: "line", optional: true, inputmode: "decimal", width: "moyen" } as const;
const few = { as: "lines", optional: true, rows: 4 } as const;

/** What is looked for. */
export const whatForm = form({
  genre: asTyped({
    as: "choices",
    name: "genre",
    label: fields.genre,
    help: fields.genreHelp,
    of: (["project", "tender", "application"] as const).map((value) => ({
      value,
      label: fields.kinds[value],
    })),
  }),
  titre: asTyped({
    as: "line",
    name: "titre",
    label: fields.titre,
    help: fields.titreHelp,
    most: LONGEST.titre,
  }),
  resume: asTyped({
    as: "lines",
    name: "resume",
    label: fields.resume,
    help: fields.resumeHelp,
    rows: 3,
  }),
  texte: asTyped({
    as: "lines",
    name: "texte",
    label: fields.texte,
    help: fields.texteHelp,
    rows: 12,
  }),
  themes: asTyped({
    as: "boxes",
    name: "themes",
    label: fields.themes,
    optional: true,
    layout: "jours",
    of: THEMES.map((value) => ({ value, label: themeLabels[value] })),
  }),
});

/** Who may answer, and where. */
export const whoForm = form({
  qui: asTyped({
    as: "boxes",
    name: "qui",
    label: fields.qui,
    layout: "jours",
    of: AUDIENCES.map((value) => ({ value, label: audienceLabels[value] })),
  }),
  conditions: asTyped({ ...few, name: "conditions", label: fields.conditions, rows: 3 }),
  lieux: asTyped({
    as: "lines",
    name: "lieux",
    label: fields.lieux,
    help: fields.lieuxHelp,
    rows: 3,
  }),
});

/** Until when, and from when. */
export const whenForm = form({
  jour: asTyped({
    as: "line",
    name: "jour",
    type: "date",
    label: fields.jour,
    help: fields.jourHelp,
    width: "moyen",
  }),
  heure: asTyped({
    as: "line",
    name: "heure",
    label: fields.heure,
    help: fields.heureHelp,
    optional: true,
    width: "court",
  }),
  permanent: asTyped({ as: "yes", name: "permanent", label: fields.permanent }),
  ouverture: asTyped({
    as: "line",
    name: "ouverture",
    type: "date",
    label: fields.ouverture,
    optional: true,
    width: "moyen",
  }),
});

/** How much money, and for how many. */
export const moneyForm = form({
  minimum: asTyped({
    ...amount,
    name: "minimum",
    label: fields.minimum,
    most: LONGEST.minimum,
  }),
  maximum: asTyped({
    ...amount,
    name: "maximum",
    label: fields.maximum,
    most: LONGEST.maximum,
  }),
  taux: asTyped({
    ...amount,
    name: "taux",
    label: fields.taux,
    inputmode: "numeric",
    width: "court",
  }),
  retenus: asTyped({
    ...amount,
    name: "retenus",
    label: fields.retenus,
    help: fields.retenusHelp,
    inputmode: "numeric",
    width: "court",
  }),
});

/** What is asked of who answers. */
export const papersForm = form({
  pieces: asTyped({ ...few, name: "pieces", label: fields.pieces, help: fields.piecesHelp }),
  criteres: asTyped({
    ...few,
    name: "criteres",
    label: fields.criteres,
    help: fields.criteresHelp,
  }),
  documents: asTyped({
    ...few,
    name: "documents",
    label: fields.documents,
    help: fields.documentsHelp,
    rows: 2,
  }),
});

const way = { as: "line", optional: true } as const;

/** By which ways one answers. */
export const waysForm = form({
  repondre: asTyped({ ...way, name: "repondre", type: "url", label: fields.repondre }),
  courriel: asTyped({ ...way, name: "courriel", type: "email", label: fields.courriel }),
  telephone: asTyped({
    ...way,
    name: "telephone",
    type: "tel",
    label: fields.telephone,
    width: "moyen",
  }),
  contact: asTyped({
    ...way,
    name: "contact",
    label: fields.contact,
    help: fields.contactHelp,
    most: LONGEST.contact,
  }),
});

/** A call being written: its six parts, each drawn under its own title. */
export const draftForm = form({
  ...whatForm.shape,
  ...whoForm.shape,
  ...whenForm.shape,
  ...moneyForm.shape,
  ...papersForm.shape,
  ...waysForm.shape,
  version: version(),
});
