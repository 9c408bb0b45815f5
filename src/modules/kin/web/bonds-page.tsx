import type { GivenBack } from "#basics/form";
import { ButtonLink, Form, Press, Problems } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { Known, SeenBond } from "../actions/see-bonds.ts";
import { AT, bondAt, WHOM } from "../domain/address.ts";
import { whomForm } from "./forms.ts";
import { texts } from "./texts.fr.ts";

const isPast = ({ standing }: SeenBond) => standing === "ended" || standing === "declined";

/** « Nos nouvelles »: who asks, with whom one gives news, and what is over. */
export function BondsPage({
  bonds,
  back,
}: {
  readonly bonds: readonly SeenBond[];
  readonly back: GivenBack;
}) {
  const [past, standing] = [bonds.filter(isPast), bonds.filter((one) => !isPast(one))];
  return (
    <Page
      title={texts.title}
      heading={texts.title}
      lead={texts.lead}
      noindex
      narrow
      back={back}
      sheets={["simple.css"]}
    >
      <Problems problem={back.problem} kept={false} />
      {standing.length === 0 ? (
        <p>{texts.nobody}</p>
      ) : (
        <Lines>
          {standing.map((one) => (
            <StandingLine one={one} />
          ))}
        </Lines>
      )}
      <p>
        <ButtonLink href={WHOM} kind={standing.length === 0 ? undefined : "lien"}>
          {texts.propose}
        </ButtonLink>
      </p>
      {past.length > 0 && (
        <Section title={texts.endedHead} small>
          <Lines>
            {past.map((one) => (
              <PastLine one={one} />
            ))}
          </Lines>
        </Section>
      )}
    </Page>
  );
}

function StandingLine({ one: { id, name, standing } }: { readonly one: SeenBond }) {
  // In simple mode, one thing to press each: the end is on the page of the two.
  const isSimple = useFrame().person?.simple === true;
  if (standing === "agreed")
    return (
      <div class="pile-s">
        <p>
          <ButtonLink href={bondAt(id)} kind="clair" large wide>
            {texts.two(name)}
          </ButtonLink>
        </p>
        {!isSimple && (
          <Press action={bondAt(id, "/finir")} kind="lien" label={texts.endOf(name)}>
            {texts.end}
          </Press>
        )}
      </div>
    );
  if (standing === "waiting")
    return (
      <div class="rang bouts">
        <p>{texts.waiting(name)}</p>
        <Press action={bondAt(id, "/finir")} kind="clair" label={texts.takeBackOf(name)}>
          {texts.takeBack}
        </Press>
      </div>
    );
  return (
    <div class="pile-s">
      <p>
        <strong>{texts.asks(name)}</strong>
      </p>
      <p class="doux">{texts.asksSays}</p>
      <div class="rang">
        <Press action={bondAt(id, "/oui")} pictogram="yes" label={texts.yesTo(name)}>
          {texts.yes}
        </Press>
        <Press action={bondAt(id, "/non")} pictogram="no" kind="clair" label={texts.noTo(name)}>
          {texts.no}
        </Press>
      </div>
    </div>
  );
}

function PastLine({ one: { id, name, standing, mayResume } }: { readonly one: SeenBond }) {
  if (standing === "ended")
    return (
      <div class="rang bouts">
        <p>{texts.ended(name)}</p>
        {mayResume && (
          <Press action={bondAt(id, "/reprendre")} kind="clair" label={texts.resumeOf(name)}>
            {texts.resume}
          </Press>
        )}
        <ButtonLink href={bondAt(id)} kind="clair" label={texts.againOf(name)}>
          {texts.again}
        </ButtonLink>
      </div>
    );
  return (
    <div class="rang bouts">
      <p>{texts.declined(name)}</p>
      <Press action={bondAt(id, "/oui")} kind="clair" label={texts.finallyYesTo(name)}>
        {texts.finallyYes}
      </Press>
    </div>
  );
}

/** To whom one may propose it. */
export function WhomPage({
  known,
  back,
}: {
  readonly known: readonly Known[];
  readonly back: GivenBack;
}) {
  return (
    <Page
      title={texts.whom}
      heading={texts.whom}
      lead={texts.whomLead}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: texts.title, at: AT }]}
    >
      {known.length === 0 ? (
        <Empty title={texts.nobodyKnown}>
          <p>{texts.nobodyKnownHelp}</p>
        </Empty>
      ) : (
        <Form action={WHOM} asks={whomForm(known)} back={back} send={texts.proposeOne} />
      )}
    </Page>
  );
}
