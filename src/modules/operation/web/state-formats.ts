import { Feed } from "feed";

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
  { incidents }: SeenState,
  { instance, origin }: { readonly instance: string; readonly origin: string },
): string {
  const changed = incidents
    .map((incident) => ({ ...incident, at: incident.ended?.at ?? incident.begunAt }))
    .toSorted((a, b) => Temporal.Instant.compare(b.at, a.at));
  const [newest] = changed;
  const feed = new Feed({
    title: `${instance} : ${words.feedTitle}`,
    id: `${origin}/etat`,
    link: `${origin}/etat`,
    language: "fr",
    copyright: instance,
    generator: "Archipel",
    feedLinks: { atom: `${origin}/etat.atom` },
    updated: new Date(newest?.at.epochMilliseconds ?? 0),
  });
  for (const { id, title, words: says, begunAt, ended, at } of changed)
    feed.addItem({
      title: ended === undefined ? title : `${title} (${words.over})`,
      id: `urn:uuid:${id}`,
      link: `${origin}/etat`,
      description: ended === undefined ? says : `${says} ${ended.words}`,
      date: new Date(at.epochMilliseconds),
      published: new Date(begunAt.epochMilliseconds),
      author: [{ name: instance }],
    });
  return feed.atom1();
}
