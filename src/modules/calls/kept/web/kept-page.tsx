import type { GivenBack } from "#basics/form";
import { Flag } from "#ui/flag";
import { ButtonLink, Press } from "#ui/form";
import { Empty, Lines } from "#ui/list";
import { Page } from "#ui/page";
import { Section } from "#ui/panel";
import { Sounding } from "#ui/sounding";

import type { Call } from "../../domain/call.ts";
import { writeClosing } from "../../web/words.ts";
import type { KeptOf } from "../actions/see-kept.ts";
import type { ToldSuggestion } from "../actions/suggest-call.ts";
import { keptTexts as texts } from "./texts.fr.ts";

export interface KeptPageProps {
  readonly seen: readonly KeptOf[];
  readonly now: Temporal.Instant;
  readonly said: string | undefined;
  readonly back: GivenBack;
}

/** « Les appels gardés »: what is proposed first, then what each of my structures keeps. */
export function KeptPage({ seen, now, said, back }: KeptPageProps) {
  const proposed = seen.flatMap((one) => one.proposed.map((told) => ({ one, told })));
  return (
    <Page
      title={texts.title}
      lead={texts.lead}
      beneath={said !== undefined && <p class="mot va">{said}</p>}
      narrow
      noindex
    >
      {back.problem !== undefined && (
        <p class="bilan" role="alert">
          {back.problem}
        </p>
      )}
      {seen.length === 0 && (
        <Empty title={texts.nobody} way={{ at: "/structures", label: texts.search }}>
          <p>{texts.nobodySays}</p>
        </Empty>
      )}
      {proposed.length > 0 && (
        <Section title={texts.proposed} id="proposes">
          <Lines>
            {proposed.map(({ one, told }) => (
              <Proposed told={told} mayAnswer={one.mayKeep} now={now} />
            ))}
          </Lines>
        </Section>
      )}
      {seen.map((one) => (
        <Kept one={one} now={now} />
      ))}
      {seen.length > 0 && (
        <p>
          <ButtonLink href="/appels" kind="clair">
            {texts.search}
          </ButtonLink>
        </p>
      )}
    </Page>
  );
}

interface ProposedProps {
  readonly told: ToldSuggestion;
  readonly mayAnswer: boolean;
  readonly now: Temporal.Instant;
}

/** A call that is proposed: by whom, why, until when; kept or not in one tap. */
function Proposed({ told, mayAnswer, now }: ProposedProps) {
  const { id, call, support, association, word } = told;
  const closing = writeClosing(call, now);
  return (
    <article class="pile-s">
      <h3 class="h-petit">
        <a href={`/appels/${call.number}`}>{call.title}</a>
      </h3>
      <Sounding days={closing.days}>{closing.words}</Sounding>
      <p class="petit">
        {association.name}. {texts.by(support.name)}
      </p>
      {word !== undefined && <blockquote>{word}</blockquote>}
      {mayAnswer && (
        <div class="rang">
          <Press
            action={`/appels/gardes/${id}/garder`}
            prefix={`oui-${id}`}
            label={texts.keepThis(call.title)}
          >
            {texts.keep}
          </Press>
          <Press
            action={`/appels/gardes/${id}/decliner`}
            prefix={`non-${id}`}
            kind="clair"
            label={texts.declineThis(call.title)}
          >
            {texts.decline}
          </Press>
        </div>
      )}
    </article>
  );
}

function Kept({ one, now }: { readonly one: KeptOf; readonly now: Temporal.Instant }) {
  const { organisation, calls, mayKeep } = one;
  return (
    <Section title={organisation.name} id={`structure-${organisation.number}`}>
      <p class="voisin">
        <Flag id={organisation.id} logo={organisation.logo} />
        <a href={`/structures/${organisation.number}`}>{texts.seeStructure}</a>
      </p>
      {calls.length === 0 ? (
        <p>
          {texts.none} {texts.noneSays}
        </p>
      ) : (
        <Lines>
          {calls.map((call) => (
            <KeptCall call={call} organisation={organisation.id} mayKeep={mayKeep} now={now} />
          ))}
        </Lines>
      )}
    </Section>
  );
}

interface KeptCallProps {
  readonly call: Call;
  readonly organisation: string;
  readonly mayKeep: boolean;
  readonly now: Temporal.Instant;
}

function KeptCall({ call, organisation, mayKeep, now }: KeptCallProps) {
  const closing = writeClosing(call, now);
  return (
    <article class="rang bouts">
      <div class="pile-xs">
        <h3 class="h-petit">
          <a href={`/appels/${call.number}`}>{call.title}</a>
        </h3>
        <Sounding days={closing.days}>{closing.words}</Sounding>
      </div>
      {mayKeep && (
        <Press
          action={`/appels/${call.number}/garder/${organisation}/non`}
          prefix={`${organisation}-${call.number}`}
          kind="clair"
          label={texts.unkeepThis(call.title)}
        >
          {texts.unkeep}
        </Press>
      )}
    </article>
  );
}
