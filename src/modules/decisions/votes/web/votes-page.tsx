import { dayOf, writeDay, writeMoment } from "#basics/dates";
import { ButtonLink, Form, Select } from "#ui/form";
import { Paged } from "#ui/listing";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Above } from "#ui/state";

import { CLOSED_PAGE, type ListedVote, type MyVotes } from "../actions/list-votes.ts";
import { outcomeSentence } from "../../counts/web/outcome-text.ts";
import { recountTexts } from "../../counts/web/recount-texts.fr.ts";
import { texts } from "../../web/texts.fr.ts";
import { voteList } from "./lists-asked.ts";

export interface VotesPageProps {
  /** Undefined for a visitor. */
  readonly votes: MyVotes | undefined;
  /** The circle whose votes are asked for. */
  readonly circle: string | undefined;
  readonly now: Temporal.Instant;
}

/** How votes go, for anyone; the votes of one's circles, for who is signed in. */
export function VotesPage({ votes, circle, now }: VotesPageProps) {
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      description={texts.lead}
      noindex={votes !== undefined}
    >
      {votes === undefined ? (
        <>
          <How />
          <p>
            <ButtonLink pictogram="enter" href="/entrer?vers=/votes">
              {texts.enter}
            </ButtonLink>
          </p>
        </>
      ) : (
        <Mine votes={votes} circle={circle} now={now} />
      )}
      <p>
        <a href="/decisions">{texts.decisions}</a>
      </p>
      <p>
        <a href="/votes/recompter">{recountTexts.link}</a>
      </p>
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

interface MineProps {
  readonly votes: MyVotes;
  readonly circle: string | undefined;
  readonly now: Temporal.Instant;
}

function Mine({ votes, circle, now }: MineProps) {
  return (
    <>
      <p>
        <a href="/votes/ma-voix">{texts.myVoice}</a>
      </p>
      {votes.circles.length > 1 && (
        <Form method="get" action="/votes" class="rang bas" label={texts.ofCircle}>
          <Select
            name="cercle"
            label={texts.ofCircle}
            empty={texts.allCircles}
            value={circle}
            options={votes.circles.map(({ id, name }) => ({ value: id, label: name }))}
          />
          <button class="btn clair">{texts.filter}</button>
        </Form>
      )}
      <Open votes={votes.open} now={now} />
      <Ask votes={votes} />
      <Closed votes={votes} circle={circle} now={now} />
    </>
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

/** Questions that are not over, with the time left, where my voice goes without me, and the way to vote. */
export function OpenLines({ votes, now }: ListProps) {
  return (
    <ul class="lignes serre">
      {votes.map((listed) => {
        const waits = listed.phase === "vote" && !listed.isAnswered;
        const verb = waits ? texts.vote : texts.see;
        return (
          <li class="rang bouts">
            <div>
              <p>
                <strong>{listed.vote.question}</strong>
              </p>
              <p class="petit">
                {listed.circle.name}. {whenOf(listed, now)} {withoutMe(listed)}
              </p>
            </div>{" "}
            <a
              class="btn clair"
              href={`/votes/${listed.vote.id}`}
              aria-label={`${verb}, ${listed.vote.question}`}
            >
              {verb}
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function whenOf({ phase, vote }: ListedVote, now: Temporal.Instant): string {
  if (phase === "vote") return texts.until(writeMoment(vote.closesAt, now));
  return texts.from(writeMoment(vote.votesFrom, now));
}

/** What becomes of my voice if I do nothing. */
export function withoutMe({ isAnswered, course, phase }: ListedVote): string {
  if (phase !== "vote") return "";
  if (isAnswered) return texts.answered;
  if (course?.end !== "spoken") return texts.silentNow;
  return texts.willFollow(
    course.through
      .slice(1)
      .map(({ name }) => name)
      .join(texts.onwards),
  );
}

function Ask({ votes: { asks } }: { readonly votes: MyVotes }) {
  if (asks.length === 0) {
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
        {asks.map(({ id, name }) => (
          <li>
            <a href={`/votes/nouveau?cercle=${id}`}>{name}</a>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Closed({ votes, circle, now }: MineProps) {
  const { closed, closedTotal, page } = votes;
  if (closedTotal === 0) return null;
  const asked = { circle: circle ?? "", page };
  return (
    <Section title={texts.closed} id="clos">
      <Paged
        shown={closed}
        total={closedTotal}
        asked={asked}
        size={CLOSED_PAGE}
        at={(changes) => `${voteList.at("/votes", asked, changes)}#clos`}
        draw={(shown) => (
          <ul class="lignes">
            {shown.map((one) => (
              <ClosedLine closed={one} now={now} />
            ))}
          </ul>
        )}
      />
    </Section>
  );
}

function ClosedLine({
  closed: { vote, circle, labels, result },
  now,
}: Pick<ListProps, "now"> & { readonly closed: ListedVote }) {
  return (
    <li class="pile-s">
      <Above facts={[circle.name, texts.closedOn(writeDay(dayOf(vote.closesAt), dayOf(now)))]} />
      <p>
        <a href={`/votes/${vote.id}`}>{vote.question}</a>
      </p>
      {result !== undefined && (
        <p>{outcomeSentence({ method: vote.method, options: labels, ...result })}</p>
      )}
    </li>
  );
}
