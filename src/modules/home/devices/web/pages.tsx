import type { GivenBack } from "#basics/form";
import { Form, Press, Problems } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Cove, Section } from "#ui/panel";

import type { Known } from "../../afterwards/actions/see-afterwards.ts";
import type { Closable, SeenClosing } from "../actions/see-closing.ts";
import { AT, DEVICES, devicesAt, FOR, forAt } from "../domain/address.ts";
import type { Stop } from "../domain/closing.ts";
import { callForm, closerForm, findForm, stopForm } from "./forms.ts";
import { namedTexts as named, operatorTexts as keeper, texts } from "./texts.fr.ts";

const above = { label: texts.title, at: AT };

const Sentences = ({ of }: { readonly of: readonly string[] }) => (
  <ul class="pile-s">
    {of.map((one) => (
      <li>{one}</li>
    ))}
  </ul>
);

/** « Qui peut fermer mes appareils »: whom one named, and what they may. */
export function ClosingPage({
  seen: { closer, known, unseen, isNamed, mailHeldUntil },
  back,
}: {
  readonly seen: SeenClosing;
  readonly back: GivenBack;
}) {
  return (
    <Page title={texts.title} heading={texts.title} lead={texts.lead} noindex narrow back={back}>
      {unseen !== undefined && <Closed unseen={unseen} name={closer?.name} />}
      {mailHeldUntil !== undefined && (
        <Held says={texts.held(mailHeldUntil)} action={`${AT}/courriel`} press={texts.accept} />
      )}
      {closer === undefined ? (
        <p>
          {texts.nobody} <a href="/aide">{texts.reach}</a>
        </p>
      ) : (
        <p>{texts.now(closer.name)}</p>
      )}
      <Form
        action={AT}
        asks={closerForm(known)}
        values={{ closer: closer?.person }}
        back={back}
        send={texts.send}
      />
      <Section title={texts.what} id="permet" class="pile">
        <Sentences of={texts.whatSays} />
        <p>{texts.mailbox}</p>
        <p>
          {texts.lost} <a href="/moi/connexions">{texts.connections}</a>
        </p>
      </Section>
      {isNamed && (
        <p>
          <a href={FOR}>{texts.named}</a>
        </p>
      )}
    </Page>
  );
}

/** What was closed since one last came in. */
const Closed = ({
  unseen: { devicesBy, actingAt },
  name,
}: {
  readonly unseen: NonNullable<SeenClosing["unseen"]>;
  readonly name: string | undefined;
}) => (
  <Cove class="pile-s">
    {devicesBy !== undefined && <p>{texts.devices(devicesBy, name)}</p>}
    {actingAt !== undefined && <p>{texts.acting(name)}</p>}
    <Press action={`${AT}/vu`} prefix="vu">
      {texts.seen}
    </Press>
  </Cove>
);

/** Codes sent by mail do not serve for a time: until when, and the press by which they do again. */
const Held = ({
  says,
  action,
  press,
}: {
  readonly says: string;
  readonly action: string;
  readonly press: string;
}) => (
  <Cove class="pile-s">
    <p>{says}</p>
    <Press action={action} prefix="courriel">
      {press}
    </Press>
  </Cove>
);

/** Who named the reader for it. */
export function CloserForPage({ all }: { readonly all: readonly Known[] }) {
  return (
    <Page
      title={named.title}
      heading={named.title}
      lead={named.lead}
      noindex
      narrow
      breadcrumb={[above]}
    >
      {all.length === 0 ? (
        <Empty title={named.none} />
      ) : (
        <Lines>
          {all.map(({ person, name }) => (
            <p>
              <a href={forAt(person)}>{named.one(name)}</a>
            </p>
          ))}
        </Lines>
      )}
    </Page>
  );
}

/** Closes them for one of those; says it when it is done. */
export function CloserForOnePage({
  whose,
  stopped,
  accepted,
  back,
}: {
  readonly whose: Closable;
  readonly stopped: Stop | undefined;
  readonly accepted: boolean;
  readonly back: GivenBack;
}) {
  return (
    <Page
      title={named.one(whose.name)}
      heading={named.one(whose.name)}
      lead={stopped === undefined ? named.says(whose.name) : named.done[stopped]}
      noindex
      narrow
      back={back}
      breadcrumb={[above, { label: named.title, at: FOR }]}
    >
      {stopped === "devices" && <Sentences of={named.after} />}
      {accepted && <p class="raison">{named.accepted}</p>}
      {whose.mailHeldUntil !== undefined && (
        <Held
          says={named.held(whose.mailHeldUntil)}
          action={`${forAt(whose.person)}/courriel`}
          press={named.accept}
        />
      )}
      {stopped === undefined && (
        <>
          <Form
            action={forAt(whose.person)}
            asks={stopForm}
            values={{ what: "devices" }}
            back={back}
            send={named.send}
          />
          <p>
            <a href={FOR}>{named.cancel}</a>
          </p>
        </>
      )}
    </Page>
  );
}

/** What was just done for who called, as the address of the page says it. */
export const DONE = ["fait", "courriel"] as const;
export type Done = (typeof DONE)[number];

/** For who keeps the instance: who calls. */
export function CallPage({
  found,
  done,
  back,
}: {
  readonly found?: readonly Known[] | undefined;
  readonly done?: Done | undefined;
  readonly back: GivenBack;
}) {
  return (
    <Page title={keeper.title} heading={keeper.title} lead={keeper.lead} noindex narrow back={back}>
      {done !== undefined && <p class="raison">{keeper.dones[done]}</p>}
      <Problems problem={back.form === undefined ? back.problem : undefined} kept={false} />
      <Section title={keeper.find} id="qui" class="pile">
        <Form action={DEVICES} asks={findForm} back={back} send={keeper.search} />
        {found !== undefined && found.length > 0 && (
          <>
            <p>{keeper.found}</p>
            <ul class="pile-s">
              {found.map(({ person, name }) => (
                <li>
                  <a href={devicesAt(person)}>{name}</a>
                </li>
              ))}
            </ul>
          </>
        )}
      </Section>
    </Page>
  );
}

/** Closes those of one person, upon their call. */
export function CallOfPage({
  whose,
  back,
}: {
  readonly whose: Closable;
  readonly back: GivenBack;
}) {
  return (
    <Page
      title={keeper.ask(whose.name)}
      heading={keeper.ask(whose.name)}
      lead={keeper.says}
      noindex
      narrow
      back={back}
      breadcrumb={[{ label: keeper.title, at: DEVICES }]}
    >
      {whose.mailHeldUntil !== undefined && (
        <Held
          says={named.held(whose.mailHeldUntil)}
          action={`${devicesAt(whose.person)}/courriel`}
          press={named.accept}
        />
      )}
      <Form action={devicesAt(whose.person)} asks={callForm} back={back} send={keeper.send} />
      <p>
        <a href={DEVICES}>{keeper.cancel}</a>
      </p>
    </Page>
  );
}
