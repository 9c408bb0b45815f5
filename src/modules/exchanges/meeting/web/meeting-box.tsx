import type { Child } from "hono/jsx";

import { backTo, type GivenBack } from "#basics/form";
import { capital } from "#basics/text";
import { Button, Form, Hidden, Problems } from "#ui/form";
import { Cove, Land } from "#ui/panel";
import { Questions } from "#ui/questions";
import { State } from "#ui/state";

import type { SeenExchange } from "../../protocol/actions/see-exchange.ts";
import { Folded } from "../../protocol/web/act-parts.tsx";
import { otherName } from "../../protocol/web/talk-parts.ts";
import type { MeetingOnPage } from "../actions/see-meeting.ts";
import { callable, type Proposal, waitsFor } from "../domain/meeting.ts";
import { ANSWER, CALL_OFF, callOffForm, PROPOSE, proposeForm } from "./forms.ts";
import { knownOf } from "./known.ts";
import { sayDay, sayWhen } from "./say-meeting.ts";
import { meetingTexts as texts } from "./texts.fr.ts";

export interface MeetingProps {
  readonly seen: SeenExchange;
  readonly meeting: MeetingOnPage;
  readonly now: Temporal.Instant;
  /** Where its forms go: the page of the exchange, or the link of a letter. */
  readonly at: string;
  readonly back: GivenBack;
}

/** The meeting of an exchange: what stands, what is proposed, and what one may do about it. */
export function MeetingBox(props: MeetingProps) {
  const { meeting, back } = props;
  const { agreed, proposed, calledOff, past, mayMeet } = meeting;
  const isAnswer = back.form === ANSWER;
  const isAsked = mayMeet && waitsForYou(meeting, props.now);
  const Ground = isAsked ? Land : Cove;
  return (
    <Ground title={isAsked ? texts.answerThem(otherName(props)) : texts.title} id="rendez-vous">
      {isAnswer && back.problem !== undefined && <Problems problem={back.problem} kept={false} />}
      {agreed !== undefined && <Agreed {...props} agreed={agreed} />}
      {proposed !== undefined && mayMeet && <Proposed {...props} proposed={proposed} />}
      {calledOff !== undefined && <p>{sayCalledOff(props, calledOff)}</p>}
      {agreed === undefined && proposed === undefined && calledOff === undefined && (
        <p class="doux">{texts.none}</p>
      )}
      {mayMeet && <Ways {...props} />}
      {past.length > 0 && (
        <details>
          <summary>{texts.wasBefore}</summary>
          <ul>
            {past.map((one) => (
              <li>
                <When {...props} proposal={one} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </Ground>
  );
}

/** Whether there is anything to show: while one may meet, and of what was. */
export function hasBox({ agreed, past, calledOff, mayMeet }: MeetingOnPage): boolean {
  return mayMeet || agreed !== undefined || past.length > 0 || calledOff !== undefined;
}

/** Whether a day that the other proposed, and that is still to come, waits for an answer of who reads. */
export function waitsForYou({ proposed, you }: MeetingOnPage, now: Temporal.Instant): boolean {
  return proposed !== undefined && proposed.by !== you && !isPast(proposed, now);
}

const isPast = ({ plan }: Proposal, now: Temporal.Instant) =>
  Temporal.Instant.compare(plan.startsAt, now) <= 0;

function Agreed({ agreed, ...props }: MeetingProps & { readonly agreed: Proposal }) {
  const { now, seen } = props;
  const { state } = seen.kept.exchange;
  if (isPast(agreed, now))
    return (
      <div>
        <p>{texts.was}</p>
        <When {...props} proposal={agreed} />
      </div>
    );
  const isStopped = !["approving", "established", "closing", "closed", "settled"].includes(state);
  return isStopped ? (
    <p>{texts.stopped}</p>
  ) : (
    <div>
      <When {...props} proposal={agreed} isFirst />
      <p>
        <State tone="va">{texts.both}</State>
      </p>
    </div>
  );
}

/** « Odile propose : mardi 1er décembre à 18 h 30, à la salle des fêtes », and until when the other day stays. */
function Proposed({ proposed, ...props }: MeetingProps & { readonly proposed: Proposal }) {
  const { seen, meeting, now } = props;
  const other = otherName({ seen });
  const isMine = proposed.by === meeting.you;
  const { agreed } = meeting;
  return (
    <>
      <div>
        <p>{isMine ? texts.youPropose : texts.theyPropose(other)}</p>
        <When {...props} proposal={proposed} />
        <p>
          {isPast(proposed, now) ? (
            texts.unanswered
          ) : (
            <State tone={isMine ? "attend" : "presse"}>{isMine ? texts.waits : texts.forYou}</State>
          )}
        </p>
      </div>
      {agreed !== undefined && !isPast(agreed, now) && (
        <p class="doux">{texts.stays(sayWhen(agreed.plan, now))}</p>
      )}
    </>
  );
}

/** When, and where, each on its own line: words that people typed make no sentence of ours. */
function When({
  proposal,
  meeting,
  now,
  isFirst = false,
}: MeetingProps & { readonly proposal: Proposal; readonly isFirst?: boolean }) {
  const { where, video } = meeting.places.get(proposal.number) ?? {};
  const when = sayWhen(proposal.plan, now);
  return (
    <>
      <p>
        <strong>{isFirst ? capital(when) : when}</strong>
      </p>
      {where !== undefined && <p>{where}</p>}
      {video !== undefined && (
        <p>
          <a href={video} rel="noopener noreferrer external">
            {texts.video(new URL(video).host)}
          </a>
        </p>
      )}
    </>
  );
}

function sayCalledOff(
  { seen, meeting, now }: MeetingProps,
  { by, proposal }: NonNullable<MeetingOnPage["calledOff"]>,
): string {
  const day = sayDay(proposal.plan, now);
  return by === meeting.you
    ? texts.youCalledOff(day)
    : texts.theyCalledOff(otherName({ seen }), day);
}

/** What one may do: yes, the other day stays, another moment, none at all. */
function Ways(props: MeetingProps) {
  const { meeting, now, seen, back } = props;
  const { proposed, agreed } = meeting;
  const other = otherName({ seen });
  const isAsked = proposed !== undefined && waitsFor(meeting, meeting.you, now);
  const has = agreed !== undefined || proposed !== undefined;
  const isNext = agreed !== undefined && proposed === undefined && isPast(agreed, now);
  return (
    <>
      {isAsked && (
        <MeetingForm {...props} to="accord" class="rang">
          <Button large pictogram="yes" label={texts.acceptOf(sayWhen(proposed.plan, now))}>
            {texts.accept}
          </Button>
        </MeetingForm>
      )}
      {proposed !== undefined && agreed !== undefined && !isPast(agreed, now) && (
        <MeetingForm {...props} to="garder" class="rang">
          <Button kind="clair">{texts.keep(sayWhen(agreed.plan, now))}</Button>
        </MeetingForm>
      )}
      <Folded
        title={isNext ? texts.proposeNext : has ? texts.proposeAnother : texts.propose}
        isOpen={back.form === PROPOSE}
      >
        <MeetingForm {...props} prefix="rdv" back={backTo(PROPOSE, back)}>
          <p class="doux petit">{texts.proposeHelp(other)}</p>
          <Questions of={proposeForm} values={knownOf(props)} />
          <div class="rang">
            <Button kind="clair">{texts.send(other)}</Button>
          </div>
        </MeetingForm>
      </Folded>
      {callable(meeting, now) && (
        <Folded title={texts.callOff} isOpen={back.form === CALL_OFF}>
          <MeetingForm {...props} to="annuler" prefix="rdv-annuler" back={backTo(CALL_OFF, back)}>
            <p class="doux petit">{texts.callOffSays(other)}</p>
            <Questions of={callOffForm} />
            <div class="rang">
              <Button kind="clair">{texts.callOff}</Button>
            </div>
          </MeetingForm>
        </Folded>
      )}
    </>
  );
}

/** One form of the box: for which side, and what was read when it was drawn. */
function MeetingForm({
  seen,
  meeting,
  at,
  to,
  prefix,
  back = {},
  class: layout = "pile",
  children,
}: Omit<MeetingProps, "back"> & {
  readonly to?: string;
  readonly prefix?: string;
  readonly back?: GivenBack;
  readonly class?: string;
  readonly children: Child;
}) {
  const action = `${at}/rendez-vous${to === undefined ? "" : `/${to}`}`;
  return (
    <Form action={action} prefix={prefix} class={layout} back={back}>
      <Hidden name="comme" value={seen.you} />
      <Hidden name="lu" value={String(meeting.last)} />
      {children}
    </Form>
  );
}
