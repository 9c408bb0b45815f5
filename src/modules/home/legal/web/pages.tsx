import type { Child } from "hono/jsx";

import { ButtonLink } from "#ui/button";
import { Facts } from "#ui/facts";
import { useFrame } from "#ui/frame";
import { Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Folded } from "#ui/thing";
import type { Instance, Kept } from "#services/house";

import { texts } from "./texts.fr.ts";

const home = [{ label: texts.breadcrumb, at: "/" }];

/** A page of law: title, one sentence that says what it is, then its parts. */
export function LegalPage({
  title,
  lead,
  children,
  noindex,
}: {
  readonly title: string;
  readonly lead: string;
  readonly children?: Child;
  readonly noindex?: boolean;
}) {
  return (
    <Page title={title} description={lead} breadcrumb={home} noindex={noindex} aloud>
      <div class="pile-l">
        <header class="pile-s">
          <h1>{title}</h1>
          <p class="chapo">{lead}</p>
        </header>
        {children}
      </div>
    </Page>
  );
}

export function Sentences({ says }: { readonly says: readonly string[] }) {
  return (
    <>
      {says.map((sentence) => (
        <p>{sentence}</p>
      ))}
    </>
  );
}

export function Points({ says }: { readonly says: readonly string[] }) {
  return (
    <ul>
      {says.map((sentence) => (
        <li>{sentence}</li>
      ))}
    </ul>
  );
}

/** Without a publisher the instance answers for nothing, to nobody: it says so. */
function LocalOnly({ instance }: { readonly instance: Instance }) {
  return (
    <section class="anse pile-s">
      <p>{texts.localOnly}</p>
      {instance.demonstration && <p>{texts.demonstration}</p>}
    </section>
  );
}

const fact = (label: string, says: string | undefined) =>
  says === undefined ? undefined : { label, says };

/** Who answers for what is published (loi n° 2004-575, art. 1-1). */
export function MentionsPage({
  instance,
  recipient,
}: {
  readonly instance: Instance;
  /** The public key of this house. */
  readonly recipient: string;
}) {
  const words = texts.mentions;
  return (
    <LegalPage title={words.title} lead={words.lead}>
      {instance.publisher === undefined ? (
        <LocalOnly instance={instance} />
      ) : (
        <Facts
          facts={[
            fact(words.publisher, instance.publisher),
            fact(words.address, instance.publisherAddress),
            fact(words.contact, instance.publisherContact ?? instance.operatorAddress),
            fact(words.telephone, instance.telephone),
            fact(words.host, instance.host ?? words.hostSelf),
          ]}
        />
      )}
      <Section title={words.whatIsPublished}>
        <Sentences says={words.published} />
      </Section>
      <Section title={words.key} id="cle">
        <p>{words.keySays}</p>
        <p>
          <code translate="no">{recipient}</code>
        </p>
      </Section>
      <Section title={words.report}>
        <p>
          {words.reportHow} <a href="/conditions">{words.terms}</a>.
        </p>
      </Section>
      <p>
        <a href="/code-source">{words.source}</a>
      </p>
    </LegalPage>
  );
}

/** What is kept about people (RGPD, art. 13), gathered from what each module says that it keeps. */
export function PrivacyPage({
  instance,
  kept,
}: {
  readonly instance: Instance;
  readonly kept: readonly Kept[];
}) {
  const words = texts.privacy;
  const answers = instance.publisher === undefined ? words.nobody : words.whoIs(instance.publisher);
  return (
    <LegalPage title={words.title} lead={answers}>
      <Section title={words.short} id="en-bref">
        <Points says={words.inShort} />
        {useFrame().person !== undefined && (
          <p>
            <ButtonLink href="/moi/donnees" kind="clair">
              {words.mine}
            </ButtonLink>
          </p>
        )}
      </Section>
      <div class="lignes">
        <Folded title={words.whole} id="tout" says={words.wholeSays}>
          <div class="pile-l">
            <WholePrivacy answers={answers} kept={kept} />
          </div>
        </Folded>
      </div>
    </LegalPage>
  );
}

/** All that the law asks to be said (GDPR, articles 13 and 14), each under its heading. */
function WholePrivacy({
  answers,
  kept,
}: {
  readonly answers: string;
  readonly kept: readonly Kept[];
}) {
  const words = texts.privacy;
  return (
    <>
      <Section title={words.who} id="qui" small>
        <p>
          {answers} <a href="/mentions-legales">{texts.mentions.title}</a>
        </p>
      </Section>
      <Section title={words.rights} id="droits" small class="pile-s">
        <Points says={words.yourRights} />
        <p>
          {words.how} <a href="/moi/donnees">{words.mine}</a>.
        </p>
        <p>
          <a href="/contact?sujet=data">{words.write}</a>
        </p>
        <p>
          {words.cnil} <a href="https://www.cnil.fr/fr/plaintes">cnil.fr</a>.
        </p>
        <p class="petit doux">{words.law}</p>
      </Section>
      <Section title={words.cookies} id="temoins" small>
        <Points says={words.cookiesAre} />
      </Section>
      <Section title={words.table} id="garde" small class="pile-s">
        <p>{words.backups}</p>
        <p>
          <a href="/confidentialite/durees">{words.durations}</a>
        </p>
        <Folded title={words.tableSays(kept.length)}>
          <KeptList kept={kept} />
        </Folded>
      </Section>
    </>
  );
}

function KeptList({ kept }: { readonly kept: readonly Kept[] }) {
  const words = texts.privacy;
  return (
    <Lines>
      {kept.map(({ what, why, howLong }) => (
        <article class="pile-s">
          <h3>{what}</h3>
          <Facts
            facts={[
              { label: words.why, says: why },
              { label: words.howLong, says: howLong },
            ]}
          />
        </article>
      ))}
    </Lines>
  );
}

/** The terms, in plain words (DSA, art. 14). */
export function TermsPage() {
  const words = texts.terms;
  return (
    <LegalPage title={words.title} lead={words.lead}>
      {words.sections.map(({ title, says }) => (
        <Section title={title}>
          <Sentences says={says} />
        </Section>
      ))}
      <p class="petit doux">{words.law}</p>
    </LegalPage>
  );
}
