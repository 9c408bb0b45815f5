import { dayOf, writeDay, writeMoment } from "#basics/dates";
import type { Circle } from "#rules/circles";
import { ButtonLink } from "#ui/form";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Above } from "#ui/state";

import type { ListedVote } from "../actions/see-vote.ts";
import { outcomeText } from "./result.tsx";
import { texts } from "./texts.fr.ts";

export interface VotesPageProps {
  /** Undefined for a visitor. */
  readonly votes: readonly ListedVote[] | undefined;
  readonly circles: readonly Circle[];
  readonly now: Temporal.Instant;
}

/** How votes go, for anyone; the votes of one's circles, for who is signed in. */
export function VotesPage({ votes, circles, now }: VotesPageProps) {
  return (
    <Page title={texts.title} description={texts.lead} noindex={votes !== undefined}>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.title}</h1>
          <p class="chapo">{texts.lead}</p>
        </header>
        {votes === undefined ? (
          <>
            <How />
            <p>
              <ButtonLink href="/entrer?vers=/votes">{texts.enter}</ButtonLink>
            </p>
          </>
        ) : (
          <>
            <Open votes={votes.filter(({ isOpen }) => isOpen)} now={now} />
            <Ask circles={circles} />
            <Closed votes={votes.filter(({ isOpen }) => !isOpen)} now={now} />
          </>
        )}
      </div>
    </Page>
  );
}

function How() {
  return (
    <Section title={texts.how} id="comment">
      <div class="prose">
        <ol>
          {texts.steps.map((step) => (
            <li>{step}</li>
          ))}
        </ol>
      </div>
    </Section>
  );
}

/** Votes of a list, as they stand at an instant. */
export interface ListProps {
  readonly votes: readonly ListedVote[];
  readonly now: Temporal.Instant;
}

function Open({ votes, now }: ListProps) {
  return (
    <Section title={texts.open} id="en-cours">
      {votes.length === 0 ? <p>{texts.noneOpen}</p> : <OpenLines votes={votes} now={now} />}
    </Section>
  );
}

/** Open votes with the time left, where my voice goes without me, and the way to vote. */
export function OpenLines({ votes, now }: ListProps) {
  return (
    <ul class="lignes serre">
      {votes.map((listed) => (
        <li class="rang bouts">
          <span>
            <strong>{listed.vote.question}</strong>
            <br />
            <span class="petit">
              {listed.circle.name}. {texts.until(writeMoment(listed.vote.closesAt, now))}{" "}
              {withoutMe(listed)}
            </span>
          </span>
          <a
            class="btn clair"
            href={`/votes/${listed.vote.id}`}
            aria-label={`${listed.isAnswered ? texts.see : texts.vote}, ${listed.vote.question}`}
          >
            {listed.isAnswered ? texts.see : texts.vote}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What becomes of my voice if I do nothing. */
function withoutMe({ isAnswered, course }: ListedVote): string {
  if (isAnswered) return texts.answered;
  if (course.end !== "spoken") return texts.silentNow;
  return texts.willFollow(
    course.through
      .slice(1)
      .map(({ name }) => name)
      .join(texts.onwards),
  );
}

function Ask({ circles }: { readonly circles: readonly Circle[] }) {
  if (circles.length === 0) {
    return (
      <p>
        {texts.joinFirst} <a href="/cercles">{texts.circles}</a>
      </p>
    );
  }
  return (
    <details class="pile-s">
      <summary>{texts.ask}</summary>
      <p>{texts.askTo}</p>
      <ul>
        {circles.map(({ id, name }) => (
          <li>
            <a href={`/votes/nouveau?cercle=${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Closed({ votes, now }: ListProps) {
  if (votes.length === 0) return null;
  return (
    <Section title={texts.closed} id="clos">
      <ul class="lignes">
        {votes.map(({ vote, circle, result }) => (
          <li class="pile-s">
            <Above
              facts={[circle.name, texts.closedOn(writeDay(dayOf(vote.closesAt), dayOf(now)))]}
            />
            <p>
              <a href={`/votes/${vote.id}`}>{vote.question}</a>
            </p>
            {result !== undefined && <p>{outcomeText(vote, result)}</p>}
          </li>
        ))}
      </ul>
    </Section>
  );
}
