import { type Context, Hono } from "hono";

import { writeMoment } from "#basics/dates";
import { type AskedEnv, readForm, type Typed } from "#services/forms";
import { type App, linkHolder } from "#services/house";
import { answer, type WithFrame } from "#ui/frame";
import { type FieldProblems, titleOf } from "#ui/form";
import { Page } from "#ui/page";
import { Above } from "#ui/state";

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

interface Shown {
  readonly typed?: Typed;
  readonly problem?: string;
  readonly problems?: FieldProblems;
}

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

async function linkedPage(app: App, c: Asking, shown: Shown): Promise<Response> {
  const link = linkOf(app, c);
  if (link === undefined) return c.notFound();
  const seen = await find(app, link);
  if (seen === undefined) return answer(c, <OverPage />, 410);
  const isDone = c.req.query("fait") === "oui";
  const status = shown.problem !== undefined ? 409 : shown.problems === undefined ? 200 : 422;
  const page = (
    <LinkedPage
      seen={seen}
      isDone={isDone}
      at={votePath(app, link)}
      now={app.clock.now()}
      {...shown}
    />
  );
  return answer(c, page, status);
}

async function cast(app: App, c: Asking): Promise<Response> {
  const link = linkOf(app, c);
  if (link === undefined) return c.notFound();
  const seen = await find(app, link);
  if (seen === undefined) return answer(c, <OverPage />, 410);
  const { typed, ...form } = await readForm(c, ballotForm(seen.vote));
  if (!form.fits) return linkedPage(app, c, { typed, problems: form.problems });
  const actor = linkHolder("decisions.vote", link.vote);
  const told = await castByLink(app, actor, { ...link, ...form.data });
  if (told.done) return c.redirect(`${votePath(app, link)}?fait=oui`, 303);
  const problem = told.refusal === "link-used" ? texts.used : refusalTexts[told.refusal];
  return linkedPage(app, c, { typed, problem });
}

interface LinkedPageProps extends Shown {
  readonly seen: LinkedVote;
  readonly isDone: boolean;
  readonly at: string;
  readonly now: Temporal.Instant;
}

function LinkedPage({ seen, isDone, at, now, ...form }: LinkedPageProps) {
  const { vote, circleName, isOpen, hasVoted } = seen;
  return (
    <Page title={titleOf(vote.question, form)} noindex sheets={["votes.css"]}>
      <div class="pile-l">
        <header class="pile-s">
          <Above facts={[circleName, methodWords[vote.method].name.toLocaleLowerCase("fr")]} />
          <h1>{vote.question}</h1>
          {isOpen && <p class="chapo">{texts.until(writeMoment(vote.closesAt, now))}</p>}
        </header>
        {isDone && <output class="anse">{texts.done}</output>}
        {!isDone && hasVoted && <p>{texts.used}</p>}
        {!isOpen && !hasVoted && <p>{texts.closed}</p>}
        {isOpen && !hasVoted && (
          <BallotForm seen={{ ...seen, mine: undefined }} action={at} {...form} />
        )}
        <p>
          <a href={`/votes/${vote.id}`}>{texts.see}</a>
        </p>
      </div>
    </Page>
  );
}

function OverPage() {
  return (
    <Page title={texts.over} noindex>
      <div class="pile-l">
        <h1>{texts.over}</h1>
        <p>{texts.overSays}</p>
      </div>
    </Page>
  );
}
