import { z } from "zod";

import type { Fetched } from "#services/fetching";

type Nothing = Extract<Fetched, { got: "nothing" }>;

/** More of what a server says helps nobody. */
const MOST_SAID = 200;

/** Why a source brought nothing, in a sentence for the operator. What the server said is quoted, without the key of the source. */
export function sayNothing({ why, status, said, code }: Nothing, secret?: string): string {
  const answered = status === undefined ? "" : ` (réponse ${status})`;
  switch (why) {
    case "not-http":
      return "L’adresse n’est pas une adresse http ou https que nous suivons, ou la clé contient un signe qui ne s’envoie pas.";
    case "forbidden-address":
      return "L’adresse mène à une machine qui n’est pas sur l’internet public : rien ne lui est demandé.";
    case "too-large":
      return "La réponse est trop longue : elle a été laissée.";
    case "too-slow":
      return "La source n’a pas répondu dans le temps donné.";
    case "busy":
      return `La source demande d’attendre${answered}.`;
    case "refused":
      return `${refusal(status)}${quoted(said, secret)}`;
    case "broken":
      return `La source est en panne${answered}.${quoted(said, secret)}`;
    case "unreachable":
      return unreachable(code);
    case "unreadable":
      return "La réponse est compressée d’une façon que nous n’ouvrons pas.";
    case "too-many-redirects":
      return "L’adresse renvoie sans fin d’une page à une autre.";
    case "cancelled":
      return "La lecture a été arrêtée.";
  }
}

function refusal(status: number | undefined): string {
  if (status === 401 || status === 403)
    return `La source refuse l’accès (réponse ${status}) : vérifiez sa clé.`;
  if (status === 404 || status === 410) return `Il n’y a rien à cette adresse (réponse ${status}).`;
  return `La source ne comprend pas la demande (réponse ${status ?? "inconnue"}).`;
}

function unreachable(code: string | undefined): string {
  if (code === "ENOTFOUND")
    return "Le nom de ce site n’existe pas, ou cette machine n’est pas reliée à l’internet.";
  if (code !== undefined && /CERT|SSL|TLS|SIGNED|ALTNAME/.test(code))
    return `Le certificat du site ne convient pas (${code}).`;
  return `La connexion ne s’est pas faite, ou s’est coupée${code === undefined ? "" : ` (${code})`}.`;
}

/** What the server said, when it is a sentence: the message of its JSON, or a text without markup. */
function quoted(said: string | undefined, secret: string | undefined): string {
  const text = (messageOf(said) ?? said ?? "").replaceAll(/\s+/g, " ").trim();
  if (text === "" || /^[<{[]/.test(text)) return "";
  const safe = secret === undefined || secret === "" ? text : text.replaceAll(secret, "…");
  return ` Elle dit : « ${safe.slice(0, MOST_SAID)} ».`;
}

function messageOf(said: string | undefined): string | undefined {
  const shaped = z.looseObject({ message: z.string() }).safeParse(parsed(said ?? ""));
  return shaped.success ? shaped.data.message : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

export const fetchWords = {
  noKey: "Cette source demande une clé : écrivez-la dans ses réglages.",
  noMapping: "Cette source se lit avec une correspondance : choisissez-la dans ses réglages.",
  noSession: "La source n’a pas donné d’accès pour cette clé.",
  lastOfQuota: "C’était la dernière demande permise pour le moment : la lecture reprendra ensuite.",
  goesOn: "La lecture est longue : elle reprendra là où elle en est.",
  stopped: "Vous avez arrêté cette lecture.",
} as const;
