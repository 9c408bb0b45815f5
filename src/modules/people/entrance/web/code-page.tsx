import { Button, Form, Hidden, SecretCode, titleOf, type Typed } from "#ui/form";
import { Page } from "#ui/page";

import { MailsKept } from "./enter-page.tsx";
import { refusalTexts, texts } from "../../web/texts.fr.ts";

export interface CodePageProps {
  readonly ask: string;
  readonly email: string;
  /** Whether one comes in, or adds an address. */
  readonly purpose: "sign-in" | "add-address";
  readonly waitUntil: Temporal.Instant | undefined;
  readonly now: Temporal.Instant;
  /** Whether a code can still be typed. */
  readonly live: boolean;
  readonly goesTo?: string | undefined;
  readonly mailsKept: boolean;
  readonly demonstration: boolean;
  readonly typed?: Typed | undefined;
  readonly problems?: Readonly<Record<string, string>> | undefined;
}

/** Where each purpose sends its code, and where it begins again. */
export const PATHS = {
  "sign-in": { form: "/entrer/code", again: "/entrer", send: texts.code.send },
  "add-address": {
    form: "/moi/adresses/code",
    again: "/moi/adresses",
    send: texts.code.sendAdd,
  },
} as const;

/** Where the code is typed. It says what was sent and where, what to do when nothing comes, and how long one waits. */
export function CodePage(props: CodePageProps) {
  const { purpose, email } = props;
  const problem = stoppedBy(props);
  const says = problem === undefined ? props : { problem };
  return (
    <Page title={titleOf(texts.code.title, says)} noindex>
      <div class="deux">
        <div class="pile-l">
          <header class="pile-s">
            <h1>{texts.code.title}</h1>
            <p class="chapo">
              {texts.code.sent} <strong class="adresse">{email}</strong>.{" "}
              {purpose === "sign-in" ? texts.code.what : texts.code.whatCodeOnly}
            </p>
          </header>
          {problem === undefined ? (
            <CodeForm {...props} />
          ) : (
            <p class="anse" role="alert">
              {problem}
            </p>
          )}
          <Nothing {...props} />
        </div>
        <div class="pile-l">
          {props.mailsKept && <MailsKept demonstration={props.demonstration} />}
        </div>
      </div>
    </Page>
  );
}

/** Why no code can be typed now. */
function stoppedBy({ waitUntil, now, live, purpose }: CodePageProps): string | undefined {
  if (waitUntil !== undefined)
    return purpose === "sign-in"
      ? refusalTexts.wait(waitUntil, now)
      : refusalTexts.waitCodeOnly(waitUntil, now);
  return live ? undefined : refusalTexts["code-over"];
}

function CodeForm({ ask, purpose, typed, problems }: CodePageProps) {
  const { form, send } = PATHS[purpose];
  return (
    <Form
      action={form}
      send={send}
      pictogram={purpose === "sign-in" ? "enter" : undefined}
      typed={typed}
      problems={problems}
      prefix="entree"
    >
      <Hidden name="demande" value={ask} />
      <SecretCode name="code" label={texts.code.label} />
    </Form>
  );
}

function Nothing({ purpose, email, goesTo, mailsKept }: CodePageProps) {
  const { again } = PATHS[purpose];
  const mend = goesTo === undefined ? again : `${again}?vers=${encodeURIComponent(goesTo)}`;
  return (
    <div class="pile-s">
      <h2 class="h-petit">{texts.code.nothing}</h2>
      <p>
        {!mailsKept && `${texts.code.lookInSpam} `}
        {texts.code.mistake} <a href={mend}>{texts.code.mend}</a>
      </p>
      <Form action={again} class="rang" prefix="encore">
        <Hidden name="email" value={email} />
        {goesTo !== undefined && <Hidden name="vers" value={goesTo} />}
        <Button kind="clair">{texts.code.again}</Button>
      </Form>
    </div>
  );
}
