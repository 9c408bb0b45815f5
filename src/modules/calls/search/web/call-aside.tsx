import type { Child } from "hono/jsx";

import { dayOf } from "#basics/dates";
import { ButtonLink } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Icon, type IconName } from "#ui/icon";
import { Cove } from "#ui/panel";
import { Sounding } from "#ui/sounding";
import { State } from "#ui/state";

import type { CallHere } from "../actions/see-call-here.ts";
import { type Call, isOpen, type Told } from "../../domain/call.ts";
import { limitsOf } from "../../domain/limits/limits.ts";
import { livingFirst } from "../../links/domain/link.ts";
import { FollowInvite } from "../../alerts/web/invite.tsx";
import { Relays } from "../../kept/web/panels.tsx";
import { keepTexts } from "../../kept/web/texts.fr.ts";
import { CallDates } from "./call-dates.tsx";
import { Contact } from "./call-origin.tsx";
import { correctTexts } from "../../signals/web/correct-texts.fr.ts";
import { DeadNote } from "../../links/web/dead-note.tsx";
import { endTexts } from "../../publish/web/end-texts.fr.ts";
import { linkTexts } from "../../links/web/texts.fr.ts";
import { publishTexts } from "../../publish/web/texts.fr.ts";
import { texts } from "../../web/texts.fr.ts";
import { writeClosing } from "../../web/words.ts";

export interface CallAsideProps {
  readonly call: Call;
  readonly told: Told;
  readonly here: CallHere;
  readonly now: Temporal.Instant;
  /** Before it is published, nothing can be done with it. */
  readonly isPreview: boolean;
}

/** What to do with a call: how long is left, answer, follow, take it away. */
export function CallAside({ call, told, here, now, isPreview }: CallAsideProps) {
  const closing = writeClosing(call, now);
  const at = `/appels/${call.number}`;
  const { person } = useFrame();
  // Behind « Suivre cet appel » while it is open: what one does with it for a structure comes after.
  const keep = call.state === "published" && !isPreview && person !== undefined && (
    <p class="a-l-ecran">
      <a href={`${at}/garder`} rel="nofollow">
        {keepTexts.invite}
      </a>
    </p>
  );
  return (
    <aside class="pile-l suit" aria-label={texts.takeAway}>
      <Cove>
        <Sounding days={closing.days}>
          {call.permanent && <State tone="va">{texts.permanent}</State>}{" "}
          {closing.days !== undefined && closing.days > 0 ? `${texts.toAnswer}, ` : ""}
          {closing.words}
          {limitsOf(call).doubts.length > 0 && `, ${endTexts.verify}`}
        </Sounding>
        {isOpen(call, now) && call.answerUrl !== undefined && (
          <p>
            <ButtonLink href={call.answerUrl} wide>
              {texts.answerHere}
            </ButtonLink>{" "}
            <DeadNote url={call.answerUrl} dead={here.dead} now={now} />
          </p>
        )}
      </Cove>
      {here.isMine && (
        <p>
          <ButtonLink href={`${at}/gerer`} kind="clair" wide>
            {publishTexts.manageThis}
          </ButtonLink>
        </p>
      )}
      {isOpen(call, now) && !isPreview ? (
        <FollowInvite call={call.number} isFollowed={here.isFollowed} beside={keep} />
      ) : (
        keep
      )}
      <Relays relays={here.relays} today={dayOf(now)} />
      <CallDates call={call} now={now} />
      <Contact call={call} here={here} />
      {!isPreview && <TakeAway call={call} told={told} here={here} now={now} />}
    </aside>
  );
}

function TakeAway({ call, told, here, now }: Omit<CallAsideProps, "isPreview">) {
  const at = `/appels/${call.number}`;
  return (
    <div class="pile-s a-l-ecran">
      <h2 class="h-petit">{texts.takeAway}</h2>
      <ul class="liens">
        {call.deadline !== undefined && <Take icon="calendar" at={`${at}.ics`} label={texts.ics} />}
        <Take icon="table" at={`${at}.json`} label={texts.data} />
        <Take icon="link" at={`${at}.jsonld`} label={texts.linked} />
        <Originals call={call} told={told} here={here} now={now} />
        <Take icon="warning" at={`/signaler/call/${call.id}`} label={texts.report} />
        {here.mayCorrect && <Take icon="pen" at={`${at}/rectifier`} label={correctTexts.link} />}
      </ul>
    </div>
  );
}

/** The original notice; when it answers no more, another source of the same call comes before it. */
function Originals({ call, told, here, now }: Omit<CallAsideProps, "isPreview">) {
  if (call.url === undefined) return null;
  const others = told.notices.filter(({ url }) => url !== undefined && url !== call.url);
  const [other] = here.dead.has(call.url) ? livingFirst(others, here.dead) : [];
  return (
    <>
      {other?.url !== undefined && !here.dead.has(other.url) && (
        <Take icon="document" at={other.url} label={linkTexts.elsewhere(other.source)} />
      )}
      <Take icon="document" at={call.url} label={texts.original}>
        <DeadNote url={call.url} dead={here.dead} now={now} />
      </Take>
    </>
  );
}

function Take({
  icon,
  at,
  label,
  children,
}: {
  readonly icon: IconName;
  readonly at: string;
  readonly label: string;
  readonly children?: Child;
}) {
  return (
    <li>
      <a href={at}>
        <Icon name={icon} /> {label}
      </a>{" "}
      {children}
    </li>
  );
}
