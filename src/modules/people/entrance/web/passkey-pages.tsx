import { Button, ButtonLink, Form, Hidden, titleOf } from "#ui/form";
import { useFrame } from "#ui/frame";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";

import type { SeenPasskey } from "../actions/keep-passkeys.ts";
import { passkeyTexts as texts } from "./passkey-texts.fr.ts";
import { capital, wordsOfDay } from "../../web/when.ts";

export interface PasskeysProps {
  readonly passkeys: readonly SeenPasskey[];
  /** Whether browsers keep keys for the address by which one is here. */
  readonly possible: boolean;
  readonly now: Temporal.Instant;
}

/** On the page of one's connections: one's keys, and one more. */
export function Passkeys({ passkeys, possible, now }: PasskeysProps) {
  const { publicUrl } = useFrame();
  return (
    <Section title={texts.section} id="cles">
      <p>{texts.says}</p>
      {passkeys.length > 0 && (
        <Lines>
          {passkeys.map((one) => (
            <PasskeyLine {...one} now={now} />
          ))}
        </Lines>
      )}
      {possible ? (
        <Form action="/moi/cles" prefix="cle">
          <div class="rang">
            <Button kind="clair">{texts.add}</Button>
          </div>
        </Form>
      ) : (
        <p class="petit doux">{texts.notHere(publicUrl)}</p>
      )}
    </Section>
  );
}

function PasskeyLine({ id, device, madeAt, usedAt, now }: SeenPasskey & { now: Temporal.Instant }) {
  const made = wordsOfDay(madeAt, now);
  return (
    <div class="rang bouts">
      <div>
        <p>
          <strong>{capital(device)}</strong>
        </p>
        <p class="petit">
          {texts.made(made)},{" "}
          {usedAt === undefined ? texts.never : texts.used(wordsOfDay(usedAt, now))}
        </p>
      </div>
      <ButtonLink
        kind="clair"
        href={`/moi/cles/${id}/retirer`}
        label={texts.removeOf(device, made)}
      >
        {texts.remove}
      </ButtonLink>
    </div>
  );
}

export interface DevicePageProps {
  /** Whether the device makes a key, or signs with one. */
  readonly what: "make" | "enter";
  readonly ask: string;
  /** What the browser gives the device, as JSON. */
  readonly options: string;
  /** Where one goes after coming in. */
  readonly goesTo?: string | undefined;
}

const PATHS = { make: "/moi/cles/nouvelle", enter: "/entrer/cle/signe" } as const;

/** Where the device is asked. Its script speaks to it; without, the page says so, and the code works as ever. */
export function DevicePage({ what, ask, options, goesTo }: DevicePageProps) {
  const script = useFrame().assets["passkey.browser.js"];
  const { title, says, send } = texts[what];
  return (
    <Page title={title} noindex>
      <div class="pile-l">
        <h1>{title}</h1>
        <p class="chapo">{says}</p>
        <noscript>
          <p class="anse">{texts.script.without}</p>
        </noscript>
        <div class="pile" data-passkey={what} data-options={options} {...words}>
          <output class="anse" hidden />
          <Form action={PATHS[what]}>
            <Hidden name="demande" value={ask} />
            <Hidden name="reponse" value="" />
            {goesTo !== undefined && <Hidden name="vers" value={goesTo} />}
            <div class="rang">
              <Button large>{send}</Button>
            </div>
          </Form>
        </div>
        <Otherwise what={what} />
        {script !== undefined && <script type="module" src={script} />}
      </div>
    </Page>
  );
}

const words = {
  "data-unable": texts.script.unable,
  "data-stopped": texts.script.stopped,
  "data-already": texts.script.already,
};

function Otherwise({ what }: { readonly what: "make" | "enter" }) {
  return (
    <p>
      <a href={what === "make" ? "/moi/connexions" : "/entrer"}>
        {what === "make" ? texts.cancel : texts.enter.byCode}
      </a>
    </p>
  );
}

/** Why nobody came in by a key, with both ways on. */
export function NotEnteredPage({ problem }: { readonly problem: string }) {
  return (
    <Page title={titleOf(texts.enter.title, { problem })} noindex>
      <div class="pile-l">
        <h1>{texts.enter.title}</h1>
        <p class="anse" role="alert">
          {problem}
        </p>
        <p>
          <ButtonLink pictogram="enter" href="/entrer" large>
            {texts.enter.byCode}
          </ButtonLink>
        </p>
        <Form action="/entrer/cle" class="rang">
          <Button kind="clair">{texts.enter.send}</Button>
        </Form>
      </div>
    </Page>
  );
}

/** After coming in, for who keeps or decides for others, until they have a key: never a condition. */
export function ProposePage({ goesTo }: { readonly goesTo: string }) {
  return (
    <Page title={texts.propose.title} noindex>
      <div class="pile-l">
        <h1>{texts.propose.title}</h1>
        <p class="chapo">{texts.propose.says}</p>
        <p>{texts.says}</p>
        <Form action="/moi/cles" class="rang">
          <Button large>{texts.add}</Button>
          <ButtonLink kind="clair" href={goesTo}>
            {texts.propose.later}
          </ButtonLink>
        </Form>
      </div>
    </Page>
  );
}
