import type { GivenBack } from "#basics/form";
import { Form, Press, Problems } from "#ui/form";
import { AsTyped } from "#ui/markdown";
import { Page } from "#ui/page";
import { Inlet, Reason, Section } from "#ui/panel";

import type { ToRead } from "../actions/read-second.ts";
import type { SeenCommunity } from "../actions/see-community.ts";
import type { SeenSituation } from "../actions/see-situation.ts";
import { communityAt, situationAt } from "../domain/address.ts";
import type { Marked } from "../domain/recognisable.ts";
import type { Told } from "../domain/situation.ts";
import { backForm, tellAgainForm, tellForm } from "./forms.ts";
import { texts } from "./texts.fr.ts";

interface Back {
  readonly back: GivenBack;
}

/** A member tells a situation. */
export function TellPage(props: Back & { readonly seen: Pick<SeenCommunity, "community"> }) {
  const { circle } = props.seen.community;
  return (
    <Page
      title={texts.tellTitle(circle.name)}
      heading={texts.tell}
      lead={texts.tellLead}
      noindex
      narrow
      back={props.back}
      breadcrumb={[{ label: circle.name, at: communityAt(circle) }]}
    >
      <Reason>{texts.few}</Reason>
      <Form
        action={communityAt(circle, "/raconter")}
        asks={tellForm}
        back={props.back}
        send={texts.send}
      />
    </Page>
  );
}

/** Who told it says it otherwise, until it is open. */
export function TellAgainPage({ seen, back }: Back & { readonly seen: SeenSituation }) {
  const { circle } = seen.community;
  const { id, version } = seen.situation;
  const title = seen.told?.title ?? "";
  return (
    <Page
      title={`${texts.tellAgain} : ${title}`}
      heading={texts.tellAgain}
      lead={texts.tellLead}
      noindex
      narrow
      back={back}
      breadcrumb={[
        { label: circle.name, at: communityAt(circle) },
        { label: title, at: situationAt(id) },
      ]}
    >
      <SentBack word={seen.sentBack} />
      <Marks marked={seen.marked} />
      <Form
        action={`${situationAt(id)}/changer`}
        asks={tellAgainForm}
        values={{ ...seen.told, named: seen.isNamed }}
        version={version}
        back={back}
        send={texts.send}
      />
    </Page>
  );
}

/** The word of who sent it back. */
export function SentBack({ word }: { readonly word: string | undefined }) {
  if (word === undefined) return null;
  return (
    <Inlet title={texts.sentBackTitle} id="renvoyee" small class="pile-s">
      <p>
        <AsTyped text={word} />
      </p>
    </Inlet>
  );
}

/** What may let somebody be recognised: advice, never a wall. */
export function Marks({ marked }: { readonly marked: readonly Marked[] }) {
  if (marked.length === 0) return null;
  return (
    <Section title={texts.marked} id="reconnaitre" small class="pile-s">
      <ul>
        {marked.map(({ kind, text }) => (
          <li>
            <mark>{text}</mark> : {texts.kinds[kind]}
          </li>
        ))}
      </ul>
      <p class="petit doux">{texts.markedSays}</p>
    </Section>
  );
}

/** What a situation says, part by part. */
export function ToldParts({ told }: { readonly told: Told }) {
  const { happened, tried, asks } = told;
  return (
    <>
      <Section title={texts.happened} id="passe" small class="pile-s">
        <p>
          <AsTyped text={happened} />
        </p>
      </Section>
      {tried !== undefined && (
        <Section title={texts.tried} id="essaye" small class="pile-s">
          <p>
            <AsTyped text={tried} />
          </p>
        </Section>
      )}
      <Section title={texts.asks} id="demande" small class="pile-s">
        <p>
          <AsTyped text={asks} />
        </p>
      </Section>
    </>
  );
}

/** The second reader: what is told, what may be recognised, and three answers. */
export function ReadPage({ seen, back }: Back & { readonly seen: ToRead }) {
  const { community, told, marked, situation } = seen;
  const { circle } = community;
  const at = `${situationAt(situation)}/relire`;
  return (
    <Page
      title={`${texts.readTitle} : ${told.title}`}
      heading={told.title}
      above={[texts.readTitle]}
      lead={texts.readLead}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: circle.name, at: communityAt(circle) }]}
    >
      <Problems problem={back.form === undefined ? back.problem : undefined} kept={false} />
      <ToldParts told={told} />
      <Marks marked={marked} />
      <div class="pile-s">
        <p class="petit doux">{texts.nobodySays}</p>
        <Press action={`${at}/personne`}>{texts.nobody}</Press>
      </div>
      <Form
        action={`${at}/renvoyer`}
        asks={backForm}
        back={back.form === "back" ? back : undefined}
        send={texts.sendBack}
      />
      <div class="pile-s">
        <p class="petit doux">{texts.letGoSays}</p>
        <Press action={`${at}/rendre`} kind="lien">
          {texts.letGo}
        </Press>
      </div>
    </Page>
  );
}
