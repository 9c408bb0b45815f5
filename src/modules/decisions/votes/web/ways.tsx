import { Section } from "#ui/panel";

import type { SeenVote } from "../../actions/seen.ts";
import { texts as belenios } from "../../web/belenios-texts.fr.ts";
import { texts as paper } from "../../web/paper-texts.fr.ts";
import { texts as presence } from "../../statutes/web/presence-texts.fr.ts";
import { texts as statutes } from "../../statutes/web/texts.fr.ts";

/** What surrounds a vote as in an assembly: who is there, the convocation, paper, statutes, an election held elsewhere. */
export function Ways({ seen }: { readonly seen: SeenVote }) {
  const { vote, circle, facilitates, phase } = seen;
  if (phase === "withdrawn") return null;
  const at = `/votes/${vote.id}`;
  const ways = [
    { at: `${at}/presence`, says: presence.title },
    ...(vote.article === undefined
      ? []
      : [{ at: `${at}/convocation`, says: presence.convocation }]),
    ...(facilitates && phase !== "closed" ? [{ at: `${at}/papier`, says: paper.title }] : []),
    { at: `${at}/belenios`, says: belenios.title },
    { at: `/votes/statuts/${circle.id}`, says: statutes.title },
  ];
  return (
    <Section title={presence.around} id="assemblee" small class="pile-s">
      <ul class="pile-s">
        {ways.map((way) => (
          <li>
            <a href={way.at}>{way.says}</a>
          </li>
        ))}
      </ul>
    </Section>
  );
}
