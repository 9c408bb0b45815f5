import { PARIS, writeTime } from "#basics/dates";
import { ButtonLink, Problems, titleOf } from "#ui/form";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { State } from "#ui/state";

import { Done } from "../../web/mine-pages.tsx";
import { Passkeys, type PasskeysProps } from "./passkey-pages.tsx";
import { texts } from "../../web/texts.fr.ts";
import { capital, wordsOfDay } from "../../web/when.ts";

export interface SessionsPageProps {
  readonly sessions: readonly {
    readonly id: string;
    readonly device: string;
    readonly beganAt: Temporal.Instant;
    readonly seenAt: Temporal.Instant;
  }[];
  /** The session of this browser. */
  readonly here: string | undefined;
  readonly now: Temporal.Instant;
  readonly done: string | undefined;
  /** Why a passkey could not be added. */
  readonly problem?: string | undefined;
  readonly keys: Omit<PasskeysProps, "now">;
}

/** Where one is signed in. This browser comes first; the others can be closed. */
export function SessionsPage(props: SessionsPageProps) {
  const { sessions, here, now, done, problem, keys } = props;
  const others = sessions.filter(({ id }) => id !== here);
  const ordered = [...sessions.filter(({ id }) => id === here), ...others];
  return (
    <Page
      title={titleOf(texts.sessions.title, { problem })}
      noindex
      breadcrumb={[{ label: texts.mine.title, at: "/moi" }]}
    >
      <div class="pile-l">
        <header class="pile-s">
          <h1>{texts.sessions.title}</h1>
          <p class="chapo">{texts.sessions.says}</p>
        </header>
        <Done says={done} />
        <Problems problem={problem} />
        <Lines>
          {ordered.map((session) => (
            <SessionLine {...session} isHere={session.id === here} now={now} />
          ))}
        </Lines>
        {others.length > 1 && (
          <p>
            <ButtonLink kind="clair" href="/moi/connexions/fermer">
              {texts.sessions.endOthers}
            </ButtonLink>
          </p>
        )}
        <Passkeys {...keys} now={now} />
      </div>
    </Page>
  );
}

type SessionLineProps = SessionsPageProps["sessions"][number] & {
  readonly isHere: boolean;
  readonly now: Temporal.Instant;
};

const hourOf = (at: Temporal.Instant) => writeTime(at.toZonedDateTimeISO(PARIS).toPlainTime());

function SessionLine({ id, device, beganAt, seenAt, isHere, now }: SessionLineProps) {
  // The hour tells two tablets of one sort apart.
  const day = texts.sessions.at(wordsOfDay(beganAt, now), hourOf(beganAt));
  const began = texts.sessions.began(day);
  const seen = texts.sessions.seen(wordsOfDay(seenAt, now));
  return (
    <div class="rang bouts">
      <div>
        <p>
          <strong>{capital(device)}</strong>{" "}
          {isHere && <State tone="va">{texts.sessions.here}</State>}
        </p>
        <p class="petit">
          {began}, {seen}
        </p>
      </div>
      {isHere ? (
        <ButtonLink kind="clair" href="/sortir">
          {texts.leave.open}
        </ButtonLink>
      ) : (
        <ButtonLink
          kind="clair"
          href={`/moi/connexions/${id}/fermer`}
          label={texts.sessions.endOne(device, day)}
        >
          {texts.sessions.end}
        </ButtonLink>
      )}
    </div>
  );
}
