import { Button, ButtonLink, Form, Hidden } from "#ui/form";
import { Page } from "#ui/page";

import type { SeenLink } from "../actions/sign-in.ts";
import { maskAddress } from "../../domain/address.ts";
import { linkTexts } from "./link-texts.fr.ts";
import { texts } from "../../web/texts.fr.ts";

export interface LinkPageProps {
  readonly token: string;
  readonly seen: SeenLink;
  /** Who is signed in on this browser. */
  readonly now: Now | undefined;
}

/** Who is signed in, as the pages that let somebody else in say it. */
export interface Now {
  readonly id: string;
  readonly name: string;
}

/** What the link of the mail opens: one button. Opening spends nothing; pressing does. */
export function LinkPage({ token, seen, now }: LinkPageProps) {
  if (now !== undefined && seen.becomes !== undefined)
    return <SwitchPage {...{ token, now, email: seen.email, becomes: seen.becomes }} />;
  return (
    <Page title={linkTexts.title} noindex>
      <div class="pile-l">
        <h1>{linkTexts.title}</h1>
        <p class="chapo">
          {linkTexts.says} <strong class="adresse">{maskAddress(seen.email)}</strong>.
        </p>
        <Form action={`/l/entrer/${token}`} class="rang">
          <Button large pictogram="enter">
            {linkTexts.send}
          </Button>
        </Form>
      </div>
    </Page>
  );
}

interface SwitchProps {
  readonly token: string;
  readonly email: string;
  readonly now: Now;
  readonly becomes: NonNullable<SeenLink["becomes"]>;
}

/**
 * The same where somebody else is signed in: whoever sent the link may want one to write under their name. It says
 * who one is, who one would be, and what is sent says again from whom one goes.
 */
function SwitchPage({ token, email, now, becomes: { names, shared } }: SwitchProps) {
  const { change } = linkTexts;
  const [name] = names;
  return (
    <Page title={change.title} noindex>
      <div class="pile-l">
        <h1>{change.title}</h1>
        <p class="chapo">{change.now(now.name)}</p>
        <p>
          {name === undefined ? change.toNew : shared ? change.toShared(names) : change.toOne(name)}{" "}
          {change.address} <strong class="adresse">{maskAddress(email)}</strong>.{" "}
          {change.leaves(now.name)}
        </p>
        <p>{change.beware}</p>
        <Form action={`/l/entrer/${token}`} class="rang">
          <LeavesAs now={now} />
          <Button kind="clair">
            {name === undefined || shared ? change.send : change.sendAs(name)}
          </Button>
          <ButtonLink href="/">{change.stay(now.name)}</ButtonLink>
        </Form>
      </div>
    </Page>
  );
}

/** From whom one goes by what is sent: it counts only while they are who is signed in. */
export function LeavesAs({ now }: { readonly now: Now }) {
  return <Hidden name="quitte" value={now.id} />;
}

/** A link that opened already, or too late. */
export function LinkOverPage() {
  return (
    <Page title={linkTexts.overTitle} noindex>
      <div class="pile-l">
        <h1>{linkTexts.overTitle}</h1>
        <p class="chapo">{linkTexts.over}</p>
        <p>
          <ButtonLink pictogram="enter" href="/entrer" large>
            {linkTexts.again}
          </ButtonLink>
        </p>
      </div>
    </Page>
  );
}

/** The last question before leaving this browser. */
export function LeavePage() {
  return (
    <Page title={texts.leave.title} noindex>
      <div class="pile-l">
        <h1>{texts.leave.title}</h1>
        <p class="chapo">{texts.leave.says}</p>
        <Form action="/sortir" send={texts.leave.send} />
      </div>
    </Page>
  );
}
