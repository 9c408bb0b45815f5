import type { Child } from "hono/jsx";

import { backTo, type GivenBack } from "#basics/form";
import { capital } from "#basics/text";
import { CopyLink } from "#ui/copy-link";
import { Facts, Steps } from "#ui/facts";
import { ButtonLink, Problems } from "#ui/form";
import { Markdown } from "#ui/markdown";
import { Page } from "#ui/page";
import { Cove, Inlet, Land, Section } from "#ui/panel";

import { writeWhen } from "../../web/dates.tsx";
import type { SeenPoll } from "../actions/see-poll.ts";
import { closesOn, type Says } from "../domain/poll.ts";
import { AnswerForm } from "./answer-part.tsx";
import { Manage } from "./manage-part.tsx";
import { Others } from "./table.tsx";
import { texts } from "./texts.fr.ts";
import { sayDay } from "./words.ts";

export interface PollPageProps {
  readonly seen: SeenPoll;
  readonly now: Temporal.Instant;
  readonly back: GivenBack;
  readonly touched: Says;
  /** It was sent just now. */
  readonly isSaved: boolean;
  /** A key for what a guest says for the first time. */
  readonly fresh: string | undefined;
}

/** A poll: my answers first, then what the others say, and what comes after. */
export function PollPage(props: PollPageProps) {
  const { seen, now, back } = props;
  const { words, where } = seen;
  const isInside = seen.of.way.by === "page";
  return (
    <Page
      title={words.title}
      back={back}
      noindex
      sheets={["paper.css", "polls.css"]}
      breadcrumb={
        isInside
          ? [
              {
                label: texts.ofSpace(where.of === "person" ? undefined : where.name),
                at: listAt(seen),
              },
            ]
          : []
      }
      above={[...(where.of === "person" ? [] : [placeOf(seen)]), texts.asks(seen.madeByName)]}
    >
      <div class="deux">
        <div class="pile-l">
          {props.isSaved && <Saved />}
          {words.about !== undefined && <Markdown text={words.about} />}
          <Stands {...props} />
          {seen.may.answer && seen.of.way.by === "link" && seen.of.way.key !== undefined && (
            <CopyLink label={texts.keep} at={seen.at} id="mon-adresse" />
          )}
          {seen.may.answer && words.telephone !== undefined && (
            <Telephone seen={seen} telephone={words.telephone} />
          )}
          <Others seen={seen} now={now} />
          {seen.may.organise && <Manage {...props} />}
        </div>
        <aside class="pile-l">
          <Where seen={seen} />
          {seen.state === "open" && <After seen={seen} now={now} />}
          {seen.state === "open" && (
            <p class="sans-papier">
              <a href={`${atWithoutKey(seen)}/imprimer`}>{texts.print}</a>
            </p>
          )}
        </aside>
      </div>
    </Page>
  );
}

function Saved() {
  return (
    <Cove>
      <p>
        <output>
          <strong>{texts.saved}</strong>
        </output>
      </p>
    </Cove>
  );
}

/** The list of polls of its space. */
function listAt({ where }: SeenPoll): string {
  if (where.of === "person") return "/rendez-vous/sondages";
  const [last = ""] = where.listAt.split("/").slice(-1);
  return `/rendez-vous/sondages?${where.of === "circle" ? "cercle" : "structure"}=${last}`;
}

function placeOf({ where }: SeenPoll): Child {
  return where.at === undefined ? where.name : <a href={where.at}>{where.name}</a>;
}

/** The key of a guest is not printed, nor told to the page that prints. */
function atWithoutKey({ at, of }: SeenPoll): string {
  const { way } = of;
  return way.by === "link" && way.key !== undefined ? at.slice(0, -way.key.length - 1) : at;
}

/** What awaits who reads: to answer, to choose, or the date that was chosen. */
function Stands(props: PollPageProps) {
  const { seen, now, back } = props;
  switch (seen.state) {
    case "open":
      return <Answer {...props} />;
    case "to-choose":
      return (
        <Cove>
          <p>{texts.over}</p>
          <Problems problem={back.form === "answer" ? back.problem : undefined} kept={false} />
        </Cove>
      );
    case "closed":
      return (
        <Cove>
          <p>{texts.closed}</p>
          <Problems problem={back.problem} kept={false} />
        </Cove>
      );
    case "chosen":
      return <Chosen seen={seen} now={now} back={back} />;
  }
}

function Chosen({ seen, now, back }: Pick<PollPageProps, "seen" | "now" | "back">) {
  const { chosen, poll } = seen;
  if (chosen === undefined) return null;
  const when = capital(writeWhen(chosen, poll.zone, now));
  return (
    <Land title={texts.chosen} id="choisie" class="pile-s">
      <Problems problem={back.problem} kept={false} />
      <p class="gros">{chosen.isCancelled ? <s>{when}</s> : when}</p>
      {chosen.isCancelled && <p>{texts.called_off}</p>}
      {!chosen.isCancelled && chosen.noted !== undefined && <p>{texts.noted(chosen.noted)}</p>}
      {chosen.at !== undefined && (
        <p>
          <ButtonLink href={chosen.at}>{texts.toOccasion}</ButtonLink>
        </p>
      )}
    </Land>
  );
}

function Answer(props: PollPageProps) {
  const { seen, now, touched, fresh } = props;
  const { way } = seen.of;
  const isGuest = way.by === "link";
  return (
    <Land title={texts.yours(seen.myName)} id="reponses" class="pile">
      <p class="petit">
        {isGuest ? texts.noAccount : way.by === "letter" ? texts.fromLetter : texts.signedIn}{" "}
        {way.by === "letter" && seen.myName !== undefined && seen.openAt !== undefined && (
          <a href={seen.openAt}>{texts.notMe(seen.myName)}</a>
        )}
      </p>
      <AnswerForm
        seen={seen}
        now={now}
        action={way.by === "page" ? `${seen.at}/repondre` : seen.at}
        back={backTo("answer", props.back)}
        mine={seen.mine && { ...seen.mine, name: seen.myName ?? "" }}
        touched={touched}
        askName={isGuest ? texts.name : undefined}
        isOneself
        askWord={texts.word(seen.madeByName)}
        fresh={fresh}
        send={seen.mine === undefined ? texts.send : texts.sendAgain}
        prefix="rep"
      />
      <p class="petit">
        {(isGuest && way.key === undefined ? texts.ownLink : texts.sameLink)(
          sayDay(seen.poll.lastDay, now, seen.poll.zone),
        )}
      </p>
    </Land>
  );
}

function Telephone(props: { readonly seen: SeenPoll; readonly telephone: string }) {
  return (
    <Inlet title={texts.telephone} id="telephone" small class="pile-s">
      <p>{texts.telephoneSays(props.seen.madeByName)}</p>
      <p>
        <ButtonLink kind="clair" href={`tel:${props.telephone.replace(/[^\d+]/g, "")}`}>
          {props.telephone}
        </ButtonLink>
      </p>
    </Inlet>
  );
}

function Where({ seen }: { readonly seen: SeenPoll }) {
  const { words, placeName } = seen;
  const place = [words.address, placeName].filter((one) => one !== undefined);
  return (
    <Facts
      facts={[
        place.length === 0 ? undefined : { label: texts.whereIs, says: place.join(", ") },
        words.video === undefined
          ? undefined
          : {
              label: texts.video,
              says: (
                <a class="adresse" href={words.video} rel="nofollow noreferrer">
                  {words.video}
                </a>
              ),
            },
        { label: texts.askedOf, says: texts.asked[seen.poll.askedOf] },
      ]}
    />
  );
}

/** What happens then, and if nobody chooses. */
function After({ seen, now }: Pick<PollPageProps, "seen" | "now">) {
  const { poll, madeByName } = seen;
  const day = (one: Temporal.PlainDate) => sayDay(one, now, poll.zone);
  return (
    <Section title={texts.after} id="apres" small>
      <Steps
        steps={[
          { title: texts.steps.answers, says: `${texts.until(day(poll.lastDay))}.`, state: "ici" },
          {
            title: texts.steps.chooses(madeByName),
            says: texts.steps.chooses_says(day(closesOn(poll))),
            state: "avenir",
          },
          // A circle has members to write to; what one asks alone is read where it was answered.
          seen.where.of === "circle"
            ? { title: texts.steps.letter, says: texts.steps.letter_says, state: "avenir" }
            : { title: texts.steps.here, says: texts.steps.here_says, state: "avenir" },
        ]}
      />
    </Section>
  );
}
