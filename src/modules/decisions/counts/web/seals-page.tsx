import { dayOf, writeDay } from "#basics/dates";
import { addressOf, type Circle } from "#rules/circles";
import { Page } from "#ui/page";

import { verifyChain } from "../actions/seal-count.ts";
import { texts } from "./seals-texts.fr.ts";
import { texts as votes } from "../../web/texts.fr.ts";

export interface SealsPageProps {
  readonly circle: Circle;
  readonly seals: readonly {
    readonly vote: string;
    readonly question: string;
    readonly place: number;
    readonly hash: string;
    readonly previous: string;
    readonly seal: string;
    readonly countedAt: Temporal.Instant;
  }[];
  readonly now: Temporal.Instant;
}

/** The counts of a circle, each sealed with the one before: whether the chain holds, and how to check it. */
export function SealsPage({ circle, seals, now }: SealsPageProps) {
  const chain = verifyChain(seals);
  const brokenAt = chain.done ? undefined : (chain.at ?? 0) + 1;
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      noindex
      breadcrumb={[
        { label: votes.title, at: "/votes" },
        { label: circle.name, at: addressOf(circle) },
      ]}
    >
      {seals.length === 0 ? (
        <p>{texts.none}</p>
      ) : (
        <p>
          <strong>
            {brokenAt === undefined ? texts.holds(seals.length) : texts.broken(brokenAt)}
          </strong>
        </p>
      )}
      <ol class="lignes">
        {seals.map(({ vote, question, hash, seal, countedAt }) => (
          <li class="pile-s">
            <p>
              <a href={`/votes/${vote}`}>{question}</a>
            </p>
            <p class="petit doux">{texts.counted(writeDay(dayOf(countedAt), dayOf(now)))}</p>
            <p class="petit">
              {texts.file} <code class="casse">{hash}</code>
            </p>
            <p class="petit">
              {texts.seal} <code class="casse">{seal}</code>
            </p>
          </li>
        ))}
      </ol>
      <p class="petit">{texts.how}</p>
    </Page>
  );
}
