import { Button, ButtonLink, Form, Hidden } from "#ui/form";
import { Card, Cards, Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { State } from "#ui/state";

import type { SeenSource } from "../actions/see-sources.ts";
import { READY_SOURCES, type ReadySource } from "../domain/dialects/ready.ts";
import { needsEye } from "../domain/sources/health.ts";
import { SOURCES_AT } from "./form.tsx";
import { sayHealth, sourceTexts as texts } from "./texts.fr.ts";

export interface SourcesPageProps {
  readonly sources: readonly SeenSource[];
  readonly now: Temporal.Instant;
  readonly said?: string | undefined;
}

/** Where this instance reads its calls, and how each source is; for its operator. */
export function SourcesPage({ sources, now, said }: SourcesPageProps) {
  const left = READY_SOURCES.filter(
    ({ address }) => !sources.some(({ source }) => source.address === address),
  );
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      noindex
      breadcrumb={[{ label: texts.operator, at: "/operateur" }]}
    >
      {said !== undefined && <output>{said}</output>}
      {sources.length === 0 ? (
        <Empty title={texts.none}>
          <p>{texts.noneHelp}</p>
        </Empty>
      ) : (
        <Lines>
          {sources.map((one) => (
            <SourceLine one={one} now={now} />
          ))}
        </Lines>
      )}
      <div class="rang">
        <ButtonLink href={`${SOURCES_AT}/nouvelle`} kind="clair">
          {texts.add}
        </ButtonLink>
      </div>
      {left.length > 0 && <Ready sources={left} />}
    </Page>
  );
}

function SourceLine({
  one: { source, health },
  now,
}: {
  readonly one: SeenSource;
  readonly now: Temporal.Instant;
}) {
  const isIll = needsEye(health);
  return (
    <article class="pile-s">
      <h2 class="h-petit">
        <a href={`${SOURCES_AT}/${source.id}`}>{source.name}</a>
      </h2>
      <p>
        <State tone={isIll ? "presse" : toneOf(health.state)}>
          {isIll ? texts.look : texts.states[health.state]}
        </State>{" "}
        {sayHealth(health, now)}
      </p>
    </article>
  );
}

function toneOf(state: SeenSource["health"]["state"]): "va" | "attend" | undefined {
  if (state === "well" || state === "unchanged") return "va";
  return state === "busy" || state === "failing" || state === "part" ? "attend" : undefined;
}

/** The sources that are known by name: nothing is asked of them before they are added. */
function Ready({ sources }: { readonly sources: readonly ReadySource[] }) {
  return (
    <Section title={texts.ready} id="pretes">
      <p>{texts.readyLead}</p>
      <Cards>
        {sources.map(({ key, name, says, keyAt }) => (
          <Card>
            <h3 class="h-petit">{name}</h3>
            <p>{says}</p>
            {keyAt === undefined ? (
              <Form action={`${SOURCES_AT}/pretes`} class="rang" prefix={key}>
                <Hidden name="prete" value={key} />
                <Button kind="clair">{texts.addReady(name)}</Button>
              </Form>
            ) : (
              <div class="rang">
                <ButtonLink href={`${SOURCES_AT}/nouvelle?prete=${key}`} kind="clair">
                  {texts.readyKey(name)}
                </ButtonLink>
              </div>
            )}
          </Card>
        ))}
      </Cards>
    </Section>
  );
}
