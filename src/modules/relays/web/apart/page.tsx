import type { GivenBack } from "#basics/form";
import { Press, Problems } from "#ui/form";
import { Page } from "#ui/page";
import { Said } from "#ui/panel";
import { WithNumbers } from "#ui/page/numbers";

import type { SeenRelay } from "../../actions/see-relays.ts";
import { APART, AT } from "../../domain/address.ts";
import { apartTexts } from "./texts.fr.ts";
import { AlarmSaid, PastSaid } from "../alarm-said.tsx";
import { Emergencies } from "../help-ways.tsx";
import { texts } from "../texts.fr.ts";

/** « Quelque chose ne va pas »: said to one person outside the family; read here by nobody else. */
export function ApartPage({
  seen,
  back,
  hasSettled = false,
}: {
  readonly seen: SeenRelay;
  readonly back: GivenBack;
  /** It was just said that it is settled. */
  readonly hasSettled?: boolean;
}) {
  const { chain, open, now } = seen;
  const stands = open?.isPast === true ? undefined : open;
  const [named] = chain;
  return (
    <Page
      title={apartTexts.title}
      heading={apartTexts.title}
      lead={named === undefined ? apartTexts.nobody : apartTexts.lead(named.name)}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: texts.title, at: AT }]}
    >
      <Problems problem={back.problem} kept={false} />
      {hasSettled && open === undefined && named !== undefined && (
        <Said says={apartTexts.settledSaid(named.name)} on={{ at: APART, words: apartTexts.on }} />
      )}
      {stands !== undefined && (
        <>
          <AlarmSaid open={stands} seen={seen} again={APART} settle={`${APART}/regle`} />
          <p>{apartTexts.readHere}</p>
        </>
      )}
      {stands === undefined && named !== undefined && <SayApart />}
      {named !== undefined && <p>{apartTexts.unread}</p>}
      {stands === undefined && <Emergencies />}
      {open?.isPast === true && <PastSaid open={open} now={now} settle={`${APART}/regle`} />}
      <p>
        <WithNumbers says={apartTexts.numbers} />
      </p>
      <p>
        <a href={`${AT}/hors-famille`}>{apartTexts.who}</a>
      </p>
    </Page>
  );
}

/** One press, or back: nobody asks why. */
function SayApart() {
  return (
    <>
      {/* First: lower, it would stand where « Quelque chose ne va pas » stood, under a second tap. */}
      <Press action={APART}>{apartTexts.send}</Press>
      <p>{apartTexts.noWhy}</p>
      <p>
        <a href={AT}>{texts.not}</a>
      </p>
    </>
  );
}
