import { PARIS, writeTime } from "#basics/dates";

/** What the letters of this module say. */
export interface CodeLetter {
  readonly instance: string;
  readonly code: string;
  readonly endsAt: Temporal.Instant;
  readonly link: string | undefined;
  /** Who shares the address, when several persons do. */
  readonly among: readonly string[];
}

const conjunction = new Intl.ListFormat("fr", { type: "conjunction" });
const disjunction = new Intl.ListFormat("fr", { type: "disjunction" });
/** To whom a letter to a shared address is addressed. */
const greets = (among: readonly string[]) =>
  among.length === 0 ? "Bonjour," : `Bonjour ${conjunction.format(among)},`;

const until = (instant: Temporal.Instant) =>
  writeTime(instant.toZonedDateTimeISO(PARIS).toPlainTime());
const spaced = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;

export const letters = {
  /** The code is never in the subject: subjects show on locked screens. */
  signIn: ({ instance, code, endsAt, link, among }: CodeLetter) => ({
    subject: `Pour entrer dans ${instance}`,
    text: [
      greets(among),
      `Voici le code pour entrer dans ${instance} :\n\n    ${spaced(code)}`,
      `Recopiez-le dans la page où vous l’avez demandé, avant ${until(endsAt)} (heure de Paris).`,
      ...(link === undefined
        ? []
        : [`Ou bien ouvrez ce lien, sur cet appareil ou sur un autre :\n\n${link}`]),
      ...(among.length === 0
        ? []
        : [
            `Vous partagez cette adresse : ensuite, vous direz si vous êtes ${disjunction.format(among)}.`,
          ]),
      "Vous n’avez rien demandé ? Ne faites rien : sans ce code, personne n’entre. Ne le donnez à personne.",
      "Si quelque chose vous embarrasse, répondez à ce courriel : quelqu’un vous lira.",
    ].join("\n\n"),
  }),
  addAddress: ({ instance, code, endsAt, among }: CodeLetter) => ({
    subject: `Ajouter cette adresse à votre compte ${instance}`,
    text: [
      greets(among),
      `Quelqu’un veut entrer dans ${instance} avec cette adresse. Si c’est vous, voici le code :\n\n    ${spaced(code)}`,
      `Recopiez-le dans la page où vous l’avez demandé, avant ${until(endsAt)} (heure de Paris).`,
      "Ce n’est pas vous ? Ne faites rien : sans ce code, rien ne change. Ne le donnez à personne.",
    ].join("\n\n"),
  }),
  recover: ({ instance, code, endsAt, among }: CodeLetter) => ({
    subject: `Retrouver votre compte ${instance} avec cette adresse`,
    text: [
      greets(among),
      `Quelqu’un a perdu son adresse et veut entrer dans ${instance} avec celle-ci. Si c’est vous, voici le code :\n\n    ${spaced(code)}`,
      `Recopiez-le dans la page où vous l’avez demandé, avant ${until(endsAt)} (heure de Paris).`,
      "Ce n’est pas vous ? Ne faites rien : sans ce code, rien ne commence. Ne le donnez à personne.",
    ].join("\n\n"),
  }),
} as const;
