import { type Context, Hono } from "hono";

import { writeMoment } from "#basics/dates";
import { type GivenBack, readAnswers } from "#basics/form";
import { type AskedEnv, typedOf } from "#services/forms";
import { type App, linkHolder } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";
import { Page } from "#ui/page";

import {
  castByLink,
  type LinkedVote,
  readVoteLink,
  seeVoteByLink,
  type VoteLink,
  votePath,
} from "../actions/vote-links.ts";
import { ballotForm } from "../../web/ballot.ts";
import { BallotForm } from "./ballot-form.tsx";
import { texts } from "./link-texts.fr.ts";
import { methodWords } from "../../counts/web/methods.fr.ts";
import { refusalTexts } from "../../web/texts.fr.ts";

type Env = AskedEnv & WithFrame;
type Asking = Context<Env>;

const AT = "/:vote/:person/:signature";

/** « /l/vote/… »: one votes from a letter, once, in whatever browser opens it. */
export function voteLinkRoutes(app: App): Hono<Env> {
  return new Hono<Env>().get(AT, (c) => linkedPage(app, c, {})).post(AT, (c) => cast(app, c));
}

function linkOf(app: App, c: Asking): VoteLink | undefined {
  const { vote = "", person = "", signature = "" } = c.req.param();
  return readVoteLink(app, { vote, person, signature });
}

function find(app: App, link: VoteLink): Promise<LinkedVote | undefined> {
  return seeVoteByLink(app, linkHolder("decisions.vote", link.vote), link);
}

/** By hand: who comes too late finds that it is over (410), not that it never was. */
async function linkedPage(app: App, c: Asking, back: GivenBack): Promise<Response> {
  const link = linkOf(app, c);
  if (link === undefined) return c.notFound();
  const seen = await find(app, link);
  if (seen === undefined) return answer(c, <OverPage />, 410);
  const isDone = c.req.query("fait") === "oui";
  const page = (
    <LinkedPage
      seen={seen}
      isDone={isDone}
      at={votePath(app, link)}
      now={app.clock.now()}
      back={back}
    />
  );
  return answer(c, page, back);
}

async function cast(app: App, c: Asking): Promise<Response> {
  const link = linkOf(app, c);
  if (link === undefined) return c.notFound();
  const seen = await find(app, link);
  if (seen === undefined) return answer(c, <OverPage />, 410);
  const typed = await typedOf(c);
  const read = readAnswers(ballotForm(seen.vote, typed), typed);
  if (!read.fits) return linkedPage(app, c, { typed, problems: read.problems });
  const actor = linkHolder("decisions.vote", link.vote);
  const told = await castByLink(app, actor, { ...link, ...read.data });
  if (told.done) return c.redirect(`${votePath(app, link)}?fait=oui`, 303);
  const problem = told.refusal === "link-used" ? texts.used : refusalTexts[told.refusal];
  return linkedPage(app, c, { typed, problem });
}

interface LinkedPageProps {
  readonly seen: LinkedVote;
  readonly isDone: boolean;
  readonly at: string;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
}

function LinkedPage({ seen, isDone, at, now, back }: LinkedPageProps) {
  const { vote, circleName, isOpen, hasVoted } = seen;
  return (
    <Page
      title={vote.question}
      above={[circleName, methodWords[vote.method].name.toLocaleLowerCase("fr")]}
      lead={isOpen ? texts.until(writeMoment(vote.closesAt, now)) : undefined}
      back={back}
      noindex
      sheets={["votes.css"]}
    >
      {isDone && <output class="anse">{texts.done}</output>}
      {!isDone && hasVoted && <p>{texts.used}</p>}
      {!isOpen && !hasVoted && <p>{texts.closed}</p>}
      {isOpen && !hasVoted && (
        <BallotForm seen={{ ...seen, mine: undefined }} action={at} back={back} />
      )}
      <p>
        <a href={`/votes/${vote.id}`}>{texts.see}</a>
      </p>
    </Page>
  );
}

function OverPage() {
  return (
    <Page title={texts.over} heading={texts.over} noindex>
      <p>{texts.overSays}</p>
    </Page>
  );
}
