import type { ImportCommunesRefusal, ImportedCommunes } from "../actions/import-communes.ts";
import type { ToldRefusal } from "../domain/told-communes.ts";

const figures = new Intl.NumberFormat("fr-FR");

function counted(count: number, one: string, many: string): string {
  return `${figures.format(count)} ${count < 2 ? one : many}`;
}

/** Why one commune of a list was not taken. */
export const toldRefusalTexts: Readonly<Record<ToldRefusal, string>> = {
  "no-code": "pas de code INSEE lisible",
  "no-name": "pas de nom",
  "unknown-department": "département inconnu",
  "bad-centre": "latitude ou longitude illisible",
  "far-centre":
    "à plus de 200 km de l’endroit connu ; latitude et longitude sont peut-être inversées",
};

export const importRefusalTexts: Readonly<Record<ImportCommunesRefusal, string>> = {
  "not-the-operator":
    "Seule la personne qui administre l’instance peut importer des communes : rien n’a été changé.",
  "nothing-to-read": "Cette liste ne contient aucune commune : rien n’a été changé.",
};

export const texts = {
  importDescription: "apporte des données à l’instance",
  communesDescription:
    "met à jour les communes : un fichier (CSV ou JSON de geo.api.gouv.fr), une adresse, ou geo.api.gouv.fr",
  reading: "Lecture de la liste des communes…",
  sourceRefusals: {
    unreachable: (source: string) =>
      `${source} ne répond pas : rien n’a été changé. Vérifiez la connexion à internet et recommencez, ou téléchargez la liste ailleurs et donnez le fichier.`,
    "no-file": (source: string) =>
      `Le fichier ${source} n’existe pas ou n’est pas lisible : rien n’a été changé.`,
    "not-a-list": (source: string) =>
      `${source} n’est pas une liste de communes (un tableau JSON, ou un CSV en UTF-8 avec une colonne « code ») : rien n’a été changé.`,
  },
  refusedOne: (code: string, refusal: ToldRefusal) => `${code} : ${toldRefusalTexts[refusal]}.`,
  refusedMore: (count: number) => `… et ${counted(count, "autre", "autres")}.`,
  imported: (report: ImportedCommunes) =>
    [
      `${counted(report.read, "commune lue", "communes lues")} :`,
      `${counted(report.new, "nouvelle", "nouvelles")},`,
      `${counted(report.updated, "mise à jour", "mises à jour")},`,
      `${counted(report.unchanged, "inchangée", "inchangées")},`,
      `${counted(report.refused.length, "refusée", "refusées")}.`,
      `${figures.format(report.exact)} sur ${figures.format(report.communes)} ont un centre exact ; les autres sont placées parmi leurs voisines, et aucune distance n’en est annoncée.`,
    ].join(" "),
};
