import { Button, ButtonLink, Field, Form, Hidden, titleOf, type Typed } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Inlet } from "#ui/panel";

import { allDemonstrationPeople } from "../../data/demonstration-people.ts";
import { passkeyTexts } from "./passkey-texts.fr.ts";
import { recoveryTexts } from "../../web/recovery-texts.fr.ts";
import { texts } from "../../web/texts.fr.ts";

export interface EnterPageProps {
  readonly goesTo: string | undefined;
  readonly demonstration: boolean;
  /** Whether browsers keep passkeys for this site. */
  readonly byPasskey: boolean;
  /** Whether mails stay on this machine, for want of a server. */
  readonly mailsKept: boolean;
  readonly typed?: Typed | undefined;
  readonly problem?: string | undefined;
  readonly problems?: Readonly<Record<string, string>> | undefined;
}

/** One field: an address. The same page for who comes back and for who comes first. */
export function EnterPage(props: EnterPageProps) {
  const { goesTo, demonstration, mailsKept, byPasskey, ...form } = props;
  return (
    <Page title={titleOf(texts.enter.title, form)} noindex>
      <div class="deux">
        <div class="pile-l">
          <header class="pile-s">
            <h1>{texts.enter.title}</h1>
            <p class="chapo">{texts.enter.how}</p>
          </header>
          <Form action="/entrer" send={texts.enter.send} pictogram="enter" {...form}>
            {goesTo !== undefined && <Hidden name="vers" value={goesTo} />}
            <Field
              name="email"
              type="email"
              label={texts.enter.email}
              help={texts.enter.emailHelp}
              autocomplete="email"
              inputmode="email"
              width="moyen"
              maxlength={254}
            />
          </Form>
          {byPasskey && <ByPasskey goesTo={goesTo} />}
          <WithoutMail />
        </div>
        <div class="pile-l">
          {demonstration && (
            <Inlet title={texts.demonstration.invite} id="demonstration" small>
              <p>{texts.demonstration.inviteSays}</p>
              <p>
                <ButtonLink kind="clair" href="/demonstration/entrer">
                  {texts.demonstration.go}
                </ButtonLink>
              </p>
            </Inlet>
          )}
          {mailsKept && <MailsKept demonstration={demonstration} />}
        </div>
      </div>
    </Page>
  );
}

/** For who added a passkey: one press, no letter. */
function ByPasskey({ goesTo }: Pick<EnterPageProps, "goesTo">) {
  return (
    <Form action="/entrer/cle" class="pile-s" prefix="cle">
      {goesTo !== undefined && <Hidden name="vers" value={goesTo} />}
      <div class="rang">
        <Button kind="clair" pictogram="enter">
          {passkeyTexts.enter.open}
        </Button>
      </div>
      <p class="petit doux">{passkeyTexts.enter.help}</p>
    </Form>
  );
}

/** While no mail server is set: where the code is to be read. */
export function MailsKept({ demonstration }: { readonly demonstration: boolean }) {
  return (
    <Cove title={texts.kept.title} id="courriels-gardes" small>
      <p>
        {texts.kept.says} <WhereKept demonstration={demonstration} />
      </p>
      <p>{texts.kept.orCommand}</p>
      {texts.kept.commands.map((command) => (
        <p>
          <code>{command}</code>
        </p>
      ))}
    </Cove>
  );
}

/** Who can read the mails that do not leave: on a demonstration, anyone who comes in as its keeper. */
export function WhereKept({ demonstration }: { readonly demonstration: boolean }) {
  const keeper = allDemonstrationPeople.find(({ persona }) => persona === "operator");
  if (!demonstration || keeper === undefined) return <>{texts.kept.ask}</>;
  return (
    <>
      <a href="/demonstration/entrer">{texts.kept.enterAs(keeper.name)}</a>
      {texts.kept.toRead}
    </>
  );
}

/** What to do without the mail: a lost address, a slip of paper. */
function WithoutMail() {
  return (
    <div class="pile-s">
      <h2 class="h-petit">{texts.enter.withoutMail}</h2>
      <p>{texts.enter.withoutMailHow}</p>
      <ul>
        <li>
          <a href="/entrer/adresse-perdue">{recoveryTexts.link}</a>
        </li>
        <li>
          <a href="/entrer/billet">{recoveryTexts.slipLink}</a>
        </li>
      </ul>
    </div>
  );
}
