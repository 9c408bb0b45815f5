import type { Child } from "hono/jsx";

import { backTo } from "#basics/form";
import { Button, ButtonLink, Form, Hidden, SecretCode } from "#ui/form";
import { Page } from "#ui/page";
import { Cove, Inlet, Land, Section } from "#ui/panel";
import { Questions } from "#ui/questions";

import { MOST_TRIES } from "../../domain/claim.ts";
import { addressOf, standingOf } from "../../domain/organisation.ts";
import { verifyTexts as words } from "./texts.fr.ts";
import { trailTo } from "../../web/asked.ts";
import { Said } from "../../web/said.tsx";
import { beginForm } from "./forms.ts";
import {
  AddressWay,
  DocumentWay,
  LetterWay,
  type VerifyPageProps,
  VouchWay,
} from "./verify-ways.tsx";

/** One's own claim: where it stands, and the four ways of showing that it is right. */
export function VerifyPage(props: VerifyPageProps) {
  const { seen, said, back } = props;
  const { organisation } = seen;
  const title = words.title(organisation.name);
  return (
    <Page title={title} noindex breadcrumb={trailTo(organisation)} back={back}>
      <div class="pile-l etroit">
        <h1>{title}</h1>
        <Said says={said} />
        <Where {...props} />
      </div>
    </Page>
  );
}

function Where(props: VerifyPageProps) {
  const { organisation, claim, before } = props.seen;
  const standing = standingOf(organisation);
  if (standing === "verified" && before.mine !== undefined) return <Verified {...props} />;
  if (claim === undefined || (claim.decidedAt !== undefined && before.mine !== undefined))
    return <Begin {...props} />;
  if (claim.decidedAt !== undefined) return <Over {...props} />;
  if (claim.state === "frozen") return <Frozen {...props} />;
  return <FourWays {...props} />;
}

function Verified({ seen: { organisation } }: VerifyPageProps) {
  return (
    <Cove title={words.done} small class="pile-s">
      <p>{words.doneSays}</p>
      <p>
        <a href={addressOf(organisation)}>{words.see}</a>
      </p>
    </Cove>
  );
}

/** A representative who came by an invitation, where nothing was proved yet. */
function Begin(props: VerifyPageProps) {
  const at = `${addressOf(props.seen.organisation)}/verifier`;
  return (
    <>
      <p class="chapo">{words.lead}</p>
      <Form action={at} send={words.begin.send} back={backTo("debut", props.back)}>
        <p>{words.begin.says}</p>
        <Questions of={beginForm} />
      </Form>
    </>
  );
}

/** Refused, or taken back: what was answered, and what one can do. */
function Over({ seen: { organisation, claim, answer } }: VerifyPageProps) {
  const at = addressOf(organisation);
  const isRefused = claim?.state === "refused";
  return (
    <>
      <Cove title={isRefused ? words.refused : words.withdrawn} small class="pile-s">
        {answer !== undefined && (
          <>
            <p>{words.answered}</p>
            <blockquote>{answer}</blockquote>
          </>
        )}
        <p>{isRefused ? words.refusedSays : words.withdrawnSays}</p>
      </Cove>
      <p class="rang">
        {standingOf(organisation) !== "dissolved" && (
          <ButtonLink href={`${at}/representer`}>{words.again}</ButtonLink>
        )}
        <ButtonLink href="/contact" kind="clair">
          {words.help}
        </ButtonLink>
      </p>
    </>
  );
}

/** Nobody acts, or others do: the operator decides, and a document helps. */
function Frozen(props: VerifyPageProps) {
  const { organisation, isContested } = props.seen;
  const isStopped = standingOf(organisation) === "frozen";
  return (
    <>
      <Land title={isStopped ? words.frozen : words.waits} id="suspendue" class="pile-s">
        <p>{isStopped ? words.frozenSays : words.waitsSays}</p>
        {isContested && <p>{words.contested}</p>}
      </Land>
      <DocumentWay {...props} />
      <Stop {...props} />
    </>
  );
}

function FourWays(props: VerifyPageProps) {
  const { before, codes } = props.seen;
  const isAwaited = codes.letter?.isAlive === true || codes.domain?.isAlive === true;
  const shown = backTo("code", props.back);
  return (
    <>
      <header class="pile-s">
        <p class="chapo">{words.lead}</p>
        <p class="doux">{before.mine === undefined ? words.mustProve : words.until}</p>
      </header>
      {(isAwaited || shown.problem !== undefined) && <TypeCode {...props} />}
      <div class="pile-l">
        <Way n={1} title={words.letter.title}>
          <LetterWay {...props} />
        </Way>
        <Way n={2} title={words.address.title}>
          <AddressWay {...props} />
        </Way>
        <Way n={3} title={words.vouch.title}>
          <VouchWay {...props} />
        </Way>
        <Way n={4} title={words.document.title}>
          <DocumentWay {...props} untitled />
        </Way>
      </div>
      <Stop {...props} />
    </>
  );
}

function Way({
  n,
  title,
  children,
}: {
  readonly n: number;
  readonly title: string;
  readonly children: Child;
}) {
  return (
    <Section title={`${n}. ${title}`} id={`facon-${n}`} class="pile">
      {children}
    </Section>
  );
}

function TypeCode(props: VerifyPageProps) {
  const at = `${addressOf(props.seen.organisation)}/verifier/code`;
  const left = Math.min(
    ...Object.values(props.seen.codes).map((code) => (code.isAlive ? code.triesLeft : MOST_TRIES)),
    MOST_TRIES,
  );
  return (
    <Land title={words.code.title} id="code-recu" class="pile">
      {left < MOST_TRIES && <p class="raison">{words.code.left(left)}</p>}
      <Form action={at} send={words.code.send} prefix="code" back={backTo("code", props.back)}>
        <SecretCode name="code" label={words.code.label} help={words.code.help} digits={8} />
      </Form>
    </Land>
  );
}

function Stop({ seen: { organisation } }: VerifyPageProps) {
  return (
    <details>
      <summary>{words.stop}</summary>
      <Inlet class="pile-s">
        <p>{words.stopSays}</p>
        <Form action={`${addressOf(organisation)}/renoncer`} prefix="stop">
          <Hidden name="retirer" value="oui" />
          <div class="rang">
            <Button kind="clair">{words.stop}</Button>
          </div>
        </Form>
      </Inlet>
    </details>
  );
}
