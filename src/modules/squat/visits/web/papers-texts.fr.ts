import { ofNamed, toNamed } from "#basics/french/elision.fr";
import type { Paper } from "../domain/papers.ts";

/** What fills a paper. */
export interface ToFill {
  readonly guest: string;
  readonly host: string;
  readonly employer: string;
  readonly day: string;
  readonly part: string;
  readonly place: string;
  readonly work: string;
}

/** The papers, which nobody has to sign: models, said to be read by a lawyer before one counts on them. */
export const papersTexts = {
  title: "Les papiers de cette journée",
  lead: "Rien n’oblige à signer : les deux oui suffisent. Si l’un de vous veut un papier, le voici, déjà rempli.",
  model: "Modèle à faire relire par un·e juriste avant de compter dessus.",
  open: "Ouvrir",
  pdf: "En PDF",
  print: "Imprimer",
  sign: "Date et signature",
  own: "C’est le texte du lieu.",
  ownOfEmployer: (name: string, version: number, day: string) =>
    `C’est le texte ${ofNamed(name)}, version ${version}, du ${day}.`,
  ownForHost:
    "Le lieu ne lit ici ni ce texte, ni pour qui vous travaillez : le lui donner, c’est le dire.",
  /** What an own text is about: it is filled from the request by one line above it. */
  about: ({ guest, host, day, part, place }: Omit<ToFill, "employer" | "work">) =>
    `${guest}, ${day}, ${part}, chez ${host}, ${toNamed(place)}.`,
  foot: (page: number, pages: number) => `page ${page} sur ${pages}`,
  names: {
    accord: "Accord de l’employeur pour une journée de travail ailleurs",
    mission: "Ordre de mission",
    convention: "Accueil pour une journée",
  } satisfies Record<Paper, string>,
  says: {
    accord: "Pour l’employeur : un écrit suffit (Code du travail, L1222-9).",
    mission: "Pour l’employeur, quand il paie le déplacement.",
    convention: "Entre le lieu et la personne qui vient.",
  } satisfies Record<Paper, string>,
  body: {
    accord: ({ guest, host, employer, day, part, place, work }: ToFill) => [
      `${employer} accepte que ${guest} travaille ${day}, ${part}, chez ${host}, ${toNamed(place)}.`,
      `Travail de cette journée : ${work}`,
      "Les horaires et la rémunération ne changent pas. La personne reste sous l’autorité de son employeur.",
      "C’est un télétravail occasionnel (Code du travail, article L1222-9). Un accident survenu sur le lieu pendant le travail est présumé être un accident du travail ; l’employeur le déclare sous 48 heures.",
      "Cet accord vaut pour cette journée seulement. Chacun peut y renoncer sans donner de raison.",
    ],
    mission: ({ guest, host, employer, day, part, place }: ToFill) => [
      `${employer} demande ${toNamed(guest)} de se rendre ${day}, ${part}, chez ${host}, ${toNamed(place)}.`,
      "Objet : travailler sur place et rencontrer cette structure.",
      "Transport et frais pris en charge : …",
    ],
    convention: ({ guest, host, day, part, place }: ToFill) => [
      `${host} accueille ${guest} ${day}, ${part}, ${toNamed(place)}, gratuitement.`,
      "La personne accueillie respecte les règles du lieu, laisse la place comme elle l’a trouvée, et ne donne ni la clé ni le mot de passe du Wi-Fi.",
      "Chacun garde pour soi ce qu’il voit et entend chez l’autre.",
      "Le lieu est assuré pour ses locaux et en responsabilité civile ; la personne accueillie l’est par sa structure ou par elle-même.",
      "En cas d’accident, le lieu prévient les secours (15 ou 112), puis l’employeur s’il y en a un.",
      "Arrivée notée à … h. Le lieu peut la cocher ensuite sur la page de la journée, pendant soixante jours.",
      "L’accueil est précaire : chacun peut y mettre fin à tout moment, sans donner de raison.",
    ],
  } satisfies Record<Paper, (filled: ToFill) => readonly string[]>,
} as const;

/** Where an employer says its own texts. */
export const ownPapersTexts = {
  title: (name: string) => `Papiers d’une journée ailleurs, ${name}`,
  heading: "Vos propres textes",
  lead: "Quand une personne qui travaille chez vous passe une journée chez un partenaire, elle peut ouvrir trois papiers. Votre texte y prend la place de notre modèle. Laissez vide, et le modèle sert.",
  versions:
    "Une journée déjà acceptée garde le texte d’alors. Une ligne au-dessus dit qui, quand et où.",
  help: {
    accord: "Par exemple : votre charte de télétravail occasionnel.",
    mission: "Par exemple : ce que vous remboursez.",
    convention:
      "Il ne sert que si le lieu n’a pas de texte à lui. La personne le remet au lieu, si elle le veut.",
  } satisfies Record<Paper, string>,
  stands: (version: number, day: string) => `Version ${version}, du ${day}.`,
  send: "Enregistrer",
  said: "C’est enregistré.",
  panel:
    "Une personne qui travaille chez vous passe une journée ailleurs : ses papiers peuvent porter votre texte.",
  way: "Vos textes pour une journée ailleurs",
  panelTitle: "Journées ailleurs",
  refusals: { "not-yours": "Vous ne dites plus oui pour cette structure. Rien n’est enregistré." },
} as const;
