import type { Child } from "hono/jsx";

import { dayOf, writeDate } from "#basics/dates";
import { Empty, Lines, Pager } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import type { SeenReviews, SeenSubject, ToldVerdict } from "../actions/see-reviews.ts";
import type { Subject } from "../domain/report.ts";
import { texts } from "./review-texts.fr.ts";
import { whoDecided } from "./statement.ts";
import { statementTexts } from "./statement-texts.fr.ts";

/** Where those who moderate find what waits. */
export const LIST = "/moderer";
/** How many things a page of the list holds. */
export const PAGE_SIZE = 20;

export const atCase = ({ kind, id }: Subject) => `${LIST}/${kind}/${id}`;

const words = texts.list;

export interface ReviewsPageProps {
  readonly waiting: readonly SeenSubject[];
  readonly hidden: readonly SeenSubject[];
  readonly total: number;
  readonly page: number;
  readonly isOperator: boolean;
  readonly decided: readonly ToldVerdict[];
  readonly looks: SeenReviews["looks"];
  /** What was just decided, and of what; "waits" when another voice is needed. */
  readonly given?: Given | "waits" | undefined;
}

/** What waits for a decision, and what is hidden now. */
export function ReviewsPage(props: ReviewsPageProps) {
  const { waiting, hidden, total, page, given, isOperator, decided, looks } = props;
  return (
    <Page title={words.title} noindex>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{words.title}</h1>
          <p class="chapo">{words.lead}</p>
        </header>
        {given === "waits" && (
          <div class="anse">
            <output>{words.waits}</output>
          </div>
        )}
        {given !== undefined && given !== "waits" && <Decided {...given} />}
        <Waiting waiting={waiting} total={total} page={page} />
        <DecidedLately decided={decided} />
        {looks !== undefined && (
          <Section title={words.hidden}>
            {hidden.length === 0 && <p class="doux">{words.noneHidden}</p>}
            <Lines>
              {hidden.map((seen) => (
                <Line seen={seen} />
              ))}
            </Lines>
          </Section>
        )}
        <ul>
          <li>
            <a href="/moderation">{words.register}</a>
          </li>
          {looks === "of-instance" && (
            <li>
              <a href={isOperator ? "/operateur/moderateurs" : `${LIST}/accord`}>
                {isOperator ? words.moderators : words.agreement}
              </a>
            </li>
          )}
        </ul>
      </div>
    </Page>
  );
}

type WaitingProps = Pick<ReviewsPageProps, "waiting" | "total" | "page">;

function Waiting({ waiting, total, page }: WaitingProps) {
  return (
    <Section title={words.waiting}>
      {waiting.length === 0 && <Empty title={words.nothing} />}
      <Lines>
        {waiting.map((seen) => (
          <Line seen={seen}>
            {seen.waiting > 0 && <State tone="presse">{words.count(seen.waiting)}</State>}{" "}
            {seen.contested && <State tone="presse">{words.contested}</State>}{" "}
            {seen.hiddenAtOnce && <State tone="attend">{words.atOnce}</State>}
          </Line>
        ))}
      </Lines>
      <Pager
        page={page}
        size={PAGE_SIZE}
        total={total}
        at={(one) => (one === 1 ? LIST : `${LIST}?page=${one}`)}
      />
    </Section>
  );
}

export interface Given {
  readonly verdict: ToldVerdict;
  readonly thing: SeenSubject;
}

function Decided({ verdict, thing }: Given) {
  return (
    <div class="anse pile-s">
      <output>{words.done[verdict.outcome](thing.title)}</output>
      <p>
        {words.told} <a href={`/moderation/${verdict.id}`}>{words.seeDone}</a>
      </p>
    </div>
  );
}

/** What was decided where one sits: what it was, how it ended, by whom and when. */
function DecidedLately({ decided }: Pick<ReviewsPageProps, "decided">) {
  if (decided.length === 0) return null;
  return (
    <Section title={words.decided}>
      <Lines>
        {decided.map((verdict) => (
          <p>
            <a href={`/moderation/${verdict.id}`}>
              {words.decidedOne(verdict.is, statementTexts.outcomes[verdict.outcome])}
            </a>{" "}
            <span class="petit doux">
              {words.decidedBy(whoDecided(verdict), writeDate(dayOf(verdict.givenAt)))}
            </span>
          </p>
        ))}
      </Lines>
    </Section>
  );
}

function Line({ seen, children }: { readonly seen: SeenSubject; readonly children?: Child }) {
  return (
    <p>
      <a href={atCase(seen.subject)}>{seen.title ?? words.untold(seen.is)}</a>{" "}
      {seen.title !== undefined && <span class="petit doux">{words.kind(seen.is)}</span>} {children}
    </p>
  );
}
