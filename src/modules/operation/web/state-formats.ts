import { writeAtom } from "#basics/formats/atom";

import type { SeenState } from "../actions/tell-state.ts";
import { stateTexts as words } from "./state-texts.fr.ts";

/** The same as plain data, for another page or a monitor. Instants in UTC (RFC 3339). */
export function stateData({ state, since, incidents, maintenance }: SeenState) {
  return {
    state,
    since: since?.toString() ?? null,
    maintenance:
      maintenance === undefined
        ? null
        : {
            from: maintenance.from.toString(),
            until: maintenance.until.toString(),
            words: maintenance.words,
          },
    incidents: incidents.map(({ id, title, words: says, begunAt, ended }) => ({
      id,
      title,
      words: says,
      begunAt: begunAt.toString(),
      endedAt: ended?.at.toString() ?? null,
      ending: ended?.words ?? null,
    })),
  };
}

/** The incidents as an Atom feed (RFC 4287), latest change first. */
export function stateAtom(
  { incidents, since }: SeenState,
  told: { readonly instance: string; readonly origin: string; readonly now: Temporal.Instant },
): string {
  const { instance, origin, now } = told;
  const changed = incidents
    .map((incident) => ({ ...incident, at: incident.ended?.at ?? incident.begunAt }))
    .toSorted((a, b) => Temporal.Instant.compare(b.at, a.at));
  return writeAtom({
    title: `${instance} : ${words.feedTitle}`,
    rights: instance,
    page: `${origin}/etat`,
    self: `${origin}/etat.atom`,
    since: since ?? now,
    entries: changed.map(({ id, title, words: says, begunAt, ended, at }) => ({
      id: `urn:uuid:${id}`,
      title: ended === undefined ? title : `${title} (${words.over})`,
      at: `${origin}/etat`,
      summary: ended === undefined ? says : `${says} ${ended.words}`,
      changedAt: at,
      publishedAt: begunAt,
      author: instance,
    })),
  });
}
