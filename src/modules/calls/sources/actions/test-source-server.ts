import type { IncomingMessage } from "node:http";

import { type Answer } from "../../../../services/fetching/test-server.ts";

/** Answers JSON. */
export const json =
  (value: unknown, headers: Readonly<Record<string, string>> = {}, status = 200): Answer =>
  (_, response) =>
    response
      .writeHead(status, { "content-type": "application/json", ...headers })
      .end(JSON.stringify(value));

/** What a request asks after « ? ». */
export function questionOf(request: IncomingMessage): URLSearchParams {
  return new URL(request.url ?? "", "http://local").searchParams;
}

/** The whole body of a request, read as JSON. */
export async function bodyOf(request: IncomingMessage): Promise<unknown> {
  let text = "";
  for await (const piece of request) text += String(piece);
  return JSON.parse(text);
}

/** A record of the BOAMP as its API gives it, written for these tests. */
export function boampRecord(n: number) {
  return {
    idweb: `26-${10_000 + n}`,
    objet: `Entretien des jardins de la commune, lot ${n}`,
    nomacheteur: "Commune de Valfleury",
    famille: "FNS",
    nature: "APPEL_OFFRE",
    etat: "INITIAL",
    dateparution: "2026-11-20",
    datelimitereponse: "2027-01-15T11:00:00+00:00",
    code_departement: ["26"],
    type_marche: ["SERVICES"],
    donnees: JSON.stringify({
      FNSimple: { initial: { natureMarche: { intitule: `Jardins ${n}`, description: "Tonte." } } },
    }),
    url_avis: `https://www.boamp.fr/pages/avis/?q=idweb:26-${10_000 + n}`,
  };
}

/** A server of the Explore API that holds so many records, and answers by pages as it does. */
export function exploring(total: number, record = boampRecord): Answer {
  return (request, response) => {
    const question = questionOf(request);
    const [limit, offset] = [Number(question.get("limit")), Number(question.get("offset"))];
    if (limit > 100 || offset + limit > 10_000)
      return json(
        { error_code: "InvalidRESTParameterError", message: "too far" },
        {},
        400,
      )(request, response);
    const results = Array.from({ length: Math.max(0, Math.min(limit, total - offset)) }, (_, i) =>
      record(offset + i),
    );
    return json({ total_count: total, results })(request, response);
  };
}

/** An aid as the API of Aides-territoires gives it. */
export function aid(n: number) {
  return {
    id: n,
    slug: `aide-${n}`,
    url: `/aides/aide-${n}/`,
    name: `Soutien aux jardins partagés, ${n}`,
    financers: ["Département de la Drôme"],
    description: "<p>Une aide pour les jardins.</p>",
    perimeter: "Drôme",
    is_call_for_project: true,
    targeted_audiences: ["Association"],
    submission_deadline: "2027-02-01",
    date_created: "2026-10-01",
  };
}
