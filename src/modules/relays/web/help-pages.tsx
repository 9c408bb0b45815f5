import type { GivenBack } from "#basics/form";
import { ButtonLink, Press, Problems } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Page } from "#ui/page";
import { Said } from "#ui/panel";
import { WrittenAt } from "#ui/page/written-at";

import type { SeenRelay } from "../actions/see-relays.ts";
import { AT, SURE, WHO } from "../domain/address.ts";
import type { Delay } from "../domain/relay.ts";
import { AlarmSaid, PastSaid } from "./alarm-said.tsx";
import { Emergencies, SayForm } from "./help-ways.tsx";
import { sayAt } from "./say.ts";
import { SilenceSaid } from "./told-list.tsx";
import { texts } from "./texts.fr.ts";

const LIST = new Intl.ListFormat("fr", { type: "conjunction" });
const above = { label: texts.title, at: AT };

interface HelpPageProps {
  readonly seen: SeenRelay;
  readonly back: GivenBack;
  /** What one said just now. */
  readonly said?: string | undefined;
}

/** « Prévenir quelqu’un »: three buttons; and, once help is asked for, what came of it. */
export function HelpPage({ seen, back, said }: HelpPageProps) {
  const { asker, open, silence, wellAt, now } = seen;
  const stands = open?.isPast === true ? undefined : open;
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      beneath={<WrittenAt />}
      offline="asked"
      noindex
      narrow
      back={back}
      sheets={["simple.css"]}
    >
      <Problems problem={back.problem} problems={back.problems} kept={false} />
      {said !== undefined && stands === undefined && seen.last !== undefined && (
        <SettledSaid says={said} />
      )}
      {stands !== undefined && (
        <AlarmSaid open={stands} seen={seen} again={SURE} settle={`${AT}/regle`} />
      )}
      {silence !== undefined && <SilenceSaid silence={silence} now={now} />}
      {asker.isOneself && <LastSaid seen={seen} />}
      <SayForm asked={stands} />
      {wellAt !== undefined && (
        <p>
          {texts.wellSaid(sayAt(wellAt, now))} {asker.isOneself && <Unheard seen={seen} />}
        </p>
      )}
      {stands === undefined && <Emergencies />}
      {open?.isPast === true && <PastSaid open={open} now={now} settle={`${AT}/regle`} />}
      {asker.isOneself && (
        <p>
          <a href={WHO}>{texts.who}</a>
        </p>
      )}
      {asker.isOneself && (
        <p class="petit">
          <a href="/sans-reseau">{texts.offline}</a>
        </p>
      )}
    </Page>
  );
}

/** It is settled, as one said just now: alone on its screen, with the way to ask again, which asks before it is sent. */
function SettledSaid({ says }: { readonly says: string }) {
  return (
    <Said says={says} on={{ at: AT, words: texts.on }}>
      <p>{texts.settledTold}</p>
      <p>
        <a href={SURE} data-reste="">
          {texts.stillNeeded}
        </a>
      </p>
    </Said>
  );
}

/** « Tout va bien » is told to those whom one chose: to nobody, as long as one chose none. */
export function Unheard({ seen: { chain } }: { readonly seen: SeenRelay }) {
  if (chain.some(({ hearsWell }) => hearsWell)) return null;
  return (
    <>
      {texts.wellUnheard} <a href={WHO}>{texts.wellChoose}</a>
    </>
  );
}

/** The last time that help was asked for, once it is over: who acts for one may have said so. */
function LastSaid({ seen: { open, last, now } }: { readonly seen: SeenRelay }) {
  if (open !== undefined || last?.endedAt === undefined) return null;
  const said = last.ended === "by-holder" ? texts.lastByHolder : texts.lastSettled;
  return (
    <p class="doux">
      {texts.last(sayAt(last.raisedAt, now))} {said(sayAt(last.endedAt, now))}
    </p>
  );
}

/** Who will be told: in their order, or all at once; to who acts for somebody, that somebody will be. */
function sureLead(names: string, delay: Delay): string {
  if (names === "") return texts.sureUnnamed;
  return delay === "at-once" ? texts.sureAll(names) : texts.sureLead(names);
}

/** One more press, so that it is no accident: without a delay that runs, nor anything to undo in time. */
export function SurePage({ seen, back }: { readonly seen: SeenRelay; readonly back: GivenBack }) {
  const { acting } = useFrame();
  const { isReady, chain, delay } = seen;
  return (
    <Page
      title={texts.sureTitle}
      heading={texts.help}
      lead={isReady ? sureLead(LIST.format(chain.map(({ name }) => name)), delay) : texts.nobody}
      noindex
      narrow
      back={back}
      breadcrumb={[above]}
    >
      <Problems problem={back.problem} kept={false} />
      {acting !== undefined && <p>{texts.underMandate(acting.forWhom)}</p>}
      {isReady ? (
        <Press action={SURE}>{texts.sure}</Press>
      ) : (
        seen.asker.isOneself && (
          <p>
            <ButtonLink href={WHO}>{texts.name}</ButtonLink>
          </p>
        )
      )}
      <Emergencies />
      <p>
        <a href={AT}>{texts.not}</a>
      </p>
    </Page>
  );
}
